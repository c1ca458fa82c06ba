#pragma once

#include "core/data/form_guess.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace batchscope {

/// The first bytes of a table, read once, on which forms are guessed and tried: what an import dialog works
/// with. A folder of names has no form; ask loadNames() at once.
///
///     const TableFile table = readTableFile("names.csv");
///     const FormGuess guess = guessForm(table);                    // every choice with its reason
///     const FormGuess other = guessForm(table, {.delimiter = ';'}); // the rest guessed again
///     const TablePreview rows = previewRows(table, guess.form(), 20);
///     loadNames("names.csv", {.form = guess.form()});
struct TableFile {
    static constexpr std::size_t kMostBytes = std::size_t{4} << 20;

    std::filesystem::path file;
    std::string bytes;  ///< the whole file, or its first kMostBytes up to a line's end
    bool whole = false; ///< bytes are the whole file
};

/// Throws InputError where the file is missing or cannot be read.
TableFile readTableFile(const std::filesystem::path& file);

/// Guesses what `given` leaves open. Throws InputError where there is nothing to guess from (an empty file, a
/// binary one, bytes that are text in no encoding known) or `given` does not fit: a column that is not there,
/// an encoding that the bytes are not in.
FormGuess guessForm(const TableFile& table, const ReadingForm& given = {});

/// Rows as a form divides them, before names are cleaned: what a dialog shows.
struct TablePreview {
    struct Row {
        std::size_t line = 0; ///< from 1
        std::vector<std::string> cells;
        bool header = false;
        bool used = true; ///< false: before the table, the header, or left out
    };
    std::vector<Row> rows;
    /// Of each column that rows have; kRest/kLast forms have two.
    std::vector<std::string> columnNames;
    std::size_t nameColumn = 0, labelColumn = 0; ///< from 0: index into cells
};

/// The first `count` lines' rows, lines before the table included. `form` needs every choice (as
/// FormGuess::form() gives it). Throws InputError as guessForm does.
TablePreview previewRows(const TableFile& table, const ReadingForm& form, std::size_t count);

} // namespace batchscope
