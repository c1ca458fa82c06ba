#pragma once

#include "core/data/load_ticker.h"
#include "core/data/row_collector.h"

#include <filesystem>
#include <optional>
#include <string>

namespace batchscope {

struct NamesFolder {
    CollectedRows rows;
    std::string sha256;   ///< of `name LF bytes` of each file, in name order
    std::string encoding; ///< of all files, such as "UTF-8, ISO-8859-1"
};

/// Reads the form of PyTorch's tutorial: `Italian.txt` holds the Italian names, one per line. Every regular
/// *.txt file directly in the folder is a class, whatever the case of its suffix; hidden ones and sub-folders
/// are passed over, other files that might hold names are reported. `encoding`: of all files; left out:
/// guessed for each. Throws InputError as loadNames does.
NamesFolder readNamesFolder(const std::filesystem::path& folder, const std::optional<std::string>& encoding,
                            LoadTicker& ticker);

/// The SHA-256 that reading the folder gives, whatever its names are and in which encoding. Throws InputError
/// where the folder or a file of it cannot be read, or holds no class.
std::string namesFolderSha256(const std::filesystem::path& folder);

} // namespace batchscope
