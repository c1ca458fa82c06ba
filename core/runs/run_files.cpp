#include "core/runs/run_files.h"

#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/base/whole_path.h"
#include "core/files/evaluation_json.h"
#include "core/runs/metrics_row.h"
#include "core/runs/run_lock.h"
#include "core/training/options_json.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <fstream>
#include <string_view>
#include <vector>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kMostDescription = std::uintmax_t(64) << 20; // bytes

enum Column { Step, Loss, Smoothed, Mean, Names, CellsOfGrid, Tokens, Seconds, Speed, EvalLoss, FirstScore };

std::size_t columnCount() {
    return FirstScore + classifierScores().size();
}
using Cells = std::vector<std::string_view>;

template <typename T>
bool number(std::string_view text, T& value) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

bool split(std::string_view line, Cells& cells) {
    cells.resize(columnCount());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t comma = line.find(',');
        if ((comma == std::string_view::npos) != (i + 1 == cells.size())) return false;
        cells[i] = line.substr(0, comma);
        if (comma != std::string_view::npos) line.remove_prefix(comma + 1);
    }
    return true;
}

std::optional<StepMetrics> stepIn(const Cells& cells) {
    StepMetrics m;
    const bool whole = number(cells[Step], m.step) && number(cells[Loss], m.loss) &&
                       number(cells[Smoothed], m.smoothedLoss) && number(cells[Mean], m.runningMeanLoss) &&
                       number(cells[Names], m.names) && number(cells[CellsOfGrid], m.cells) &&
                       number(cells[Tokens], m.tokens) && number(cells[Seconds], m.seconds) &&
                       number(cells[Speed], m.namesPerSecond);
    return whole ? std::optional(m) : std::nullopt;
}

std::optional<Evaluation> evaluationIn(const Cells& cells) {
    Evaluation e;
    bool whole = number(cells[Step], e.step) && number(cells[EvalLoss], e.loss);
    std::size_t cell = FirstScore;
    for (const std::string_view name : classifierScores()) {
        double value = 0;
        whole = whole && number(cells[cell++], value);
        e.scores.set(name, value);
    }
    return whole ? std::optional(e) : std::nullopt;
}

/// Calls `take` with the cells of each whole row until it returns false.
template <typename Take>
void eachRow(const fs::path& folder, const Take& take) {
    std::ifstream in(folder / "metrics.csv", std::ios::binary);
    std::string line;
    if (!std::getline(in, line) || line + '\n' != metricsHeader()) return;
    Cells cells;
    while (std::getline(in, line) && !in.eof()) {
        if (!split(line, cells) || !take(cells)) return;
    }
}

nlohmann::json descriptionIn(const fs::path& folder) {
    const fs::path file = folder / "run.json";
    std::error_code error;
    if (!fs::is_regular_file(file, error) || fs::file_size(file, error) > kMostDescription) return {};
    std::ifstream in(file, std::ios::binary);
    auto json = parseJsonOrDiscard(in);
    return json.is_object() ? json : nlohmann::json();
}

std::optional<Evaluation> evaluationOf(const nlohmann::json& json, const char* key) {
    const Evaluation e = evaluationFromJson(json.value(key, nlohmann::json()));
    return e.rows > 0 ? std::optional(e) : std::nullopt;
}

RunRecord recordFrom(const nlohmann::json& json) {
    RunRecord r;
    r.state = runStateFromText(json.at("state").get<std::string>());
    r.startedAt = json.value("started_at", std::string());
    r.error = json.value("error", std::string());
    r.options = optionsFromJson(json.at("settings"));
    const nlohmann::json& data = json.at("data");
    data.at("file").get_to(r.dataFile);
    data.at("sha256").get_to(r.dataSha256);
    data.at("classes").get_to(r.classes);
    r.trainRows = data.value("train_rows", std::int64_t());
    r.testRows = data.value("test_rows", std::int64_t());
    r.parameters = json.value("parameters", std::int64_t());
    r.device = json.value("device", std::string());
    r.engine = json.value("engine", std::string());
    r.threads = json.value("threads", 0);
    r.version = json.value("batchscope", std::string());
    r.libtorch = json.value("libtorch", std::string());
    r.blas = json.value("blas", std::string());
    r.steps = json.value("steps", std::int64_t());
    r.seconds = json.value("seconds", 0.0);
    r.namesPerSecond = json.value("names_per_second", 0.0);
    r.last = evaluationOf(json, "evaluation");
    r.best = evaluationOf(json, "best");
    return r;
}

void takeLastStep(RunRecord& record, const fs::path& folder) {
    StepMetrics last;
    eachRow(folder, [&](const Cells& cells) {
        if (const auto step = stepIn(cells)) last = *step;
        return true;
    });
    record.smoothedLoss = last.smoothedLoss;
    if (record.steps > 0) return;
    record.steps = last.step;
    record.seconds = last.seconds;
    record.namesPerSecond = last.namesPerSecond;
}

} // namespace

std::optional<RunRecord> readRunDescription(const fs::path& folder) {
    try {
        RunRecord record = recordFrom(descriptionIn(folder));
        record.folder = wholePath(folder).string();
        record.name = fs::path(record.folder).filename().string();
        if (record.state == RunState::Running && !RunLock::isHeld(folder / ".lock"))
            record.state = RunState::Interrupted;
        takeLastStep(record, folder);
        return record;
    } catch (const nlohmann::json::exception&) {
    } catch (const InputError&) {
    }
    return std::nullopt;
}

RunCurves readRunCurves(const fs::path& folder, std::int64_t upTo) {
    RunCurves curves;
    const auto record = readRunDescription(folder);
    eachRow(folder, [&](const Cells& cells) {
        std::int64_t step = 0;
        if (!number(cells[Step], step) || step > upTo) return false;
        if (const auto metrics = stepIn(cells)) curves.steps.push_back(*metrics);
        if (auto evaluation = evaluationIn(cells)) {
            evaluation->rows = record ? record->testRows : 0;
            curves.evaluations.push_back(*evaluation);
        }
        return true;
    });
    if (!record || !record->last || !hasMatrixOf(*record->last, record->classes.size())) return curves;
    for (Evaluation& evaluation : curves.evaluations) {
        if (evaluation.step == record->last->step) evaluation = *record->last;
    }
    return curves;
}

std::optional<RunMark> readRunMark(const fs::path& folder) {
    std::optional<RunMark> mark;
    eachRow(folder, [&](const Cells& cells) {
        if (const auto step = stepIn(cells)) mark = RunMark{step->step, step->loss, step->seconds};
        return !mark;
    });
    return mark;
}

} // namespace batchscope
