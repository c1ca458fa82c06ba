#include "core/base/input_error.h"
#include "core/base/sha256.h"
#include "core/files/checkpoint.h"
#include "core/files/safetensors.h"
#include "core/models/tensor_shapes.h"
#include "core/training/resume_point.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

using namespace batchscope;

namespace {

/// The file with its hash put right, so that what stands behind the hash is tried too. Throws InputError
/// where it is not a safetensors file.
std::optional<std::string> mended(std::string_view bytes) {
    TensorFile file = parseSafetensors(bytes);
    const auto text = file.metadata.find("batchscope");
    if (text == file.metadata.end()) return std::nullopt;
    auto sorted = file.tensors;
    std::sort(sorted.begin(), sorted.end(),
              [](const TensorView& a, const TensorView& b) { return a.name < b.name; });
    Sha256 hash;
    hash.update(text->second);
    for (const TensorView& tensor : sorted) {
        hash.update(tensor.name);
        hash.update(shapeText(tensor.shape));
        hash.update({reinterpret_cast<const char*>(tensor.values.data()), tensor.values.size_bytes()});
    }
    file.metadata["sha256"] = hash.hex();
    return safetensorsBytes(file.tensors, file.metadata);
}

/// Reads a checkpoint and uses it as the program does.
bool read(std::string_view bytes) {
    try {
        const ResumePoint point(parseTrainingState(bytes));
        if (!point.differenceTo(point).empty()) std::abort();
        point.model()->predict("Abel", 3);
        return true;
    } catch (const InputError&) {
        return false;
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (read(bytes)) return fuzz::accepted();
    try {
        const auto whole = mended(bytes);
        return whole && read(*whole) ? fuzz::accepted() : fuzz::refused();
    } catch (const InputError&) {
        return fuzz::refused();
    }
}
