#include "tests/session/loaded_workbench.h"

#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

TrainOptions endless() {
    TrainOptions options = tinyOptions();
    options.steps = 1'000'000'000;
    return options;
}

} // namespace

class TestWorkbenchRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsTrainedOn_data();
    void showsWhatIsTrainedOn();
    void firstBatchIsTheOneShown();
    void collectsWhatARunTells();
    void tellsTheMajorityShare_data();
    void tellsTheMajorityShare();
    void followsARun();
    void staysOnAChosenBatch();
    void followsAgain();
    void keepsTheRunsOwnOptions();
    void startGoesOnAfterAPause();
    void resets_data();
    void resets();
    void newNamesEndARun();
    void isDestroyedWhileItTrains();
};

void TestWorkbenchRun::showsWhatIsTrainedOn_data() {
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<Sampling>("sampling");
    QTest::addColumn<SplitBy>("split");
    QTest::newRow("plain") << Strategy::Plain << Sampling::Epoch << SplitBy::Row;
    QTest::newRow("sorted") << Strategy::Sorted << Sampling::Epoch << SplitBy::Name;
    QTest::newRow("bucketed") << Strategy::Bucketed << Sampling::Epoch << SplitBy::Row;
    QTest::newRow("exact length") << Strategy::ExactLength << Sampling::Epoch << SplitBy::Row;
    QTest::newRow("drawn") << Strategy::Plain << Sampling::Replacement << SplitBy::Row;
    QTest::newRow("drawn and bucketed") << Strategy::Bucketed << Sampling::Replacement << SplitBy::Name;
}

// The promise of the Batch page: not batches such as the run's, the run's.
void TestWorkbenchRun::showsWhatIsTrainedOn() {
    QFETCH(Strategy, strategy);
    QFETCH(Sampling, sampling);
    QFETCH(SplitBy, split);
    TrainOptions options = tinyOptions();
    options.plan.strategy = strategy;
    options.sampling = sampling;
    options.split.by = split;
    options.seed = 7;
    LoadedWorkbench loaded(options);
    Workbench& bench = loaded.bench;
    QStringList shown;
    for (std::size_t k = 0; k < bench.plan().batches(); ++k) {
        bench.showBatch(qint64(k));
        shown << rowsText(*bench.shownBatch().layout);
    }
    QVERIFY(shown.size() > 1);
    options.steps = shown.size();
    BatchCollector trained;
    Trainer(bench.data(), options).run({}, trained);
    QCOMPARE(trained.batches.join(u'|'), shown.join(u'|'));
}

void TestWorkbenchRun::firstBatchIsTheOneShown() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    const QString shown = rowsText(*bench.shownBatch().layout);
    std::shared_ptr<const BatchLayout> mailed;
    connect(&bench, &Workbench::mailed, this, [&](const MetricsMailbox::Mail& mail) {
        if (mail.batch && !mailed) mailed = mail.batch;
    });
    bench.nextBatch();
    QCOMPARE(bench.training().state(), TrainingSession::State::Paused);
    SOON(mailed != nullptr);
    QCOMPARE(rowsText(*mailed), shown);
    QCOMPARE(bench.shownBatch().layout, mailed); // the trainer's own object, not one like it
    QCOMPARE(shownText(bench), "step 1 of 12");
}

void TestWorkbenchRun::collectsWhatARunTells() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    bench.start();
    QCOMPARE(bench.training().state(), TrainingSession::State::Running);
    SOON(loaded.ended);
    QVERIFY(bench.run());
    QCOMPARE(bench.run()->trainRows, 32);
    QCOMPARE(bench.lastStep().step, 12);
    QVERIFY(bench.lastEvaluation());
    QCOMPARE(bench.lastEvaluation()->rows, 8);
    QVERIFY(bench.model());
    QCOMPARE(bench.model()->step(), 12);
    QVERIFY(!bench.training().active());
}

void TestWorkbenchRun::tellsTheMajorityShare_data() {
    QTest::addColumn<double>("testFraction");
    QTest::addColumn<double>("share");
    QTest::newRow("5 of 8") << 0.2 << 5.0 / 8;
    QTest::newRow("6 of 10") << 0.25 << 6.0 / 10;
    QTest::newRow("12 of 20") << 0.5 << 12.0 / 20;
}

void TestWorkbenchRun::tellsTheMajorityShare() {
    QFETCH(double, testFraction);
    QFETCH(double, share);
    TrainOptions options = tinyOptions();
    options.split.testFraction = testFraction;
    LoadedWorkbench loaded(options);
    loaded.bench.nextBatch();
    QCOMPARE(loaded.bench.majorityShare(), share);
}

