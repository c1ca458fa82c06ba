#include "core/base/input_error.h"
#include "core/training/device.h"
#include "core/training/trainer.h"
#include "tests/support/some_names.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <thread>

using namespace batchscope;

namespace {

TrainOptions smallRun(std::int64_t steps) {
    TrainOptions options;
    options.cell = Cell::Gru;
    options.hidden_size = 8;
    options.plan.batchSize = 16;
    options.optimizer = Optimizer::Adam;
    options.learningRate = 0.02;
    options.steps = steps;
    options.threads = 1;
    options.evalEvery = 50;
    options.checkpointEvery = 40;
    return options;
}

/// Keeps all that it is told, as text where the order matters.
class Record : public TrainingSink {
public:
    void onStart(const RunStart& value) override { start = value, events += "start "; }
    void onBatch(std::int64_t step, const std::shared_ptr<const BatchLayout>& layout) override {
        batches.push_back(layout);
        if (atBatch) atBatch(step);
    }
    void onStep(const StepMetrics& metrics) override {
        steps.push_back(metrics);
        if (atStep) atStep(metrics.step);
    }
    void onEvaluation(const Evaluation& value) override { evaluations.push_back(value); }
    void onModel(const std::shared_ptr<const Predictor>&) override { ++models; }
    void onCheckpoint(const std::shared_ptr<const ResumePoint>& point) override {
        checkpoints.push_back(point->step());
    }

    std::vector<double> losses() const {
        std::vector<double> all;
        for (const auto& step : steps)
            all.push_back(step.loss);
        return all;
    }

    RunStart start;
    QString events;
    std::vector<std::shared_ptr<const BatchLayout>> batches;
    std::vector<StepMetrics> steps;
    std::vector<Evaluation> evaluations;
    std::vector<std::int64_t> checkpoints;
    int models = 0;
    std::function<void(std::int64_t)> atBatch, atStep;
};

} // namespace

class TestTrainer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void learns_data();
    void learns();
    void tellsEverything();
    void sameSeedSameCurve();
    void choosingThreadsChangesNothing();
    void keepsItsThreads();
    void executionsGiveTheSameCurve();
    void evaluatesTheWholeSplitOnce();
    void stopsBeforeTheFirstBatch();
    void stopsWithinOneBatch();
    void stopsWhilePaused();
    void stepsThroughTheGate();
    void lossThatExplodesNamesItsStep();
    void exceptionInsideAStepGoesThrough();
    void refusesAMissingGpu();
    void predictsWithUnknownLetters();
    void predictRefuses_data();
    void predictRefuses();
};

void TestTrainer::learns_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("sampling");
    QTest::addColumn<bool>("bidirectional");
    QTest::newRow("rnn, plain, drawn") << "rnn"
                                       << "plain"
                                       << "replacement" << false;
    QTest::newRow("lstm, bucketed, epochs") << "lstm"
                                            << "bucketed"
                                            << "epoch" << false;
    QTest::newRow("gru, exact length, both ways") << "gru"
                                                  << "exact-length"
                                                  << "epoch" << true;
}

void TestTrainer::learns() {
    QFETCH(QString, cell);
    QFETCH(QString, strategy);
    QFETCH(QString, sampling);
    QFETCH(bool, bidirectional);
    TrainOptions options = smallRun(400);
    options.cell = cellFromText(cell.toStdString());
    options.plan.strategy = strategyFromText(strategy.toStdString());
    options.sampling = samplingFromText(sampling.toStdString());
    options.bidirectional = bidirectional;
    Record record;
    const RunResult result = Trainer(easyNames(), options).run({}, record);
    QVERIFY2(result.evaluation.scores["top1"] > 0.95,
             qPrintable(QString::number(result.evaluation.scores["top1"])));
    QVERIFY(result.evaluation.scores["top2"] >= result.evaluation.scores["top1"]);
    QVERIFY(result.last.smoothedLoss < 0.5 * record.steps.front().loss);
    QCOMPARE(QString::fromStdString(result.model->predict("bef", 1).top.front().label), "B");
}

