#pragma once

#include "core/data/form_guess.h"
#include "core/data/form_sample.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace batchscope {

/// A decoded table and what is known of it so far, as one guess after the other reads it.
struct TableText {
    std::string_view utf8;
    const std::filesystem::path& file;
};

// Each guesses one choice that is not given.
Guess<char> guessDelimiter(const TableText& text);
Guess<std::size_t> guessSkipLines(const TableText& text, char delimiter);

/// Which columns; `header`: the cells of the header, none without one. `begin`: the first of the rows below.
/// `tail`: rows end in delimiters that no column follows, so the last one does not divide.
struct ColumnsGuess {
    Guess<std::string> name, label;
};
ColumnsGuess guessColumns(const SampleRows& rows, std::size_t begin, std::size_t count,
                          const std::vector<std::string>& header, const ReadingForm& given, bool tail);

/// Whether the first row is a header, given what the columns would be.
Guess<bool> guessHeader(const TableText& text, const Division& division, const SampleRows& rows,
                        const ColumnsGuess& columns);

/// Everything but the encoding, which the caller sets. Throws InputError where `given` does not fit.
FormGuess guessTable(const TableText& text, const ReadingForm& given);

/// How rows are divided under a guess.
Division divisionOf(const FormGuess& guess);

} // namespace batchscope
