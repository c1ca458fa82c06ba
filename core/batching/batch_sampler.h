#pragma once

#include "core/batching/batch_layout.h"
#include "core/batching/batch_plan.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace batchscope {

enum class Sampling {
    Replacement, ///< the articles' way: each draw from all rows; an epoch's worth of draws sees about 63 % of
                 ///< them
    Epoch,       ///< every row once an epoch, in a new random order each time
};

/// The endless row of batches that a run trains on, in order. Epoch e is a function of (rows, options, seed,
/// e) alone, so that a position is two integers and any earlier batch can be made again.
///
/// Under Replacement an epoch is ceil(n / batchSize) * batchSize draws, planned by the strategy like any
/// epoch. Not thread-safe; `lengths` must outlive the sampler.
class BatchSampler {
public:
    struct Position {
        std::int64_t epoch = 0; ///< from 0
        std::size_t batch = 0;  ///< batches of this epoch handed out so far
    };

    /// `rows` index `lengths`. `plan.shuffleSeed` is ignored: `seed` and the epoch's number take its place.
    /// Throws InputError for options out of range or no rows.
    BatchSampler(std::vector<std::uint32_t> rows, std::span<const std::int64_t> lengths, PlanOptions plan,
                 Sampling sampling, std::uint64_t seed);

    /// The rows of the batch at the position, and the position moved to the next one.
    std::vector<std::uint32_t> nextRows();
    /// The same, laid out.
    std::shared_ptr<const BatchLayout> next();

    /// Makes `position` the next. Throws InputError where that epoch has fewer batches.
    void moveTo(const Position& position);
    const Position& position() const { return position_; }
    const BatchPlan& epochPlan() const { return plan_; } ///< of the epoch at the position

private:
    void planEpoch();

    std::vector<std::uint32_t> rows_;
    std::span<const std::int64_t> lengths_;
    PlanOptions options_;
    Sampling sampling_;
    std::uint64_t seed_;
    Position position_;
    BatchPlan plan_;
};

std::string toText(Sampling sampling);              ///< "replacement", "epoch"
Sampling samplingFromText(const std::string& text); ///< throws InputError naming the choices

} // namespace batchscope
