#include "core/base/input_error.h"
#include "core/files/checkpoint.h"
#include "core/runs/recorded_run.h"
#include "tests/support/some_names.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace batchscope;

namespace {

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

/// Counts what it is told; can act at a step.
class Listener : public TrainingSink {
public:
    void onStep(const StepMetrics& metrics) override {
        ++steps;
        if (atStep) atStep(metrics.step);
    }
    void onWarning(const std::string& message) override { warnings << QString::fromStdString(message); }

    int steps = 0;
    QStringList warnings;
    std::function<void(std::int64_t)> atStep;
};

} // namespace

class TestRecordedRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
    void writesFolderAndHistory();
    void showsARunWhileItLasts();
    void writesDownHowItEnded();
    void goesOnWithTheSameEntry();
    void goesOnWithoutAFolder();
    void goesOnWithoutAHistory();
    void keepsThePreviousCheckpoint();
    void refusesATakenFolder();

private:
    RunPlace place() const {
        return {folder_->filePath("run").toStdString(), folder_->filePath("history.sqlite").toStdString(),
                false};
    }
    RunRecord only() const {
        const auto runs = RunStore(place().history).runs();
        return runs.size() == 1 ? runs.front() : RunRecord();
    }
    std::unique_ptr<QTemporaryDir> folder_;
};

void TestRecordedRun::writesFolderAndHistory() {
    Listener listener;
    RecordedRun run(easyNames(), smallRun(), place(), listener);
    const RunResult result = run.run({});
    QCOMPARE(listener.steps, 12);
    QVERIFY2(listener.warnings.isEmpty(), qPrintable(listener.warnings.join("; ")));
    const RunRecord record = only();
    QCOMPARE(record.id, run.historyId());
    QCOMPARE(record.state, RunState::Finished);
    QCOMPARE(record.steps, 12);
    QCOMPARE(record.smoothedLoss, result.last.smoothedLoss);
    QCOMPARE(record.best->scores["top1"], result.best.scores["top1"]);
    QCOMPARE(record.trainRows + record.testRows, std::int64_t(easyNames()->size()));
    QCOMPARE(record.folder, place().folder.string());
    QVERIFY(!record.endedAt.empty() && !record.libtorch.empty() && record.device == "cpu");
    const RunCurves curves = RunStore(place().history).curves(record.id);
    QCOMPARE(curves.steps.size(), std::size_t(12));
    QCOMPARE(curves.steps.back().runningMeanLoss, result.last.runningMeanLoss);
    QVERIFY(curves.evaluations.back() == result.evaluation);
    QCOMPARE(CheckpointKeeper(place().folder).read()->differenceTo(*result.point), std::string());
}

void TestRecordedRun::showsARunWhileItLasts() {
    Listener listener;
    std::size_t seen = 0;
    RunState state = RunState::Failed;
    listener.atStep = [&](std::int64_t step) {
        if (step != 8) return;
        QTest::qSleep(1000); // the promise: all but the last second's
        RunStore store(place().history);
        state = store.runs().front().state;
        seen = store.curves(store.runs().front().id).steps.size();
    };
    RecordedRun(easyNames(), smallRun(), place(), listener).run({});
    QCOMPARE(state, RunState::Running);
    QCOMPARE(seen, std::size_t(7)); // the eighth is told here first
}

void TestRecordedRun::writesDownHowItEnded() {
    Listener listener;
    std::stop_source stop;
    listener.atStep = [&](std::int64_t step) {
        if (step == 5) stop.request_stop();
    };
    RecordedRun(easyNames(), smallRun(), place(), listener).run(stop.get_token());
    QCOMPARE(only().state, RunState::Stopped);
    init();
    listener.atStep = [](std::int64_t step) {
        if (step == 3) throw TrainingError("the loss is not finite any more");
    };
    QVERIFY_THROWS_EXCEPTION(TrainingError, RecordedRun(easyNames(), smallRun(), place(), listener).run({}));
    QCOMPARE(only().state, RunState::Failed);
    QCOMPARE(only().error, std::string("the loss is not finite any more"));
}

