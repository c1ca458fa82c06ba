#include "core/base/random.h"
#include "core/batching/strategy_study.h"
#include "tests/batching/batch_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace batchscope;

namespace {

using Batches = std::multiset<std::vector<std::uint32_t>>;

Batches batchesOf(const BatchPlan& plan) {
    Batches batches;
    for (std::size_t k = 0; k < plan.batches(); ++k) {
        std::vector<std::uint32_t> rows(plan.batch(k).begin(), plan.batch(k).end());
        std::sort(rows.begin(), rows.end());
        batches.insert(rows);
    }
    return batches;
}

/// Who sits with whom, told again row by row from the strategies' definitions, with none of core's code.
Batches recount(std::vector<std::uint32_t> rows, const std::vector<std::int64_t>& lengths,
                const PlanOptions& o) {
    std::vector<std::vector<std::uint32_t>> done;
    const auto shorter = [&](auto a, auto b) { return lengths[a] < lengths[b]; };
    const auto longer = [&](auto a, auto b) { return lengths[a] > lengths[b]; };
    const auto stretches = [&](std::size_t size, auto order) {
        for (std::size_t from = 0; from < rows.size(); from += size)
            std::stable_sort(rows.begin() + long(from),
                             rows.begin() + long(std::min(rows.size(), from + size)), order);
    };
    const std::size_t size = std::size_t(o.batchSize);
    if (o.strategy == Strategy::Boundaries) {
        std::map<std::size_t, std::vector<std::uint32_t>> open;
        for (const auto row : rows) {
            std::size_t bucket = 0;
            for (const auto bound : o.boundaries)
                bucket += lengths[row] >= bound;
            open[bucket].push_back(row);
            if (open[bucket].size() == size) done.push_back(std::exchange(open[bucket], {}));
        }
        for (auto& [bucket, rest] : open)
            done.push_back(rest);
    } else {
        if (o.strategy == Strategy::Pooled) {
            stretches(size * std::size_t(o.pool), shorter);
        } else if (o.strategy == Strategy::LengthGrouped) {
            const std::size_t times = std::clamp<std::size_t>(rows.size() / (4 * size), 1, 50);
            stretches(size * times, longer);
            const auto longest = std::min_element(rows.begin(), rows.end(), longer);
            if (!rows.empty()) std::iter_swap(rows.begin(), longest);
        } else if (o.strategy != Strategy::Plain) {
            stretches(rows.size(), shorter);
        }
        for (const auto row : rows) {
            const bool fits = [&] {
                if (done.empty() || done.back().size() == size) return false;
                const auto& last = done.back();
                switch (o.strategy) {
                case Strategy::Bucketed:
                    return double(lengths[row]) <= o.ratio * double(lengths[last.front()]);
                case Strategy::ExactLength:
                    return lengths[row] == lengths[last.front()];
                case Strategy::TokenBudget:
                    return std::int64_t(last.size() + 1) * lengths[row] <= o.budget;
                case Strategy::Pooled: {
                    std::size_t rowsBefore = 0;
                    for (const auto& batch : done)
                        rowsBefore += batch.size();
                    return rowsBefore % (size * std::size_t(o.pool)) != 0;
                }
                default:
                    return true;
                }
            }();
            if (!fits) done.emplace_back();
            done.back().push_back(row);
        }
    }
    Batches batches;
    for (auto& batch : done) {
        std::sort(batch.begin(), batch.end());
        if (!batch.empty()) batches.insert(batch);
    }
    return batches;
}

} // namespace

