#pragma once

#include "core/runs/history_writer.h"
#include "core/runs/run_folder.h"
#include "core/training/trainer.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace batchscope {

/// Where a run is written to.
struct RunPlace {
    std::filesystem::path folder;  ///< of the run, for its checkpoints and files
    std::filesystem::path history; ///< the history's file; empty: none
    bool folderRequired = false;   ///< a folder that cannot be made is an error; else the run goes without it
};

/// Trains and writes down what happens: into the run's folder, into the history, and on to the next sink.
/// Nothing that goes wrong with the writing ends the training or is told twice: the sink's onWarning() hears
/// of it once, and at the end of what could not be written at all. One object serves one run; its calls come
/// from one thread.
class RecordedRun : private TrainingSink {
public:
    /// Throws InputError where the folder is required and cannot be made, or holds a run already. With
    /// `from`, a checkpoint of the run in `place.folder`, that run goes on; throws InputError where it is
    /// still on.
    RecordedRun(std::shared_ptr<const NameDataset> data, const TrainOptions& options, const RunPlace& place,
                TrainingSink& next, std::shared_ptr<const ResumePoint> from = nullptr);
    ~RecordedRun() override;

    /// Trainer::run with `data` and `options`; throws what it throws, once that is written down. Where the
    /// outcome cannot be written, throws std::runtime_error if the folder is required.
    RunResult run(std::stop_token stop, Gate* gate = nullptr);

    std::int64_t historyId() const { return history_ ? history_->id() : 0; } ///< 0: not in the history
    const RunFolder* folder() const { return folder_ ? &*folder_ : nullptr; }

private:
    void onStart(const RunStart& start) override;
    void onBatch(std::int64_t step, const std::shared_ptr<const BatchLayout>& layout) override;
    void onStep(const StepMetrics& metrics) override;
    void onWarning(const std::string& message) override { next_.onWarning(message); }
    void onEvaluation(const Evaluation& evaluation) override;
    void onModel(const std::shared_ptr<const Predictor>& model) override;
    void onCheckpoint(const std::shared_ptr<const ResumePoint>& point) override;
    void onBest(const std::shared_ptr<const ResumePoint>& point) override;

    void takeProgress(const RunProgress& progress);
    void takeStart(const RunStart& start);
    void takeStep(const StepMetrics& metrics);
    void openFolder();
    void openHistory();
    void warn(const std::string& message, bool& told);
    void tellProblems();
    void finish(const RunResult& result);
    void fail(const std::string& message);
    void closeHistory();

    std::shared_ptr<const NameDataset> data_;
    TrainOptions options_;
    RunPlace place_;
    TrainingSink& next_;
    std::shared_ptr<const ResumePoint> from_;
    Trainer trainer_;
    std::optional<RunFolder> folder_;
    std::optional<HistoryWriter> history_;
    RunRecord record_;
    bool toldFolder_ = false, toldHistory_ = false;
    bool hurried_ = false; ///< somebody stopped it, and waits
    std::string early_;    ///< what went wrong before the run began
};

} // namespace batchscope
