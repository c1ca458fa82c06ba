#pragma once

#include "core/training/train_options.h"

#include <cstdint>

namespace batchscope {

/// What fixes the tensors of a classifier.
struct ModelShape {
    Cell cell = Cell::Lstm;
    std::int64_t input_size = 0; ///< width of the one-hot vector: Alphabet::size()
    std::int64_t hidden_size = 0;
    std::int64_t num_layers = 1;
    bool bidirectional = false;
    std::int64_t classes = 0;

    std::int64_t directions() const { return bidirectional ? 2 : 1; }
};

/// Blocks of hidden_size rows in a weight of the cell: 4, 3 or 1.
inline std::int64_t gatesOf(Cell cell) {
    return cell == Cell::Lstm ? 4 : cell == Cell::Gru ? 3 : 1;
}

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
