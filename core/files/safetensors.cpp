#include "core/files/safetensors.h"

#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/files/safetensors_header.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>

namespace batchscope {

namespace {

static_assert(std::endian::native == std::endian::little, "the format is little-endian, and read as it lies");

constexpr std::uint64_t kLengthBytes = 8;

// The header's length, once it is known to lie within the file.
std::uint64_t headerLength(std::string_view first, std::uint64_t fileBytes) {
    if (fileBytes < kLengthBytes) refuseSafetensors("it has fewer than 8 bytes");
    std::uint64_t length = 0;
    std::memcpy(&length, first.data(), kLengthBytes);
    if (length > kMaxSafetensorsHeader) {
        refuseSafetensors("it speaks of a header of " + std::to_string(length) + " bytes; at most " +
                          std::to_string(kMaxSafetensorsHeader) + " are read");
    }
    if (length > fileBytes - kLengthBytes) {
        refuseSafetensors("it speaks of a header of " + std::to_string(length) + " bytes, but has " +
                          std::to_string(fileBytes - kLengthBytes));
    }
    return length;
}

TensorFile withViews(SafetensorsHeader header, std::vector<float> data) {
    TensorFile file;
    file.data = std::move(data);
    file.metadata = std::move(header.metadata);
    const std::span<const float> all(file.data);
    for (auto& tensor : header.tensors) {
        const auto values =
            all.subspan(tensor.begin / sizeof(float), (tensor.end - tensor.begin) / sizeof(float));
        for (const float value : values) {
            if (!std::isfinite(value))
                refuseSafetensors("tensor \"" + tensor.name + "\" holds a value that is not finite");
        }
        file.tensors.push_back({std::move(tensor.name), std::move(tensor.shape), values});
    }
    return file;
}

TensorFile readStream(std::ifstream& in, std::uint64_t fileBytes) {
    const auto take = [&in](char* target, std::uint64_t bytes) {
        if (!in.read(target, std::streamsize(bytes))) refuseSafetensors("it ended while it was read");
    };
    char first[kLengthBytes] = {};
    if (fileBytes >= kLengthBytes) take(first, kLengthBytes);
    const std::uint64_t length = headerLength({first, kLengthBytes}, fileBytes);
    SafetensorsHeader header;
    const std::uint64_t dataBytes = fileBytes - kLengthBytes - length;
    {
        std::string text(length, '\0');
        take(text.data(), length);
        header = parseSafetensorsHeader(text, dataBytes);
    }
    std::vector<float> data(dataBytes / sizeof(float));
    take(reinterpret_cast<char*>(data.data()), dataBytes);
    return withViews(std::move(header), std::move(data));
}

} // namespace

std::string safetensorsBytes(std::span<const TensorView> tensors,
                             const std::map<std::string, std::string>& metadata) {
    nlohmann::ordered_json header = nlohmann::ordered_json::object(); // where there is no tensor too
    if (!metadata.empty()) header["__metadata__"] = metadata;
    std::uint64_t end = 0;
    for (const TensorView& tensor : tensors) {
        const std::uint64_t begin = end;
        end += tensor.values.size_bytes();
        header[tensor.name] = {{"dtype", "F32"}, {"shape", tensor.shape}, {"data_offsets", {begin, end}}};
    }
    std::string text = orderedJsonText(header);
    text.resize((text.size() + kLengthBytes - 1) / kLengthBytes * kLengthBytes, ' ');
    const std::uint64_t length = text.size();
    std::string bytes(kLengthBytes, '\0');
    bytes.reserve(kLengthBytes + length + end);
    std::memcpy(bytes.data(), &length, kLengthBytes);
    bytes += text;
    for (const TensorView& tensor : tensors)
        bytes.append(reinterpret_cast<const char*>(tensor.values.data()), tensor.values.size_bytes());
    return bytes;
}

TensorFile parseSafetensors(std::string_view bytes) {
    const std::uint64_t length = headerLength(bytes, bytes.size());
    const std::string_view data = bytes.substr(kLengthBytes + length);
    SafetensorsHeader header = parseSafetensorsHeader(bytes.substr(kLengthBytes, length), data.size());
    std::vector<float> values(data.size() / sizeof(float));
    if (!data.empty()) std::memcpy(values.data(), data.data(), data.size());
    return withViews(std::move(header), std::move(values));
}

TensorFile readSafetensors(const std::filesystem::path& file) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        throw InputError(file, "there is no such file; name a .safetensors file");
    if (!std::filesystem::is_regular_file(status))
        throw InputError(file, "is not a file; name a .safetensors file");
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    std::ifstream in(file, std::ios::binary);
    if (error || !in) throw InputError(file, "cannot be read; check its permissions");
    try {
        return readStream(in, size);
    } catch (const InputError& problem) {
        throw InputError(file, problem.what());
    }
}

} // namespace batchscope
