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

} // namespace batchscope
