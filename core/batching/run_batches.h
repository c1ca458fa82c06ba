#pragma once

#include "core/batching/batch_sampler.h"
#include "core/data/name_dataset.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace batchscope {

/// Any batch of a run, made again from its settings: what a BatchSampler with the same settings hands out as
/// its n-th. Where epochs differ in their number of batches (drawn rows, grouped by length), going far ahead
/// plans those in between once. Not thread-safe.
class RunBatches {
public:
    /// As BatchSampler's; keeps `data` alive.
    RunBatches(std::shared_ptr<const NameDataset> data, std::vector<std::uint32_t> rows, PlanOptions plan,
               Sampling sampling, std::uint64_t seed);

    std::shared_ptr<const BatchLayout> at(std::int64_t index); ///< from 0

private:
    std::shared_ptr<const NameDataset> data_;
    bool even_; ///< all epochs have as many batches
    BatchSampler sampler_;
    std::vector<std::int64_t> firstOf_{0}; ///< index of the first batch of each epoch planned so far
};

} // namespace batchscope
