#include "core/base/input_error.h"

#include "core/base/visible_text.h"

namespace batchscope {

InputError::InputError(const std::string& message) : std::runtime_error(visibleText(message)) {}

InputError::InputError(const std::filesystem::path& file, const std::string& message)
    : InputError(file.string() + ": " + message) {}

InputError::InputError(const std::filesystem::path& file, std::size_t line, const std::string& message)
    : InputError(file.string() + ", line " + std::to_string(line) + ": " + message) {}

} // namespace batchscope
