#include "tests/session/loaded_workbench.h"

#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

constexpr const char* kTwoRows = "Abe,X\nLee,Y\n"; // too few to hold one of each class out

/// `12 = 7 A + 4 B + 1 C`
QString sideText(const NameDataset& names, const std::vector<std::uint32_t>& rows) {
    QStringList parts;
    for (std::size_t label = 0; label < names.classes().size(); ++label) {
        const auto count = std::count_if(rows.begin(), rows.end(),
                                         [&](std::uint32_t row) { return names.label(row) == label; });
        parts << QStringLiteral("%1 %2").arg(count).arg(QString::fromStdString(names.classes()[label]));
    }
    return QStringLiteral("%1 = %2").arg(rows.size()).arg(parts.join(" + "));
}

QString lengthsText(const Workbench& bench) {
    QStringList batches;
    for (std::size_t k = 0; k < bench.plan().batches(); ++k) {
        QStringList lengths;
        for (const std::uint32_t row : bench.plan().batch(k))
            lengths << QString::number(bench.data()->lengths()[row]);
        batches << lengths.join(u' ');
    }
    return batches.join(u'|');
}

TrainOptions invalid(TrainOptions options) {
    options.bidirectional = true;
    options.execution = Execution::Padded;
    return options;
}

} // namespace

class TestWorkbench : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst();
    void splitsAsAsked_data();
    void splitsAsAsked();
    void groupsAsAsked_data();
    void groupsAsAsked();
    void redrawsOnlyWhatAnOptionChanges_data();
    void redrawsOnlyWhatAnOptionChanges();
    void keepsTheLastGoodBatches();
    void takesTheSplitOfSettingsMadeGood();
    void tellsAProblemOfNewNames();
    void newNamesReset();
    void failedLoadChangesNothing();
    void showsBatchesWithinBounds_data();
    void showsBatchesWithinBounds();
    void keepsThePlaceWhereItExists();
};

void TestWorkbench::isEmptyAtFirst() {
    Workbench bench;
    QVERIFY(!bench.data());
    QCOMPARE(bench.plan().batches(), 0u);
    QCOMPARE(shownText(bench), "none");
    bench.start();
    bench.nextBatch();
    bench.showBatch(0);
    bench.reset();
    QVERIFY(!bench.training().active());
    QCOMPARE(shownText(bench), "none");
    bench.setOptions(invalid(tinyOptions()));
    QVERIFY2(bench.problem().startsWith("a bidirectional model cannot run padded"),
             qPrintable(bench.problem()));
    bench.setOptions(tinyOptions());
    QCOMPARE(bench.problem(), "");
}

void TestWorkbench::splitsAsAsked_data() {
    QTest::addColumn<SplitBy>("by");
    QTest::addColumn<double>("testFraction");
    QTest::addColumn<QString>("train");
    QTest::addColumn<QString>("test");
    QTest::newRow("a fifth") << SplitBy::Row << 0.2 << "32 = 19 A + 10 B + 3 C"
                             << "8 = 5 A + 2 B + 1 C";
    QTest::newRow("a quarter") << SplitBy::Row << 0.25 << "30 = 18 A + 9 B + 3 C"
                               << "10 = 6 A + 3 B + 1 C";
    QTest::newRow("by name") << SplitBy::Name << 0.25 << "30 = 18 A + 9 B + 3 C"
                             << "10 = 6 A + 3 B + 1 C";
    QTest::newRow("half") << SplitBy::Row << 0.5 << "20 = 12 A + 6 B + 2 C"
                          << "20 = 12 A + 6 B + 2 C";
}

void TestWorkbench::splitsAsAsked() {
    QFETCH(SplitBy, by);
    QFETCH(double, testFraction);
    QFETCH(QString, train);
    QFETCH(QString, test);
    TrainOptions options = tinyOptions();
    options.split = {by, testFraction, 0};
    LoadedWorkbench loaded;
    loaded.bench.setOptions(options);
    QCOMPARE(sideText(*loaded.bench.data(), loaded.bench.split().train), train);
    QCOMPARE(sideText(*loaded.bench.data(), loaded.bench.split().test), test);
    LoadedWorkbench asked(options); // the same where the names come after the settings
    QCOMPARE(asked.bench.split().test, loaded.bench.split().test);
}