void TestWorkbenchRun::followsARun() {
    LoadedWorkbench loaded(endless());
    Workbench& bench = loaded.bench;
    bench.showBatch(5);
    bench.start();
    QVERIFY(bench.following()); // a new run is followed
    SOON(bench.shownBatch().ofRun && bench.shownBatch().index > 8);
    bench.training().pause();
    bench.training().nextBatch();
    const qint64 step = bench.lastStep().step;
    SOON(bench.lastStep().step > step);
    QTest::qWait(kWatched);
    QCOMPARE(bench.shownBatch().index + 1, bench.lastStep().step);
    QCOMPARE(bench.shownBatch().count, 1'000'000'000);
}

void TestWorkbenchRun::staysOnAChosenBatch() {
    LoadedWorkbench loaded(endless());
    Workbench& bench = loaded.bench;
    bench.start();
    SOON(bench.shownBatch().ofRun);
    bench.showBatch(5);
    const qint64 step = bench.lastStep().step;
    SOON(bench.lastStep().step > step + 20);
    QCOMPARE(shownText(bench), "batch 6 of 8");
    QVERIFY(!bench.following());
}

void TestWorkbenchRun::followsAgain() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    bench.nextBatch();
    SOON_EQUAL(shownText(bench), "step 1 of 12");
    const auto layout = bench.shownBatch().layout;
    bench.showBatch(5);
    bench.setFollowing(true);
    QCOMPARE(shownText(bench), "step 1 of 12"); // at once, though the run is paused
    QCOMPARE(bench.shownBatch().layout, layout);
    bench.setFollowing(false);
    bench.nextBatch();
    SOON_EQUAL(bench.lastStep().step, 2);
    QCOMPARE(shownText(bench), "step 1 of 12");
    bench.reset();
    bench.showBatch(2);
    bench.setFollowing(true); // of a run that is forgotten there is nothing to show
    QCOMPARE(shownText(bench), "batch 3 of 8");
}

void TestWorkbenchRun::keepsTheRunsOwnOptions() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    bench.nextBatch();
    SOON_EQUAL(shownText(bench), "step 1 of 12");
    TrainOptions next = tinyOptions();
    next.plan.batchSize = 8;
    next.steps = 99;
    bench.setOptions(next);
    QCOMPARE(bench.runOptions().steps, 12);
    QCOMPARE(bench.runOptions().plan.batchSize, 4);
    QCOMPARE(shownText(bench), "step 1 of 12"); // the followed batch stays
    QCOMPARE(bench.plan().batches(), 4u);
    bench.start();
    SOON(loaded.ended);
    QCOMPARE(bench.lastStep().step, 12);
    QCOMPARE(bench.lastStep().names, 4);
}

void TestWorkbenchRun::startGoesOnAfterAPause() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    bench.nextBatch();
    SOON_EQUAL(bench.lastStep().step, 1);
    loaded.told();
    bench.start();
    QCOMPARE(bench.training().state(), TrainingSession::State::Running);
    SOON(loaded.ended);
    QVERIFY(!loaded.told().contains("reset")); // it is the same run
    QCOMPARE(bench.lastStep().step, 12);
    loaded.ended = false;
    bench.start();
    QVERIFY(loaded.told().startsWith("reset"));
    QCOMPARE(bench.lastStep().step, 0);
    SOON(loaded.ended);
}

void TestWorkbenchRun::resets_data() {
    QTest::addColumn<bool>("whileItRuns");
    QTest::newRow("a run that is over") << false;
    QTest::newRow("a run that is on") << true;
}

void TestWorkbenchRun::resets() {
    QFETCH(bool, whileItRuns);
    LoadedWorkbench loaded(whileItRuns ? endless() : tinyOptions());
    Workbench& bench = loaded.bench;
    bench.start();
    SOON(whileItRuns ? bench.lastStep().step > 3 : loaded.ended);
    loaded.told();
    loaded.ended = false;
    bench.reset();
    QCOMPARE(loaded.told(), "reset model batch");
    QVERIFY(!bench.training().active());
    QVERIFY(!bench.run());
    QVERIFY(!bench.model());
    QCOMPARE(bench.lastStep().step, 0);
    QCOMPARE(shownText(bench), "batch 1 of 8");
    QTest::qWait(kWatched);
    QVERIFY(!loaded.ended); // nothing of the run is told any more
    QCOMPARE(bench.lastStep().step, 0);
    QVERIFY(!bench.model());
}

void TestWorkbenchRun::newNamesEndARun() {
    LoadedWorkbench loaded(endless());
    Workbench& bench = loaded.bench;
    bench.start();
    SOON(bench.lastStep().step > 3);
    bool mixed = false; // rows of the old names shown beside the new ones
    connect(&bench, &Workbench::batchChanged, this, [&] {
        if (!bench.shownBatch().layout) return;
        for (const std::uint32_t row : bench.shownBatch().layout->rows)
            mixed |= row >= bench.data()->size();
    });
    loaded.load("Oh,A\nPark,A\nLee,B\nKim,B\n");
    QVERIFY(!mixed);
    QVERIFY(!bench.training().active());
    QTest::qWait(kWatched);
    QCOMPARE(bench.lastStep().step, 0);
    QVERIFY(!bench.model());
    QVERIFY(!loaded.ended);
    QCOMPARE(shownText(bench), "batch 1 of 1");
}

void TestWorkbenchRun::isDestroyedWhileItTrains() {
    std::weak_ptr<const NameDataset> names;
    {
        LoadedWorkbench loaded(endless());
        names = loaded.bench.data();
        loaded.bench.start();
        SOON(loaded.bench.lastStep().step > 3);
    }
    QVERIFY(names.expired());
}

QTEST_GUILESS_MAIN(TestWorkbenchRun)
#include "test_workbench_run.moc"