void TestRecordedRun::goesOnWithTheSameEntry() {
    Listener listener;
    std::stop_source stop;
    listener.atStep = [&](std::int64_t step) {
        if (step == 9) stop.request_stop();
    };
    RecordedRun(easyNames(), smallRun(), place(), listener).run(stop.get_token());
    listener.atStep = nullptr;
    const auto point = CheckpointKeeper(place().folder).read();
    QCOMPARE(point->step(), 9);
    RecordedRun rest(easyNames(), smallRun(), place(), listener, point);
    const RunResult result = rest.run({});
    QCOMPARE(only().id, rest.historyId()); // no second entry
    QCOMPARE(only().state, RunState::Finished);
    QCOMPARE(RunStore(place().history).curves(only().id).steps.size(), std::size_t(12));
    Listener other;
    RunPlace elsewhere{folder_->filePath("whole").toStdString(), {}, true};
    const RunResult whole = RecordedRun(easyNames(), smallRun(), elsewhere, other).run({});
    QCOMPARE(result.point->differenceTo(*whole.point), std::string());
    const auto lines = [&](const char* run) {
        QFile file(folder_->filePath(QString(run) + "/metrics.csv"));
        if (!file.open(QIODevice::ReadOnly)) return QByteArrayList();
        QByteArrayList rows = file.readAll().split('\n');
        for (QByteArray& row : rows)
            row = row.split(',').mid(0, 7).join(','); // times differ
        return rows;
    };
    QCOMPARE(lines("run"), lines("whole"));
}

void TestRecordedRun::goesOnWithoutAFolder() {
    QFile file(folder_->filePath("run"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Listener listener;
    RecordedRun run(easyNames(), smallRun(), place(), listener);
    QCOMPARE(run.run({}).steps, 12);
    QCOMPARE(listener.warnings.size(), 1);
    QVERIFY2(listener.warnings[0].contains("training continues"), qPrintable(listener.warnings[0]));
    QCOMPARE(only().state, RunState::Finished);
    RunPlace required = place();
    required.folderRequired = true;
    QVERIFY_THROWS_EXCEPTION(InputError, RecordedRun(easyNames(), smallRun(), required, listener));
}

void TestRecordedRun::goesOnWithoutAHistory() {
    QDir(folder_->path()).mkdir("history.sqlite");
    Listener listener;
    RecordedRun run(easyNames(), smallRun(), place(), listener);
    QCOMPARE(run.run({}).steps, 12);
    QCOMPARE(run.historyId(), 0);
    QCOMPARE(listener.warnings.size(), 1);
    QVERIFY2(listener.warnings[0].contains("not written into the history"), qPrintable(listener.warnings[0]));
}

void TestRecordedRun::keepsThePreviousCheckpoint() {
    Listener listener;
    listener.atStep = [&](std::int64_t step) {
        if (step != 5) return; // a file stands where the next checkpoints belong
        QVERIFY(QDir(folder_->filePath("run")).rename("checkpoints", "before"));
        QFile file(folder_->filePath("run/checkpoints"));
        QVERIFY(file.open(QIODevice::WriteOnly));
    };
    RecordedRun run(easyNames(), smallRun(), place(), listener);
    QCOMPARE(run.run({}).steps, 12);
    // Once while it trains, though more than one checkpoint could not be written, and once of what is
    // missing.
    QCOMPARE(listener.warnings.size(), 2);
    QVERIFY2(listener.warnings[0].contains("training continues"), qPrintable(listener.warnings[0]));
    QVERIFY2(listener.warnings[1].startsWith("its last checkpoint is missing"),
             qPrintable(listener.warnings[1]));
    QCOMPARE(loadResumePoint(run.folder()->checkpoint())->step(), 4);
    QCOMPARE(only().state, RunState::Finished);
    QVERIFY(only().error.find("last checkpoint is missing") != std::string::npos);
}

void TestRecordedRun::refusesATakenFolder() {
    Listener listener;
    RunPlace required = place();
    required.folderRequired = true;
    RecordedRun(easyNames(), smallRun(), required, listener).run({});
    QVERIFY_THROWS_EXCEPTION(InputError, RecordedRun(easyNames(), smallRun(), required, listener));
}

QTEST_GUILESS_MAIN(TestRecordedRun)
#include "test_recorded_run.moc"
