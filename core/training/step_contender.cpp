#include "core/training/step_contender.h"

#include "core/training/memory_counter.h"
#include "core/training/optimizer.h"
#include "core/training/torch_device.h"

#include <algorithm>

namespace batchscope {

Stepper::Stepper(const Ground& ground, const TrainOptions& options, torch::Device device)
    : device_(device), model_(makeModel(ground.shape(options), options.seed, device)),
      runner_(model_, ground.data, ground.encoded, device, options.plan.ratio),
      optimizer_(makeOptimizer(options, model_)) {}

void Stepper::train(BatchPath path, const BatchLayout& layout) {
    optimizer_->zero_grad();
    runner_.run(path, layout).loss.backward();
    optimizer_->step();
}

StepContender::StepContender(std::shared_ptr<Stepper> stepper, BatchPath path, Layouts layouts,
                             std::int64_t counted)
    : stepper_(std::move(stepper)), path_(path), layouts_(std::move(layouts)), toCount_(counted) {}

void StepContender::step() {
    const bool count = toCount_ > 0;
    std::int64_t most = 0;
    for (const auto& layout : layouts_) {
        const auto work = [&] { stepper_->train(path_, *layout); };
        if (count)
            most = std::max(most, peakBytesOf(stepper_->device(), work));
        else
            work();
    }
    if (!count) return;
    peakBytes_ = most;
    --toCount_;
}

void StepContender::synchronize() {
    batchscope::synchronize(stepper_->device());
}

} // namespace batchscope
