#pragma once

#include "core/data/line_reader.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

class QuotedRow;

/// A quoted field that has not closed after so many lines was never meant to go on: giving up there keeps a
/// forgotten quote from swallowing the good rows behind it.
inline constexpr std::size_t kMaxQuotedLines = 16;

/// Where the name and the label stand in rows of `count` fields; from 0.
struct NameColumns {
    std::size_t name = 0, label = 1, count = 2;
};

/// How rows are divided.
struct Division {
    char delimiter = ',';
    std::size_t skipLines = 0;          ///< lines before the table
    std::optional<NameColumns> columns; ///< none: the last delimiter divides
};

/// A divided row. The views hold until the next row is read.
struct DelimitedRow {
    enum class State {
        Divided,
        Undivided,     ///< no delimiter; `name` holds the whole row
        UnclosedQuote, ///< `name` holds the line in which the quote opens, and `line` is its number
        OtherCount,    ///< fields are missing, or there are more than columns; `name` holds the first
    };
    State state = State::Divided;
    std::string_view name;
    std::string_view label;
    std::size_t line = 0;   ///< where the row begins, from 1
    std::size_t fields = 0; ///< their number; only where there are columns
};

/// Rows of delimited text; quotes and doubled quotes as in RFC 4180, read by libcsv. Blank lines are passed
/// over. Without columns the last delimiter divides:
///
///     O, Neil, English       ->  name `O, Neil`, label ` English`
///     "O, ""Neil""",English  ->  name `O, "Neil"`, label `English`
///     O"Neil,English         ->  name `O"Neil`, label `English`
///
/// With columns {1, 2, 3}: 7,Abe,Japanese -> name `Abe`, label `Japanese`; empty fields behind the last
/// column do not count. Reading goes on in the line behind one with an unclosed quote. Throws InputError for
/// a line over kMaxLineBytes.
class DelimitedText {
public:
    /// `text` must outlive the object; `file` names it in errors.
    DelimitedText(std::string_view text, const std::filesystem::path& file, const Division& division);
    ~DelimitedText();
    DelimitedText(const DelimitedText&) = delete;
    DelimitedText& operator=(const DelimitedText&) = delete;

    bool next(DelimitedRow& row);
    /// All fields of the row that next() gave last; of one with an unclosed quote its line alone.
    void cells(std::vector<std::string_view>& cells) const;

    /// Bytes of the text read so far.
    std::size_t position() const { return lines_.end(); }

private:
    void divide(DelimitedRow& row) const;
    void readQuoted(DelimitedRow& row);
    void pick(DelimitedRow& row);

    LineReader lines_;
    Division division_;
    std::unique_ptr<QuotedRow> quoted_;
    std::string_view line_; // of an unquoted row
    bool isQuoted_ = false; // the row's fields lie in quoted_
    bool isUnclosed_ = false;
    std::vector<std::string_view> fields_;
};

} // namespace batchscope
