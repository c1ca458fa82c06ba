#include "core/batching/batch_plan.h"

#include "core/base/enum_text.h"
#include "core/base/option_ranges.h"
#include "core/base/random.h"
#include "core/batching/batch_grouping.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <numeric>

namespace batchscope {

namespace {

constexpr Choices<Strategy, kStrategies> kWords{{{Strategy::Plain, "plain"},
                                                 {Strategy::Sorted, "sorted"},
                                                 {Strategy::Bucketed, "bucketed"},
                                                 {Strategy::ExactLength, "exact-length"},
                                                 {Strategy::Boundaries, "boundaries"},
                                                 {Strategy::Pooled, "pooled"},
                                                 {Strategy::LengthGrouped, "length-grouped"},
                                                 {Strategy::TokenBudget, "token-budget"}}};

static_assert(ranges::kBatchSize.high == kMaxBatchSize && ranges::kPool.high == kMaxPool &&
              ranges::kBudget.high == kMaxBudget);

void needRange(const char* what, std::int64_t value, const WholeRange& range) {
    if (within(Decimal(value), range)) return;
    throw InputError(std::string(what) + " " + std::to_string(value) + " is out of range; give " +
                     toText(range));
}

void validateBoundaries(const std::vector<std::int64_t>& boundaries) {
    const bool rising = std::is_sorted(boundaries.begin(), boundaries.end(), std::less_equal<std::int64_t>());
    if (!boundaries.empty() && boundaries.size() <= kMaxBoundaries && boundaries.front() >= 1 && rising)
        return;
    throw InputError("boundaries \"" + toText(boundaries) + "\" must be 1 to " +
                     std::to_string(kMaxBoundaries) +
                     " whole numbers that rise, from 1; give for example 5,7,9,12");
}

} // namespace

PlanOptions ungrouped(PlanOptions options) {
    options.strategy = Strategy::Plain;
    return options;
}

void validate(const PlanOptions& options) {
    needRange("batch size", options.batchSize, ranges::kBatchSize);
    if (options.strategy == Strategy::Bucketed && !within(options.ratio, ranges::kRatio)) {
        throw InputError("growth ratio must be a number from 1 (longest allowed / shortest of a bucket)");
    }
    if (options.strategy == Strategy::Boundaries) validateBoundaries(options.boundaries);
    if (options.strategy == Strategy::Pooled) needRange("pool", options.pool, ranges::kPool);
    if (options.strategy == Strategy::TokenBudget) needRange("token budget", options.budget, ranges::kBudget);
}

void validate(const PlanOptions& options, std::span<const std::uint32_t> rows,
              std::span<const std::int64_t> lengths) {
    validate(options);
    if (options.strategy != Strategy::TokenBudget) return;
    std::int64_t longest = 0;
    for (const std::uint32_t row : rows)
        longest = std::max(longest, lengths[row]);
    if (longest <= options.budget) return;
    throw InputError("token budget " + std::to_string(options.budget) +
                     " is smaller than the longest name (" + std::to_string(longest) +
                     " letters); give at least " + std::to_string(longest));
}

BatchPlan makePlan(std::span<const std::uint32_t> rows, std::span<const std::int64_t> lengths,
                   const PlanOptions& options) {
    validate(options, rows, lengths);
    std::vector<std::uint32_t> order(rows.begin(), rows.end());
    if (!options.shuffleSeed) return group(std::move(order), lengths, options, nullptr);
    Random random(*options.shuffleSeed);
    random.shuffle(std::span(order));
    return group(std::move(order), lengths, options, &random);
}

BatchPlan makePlan(std::span<const std::int64_t> lengths, const PlanOptions& options) {
    std::vector<std::uint32_t> rows(lengths.size());
    std::iota(rows.begin(), rows.end(), 0u);
    return makePlan(rows, lengths, options);
}

std::string toText(Strategy strategy) {
    return textOf(kWords, strategy);
}

Strategy strategyFromText(const std::string& text) {
    return valueOf(kWords, text, "strategy");
}

std::string toText(const std::vector<std::int64_t>& boundaries) {
    std::string text;
    for (const std::int64_t each : boundaries)
        text.append(text.empty() ? 0 : 1, ',').append(std::to_string(each));
    return text;
}

std::vector<std::int64_t> boundariesFromText(const std::string& text) {
    std::vector<std::int64_t> boundaries;
    const char* at = text.data();
    const char* const end = at + text.size();
    const auto skipBlanks = [&] {
        while (at != end && *at == ' ')
            ++at;
    };
    while (true) {
        skipBlanks();
        std::int64_t value = 0;
        const auto [next, error] = std::from_chars(at, end, value);
        at = next;
        skipBlanks();
        if (error != std::errc() || (at != end && *at != ','))
            throw InputError("boundaries \"" + text +
                             "\" must be whole numbers between commas; give for "
                             "example 5,7,9,12");
        boundaries.push_back(value);
        if (at == end) return boundaries;
        ++at;
    }
}

} // namespace batchscope
