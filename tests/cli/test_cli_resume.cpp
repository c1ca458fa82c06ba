#include "core/files/checkpoint.h"
#include "core/files/checkpoint_keeper.h"
#include "core/runs/run_store.h"
#include "tests/cli/cli.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

const QString kRun =
    "train tiny.csv --steps 600 --hidden 6 --batch-size 4 --threads 1 --device cpu --eval-every 40 "
    "--checkpoint-every 15 --momentum 0.9 --sampling epoch --json --out ";

/// How many runs are killed: a few here, 200 by tests/cli/kill_runs.sh.
int kills() {
    return qEnvironmentVariableIntValue("BATCHSCOPE_KILLS") > 0
               ? qEnvironmentVariableIntValue("BATCHSCOPE_KILLS")
               : 4;
}

} // namespace

/// resume, after a stop and after kills at any moment.
class TestCliResume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void provesItself();
    void goesOnAfterAStop();
    void trainsFurther();
    void trainsAsFarAsWasAskedFor();
    void survivesKills();
    void refuses_data();
    void refuses();

private:
    std::shared_ptr<const ResumePoint> whole() const {
        return CheckpointKeeper(folder_.path("whole").toStdString()).read();
    }
    std::filesystem::path history() const { return (folder_.dataPath() + "/history.sqlite").toStdString(); }
    CliFolder folder_;
};

void TestCliResume::initTestCase() {
    folder_.writeTinyNames();
    QCOMPARE(folder_.run(kRun + "whole").status, 0);
}

void TestCliResume::provesItself() {
    const CliResult result = folder_.run("resume --self-test --json");
    QCOMPARE(result.status, 0);
    QVERIFY(result.json()["pass"].toBool());
    QCOMPARE(result.json()["cases"].toArray().size(), 12);
    QVERIFY(folder_.run("resume --self-test").out.endsWith("resume is exact\n"));
}

void TestCliResume::goesOnAfterAStop() {
    QProcess process;
    folder_.start(process, (kRun + "stopped").split(' '));
    QTRY_VERIFY_WITH_TIMEOUT(folder_.holds("stopped/checkpoint.safetensors"), CliFolder::kTimeout);
    process.terminate();
    const CliResult stopped = CliFolder::end(process);
    if (stopped.status == 0) QSKIP("the run was done before it could be stopped");
    QCOMPARE(stopped.status, 1);
    QCOMPARE(stopped.json()["state"].toString(), "stopped");
    const CliResult resumed = folder_.run("resume stopped --json");
    QCOMPARE(resumed.status, 0);
    QCOMPARE(resumed.json()["steps"].toInt(), 600);
    QCOMPARE(resumed.json()["id"], stopped.json()["id"]);
    QCOMPARE(CheckpointKeeper(folder_.path("stopped").toStdString()).read()->differenceTo(*whole()),
             std::string());
}

void TestCliResume::trainsFurther() {
    QCOMPARE(folder_.run(QString(kTinyTrain) + " --out short --json").status, 0);
    QCOMPARE(folder_.run("resume short").refusal(),
             "2: the run has all its 3 steps; ask for more with --steps");
    const CliResult more = folder_.run("resume short --steps 5 --json");
    QCOMPARE(more.status, 0);
    QCOMPARE(more.json()["steps"].toInt(), 5);
    QCOMPARE(folder_.read("short/metrics.csv").count('\n'), 6);
}

// More steps were asked for, and the program was killed before its first checkpoint after that.
void TestCliResume::trainsAsFarAsWasAskedFor() {
    QCOMPARE(folder_.run(QString(kTinyTrain) + " --out longer --json").status, 0);
    QCOMPARE(folder_.run("resume longer --steps 5").status, 0);
    QVERIFY(QFile::remove(folder_.path("longer/checkpoint.safetensors")));
    const QString kept = folder_.path("longer/checkpoints");
    QVERIFY(QDir(kept).removeRecursively() || !QFile::exists(kept));
    QCOMPARE(folder_.run(QString(kTinyTrain) + " --out shorter --json").status, 0);
    QVERIFY(QFile::copy(folder_.path("shorter/checkpoint.safetensors"),
                        folder_.path("longer/checkpoint.safetensors")));
    const CliResult resumed = folder_.run("resume longer --json");
    QVERIFY2(resumed.status == 0, resumed.err);
    QCOMPARE(resumed.json()["steps"].toInt(), 5);
}

