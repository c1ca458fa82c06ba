#pragma once

#include "core/models/model_shape.h"
#include "core/models/recurrent_net.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace batchscope {

/// The recurrent part of a classifier taken apart: one layer in one direction at a time, for ways through a
/// batch that PyTorch's modules have no call for. Works on the module's own parameters: gradients reach them.
///
///     Layer 1 of two layers in both directions takes both outputs of layer 0 side by side, 2 H wide.
class CellStack {
public:
    struct State {
        at::Tensor h, c; ///< [B, H] each; c of LSTMs only
    };

    /// `parameters`: those of RecurrentNet::recurrentParameters.
    CellStack(const ModelShape& shape, const NamedTensors& parameters);

    State zeros(std::int64_t rows) const;
    /// One step of B rows: input [B, I].
    State step(std::int64_t layer, std::int64_t direction, const at::Tensor& input, const State& state) const;
    /// All steps in one call, from the first row of `grid` [T, B, I] to its last; outputs [T, B, H].
    at::Tensor run(std::int64_t layer, std::int64_t direction, const at::Tensor& grid) const;

private:
    /// weight_ih, weight_hh, bias_ih, bias_hh
    const std::vector<at::Tensor>& weights(std::int64_t layer, std::int64_t direction) const;

    ModelShape shape_;
    std::vector<std::vector<at::Tensor>> weights_; ///< [layer * D + direction]
};

} // namespace batchscope
