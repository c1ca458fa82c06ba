#include "core/data/names_table.h"

#include "core/base/input_error.h"
#include "core/base/sha256.h"
#include "core/data/clean_text.h"
#include "core/data/header_words.h"
#include "core/data/left_out_rows.h"
#include "core/data/source_file.h"
#include "core/data/table_guess.h"
#include "core/data/text_decoding.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kRowsBetweenTicks = 1 << 12;

[[noreturn]] void throwNoRows(const fs::path& file, bool empty, const FormGuess& guess) {
    const std::string advice = "; write rows such as Abreu,Portuguese";
    if (empty) throw InputError(file, "the file is empty" + advice);
    const char* const what = guess.header.value ? "there is a header and no row"
                             : guess.skipLines.value > 0
                                 ? "there are no rows below the lines that are skipped"
                                 : "there are only blank lines";
    throw InputError(file, what + advice);
}

// In pieces, so that a stop does not wait for the whole of a large file.
std::string sha256Of(std::string_view bytes, LoadTicker& ticker) {
    constexpr std::size_t kPiece = std::size_t{16} << 20;
    Sha256 sha;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(kPiece, bytes.size()))) {
        sha.update(bytes.substr(0, kPiece));
        ticker.advance(1);
    }
    return sha.hex();
}

// Knows the header where it stands, and where files that were joined repeat it.
class HeaderFinder {
public:
    explicit HeaderFinder(bool hasHeader) : hasHeader_(hasHeader) {}

    bool isHeader(const DelimitedRow& row) {
        const bool first = !std::exchange(seenFirst_, true);
        if (first && hasHeader_) {
            name_ = stripped(row.name);
            label_ = stripped(row.label);
            return true;
        }
        if (first || row.state != DelimitedRow::State::Divided) return false;
        if (hasHeader_ && stripped(row.label) == label_ && stripped(row.name) == name_) return true;
        // A single letter, such as y, is more often a class.
        return stripped(row.label).size() > 1 && isKnownLabelWord(stripped(row.label)) &&
               isNameWord(stripped(row.name));
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    // Folding each row's label would take as long as reading it.
    bool isKnownLabelWord(std::string_view label) {
        const auto known = words_.find(label);
        if (known != words_.end()) return known->second;
        return words_.emplace(label, isLabelWord(label)).first->second;
    }

    bool hasHeader_;
    bool seenFirst_ = false;
    std::string name_, label_;
    std::unordered_map<std::string, bool, Hash, std::equal_to<>> words_;
};

void collect(const DelimitedRow& row, RowCollector& collector) {
    switch (row.state) {
    case DelimitedRow::State::UnclosedQuote:
        collector.addUnclosedQuote(row.name, row.line);
        break;
    case DelimitedRow::State::OtherCount:
        collector.addOtherCount(row.name, row.fields, row.line);
        break;
    default:
        collector.add(row.name, row.label, row.line);
    }
}

CollectedRows readRows(std::string_view utf8, const fs::path& file, const FormGuess& guess,
                       LoadTicker& ticker) {
    DelimitedText reader(utf8, file, divisionOf(guess));
    RowCollector collector(guess.delimiter.value, guess.columnCount);
    collector.beginFile(file);
    // Generous for names of usual length; memory that no row fills is never touched.
    collector.reserve(utf8.size() / 12, utf8.size() / 2);
    HeaderFinder headers(guess.header.value);
    LeftOutRows leftOut(utf8, file, guess);
    bool rowsBegan = false;
    DelimitedRow row;
    for (std::size_t count = 0; reader.next(row); ++count) {
        if (const auto what = leftOut.what(row, reader)) {
            collector.noteLineLeftOut(*what == LeftOutRows::What::Comment ? "comment" : "rule", row.name,
                                      row.line);
        } else if (headers.isHeader(row)) {
            if (std::exchange(rowsBegan, true)) collector.noteRepeatedHeader(row.line);
        } else {
            rowsBegan = true;
            collect(row, collector);
        }
        if (count % kRowsBetweenTicks == 0)
            ticker.advance(static_cast<double>(reader.position()) / static_cast<double>(utf8.size()));
    }
    CollectedRows rows = collector.finish();
    rows.header = guess.header.value;
    return rows;
}

} // namespace

NamesTable readNamesTable(const fs::path& file, const LoadOptions& options, LoadTicker& ticker) {
    NamesTable table;
    ticker.setPhase(0, 0.2);
    std::string bytes = readSourceFile(file, ticker);
    table.sha256 = sha256Of(bytes, ticker);
    DecodedText text = decodeText(std::move(bytes), file, options.form.encoding);
    table.reading = guessTable({text.utf8, file}, options.form);
    table.reading.encoding = std::move(text.encoding);
    if (table.reading.certainty() == Certainty::Uncertain) throw UncertainFormError(file, table.reading);
    ticker.setPhase(0.2, 0.75);
    table.rows = readRows(text.utf8, file, table.reading, ticker);
    if (table.rows.dataset.size() + table.rows.badRowCount == 0)
        throwNoRows(file, text.utf8.empty(), table.reading);
    return table;
}

} // namespace batchscope
