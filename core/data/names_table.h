#pragma once

#include "core/data/form_guess.h"
#include "core/data/load_ticker.h"
#include "core/data/row_collector.h"

#include <filesystem>
#include <string>

namespace batchscope {

struct NamesTable {
    CollectedRows rows;
    std::string sha256; ///< of the file's bytes
    FormGuess reading;  ///< as it was read
};

/// Reads a table of names in the form of the options, and guesses what that leaves open. A row that repeats
/// the header is left out and reported. Throws InputError as loadNames does.
NamesTable readNamesTable(const std::filesystem::path& file, const LoadOptions& options, LoadTicker& ticker);

} // namespace batchscope
