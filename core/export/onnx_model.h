#pragma once

#include "core/files/tensor_file.h"
#include "core/models/model_shape.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace batchscope {

/// A classifier as an ONNX model (operator set 13) of standard operators: OneHot, then RNN, LSTM or GRU layer
/// by layer with `sequence_lens`, the last layer's last states of each name, Gemm, LogSoftmax.
///
/// Inputs: `letters`, int64 [time, batch], alphabet indices, any in the padding; `lengths`, int32 [batch].
/// Output: `log_probabilities`, float [batch, classes]. Time and batch are open.
///
///     *abc and x over the alphabet abcx: letters = [[0, 3], [1, 0], [2, 0]], lengths = [3, 1]*
///
/// ONNX keeps the gates of a cell in another order than PyTorch; the weights are turned round accordingly.
/// `tensors` are those of tensorShapes(shape), under their names. Throws InputError where the model passes
/// the 2 GiB that an ONNX file may have.
std::string onnxBytes(const ModelShape& shape, std::span<const TensorView> tensors,
                      const std::map<std::string, std::string>& metadata);

/// The weights of a file that onnxBytes() wrote, parsed anew, under PyTorch's names and in PyTorch's order of
/// gates. Throws std::exception where they are not all there.
TensorFile readOnnx(std::string_view bytes, const ModelShape& shape);

} // namespace batchscope
