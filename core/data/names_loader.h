#pragma once

#include "core/base/input_error.h"
#include "core/data/data_report.h"
#include "core/data/form_guess.h"
#include "core/data/name_dataset.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

namespace batchscope {

/// A name longer than this is refused: a model would step through it letter by letter.
inline constexpr std::size_t kMaxNameLetters = 5000;
/// A line longer than this many bytes is no row of names.
inline constexpr std::size_t kMaxLineBytes = 1 << 20;
/// More different labels than this: the last column is no class.
inline constexpr std::size_t kMaxClasses = 2000;

struct LoadOptions {
    ReadingForm form{}; ///< how a table is read; what it leaves out is guessed. Of a folder: the encoding
    bool skipBadRows = false; ///< leave bad rows out (they stand in the report) instead of refusing the file
    std::stop_token stop;     ///< checked every few thousand rows; a stop throws LoadCancelled
    std::function<void(double)> progress; ///< called with 0 … 1 on the calling thread, at most some 100 times
};

struct LoadCancelled {};

/// The file holds bad rows beside good ones: `skipBadRows` would load it. what() names the first and the
/// command line's option; a window has its own words, from what is here.
class BadRowsError : public InputError {
public:
    static constexpr std::size_t kMostRows = 3;
    BadRowsError(const InputError& message, std::vector<DataReport::Problem> first, std::size_t all)
        : InputError(message), rows(std::move(first)), count(all) {}

    std::vector<DataReport::Problem> rows; ///< the first kMostRows
    std::size_t count;                     ///< of all
};

struct LoadedNames {
    std::shared_ptr<const NameDataset> dataset;
    std::shared_ptr<const DataReport> report;
};

/// Reads a table of names in any form that ReadingForm describes, or a folder with one `Label.txt` per class
/// and one name per line. Rows of two fields are divided at their last delimiter; quotes as in RFC 4180.
/// Names and labels are stripped of surrounding white space, of letters that nobody sees (see cleanLetters)
/// and NFC-normalised; a line break or a tab within quotes becomes a blank. Blank lines are passed over. A
/// quote that does not close costs its own line alone. A header that is repeated is left out and reported.
///
///     "Abreu, Portuguese\nAbe, Japanese\n"  ->  2 rows, classes Japanese, Portuguese
///
/// Throws UncertainFormError where the file allows several readings and the form does not say which. Throws
/// InputError, in one line with file, line number and what to do: missing or unreadable file, a folder
/// without .txt files, an empty file, a form that does not fit the file, no good row, fewer than two classes,
/// a row without a label or without a name (unless skipBadRows), an unclosed quote, bytes that are no valid
/// text, NUL bytes, a line over kMaxLineBytes, a name over kMaxNameLetters, a binary file, more than
/// kMaxClasses labels. Safe to call from any thread; holds the file's bytes and the rows in memory, nothing
/// else of size.
LoadedNames loadNames(const std::filesystem::path& source, const LoadOptions& options = {});

} // namespace batchscope
