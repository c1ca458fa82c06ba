#include "core/data/table_guess.h"

#include "core/base/visible_text.h"
#include "core/data/folded_text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace batchscope {

namespace {

template <typename T>
Guess<T> given(T value) {
    return {std::move(value), Certainty::Given, FormReason::Given, {}, {}};
}

std::optional<std::size_t> numberIn(const std::string& text) {
    std::size_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

// Whether a column is given by its word; `special` is the word that means no single column.
bool isWordOfHeader(const std::optional<std::string>& column, std::string_view special) {
    return column && *column != special && !numberIn(*column);
}

std::string wordList(const std::vector<std::string>& header) {
    std::string all;
    for (const std::string& word : header)
        all += (all.empty() ? "" : ", ") + quotedText(word);
    return all;
}

// The number of a column that may be given by its word.
std::string resolved(const std::string& column, const std::vector<std::string>& header, std::size_t count,
                     const TableText& text) {
    if (const std::optional<std::size_t> number = numberIn(column)) {
        if (*number <= count) return std::to_string(*number);
        throw InputError(text.file, "there is no column " + column + "; rows have " + std::to_string(count) +
                                        (count == 1 ? " field" : " fields"));
    }
    auto found = std::find(header.begin(), header.end(), column);
    if (found == header.end())
        found = std::find_if(header.begin(), header.end(), [&column](const std::string& word) {
            return caseFolded(word) == caseFolded(column);
        });
    if (found == header.end())
        throw InputError(text.file,
                         "there is no column " + quotedText(column) + "; the header has " + wordList(header));
    return std::to_string(found - header.begin() + 1);
}

// Columns at the end that hold nothing are not columns. Returns whether there were some.
bool dropEmptyTail(SampleRows& rows) {
    std::size_t most = 2;
    for (const SampleRow& row : rows)
        if (!row.unclosed) most = std::max(most, filledCells(row));
    bool dropped = false;
    for (SampleRow& row : rows) {
        if (row.unclosed || row.cells.size() <= most) continue;
        row.cells.resize(most);
        dropped = true;
    }
    return dropped;
}

// The cells of the first row over the columns of the rows: R's write.table leaves out the word above the row
// names.
std::vector<std::string> headerCells(const SampleRows& rows, std::size_t count) {
    if (rows.empty()) return {};
    std::vector<std::string> cells = rows[0].cells;
    if (cells.size() + 1 == count && count > 2) cells.insert(cells.begin(), std::string());
    return cells;
}

std::optional<NameColumns> columnsOf(const ColumnsGuess& columns, std::size_t count) {
    if (columns.label.value == kLastColumn) return std::nullopt;
    return NameColumns{*numberIn(columns.name.value) - 1, *numberIn(columns.label.value) - 1, count};
}

} // namespace

FormGuess guessTable(const TableText& text, const ReadingForm& form) {
    FormGuess guess;
    guess.delimiter = form.delimiter ? given(*form.delimiter) : guessDelimiter(text);
    guess.skipLines = form.skipLines ? given(*form.skipLines) : guessSkipLines(text, guess.delimiter.value);
    SampleRows rows = sampleRows(text.utf8, text.file, guess.delimiter.value, guess.skipLines.value);
    const bool tail = dropEmptyTail(rows);
    const std::size_t count = std::max<std::size_t>(usualCount(rows, rows.size() > 1 ? 1 : 0), 1);
    guess.columnCount = count;
    const std::vector<std::string> cells = headerCells(rows, count);

    ReadingForm known = form;
    const bool nameByWord = isWordOfHeader(form.nameColumn, kRestColumns);
    const bool labelByWord = isWordOfHeader(form.labelColumn, kLastColumn);
    const bool words = nameByWord || labelByWord;
    if (words && form.header == false)
        throw InputError(text.file, "a column is named, but there is no header; give its number");
    if (known.nameColumn && known.nameColumn != kRestColumns)
        known.nameColumn = resolved(*known.nameColumn, cells, count, text);
    if (known.labelColumn && known.labelColumn != kLastColumn)
        known.labelColumn = resolved(*known.labelColumn, cells, count, text);
    validate(known);

    ColumnsGuess columns = guessColumns(rows, 1, count, {}, known, tail);
    const Division division{guess.delimiter.value, guess.skipLines.value, columnsOf(columns, count)};
    guess.header = words                     ? given(true)
                   : form.header.has_value() ? given(*form.header)
                                             : guessHeader(text, division, rows, columns);
    if (guess.header.value) guess.columnNames = cells;
    columns = guessColumns(rows, guess.header.value ? 1 : 0, count, guess.columnNames, known, tail);
    // One word too few: R's row names, or names that hold the delimiter.
    const bool shifted = guess.header.value && count > 2 && rows[0].cells.size() + 1 == count;
    if (shifted && !form.labelColumn && columns.name.certainty == Certainty::Certain &&
        !factsOf(rows, 1, 0).numbers)
        columns.name = {columns.name.value,
                        Certainty::Uncertain,
                        FormReason::SeveralColumns,
                        columns.name.subject,
                        {std::string(kRestColumns)}};
    if (columns.name.value == columns.label.value)
        throw InputError(text.file, "rows have " + std::to_string(count) +
                                        (count == 1 ? " field" : " fields") +
                                        "; a name and a label need two columns");
    guess.nameColumn = columns.name;
    guess.labelColumn = columns.label;
    return guess;
}

Division divisionOf(const FormGuess& guess) {
    return {guess.delimiter.value, guess.skipLines.value,
            columnsOf({guess.nameColumn, guess.labelColumn}, guess.columnCount)};
}

} // namespace batchscope
