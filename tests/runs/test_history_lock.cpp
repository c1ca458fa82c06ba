#include "core/base/input_error.h"
#include "core/runs/recorded_run.h"
#include "tests/support/some_names.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>

using namespace batchscope;

namespace {

/// Another program that keeps the history locked.
class OtherProgram {
public:
    OtherProgram(const std::filesystem::path& file, const char* how)
        : database_(std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE)) {
        for (const std::string& part : {std::string("PRAGMA locking_mode=EXCLUSIVE"),
                                        std::string("BEGIN IMMEDIATE"), std::string("BEGIN EXCLUSIVE")}) {
            if (std::string(how).find(part) != std::string::npos) database_->exec(part);
        }
        database_->exec("UPDATE runs SET notes = notes");
    }
    void end() { database_.reset(); }

private:
    std::unique_ptr<SQLite::Database> database_;
};

TrainOptions smallRun() {
    TrainOptions options;
    options.hidden_size = 4;
    options.plan.batchSize = 16;
    options.steps = 12;
    options.threads = 1;
    options.evalEvery = 5;
    options.checkpointEvery = 4;
    return options;
}

class Listener : public TrainingSink {
public:
    void onStep(const StepMetrics& metrics) override {
        if (atStep) atStep(metrics.step);
    }
    void onWarning(const std::string& message) override { warnings << QString::fromStdString(message); }

    QStringList warnings;
    std::function<void(std::int64_t)> atStep;
};

} // namespace

/// Runs whose history another program keeps locked.
class TestHistoryLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void waitsForTheLock_data();
    void waitsForTheLock();
    void saysWhatIsMissingAtTheEnd();
    void neverAdvisesToMoveAnOpenFile_data();
    void neverAdvisesToMoveAnOpenFile();
    void resumesWhatTheHistoryMissed();

private:
    RunPlace place(const QString& run) const {
        return {folder_->filePath(run).toStdString(), history(), false};
    }
    std::filesystem::path history() const { return folder_->filePath("history.sqlite").toStdString(); }
    std::unique_ptr<QTemporaryDir> folder_;
};

void TestHistoryLock::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    Listener listener; // makes the history
    RecordedRun(easyNames(), smallRun(), place("first"), listener).run({});
}

void TestHistoryLock::waitsForTheLock_data() {
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to"); // 0: shortly after the last step
    for (const char* how : {"BEGIN IMMEDIATE", "BEGIN EXCLUSIVE", "PRAGMA locking_mode=EXCLUSIVE"}) {
        QTest::addRow("%s, at the start", how) << QString(how) << 0 << 8;
        QTest::addRow("%s, all the time", how) << QString(how) << 0 << 0;
    }
    for (const char* how :
         {"BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"}) { // the third needs a file that nobody has open
        QTest::addRow("%s, in the middle", how) << QString(how) << 5 << 9;
        QTest::addRow("%s, at the end", how) << QString(how) << 9 << 0;
    }
}

void TestHistoryLock::waitsForTheLock() {
    QFETCH(QString, how);
    QFETCH(int, from);
    QFETCH(int, to);
    std::optional<OtherProgram> other;
    std::jthread later;
    const auto lock = [&] { other.emplace(history(), how.toUtf8().constData()); };
    Listener listener;
    listener.atStep = [&](std::int64_t step) {
        if (step == from) {
            // The run's own connection must be at rest, or the other program finds it locked.
            for (int tries = 0; tries < 1000 && !other; ++tries) {
                try {
                    lock();
                } catch (const std::exception&) {
                    other.reset();
                    QTest::qSleep(5);
                }
            }
        }
        if (step == to && other) other->end();
        if (step == 12 && to == 0 && other) {
            later = std::jthread([&] {
                std::this_thread::sleep_for(std::chrono::seconds(2));
                other->end();
            });
        }
    };
    if (from == 0) lock();
    RecordedRun run(easyNames(), smallRun(), place("second"), listener);
    QCOMPARE(run.run({}).steps, 12);
    QVERIFY(other); // it was locked
    for (const QString& warning : listener.warnings)
        QVERIFY2(!warning.contains("not in the history") && !warning.contains("lacks"), qPrintable(warning));
    if (later.joinable()) later.join();
    RunStore store(history());
    QCOMPARE(run.historyId(), 2);
    const auto record = store.run(2);
    QVERIFY(record);
    QCOMPARE(record->state, RunState::Finished);
    QCOMPARE(record->steps, 12);
    QCOMPARE(record->device, std::string("cpu"));
    QVERIFY(record->parameters > 0);
    const RunCurves curves = store.curves(2);
    QCOMPARE(curves.steps.size(), std::size_t(12));
    QCOMPARE(curves.evaluations.size(), std::size_t(3));
}