// Wherever the kill falls: the history opens and calls the run interrupted, each checkpoint there is is
// whole, and the run that goes on ends with the very weights of one that was let alone.
void TestCliResume::survivesKills() {
    QRandomGenerator random(20261122);
    int resumed = 0;
    for (int i = 0; i < kills(); ++i) {
        const QString run = QString("killed%1").arg(i);
        QProcess process;
        folder_.start(process, (kRun + run).split(' '));
        if (i % 2 == 0) { // every other one while it trains for sure
            for (int wait = 0; wait < 6000 && !folder_.holds(run + "/checkpoint.safetensors"); ++wait)
                QTest::qSleep(1);
            QTest::qSleep(random.bounded(150));
        } else {
            QTest::qSleep(random.bounded(1500));
        }
        process.kill();
        process.waitForFinished();
        const QString where = QString("kill %1").arg(i);

        RunStore store(history());
        const auto record = store.runIn(folder_.path(run).toStdString());
        if (record) QVERIFY2(record->state != RunState::Running, qPrintable(where));
        if (record && record->state == RunState::Interrupted) {
            const auto curves = store.curves(record->id);
            QCOMPARE(record->steps, curves.steps.empty() ? 0 : curves.steps.back().step);
            QCOMPARE(std::int64_t(curves.steps.size()), record->steps); // none is missing in between
        }
        int checkpoints = 0;
        for (const QString& folder : {run, run + "/checkpoints"}) {
            for (const QString& file : QDir(folder_.path(folder)).entryList({"*.safetensors"}, QDir::Files)) {
                ++checkpoints;
                QVERIFY2(loadResumePoint((folder_.path(folder) + "/" + file).toStdString()),
                         qPrintable(where));
            }
        }
        if (checkpoints == 0) continue; // nothing was promised yet
        const CliResult result = folder_.run("resume " + run + " --json");
        if (result.refusal().contains("has all its")) continue; // killed as it ended
        QVERIFY2(result.status == 0, qPrintable(where + ": " + result.err));
        const auto point = CheckpointKeeper(folder_.path(run).toStdString()).read();
        QCOMPARE(point->differenceTo(*whole()), std::string());
        QCOMPARE(folder_.read(run + "/metrics.csv").count('\n'), 601);
        QCOMPARE(store.runIn(folder_.path(run).toStdString())->state, RunState::Finished);
        QCOMPARE(store.curves(record->id).steps.size(), std::size_t(600));
        ++resumed;
        QDir(folder_.path(run)).removeRecursively();
    }
    qInfo("%d of %d killed runs had a checkpoint and were resumed", resumed, kills());
    QVERIFY(resumed > 0);
}

void TestCliResume::refuses_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("nothing") << "resume"
                             << "2: there is no run to resume; name its folder";
    QTest::newRow("no such folder") << "resume nowhere"
                                    << "2: nowhere: holds no checkpoint to resume from (*)";
    QTest::newRow("no run") << "resume ."
                            << "2: .: holds no checkpoint to resume from (*)";
    QTest::newRow("steps back") << "resume whole --steps 5"
                                << "2: the run has 600 steps already, and was to be trained to 5; ask for "
                                   "more than 600 with --steps";
}

void TestCliResume::refuses() {
    QFETCH(QString, line);
    QFETCH(QString, refusal);
    const QString found = folder_.run(line).refusal();
    QVERIFY2(fits(found, refusal), qPrintable(found));
}

QTEST_GUILESS_MAIN(TestCliResume)
#include "test_cli_resume.moc"
