#pragma once

#include <filesystem>
#include <string_view>

namespace batchscope {

/// What the name of a temporary file holds: `.NAME.batchscope-Ab3xYz`.
inline constexpr const char* kTemporary = ".batchscope-";

/// Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then renamed over it.
/// The temporary file is locked (flock) until then, so that sweepTemporaries() leaves it alone.
/// Throws std::runtime_error with the file and the system's reason; what stood there before then still
/// stands.
void writeAtomically(const std::filesystem::path& file, std::string_view bytes);

/// Removes the temporary files in this folder that a killed process of this user left behind; a file whose
/// writer still runs stays. Not recursive; what cannot be removed stays without an error.
///
///     .model.pt.batchscope-Ab3xYz   is removed
///     .model.pt.batchscope-notes    stays: not six letters or digits
void sweepTemporaries(const std::filesystem::path& folder);

} // namespace batchscope
