#include "core/report/report_tables.h"

#include "core/base/number_text.h"
#include "core/report/html_text.h"
#include "core/training/settings.h"

#include <array>
#include <cctype>
#include <filesystem>
#include <map>
#include <utility>

namespace batchscope {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>; // name, escaped value

std::string pairsTable(const std::string& caption, const Pairs& pairs) {
    std::string rows;
    for (const auto& [name, value] : pairs) {
        if (!value.empty()) rows += "<tr><th scope=\"row\">" + name + "</th><td>" + value + "</td></tr>\n";
    }
    return "<table class=\"pairs\">\n<caption class=\"unseen\">" + caption + "</caption>\n<tbody>\n" + rows +
           "</tbody>\n</table>\n";
}

/// As people read it: "with replacement", "20.0 %", "at the end", "4,096".
std::string textOf(const Setting& setting, const TrainOptions& options) {
    const SettingValue value = setting.get(options);
    if (const std::string_view title = batchscope::titleOf(setting, value); !title.empty())
        return std::string(title);
    if (setting.percent) return percent(std::get<double>(value));
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return grouped(*whole);
    return toText(value);
}

std::string titleOf(SettingSection section) {
    static constexpr std::array kTitles{"Data", "Batching", "Model", "Optimiser", "Machine"};
    return kTitles[std::size_t(section)];
}

std::string count(std::int64_t value) {
    return value > 0 ? grouped(value) : std::string();
}

} // namespace

std::string settingsTables(const TrainOptions& options) {
    std::map<SettingSection, Pairs> sections;
    for (const Setting& each : settings())
        if (each.section != SettingSection::Machine && each.applies(options))
            sections[each.section].emplace_back(std::string(each.label), escaped(textOf(each, options)));
    std::string html;
    for (const auto& [section, pairs] : sections) {
        const std::string title = titleOf(section);
        html += "<div>" + element("h3", "", title) + pairsTable(title, pairs) + "</div>\n";
    }
    return html;
}

std::string dataTable(const RunRecord& run) {
    const std::string file = std::filesystem::path(run.dataFile).filename().string();
    return pairsTable("Data",
                      {{"File", escaped(file.empty() ? run.dataFile : file)},
                       {"Path", escaped(run.dataFile)},
                       {"SHA-256", run.dataSha256.empty() ? std::string()
                                                          : element("span", "hash", escaped(run.dataSha256))},
                       {"Training rows", count(run.trainRows)},
                       {"Held-out rows", count(run.testRows)},
                       {"Classes", count(std::int64_t(run.classes.size()))}});
}

std::string machineTable(const RunRecord& run) {
    return pairsTable("Machine and versions", {{"Device", escaped(run.device)},
                                               {"Engine", escaped(run.engine)},
                                               {"Threads", count(run.threads)},
                                               {"Parameters", count(run.parameters)},
                                               {"Batchscope", escaped(run.version)},
                                               {"LibTorch", escaped(run.libtorch)},
                                               {"BLAS", escaped(run.blas)},
                                               {"Folder", escaped(run.folder)}});
}

std::string evaluationsTable(const std::vector<Evaluation>& evaluations,
                             const std::optional<Evaluation>& best) {
    constexpr std::size_t kShown = 200;
    const std::size_t every = (evaluations.size() + kShown - 1) / kShown;
    std::vector<std::string> names;
    std::string heads, rows;
    for (const Score& score : evaluations.empty() ? Scores() : evaluations.back().scores) {
        names.push_back(score.name);
        std::string title(scoreKind(score.name).title);
        title[0] = char(std::toupper(static_cast<unsigned char>(title[0])));
        heads += "<th scope=\"col\">" + escaped(title) + "</th>";
    }
    for (std::size_t i = 0; i < evaluations.size(); ++i) {
        const Evaluation& e = evaluations[i];
        const bool isBest = best && best->step == e.step;
        if (i % every != 0 && !isBest && i + 1 != evaluations.size()) continue;
        rows += "<tr><th scope=\"row\">" + grouped(e.step) +
                (isBest ? " <span class=\"best\">best</span>" : "") + "</th>";
        rows += element("td", "", fixed(e.loss, 3));
        for (const std::string& name : names)
            rows += element("td", "", e.scores.has(name) ? scoreText(scoreKind(name), e.scores[name]) : "");
        rows += "</tr>\n";
    }
    std::string html =
        "<div class=\"tall\" tabindex=\"0\">\n<table>\n<caption class=\"unseen\">Evaluations on "
        "the held-out split</caption>\n<thead><tr><th scope=\"col\">Update</th>"
        "<th scope=\"col\">Loss</th>" +
        heads + "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</div>\n";
    if (every > 1)
        html += element("p", "note",
                        "One in " + grouped(std::int64_t(every)) + " of " +
                            grouped(std::int64_t(evaluations.size())) +
                            " evaluations is shown, with the best and the last; metrics.csv has all.");
    return html;
}

} // namespace batchscope
