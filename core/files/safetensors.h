#pragma once

#include "core/files/tensor_file.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace batchscope {

/// The safetensors format (https://github.com/huggingface/safetensors): the header's length as 8 bytes, the
/// header (JSON, padded with blanks), then the numbers of all tensors without gaps.
///
///     {"linear.bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}} and 12 bytes
///
/// Written are float32 tensors in the order given, with a header padded to a multiple of 8 bytes.
std::string safetensorsBytes(std::span<const TensorView> tensors,
                             const std::map<std::string, std::string>& metadata);

/// Reads what the format allows and this program needs, and refuses all else with one InputError that says
/// what is wrong: a length that does not fit the file or passes kMaxSafetensorsHeader, JSON that is no
/// object of tensors, a key that comes twice, a type other than F32, a shape that is not the size of its
/// bytes, bytes that overlap, are left out or stand outside, a value that is not finite, metadata that is not
/// text. Beyond the bytes given it takes the memory of the numbers and little more, whatever they say.
/// Thread-safe.
TensorFile parseSafetensors(std::string_view bytes);
/// The same from a file, whose size is the memory that it takes. Names the file in what it throws.
TensorFile readSafetensors(const std::filesystem::path& file);

inline constexpr std::uint64_t kMaxSafetensorsHeader = 100'000'000; ///< bytes, as in the reference reader

} // namespace batchscope
