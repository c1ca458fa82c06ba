#pragma once

#include "core/training/metrics.h"
#include "core/training/train_options.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace batchscope {

enum class RunState {
    Running,
    Finished,    ///< all its steps
    Stopped,     ///< by its user
    Failed,      ///< with an error, such as a loss that is not finite
    Interrupted, ///< the program ended under it
};

/// One run of the history, without its curves. Times are UTC, ISO 8601 ("2026-11-22T09:00:00Z").
struct RunRecord {
    std::int64_t id = 0; ///< of the history, from 1; never used twice
    std::string name;    ///< the user's, or made from time and settings
    std::string notes;
    std::vector<std::string> tags; ///< sorted, each once
    RunState state = RunState::Running;
    std::string startedAt, endedAt; ///< endedAt empty: still on, or interrupted
    std::string error;              ///< of a failed run; one line for people

    TrainOptions options;
    std::string dataFile, dataSha256;
    std::vector<std::string> classes;
    std::int64_t trainRows = 0, testRows = 0, parameters = 0;
    std::string device, engine; ///< as it turned out: "cpu", "fused"
    int threads = 0;
    std::string version, libtorch, blas; ///< of the program that ran it
    std::string folder;                  ///< with its checkpoints; empty: it kept none

    std::int64_t steps = 0; ///< trained so far
    double seconds = 0;     ///< of training, without pauses and evaluations
    double namesPerSecond = 0;
    double smoothedLoss = 0;              ///< of the last step
    std::optional<Evaluation> last, best; ///< best: of the best primary score
};

/// The curves of a run.
struct RunCurves {
    std::vector<StepMetrics> steps;
    std::vector<Evaluation> evaluations;
};

std::string toText(RunState);                       ///< "running", "finished", …
RunState runStateFromText(const std::string& text); ///< throws InputError

} // namespace batchscope
