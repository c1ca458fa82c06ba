#include "core/base/input_error.h"
#include "core/batching/batch_sampler.h"
#include "core/batching/run_batches.h"
#include "tests/batching/batch_text.h"

#include <QTest>

#include <set>

using namespace batchscope;

class TestBatchSampler : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void epochSeesEveryRowOnce();
    void epochsDiffer();
    void replacementSeesAboutTwoThirds();
    void replacementGivesFullBatches();
    void sameSeedSameBatches();
    void positionCounts();
    void firstBatchIsThatOfThePlan();
    void refusesNoRows();
    void anyBatchCanBeMadeAgain_data();
    void anyBatchCanBeMadeAgain();
};

namespace {

std::vector<std::int64_t> someLengths(std::size_t count) {
    std::vector<std::int64_t> lengths(count);
    for (std::size_t i = 0; i < count; ++i)
        lengths[i] = 1 + std::int64_t(i * 7 % 19);
    return lengths;
}

std::vector<std::uint32_t> evenRows(std::size_t count) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < count; i += 2)
        rows.push_back(i);
    return rows;
}

std::vector<std::uint32_t> drawEpoch(BatchSampler& sampler) {
    std::vector<std::uint32_t> rows;
    const std::int64_t epoch = sampler.position().epoch;
    const std::size_t batches = sampler.epochPlan().batches();
    for (std::size_t k = 0; k < batches; ++k) {
        const auto layout = sampler.next();
        rows.insert(rows.end(), layout->rows.begin(), layout->rows.end());
    }
    return sampler.position().epoch == epoch ? rows : std::vector<std::uint32_t>{};
}

} // namespace

void TestBatchSampler::epochSeesEveryRowOnce() {
    const auto lengths = someLengths(200);
    for (const Strategy strategy :
         {Strategy::Plain, Strategy::Sorted, Strategy::Bucketed, Strategy::ExactLength}) {
        BatchSampler sampler(evenRows(200), lengths, {strategy, 16, 1.5, {}}, Sampling::Epoch, 1);
        auto rows = drawEpoch(sampler);
        std::sort(rows.begin(), rows.end());
        QCOMPARE(rows, evenRows(200));
    }
}

void TestBatchSampler::epochsDiffer() {
    const auto lengths = someLengths(200);
    BatchSampler sampler(evenRows(200), lengths, {Strategy::Plain, 10, 1.5, {}}, Sampling::Epoch, 1);
    std::set<std::vector<std::uint32_t>> orders;
    for (int epoch = 0; epoch < 4; ++epoch) {
        std::vector<std::uint32_t> rows;
        for (int k = 0; k < 10; ++k) {
            const auto layout = sampler.next();
            rows.insert(rows.end(), layout->rows.begin(), layout->rows.end());
        }
        orders.insert(rows);
        std::sort(rows.begin(), rows.end());
        QCOMPARE(rows, evenRows(200));
    }
    QCOMPARE(orders.size(), std::size_t(4));
}

void TestBatchSampler::replacementSeesAboutTwoThirds() {
    const auto lengths = someLengths(20000);
    std::vector<std::uint32_t> all(20000);
    std::iota(all.begin(), all.end(), 0u);
    BatchSampler sampler(all, lengths, {Strategy::Plain, 500, 1.5, {}}, Sampling::Replacement, 3);
    const auto rows = drawEpoch(sampler);
    QCOMPARE(rows.size(), std::size_t(20000));
    const std::set<std::uint32_t> seen(rows.begin(), rows.end());
    // 1 - 1/e = 63.2 %, standard deviation 0.22 points.
    QVERIFY(seen.size() > 12500 && seen.size() < 12780);
}

void TestBatchSampler::replacementGivesFullBatches() {
    const auto lengths = someLengths(100);
    BatchSampler sampler(evenRows(100), lengths, {Strategy::Plain, 32, 1.5, {}}, Sampling::Replacement, 3);
    for (int k = 0; k < 10; ++k)
        QCOMPARE(sampler.next()->size(), 32);
}

void TestBatchSampler::sameSeedSameBatches() {
    const auto lengths = someLengths(300);
    for (const Sampling sampling : {Sampling::Epoch, Sampling::Replacement}) {
        const PlanOptions plan{Strategy::Bucketed, 16, 1.5, {}};
        BatchSampler a(evenRows(300), lengths, plan, sampling, 5),
            b(evenRows(300), lengths, plan, sampling, 5), c(evenRows(300), lengths, plan, sampling, 6);
        bool differs = false;
        for (int k = 0; k < 40; ++k) {
            const auto rows = a.next()->rows;
            QCOMPARE(b.next()->rows, rows);
            differs = differs || c.next()->rows != rows;
        }
        QVERIFY(differs);
    }
}

void TestBatchSampler::positionCounts() {
    const auto lengths = someLengths(20);
    BatchSampler sampler(evenRows(20), lengths, {Strategy::Plain, 4, 1.5, {}}, Sampling::Epoch, 1);
    QStringList positions;
    for (int k = 0; k < 5; ++k) {
        sampler.next();
        positions << QString("%1:%2").arg(sampler.position().epoch).arg(sampler.position().batch);
    }
    QCOMPARE(positions.join(u' '), "0:1 0:2 0:3 1:1 1:2");
}

void TestBatchSampler::firstBatchIsThatOfThePlan() {
    const auto lengths = someLengths(100);
    BatchSampler sampler(evenRows(100), lengths, {Strategy::Sorted, 8, 1.5, {}}, Sampling::Epoch, 1);
    const auto batch = sampler.epochPlan().batch(0);
    const std::vector<std::uint32_t> planned(batch.begin(), batch.end());
    QCOMPARE(sampler.next()->rows, planned);
}

void TestBatchSampler::refusesNoRows() {
    const auto lengths = someLengths(10);
    QVERIFY_THROWS_EXCEPTION(InputError, BatchSampler({}, lengths, {}, Sampling::Epoch, 1));
}

void TestBatchSampler::anyBatchCanBeMadeAgain_data() {
    QTest::addColumn<int>("strategy");
    QTest::addColumn<bool>("drawn");
    for (int i = 0; i < int(kStrategies); ++i) {
        for (const bool drawn : {false, true})
            QTest::addRow("%s%s", toText(Strategy(i)).c_str(), drawn ? ", drawn" : "") << i << drawn;
    }
}

void TestBatchSampler::anyBatchCanBeMadeAgain() {
    QFETCH(int, strategy);
    QFETCH(bool, drawn);
    auto names = std::make_shared<NameDataset>();
    names->setClasses({"A"});
    for (const std::int64_t length : someLengths(90))
        names->append(std::u32string(std::size_t(length), U'a'), 0, 1);
    PlanOptions options;
    options.strategy = Strategy(strategy);
    options.batchSize = 16;
    options.pool = 2;
    options.budget = 100;
    const Sampling sampling = drawn ? Sampling::Replacement : Sampling::Epoch;
    BatchSampler sampler(evenRows(90), names->lengths(), options, sampling, 3);
    std::vector<std::vector<std::uint32_t>> trained;
    for (int i = 0; i < 60; ++i) // several epochs
        trained.push_back(sampler.next()->rows);
    RunBatches again(names, evenRows(90), options, sampling, 3);
    for (const int index : {59, 0, 17, 16, 18, 41, 5, 58})
        QCOMPARE(again.at(index)->rows, trained[std::size_t(index)]);
}

QTEST_GUILESS_MAIN(TestBatchSampler)
#include "test_batch_sampler.moc"
