#include "core/models/name_classifier.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/types.h>

#include <cmath>

namespace batchscope {

NameClassifierImpl::NameClassifierImpl(const ModelShape& shape) : shape_(shape), net_(shape) {}

void NameClassifierImpl::initialise(std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    for (const auto& [name, tensor] : namedParameters()) {
        const bool linear = name.rfind("linear.", 0) == 0;
        const std::int64_t inputs = linear ? shape_.directions() * shape_.hidden_size : shape_.hidden_size;
        const double bound = 1 / std::sqrt(double(inputs));
        torch::Tensor parameter = tensor;
        parameter.copy_(torch::empty(parameter.sizes()).uniform_(-bound, bound, generator));
    }
}

torch::Tensor NameClassifierImpl::oneHot(const torch::Tensor& codes) const {
    return torch::zeros({codes.size(0), shape_.input_size}, net_.weight().options())
        .scatter_(1, codes.unsqueeze(1), 1);
}

torch::Tensor NameClassifierImpl::topLayer(const torch::Tensor& h_n) const {
    if (!shape_.bidirectional) return h_n[-1];
    return torch::cat({h_n[-2], h_n[-1]}, 1);
}

torch::Tensor NameClassifierImpl::packedHidden(const BatchTensors& batch) {
    return net_.packedHidden(oneHot(batch.codes), batch.batch_sizes, batch.sorted_indices,
                             batch.unsorted_indices);
}

torch::Tensor NameClassifierImpl::paddedGrid(const BatchTensors& batch) const {
    const std::int64_t size = batch.size(), steps = batch.batch_sizes.size(0);
    const torch::Device device = batch.codes.device();
    const torch::Tensor sizes = batch.batch_sizes;
    // Position of each packed letter in the grid (step, sorted row).
    const torch::Tensor step = torch::repeat_interleave(torch::arange(steps), sizes);
    const torch::Tensor start = torch::repeat_interleave(sizes.cumsum(0) - sizes, sizes);
    const torch::Tensor sortedRow = torch::arange(step.size(0)) - start;
    const torch::Tensor cell =
        (step * size).to(device) + batch.sorted_indices.index_select(0, sortedRow.to(device));
    torch::Tensor grid = torch::zeros({steps * size, shape_.input_size}, net_.weight().options());
    grid.index_copy_(0, cell, oneHot(batch.codes));
    return grid.view({steps, size, shape_.input_size});
}

torch::Tensor NameClassifierImpl::moduleOutputs(const torch::Tensor& grid) {
    return net_.outputs(grid);
}

torch::Tensor NameClassifierImpl::paddedOutputs(const BatchTensors& batch) {
    torch::Tensor grid = paddedGrid(batch);
    if (!shape_.bidirectional) return moduleOutputs(grid);
    const std::int64_t steps = grid.size(0), size = grid.size(1);
    const torch::Tensor step = torch::arange(steps).unsqueeze(1);
    const torch::Tensor mirrored = batch.lengths.unsqueeze(0) - 1 - step;
    // Each name turned round within its own length; its own inverse.
    const torch::Tensor turned = (torch::where(mirrored >= 0, mirrored, step) * size + torch::arange(size))
                                     .to(grid.device())
                                     .flatten();
    const auto turn = [&](const torch::Tensor& whole) {
        return whole.reshape({steps * size, -1}).index_select(0, turned).view({steps, size, whole.size(2)});
    };
    const CellStack stack = cells();
    for (std::int64_t layer = 0; layer < shape_.num_layers; ++layer)
        grid = torch::cat({stack.run(layer, 0, grid), turn(stack.run(layer, 1, turn(grid)))}, 2);
    return grid;
}

torch::Tensor NameClassifierImpl::gatherLast(const torch::Tensor& outputs, const BatchTensors& batch) const {
    const std::int64_t size = batch.size(), hidden = shape_.hidden_size;
    const torch::Tensor last = ((batch.lengths - 1) * size + torch::arange(size)).to(outputs.device());
    const torch::Tensor ends = outputs.reshape({-1, outputs.size(2)}).index_select(0, last);
    if (!shape_.bidirectional) return ends;
    return torch::cat({ends.slice(1, 0, hidden), outputs[0].slice(1, hidden)}, 1);
}

torch::Tensor NameClassifierImpl::sequentialStates(const BatchTensors& batch) {
    const torch::Tensor sizes = batch.batch_sizes;
    const torch::Tensor starts = sizes.cumsum(0) - sizes;
    const torch::Tensor unsorted = batch.unsorted_indices.to(torch::kCPU);
    std::vector<torch::Tensor> states;
    states.reserve(std::size_t(batch.size()));
    for (std::int64_t i = 0; i < batch.size(); ++i) {
        BatchTensors one;
        const std::int64_t length = batch.lengths[i].item<std::int64_t>();
        const torch::Tensor at = starts.slice(0, 0, length) + unsorted[i];
        one.codes = batch.codes.index_select(0, at.to(batch.codes.device()));
        one.batch_sizes = torch::ones({length}, torch::kInt64);
        one.sorted_indices = one.unsorted_indices = torch::zeros({1}, batch.sorted_indices.options());
        one.lengths = torch::full({1}, length, torch::kInt64);
        states.push_back(packedStates(one));
    }
    return torch::cat(states);
}

CellStack NameClassifierImpl::cells() const {
    return CellStack(shape_, net_.recurrentParameters());
}

void NameClassifierImpl::setEngine(Engine engine) {
    fused_ = engine == Engine::Fused ? std::make_unique<FusedEngine>(shape_) : nullptr;
}

Engine NameClassifierImpl::engineOf(Execution execution) const {
    const bool fused = fused_ && execution != Execution::Padded && FusedEngine::takes(net_.weight());
    return fused ? Engine::Fused : Engine::LibTorch;
}

void NameClassifierImpl::setSharing(int parts, int threads) {
    if (fused_) fused_->setSharing(parts, threads);
}

std::int64_t NameClassifierImpl::engineBytes() const {
    return fused_ ? fused_->bytes() : 0;
}

torch::Tensor NameClassifierImpl::packedStates(const BatchTensors& batch) {
    if (engineOf(Execution::Packed) == Engine::Fused)
        return fused_->lastStates(batch, net_.recurrentParameters().tensors());
    return topLayer(packedHidden(batch));
}

torch::Tensor NameClassifierImpl::lastStates(const BatchTensors& batch, Execution execution) {
    switch (execution) {
    case Execution::Packed:
        return packedStates(batch);
    case Execution::Padded:
        return gatherLast(paddedOutputs(batch), batch);
    case Execution::Sequential:
        break;
    }
    return sequentialStates(batch);
}

torch::Tensor NameClassifierImpl::forward(const BatchTensors& batch, Execution execution) {
    return torch::log_softmax(logits(lastStates(batch, execution)), 1);
}

} // namespace batchscope
