#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/number_option.h"
#include "app/cli/options.h"
#include "app/cli/progress.h"
#include "core/base/input_error.h"
#include "core/base/user_folder.h"
#include "core/base/visible_text.h"
#include "core/data/names_loader.h"
#include "core/measuring/resume_proof.h"
#include "core/runs/find_data.h"
#include "core/runs/recorded_run.h"
#include "core/runs/run_files.h"
#include "core/training/device.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <optional>

namespace batchscope::cli {

namespace {

struct TrainLine {
    FileOptions file;
    TrainWords words;
    std::string out;
    bool noHistory = false;
};

struct ResumeLine {
    std::string folder, data;
    std::optional<std::int64_t> steps;
    std::optional<int> threads;
    bool json = false, selfTest = false, noHistory = false;
};

/// Shows progress, and turns an interrupt into a stop.
class CommandSink : public TrainingSink {
public:
    CommandSink(std::int64_t steps, bool quiet) {
        if (!quiet) progress_.emplace(steps);
    }

    void onStart(const RunStart& start) override {
        start_ = start;
        if (!start.notice.empty()) std::cerr << start.notice << "\n";
    }
    void onStep(const StepMetrics& metrics) override {
        if (progress_) progress_->step(metrics);
        interrupt_.poll();
    }
    void onEvaluation(const Evaluation& evaluation) override {
        if (progress_) progress_->evaluation(evaluation);
    }
    void onWarning(const std::string& message) override {
        std::cerr << "warning: " << visibleText(message) << "\n";
    }

