#include "core/files/checkpoint.h"
#include "core/files/checkpoint_keeper.h"
#include "core/runs/run_store.h"
#include "tests/cli/cli.h"
#include "tests/cli/small_disk.h"

#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

constexpr int kSteps = 3000, kFullAtKilobytes = 256, kEnoughKilobytes = 8192;
const QString kRun =
    "train tiny.csv --steps 3000 --hidden 16 --batch-size 4 --threads 1 --device cpu --eval-every 100 "
    "--checkpoint-every 100 --sampling epoch --json --out ";

QList<QByteArray> warnings(const CliResult& result) {
    QList<QByteArray> lines;
    for (const QByteArray& line : result.err.split('\n')) {
        if (line.startsWith("warning: ")) lines << line;
    }
    return lines;
}

} // namespace

/// What a disk that is full, or takes nothing any more, does to a run: it is told once, and no step, whole
/// file or run is lost by it.
class TestCliFullDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trainsOnWhereTheFolderIsFull();
    void trainsOnWhereTheFolderIsReadOnly();
    void trainsOnWhereTheHistoryIsFull();

private:
    std::filesystem::path history() const { return (folder_.dataPath() + "/history.sqlite").toStdString(); }
    std::shared_ptr<const ResumePoint> newest(const QString& run) const {
        return CheckpointKeeper(folder_.path(run).toStdString()).read();
    }
    void checkTrained(const CliResult& result, const QString& run);
    void checkFiles(const QString& run);
    void checkResume(const QString& run);

    CliFolder folder_;
};

void TestCliFullDisk::initTestCase() {
    if (!ownMounts()) QSKIP("this user may not mount a small disk");
    folder_.writeTinyNames();
    QCOMPARE(folder_.run(kRun + "whole").status, 0);
    QDir().mkpath(folder_.path("disk"));
}

/// It has all its steps, in the history too, and said once what is wrong.
void TestCliFullDisk::checkTrained(const CliResult& result, const QString& run) {
    QCOMPARE(result.status, 1); // its last checkpoint is missing
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(warnings(result).size() == 1, result.err.constData());
    QVERIFY2(result.err.count('\n') == 2, result.err.constData());
    RunStore store(history());
    const auto record = store.runIn(folder_.path(run).toStdString());
    QVERIFY(record);
    QCOMPARE(record->state, RunState::Finished);
    QCOMPARE(record->steps, std::int64_t(kSteps));
    QCOMPARE(store.curves(record->id).steps.size(), std::size_t(kSteps));
}

/// Nothing stands there half written.
void TestCliFullDisk::checkFiles(const QString& run) {
    const QByteArray rows = folder_.read(run + "/metrics.csv");
    QVERIFY(rows.endsWith('\n'));
    const auto lines = rows.split('\n');
    for (const QByteArray& line : lines.first(lines.size() - 1))
        QCOMPARE(line.count(','), lines.first().count(','));
    for (const QString& folder : {run, run + "/checkpoints"}) {
        const QDir dir(folder_.path(folder));
        for (const QString& file : dir.entryList(QDir::Files | QDir::Hidden)) {
            if (file.endsWith(".safetensors"))
                QVERIFY2(loadResumePoint(dir.filePath(file).toStdString()), qPrintable(file));
            else
                QVERIFY2(file == "metrics.csv" || file == "run.json", qPrintable(file));
        }
    }
    QVERIFY(newest(run)->step() > 0);
    QVERIFY(newest(run)->step() < kSteps);
}

/// With space again it ends as if nothing had been.
void TestCliFullDisk::checkResume(const QString& run) {
    const CliResult resumed = folder_.run("resume " + run + " --json");
    QVERIFY2(resumed.status == 0, resumed.err.constData());
    QCOMPARE(warnings(resumed).size(), 0);
    QCOMPARE(resumed.json()["steps"].toInt(), kSteps);
    QCOMPARE(newest(run)->differenceTo(*newest("whole")), std::string());
    QCOMPARE(folder_.read(run + "/metrics.csv").count('\n'), kSteps + 1);
}

void TestCliFullDisk::trainsOnWhereTheFolderIsFull() {
    const SmallDisk disk(folder_.path("disk"), kFullAtKilobytes);
    QVERIFY(disk.mounted());
    const CliResult result = folder_.run(kRun + "disk/run");
    checkTrained(result, "disk/run");
    QVERIFY2(result.err.contains("No space left on device; training continues"), result.err.constData());
    checkFiles("disk/run");
    QVERIFY(disk.resize(kEnoughKilobytes));
    checkResume("disk/run");
}

void TestCliFullDisk::trainsOnWhereTheFolderIsReadOnly() {
    const SmallDisk disk(folder_.path("disk"), kEnoughKilobytes);
    QVERIFY(disk.mounted());
    QProcess process;
    folder_.start(process, (kRun + "disk/run").split(' '));
    for (int i = 0; i < 60'000 && !folder_.holds("disk/run/checkpoint.safetensors"); ++i)
        QTest::qSleep(1);
    const bool shut = setImmutable(folder_.path("disk/run/checkpoints"), true) &&
                      setImmutable(folder_.path("disk/run"), true);
    const CliResult result = CliFolder::end(process);
    if (!shut) QSKIP("this file system cannot make a folder read-only for root");
    if (result.status == 0) QSKIP("the run was done before its folder was read-only");
    checkTrained(result, "disk/run");
    QVERIFY(setImmutable(folder_.path("disk/run"), false));
    QVERIFY(setImmutable(folder_.path("disk/run/checkpoints"), false));
    QFile::remove(folder_.path("disk/run/.lock")); // which nobody could take away
    checkFiles("disk/run");
    checkResume("disk/run");
}

void TestCliFullDisk::trainsOnWhereTheHistoryIsFull() {
    const SmallDisk disk(folder_.dataPath(), kFullAtKilobytes);
    QVERIFY(disk.mounted());
    const CliResult result = folder_.run(kRun + "run");
    QCOMPARE(result.status, 0); // the folder has it all
    QCOMPARE(result.json()["steps"].toInt(), kSteps);
    QVERIFY2(warnings(result).size() == 2, result.err.constData()); // once, and of what is missing at the end
    QVERIFY2(warnings(result)[0].contains("the history cannot be read or written"), result.err.constData());
    QVERIFY2(warnings(result)[1].contains("the history lacks the end of the run"), result.err.constData());
    QCOMPARE(newest("run")->differenceTo(*newest("whole")), std::string());
    QVERIFY(disk.resize(kEnoughKilobytes));
    RunStore store(history());
    const auto record = store.runIn(folder_.path("run").toStdString());
    QVERIFY(record);
    const auto curves = store.curves(record->id);
    QCOMPARE(std::int64_t(curves.steps.size()), record->steps); // none is missing in between
    QVERIFY(curves.steps.empty() || curves.steps.back().step == record->steps);
    QCOMPARE(folder_.run(kRun + "again").status, 0);
    QCOMPARE(store.runIn(folder_.path("again").toStdString())->state, RunState::Finished);
}

QTEST_GUILESS_MAIN(TestCliFullDisk)
#include "test_cli_full_disk.moc"
