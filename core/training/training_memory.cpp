#include "core/training/training_memory.h"

#include "core/base/free_memory.h"
#include "core/base/input_error.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace batchscope {

namespace {

constexpr double kFloat = 4, kProgram = 64 << 20; // what grows with no size: stacks, BLAS, files
constexpr std::int64_t kEvaluated = 512, kBatches = 32;

bool usesFusedEngine(const TrainOptions& options) {
    return options.engine == Engine::Fused && options.execution != Execution::Padded;
}

double recurrentParameters(const ModelShape& shape) {
    ModelShape without = shape;
    without.classes = 0;
    return double(parameterCount(without));
}

double largestTensor(const ModelShape& shape) {
    const double rows = double(gatesOf(shape.cell) * shape.hidden_size);
    const double above = double(shape.num_layers > 1 ? shape.directions() * shape.hidden_size : 0);
    return rows * std::max({double(shape.input_size), double(shape.hidden_size), above});
}

/// Floats that a batch takes from its letters to the classes' scores.
class Activations {
public:
    Activations(const ModelShape& shape, const TrainOptions& options)
        : shape_(shape), fused_(usesFusedEngine(options)), padded_(options.execution == Execution::Padded),
          gates_(double(gatesOf(shape.cell))),
          walks_(double(shape.num_layers * shape.directions() * shape.hidden_size)) {}

    /// Kept from batch to batch: gates, the state before each letter, the cell's or a share of n; going back,
    /// the outputs make room for their gradients.
    double fused(const BatchExtent& batch) const {
        const double cell = shape_.cell == Cell::Rnn ? 0 : 1;
        const double wide = double(shape_.directions() * shape_.hidden_size);
        return double(batch.letters) * (walks_ * (gates_ + 1 + cell) + double(shape_.num_layers - 1) * wide) +
               double(batch.names) * wide * (4 + gates_) + wide * gates_ * double(shape_.input_size);
    }

    /// Counted peaks of LibTorch 1.13: per letter and hidden unit 5 floats (RNN), 26 (LSTM), 20 (GRU), fewer
    /// per padded cell; without gradients a third of it.
    double libTorch(const BatchExtent& batch, bool padded, bool training) const {
        const double cells = double(padded ? batch.cells : batch.letters);
        const double floats = training ? (padded ? 4.5 : 6.5) * gates_ : 2 * gates_ + 2;
        return cells * (walks_ * floats + 2 * double(shape_.input_size));
    }

    double training(const BatchExtent& batch) const {
        return fused_ ? fused(batch) : libTorch(batch, padded_, true);
    }
    double evaluation(const BatchExtent& batch) const { // always packed
        return fused_ ? fused(batch) : libTorch(batch, false, false);
    }

private:
    ModelShape shape_;
    bool fused_, padded_;
    double gates_, walks_;
};

} // namespace

BatchExtent extentOf(BatchSampler sampler) {
    BatchExtent largest;
    for (std::int64_t k = 0; k < kBatches; ++k) {
        const auto layout = sampler.next();
        largest.names = std::max(largest.names, layout->size());
        largest.letters = std::max(largest.letters, layout->tokens());
        largest.cells = std::max(largest.cells, layout->cells());
    }
    return largest;
}

BatchExtent evaluationExtent(std::span<const std::uint32_t> rows, std::span<const std::int64_t> lengths) {
    std::vector<std::int64_t> longest;
    for (const std::uint32_t row : rows)
        longest.push_back(lengths[row]);
    const std::size_t count = std::min(longest.size(), std::size_t(kEvaluated));
    const auto end = longest.begin() + std::ptrdiff_t(count);
    std::partial_sort(longest.begin(), end, longest.end(), std::greater<>());
    BatchExtent extent{std::int64_t(count), 0, 0};
    std::for_each(longest.begin(), end, [&](std::int64_t length) { extent.letters += length; });
    if (count > 0) extent.cells = std::int64_t(count) * longest.front();
    return extent;
}

double TrainingMemory::bytes() const {
    return kProgram + held + std::max({batch, evaluation, checkpoint});
}

TrainingMemory trainingMemory(const TrainingSize& size, const TrainOptions& options) {
    const double all = double(parameterCount(size.shape)), largest = largestTensor(size.shape);
    const bool fused = usesFusedEngine(options), adam = options.optimizer == Optimizer::Adam;
    const double state = adam ? 2 * all : options.momentum > 0 ? all : 0;
    const int parts = int(std::clamp<std::int64_t>(size.train.names / 8, 1, std::max(1, size.parts)));
    const Activations activations(size.shape, options);
    const double training = activations.training(size.train),
                 testing = activations.evaluation(size.evaluation);
    const double rooms = fused ? parts * recurrentParameters(size.shape) : 0;
    TrainingMemory memory;
    memory.held = all * 3 + state + rooms;
    if (fused) memory.held += std::max(training, testing); // its buffers stay
    memory.batch = all + (fused ? 0 : training + largest) + (adam ? 2 * largest : 0);
    memory.evaluation = fused ? 0 : testing;
    memory.checkpoint = 2 * (all + state);
    for (double* floats : {&memory.held, &memory.batch, &memory.evaluation, &memory.checkpoint})
        *floats *= kFloat;
    return memory;
}

void requireFree(double bytes, std::int64_t free) {
    if (free == 0 || bytes <= double(free)) return;
    throw InputError("not enough memory (" + gibibytes(bytes) + " wanted, " + gibibytes(double(free)) +
                     " free); a smaller hidden size, fewer layers or a smaller batch needs less");
}

} // namespace batchscope
