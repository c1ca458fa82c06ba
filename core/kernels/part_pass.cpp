#include "core/kernels/part_pass.h"

#include "core/kernels/cell_passes.h"

#include <algorithm>

namespace batchscope::kernels {

PartPass::PartPass(const CellShape& shape)
    : shape_(shape), wide_(gateWidth(shape.cell, shape.hidden_size)),
      layers_(std::size_t(shape.num_layers * shape.directions())),
      outputs_(std::size_t(shape.num_layers - 1)) {}

LayerWalk PartPass::walkOf(std::int64_t layer, std::int64_t direction, std::span<const CellWeights> weights,
                           const std::vector<Addend>& addends) {
    const std::int64_t h = shape_.hidden_size, letters = rows.rows(), names = rows.names();
    const bool lstm = shape_.cell == Cell::Lstm, gru = shape_.cell == Cell::Gru;
    const std::size_t cell = cellOf(layer, direction);
    Layer& memory = layers_[cell];
    const bool top = layer == shape_.num_layers - 1;
    return {.part = rows,
            .cell = shape_.cell,
            .hidden = h,
            .reversed = direction == 1,
            .gates = memory.gates.need(letters * wide_),
            .states = memory.states.need(letters * h),
            .cells = lstm || gru ? memory.cells.need(letters * h) : nullptr,
            .filled = layer > 0,
            .addend = addends[cell].rows.data(),
            .codes = layer == 0 ? rows.codes.data() : nullptr,
            .w_hh = weights[cell].w_hh,
            .bias_hn = addends[cell].bias_hn.data(),
            .product = gru ? product_.need(names * wide_) : nullptr,
            .last = last_[std::size_t(direction)].need(names * h),
            .lastCell = lstm ? lastCell_.need(names * h) : nullptr,
            .output =
                top ? nullptr : outputs_[std::size_t(layer)].need(letters * outputWide()) + direction * h,
            .outputStride = outputWide()};
}

void PartPass::multiplyInput(std::int64_t layer, const CellWeights& weights, float* gates) {
    const std::int64_t inputs = outputWide();
    gemm(rows.rows(), wide_, inputs, {outputs_[std::size_t(layer - 1)].data(), inputs},
         Matrix{weights.w_ih, inputs}.t(), 0, gates, wide_);
}

void PartPass::forward(std::span<const CellWeights> weights, const std::vector<Addend>& addends) {
    for (std::int64_t layer = 0; layer < shape_.num_layers; ++layer) {
        for (std::int64_t direction = 0; direction < shape_.directions(); ++direction) {
            const LayerWalk walk = walkOf(layer, direction, weights, addends);
            if (layer > 0) multiplyInput(layer, weights[cellOf(layer, direction)], walk.gates);
            walk.forward();
        }
    }
}

float* PartPass::lastGradient(std::int64_t direction) {
    return dh_[std::size_t(direction)].need(rows.names() * shape_.hidden_size);
}

// GRU keeps the gradient of n's input apart from that of the state's share of n.
std::array<PartPass::Block, 2> PartPass::inputBlocks(std::size_t cell) const {
    const std::int64_t h = shape_.hidden_size;
    const bool gru = shape_.cell == Cell::Gru;
    return {Block{{layers_[cell].gates.data(), wide_}, 0, gru ? 2 * h : wide_},
            Block{{layers_[cell].cells.data(), h}, 2 * h, gru ? h : 0}};
}

void PartPass::multiplyInputGradient(std::int64_t layer, std::int64_t direction, PartGradients& gradients) {
    const std::size_t cell = cellOf(layer, direction);
    const std::int64_t letters = rows.rows(), inputs = outputWide();
    const float* below = outputs_[std::size_t(layer - 1)].data();
    float *w_ih = gradients.w_ih.need(wide_ * inputs), *bias = gradients.bias.need(wide_);
    std::fill_n(bias, wide_, 0.0f);
    for (const Block& block : inputBlocks(cell)) {
        if (block.count == 0) continue;
        gemm(block.count, inputs, letters, block.rows.t(), {below, inputs}, 0, w_ih + block.gate * inputs,
             inputs);
        addColumns(letters, block.count, block.rows.data, block.rows.stride, bias + block.gate);
    }
}

// The outputs of the layer below are not needed any more: their gradient takes their place.
void PartPass::passDown(std::int64_t layer, std::span<const CellWeights> weights) {
    const std::int64_t inputs = outputWide();
    float* below = outputs_[std::size_t(layer - 1)].data();
    bool first = true;
    for (std::int64_t direction = 0; direction < shape_.directions(); ++direction) {
        const std::size_t cell = cellOf(layer, direction);
        for (const Block& block : inputBlocks(cell)) {
            if (block.count == 0) continue;
            gemm(rows.rows(), inputs, block.count, block.rows,
                 {weights[cell].w_ih + block.gate * inputs, inputs}, first ? 0 : 1, below, inputs);
            first = false;
        }
    }
}

void PartPass::walkBack(std::int64_t layer, std::int64_t direction, std::span<const CellWeights> weights,
                        const std::vector<Addend>& addends, std::int64_t letters, PartGradients& gradients) {
    const std::int64_t h = shape_.hidden_size, names = rows.names();
    const bool top = layer == shape_.num_layers - 1;
    const auto zeros = [](Buffer& buffer, std::int64_t count) {
        return std::fill_n(buffer.need(count), count, 0.0f) - count;
    };
    const LayerWalk walk = walkOf(layer, direction, weights, addends);
    LayerWalkBack{.walk = walk,
                  .dh = top ? lastGradient(direction) : zeros(dh_[std::size_t(direction)], names * h),
                  .dc = shape_.cell == Cell::Lstm ? dc_.need(names * h) : nullptr,
                  .dOutput = walk.output,
                  .table = layer == 0 ? zeros(gradients.w_ih, letters * wide_) : nullptr,
                  .dBiasHn = shape_.cell == Cell::Gru ? zeros(gradients.bias_hn, h) : nullptr,
                  .dW_hh = gradients.w_hh.need(wide_ * h)}
        .run();
}

void PartPass::backward(std::span<const CellWeights> weights, const std::vector<Addend>& addends,
                        std::int64_t letters, std::vector<PartGradients>& gradients) {
    for (std::int64_t layer = shape_.num_layers - 1; layer >= 0; --layer) {
        for (std::int64_t direction = 0; direction < shape_.directions(); ++direction) {
            PartGradients& own = gradients[cellOf(layer, direction)];
            walkBack(layer, direction, weights, addends, letters, own);
            if (layer > 0) multiplyInputGradient(layer, direction, own);
        }
        if (layer > 0) passDown(layer, weights);
    }
}

std::int64_t PartPass::bytes() const {
    std::int64_t sum = lastCell_.bytes() + dc_.bytes() + product_.bytes();
    for (const auto* pair : {&last_, &dh_})
        for (const Buffer& buffer : *pair)
            sum += buffer.bytes();
    for (const Buffer& buffer : outputs_)
        sum += buffer.bytes();
    for (const Layer& layer : layers_)
        sum += layer.gates.bytes() + layer.states.bytes() + layer.cells.bytes();
    return sum;
}

} // namespace batchscope::kernels
