#pragma once

#include "core/batching/batch_cost.h"
#include "core/batching/batch_sampler.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace batchscope {

/// What a plan costs in learning rather than in time.
///
///     lengths [2, 2, 6, 6], labels [0, 1, 0, 0], batches {0, 1} {2, 3}: entropy (1 + 0) / 2 = 0.5 bits of
///     0.81 in the whole
struct LearningCost {
    /// Pearson correlation of the mean length of a batch with that of the next one; near 1 the loss follows
    /// the lengths up and down (the sawtooth), near 0 batches come in any order. Unset below three batches,
    /// or where all mean lengths are equal.
    std::optional<double> lengthCorrelation;
    /// Entropy of the labels within a batch, in bits, mean over the rows: what lies below that of the whole
    /// is variety lost.
    double labelEntropy = 0, wholeLabelEntropy = 0;
    /// How often a row is seen in this epoch: fewest, most, and the share seen at all.
    std::int64_t fewestSeen = 0, mostSeen = 0;
    double shareSeen = 0;
    /// Weight of one row in the sum of the epoch's mean gradients, smallest and greatest, 1 being even: a row
    /// of a small batch counts for more. n / (batches x rows of its batch).
    double leastWeight = 1, mostWeight = 1;
};

/// `rows`: all that could be drawn. O(drawn + batches x classes of a batch).
LearningCost learningCostOf(const BatchPlan& plan, std::span<const std::uint32_t> rows,
                            std::span<const std::int64_t> lengths, std::span<const std::uint32_t> labels);

/// A strategy tried on the data at hand.
struct StudiedStrategy {
    PlanOptions options;
    BatchPlan plan; ///< first epoch of a run; empty where `problem` says why there is none
    BatchCost cost;
    LearningCost learning;
    std::string problem;
};

/// All strategies with the sizes of `base`, in the order of the enumeration; fewer where `stop` is requested.
/// Without `sampling` the rows are planned in their own order, and `seed` is unused.
std::vector<StudiedStrategy> studyStrategies(std::span<const std::uint32_t> rows,
                                             std::span<const std::int64_t> lengths,
                                             std::span<const std::uint32_t> labels, const PlanOptions& base,
                                             std::optional<Sampling> sampling, std::uint64_t seed,
                                             const std::stop_token& stop = {});

} // namespace batchscope
