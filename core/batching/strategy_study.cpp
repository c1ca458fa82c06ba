#include "core/batching/strategy_study.h"

#include "core/base/input_error.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace batchscope {

namespace {

/// Entropy of counted labels in bits.
double entropy(std::span<const std::int64_t> counts, std::int64_t total) {
    double bits = 0;
    for (const std::int64_t count : counts) {
        if (count == 0) continue;
        const double share = double(count) / double(total);
        bits -= share * std::log2(share);
    }
    return bits;
}

PlanOptions unshuffled(PlanOptions options) {
    options.shuffleSeed.reset();
    return options;
}

std::optional<double> correlation(std::span<const double> values) {
    if (values.size() < 3) return std::nullopt;
    const std::size_t pairs = values.size() - 1;
    double meanX = 0, meanY = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        meanX += values[i] / double(pairs);
        meanY += values[i + 1] / double(pairs);
    }
    double xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        const double x = values[i] - meanX, y = values[i + 1] - meanY;
        xx += x * x, yy += y * y, xy += x * y;
    }
    constexpr double kRounding = 1e-12;
    if (xx <= kRounding || yy <= kRounding) return std::nullopt;
    return xy / std::sqrt(xx * yy);
}

} // namespace

LearningCost learningCostOf(const BatchPlan& plan, std::span<const std::uint32_t> rows,
                            std::span<const std::int64_t> lengths, std::span<const std::uint32_t> labels) {
    LearningCost result;
    if (plan.order.empty()) return result;
    const std::uint32_t classes = 1 + *std::max_element(labels.begin(), labels.end());
    std::vector<std::int64_t> inBatch(classes), inAll(classes), seen(lengths.size());
    std::vector<double> means;
    std::size_t fewest = plan.order.size(), most = 0;
    for (std::size_t k = 0; k < plan.batches(); ++k) {
        const auto batch = plan.batch(k);
        std::fill(inBatch.begin(), inBatch.end(), 0);
        std::int64_t tokens = 0;
        for (const std::uint32_t row : batch) {
            ++inBatch[labels[row]];
            ++inAll[labels[row]];
            ++seen[row];
            tokens += lengths[row];
        }
        means.push_back(double(tokens) / double(batch.size()));
        result.labelEntropy += entropy(inBatch, std::int64_t(batch.size())) * double(batch.size());
        fewest = std::min(fewest, batch.size());
        most = std::max(most, batch.size());
    }
    const double drawn = double(plan.order.size()), batches = double(plan.batches());
    result.labelEntropy /= drawn;
    result.wholeLabelEntropy = entropy(inAll, std::int64_t(plan.order.size()));
    result.lengthCorrelation = correlation(means);
    result.leastWeight = drawn / (batches * double(most));
    result.mostWeight = drawn / (batches * double(fewest));
    result.fewestSeen = seen[rows.front()];
    std::size_t seenAtAll = 0;
    for (const std::uint32_t row : rows) {
        result.fewestSeen = std::min(result.fewestSeen, seen[row]);
        result.mostSeen = std::max(result.mostSeen, seen[row]);
        seenAtAll += seen[row] > 0;
    }
    result.shareSeen = double(seenAtAll) / double(rows.size());
    return result;
}

std::vector<StudiedStrategy> studyStrategies(std::span<const std::uint32_t> rows,
                                             std::span<const std::int64_t> lengths,
                                             std::span<const std::uint32_t> labels, const PlanOptions& base,
                                             std::optional<Sampling> sampling, std::uint64_t seed,
                                             const std::stop_token& stop) {
    std::vector<StudiedStrategy> study;
    for (std::size_t i = 0; i < kStrategies && !stop.stop_requested(); ++i) {
        StudiedStrategy each;
        each.options = base;
        each.options.strategy = Strategy(i);
        try {
            each.plan = sampling
                            ? BatchSampler({rows.begin(), rows.end()}, lengths, each.options, *sampling, seed)
                                  .epochPlan()
                            : makePlan(rows, lengths, unshuffled(each.options));
            if (stop.stop_requested()) break;
            each.cost = costOf(each.plan, lengths);
            if (stop.stop_requested()) break;
            each.learning = learningCostOf(each.plan, rows, lengths, labels);
        } catch (const InputError& error) {
            each.problem = error.what();
        } catch (const std::bad_alloc&) {
            each.problem =
                "There is not enough memory to plan these names. Use fewer names or larger batches.";
        }
        study.push_back(std::move(each));
    }
    return study;
}

} // namespace batchscope