void TestWorkbench::groupsAsAsked_data() {
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<int>("batchSize");
    QTest::addColumn<int>("batches");
    QTest::newRow("plain") << Strategy::Plain << 4 << 8;
    QTest::newRow("plain with a rest") << Strategy::Plain << 5 << 7;
    QTest::newRow("one batch") << Strategy::Plain << 100 << 1;
    QTest::newRow("sorted") << Strategy::Sorted << 4 << 8;
    QTest::newRow("bucketed") << Strategy::Bucketed << 100 << 3;
    QTest::newRow("exact length") << Strategy::ExactLength << 100 << 7;
}

void TestWorkbench::groupsAsAsked() {
    QFETCH(Strategy, strategy);
    QFETCH(int, batchSize);
    QFETCH(int, batches);
    TrainOptions options = tinyOptions();
    options.plan.strategy = strategy;
    options.plan.batchSize = batchSize;
    LoadedWorkbench loaded(options);
    const Workbench& bench = loaded.bench;
    QCOMPARE(int(bench.plan().batches()), batches);
    QCOMPARE(bench.epochCost(), costOf(bench.plan(), bench.data()->lengths()));
    QCOMPARE(shownText(bench), QStringLiteral("batch 1 of %1").arg(batches));
    QCOMPARE(rowsText(*bench.shownBatch().layout), planText(bench.plan()).section(u'|', 0, 0));
    auto rows = bench.plan().order;
    std::sort(rows.begin(), rows.end());
    QCOMPARE(rows, bench.split().train); // every row to train on, once
    for (const QString& batch : lengthsText(bench).split(u'|')) {
        const QStringList lengths = batch.split(u' ');
        QVERIFY(lengths.size() <= batchSize);
        if (strategy == Strategy::ExactLength) QCOMPARE(lengths.count(lengths.first()), lengths.size());
        if (strategy == Strategy::Bucketed) QVERIFY(lengths.last().toInt() <= 1.5 * lengths.first().toInt());
        if (strategy != Strategy::Plain) QVERIFY(std::is_sorted(lengths.begin(), lengths.end()));
    }
}

void TestWorkbench::redrawsOnlyWhatAnOptionChanges_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<bool>("split");
    QTest::addColumn<bool>("plan");
    QTest::newRow("nothing") << "" << false << false;
    QTest::newRow("hidden size") << "hidden" << false << false;
    QTest::newRow("batch size") << "batch size" << false << true;
    QTest::newRow("strategy") << "strategy" << false << true;
    QTest::newRow("seed") << "seed" << false << true;
    QTest::newRow("sampling") << "sampling" << false << true;
    QTest::newRow("held out") << "held out" << true << true;
    QTest::newRow("split seed") << "split seed" << true << true;
}

void TestWorkbench::redrawsOnlyWhatAnOptionChanges() {
    QFETCH(QString, option);
    QFETCH(bool, split);
    QFETCH(bool, plan);
    LoadedWorkbench loaded;
    const auto test = loaded.bench.split().test;
    const QString before = planText(loaded.bench.plan());
    TrainOptions options = tinyOptions();
    if (option == "hidden") options.hidden_size = 5;
    if (option == "batch size") options.plan.batchSize = 7;
    if (option == "strategy") options.plan.strategy = Strategy::Sorted;
    if (option == "seed") options.seed = 1;
    if (option == "sampling") options.sampling = Sampling::Replacement;
    if (option == "held out") options.split.testFraction = 0.5;
    if (option == "split seed") options.split.seed = 1;
    loaded.told();
    loaded.bench.setOptions(options);
    QCOMPARE(loaded.told(), split ? "split batch options" : "batch options");
    QCOMPARE(loaded.bench.split().test != test, split);
    QCOMPARE(planText(loaded.bench.plan()) != before, plan);
}

void TestWorkbench::keepsTheLastGoodBatches() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    bench.showBatch(2);
    const QString plan = planText(bench.plan());
    const auto layout = bench.shownBatch().layout;
    loaded.told();
    TrainOptions bad = invalid(tinyOptions());
    bad.plan.batchSize = 7;
    bench.setOptions(bad);
    QCOMPARE(loaded.told(), "options");
    QVERIFY(bench.problem().startsWith("a bidirectional model cannot run padded"));
    QCOMPARE(bench.options().plan.batchSize, 7);
    QCOMPARE(planText(bench.plan()), plan);
    QCOMPARE(bench.shownBatch().layout, layout);
    bench.start();
    bench.nextBatch();
    QVERIFY(!bench.training().active());
    bad.execution = Execution::Packed;
    bench.setOptions(bad);
    QCOMPARE(bench.problem(), "");
    QCOMPARE(bench.plan().batches(), 5u);
}

