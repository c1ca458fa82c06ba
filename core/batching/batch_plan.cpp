#include "core/batching/batch_plan.h"

#include "core/batching/random.h"
#include "core/data/choice.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace batchscope {

namespace {

constexpr Choices<Strategy, 4> kStrategies{{{Strategy::Plain, "plain"},
                                            {Strategy::Sorted, "sorted"},
                                            {Strategy::Bucketed, "bucketed"},
                                            {Strategy::ExactLength, "exact-length"}}};

// Stable counting sort: lengths are small numbers, and a million rows should plan within a frame or two.
void sortByLength(std::vector<std::uint32_t>& rows, std::span<const std::int64_t> lengths) {
    std::int64_t longest = 0;
    for (const std::uint32_t row : rows)
        longest = std::max(longest, lengths[row]);
    std::vector<std::size_t> start(std::size_t(longest) + 2, 0);
    for (const std::uint32_t row : rows)
        ++start[std::size_t(lengths[row]) + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<std::uint32_t> sorted(rows.size());
    for (const std::uint32_t row : rows)
        sorted[start[std::size_t(lengths[row])]++] = row;
    rows = std::move(sorted);
}

void cut(BatchPlan& plan, std::span<const std::int64_t> lengths, const PlanOptions& options) {
    const auto size = std::size_t(options.batchSize);
    std::size_t first = 0;
    const auto close = [&](std::size_t at) {
        plan.offsets.push_back(at);
        first = at;
    };
    for (std::size_t i = 1; i < plan.order.size(); ++i) {
        const std::int64_t shortest = lengths[plan.order[first]];
        const std::int64_t length = lengths[plan.order[i]];
        if (i - first == size) {
            close(i);
        } else if (options.strategy == Strategy::Bucketed &&
                   double(length) > options.ratio * double(shortest)) {
            ++plan.ratioFired;
            close(i);
        } else if (options.strategy == Strategy::ExactLength && length != shortest) {
            close(i);
        }
    }
    if (!plan.order.empty()) close(plan.order.size());
}

void shuffleBatches(BatchPlan& plan, Random& random) {
    std::vector<std::size_t> sequence(plan.batches());
    std::iota(sequence.begin(), sequence.end(), std::size_t{0});
    random.shuffle(std::span(sequence));
    BatchPlan shuffled;
    shuffled.ratioFired = plan.ratioFired;
    shuffled.order.reserve(plan.order.size());
    shuffled.offsets.reserve(plan.offsets.size());
    for (const std::size_t k : sequence) {
        const auto batch = plan.batch(k);
        shuffled.order.insert(shuffled.order.end(), batch.begin(), batch.end());
        shuffled.offsets.push_back(shuffled.order.size());
    }
    plan = std::move(shuffled);
}

} // namespace

void validate(const PlanOptions& options) {
    if (options.batchSize < 1 || options.batchSize > kMaxBatchSize) {
        throw InputError("batch size " + std::to_string(options.batchSize) +
                         " is out of range; give a whole number from 1 to " + std::to_string(kMaxBatchSize));
    }
    if (options.strategy == Strategy::Bucketed && !(std::isfinite(options.ratio) && options.ratio >= 1)) {
        throw InputError("growth ratio must be a number from 1 (longest allowed / shortest of a bucket)");
    }
}

BatchPlan makePlan(std::span<const std::uint32_t> rows, std::span<const std::int64_t> lengths,
                   const PlanOptions& options) {
    validate(options);
    BatchPlan plan;
    plan.order.assign(rows.begin(), rows.end());
    std::optional<Random> random;
    if (options.shuffleSeed) {
        random.emplace(*options.shuffleSeed);
        random->shuffle(std::span(plan.order));
    }
    if (options.strategy != Strategy::Plain) sortByLength(plan.order, lengths);
    cut(plan, lengths, options);
    if (random) shuffleBatches(plan, *random);
    return plan;
}

BatchPlan makePlan(std::span<const std::int64_t> lengths, const PlanOptions& options) {
    std::vector<std::uint32_t> rows(lengths.size());
    std::iota(rows.begin(), rows.end(), 0u);
    return makePlan(rows, lengths, options);
}

std::string toText(Strategy strategy) {
    return textOf(kStrategies, strategy);
}

Strategy strategyFromText(const std::string& text) {
    return valueOf(kStrategies, text, "strategy");
}

} // namespace batchscope
