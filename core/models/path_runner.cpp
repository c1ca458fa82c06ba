#include "core/models/path_runner.h"

#include "core/models/path_cost.h"

#include <torch/types.h>

namespace batchscope {

namespace {

/// A name's state after its last letter read forward, or its first read backward, through all layers.
torch::Tensor stateOf(const CellStack& stack, const ModelShape& shape, const torch::Tensor& name) {
    std::vector<torch::Tensor> inputs;
    for (std::int64_t t = 0; t < name.size(0); ++t)
        inputs.push_back(name.slice(0, t, t + 1));
    std::vector<torch::Tensor> last;
    for (std::int64_t layer = 0; layer < shape.num_layers; ++layer) {
        std::vector<std::vector<torch::Tensor>> outputs(inputs.size());
        last.clear();
        for (std::int64_t direction = 0; direction < shape.directions(); ++direction) {
            CellStack::State state = stack.zeros(1);
            for (std::size_t k = 0; k < inputs.size(); ++k) {
                const std::size_t t = direction == 0 ? k : inputs.size() - 1 - k;
                state = stack.step(layer, direction, inputs[t], state);
                outputs[t].push_back(state.h);
            }
            last.push_back(state.h);
        }
        for (std::size_t t = 0; t < inputs.size(); ++t)
            inputs[t] = outputs[t].size() == 1 ? outputs[t].front() : torch::cat(outputs[t], 1);
    }
    return last.size() == 1 ? last.front() : torch::cat(last, 1);
}

/// One layer and direction over the grid, each name's state kept where `mask` [T, B, 1] is false: all outputs
/// and the last state.
std::pair<torch::Tensor, torch::Tensor> maskedPass(const CellStack& stack, std::int64_t layer,
                                                   std::int64_t direction, const torch::Tensor& grid,
                                                   const torch::Tensor& mask) {
    const std::int64_t steps = grid.size(0);
    std::vector<torch::Tensor> outputs(static_cast<std::size_t>(steps));
    CellStack::State state = stack.zeros(grid.size(1));
    for (std::int64_t k = 0; k < steps; ++k) {
        const std::int64_t t = direction == 0 ? k : steps - 1 - k;
        const CellStack::State next = stack.step(layer, direction, grid[t], state);
        state.h = torch::where(mask[t], next.h, state.h);
        if (next.c.defined()) state.c = torch::where(mask[t], next.c, state.c);
        outputs[std::size_t(t)] = state.h;
    }
    return {torch::stack(outputs), state.h};
}

} // namespace

PathRunner::PathRunner(NameClassifier model, const NameDataset& data, const EncodedNames& names,
                       torch::Device device, double ratio, Trap trap)
    : model_(std::move(model)), data_(data), names_(names), device_(device), ratio_(ratio), trap_(trap) {}

PathRunner::Outcome PathRunner::run(BatchPath path, const BatchLayout& layout) {
    const BatchTensors batch = toTensors(layout, names_, data_.labels(), device_);
    Outcome outcome;
    outcome.logits = logits(path, layout, batch);
    outcome.loss = lossOf(path, outcome.logits, batch, layout);
    return outcome;
}

torch::Tensor PathRunner::logits(BatchPath path, const BatchLayout& layout, const BatchTensors& batch) {
    switch (path) {
    case BatchPath::LetterByLetter:
        return letterByLetter(batch, layout);
    case BatchPath::NameByName:
        return model_->logits(model_->lastStates(batch, Execution::Sequential));
    case BatchPath::Padded:
        return padded(batch);
    case BatchPath::PaddedMask:
        return masked(batch);
    case BatchPath::Bucketed:
        return bucketed(layout);
    case BatchPath::Packed:
        break;
    }
    return packed(batch);
}

torch::Tensor PathRunner::letterByLetter(const BatchTensors& batch, const BatchLayout& layout) {
    const CellStack stack = model_->cells();
    const torch::Tensor letters = model_->oneHot(batch.codes);
    std::vector<torch::Tensor> states;
    states.reserve(std::size_t(layout.size()));
    for (std::int64_t row = 0; row < layout.size(); ++row) {
        std::vector<torch::Tensor> name;
        for (std::int64_t t = 0; t < layout.lengths[std::size_t(row)]; ++t) {
            const std::int64_t at = layout.packedPosition(row, t);
            name.push_back(letters.slice(0, at, at + 1));
        }
        states.push_back(stateOf(stack, model_->shape(), torch::cat(name)));
    }
    return model_->logits(torch::cat(states));
}

torch::Tensor PathRunner::padded(const BatchTensors& batch) {
    const torch::Tensor outputs = armed(Trap::PadBidirectional, BatchPath::Padded)
                                      ? model_->moduleOutputs(model_->paddedGrid(batch))
                                      : model_->paddedOutputs(batch);
    return model_->logits(armed(Trap::LastColumn, BatchPath::Padded) ? outputs[-1]
                                                                     : model_->gatherLast(outputs, batch));
}

torch::Tensor PathRunner::maskOf(const BatchTensors& batch) const {
    if (!armed(Trap::MaskByValue, BatchPath::PaddedMask)) {
        const torch::Tensor step = torch::arange(batch.batch_sizes.size(0)).unsqueeze(1);
        return (step < batch.lengths.unsqueeze(0)).to(device_);
    }
    // The grid of letter numbers, 0 where padded, as pad_sequence makes it.
    return model_->paddedGrid(batch).argmax(2) != 0;
}

torch::Tensor PathRunner::masked(const BatchTensors& batch) {
    const ModelShape& shape = model_->shape();
    const CellStack stack = model_->cells();
    const torch::Tensor mask = maskOf(batch).unsqueeze(2);
    torch::Tensor grid = model_->paddedGrid(batch);
    std::vector<torch::Tensor> last;
    for (std::int64_t layer = 0; layer < shape.num_layers; ++layer) {
        std::vector<torch::Tensor> outputs;
        last.clear();
        for (std::int64_t direction = 0; direction < shape.directions(); ++direction) {
            auto [output, state] = maskedPass(stack, layer, direction, grid, mask);
            outputs.push_back(output);
            last.push_back(state);
        }
        grid = torch::cat(outputs, 2);
    }
    return model_->logits(torch::cat(last, 1));
}

torch::Tensor PathRunner::bucketed(const BatchLayout& layout) {
    const BatchPlan parts = bucketsOf(layout, ratio_);
    std::vector<torch::Tensor> scores;
    std::vector<std::int64_t> order;
    for (std::size_t k = 0; k < parts.batches(); ++k) {
        std::vector<std::uint32_t> rows;
        for (const std::uint32_t row : parts.batch(k)) {
            rows.push_back(layout.rows[row]);
            order.push_back(row);
        }
        scores.push_back(padded(toTensors(*layOut(rows, data_.lengths()), names_, data_.labels(), device_)));
    }
    const torch::Tensor back = torch::argsort(torch::tensor(at::IntArrayRef(order), torch::kInt64));
    return torch::cat(scores).index_select(0, back.to(device_));
}

torch::Tensor PathRunner::packed(const BatchTensors& batch) {
    if (!strikes(trap_, BatchPath::Packed, model_->engineOf(Execution::Packed)) || trap_ != Trap::View)
        return model_->logits(model_->lastStates(batch, Execution::Packed));
    const ModelShape& shape = model_->shape();
    const torch::Tensor h_n = model_->packedHidden(batch).contiguous();
    return model_->logits(h_n.view({batch.size(), -1}).slice(1, -shape.directions() * shape.hidden_size));
}

torch::Tensor PathRunner::lossOf(BatchPath path, const torch::Tensor& logits, const BatchTensors& batch,
                                 const BatchLayout& layout) const {
    torch::Tensor scores = torch::log_softmax(logits, 1);
    if (armed(Trap::UnsortedLabels, path)) scores = scores.index_select(0, batch.sorted_indices);
    if (!armed(Trap::MeanOverCells, path)) return torch::nll_loss(scores, batch.labels);
    const torch::Tensor sum = torch::nll_loss(scores, batch.labels, {}, torch::Reduction::Sum);
    return sum / double(pathCost(path, layout, ratio_).cells);
}

} // namespace batchscope