void TestWorkbench::takesTheSplitOfSettingsMadeGood() {
    LoadedWorkbench loaded;
    TrainOptions options = invalid(tinyOptions());
    options.split.testFraction = 0.5;
    loaded.bench.setOptions(options);
    options.bidirectional = false;
    loaded.bench.setOptions(options);
    QCOMPARE(loaded.bench.problem(), "");
    QCOMPARE(loaded.bench.split().test.size(), 20u);
    QCOMPARE(loaded.bench.plan().order.size(), 20u);
}

void TestWorkbench::tellsAProblemOfNewNames() {
    LoadedWorkbench loaded;
    QString heard;
    connect(&loaded.bench, &Workbench::optionsChanged, this, [&] { heard = loaded.bench.problem(); });
    loaded.load(kTwoRows);
    QVERIFY2(!loaded.bench.problem().isEmpty(), "two rows of two classes cannot be split");
    QCOMPARE(heard, loaded.bench.problem());
    QCOMPARE(shownText(loaded.bench), "none");
    QCOMPARE(loaded.bench.plan().batches(), 0u);
    loaded.bench.start();
    QVERIFY(!loaded.bench.training().active());
    loaded.load(tinyFile());
    QCOMPARE(loaded.bench.problem(), "");
    QCOMPARE(heard, "");
    QCOMPARE(shownText(loaded.bench), "batch 1 of 8");
}

void TestWorkbench::newNamesReset() {
    LoadedWorkbench loaded;
    Workbench& bench = loaded.bench;
    bench.start();
    SOON(loaded.ended);
    QVERIFY(bench.model());
    bench.showBatch(3);
    loaded.told();
    loaded.load("Oh,A\nPark,A\nLee,B\nKim,B\n");
    const QString told = loaded.told();
    for (const char* signal : {"data", "split", "batch", "reset", "model"})
        QVERIFY2(told.split(u' ').contains(signal), qPrintable(told));
    QVERIFY2(told.startsWith("data"), qPrintable(told));
    QVERIFY(!bench.model());
    QVERIFY(!bench.run());
    QCOMPARE(bench.lastStep().step, 0);
    QVERIFY(!bench.lastEvaluation());
    QVERIFY(bench.following());
    QCOMPARE(shownText(bench), "batch 1 of 1");
    QCOMPARE(bench.split().train.size(), 2u);
}

void TestWorkbench::failedLoadChangesNothing() {
    LoadedWorkbench loaded;
    const auto before = loaded.bench.data();
    const QString plan = planText(loaded.bench.plan());
    loaded.told();
    loaded.bench.namesSession().load("/nowhere/names.csv");
    SOON(!loaded.bench.namesSession().loading());
    QCOMPARE(loaded.told(), "");
    QCOMPARE(loaded.bench.data(), before);
    QCOMPARE(planText(loaded.bench.plan()), plan);
}

void TestWorkbench::showsBatchesWithinBounds_data() {
    QTest::addColumn<qint64>("index");
    QTest::addColumn<QString>("shown");
    QTest::newRow("first") << qint64(0) << "batch 1 of 8";
    QTest::newRow("last") << qint64(7) << "batch 8 of 8";
    QTest::newRow("past the last") << qint64(8) << "batch 4 of 8";
    QTest::newRow("before the first") << qint64(-1) << "batch 4 of 8";
    QTest::newRow("far off") << (qint64(1) << 40) << "batch 4 of 8";
}

void TestWorkbench::showsBatchesWithinBounds() {
    QFETCH(qint64, index);
    QFETCH(QString, shown);
    LoadedWorkbench loaded;
    loaded.bench.showBatch(3);
    QVERIFY(!loaded.bench.following());
    loaded.bench.showBatch(index);
    QCOMPARE(shownText(loaded.bench), shown);
    QCOMPARE(rowsText(*loaded.bench.shownBatch().layout),
             planText(loaded.bench.plan())
                 .section(u'|', int(loaded.bench.shownBatch().index), int(loaded.bench.shownBatch().index)));
}

void TestWorkbench::keepsThePlaceWhereItExists() {
    LoadedWorkbench loaded;
    loaded.bench.showBatch(6);
    TrainOptions options = tinyOptions();
    options.plan.strategy = Strategy::Sorted;
    loaded.bench.setOptions(options);
    QCOMPARE(shownText(loaded.bench), "batch 7 of 8");
    options.plan.batchSize = 16;
    loaded.bench.setOptions(options);
    QCOMPARE(shownText(loaded.bench), "batch 2 of 2");
}

QTEST_GUILESS_MAIN(TestWorkbench)
#include "test_workbench.moc"
