#include "core/base/input_error.h"
#include "core/files/checkpoint.h"
#include "core/runs/run_folder.h"
#include "tests/support/some_names.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace batchscope;

class TestRunFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsTheRun();
    void writesDownAFailure();
    void leavesNothingWhereNothingRan();
    void refuses_data();
    void refuses();
    void goesOnWithoutACheckpoint();
};

namespace {

TrainOptions smallRun() {
    TrainOptions options;
    options.hidden_size = 4;
    options.plan.batchSize = 8;
    options.steps = 7;
    options.evalEvery = 3;
    options.checkpointEvery = 2;
    options.threads = 1;
    return options;
}

QByteArray contents(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

void TestRunFolder::holdsTheRun() {
    QTemporaryDir temporary;
    const QString path = temporary.filePath("deep/run");
    RunFolder folder(path.toStdString(), easyNames(), smallRun());
    const RunResult result = Trainer(easyNames(), smallRun()).run({}, folder);
    folder.finish(result);
    QCOMPARE(QDir(path).entryList(QDir::Files, QDir::Name),
             (QStringList{"best.safetensors", "checkpoint.safetensors", "metrics.csv", "run.json"}));

    const QList<QByteArray> lines = contents(path + "/metrics.csv").trimmed().split('\n');
    QCOMPARE(lines.size(), 8);
    for (int i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].split(',');
        QCOMPARE(cells.size(), 13);
        QCOMPARE(cells[0].toInt(), i);
        QCOMPARE(!cells[10].isEmpty(), i == 3 || i == 6 || i == 7);
    }
    QCOMPARE(lines[7].split(',')[1].toDouble(), result.last.loss); // reads back as the same number

    const auto json = nlohmann::json::parse(contents(path + "/run.json").toStdString());
    QCOMPARE(json.at("state").get<std::string>(), std::string("finished"));
    QCOMPARE(json.at("steps").get<int>(), 7);
    QCOMPARE(json.at("settings").at("hidden_size").get<int>(), 4);
    QCOMPARE(json.at("data").at("sha256").get<std::string>(), std::string(64, '0'));
    QCOMPARE(json.at("evaluation").at("top1").get<double>(), result.evaluation.scores["top1"]);
    QVERIFY(json.contains("libtorch") && json.contains("batchscope") && json.contains("device"));
    QCOMPARE(loadPredictor((path + "/checkpoint.safetensors").toStdString())->step(), 7);
}

void TestRunFolder::writesDownAFailure() {
    QTemporaryDir temporary;
    const QString path = temporary.filePath("run");
    RunFolder folder(path.toStdString(), easyNames(), smallRun());
    folder.onStart({});
    StepMetrics metrics;
    metrics.step = 1;
    folder.onStep(metrics);
    folder.fail("it broke");
    const auto json = nlohmann::json::parse(contents(path + "/run.json").toStdString());
    QCOMPARE(json.at("state").get<std::string>(), std::string("failed"));
    QCOMPARE(json.at("error").get<std::string>(), std::string("it broke"));
}

void TestRunFolder::leavesNothingWhereNothingRan() {
    QTemporaryDir temporary;
    const QString path = temporary.filePath("run");
    { RunFolder folder(path.toStdString(), easyNames(), smallRun()); }
    QVERIFY(!QDir(path).exists());
    QDir().mkpath(path);
    { RunFolder folder(path.toStdString(), easyNames(), smallRun()); }
    QVERIFY(QDir(path).exists()); // it was there before
}

void TestRunFolder::refuses_data() {
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("says");
    QTest::newRow("below a file") << "file/run"
                                  << "cannot be made";
    QTest::newRow("a file") << "file"
                            << "cannot be";
    QTest::newRow("an earlier run") << "earlier"
                                    << "holds a run already";
}

void TestRunFolder::refuses() {
    QFETCH(QString, place);
    QFETCH(QString, says);
    QTemporaryDir temporary;
    QDir().mkpath(temporary.filePath("earlier"));
    for (const char* file : {"file", "earlier/run.json"}) {
        QFile out(temporary.filePath(file));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("{}");
    }
    try {
        RunFolder folder(temporary.filePath(place).toStdString(), easyNames(), smallRun());
        QFAIL("it was taken");
    } catch (const InputError& error) {
        QVERIFY2(QString(error.what()).contains(says), error.what());
    }
    QCOMPARE(contents(temporary.filePath("earlier/run.json")), QByteArray("{}"));
}

void TestRunFolder::goesOnWithoutACheckpoint() {
    QTemporaryDir temporary;
    const QString path = temporary.filePath("run");
    RunFolder folder(path.toStdString(), easyNames(), smallRun());
    QDir().mkpath(path + "/checkpoint.safetensors/inner"); // a folder stands where the checkpoint belongs
    const RunResult result = Trainer(easyNames(), smallRun()).run({}, folder);
    QCOMPARE(result.steps, 7);
    QVERIFY(folder.warning().find("checkpoint.safetensors") != std::string::npos);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, folder.finish(result));
}

QTEST_GUILESS_MAIN(TestRunFolder)
#include "test_run_folder.moc"
