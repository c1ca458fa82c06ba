#include "core/base/input_error.h"
#include "core/files/safetensors.h"
#include "tests/fuzz/target.h"

#include <cstdlib>

using namespace batchscope;

namespace {

bool writesTheSame(const TensorFile& file) {
    const std::string bytes = safetensorsBytes(file.tensors, file.metadata);
    try {
        const TensorFile again = parseSafetensors(bytes);
        return again.metadata == file.metadata && safetensorsBytes(again.tensors, again.metadata) == bytes;
    } catch (const InputError&) {
        return false;
    }
}

} // namespace

// What was accepted must be written and read back as the same.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        if (!writesTheSame(parseSafetensors({reinterpret_cast<const char*>(data), size}))) std::abort();
    } catch (const InputError&) {
        return fuzz::refused();
    }
    return fuzz::accepted();
}
