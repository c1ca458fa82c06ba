#pragma once

#include <filesystem>

namespace batchscope {

/// Where the user's history and the window's checkpoints live: $BATCHSCOPE_DATA where it is set, else
/// $XDG_DATA_HOME/batchscope, else ~/.local/share/batchscope. Made where it is missing. Throws InputError
/// where there is no home or the folder cannot be made.
std::filesystem::path userFolder();
/// The history's file in it: history.sqlite.
std::filesystem::path historyFile();
/// The same, or an empty path where historyFile() would throw.
std::filesystem::path historyFileIfAny();

} // namespace batchscope
