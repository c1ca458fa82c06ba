#include "core/batching/run_batches.h"

#include <algorithm>

namespace batchscope {

namespace {

/// Whether every epoch has as many batches as the first: its rows are always the same, or only their number
/// counts.
bool evenEpochs(Strategy strategy, Sampling sampling) {
    return sampling == Sampling::Epoch || strategy == Strategy::Plain || strategy == Strategy::Sorted ||
           strategy == Strategy::Pooled || strategy == Strategy::LengthGrouped;
}

} // namespace

RunBatches::RunBatches(std::shared_ptr<const NameDataset> data, std::vector<std::uint32_t> rows,
                       PlanOptions plan, Sampling sampling, std::uint64_t seed)
    : data_(std::move(data)), even_(evenEpochs(plan.strategy, sampling)),
      sampler_(std::move(rows), data_->lengths(), std::move(plan), sampling, seed) {}

std::shared_ptr<const BatchLayout> RunBatches::at(std::int64_t index) {
    if (even_) {
        const auto batches = std::int64_t(sampler_.epochPlan().batches());
        sampler_.moveTo({index / batches, std::size_t(index % batches)});
        return sampler_.next();
    }
    while (true) {
        const auto after = std::upper_bound(firstOf_.begin(), firstOf_.end(), index);
        const std::int64_t epoch = std::distance(firstOf_.begin(), after) - 1;
        if (sampler_.position().epoch != epoch) sampler_.moveTo({epoch, 0});
        const auto within = std::size_t(index - firstOf_[std::size_t(epoch)]);
        const std::size_t batches = sampler_.epochPlan().batches();
        if (within < batches) {
            sampler_.moveTo({epoch, within});
            return sampler_.next();
        }
        firstOf_.push_back(firstOf_.back() + std::int64_t(batches));
    }
}

} // namespace batchscope
