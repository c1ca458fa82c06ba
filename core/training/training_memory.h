#pragma once

#include "core/batching/batch_sampler.h"
#include "core/models/model_shape.h"
#include "core/training/train_options.h"

#include <cstdint>
#include <span>

namespace batchscope {

/// The largest batch of several, each measure by itself.
struct BatchExtent {
    std::int64_t names = 0, letters = 0;
    std::int64_t cells = 0; ///< letters and padding
};
/// Of the first batches that `sampler` hands out, which is a copy of the run's.
BatchExtent extentOf(BatchSampler sampler);
/// Of the evaluation of these names, 512 at once sorted by length.
BatchExtent evaluationExtent(std::span<const std::uint32_t> rows, std::span<const std::int64_t> lengths);

/// What a training on the CPU needs beyond the program itself, in bytes; held throughout, and at most at once
/// beside that.
struct TrainingMemory {
    double held = 0;       ///< weights, gradients, the optimiser's state, a snapshot
    double batch = 0;      ///< activations, one-hot letters and gradients of a batch
    double evaluation = 0; ///< the same of an evaluation's, without gradients
    double checkpoint = 0; ///< copies of weights and state while they are written

    double bytes() const;
};

struct TrainingSize {
    ModelShape shape;
    BatchExtent train, evaluation;
    int parts = 1; ///< see FusedPass
};
/// An estimate: peaks that were measured lie between 0.6 and 0.95 of it.
TrainingMemory trainingMemory(const TrainingSize& size, const TrainOptions& options);

/// Throws InputError saying how much is wanted and free, and what to change, where `bytes` exceeds what is
/// free; 0 free: nobody knows.
void requireFree(double bytes, std::int64_t free);

} // namespace batchscope
