#pragma once

#include "core/data/load_ticker.h"

#include <filesystem>
#include <string>

namespace batchscope {

/// Files over this are refused: they and their rows are held in memory.
inline constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{2} << 30;

/// All bytes of a regular file. Throws InputError for everything else, devices and pipes among it: reading
/// those may never end.
std::string readSourceFile(const std::filesystem::path& file, LoadTicker& ticker);

/// The same, but `most` bytes at most and whatever the file's size.
std::string readFileStart(const std::filesystem::path& file, std::size_t most);

} // namespace batchscope
