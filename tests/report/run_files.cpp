#include "tests/report/run_files.h"

#include "core/training/options_json.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <fstream>
#include <sstream>
#include <stdexcept>

using namespace batchscope;

namespace {

std::optional<Evaluation> evaluationFrom(const nlohmann::json& json) {
    if (!json.is_object()) return {};
    Evaluation e;
    e.step = json.at("step"), e.rows = json.at("rows"), e.loss = json.at("loss");
    e.scores = {{"top1", json.at("top1")}, {"top2", json.at("top2")}, {"macro_f1", json.at("macro_f1")}};
    e.confusion = json.at("confusion").get<std::vector<std::int64_t>>();
    return e;
}

template <typename Number>
Number parsed(const std::string& text) {
    Number number{};
    const auto end = text.data() + text.size();
    if (std::from_chars(text.data(), end, number).ptr != end) throw std::invalid_argument(text);
    return number;
}

} // namespace

RunCurves curvesFromCsv(const std::string& csv) {
    RunCurves curves;
    std::istringstream lines(csv);
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::vector<std::string> cells(1);
        for (const char c : line) {
            if (c == ',')
                cells.emplace_back();
            else
                cells.back() += c;
        }
        const auto number = [&](std::size_t column) { return parsed<double>(cells.at(column)); };
        const auto whole = [&](std::size_t column) { return parsed<std::int64_t>(cells.at(column)); };
        if (!cells.at(1).empty())
            curves.steps.push_back({whole(0), number(1), number(2), number(3), whole(4), whole(5), whole(6),
                                    number(7), number(8)});
        if (cells.at(9).empty()) continue;
        Evaluation e;
        e.step = whole(0), e.loss = number(9);
        e.scores = {{"top1", number(10)}, {"top2", number(11)}, {"macro_f1", number(12)}};
        curves.evaluations.push_back(e);
    }
    return curves;
}

RunRecord recordFromFolder(const std::filesystem::path& folder) {
    const auto json = nlohmann::json::parse(contentOf(folder / "run.json"));
    const auto& data = json.at("data");
    RunRecord run;
    run.id = 1, run.name = folder.filename(), run.folder = folder;
    run.state = runStateFromText(json.at("state"));
    run.startedAt = json.at("started_at");
    run.options = optionsFromJson(json.at("settings"));
    run.dataFile = data.at("file"), run.dataSha256 = data.at("sha256");
    run.classes = data.at("classes").get<std::vector<std::string>>();
    run.trainRows = data.at("train_rows"), run.testRows = data.at("test_rows");
    run.parameters = json.at("parameters");
    run.device = json.at("device"), run.engine = json.at("engine"), run.threads = json.at("threads");
    run.version = json.at("batchscope"), run.libtorch = json.at("libtorch"), run.blas = json.at("blas");
    run.steps = json.value("steps", 0), run.seconds = json.value("seconds", 0.0);
    run.namesPerSecond = json.value("names_per_second", 0.0);
    run.last = evaluationFrom(json.value("evaluation", nlohmann::json()));
    run.best = evaluationFrom(json.value("best", nlohmann::json()));
    return run;
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}
