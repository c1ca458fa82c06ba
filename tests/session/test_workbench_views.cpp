#include "core/data/typed_names.h"
#include "tests/session/loaded_workbench.h"

#include <QTest>

using namespace batchscope;
using namespace batchscope::test;

/// What the Batch page is shown besides the epoch: the user's own names, and a run's earlier batches.
class TestWorkbenchViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ownNamesTakeThePlaceOfTheFiles();
    void ownNamesFollowTheSettings();
    void ownNamesThatCannotBeMetLoseNothing();
    void aProblemOfTheFileStays();
    void aProblemOfOwnNamesGoesWithThem();
    void aRunTakesOverFromOwnNames();
    void plainIsThereToCompareWith();
    void earlierBatchesOfARun();
    void frozenAndFollowed();
    void alphabetOfTheSettings();
};

namespace {

QString namesText(const Workbench& bench) {
    const Workbench::ShownBatch& shown = bench.shownBatch();
    QStringList names;
    for (const std::uint32_t row : shown.layout->rows)
        names << QString::fromStdString(shown.data->nameUtf8(row));
    return names.join(u' ');
}

} // namespace

void TestWorkbenchViews::ownNamesTakeThePlaceOfTheFiles() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    const QString before = rowsText(*bench.shownBatch().layout);
    const auto epoch = bench.epoch();
    bench.setOwnNames(typedNames("abc, Greek\nx"));
    QCOMPARE(namesText(bench), "abc x"); // in the order typed
    QCOMPARE(shownText(bench), "batch 1 of 1");
    QCOMPARE(bench.epoch(), epoch); // what is trained on stays
    QCOMPARE(bench.shownEpoch()->cost.cells, 6);
    bench.setOwnNames(nullptr);
    QCOMPARE(rowsText(*bench.shownBatch().layout), before);
    QCOMPARE(bench.shownEpoch(), epoch);
}

void TestWorkbenchViews::ownNamesFollowTheSettings() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    bench.setOwnNames(typedNames("abc\nx\nyz"));
    TrainOptions options = bench.options();
    options.plan.strategy = Strategy::Sorted;
    options.plan.batchSize = 2;
    bench.setOptions(options);
    QCOMPARE(shownText(bench), "batch 1 of 2");
    QCOMPARE(namesText(bench), "x yz");
    bench.showBatch(1);
    QCOMPARE(namesText(bench), "abc");
    QCOMPARE(bench.shownPlainEpoch()->cost.cells, 8);
    QCOMPARE(bench.shownEpoch()->cost.cells, 7);
}

void TestWorkbenchViews::ownNamesThatCannotBeMetLoseNothing() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    TrainOptions options = bench.options();
    options.plan.strategy = Strategy::TokenBudget;
    options.plan.budget = 12;
    bench.setOptions(options);
    QVERIFY2(bench.problem().isEmpty(), qPrintable(bench.problem()));
    bench.setOwnNames(typedNames("abc"));
    bench.setOwnNames(typedNames("abcdefghijklm"));
    QVERIFY(bench.problem().contains("token budget 12 is smaller than the longest name (13 letters)"));
    QCOMPARE(namesText(bench), "abc");
    bench.setOwnNames(typedNames("abcd"));
    QVERIFY(bench.problem().isEmpty());
    QCOMPARE(namesText(bench), "abcd");
}

void TestWorkbenchViews::aProblemOfTheFileStays() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    TrainOptions options = bench.options();
    options.plan.strategy = Strategy::TokenBudget;
    options.plan.budget = 4; // the file has names of 8 letters
    bench.setOptions(options);
    QVERIFY(!bench.ready());
    bench.setOwnNames(typedNames("Li"));
    QCOMPARE(namesText(bench), "Li");
    QVERIFY(!bench.ready() && bench.problem().contains("token budget 4"));
    bench.start(); // nothing happens
    QVERIFY(!bench.training().active());
    bench.setOwnNames(nullptr);
    QVERIFY(!bench.ready());
}

void TestWorkbenchViews::aProblemOfOwnNamesGoesWithThem() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    TrainOptions options = bench.options();
    options.plan.strategy = Strategy::TokenBudget;
    options.plan.budget = 12;
    bench.setOptions(options);
    bench.setOwnNames(typedNames("abcdefghijklm"));
    QVERIFY(!bench.problem().isEmpty());
    QVERIFY(bench.ready() && bench.following()); // the run would be of the file's names
    bench.setOwnNames(nullptr);
    QVERIFY(bench.problem().isEmpty());
}

void TestWorkbenchViews::aRunTakesOverFromOwnNames() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    bench.setOwnNames(typedNames("abc"));
    bench.start();
    QVERIFY(!bench.ownNames());
    SOON(loaded.ended);
    QCOMPARE(bench.lastStep().step, 12);
    QVERIFY(bench.shownBatch().ofRun);
}

void TestWorkbenchViews::plainIsThereToCompareWith() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    TrainOptions options = bench.options();
    options.plan.strategy = Strategy::Sorted;
    bench.setOptions(options);
    QCOMPARE(bench.plainEpoch()->cost.tokens, bench.epoch()->cost.tokens);
    QVERIFY(bench.plainEpoch()->cost.cells >= bench.epoch()->cost.cells);
    options.plan.strategy = Strategy::Plain;
    bench.setOptions(options);
    QCOMPARE(bench.plainEpoch(), bench.epoch());
}

void TestWorkbenchViews::earlierBatchesOfARun() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    QStringList trained;
    BatchCollector collector;
    Trainer(bench.data(), bench.options()).run({}, collector);
    trained = collector.batches;
    bench.start();
    SOON(loaded.ended);
    QCOMPARE(bench.lastRunBatch(), 11);
    for (const int step : {0, 5, 11, 10, 1}) {
        bench.showRunBatch(step);
        QCOMPARE(rowsText(*bench.shownBatch().layout), trained[step]);
        QCOMPARE(shownText(bench), QString("step %1 of 12").arg(step + 1));
        QVERIFY(!bench.following());
    }
    bench.showRunBatch(12);
    bench.showRunBatch(-1);
    QCOMPARE(shownText(bench), "step 2 of 12");
    bench.reset();
    bench.showRunBatch(0);
    QVERIFY(!bench.shownBatch().ofRun);
}

void TestWorkbenchViews::frozenAndFollowed() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    bench.nextBatch();
    SOON(bench.shownBatch().ofRun);
    bench.setFollowing(false);
    bench.nextBatch();
    SOON(bench.lastRunBatch() == 1);
    QCOMPARE(shownText(bench), "step 1 of 12");
    bench.setFollowing(true);
    QCOMPARE(shownText(bench), "step 2 of 12");
}

void TestWorkbenchViews::alphabetOfTheSettings() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    QVERIFY(bench.alphabet());
    TrainOptions options = bench.options();
    options.letters = Letters::Article;
    bench.setOptions(options);
    QCOMPARE(bench.alphabet()->size(), 58);
}

QTEST_GUILESS_MAIN(TestWorkbenchViews)
#include "test_workbench_views.moc"
