#include "core/base/input_error.h"
#include "core/base/random.h"
#include "core/batching/batch_cost.h"
#include "core/batching/batch_sampler.h"
#include "core/data/bundled_names.h"
#include "core/data/names_loader.h"
#include "tests/batching/batch_text.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <limits>

using namespace batchscope;

namespace {

constexpr const char* kAll[] = {"plain",      "sorted", "bucketed",       "exact-length",
                                "boundaries", "pooled", "length-grouped", "token-budget"};

} // namespace

class TestBatchPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groups_data();
    void groups();
    void countsRatio();
    void published_data();
    void published();
    void usesEveryIndexOnce_data();
    void usesEveryIndexOnce();
    void costEqualsARecount();
    void refusesASmallBudget();
    void refusesBoundaries_data();
    void refusesBoundaries();
    void boundariesGoBothWays();
    void saysWhyABatchEnds();
    void refuses_data();
    void refuses();
    void wordsGoBothWays();
};

void TestBatchPlan::groups_data() {
    QTest::addColumn<QString>("lengths");
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("size");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("batches");
    const QString example = QStringLiteral("10 3 5 7 6");
    QTest::newRow("plain") << example << "plain" << 2 << 1.5 << "[10 3] [5 7] [6]";
    QTest::newRow("plain, one batch") << example << "plain" << 32 << 1.5 << "[10 3 5 7 6]";
    QTest::newRow("sorted") << example << "sorted" << 2 << 1.5 << "[3 5] [6 7] [10]";
    QTest::newRow("the article's buckets") << example << "bucketed" << 32 << 1.5 << "[3] [5 6 7] [10]";
    QTest::newRow("the ratio counts from the shortest") << "4 6 9"
                                                        << "bucketed" << 32 << 1.5 << "[4 6] [9]";
    QTest::newRow("a bucket fills up") << "2 2 2 3 3"
                                       << "bucketed" << 2 << 1.5 << "[2 2] [2 3] [3]";
    QTest::newRow("ratio 1 is one length") << "2 3 2 3"
                                           << "bucketed" << 32 << 1.0 << "[2 2] [3 3]";
    QTest::newRow("exact length") << "2 3 2 3 2"
                                  << "exact-length" << 2 << 1.5 << "[2 2] [2] [3 3]";
    QTest::newRow("batch size 1") << "2 1"
                                  << "sorted" << 1 << 1.5 << "[1] [2]";
    QTest::newRow("boundaries, as they fill up")
        << "6 2 9 7 1 8 12 3"
        << "boundaries" << 2 << 1.5 << "[2 1] [7 8] [3] [6] [9] [12]";
    QTest::newRow("a pool is one sorted stretch") << "4 2 9 1 3"
                                                  << "pooled" << 2 << 1.5 << "[1 2] [3 4] [9]";
    QTest::newRow("length-grouped, longest first") << "4 2 9 1 3"
                                                   << "length-grouped" << 2 << 1.5 << "[9 2] [4 1] [3]";
    QTest::newRow("a budget of cells") << "1 1 1 2000 1500 4000"
                                       << "token-budget" << 8 << 1.5 << "[1 1 1] [1500 2000] [4000]";
    QTest::newRow("nothing") << ""
                             << "bucketed" << 4 << 1.5 << "";
}

void TestBatchPlan::groups() {
    QFETCH(QString, lengths);
    QFETCH(QString, strategy);
    QFETCH(int, size);
    QFETCH(double, ratio);
    const auto all = lengthsOf(lengths);
    const BatchPlan plan = makePlan(all, {strategyFromText(strategy.toStdString()), size, ratio, {}});
    QTEST(planText(plan, all), "batches");
}

void TestBatchPlan::countsRatio() {
    QCOMPARE(makePlan(lengthsOf("10 3 5 7 6"), {Strategy::Bucketed, 32, 1.5, {}}).ratioFired, 2u);
    QCOMPARE(makePlan(lengthsOf("2 2 2 2"), {Strategy::Bucketed, 2, 1.5, {}}).ratioFired, 0u);
    // A batch that is full is not ended by the ratio, even where the next name is too long for it.
    QCOMPARE(makePlan(lengthsOf("2 2 9"), {Strategy::Bucketed, 2, 1.5, {}}).ratioFired, 0u);
}

