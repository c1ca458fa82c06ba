#include "core/base/input_error.h"
#include "core/training/options_json.h"
#include "core/training/train_options.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

using namespace batchscope;

class TestTrainOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void presetsAreValid();
    void refuses_data();
    void refuses();
    void jsonGoesBothWays();
    void jsonKeepsDefaults();
    void jsonRefuses_data();
    void jsonRefuses();
    void namesEngines();
};

void TestTrainOptions::presetsAreValid() {
    for (const TrainOptions& options : {TrainOptions(), quickLook(), articleRnn(), articleLstm()})
        validate(options);
    QCOMPARE(articleRnn().steps, 5000);
    QCOMPARE(articleLstm().steps, 8000);
    for (const TrainOptions& options : {articleRnn(), articleLstm()}) {
        QCOMPARE(options.plan.batchSize, 512);
        QCOMPARE(options.hidden_size, 128);
        QCOMPARE(options.learningRate, 0.15);
        QCOMPARE(options.momentum, 0.9);
        QVERIFY(options.sampling == Sampling::Replacement && options.plan.strategy == Strategy::Plain);
    }
}

void TestTrainOptions::refuses_data() {
    QTest::addColumn<QString>("change"); // a JSON object laid over the defaults
    QTest::addColumn<QString>("says");
    QTest::newRow("batch size 0") << R"({"batch_size":0})"
                                  << "batch size 0";
    QTest::newRow("batch size -3") << R"({"batch_size":-3})"
                                   << "batch size -3";
    QTest::newRow("hidden 0") << R"({"hidden_size":0})"
                              << "hidden size 0";
    QTest::newRow("layers 0") << R"({"num_layers":0})"
                              << "layers 0";
    QTest::newRow("steps 0") << R"({"steps":0})"
                             << "steps 0";
    QTest::newRow("threads -1") << R"({"threads":-1})"
                                << "threads -1";
    QTest::newRow("lr 0") << R"({"lr":0})"
                          << "learning rate";
    QTest::newRow("lr negative") << R"({"lr":-0.1})"
                                 << "learning rate";
    QTest::newRow("lr beyond float") << R"({"lr":1e300})"
                                     << "learning rate";
    QTest::newRow("momentum 1") << R"({"momentum":1})"
                                << "momentum";
    QTest::newRow("test fraction 0") << R"({"test_fraction":0})"
                                     << "test fraction";
    QTest::newRow("test fraction 1") << R"({"test_fraction":1})"
                                     << "test fraction";
    QTest::newRow("padded both ways") << R"({"execution":"padded","bidirectional":true})"
                                      << "bidirectional";
}

void TestTrainOptions::refuses() {
    QFETCH(QString, change);
    QFETCH(QString, says);
    const TrainOptions options = optionsFromJson(nlohmann::json::parse(change.toStdString()));
    try {
        validate(options);
        QFAIL("it was taken");
    } catch (const InputError& error) {
        QVERIFY2(QString(error.what()).contains(says), error.what());
    }
    for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity()}) {
        TrainOptions other;
        other.learningRate = bad;
        QVERIFY_THROWS_EXCEPTION(InputError, validate(other));
    }
}

void TestTrainOptions::jsonGoesBothWays() {
    TrainOptions options;
    options.split = {SplitBy::Name, 0.25, 9};
    options.letters = Letters::Article;
    options.plan = {Strategy::Bucketed, 33, 1.25, {}};
    options.sampling = Sampling::Epoch;
    options.execution = Execution::Sequential;
    options.cell = Cell::Gru;
    options.hidden_size = 7;
    options.num_layers = 2;
    options.bidirectional = true;
    options.plan.boundaries = {4, 8};
    options.plan.pool = 7;
    options.plan.budget = 99;
    options.optimizer = Optimizer::Adam;
    options.learningRate = 0.1;
    options.momentum = 0.5;
    options.steps = 3;
    options.seed = 0xffffffffffffffffu;
    options.device = Device::Cpu;
    options.threads = 1;
    options.engine = Engine::LibTorch;
    options.evalEvery = 0;
    options.checkpointEvery = 2;
    const nlohmann::json json = toJson(options);
    const nlohmann::json defaults = toJson(TrainOptions());
    for (const auto& [key, value] : defaults.items())
        QVERIFY2(value != json.at(key), key.c_str()); // the test sets every field
    QVERIFY(toJson(optionsFromJson(nlohmann::json::parse(json.dump()))) == json);
}

void TestTrainOptions::jsonKeepsDefaults() {
    QVERIFY(toJson(optionsFromJson(nlohmann::json::object())) == toJson(TrainOptions()));
}

void TestTrainOptions::jsonRefuses_data() {
    QTest::addColumn<QString>("json");
    QTest::newRow("no object") << "[1]";
    QTest::newRow("wrong type") << R"({"steps":"many"})";
    QTest::newRow("no choice") << R"({"cell":"transformer"})";
    QTest::newRow("number for a word") << R"({"cell":3})";
}

void TestTrainOptions::jsonRefuses() {
    QFETCH(QString, json);
    QVERIFY_THROWS_EXCEPTION(InputError, optionsFromJson(nlohmann::json::parse(json.toStdString())));
}

void TestTrainOptions::namesEngines() {
    QCOMPARE(engineFromText("fused"), Engine::Fused);
    QCOMPARE(engineFromText("libtorch"), Engine::LibTorch);
    QVERIFY_THROWS_EXCEPTION(InputError, engineFromText("jax"));
}

QTEST_GUILESS_MAIN(TestTrainOptions)
#include "test_train_options.moc"
