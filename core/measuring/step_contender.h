#pragma once

#include "core/measuring/ground.h"
#include "core/models/path_runner.h"
#include "core/timing/lap_timer.h"
#include "core/training/optimizer.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace batchscope {

/// A model in training, for whoever times its steps. A step is taken as a run takes it: tensors from the
/// layout, forward, backward, update. `ground` must outlive it.
class Stepper {
public:
    Stepper(const Ground& ground, const TrainOptions& options, at::Device device);
    void train(BatchPath path, const BatchLayout& layout);
    /// Takes the first step, which makes the gradients and the optimiser's state: memory counted from here on
    /// is a step's own.
    void settle(const BatchLayout& layout) { train(BatchPath::Packed, layout); }
    at::Device device() const { return device_; }
    Engine engineOf(BatchPath path) const; ///< that actually computes it
    std::int64_t engineBytes() const { return model_->engineBytes(); }
    /// What a step through `cells` letters and padding takes at least, beyond weights and optimiser.
    std::int64_t leastBytes(BatchPath path, std::int64_t cells) const;
    /// Throws InputError where that is more than this machine has free; GPUs are not asked.
    void requireMemory(BatchPath path, std::int64_t cells) const;

private:
    ModelShape shape_;
    at::Device device_;
    NameClassifier model_;
    PathRunner runner_;
    ModelOptimizer optimizer_;
};

/// Optimiser steps on fixed batches by one path. Contenders share the Stepper: what a step costs does not
/// depend on the weights.
class StepContender : public Contender {
public:
    using Layouts = std::vector<std::shared_ptr<const BatchLayout>>;

    /// One step() goes through all `layouts`. `counted`: how many calls of step() count memory, the last of
    /// them deciding; they are slower, so they belong into the warm-up.
    StepContender(std::shared_ptr<Stepper> stepper, BatchPath path, Layouts layouts, std::int64_t counted);

    void step() override;
    void synchronize() override;
    std::int64_t peakBytes() const { return peakBytes_; } ///< of one optimiser step, beyond weights and state

private:
    std::shared_ptr<Stepper> stepper_;
    BatchPath path_;
    Layouts layouts_;
    std::int64_t toCount_;
    std::int64_t peakBytes_ = 0;
};

} // namespace batchscope