void TestHistoryLock::saysWhatIsMissingAtTheEnd() {
    OtherProgram other(history(), "BEGIN IMMEDIATE");
    Listener listener;
    std::stop_source stop; // who stops a run is not kept waiting as long as others
    listener.atStep = [&](std::int64_t step) {
        if (step == 6) stop.request_stop();
    };
    RecordedRun run(easyNames(), smallRun(), place("second"), listener);
    QCOMPARE(run.run(stop.get_token()).steps, 6);
    QVERIFY(!listener.warnings.isEmpty());
    QCOMPARE(listener.warnings.size(), 2); // before it waits, in words of the moment, and after
    QVERIFY2(listener.warnings[0].contains("training continues") ||
                 listener.warnings[0].contains("waiting up to 5 s to write the run's end"),
             qPrintable(listener.warnings[0]));
    const QString last = listener.warnings.last();
    QVERIFY2(last.contains("another program has the history open and locked"), qPrintable(last));
    QVERIFY2(last.contains("the run is not in the history, its folder holds all of it"), qPrintable(last));
    QVERIFY2(!last.contains("move"), qPrintable(last));
    QCOMPARE(run.historyId(), 0);
}

void TestHistoryLock::neverAdvisesToMoveAnOpenFile_data() {
    QTest::addColumn<QString>("how");
    for (const char* how : {"BEGIN IMMEDIATE", "BEGIN EXCLUSIVE", "PRAGMA locking_mode=EXCLUSIVE",
                            "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE"})
        QTest::newRow(how) << QString(how);
}

void TestHistoryLock::neverAdvisesToMoveAnOpenFile() {
    QFETCH(QString, how);
    OtherProgram other(history(), how.toUtf8().constData());
    try {
        RunStore store(history(), std::chrono::milliseconds(50));
        store.rename(1, "mine");
        QFAIL("it was not locked");
    } catch (const StoreBusy& problem) {
        const QString line = QString::fromUtf8(problem.what());
        QVERIFY2(line.contains("another program has the history open") && line.contains("history.sqlite") &&
                     !line.contains("move"),
                 qPrintable(line));
    }
    other.end();
    RunStore store(history(), std::chrono::milliseconds(50));
    store.rename(1, "mine");
    QCOMPARE(store.run(1)->name, std::string("mine"));
}

/// A run that the history could not take is brought in whole when it is resumed.
void TestHistoryLock::resumesWhatTheHistoryMissed() {
    Listener listener;
    RunPlace quiet = place("second");
    quiet.history.clear();
    std::stop_source stop;
    listener.atStep = [&](std::int64_t step) {
        if (step == 6) stop.request_stop();
    };
    RecordedRun(easyNames(), smallRun(), quiet, listener).run(stop.get_token());
    listener.atStep = nullptr;
    RecordedRun rest(easyNames(), smallRun(), place("second"), listener,
                     CheckpointKeeper(quiet.folder).read());
    rest.run({});
    QCOMPARE(rest.historyId(), 2);
    const RunCurves curves = RunStore(history()).curves(2);
    QCOMPARE(curves.steps.size(), std::size_t(12));
    QCOMPARE(curves.steps.front().step, 1);
    QCOMPARE(curves.evaluations.front().step, 5);
    QCOMPARE(curves.evaluations.front().rows, curves.evaluations.back().rows);
}

QTEST_GUILESS_MAIN(TestHistoryLock)
#include "test_history_lock.moc"