void TestBatchPlan::published_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("figures"); // batches steps cells tokens
    const QString blog = QStringLiteral(BATCHSCOPE_SHARED_DIR "/datasets/name2lang.txt");
    const QString bundled = QString::fromStdString(bundledNames().string());
    QTest::newRow("blog plain 32") << blog << "plain" << 32 << "627 6785 216994 143160";
    QTest::newRow("blog plain 512") << blog << "plain" << 512 << "40 541 272262 143160";
    QTest::newRow("blog sorted 512") << blog << "sorted" << 512 << "40 302 146454 143160";
    QTest::newRow("blog bucketed 32") << blog << "bucketed" << 32 << "627 4490 143414 143160";
    QTest::newRow("blog bucketed 512") << blog << "bucketed" << 512 << "41 316 146200 143160";
    QTest::newRow("blog exact 512") << blog << "exact-length" << 512 << "51 420 143160 143160";
    QTest::newRow("blog token budget") << blog << "token-budget" << 512 << "42 320 146209 143160";
    QTest::newRow("blog boundaries") << blog << "boundaries" << 512 << "42 336 159273 143160";
    QTest::newRow("bundled plain 512") << bundled << "plain" << 512 << "42 670 336866 142595";
    QTest::newRow("bundled bucketed 512") << bundled << "bucketed" << 512 << "43 324 146690 142595";
    QTest::newRow("bundled exact 512") << bundled << "exact-length" << 512 << "54 434 142595 142595";
}

void TestBatchPlan::published() {
    QFETCH(QString, file);
    QFETCH(QString, strategy);
    QFETCH(int, size);
    if (!QFile::exists(file)) QSKIP("the articles' data is not beside this checkout");
    const LoadedNames names = loadNames(file.toStdString());
    const auto& lengths = names.dataset->lengths();
    const BatchCost cost =
        costOf(makePlan(lengths, {strategyFromText(strategy.toStdString()), size, 1.5, {}}), lengths);
    QTEST(numbers(std::vector<std::int64_t>{cost.batches, cost.steps, cost.cells, cost.tokens}), "figures");
}

void TestBatchPlan::usesEveryIndexOnce_data() {
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<bool>("shuffled");
    for (const char* strategy : kAll) {
        for (const bool shuffled : {false, true})
            QTest::addRow("%s%s", strategy, shuffled ? " shuffled" : "") << strategy << shuffled;
    }
}

void TestBatchPlan::usesEveryIndexOnce() {
    QFETCH(QString, strategy);
    QFETCH(bool, shuffled);
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        PlanOptions options;
        options.strategy = strategyFromText(strategy.toStdString());
        options.batchSize = 1 + std::int64_t(random.below(40));
        options.ratio = 1 + double(random.below(200)) / 100;
        options.boundaries = {1 + std::int64_t(random.below(9)), 10 + std::int64_t(random.below(9))};
        options.pool = 1 + std::int64_t(random.below(5));
        options.budget = 25 + std::int64_t(random.below(300));
        if (shuffled) options.shuffleSeed = seed;
        std::vector<std::int64_t> lengths(random.below(300));
        for (auto& length : lengths)
            length = 1 + std::int64_t(random.below(25));

        const BatchPlan plan = makePlan(lengths, options);
        std::vector<std::uint32_t> seen = plan.order;
        std::sort(seen.begin(), seen.end());
        std::vector<std::uint32_t> all(lengths.size());
        std::iota(all.begin(), all.end(), 0u);
        QCOMPARE(seen, all);
        QCOMPARE(plan.offsets.back(), lengths.size());
        QCOMPARE(plan.ends.size(), plan.batches());
        for (std::size_t k = 0; k < plan.batches(); ++k) {
            QVERIFY(!plan.batch(k).empty());
            QVERIFY(plan.batch(k).size() <= std::size_t(options.batchSize));
        }
        if (!shuffled || lengths.empty()) continue;
        QCOMPARE(makePlan(lengths, options).order, plan.order);
    }
}

void TestBatchPlan::costEqualsARecount() {
    Random random(3);
    std::vector<std::int64_t> lengths(500);
    for (auto& length : lengths)
        length = 1 + std::int64_t(random.below(25));
    const BatchPlan plan = makePlan(lengths, {Strategy::Bucketed, 32, 1.3, 7});
    BatchCost recount;
    for (std::size_t k = 0; k < plan.batches(); ++k) {
        const BatchCost batch = costOf(*layOut(plan.batch(k), lengths));
        recount.batches += batch.batches;
        recount.steps += batch.steps;
        recount.cells += batch.cells;
        recount.tokens += batch.tokens;
        recount.rows += batch.rows;
    }
    QCOMPARE(recount.rows, 500);
    QVERIFY(costOf(plan, lengths) == recount);
}

