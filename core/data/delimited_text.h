#pragma once

#include "core/data/line_reader.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace batchscope {

/// A quoted field that has not closed after so many lines was never meant to go on: giving up there keeps a
/// forgotten quote from swallowing the good rows behind it.
inline constexpr std::size_t kMaxQuotedLines = 16;

/// A row divided at its last delimiter. The views hold until the next row is read.
struct DelimitedRow {
    enum class State {
        Divided,
        Undivided,     ///< no delimiter; `name` holds the whole row
        UnclosedQuote, ///< `name` holds the line in which the quote opens, and `line` is its number
    };
    State state = State::Divided;
    std::string_view name;
    std::string_view label;
    std::size_t line = 0; ///< where the row begins, from 1
};

/// Rows of `name,label` text; quotes and doubled quotes as in RFC 4180, read by libcsv. Blank lines are
/// passed over.
///
///     O, Neil, English       ->  name `O, Neil`, label ` English`
///     "O, ""Neil""",English  ->  name `O, "Neil"`, label `English`
///     O"Neil,English         ->  name `O"Neil`, label `English`
///
/// Reading goes on in the line behind one with an unclosed quote. Throws InputError for a line over
/// kMaxLineBytes.
class DelimitedText {
public:
    /// `text` must outlive the object; `file` names it in errors.
    DelimitedText(std::string_view text, const std::filesystem::path& file);
    ~DelimitedText();
    DelimitedText(const DelimitedText&) = delete;
    DelimitedText& operator=(const DelimitedText&) = delete;

    bool next(DelimitedRow& row);

    /// A tab where the first row holds one, else a comma.
    char delimiter() const { return delimiter_; }
    /// Bytes of the text read so far.
    std::size_t position() const { return lines_.end(); }

private:
    class QuotedRow;

    void divide(std::string_view line, DelimitedRow& row) const;
    void readQuoted(std::string_view line, DelimitedRow& row);

    LineReader lines_;
    char delimiter_;
    std::unique_ptr<QuotedRow> quoted_;
};

} // namespace batchscope
