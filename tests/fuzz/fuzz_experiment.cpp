#include "core/base/input_error.h"
#include "core/files/experiment_file.h"
#include "tests/fuzz/target.h"

#include <cstdlib>

using namespace batchscope;

// What was accepted must be written and read back as the same.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const std::string text = experimentText(parseExperiment({reinterpret_cast<const char*>(data), size}));
        try {
            if (experimentText(parseExperiment(text)) != text) std::abort();
        } catch (const InputError&) {
            std::abort();
        }
    } catch (const InputError&) {
        return fuzz::refused();
    }
    return fuzz::accepted();
}
