#pragma once

#include "core/files/tensor_file.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

/// The header of a safetensors file.
struct SafetensorsHeader {
    struct Tensor {
        std::string name;
        std::vector<std::int64_t> shape;
        std::uint64_t begin = 0, end = 0; ///< bytes of the data
    };
    std::vector<Tensor> tensors; ///< as they stand in the header
    std::map<std::string, std::string> metadata;
};

/// Reads and checks a header on its own, then against the `dataBytes` that follow it. Throws InputError.
/// Nothing in it makes the reader take more memory than a few times the longest text, at most 16 MiB.
///
///     {"b":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}} with 12 bytes of data
SafetensorsHeader parseSafetensorsHeader(std::string_view text, std::uint64_t dataBytes);

/// The one way to say what is wrong with such a file.
[[noreturn]] void refuseSafetensors(const std::string& what);

} // namespace batchscope
