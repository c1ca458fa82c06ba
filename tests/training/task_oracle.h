#pragma once

#include "core/training/train_options.h"

#include <cstddef>

namespace batchscope::oracle {

/// A batch of easyNames() as a whole and cut into parts: how far their sums, units and gradients are apart.
struct PartsErrors {
    double units = 0;        ///< of the whole, less those of the parts
    double sum = 0;          ///< relative
    double gradient = 0;     ///< of all parts' sums divided once by all units, over the largest entry
    double mean = 0;         ///< of the whole's mean, less PyTorch's own mean of the same batch, relative
    double meanGradient = 0; ///< of the whole, less that of PyTorch's own mean
};
PartsErrors partsErrors(Cell cell, Execution execution, std::size_t rows, std::size_t parts);

} // namespace batchscope::oracle
