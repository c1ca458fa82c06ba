#include "core/data/table_file.h"

#include "core/base/input_error.h"
#include "core/data/left_out_rows.h"
#include "core/data/source_file.h"
#include "core/data/table_guess.h"
#include "core/data/text_decoding.h"

#include <algorithm>
#include <charconv>

namespace batchscope {

namespace {

DecodedText decoded(const TableFile& table, const ReadingForm& form) {
    return decodeText(table.bytes, table.file, form.encoding, !table.whole);
}

// Up to a line's end, which in UTF-16 may have a second byte.
void cutAtLineEnd(std::string& bytes) {
    const std::size_t last = bytes.find_last_of('\n');
    if (last == std::string::npos) return;
    const bool wide = last + 1 < bytes.size() && bytes[last + 1] == '\0' && last % 2 == 0;
    bytes.resize(last + (wide ? 2 : 1));
}

std::size_t indexOf(const std::string& column) {
    std::size_t number = 1;
    std::from_chars(column.data(), column.data() + column.size(), number);
    return number - 1;
}

} // namespace

TableFile readTableFile(const std::filesystem::path& file) {
    TableFile table{file, readFileStart(file, TableFile::kMostBytes + 1), true};
    if (table.bytes.size() > TableFile::kMostBytes) {
        table.whole = false;
        cutAtLineEnd(table.bytes);
    }
    return table;
}

FormGuess guessForm(const TableFile& table, const ReadingForm& given) {
    validate(given);
    const DecodedText text = decoded(table, given);
    if (text.utf8.empty())
        throw InputError(table.file, "the file is empty; write rows such as Abreu,Portuguese");
    FormGuess guess = guessTable({text.utf8, table.file}, given);
    guess.encoding = text.encoding;
    return guess;
}

TablePreview previewRows(const TableFile& table, const ReadingForm& form, std::size_t count) {
    const DecodedText text = decoded(table, form);
    const FormGuess guess = guessTable({text.utf8, table.file}, form);
    const bool last = guess.labelColumn.value == kLastColumn;
    TablePreview preview;
    preview.columnNames = guess.columnNames;
    preview.nameColumn = last ? 0 : indexOf(guess.nameColumn.value);
    preview.labelColumn = last ? 1 : indexOf(guess.labelColumn.value);
    bool header = guess.header.value;
    const auto add = [&](std::size_t line, std::vector<std::string> cells, bool used) {
        preview.rows.push_back({line, std::move(cells), used && header, used && !header});
        if (used) header = false;
    };
    LineReader before(text.utf8, table.file);
    std::string_view title;
    while (preview.rows.size() < count && before.number() < guess.skipLines.value && before.next(title))
        add(before.number(), {std::string(title)}, false);
    DelimitedText reader(text.utf8, table.file, {guess.delimiter.value, guess.skipLines.value, std::nullopt});
    DelimitedRow row;
    LeftOutRows leftOut(text.utf8, table.file, guess);
    std::vector<std::string_view> cells;
    while (preview.rows.size() < count && reader.next(row)) {
        reader.cells(cells);
        std::vector<std::string> shown(cells.begin(), cells.end());
        if (last && row.state == DelimitedRow::State::Divided)
            shown = {std::string(row.name), std::string(row.label)};
        add(row.line, std::move(shown), !leftOut.what(row, reader));
    }
    return preview;
}

} // namespace batchscope
