#pragma once

#include "core/data/table_file.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace batchscope {

/// A reading form while a person makes it: what was chosen so far, the guess of the rest, and the first rows
/// as both read them. Choices that no longer fit after a new one are dropped and guessed again.
///
///     FormDraft draft(table, {});                   // guess(): comma, name in 1, label in 2
///     draft.choose(FormChoice::NameColumn, "2");    // guess(): name in 2, label in 1
///     draft.choose(FormChoice::Encoding, "UTF-16LE")  // problem(): Encoding
class FormDraft {
public:
    enum class Problem {
        None,
        Encoding,  ///< the bytes are not text in it
        Delimiter, ///< it leaves one field per row
    };
    static constexpr std::size_t kRows = 100;
    static constexpr std::size_t kLines = 12; ///< at least, of which the table's first line can be chosen

    FormDraft(std::shared_ptr<const TableFile> table, ReadingForm given);

    /// `value`: the delimiter itself, a number of lines, "yes" or "no", a column as in ReadingForm, an
    /// encoding.
    void choose(FormChoice choice, const std::string& value);
    void forget(); ///< all that was chosen

    Problem problem() const { return problem_; }
    /// Of the choices as they stand; after a problem with the encoding the other choices are the last good
    /// ones.
    const FormGuess& guess() const { return guess_; }
    const TablePreview& preview() const { return preview_; } ///< no rows after a problem with the encoding
    const std::vector<std::string>& lines() const { return lines_; } ///< the file's first ones, whole
    ReadingForm form() const { return guess_.form(); }

private:
    void update();
    void readLines();
    bool tryForm(const ReadingForm& form);

    std::shared_ptr<const TableFile> table_;
    ReadingForm given_;
    FormGuess guess_;
    TablePreview preview_;
    std::vector<std::string> lines_;
    Problem problem_ = Problem::None;
};

} // namespace batchscope