void TestTrainer::tellsEverything() {
    Record record;
    const RunResult result = Trainer(easyNames(), smallRun(110)).run({}, record);
    QVERIFY(result.end == RunResult::End::Finished);
    QCOMPARE(result.steps, 110);
    QCOMPARE(record.events, "start ");
    QCOMPARE(record.start.device, std::string("cpu"));
    QCOMPARE(record.start.threads, 1);
    QCOMPARE(record.start.trainRows + record.start.testRows, 120);
    QCOMPARE(record.batches.size(), std::size_t(110));
    QCOMPARE(record.steps.size(), std::size_t(110));
    for (std::size_t i = 0; i < record.steps.size(); ++i) {
        QCOMPARE(record.steps[i].step, std::int64_t(i + 1));
        QCOMPARE(record.steps[i].tokens, record.batches[i]->tokens());
        QCOMPARE(record.steps[i].cells, record.batches[i]->cells());
    }
    QCOMPARE(record.evaluations.size(), std::size_t(3)); // 50, 100, and the last step
    QCOMPARE(record.evaluations.back().step, 110);
    QVERIFY(result.evaluation == record.evaluations.back());
    QCOMPARE(record.checkpoints, (std::vector<std::int64_t>{40, 80}));
    QCOMPARE(result.model->step(), 110);
    QVERIFY(record.models >= 4);
    for (const auto& each : record.evaluations)
        QVERIFY(result.best.scores["top1"] >= each.scores["top1"]);
}

void TestTrainer::sameSeedSameCurve() {
    const int threads = std::min(2, machine().threads);
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        TrainOptions options = smallRun(60);
        options.cell = cell;
        options.threads = threads;
        options.hidden_size = 64;
        Record first, second, other;
        const RunResult a = Trainer(easyNames(), options).run({}, first);
        const RunResult b = Trainer(easyNames(), options).run({}, second);
        QCOMPARE(first.losses(), second.losses()); // to the last bit
        QCOMPARE(a.evaluation.loss, b.evaluation.loss);
        options.seed = 1;
        Trainer(easyNames(), options).run({}, other);
        QVERIFY(first.losses() != other.losses());
    }
}

// The fused engine's numbers depend on the parts that batches are divided into, whoever works on them.
void TestTrainer::choosingThreadsChangesNothing() {
    TrainOptions options = smallRun(30);
    options.hidden_size = 48;
    options.threads = machine().threads;
    Record given, chosen;
    Trainer(easyNames(), options).run({}, given);
    options.threads = 0;
    Trainer(easyNames(), options).run({}, chosen);
    QCOMPARE(given.start.threads, machine().threads);
    QCOMPARE(given.start.parts, machine().threads);
    QCOMPARE(given.start.secondsWithOne, 0.0);
    QVERIFY(chosen.start.threads == 1 || chosen.start.threads == machine().threads);
    QCOMPARE(chosen.start.parts, machine().threads);
    QCOMPARE(chosen.start.secondsWithOne > 0 && chosen.start.secondsWithAll > 0, machine().threads > 1);
    QCOMPARE(chosen.losses(), given.losses()); // to the last bit
}

void TestTrainer::keepsItsThreads() {
    TrainOptions options = smallRun(30);
    options.threads = 0;
    options.engine = Engine::LibTorch;
    Record whole, begun, resumed;
    std::stop_source stop;
    begun.atStep = [&](std::int64_t step) {
        if (step == 10) stop.request_stop();
    };
    const RunResult half = Trainer(easyNames(), options).run(stop.get_token(), begun);
    Trainer(easyNames(), options).run({}, resumed, nullptr, half.point.get());
    QCOMPARE(resumed.start.threads, begun.start.threads);
    QCOMPARE(resumed.start.parts, begun.start.parts);
    QCOMPARE(resumed.start.secondsWithOne, begun.start.secondsWithOne);
    QCOMPARE(resumed.start.notice, begun.start.notice); // nothing about other digits
    options.threads = begun.start.threads;
    Trainer(easyNames(), options).run({}, whole);
    std::vector<double> losses = begun.losses();
    for (const double loss : resumed.losses())
        losses.push_back(loss);
    QCOMPARE(losses, whole.losses());
}

void TestTrainer::executionsGiveTheSameCurve() {
    std::vector<std::vector<double>> curves;
    for (const Execution execution : {Execution::Packed, Execution::Padded, Execution::Sequential}) {
        TrainOptions options = smallRun(30);
        options.execution = execution;
        Record record;
        Trainer(easyNames(), options).run({}, record);
        curves.push_back(record.losses());
    }
    for (std::size_t i = 0; i < curves[0].size(); ++i) {
        QVERIFY(std::abs(curves[0][i] - curves[1][i]) < 1e-4);
        QVERIFY(std::abs(curves[0][i] - curves[2][i]) < 1e-4);
    }
}

void TestTrainer::evaluatesTheWholeSplitOnce() {
    Record record;
    Trainer trainer(easyNames(), smallRun(1));
    const RunResult result = trainer.run({}, record);
    QCOMPARE(result.evaluation.rows, std::int64_t(trainer.split().test.size()));
    std::int64_t counted = 0;
    for (const std::int64_t each : result.evaluation.confusion)
        counted += each;
    QCOMPARE(counted, result.evaluation.rows);
}

