#include "core/batching/batch_grouping.h"

#include <algorithm>
#include <numeric>

namespace batchscope {

namespace {

using Rows = std::span<std::uint32_t>;
using Lengths = std::span<const std::int64_t>;

constexpr std::size_t kMostBatchesOfMegabatch = 50, kLeastMegabatches = 4; // as transformers has them

// Stable counting sort: lengths are small numbers, and a million rows should plan within a frame or two.
void sortByLength(Rows rows, Lengths lengths, bool longestFirst = false) {
    std::int64_t longest = 0;
    for (const std::uint32_t row : rows)
        longest = std::max(longest, lengths[row]);
    const auto key = [&](std::uint32_t row) {
        return std::size_t(longestFirst ? longest - lengths[row] : lengths[row]);
    };
    std::vector<std::size_t> start(std::size_t(longest) + 2, 0);
    for (const std::uint32_t row : rows)
        ++start[key(row) + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<std::uint32_t> sorted(rows.size());
    for (const std::uint32_t row : rows)
        sorted[start[key(row)]++] = row;
    std::copy(sorted.begin(), sorted.end(), rows.begin());
}

void close(BatchPlan& plan, std::size_t at, BatchEnd end) {
    plan.offsets.push_back(at);
    plan.ends.push_back(end);
    if (end == BatchEnd::Ratio) ++plan.ratioFired;
}

/// Cuts `plan.order` into batches; `why(first, next)` says what ends a batch that is not full.
template <typename Why>
void cut(BatchPlan& plan, BatchEnd last, const PlanOptions& options, Why why) {
    const auto size = std::size_t(options.batchSize);
    const std::size_t end = plan.order.size();
    std::size_t first = 0;
    for (std::size_t i = first + 1; i < end; ++i) {
        const std::optional<BatchEnd> reason =
            i - first == size ? std::optional(BatchEnd::Full) : why(first, i);
        if (!reason) continue;
        close(plan, i, *reason);
        first = i;
    }
    if (first < end) close(plan, end, end - first == size ? BatchEnd::Full : last);
}

const auto kNeverBefore = [](std::size_t, std::size_t) { return std::optional<BatchEnd>(); };

void cutByLength(BatchPlan& plan, Lengths lengths, const PlanOptions& options) {
    const auto length = [&](std::size_t i) { return lengths[plan.order[i]]; };
    cut(plan, BatchEnd::Last, options, [&](std::size_t first, std::size_t next) -> std::optional<BatchEnd> {
        switch (options.strategy) {
        case Strategy::Bucketed:
            if (double(length(next)) > options.ratio * double(length(first))) return BatchEnd::Ratio;
            break;
        case Strategy::ExactLength:
            if (length(next) != length(first)) return BatchEnd::Length;
            break;
        case Strategy::TokenBudget:
            // Shortest first: the row that joins is the batch's longest.
            if (std::int64_t(next - first + 1) * length(next) > options.budget) return BatchEnd::Budget;
            break;
        default:
            break;
        }
        return std::nullopt;
    });
}

void shuffleBatches(BatchPlan& plan, Random& random) {
    std::vector<std::size_t> sequence(plan.batches());
    std::iota(sequence.begin(), sequence.end(), std::size_t{0});
    random.shuffle(std::span(sequence));
    const BatchPlan old = plan;
    plan.offsets.resize(1);
    plan.ends.clear();
    for (const std::size_t k : sequence) {
        const auto batch = old.batch(k);
        const std::size_t at = plan.offsets.back();
        std::copy(batch.begin(), batch.end(), plan.order.begin() + std::ptrdiff_t(at));
        plan.offsets.push_back(at + batch.size());
        plan.ends.push_back(old.ends[k]);
    }
}

void pool(BatchPlan& plan, Lengths lengths, const PlanOptions& options, Random* random) {
    const std::size_t rows = plan.order.size();
    const auto size = std::size_t(options.batchSize) * std::size_t(options.pool);
    BatchPlan one;
    for (std::size_t from = 0; from < rows; from += size) {
        const std::size_t end = std::min(rows, from + size);
        const Rows part = Rows(plan.order).subspan(from, end - from);
        sortByLength(part, lengths);
        one = {{part.begin(), part.end()}, {0}, {}, 0};
        cut(one, end == rows ? BatchEnd::Last : BatchEnd::Pool, options, kNeverBefore);
        if (random) shuffleBatches(one, *random);
        std::copy(one.order.begin(), one.order.end(), part.begin());
        for (std::size_t k = 0; k < one.batches(); ++k)
            close(plan, from + one.offsets[k + 1], one.ends[k]);
    }
}

void lengthGroup(BatchPlan& plan, Lengths lengths, const PlanOptions& options) {
    const std::size_t rows = plan.order.size();
    const auto size = std::size_t(options.batchSize);
    const std::size_t times =
        std::max<std::size_t>(1, std::min(rows / (size * kLeastMegabatches), kMostBatchesOfMegabatch));
    std::size_t longest = 0; // where the first of the longest rows lies
    for (std::size_t from = 0; from < rows; from += times * size) {
        sortByLength(Rows(plan.order).subspan(from, std::min(times * size, rows - from)), lengths, true);
        if (lengths[plan.order[from]] > lengths[plan.order[longest]]) longest = from;
    }
    // The longest batch first, so that memory runs out at once or never.
    if (rows > 0) std::swap(plan.order[0], plan.order[longest]);
    cut(plan, BatchEnd::Last, options, kNeverBefore);
}

void fillBoundaries(BatchPlan& plan, Lengths lengths, const PlanOptions& options) {
    const std::vector<std::uint32_t> rows = std::exchange(plan.order, {});
    plan.order.reserve(rows.size());
    std::vector<std::vector<std::uint32_t>> buckets(options.boundaries.size() + 1);
    const auto emit = [&](std::vector<std::uint32_t>& bucket, BatchEnd end) {
        plan.order.insert(plan.order.end(), bucket.begin(), bucket.end());
        close(plan, plan.order.size(), end);
        bucket.clear();
    };
    for (const std::uint32_t row : rows) {
        const auto above =
            std::upper_bound(options.boundaries.begin(), options.boundaries.end(), lengths[row]);
        auto& bucket = buckets[std::size_t(above - options.boundaries.begin())];
        bucket.push_back(row);
        if (bucket.size() == std::size_t(options.batchSize)) emit(bucket, BatchEnd::Full);
    }
    for (auto& bucket : buckets) {
        if (!bucket.empty()) emit(bucket, BatchEnd::Last);
    }
}

} // namespace

BatchPlan group(std::vector<std::uint32_t> rows, Lengths lengths, const PlanOptions& options,
                Random* random) {
    BatchPlan plan;
    plan.order = std::move(rows);
    switch (options.strategy) {
    case Strategy::Pooled:
        pool(plan, lengths, options, random);
        return plan;
    case Strategy::LengthGrouped:
        lengthGroup(plan, lengths, options);
        return plan;
    case Strategy::Boundaries:
        fillBoundaries(plan, lengths, options);
        return plan;
    default:
        break;
    }
    if (options.strategy != Strategy::Plain) sortByLength(plan.order, lengths);
    cutByLength(plan, lengths, options);
    if (random) shuffleBatches(plan, *random);
    return plan;
}

} // namespace batchscope