class TestStrategyStudy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalsARecount_data() {
        QTest::addColumn<int>("strategy");
        QTest::addColumn<bool>("shuffled");
        for (int i = 0; i < int(kStrategies); ++i) {
            for (const bool shuffled : {false, true})
                QTest::addRow("%s%s", toText(Strategy(i)).c_str(), shuffled ? " shuffled" : "")
                    << i << shuffled;
        }
    }
    void equalsARecount() {
        QFETCH(int, strategy);
        QFETCH(bool, shuffled);
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            Random random(seed, 9);
            PlanOptions options;
            options.strategy = Strategy(strategy);
            options.batchSize = 1 + std::int64_t(random.below(30));
            options.ratio = 1 + double(random.below(150)) / 100;
            options.boundaries = {2 + std::int64_t(random.below(9)), 12 + std::int64_t(random.below(9))};
            options.pool = 1 + std::int64_t(random.below(4));
            options.budget = 30 + std::int64_t(random.below(400));
            if (shuffled) options.shuffleSeed = seed;
            std::vector<std::int64_t> lengths(1 + random.below(400));
            for (auto& length : lengths)
                length = 1 + std::int64_t(random.below(30));
            // In one plain batch the rows lie as they were shuffled.
            PlanOptions whole = options;
            whole.strategy = Strategy::Plain;
            whole.batchSize = kMaxBatchSize;
            const auto rows = makePlan(lengths, whole).order;

            const BatchPlan plan = makePlan(lengths, options);
            QVERIFY(batchesOf(plan) == recount(rows, lengths, options));
            std::int64_t steps = 0, cells = 0;
            for (const auto& batch : batchesOf(plan)) {
                std::int64_t longest = 0;
                for (const auto row : batch)
                    longest = std::max(longest, lengths[row]);
                steps += longest;
                cells += longest * std::int64_t(batch.size());
            }
            const BatchCost cost = costOf(plan, lengths);
            QCOMPARE(cost.steps, steps);
            QCOMPARE(cost.cells, cells);
            QCOMPARE(cost.tokens, std::accumulate(lengths.begin(), lengths.end(), std::int64_t{0}));
        }
    }

    void lengthGroupedBeginsWithTheLongest() {
        PlanOptions options;
        options.strategy = Strategy::LengthGrouped;
        options.batchSize = 2;
        options.shuffleSeed = 4;
        const auto lengths = lengthsOf("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24");
        const BatchPlan plan = makePlan(lengths, options);
        QCOMPARE(lengths[plan.order.front()], 24);
    }

    void pooledKeepsItsPoolsApart() {
        PlanOptions options;
        options.strategy = Strategy::Pooled;
        options.batchSize = 2, options.pool = 2;
        const auto lengths = lengthsOf("9 8 7 6 1 2 3 4");
        QCOMPARE(planText(makePlan(lengths, options), lengths), "[6 7] [8 9] [1 2] [3 4]");
    }

    void learningCost() {
        // Four names, two labels, in two batches of two.
        const auto lengths = lengthsOf("2 2 6 6");
        const std::vector<std::uint32_t> labels{0, 1, 0, 0}, rows{0, 1, 2, 3};
        PlanOptions options;
        options.batchSize = 2;
        const LearningCost cost = learningCostOf(makePlan(lengths, options), rows, lengths, labels);
        QCOMPARE(cost.labelEntropy, 0.5);
        QCOMPARE(cost.wholeLabelEntropy, -0.75 * std::log2(0.75) - 0.25 * std::log2(0.25));
        QVERIFY(!cost.lengthCorrelation);
        QCOMPARE(cost.fewestSeen, 1);
        QCOMPARE(cost.mostSeen, 1);
        QCOMPARE(cost.shareSeen, 1.0);
        QCOMPARE(cost.leastWeight, 1.0);
        QCOMPARE(cost.mostWeight, 1.0);
    }

    void weightsOfUnequalBatches() {
        // [1 1 1] [9]: the lone long name has as much of the epoch as the three others together.
        const auto lengths = lengthsOf("1 1 1 9");
        const std::vector<std::uint32_t> labels{0, 0, 0, 0}, rows{0, 1, 2, 3};
        const LearningCost cost =
            learningCostOf(makePlan(lengths, {Strategy::ExactLength, 8, 1.5, {}}), rows, lengths, labels);
        QCOMPARE(cost.leastWeight, 4.0 / 6);
        QCOMPARE(cost.mostWeight, 2.0);
    }

    void sortedLengthsCorrelateAndShuffledDoNot() {
        Random random(5);
        std::vector<std::int64_t> lengths(20000);
        for (auto& length : lengths)
            length = 1 + std::int64_t(random.below(30));
        std::vector<std::uint32_t> rows(lengths.size()), labels(lengths.size());
        std::iota(rows.begin(), rows.end(), 0u);
        PlanOptions options{Strategy::Sorted, 16, 1.5, {}};
        const auto sorted = learningCostOf(makePlan(lengths, options), rows, lengths, labels);
        QVERIFY(*sorted.lengthCorrelation > 0.99);
        options.shuffleSeed = 1;
        const auto shuffled = learningCostOf(makePlan(lengths, options), rows, lengths, labels);
        QVERIFY(std::abs(*shuffled.lengthCorrelation) < 0.1);
        options.strategy = Strategy::LengthGrouped; // the sawtooth
        const auto sawtooth = learningCostOf(makePlan(lengths, options), rows, lengths, labels);
        QVERIFY(*sawtooth.lengthCorrelation > 0.8);
        QVERIFY(*sawtooth.lengthCorrelation < 1.0);
    }

    void replacementMissesAThird() {
        const std::vector<std::int64_t> lengths(20000, 3);
        std::vector<std::uint32_t> rows(lengths.size()), labels(lengths.size());
        std::iota(rows.begin(), rows.end(), 0u);
        PlanOptions options;
        options.batchSize = 100;
        const auto study = studyStrategies(rows, lengths, labels, options, Sampling::Replacement, 0);
        QCOMPARE(study.size(), kStrategies);
        for (const auto& each : study) {
            QVERIFY(std::abs(each.learning.shareSeen - (1 - std::exp(-1))) < 0.01);
            QCOMPARE(each.learning.fewestSeen, 0);
            QVERIFY(each.learning.mostSeen > 3);
        }
    }

    void whatCannotBeMetIsTold() {
        const auto lengths = lengthsOf("3 10 4");
        const std::vector<std::uint32_t> labels{0, 0, 0}, rows{0, 1, 2};
        PlanOptions options;
        options.budget = 9;
        const auto study = studyStrategies(rows, lengths, labels, options, Sampling::Epoch, 0);
        for (const auto& each : study)
            QCOMPARE(each.problem.empty(), each.options.strategy != Strategy::TokenBudget);
        QCOMPARE(study.back().plan.batches(), 0u);
    }

    void aStoppedStudyEndsEarly() {
        std::stop_source stop;
        stop.request_stop();
        const std::vector<std::uint32_t> rows{0};
        const auto lengths = lengthsOf("3");
        QVERIFY(studyStrategies(rows, lengths, rows, {}, Sampling::Epoch, 0, stop.get_token()).empty());
    }

    void shapesSumUpToTheCost() {
        const auto lengths = lengthsOf("10 3 5 7 6");
        const BatchPlan plan = makePlan(lengths, {Strategy::Bucketed, 32, 1.5, {}});
        const auto shapes = shapesOf(plan, lengths);
        QCOMPARE(shapes.size(), 3u);
        QCOMPARE(shapes[1].rows, 3);
        QCOMPARE(shapes[1].longest, 7);
        QCOMPARE(shapes[1].tokens, 18);
        QCOMPARE(shapes[1].cells(), 21);
        QCOMPARE(shapes[1].waste(), 1.0 / 7);
        QCOMPARE(BatchShape().waste(), 0.0);
        const BatchCost cost = costOf(shapes);
        QVERIFY((cost == BatchCost{3, 3 + 7 + 10, 3 + 21 + 10, 31, 5}));
    }

    void noEffectIsToldFromSome() {
        const auto plain = lengthsOf("4 4 4 4"), mixed = lengthsOf("1 9 1 9");
        for (const auto& [lengths, same] : {std::pair(plain, true), {mixed, false}}) {
            const BatchCost before = costOf(makePlan(lengths, {Strategy::Plain, 2, 1.5, {}}), lengths);
            const BatchCost after = costOf(makePlan(lengths, {Strategy::Sorted, 2, 1.5, {}}), lengths);
            QCOMPARE(changesNothing(before, after), same);
        }
    }
};

QTEST_GUILESS_MAIN(TestStrategyStudy)
#include "test_strategy_study.moc"
