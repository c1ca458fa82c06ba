#include "core/measuring/step_contender.h"

#include "core/base/free_memory.h"
#include "core/base/input_error.h"
#include "core/measuring/memory_counter.h"
#include "core/training/optimizer.h"
#include "core/training/torch_device.h"

#include <algorithm>

namespace batchscope {

Stepper::Stepper(const Ground& ground, const TrainOptions& options, at::Device device)
    : shape_(ground.shape(options)), device_(device), model_(makeModel(shape_, options.seed, device)),
      runner_(model_, ground.data, ground.encoded, device, options.plan.ratio), optimizer_(options, model_) {
    model_->setEngine(options.engine);
}

void Stepper::train(BatchPath path, const BatchLayout& layout) {
    optimizer_.zeroGradients();
    runner_.run(path, layout).loss.backward();
    optimizer_.step();
}

Engine Stepper::engineOf(BatchPath path) const {
    switch (path) {
    case BatchPath::NameByName:
        return model_->engineOf(Execution::Sequential);
    case BatchPath::Packed:
        return model_->engineOf(Execution::Packed);
    default:
        return Engine::LibTorch;
    }
}

// Fused: the gates and the state before each letter. LibTorch 1.13's counted peaks lie between 4.8 (RNN) and
// 26 (LSTM) floats a cell and hidden unit.
std::int64_t Stepper::leastBytes(BatchPath path, std::int64_t cells) const {
    const double gates = double(gatesOf(shape_.cell));
    const double floats = engineOf(path) == Engine::Fused ? 1 + gates : 2 + 2.5 * gates;
    return std::int64_t(4 * floats * double(shape_.hidden_size * shape_.num_layers * shape_.directions()) *
                        double(cells));
}

void Stepper::requireMemory(BatchPath path, std::int64_t cells) const {
    const std::int64_t free = device_.is_cuda() ? 0 : freeMemory(), needed = leastBytes(path, cells);
    if (free == 0 || needed <= free) return;
    throw InputError("a step through " + std::to_string(cells) + " letters and padding needs at least " +
                     gibibytes(double(needed)) + " and " + gibibytes(double(free)) +
                     " are free; choose fewer names per batch or a smaller model");
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
    // What an engine keeps between steps is a step's need all the same.
    peakBytes_ = most + (stepper_->engineOf(path_) == Engine::Fused ? stepper_->engineBytes() : 0);
    --toCount_;
}

void StepContender::synchronize() {
    batchscope::synchronize(stepper_->device());
}

} // namespace batchscope
