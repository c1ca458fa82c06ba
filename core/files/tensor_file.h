#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace batchscope {

/// One named float32 tensor, row by row, that lies somewhere else.
///
///     {"linear.bias", {3}, values} with 3 values
struct TensorView {
    std::string name;
    std::vector<std::int64_t> shape; ///< empty: a single number
    std::span<const float> values;
};

/// Tensors read from a file, with their memory: the views point into `data`. Movable; a copy would point into
/// the original, so there is none.
struct TensorFile {
    TensorFile() = default;
    TensorFile(TensorFile&&) = default;
    TensorFile& operator=(TensorFile&&) = default;

    std::vector<float> data;
    std::vector<TensorView> tensors;
    std::map<std::string, std::string> metadata;
};

} // namespace batchscope
