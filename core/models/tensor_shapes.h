#pragma once

#include "core/models/model_shape.h"

#include <cstdint>
#include <string>
#include <vector>

namespace batchscope {

/// Name and shape of one tensor of a classifier.
struct TensorShape {
    std::string name;
    std::vector<std::int64_t> shape;

    std::int64_t count() const; ///< numbers in it
};

/// The tensors of a classifier in the order and under the names that PyTorch gives them.
///
///     A GRU over 4 letters, hidden 2, 3 classes: rnn.weight_ih_l0 [6, 4], rnn.weight_hh_l0 [6, 2],
///     rnn.bias_ih_l0 [6], rnn.bias_hh_l0 [6], linear.weight [3, 2], linear.bias [3]
std::vector<TensorShape> tensorShapes(const ModelShape& shape);

/// `rnn.weight_hh_l1_reverse` of ("weight_hh", 1, 1).
std::string recurrentName(const std::string& what, std::int64_t layer, std::int64_t direction);

/// `[6, 4]`
std::string shapeText(const std::vector<std::int64_t>& shape);

} // namespace batchscope
