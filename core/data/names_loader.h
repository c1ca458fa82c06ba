#pragma once

#include "core/data/data_report.h"
#include "core/data/input_error.h"
#include "core/data/name_dataset.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

namespace batchscope {

/// A name longer than this is refused: a model would step through it letter by letter.
inline constexpr std::size_t kMaxNameLetters = 5000;
/// A line longer than this many bytes is no row of names.
inline constexpr std::size_t kMaxLineBytes = 1 << 20;
/// More different labels than this: the last column is no class.
inline constexpr std::size_t kMaxClasses = 2000;

struct LoadOptions {
    bool skipBadRows = false; ///< leave bad rows out (they stand in the report) instead of refusing the file
    std::stop_token stop;     ///< checked every few thousand rows; a stop throws LoadCancelled
    std::function<void(double)> progress; ///< called with 0 … 1 on the calling thread, at most some 100 times
};

struct LoadCancelled {};

/// The file holds bad rows beside good ones: `skipBadRows` would load it.
class BadRowsError : public InputError {
    using InputError::InputError;
};

struct LoadedNames {
    std::shared_ptr<const NameDataset> dataset;
    std::shared_ptr<const DataReport> report;
};

/// Reads a names file: `name,label` rows (the last delimiter divides; quotes as in RFC 4180; an optional
/// header such as `name,nationality`; tab-separated where the first row holds a tab; UTF-8 with or without
/// byte order mark, UTF-16, Latin-1), or a folder with one `Label.txt` a class and a name a line. Names and
/// labels are stripped of surrounding white space and NFC-normalised; a line break or a tab within quotes
/// becomes a blank. Blank lines are passed over. A quote that does not close costs its own line alone.
///
///     "Abreu, Portuguese\nAbe, Japanese\n"  ->  2 rows, classes Japanese, Portuguese
///
/// Throws InputError, in one line with file, line number and what to do: missing or unreadable file, a folder
/// without .txt files, an empty file, no good row, fewer than two classes, a row without a label or without a
/// name (unless skipBadRows), an unclosed quote, bytes that are no valid text, NUL bytes, a line over
/// kMaxLineBytes, a name over kMaxNameLetters, a binary file, more than kMaxClasses labels.
/// Safe to call from any thread; holds the file's bytes and the rows in memory, nothing else of size.
LoadedNames loadNames(const std::filesystem::path& source, const LoadOptions& options = {});

} // namespace batchscope
