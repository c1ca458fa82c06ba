#include "core/data/names_loader.h"

#include "core/data/clean_text.h"
#include "core/data/delimited_text.h"
#include "core/data/input_error.h"
#include "core/data/load_ticker.h"
#include "core/data/names_folder.h"
#include "core/data/report_builder.h"
#include "core/data/row_collector.h"
#include "core/data/sha256.h"
#include "core/data/source_file.h"
#include "core/data/text_decoding.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kRowsBetweenTicks = 1 << 12;

bool isOneOf(std::string_view text, std::span<const std::string_view> words) {
    std::string lower(stripped(text));
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::find(words.begin(), words.end(), lower) != words.end();
}

bool isNameWord(std::string_view text) {
    static constexpr std::array<std::string_view, 6> kWords{"name", "names", "surname",
                                                            "word", "text",  "sequence"};
    return isOneOf(text, kWords);
}

bool isLabelWord(std::string_view text) {
    static constexpr std::array<std::string_view, 8> kWords{"label", "class",   "nationality", "language",
                                                            "lang",  "country", "category",    "origin"};
    return isOneOf(text, kWords);
}

bool isHeader(const DelimitedRow& row, const fs::path& file) {
    if (row.state != DelimitedRow::State::Divided) return false;
    if (isLabelWord(row.name) && isNameWord(row.label))
        throw InputError(file, row.line, "the label stands before the name; put the name's column first");
    return isNameWord(row.name) && isLabelWord(row.label);
}

void collect(const DelimitedRow& row, RowCollector& collector) {
    if (row.state == DelimitedRow::State::UnclosedQuote) {
        collector.addUnclosedQuote(row.name, row.line);
    } else {
        collector.add(row.name, row.label, row.line);
    }
}

[[noreturn]] void throwNoRows(const fs::path& file, bool empty, bool header) {
    const std::string advice = "; write rows such as Abreu,Portuguese";
    if (empty) throw InputError(file, "the file is empty" + advice);
    throw InputError(file, (header ? "there is a header and no row" : "there are only blank lines") + advice);
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

struct Source {
    CollectedRows rows;
    std::string sha256;
    std::string encoding;
    std::string form;
    bool header = false;
};

Source readTable(const fs::path& file, LoadTicker& ticker) {
    Source source;
    ticker.setPhase(0, 0.2);
    std::string bytes = readSourceFile(file, ticker);
    source.sha256 = sha256Of(bytes, ticker);
    const DecodedText text = decodeText(std::move(bytes), file);

    DelimitedText reader(text.utf8, file);
    RowCollector collector(reader.delimiter());
    collector.beginFile(file);
    // Generous for names of usual length; memory that no row fills is never touched.
    collector.reserve(text.utf8.size() / 12, text.utf8.size() / 2);
    ticker.setPhase(0.2, 0.75);
    DelimitedRow row;
    for (std::size_t count = 0; reader.next(row); ++count) {
        if (count == 0 && isHeader(row, file)) {
            source.header = true;
            continue;
        }
        collect(row, collector);
        if (count % kRowsBetweenTicks == 0)
            ticker.advance(static_cast<double>(reader.position()) / static_cast<double>(text.utf8.size()));
    }
    source.rows = collector.finish();
    if (source.rows.dataset.size() + source.rows.badRowCount == 0)
        throwNoRows(file, text.utf8.empty(), source.header);
    source.encoding = text.encoding;
    source.form = reader.delimiter() == '\t' ? "tab" : "comma";
    return source;
}

Source readFolder(const fs::path& folder, LoadTicker& ticker) {
    NamesFolder read = readNamesFolder(folder, ticker);
    return {std::move(read.rows), std::move(read.sha256), std::move(read.encoding), "folder", false};
}

void requireGoodRows(const CollectedRows& rows, bool skipBadRows) {
    const std::size_t bad = rows.badRowCount;
    if (bad == 0 || (skipBadRows && rows.dataset.size() > 0)) return;
    const PlacedProblem& first = rows.badRows.front();
    std::string rest;
    if (rows.dataset.size() == 0) {
        rest = bad == 1 ? " (and this is the only row)" : " (all " + std::to_string(bad) + " rows are bad)";
    } else if (bad == 1) {
        rest = " (--skip-bad-rows leaves the row out)";
    } else {
        rest = " (" + std::to_string(bad) + " bad rows in all; --skip-bad-rows leaves them out)";
    }
    const fs::path& file = rows.files[first.file].path;
    if (rows.dataset.size() > 0) throw BadRowsError(file, first.problem.line, first.problem.detail + rest);
    throw InputError(file, first.problem.line, first.problem.detail + rest);
}

void requireTwoClasses(const NameDataset& names, const fs::path& source) {
    if (names.classes().size() >= 2) return;
    throw InputError(source, "all rows have the label " + names.classes().front() +
                                 "; at least two classes are needed");
}

} // namespace

LoadedNames loadNames(const fs::path& source, const LoadOptions& options) {
    if (source.empty()) throw InputError("no names file is given; name a file or a folder");
    LoadTicker ticker(options);
    ticker.advance(0);
    std::error_code error;
    Source read = fs::is_directory(source, error) ? readFolder(source, ticker) : readTable(source, ticker);
    requireGoodRows(read.rows, options.skipBadRows);
    requireTwoClasses(read.rows.dataset, source);
    read.rows.dataset.setSource(source, std::move(read.sha256));

    ticker.setPhase(0.75, 1);
    DataReport report = buildReport(read.rows, ticker);
    report.encoding = std::move(read.encoding);
    report.form = std::move(read.form);
    report.header = read.header;
    ticker.advance(1);
    return {std::make_shared<const NameDataset>(std::move(read.rows.dataset)),
            std::make_shared<const DataReport>(std::move(report))};
}

} // namespace batchscope
