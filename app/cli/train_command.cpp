#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/progress.h"
#include "core/data/input_error.h"
#include "core/storage/run_folder.h"
#include "core/training/device.h"
#include "core/training/trainer.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <optional>

namespace batchscope::cli {

namespace {

struct TrainLine {
    FileOptions file;
    TrainWords words;
    std::string out;
};

/// Hands everything to the run's folder, shows progress, and turns an interrupt into a stop.
class CommandSink : public TrainingSink {
public:
    CommandSink(RunFolder& folder, std::int64_t steps, bool quiet) : folder_(folder) {
        if (!quiet) progress_.emplace(steps);
    }

    void onStart(const RunStart& start) override {
        folder_.onStart(start);
        start_ = start;
        if (!start.notice.empty()) std::cerr << start.notice << "\n";
    }
    void onStep(const StepMetrics& metrics) override {
        folder_.onStep(metrics);
        if (progress_) progress_->step(metrics);
        interrupt_.poll();
    }
    void onEvaluation(const Evaluation& evaluation) override {
        folder_.onEvaluation(evaluation);
        if (progress_) progress_->evaluation(evaluation);
    }
    void onCheckpoint(const std::shared_ptr<const Predictor>& model) override { folder_.onCheckpoint(model); }

    void endProgress() { progress_.reset(); }
    std::stop_token stopToken() const { return interrupt_.token(); }
    const RunStart& start() const { return start_; }

private:
    RunFolder& folder_;
    std::optional<Progress> progress_;
    Interrupt interrupt_;
    RunStart start_;
};

RunResult runTrainer(Trainer& trainer, CommandSink& sink, RunFolder& folder) {
    try {
        RunResult result = trainer.run(sink.stopToken(), sink);
        sink.endProgress();
        folder.finish(result);
        return result;
    } catch (const std::exception& problem) {
        sink.endProgress();
        folder.fail(problem.what());
        throw;
    }
}

nlohmann::json describe(const RunResult& result, const RunFolder& folder, const CommandSink& sink) {
    const Evaluation& e = result.evaluation;
    const auto measured = [&e](double value) {
        return e.rows > 0 ? nlohmann::json(value) : nlohmann::json();
    };
    nlohmann::json best;
    if (e.rows > 0)
        best = {{"step", result.best.step}, {"top1", result.best.top1}, {"top2", result.best.top2}};
    return {{"run", folder.path().string()},
            {"checkpoint", folder.checkpoint().string()},
            {"state", result.end == RunResult::End::Finished ? "finished" : "stopped"},
            {"steps", result.steps},
            {"loss", measured(e.loss)},
            {"top1", measured(e.top1)},
            {"top2", measured(e.top2)},
            {"macro_f1", measured(e.macroF1)},
            {"best", best},
            {"train_loss", result.last.smoothedLoss},
            {"seconds", result.seconds},
            {"names_per_second", result.namesPerSecond},
            {"device", sink.start().device},
            {"engine", sink.start().engine},
            {"threads", sink.start().threads}};
}

void printText(const RunResult& result, const RunFolder& folder, const CommandSink& sink) {
    const Evaluation& e = result.evaluation;
    std::printf("%lld steps in %s on %s (%d %s), %.0f names/s\n", static_cast<long long>(result.steps),
                clockText(result.seconds).c_str(), sink.start().device.c_str(), sink.start().threads,
                sink.start().threads == 1 ? "thread" : "threads", result.namesPerSecond);
    if (e.rows > 0) {
        std::printf("held out %lld names: top-1 %.2f %%, top-2 %.2f %%, macro-F1 %.3f, loss %.3f\n",
                    static_cast<long long>(e.rows), 100 * e.top1, 100 * e.top2, e.macroF1, e.loss);
        std::printf("best: top-1 %.2f %%, top-2 %.2f %% at step %lld\n", 100 * result.best.top1,
                    100 * result.best.top2, static_cast<long long>(result.best.step));
    }
    std::printf("written to %s: checkpoint.pt, metrics.csv, run.json\n", folder.path().c_str());
}

int runTrain(const TrainLine& line, const CLI::App& command) {
    const TrainOptions options = line.words.parsed(command);
    const LoadedNames names = line.file.load();
    Trainer trainer(names.dataset, options);
    if (!machine().blasWarning.empty()) std::cerr << "warning: " << machine().blasWarning << "\n";
    RunFolder folder(line.out.empty() ? "runs/" + suggestedRunName(options) : line.out, names.dataset,
                     options);
    CommandSink sink(folder, options.steps, line.file.json);
    const RunResult result = runTrainer(trainer, sink, folder);
    if (!folder.warning().empty()) std::cerr << "warning: " << folder.warning() << "\n";
    if (line.file.json)
        print(describe(result, folder, sink));
    else
        printText(result, folder, sink);
    return result.end == RunResult::End::Finished ? 0 : 1;
}

} // namespace

void addTrain(CLI::App& app, Action& action) {
    auto* command =
        app.add_subcommand("train", "Train a classifier; writes checkpoint, metrics and settings");
    auto line = std::make_shared<TrainLine>();
    line->file.addTo(*command);
    line->words.addTo(*command);
    command->add_option("--out", line->out, "Folder for the run; left out: runs/TIME-CELL-HIDDEN");
    command->callback(
        [line, command, &action] { action = [line, command] { return runTrain(*line, *command); }; });
}

} // namespace batchscope::cli
