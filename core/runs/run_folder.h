#pragma once

#include "core/data/name_dataset.h"
#include "core/files/checkpoint_keeper.h"
#include "core/runs/row_file.h"
#include "core/runs/run_lock.h"
#include "core/training/trainer.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace batchscope {

/// Writes a run into a folder of its own while it runs: `metrics.csv` (a row a step; evaluations in the row
/// of their step), checkpoints (see CheckpointKeeper), `run.json` (settings, seeds, the data file's SHA-256,
/// versions, device, outcome). Use it as the run's sink, or call its methods from one. Not thread-safe.
///
/// What cannot be written in mid-run does not end the run: it is kept as warning(), the checkpoint before
/// stands, and the rows of metrics.csv are tried again.
class RunFolder : public TrainingSink {
public:
    /// Makes the folder where it is missing and proves that it can be written. Throws InputError where it
    /// cannot, or where it holds a run already.
    RunFolder(std::filesystem::path folder, std::shared_ptr<const NameDataset> data,
              const TrainOptions& options);
    /// Takes up the run of a folder at a checkpoint of it: rows of metrics.csv after it are forgotten. Throws
    /// InputError where the run is still on.
    RunFolder(std::filesystem::path folder, std::shared_ptr<const NameDataset> data,
              const TrainOptions& options, const ResumePoint& from);
    /// Takes a folder that it made and that stayed empty away again.
    ~RunFolder() override;

    void onStart(const RunStart& start) override;
    void onStep(const StepMetrics& metrics) override;
    void onEvaluation(const Evaluation& evaluation) override;
    void onCheckpoint(const std::shared_ptr<const ResumePoint>& point) override;
    void onBest(const std::shared_ptr<const ResumePoint>& point) override;

    /// Writes the last checkpoint and the outcome. Throws std::runtime_error where they cannot be written.
    void finish(const RunResult& result);
    /// Writes down that the run ended with an error; never throws.
    void fail(const std::string& message) noexcept;

    const std::filesystem::path& path() const { return folder_; }
    std::filesystem::path checkpoint() const { return keeper_.newest(); }
    const std::string& warning() const {
        return warning_;
    } ///< one line for people; empty where all went well

private:
    void takeLock();
    void prove(const char* advice);
    void keep(const std::function<void()>& write);
    void flushRow();
    void writeDescription(const std::string& state, const RunResult* result, const std::string& error);

    std::filesystem::path folder_;
    CheckpointKeeper keeper_;
    RunLock lock_;
    std::shared_ptr<const NameDataset> data_;
    TrainOptions options_;
    bool made_ = false;
    std::int64_t resumedAt_ = 0;
    RowFile metrics_;
    RunStart start_;
    std::string startedAt_;
    std::optional<StepMetrics> pending_;
    std::optional<Evaluation> evaluation_;
    std::string warning_;
};

/// A folder name that says what ran and when, such as "20261121-201530-042-lstm-128".
std::string suggestedRunName(const TrainOptions& options);

} // namespace batchscope
