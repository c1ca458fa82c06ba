#include "core/base/input_error.h"
#include "core/measuring/cost_model.h"
#include "tests/support/some_names.h"

#include <QTest>

#include <cmath>
#include <random>
#include <set>

using namespace batchscope;

/// a * batches + b * steps + c * cells: found again where it was put in, and never below zero.
class TestCostModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheCoefficients_data();
    void findsTheCoefficients();
    void noCoefficientBelowZero();
    void noiseLowersR2();
    void fewOrEqualBatches();
    void measuresEveryStrategy();
    void problemsAreTold();
    void stopKeepsWhatThereIs();
    void advises_data();
    void advises();
    void aTieGoesToTheMoreRandom_data();
    void aTieGoesToTheMoreRandom();
};

namespace {

TimedBatch timed(Execution execution, std::int64_t rows, std::int64_t longest, std::int64_t tokens,
                 double seconds) {
    return {Strategy::Plain, execution, BatchShape{rows, longest, tokens}, seconds};
}

CostOptions small() {
    CostOptions options;
    options.model.hidden_size = 6;
    options.model.threads = 1;
    options.model.plan.batchSize = 16;
    options.batches = 3;
    options.rounds = 2;
    return options;
}

EpochTime epoch(Strategy strategy, Execution execution, double seconds, const std::string& problem = {}) {
    EpochTime time;
    time.strategy = strategy;
    time.execution = execution;
    time.epoch = seconds;
    time.problem = problem;
    return time;
}

} // namespace

void TestCostModel::findsTheCoefficients_data() {
    QTest::addColumn<bool>("packed");
    QTest::addColumn<double>("a");
    QTest::addColumn<double>("b");
    QTest::addColumn<double>("c");
    QTest::newRow("padded") << false << 1e-3 << 5e-5 << 9e-7;
    QTest::newRow("packed counts letters") << true << 2e-3 << 1e-5 << 3e-6;
    QTest::newRow("cells alone") << false << 0.0 << 0.0 << 1e-6;
    QTest::newRow("batches alone") << true << 3e-3 << 0.0 << 0.0;
}

void TestCostModel::findsTheCoefficients() {
    QFETCH(bool, packed);
    QFETCH(double, a);
    QFETCH(double, b);
    QFETCH(double, c);
    std::mt19937 engine(3);
    std::vector<TimedBatch> batches;
    for (int i = 0; i < 30; ++i) {
        const auto rows = std::int64_t(1 + engine() % 500), longest = std::int64_t(2 + engine() % 28);
        const std::int64_t tokens =
            rows * longest - std::int64_t(engine() % std::uint64_t(rows * longest / 2));
        const double computed = double(packed ? tokens : rows * longest);
        batches.push_back(timed(packed ? Execution::Packed : Execution::Padded, rows, longest, tokens,
                                a + b * double(longest) + c * computed));
    }
    const CostModel model = fitCostModel(batches);
    const auto near = [](double found, double put) { return std::abs(found - put) <= 1e-6 * put + 1e-12; };
    QVERIFY2(near(model.a, a) && near(model.b, b) && near(model.c, c),
             qPrintable(QStringLiteral("%1 %2 %3").arg(model.a).arg(model.b).arg(model.c)));
    QVERIFY(model.r2 > 1 - 1e-9 || (b == 0 && c == 0));
    QCOMPARE(model.batches, std::size_t(30));
    QVERIFY(std::abs(model.seconds(40, 500, 2e5) - (40 * a + 500 * b + 2e5 * c)) < 1e-6);
}

void TestCostModel::noCoefficientBelowZero() {
    // More steps, less time: nothing that work can do.
    std::vector<TimedBatch> batches;
    for (std::int64_t longest = 1; longest <= 10; ++longest)
        batches.push_back(timed(Execution::Padded, 100 / longest, longest, 1, 1.0 / double(longest)));
    const CostModel model = fitCostModel(batches);
    QVERIFY(model.a >= 0 && model.b >= 0 && model.c >= 0);
}

void TestCostModel::noiseLowersR2() {
    std::mt19937 engine(4);
    std::normal_distribution<double> noise(0, 1);
    std::vector<TimedBatch> batches;
    double total = 0, mean = 0;
    for (std::int64_t i = 1; i <= 50; ++i) {
        const std::int64_t longest = 1 + i % 7;
        batches.push_back(
            timed(Execution::Padded, i, longest, i, 10 + double(i * longest) + 20 * noise(engine)));
        mean += batches.back().seconds / 50;
    }
    const CostModel model = fitCostModel(batches);
    double left = 0;
    for (const TimedBatch& each : batches) {
        const double predicted = model.seconds(1, double(each.shape.longest), double(each.shape.cells()));
        left += (each.seconds - predicted) * (each.seconds - predicted);
        total += (each.seconds - mean) * (each.seconds - mean);
    }
    QVERIFY(std::abs(model.r2 - (1 - left / total)) < 1e-9);
    QVERIFY(model.r2 > 0.5 && model.r2 < 0.99);
}

void TestCostModel::fewOrEqualBatches() {
    QCOMPARE(fitCostModel({}).batches, std::size_t(0));
    const std::vector<TimedBatch> equal(4, timed(Execution::Packed, 8, 5, 30, 0.5));
    const CostModel model = fitCostModel(equal);
    QVERIFY(std::abs(model.seconds(1, 5, 30) - 0.5) < 1e-9); // the batch it knows costs what it cost
    QVERIFY(std::isfinite(model.a + model.b + model.c));
    QCOMPARE(model.r2, 0.0);
}

