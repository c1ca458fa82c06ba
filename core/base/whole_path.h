#pragma once

#include <filesystem>

namespace batchscope {

/// The path from the root, without `.`, `..` and a slash at its end: what two names of one folder have in
/// common.
///
///     wholePath("runs/a/") == "/here/runs/a"
inline std::filesystem::path wholePath(const std::filesystem::path& path) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(path, error).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

} // namespace batchscope
