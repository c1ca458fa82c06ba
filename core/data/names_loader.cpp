#include "core/data/names_loader.h"

#include "core/base/input_error.h"
#include "core/data/load_ticker.h"
#include "core/data/names_folder.h"
#include "core/data/names_table.h"
#include "core/data/report_builder.h"

#include <algorithm>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

struct Source {
    CollectedRows rows;
    std::string sha256;
    std::string encoding;
    std::string form;
    std::optional<FormGuess> reading; ///< of a table
};

Source readTable(const fs::path& file, const LoadOptions& options, LoadTicker& ticker) {
    NamesTable table = readNamesTable(file, options, ticker);
    const FormGuess& reading = table.reading;
    Source source{std::move(table.rows), std::move(table.sha256), reading.encoding.value,
                  delimiterText(reading.delimiter.value), reading};
    source.rows.dataset.setForm(reading.form());
    return source;
}

Source readFolder(const fs::path& folder, const LoadOptions& options, LoadTicker& ticker) {
    NamesFolder read = readNamesFolder(folder, options.form.encoding, ticker);
    Source source{std::move(read.rows), std::move(read.sha256), std::move(read.encoding), "folder",
                  std::nullopt};
    ReadingForm form;
    form.encoding = options.form.encoding;
    source.rows.dataset.setForm(form);
    return source;
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
    const InputError message(rows.files[first.file].path, first.problem.line, first.problem.detail + rest);
    if (rows.dataset.size() == 0) throw message;
    std::vector<DataReport::Problem> some;
    for (std::size_t i = 0; i < std::min(rows.badRows.size(), BadRowsError::kMostRows); ++i)
        some.push_back(rows.badRows[i].problem);
    throw BadRowsError(message, std::move(some), bad);
}

void requireTwoClasses(const NameDataset& names, const fs::path& source) {
    if (names.classes().size() >= 2) return;
    throw InputError(source, "all rows have the label " + names.classes().front() +
                                 "; at least two classes are needed");
}

} // namespace

LoadedNames loadNames(const fs::path& source, const LoadOptions& options) {
    if (source.empty()) throw InputError("no names file is given; name a file or a folder");
    validate(options.form);
    LoadTicker ticker(options);
    ticker.advance(0);
    std::error_code error;
    Source read = fs::is_directory(source, error) ? readFolder(source, options, ticker)
                                                  : readTable(source, options, ticker);
    requireGoodRows(read.rows, options.skipBadRows);
    requireTwoClasses(read.rows.dataset, source);
    read.rows.dataset.setSource(source, std::move(read.sha256));

    ticker.setPhase(0.75, 1);
    DataReport report = buildReport(read.rows, ticker);
    report.encoding = std::move(read.encoding);
    report.form = std::move(read.form);
    report.header = read.reading && read.reading->header.value;
    report.reading = std::move(read.reading);
    ticker.advance(1);
    return {std::make_shared<const NameDataset>(std::move(read.rows.dataset)),
            std::make_shared<const DataReport>(std::move(report))};
}

} // namespace batchscope