void TestTrainer::stopsBeforeTheFirstBatch() {
    std::stop_source stop;
    stop.request_stop();
    Record record;
    const RunResult result = Trainer(easyNames(), smallRun(10)).run(stop.get_token(), record);
    QVERIFY(result.end == RunResult::End::Stopped);
    QCOMPARE(result.steps, 0);
    QVERIFY(record.batches.empty());
    QVERIFY(result.model != nullptr); // the untrained weights
}

void TestTrainer::stopsWithinOneBatch() {
    std::stop_source stop;
    Record record;
    record.atBatch = [&](std::int64_t step) {
        if (step == 7) stop.request_stop();
    };
    const RunResult result = Trainer(easyNames(), smallRun(1000)).run(stop.get_token(), record);
    QVERIFY(result.end == RunResult::End::Stopped);
    QCOMPARE(result.steps, 7);
    QCOMPARE(record.batches.size(), std::size_t(7));
}

void TestTrainer::stopsWhilePaused() {
    std::stop_source stop;
    Gate gate;
    gate.pause();
    Record record;
    RunResult result;
    std::jthread worker(
        [&] { result = Trainer(easyNames(), smallRun(10)).run(stop.get_token(), record, &gate); });
    stop.request_stop();
    worker.join();
    QVERIFY(result.end == RunResult::End::Stopped);
    QCOMPARE(result.steps, 0);
}

void TestTrainer::stepsThroughTheGate() {
    std::stop_source stop;
    Gate gate;
    gate.step();
    gate.step();
    gate.step();
    Record record;
    record.atStep = [&](std::int64_t step) {
        if (step == 3) stop.request_stop();
    };
    const RunResult result = Trainer(easyNames(), smallRun(10)).run(stop.get_token(), record, &gate);
    QCOMPARE(result.steps, 3);
}

void TestTrainer::lossThatExplodesNamesItsStep() {
    TrainOptions options = smallRun(500);
    options.optimizer = Optimizer::Sgd;
    options.learningRate = 1e38;
    Record record;
    try {
        Trainer(easyNames(), options).run({}, record);
        QFAIL("it went on");
    } catch (const TrainingError& error) {
        const QString step = QString::number(record.steps.size() + 1);
        QVERIFY2(QString(error.what()).contains("at step " + step + ";"), error.what());
    }
}

void TestTrainer::exceptionInsideAStepGoesThrough() {
    Record record;
    record.atStep = [](std::int64_t step) {
        if (step == 5) throw std::runtime_error("broken at 5");
    };
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, Trainer(easyNames(), smallRun(10)).run({}, record));
    QCOMPARE(record.steps.size(), std::size_t(5));
}

void TestTrainer::refusesAMissingGpu() {
    if (machine().cuda) QSKIP("this machine has a GPU");
    TrainOptions options = smallRun(1);
    options.device = Device::Cuda;
    QVERIFY_THROWS_EXCEPTION(InputError, Trainer(easyNames(), options));
    options.device = Device::Auto;
    Record record;
    Trainer(easyNames(), options).run({}, record);
    QCOMPARE(record.start.device, std::string("cpu"));
    QVERIFY(!record.start.notice.empty());
}

void TestTrainer::predictsWithUnknownLetters() {
    Record record;
    const auto model = Trainer(easyNames(), smallRun(5)).run({}, record).model;
    const Prediction prediction = model->predict("  aZe\xcc\x81Z ", 2);
    QCOMPARE(prediction.name, std::string("aZ\xc3\xa9Z"));
    QVERIFY(prediction.unknownLetters == U"Z\u00e9");
    QCOMPARE(prediction.top.size(), std::size_t(2));
    QVERIFY(prediction.top[0].probability >= prediction.top[1].probability);
    double sum = 0;
    for (const auto& each : model->predict("abc", 99).top)
        sum += each.probability;
    QVERIFY(std::abs(sum - 1) < 1e-5);
}

void TestTrainer::predictRefuses_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blanks") << QByteArray("  \t");
    QTest::newRow("no UTF-8") << QByteArray("a\xff");
    QTest::newRow("too long") << QByteArray(6000, 'a');
}

void TestTrainer::predictRefuses() {
    QFETCH(QByteArray, name);
    Record record;
    const auto model = Trainer(easyNames(), smallRun(1)).run({}, record).model;
    QVERIFY_THROWS_EXCEPTION(InputError, model->predict(name.toStdString(), 1));
}

QTEST_GUILESS_MAIN(TestTrainer)
#include "test_trainer.moc"
