#pragma once

#include "core/files/tensor_file.h"
#include "core/models/model_shape.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <utility>
#include <vector>

namespace batchscope {

/// A tensor of its own with the view's numbers.
at::Tensor toTensor(const TensorView& view);

/// The parameters that a model of this shape has, in PyTorch's order, out of a file that may hold more. All
/// are looked at before anything is made of the size that the shape names: the file alone says what memory it
/// takes. Throws InputError naming the first that is missing or of another shape.
std::vector<std::pair<std::string, at::Tensor>> takeParameters(const TensorFile& file,
                                                               const ModelShape& shape);

} // namespace batchscope