void TestCostModel::measuresEveryStrategy() {
    int told = 0;
    double last = 0;
    const CostResult result = measureCosts(*easyNames(), small(), {}, [&](const CostProgress& progress) {
        ++told;
        last = progress.done;
    });
    QVERIFY(result.complete);
    QCOMPARE(last, 1.0);
    QVERIFY(told > 0);
    QCOMPARE(result.epochs.size(), std::size_t(16));
    std::set<std::pair<int, int>> seen;
    for (const EpochTime& each : result.epochs) {
        seen.emplace(int(each.strategy), int(each.execution));
        QVERIFY2(each.problem.empty(), each.problem.c_str());
        QVERIFY(each.measured > 0 && each.epoch >= 0 && each.predicted >= 0);
        double measured = 0;
        std::size_t batches = 0;
        for (const TimedBatch& batch : result.timed) {
            if (batch.strategy != each.strategy || batch.execution != each.execution) continue;
            measured += batch.seconds;
            ++batches;
        }
        QCOMPARE(measured, each.measured);
        QVERIFY(batches >= 1 && batches <= 3);
    }
    QCOMPARE(seen.size(), std::size_t(16));
    QCOMPARE(result.padded.batches + result.packed.batches, result.timed.size());
    QVERIFY(bool(result.advice));
    QCOMPARE(result.device, std::string("cpu"));
}

void TestCostModel::problemsAreTold() {
    CostOptions options = small();
    options.model.plan.budget = 2; // below the longest name
    const CostResult result = measureCosts(*easyNames(), options);
    int told = 0;
    for (const EpochTime& each : result.epochs) {
        QCOMPARE(each.problem.empty(), each.strategy != Strategy::TokenBudget);
        told += !each.problem.empty();
    }
    QCOMPARE(told, 2);
    QVERIFY(bool(result.advice));
}

void TestCostModel::stopKeepsWhatThereIs() {
    std::stop_source stop;
    const CostResult none = measureCosts(*easyNames(), small(), stop.get_token(),
                                         [&](const CostProgress&) { stop.request_stop(); });
    QVERIFY(!none.complete && none.timed.empty() && !none.advice);

    std::stop_source later;
    CostOptions options = small();
    options.rounds = 1000;
    int steps = 0;
    std::size_t perRound = 0;
    const CostResult some =
        measureCosts(*easyNames(), options, later.get_token(), [&](const CostProgress& progress) {
            perRound = progress.result.timed.size();
            if (++steps == int(2 * perRound) + 1) later.request_stop(); // warm-up, one round, and one step
        });
    QVERIFY(!some.complete);
    QCOMPARE(some.timed.size(), perRound);
    QVERIFY(some.packed.batches > 0);
}

void TestCostModel::advises_data() {
    QTest::addColumn<double>("plainPadded");
    QTest::addColumn<double>("plainPacked");
    QTest::addColumn<double>("bucketedPadded");
    QTest::addColumn<double>("bucketedPacked");
    QTest::addColumn<QString>("advice");
    QTest::newRow("the issue's example") << 8.0 << 5.0 << 3.23 << 3.1
                                         << "Cheapest: bucketed batches of 512, packed: 3.1 s per epoch; "
                                            "packing saves 4 %, grouping by length saves 38 %";
    QTest::newRow("packing costs") << 8.0 << 5.0 << 3.0 << 3.3
                                   << "Cheapest: bucketed batches of 512, padded: 3.0 s per epoch; packing "
                                      "costs 10 %, grouping by length saves 63 %";
    QTest::newRow("grouping is of no use") << 0.9 << 0.5 << 0.95 << 0.6
                                           << "Cheapest: plain batches of 512, packed: 0.50 s per epoch; "
                                              "packing saves 44 %, grouping by length saves nothing";
    QTest::newRow("nothing measured") << 0.0 << 0.0 << 0.0 << 0.0 << "";
}

void TestCostModel::advises() {
    QFETCH(double, plainPadded);
    QFETCH(double, plainPacked);
    QFETCH(double, bucketedPadded);
    QFETCH(double, bucketedPacked);
    const std::vector<EpochTime> epochs{epoch(Strategy::Plain, Execution::Padded, plainPadded),
                                        epoch(Strategy::Bucketed, Execution::Padded, bucketedPadded),
                                        epoch(Strategy::TokenBudget, Execution::Padded, 0, "no"),
                                        epoch(Strategy::Plain, Execution::Packed, plainPacked),
                                        epoch(Strategy::Bucketed, Execution::Packed, bucketedPacked)};
    QTEST(QString::fromStdString(toText(adviceOf(epochs, 512))), "advice");
}

void TestCostModel::aTieGoesToTheMoreRandom_data() {
    QTest::addColumn<double>("sorted");
    QTest::addColumn<double>("pooled");
    QTest::addColumn<double>("plain");
    QTest::addColumn<QString>("advised");
    QTest::newRow("pooled ties") << 0.494 << 0.495 << 0.9 << "pooled";
    QTest::newRow("just ties") << 1.0 << 1.03 << 2.0 << "pooled";
    QTest::newRow("does not tie") << 1.0 << 1.04 << 2.0 << "sorted";
    QTest::newRow("plain ties too") << 1.0 << 0.99 << 1.01 << "plain";
}

void TestCostModel::aTieGoesToTheMoreRandom() {
    QFETCH(double, sorted);
    QFETCH(double, pooled);
    QFETCH(double, plain);
    const Execution packed = Execution::Packed;
    const std::vector<EpochTime> epochs{epoch(Strategy::Plain, packed, plain),
                                        epoch(Strategy::Sorted, packed, sorted),
                                        epoch(Strategy::Pooled, packed, pooled)};
    QTEST(QString::fromStdString(toText(adviceOf(epochs, 256).strategy)), "advised");
}

QTEST_APPLESS_MAIN(TestCostModel)
#include "test_cost_model.moc"
