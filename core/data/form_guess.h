#pragma once

#include "core/base/input_error.h"
#include "core/data/reading_form.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace batchscope {

enum class Certainty {
    Given,     ///< not guessed: the caller's form says so
    Plain,     ///< what a names file usually has; not worth a word
    Certain,   ///< the file allows one reading alone; used, and said
    Uncertain, ///< the most probable of several readings; to be asked before it is used
};

/// Why a choice was guessed; reasonText() has the words.
enum class FormReason {
    Given,
    // Encoding; the subject of the last three: words as they would be read.
    ByteOrderMark,
    ValidUtf8,
    Utf16WithoutMark,
    SameInEveryLatin,    ///< its letters mean the same in every encoding of Latin letters
    LettersFit,          ///< its letters fit this encoding's languages and no other's
    SeveralEncodingsFit, ///< uncertain
    // Delimiter
    SepLine,         ///< the first line is Excel's `sep=;`
    DividesEveryRow, ///< and no other does
    DividesMostRows,
    LabelsRepeat,      ///< others divide too, but what stands behind them does not repeat
    SeveralDelimiters, ///< uncertain
    NothingDivides,    ///< a comma, for want of any
    // Lines before the table; subject: the first of them
    TableAtStart,
    LinesBeforeTable,
    CommentLines,
    // Header; subject: its cell for the label
    HeaderWords,       ///< words such as name, label, gender
    LabelWordOnce,     ///< the word stands nowhere else in the label's column, whose other values repeat
    NumbersBelow,      ///< it is no number, and all below it are
    EmptyFirstCell,    ///< of a column of row names, as pandas and R write it
    ReadsAsRow,        ///< no header: the first row reads as the others
    OnlyRowOfItsClass, ///< uncertain: the first row's label would be a class of this row alone
    // Columns; subject: the column's word in the header
    LastDivides,    ///< rows of two fields; further delimiters belong to the name
    HeaderWord,     ///< its word in the header says so
    OnlyOneLeft,    ///< the others are numbers, empty or taken
    ValuesRepeat,   ///< label: its values repeat and the other's do not
    SeveralColumns, ///< uncertain
    LabelsFirst,    ///< uncertain: the first column repeats as labels do, and the last does not
};

/// One choice with its value, how sure it is, and why.
template <typename T>
struct Guess {
    T value{};
    Certainty certainty = Certainty::Plain;
    FormReason reason = FormReason::Given;
    std::string subject;     ///< the text of the file that the reason speaks of; UTF-8, may be empty
    std::vector<T> others{}; ///< further values that fit, the more probable first
    std::vector<std::string> otherSubjects{}; ///< of an encoding: what the others read
};

struct FormGuess {
    Guess<std::string> encoding;
    Guess<char> delimiter;
    Guess<std::size_t> skipLines;
    Guess<bool> header;
    Guess<std::string> nameColumn, labelColumn; ///< numbers from 1 (words of the header are resolved), or
                                                ///< kRestColumns and kLastColumn
    std::size_t columnCount = 0;                ///< fields of most rows
    std::vector<std::string> columnNames;       ///< of the header; empty without one

    /// Every choice set: reads the file as guessed.
    ReadingForm form() const;
    /// The least sure of the choices. Plain: open without a word; Certain: say it; Uncertain: ask.
    Certainty certainty() const;
};

/// Which choice; for messages and for a dialog's rows.
enum class FormChoice { Encoding, Delimiter, SkipLines, Header, NameColumn, LabelColumn };

/// English for a reason, without the value: "it divides every row", "\"gender\" stands in line 1 alone". The
/// window translates by the enum instead and puts the subject in.
std::string reasonText(FormReason reason, const std::string& subject);

/// One choice as words: "delimiter", "semicolon", "it divides every row".
struct FormLine {
    FormChoice choice;
    Certainty certainty;
    std::string what, value, why;
};
/// All choices as words, in the order of FormChoice.
std::vector<FormLine> describe(const FormGuess& guess);

/// Uncertain: loadNames() does not go on by itself. `what()` names the choices and the command line's options
/// that settle them; a dialog shows guess() and loads again with a form.
class UncertainFormError : public InputError {
public:
    UncertainFormError(const std::filesystem::path& file, FormGuess guess);
    const FormGuess& guess() const { return guess_; }

private:
    FormGuess guess_;
};

} // namespace batchscope
