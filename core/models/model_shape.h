#pragma once

#include "core/kernels/cell.h"

#include <cstdint>

namespace batchscope {

/// What fixes the tensors of a classifier.
///
///     A GRU over 4 letters, hidden 2, 3 classes: {{Cell::Gru, 4, 2, 1, false}, 3}
struct ModelShape : CellShape {
    std::int64_t classes = 0;
};

/// Weights and biases of the whole classifier.
inline std::int64_t parameterCount(const ModelShape& shape) {
    const std::int64_t gates = gatesOf(shape.cell), h = shape.hidden_size, directions = shape.directions();
    std::int64_t count = shape.classes * (directions * h + 1);
    for (std::int64_t layer = 0; layer < shape.num_layers; ++layer) {
        const std::int64_t inputs = layer == 0 ? shape.input_size : directions * h;
        count += directions * gates * h * (inputs + h + 2);
    }
    return count;
}

} // namespace batchscope