void TestBatchPlan::refuses_data() {
    QTest::addColumn<qint64>("size");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("says");
    QTest::newRow("size 0") << qint64(0) << 1.5 << "batch size 0 is out of range";
    QTest::newRow("size -1") << qint64(-1) << 1.5 << "batch size -1 is out of range";
    QTest::newRow("size too large") << qint64(kMaxBatchSize + 1) << 1.5 << "is out of range";
    QTest::newRow("ratio below 1") << qint64(8) << 0.9 << "growth ratio";
    QTest::newRow("ratio nan") << qint64(8) << std::nan("") << "growth ratio";
    QTest::newRow("ratio inf") << qint64(8) << std::numeric_limits<double>::infinity() << "growth ratio";
}

void TestBatchPlan::refuses() {
    QFETCH(qint64, size);
    QFETCH(double, ratio);
    QFETCH(QString, says);
    try {
        makePlan(lengthsOf("1 2 3"), {Strategy::Bucketed, size, ratio, {}});
        QFAIL("it was taken");
    } catch (const InputError& error) {
        QVERIFY2(QString(error.what()).contains(says), error.what());
    }
}

void TestBatchPlan::refusesASmallBudget() {
    PlanOptions options;
    options.strategy = Strategy::TokenBudget;
    options.budget = 9;
    QCOMPARE(makePlan(lengthsOf("3 9 4"), options).batches(), 2u);
    try {
        makePlan(lengthsOf("3 10 4"), options);
        QFAIL("it was taken");
    } catch (const InputError& error) {
        QCOMPARE(error.what(),
                 "token budget 9 is smaller than the longest name (10 letters); give at least 10");
    }
    // Any epoch may draw the long row, whether or not the first does.
    const auto lengths = lengthsOf("3 10 4");
    QVERIFY_THROWS_EXCEPTION(InputError, BatchSampler({0, 1, 2}, lengths, options, Sampling::Replacement, 0));
}

void TestBatchPlan::refusesBoundaries_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "5,", ",5", "5,,6", "5;6", "five", "5,4", "5,5", "0,3", "-2", "5.5", "99999999999999999999"})
        QTest::addRow("\"%s\"", text) << text;
}

void TestBatchPlan::refusesBoundaries() {
    QFETCH(QString, text);
    PlanOptions options;
    options.strategy = Strategy::Boundaries;
    QVERIFY_THROWS_EXCEPTION(InputError, {
        options.boundaries = boundariesFromText(text.toStdString());
        validate(options);
    });
}

void TestBatchPlan::boundariesGoBothWays() {
    QCOMPARE(toText(boundariesFromText(" 5, 7 ,9")), std::string("5,7,9"));
}

void TestBatchPlan::saysWhyABatchEnds() {
    using enum BatchEnd;
    const auto endsOf = [](const char* lengths, PlanOptions options) {
        return makePlan(lengthsOf(lengths), options).ends;
    };
    PlanOptions options;
    options.batchSize = 2;
    options.strategy = Strategy::Bucketed;
    QCOMPARE(endsOf("2 2 3 9", options), (std::vector{Full, Ratio, Last}));
    options.strategy = Strategy::ExactLength;
    QCOMPARE(endsOf("2 2 3 9", options), (std::vector{Full, Length, Last}));
    options.strategy = Strategy::Plain;
    QCOMPARE(endsOf("2 2 3 9", options), (std::vector{Full, Full}));
    options.strategy = Strategy::TokenBudget;
    options.budget = 9;
    QCOMPARE(endsOf("2 2 3 9", options), (std::vector{Full, Budget, Last}));
    options.strategy = Strategy::Pooled;
    options.batchSize = 3, options.pool = 1;
    QCOMPARE(endsOf("2 2 3 9", options), (std::vector{Full, Last}));
}

void TestBatchPlan::wordsGoBothWays() {
    for (const char* word : kAll)
        QCOMPARE(toText(strategyFromText(word)), std::string(word));
    QVERIFY_THROWS_EXCEPTION(InputError, strategyFromText("Plain"));
}

QTEST_GUILESS_MAIN(TestBatchPlan)
#include "test_batch_plan.moc"
