#include "app/cli/commands.h"
#include "app/cli/options.h"
#include "core/base/input_error.h"
#include "core/base/visible_text.h"

#include <nlohmann/json.hpp>

#include <iomanip>
#include <iostream>
#include <map>

namespace batchscope::cli {

namespace {

using nlohmann::json;

// One entry a kind, in the order in which the kinds first appear; the count is whole, the rows may be cut.
json problemsOf(const DataReport& report) {
    std::map<DataReport::Kind, json> kinds;
    for (const auto& problem : report.problems) {
        json& entry = kinds[problem.kind];
        if (entry.is_null()) entry = {{"kind", toText(problem.kind)}, {"count", 0}, {"rows", json::array()}};
        entry["count"] = entry["count"].get<std::size_t>() + 1;
        entry["rows"].push_back({{"file", problem.file}, {"line", problem.line}, {"detail", problem.detail}});
    }
    const auto setCount = [&](DataReport::Kind kind, std::size_t count) {
        if (kinds.contains(kind)) kinds[kind]["count"] = count;
    };
    setCount(DataReport::Kind::Duplicate, report.duplicates);
    setCount(DataReport::Kind::SeveralLabels, report.namesWithSeveralLabels);
    setCount(DataReport::Kind::InvisibleLetter, report.invisibleLetters);
    json list = json::array();
    for (auto& [kind, entry] : kinds)
        list.push_back(std::move(entry));
    return list;
}

json describe(const LoadedNames& names) {
    const DataReport& report = *names.report;
    json classes = json::object();
    for (const auto& each : report.classes)
        classes[each.label] = each.rows;
    json letters = json::array();
    for (const auto& each : report.letters)
        letters.push_back({{"letter", toUtf8(std::u32string_view(&each.letter, 1))}, {"count", each.count}});
    return {{"file", names.dataset->source().string()},
            {"sha256", names.dataset->sha256()},
            {"encoding", report.encoding},
            {"form", report.form},
            {"header", report.header},
            {"reading", report.reading ? readingJson(*report.reading) : json()},
            {"rows", report.rows},
            {"bad_rows", report.badRows},
            {"duplicates", report.duplicates},
            {"distinct_names", report.distinctNames},
            {"names_with_several_labels", report.namesWithSeveralLabels},
            {"classes", classes},
            {"lengths",
             {{"min", report.shortest},
              {"max", report.longest},
              {"mean", report.meanLength},
              {"counts", report.lengthCounts}}},
            {"characters", letters},
            {"characters_outside_article", report.lettersOutsideArticle},
            {"problems", problemsOf(report)}};
}

void printTable(const LoadedNames& names) {
    const DataReport& report = *names.report;
    std::cout << visibleText(names.dataset->source().string()) << "\n"
              << "  rows        " << report.rows << " (" << report.distinctNames << " different names)\n"
              << "  encoding    " << report.encoding << ", " << report.form
              << (report.header ? ", with a header" : "") << "\n"
              << (report.reading ? readingText(*report.reading, "    ") : std::string()) << "  lengths     "
              << report.shortest << " to " << report.longest << ", mean " << std::fixed
              << std::setprecision(2) << report.meanLength << "\n"
              << "  characters  " << report.letters.size() << " different, " << report.lettersOutsideArticle
              << " outside the article's alphabet\n"
              << "  classes     " << report.classes.size() << "\n";
    for (const auto& each : report.classes) {
        std::cout << "    " << std::setw(7) << each.rows << "  " << visibleText(each.label) << "\n";
    }
    const json problems = problemsOf(report);
    std::cout << (problems.empty() ? "  no problems\n" : "  problems\n");
    for (const auto& entry : problems) {
        std::cout << "    " << std::setw(7) << entry["count"].get<std::size_t>() << "  "
                  << entry["kind"].get<std::string>() << "\n";
        constexpr std::size_t kShown = 5;
        for (std::size_t i = 0; i < std::min(kShown, entry["rows"].size()); ++i) {
            const json& row = entry["rows"][i];
            const auto line = row["line"].get<std::size_t>();
            std::cout << "             " << (line > 0 ? "line " + std::to_string(line) + ": " : std::string())
                      << visibleText(row["detail"].get<std::string>()) << "\n";
        }
    }
}

// Bad rows are what this command is asked about: they are reported, and the status says that the file cannot
// be trained on as it is.
int runData(const FileOptions& file) {
    FileOptions lenient = file;
    lenient.skipBadRows = true;
    const LoadedNames names = lenient.loadSilently();
    file.json ? print(describe(names)) : printTable(names);
    const DataReport::Problem* bad = names.report->firstBadRow();
    if (!bad || file.skipBadRows) return 0;
    throw InputError(bad->file, bad->line,
                     bad->detail + "; " + std::to_string(names.report->badRows) +
                         (names.report->badRows == 1 ? " bad row in all" : " bad rows in all") +
                         ": mend them, or leave them out with --skip-bad-rows");
}

} // namespace

void addData(CLI::App& app, Action& action) {
    auto* command = app.add_subcommand("data", "Report on a names file: rows, classes, lengths, problems");
    auto file = std::make_shared<FileOptions>();
    file->addTo(*command);
    command->callback([file, &action] { action = [file] { return runData(*file); }; });
}

} // namespace batchscope::cli
