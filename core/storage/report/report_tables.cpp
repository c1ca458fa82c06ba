#include "core/storage/report/report_tables.h"

#include "core/storage/report/html_text.h"
#include "core/storage/report/number_text.h"

#include <filesystem>
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

Pairs batching(const TrainOptions& o) {
    Pairs pairs{{"Grouping", toText(o.plan.strategy)}, {"Batch size", grouped(o.plan.batchSize)}};
    if (o.plan.strategy == Strategy::Bucketed) pairs.emplace_back("Growth ratio", shortest(o.plan.ratio));
    if (o.plan.strategy == Strategy::Boundaries) pairs.emplace_back("Boundaries", toText(o.plan.boundaries));
    if (o.plan.strategy == Strategy::Pooled) pairs.emplace_back("Pool", grouped(o.plan.pool));
    if (o.plan.strategy == Strategy::TokenBudget) pairs.emplace_back("Token budget", grouped(o.plan.budget));
    pairs.emplace_back("Run as", toText(o.execution));
    pairs.emplace_back("Sampling", o.sampling == Sampling::Epoch ? "by epoch" : "with replacement");
    pairs.emplace_back("Seed", std::to_string(o.seed));
    return pairs;
}

Pairs model(const TrainOptions& o) {
    const char* const cells[] = {"RNN", "LSTM", "GRU"};
    return {{"Cell", cells[static_cast<int>(o.cell)]},
            {"Hidden size", grouped(o.hidden_size)},
            {"Layers", grouped(o.num_layers)},
            {"Directions", o.bidirectional ? "both" : "one"},
            {"Alphabet", o.letters == Letters::Training ? "all seen" : "the articles’"}};
}

Pairs optimiser(const TrainOptions& o) {
    Pairs pairs{{"Method", o.optimizer == Optimizer::Adam ? "Adam" : "SGD"},
                {"Learning rate", shortest(o.learningRate)}};
    if (o.optimizer == Optimizer::Sgd) pairs.emplace_back("Momentum", shortest(o.momentum));
    pairs.emplace_back("Updates", grouped(o.steps));
    pairs.emplace_back("Evaluate every", o.evalEvery > 0 ? grouped(o.evalEvery) : "at the end");
    return pairs;
}

std::string count(std::int64_t value) {
    return value > 0 ? grouped(value) : std::string();
}

} // namespace

std::string settingsTables(const TrainOptions& options) {
    const Pairs split{{"Split", options.split.by == SplitBy::Row ? "by row" : "by name"},
                      {"Held out", percent(options.split.testFraction)},
                      {"Seed", std::to_string(options.split.seed)}};
    std::string html;
    for (const auto& [title, pairs] :
         {std::pair{"Batching", batching(options)}, std::pair{"Model", model(options)},
          std::pair{"Optimiser", optimiser(options)}, std::pair{"Split", split}})
        html += "<div>" + element("h3", "", title) + pairsTable(title, pairs) + "</div>\n";
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
    std::string rows;
    for (std::size_t i = 0; i < evaluations.size(); ++i) {
        const Evaluation& e = evaluations[i];
        const bool isBest = best && best->step == e.step;
        if (i % every != 0 && !isBest && i + 1 != evaluations.size()) continue;
        rows += "<tr><th scope=\"row\">" + grouped(e.step) +
                (isBest ? " <span class=\"best\">best</span>" : "") + "</th>";
        for (const std::string& cell :
             {fixed(e.loss, 3), percent(e.top1), percent(e.top2), percent(e.macroF1)})
            rows += element("td", "", cell);
        rows += "</tr>\n";
    }
    std::string html =
        "<div class=\"tall\" tabindex=\"0\">\n<table>\n<caption class=\"unseen\">Evaluations on "
        "the held-out split</caption>\n<thead><tr><th scope=\"col\">Update</th>"
        "<th scope=\"col\">Loss</th><th scope=\"col\">Top-1</th><th scope=\"col\">Top-2</th>"
        "<th scope=\"col\">Macro-F1</th></tr></thead>\n<tbody>\n" +
        rows + "</tbody>\n</table>\n</div>\n";
    if (every > 1)
        html += element("p", "note",
                        "One in " + grouped(std::int64_t(every)) + " of " +
                            grouped(std::int64_t(evaluations.size())) +
                            " evaluations is shown, with the best and the last; metrics.csv has all.");
    return html;
}

} // namespace batchscope
