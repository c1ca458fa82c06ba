#pragma once

#include <filesystem>
#include <string_view>

namespace batchscope {

/// What the name of a temporary file holds, `.NAME.batchscope-Ab3xYz`: one that is found was left by a
/// process that was killed.
inline constexpr const char* kTemporary = ".batchscope-";

/// Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then renamed over it.
/// Throws std::runtime_error with the file and the system's reason; what stood there before then still
/// stands.
void writeAtomically(const std::filesystem::path& file, std::string_view bytes);

} // namespace batchscope
