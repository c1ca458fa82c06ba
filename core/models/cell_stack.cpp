#include "core/models/cell_stack.h"

#include <ATen/Functions.h>

#include <string>

namespace batchscope {

CellStack::CellStack(const ModelShape& shape, const NamedTensors& parameters) : shape_(shape) {
    for (std::int64_t layer = 0; layer < shape.num_layers; ++layer) {
        for (std::int64_t direction = 0; direction < shape.directions(); ++direction) {
            const std::string suffix = "_l" + std::to_string(layer) + (direction == 1 ? "_reverse" : "");
            std::vector<at::Tensor> weights;
            for (const char* name : {"weight_ih", "weight_hh", "bias_ih", "bias_hh"})
                weights.push_back(parameters[name + suffix]);
            weights_.push_back(std::move(weights));
        }
    }
}

const std::vector<at::Tensor>& CellStack::weights(std::int64_t layer, std::int64_t direction) const {
    return weights_[std::size_t(layer * shape_.directions() + direction)];
}

CellStack::State CellStack::zeros(std::int64_t rows) const {
    State state;
    state.h = at::zeros({rows, shape_.hidden_size}, weights_.front().front().options());
    if (shape_.cell == Cell::Lstm) state.c = at::zeros_like(state.h);
    return state;
}

CellStack::State CellStack::step(std::int64_t layer, std::int64_t direction, const at::Tensor& input,
                                 const State& state) const {
    const auto& w = weights(layer, direction);
    State next;
    switch (shape_.cell) {
    case Cell::Rnn:
        next.h = at::rnn_tanh_cell(input, state.h, w[0], w[1], w[2], w[3]);
        break;
    case Cell::Gru:
        next.h = at::gru_cell(input, state.h, w[0], w[1], w[2], w[3]);
        break;
    case Cell::Lstm:
        std::tie(next.h, next.c) = at::lstm_cell(input, {state.h, state.c}, w[0], w[1], w[2], w[3]);
        break;
    }
    return next;
}

// In training mode throughout: cuDNN has no way back otherwise, and without dropout nothing else changes.
at::Tensor CellStack::run(std::int64_t layer, std::int64_t direction, const at::Tensor& grid) const {
    const auto& w = weights(layer, direction);
    const State start = zeros(grid.size(1));
    const at::Tensor h = start.h.unsqueeze(0);
    switch (shape_.cell) {
    case Cell::Rnn:
        return std::get<0>(at::rnn_tanh(grid, h, w, true, 1, 0, true, false, false));
    case Cell::Gru:
        return std::get<0>(at::gru(grid, h, w, true, 1, 0, true, false, false));
    case Cell::Lstm:
        break;
    }
    return std::get<0>(at::lstm(grid, {h, start.c.unsqueeze(0)}, w, true, 1, 0, true, false, false));
}

} // namespace batchscope