    void endProgress() { progress_.reset(); }
    std::stop_token stopToken() const { return interrupt_.token(); }
    const RunStart& start() const { return start_; }

private:
    std::optional<Progress> progress_;
    Interrupt interrupt_;
    RunStart start_;
};

RunResult runRecorded(RecordedRun& run, CommandSink& sink) {
    try {
        RunResult result = run.run(sink.stopToken());
        sink.endProgress();
        return result;
    } catch (const std::exception&) {
        sink.endProgress(); // its line ends before the error is told
        throw;
    }
}

std::filesystem::path historyUnless(bool none) {
    if (none) return {};
    try {
        return historyFile();
    } catch (const InputError& problem) {
        std::cerr << "warning: " << problem.what() << "; the run is not written into the history\n";
        return {};
    }
}

nlohmann::json describe(const RunResult& result, const RecordedRun& run, const CommandSink& sink) {
    const Evaluation& e = result.evaluation;
    nlohmann::json best;
    if (e.rows > 0)
        best = {{"step", result.best.step},
                {"top1", result.best.scores["top1"]},
                {"top2", result.best.scores["top2"]}};
    nlohmann::json json{{"run", run.folder()->path().string()},
                        {"id", run.historyId() > 0 ? nlohmann::json(run.historyId()) : nlohmann::json()},
                        {"checkpoint", run.folder()->checkpoint().string()},
                        {"state", result.end == RunResult::End::Finished ? "finished" : "stopped"},
                        {"steps", result.steps},
                        {"loss", e.rows > 0 ? nlohmann::json(e.loss) : nlohmann::json()},
                        {"best", best},
                        {"train_loss", result.last.smoothedLoss},
                        {"seconds", result.seconds},
                        {"names_per_second", result.namesPerSecond},
                        {"device", sink.start().device},
                        {"engine", sink.start().engine},
                        {"threads", sink.start().threads}};
    for (const std::string_view name : classifierScores())
        json[std::string(name)] = e.rows > 0 ? nlohmann::json(e.scores[name]) : nlohmann::json();
    return json;
}

std::string threadsText(const RunStart& start) {
    return std::to_string(start.threads) + (start.threads == 1 ? " thread" : " threads") +
           (start.secondsWithOne > 0 ? ", chosen by measuring" : "");
}

void printText(const RunResult& result, const RecordedRun& run, const CommandSink& sink) {
    const Evaluation& e = result.evaluation;
    std::printf("%lld steps in %s on %s (%s), %.0f names/s\n", static_cast<long long>(result.steps),
                clockText(result.seconds).c_str(), sink.start().device.c_str(),
                threadsText(sink.start()).c_str(), result.namesPerSecond);
    if (e.rows > 0) {
        std::printf("held out %lld names: %s, loss %.3f\n", static_cast<long long>(e.rows),
                    scoresText(e.scores, ", ").c_str(), e.loss);
        std::printf("best: %s at step %lld\n", scoresText(result.best.scores, ", ").c_str(),
                    static_cast<long long>(result.best.step));
    }
    std::printf("written to %s: checkpoint.safetensors, metrics.csv, run.json\n",
                visibleText(run.folder()->path().string()).c_str());
    if (run.historyId() > 0)
        std::printf("run %lld of the history\n", static_cast<long long>(run.historyId()));
}

int tell(const RunResult& result, const RecordedRun& run, const CommandSink& sink, bool json) {
    if (json)
        print(describe(result, run, sink));
    else
        printText(result, run, sink);
    return result.end == RunResult::End::Finished ? 0 : 1;
}

int runTrain(const TrainLine& line) {
    const TrainOptions options = line.words.parsed();
    const LoadedNames names = line.file.load();
    if (!machine().blasWarning.empty()) std::cerr << "warning: " << machine().blasWarning << "\n";
    CommandSink sink(options.steps, line.file.json);
    const RunPlace place{line.out.empty() ? "runs/" + suggestedRunName(options) : line.out,
                         historyUnless(line.noHistory), true};
    RecordedRun run(names.dataset, options, place, sink);
    return tell(runRecorded(run, sink), run, sink, line.file.json);
}

std::shared_ptr<const NameDataset> dataOf(const ResumePoint& point, const ResumeLine& line) {
    const FoundData found = findDataOf(point, line.folder, line.data);
    if (!found.note.empty()) std::cerr << found.note << "\n";
    LoadOptions options;
    options.skipBadRows = true; // as the run may have been begun; the content is known to be the same
    options.form = point.dataForm();
    return loadNames(found.file, options).dataset;
}

int runResume(const ResumeLine& line) {
    const auto point = CheckpointKeeper(line.folder).read();
    TrainOptions options = point->options();
    if (const auto described = readRunDescription(line.folder)) // more steps were asked for since
        options.steps = std::max(options.steps, described->options.steps);
    if (line.steps) options.steps = *line.steps;
    if (line.threads) options.threads = *line.threads;
    const auto data = dataOf(*point, line);
    CommandSink sink(options.steps, line.json);
    RecordedRun run(data, options, {line.folder, historyUnless(line.noHistory), true}, sink, point);
    return tell(runRecorded(run, sink), run, sink, line.json);
}

int runSelfTest(const ResumeLine& line) {
    const ResumeProof proof = proveResume();
    if (line.json) {
        nlohmann::json cases = nlohmann::json::array();
        for (const auto& each : proof.cases)
            cases.push_back({{"case", each.name},
                             {"interrupted_at", each.interruptedAt},
                             {"difference", each.difference}});
        print({{"cases", cases}, {"pass", proof.pass()}});
    } else {
        for (const auto& each : proof.cases) {
            std::printf("%-34s interrupted at step %2lld: %s\n", each.name.c_str(),
                        static_cast<long long>(each.interruptedAt),
                        each.difference.empty() ? "the same to the last bit"
                                                : ("differs in " + each.difference).c_str());
        }
        std::printf("%s\n", proof.pass() ? "resume is exact" : "resume is NOT exact on this machine");
    }
    return proof.pass() ? 0 : 1;
}

} // namespace

void addTrain(CLI::App& app, Action& action) {
    auto* command =
        app.add_subcommand("train", "Train a classifier; writes checkpoint, metrics and settings");
    auto line = std::make_shared<TrainLine>();
    line->file.addTo(*command);
    line->words.addTo(*command);
    command->add_option("--out", line->out, "Folder for the run; left out: runs/TIME-CELL-HIDDEN");
    command->add_flag("--no-history", line->noHistory, "Do not write the run into the history");
    command->callback([line, &action] { action = [line] { return runTrain(*line); }; });
}

void addResume(CLI::App& app, Action& action) {
    auto* command = app.add_subcommand("resume", "Resume the interrupted or stopped run of a folder");
    auto line = std::make_shared<ResumeLine>();
    command->add_option("DIR", line->folder, "The run's folder");
    command->add_option("--data", line->data,
                        "The names file of the run, where it was moved and is not found by its content");
    addNumber(*command, "--steps", line->steps, ranges::kSteps,
              "Train up to this many updates instead of the run's own");
    addNumber(*command, "--threads", line->threads, ranges::kThreads,
              "CPU threads from here on, instead of the run's own");
    command->add_flag("--self-test", line->selfTest,
                      "Prove that a resumed run has the same weights to the last bit; needs no DIR");
    command->add_flag("--no-history", line->noHistory, "Do not write the run into the history");
    command->add_flag("--json", line->json, "Print exactly one JSON object");
    command->callback([line, &action] {
        action = [line] {
            if (line->selfTest) return runSelfTest(*line);
            if (line->folder.empty()) throw InputError("there is no run to resume; name its folder");
            return runResume(*line);
        };
    });
}

} // namespace batchscope::cli
