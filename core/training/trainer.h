#pragma once

#include "core/batching/batch_layout.h"
#include "core/data/name_dataset.h"
#include "core/data/split.h"
#include "core/training/gate.h"
#include "core/training/metrics.h"
#include "core/training/resume_point.h"

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <stop_token>
#include <string>

namespace batchscope {

inline constexpr double kCheckpointSeconds = 20;

/// What a run tells while it runs. All calls come from the thread that called Trainer::run, between or within
/// batches; a slow sink slows the training. The default of each does nothing.
class TrainingSink {
public:
    virtual ~TrainingSink() = default;
    virtual void onStart(const RunStart&) {}
    virtual void onBatch(std::int64_t /*step*/, const std::shared_ptr<const BatchLayout>&) {
    } ///< about to be run
    virtual void onStep(const StepMetrics&) {}
    virtual void onEvaluation(const Evaluation&) {}
    /// The weights as they stand: every 0.2 s or so, after an evaluation, and at the end.
    virtual void onModel(const std::shared_ptr<const Predictor>&) {}
    /// Every `checkpointEvery` steps, and where kCheckpointSeconds of training have passed since the last;
    /// never where `checkpointEvery` is 0.
    virtual void onCheckpoint(const std::shared_ptr<const ResumePoint>&) {}
    /// Something beside the training went wrong and the training goes on; one line for people.
    virtual void onWarning(const std::string&) {}
    /// After an evaluation that is the best so far, unless `checkpointEvery` is 0.
    virtual void onBest(const std::shared_ptr<const ResumePoint>&) {}
};

struct RunResult {
    enum class End { Finished, Stopped };
    End end = End::Finished;
    std::int64_t steps = 0;
    StepMetrics last;          ///< of the last step; step 0 where none ran
    Evaluation evaluation;     ///< at the end; of a stopped run: the latest there was (rows 0: none)
    Evaluation best;           ///< the evaluation with the best primary score
    double seconds = 0;        ///< training time without pauses and evaluations
    double namesPerSecond = 0; ///< over the whole run
    std::shared_ptr<const Predictor> model;
    std::shared_ptr<const ResumePoint> point; ///< where it ended
};

/// Where the names were read from, by its whole path: a run may go on from another folder.
std::string sourceOf(const NameDataset& data);

/// Trains one classifier. One object serves one run; run() blocks its caller and is the only long call.
class Trainer {
public:
    /// Throws InputError for options that cannot be met (see validate), a device asked for that is not there,
    /// or data that cannot be split as asked.
    Trainer(std::shared_ptr<const NameDataset> data, TrainOptions options);
    ~Trainer();
    Trainer(const Trainer&) = delete;
    Trainer& operator=(const Trainer&) = delete;

    const TrainOptions& options() const;
    const Split& split() const;

    /// Throws InputError where a run with this data and these options cannot go on from there: other data,
    /// settings of another run, or all its steps done.
    void requireFits(const ResumePoint& from) const;

    /// Throws InputError where the run needs more memory than this computer has free; GPUs are not asked.
    void requireMemory() const;

    /// Runs until the last step or until `stop` is requested, which acts within one batch. Throws
    /// TrainingError where the loss is not finite any more (naming the step), and what the sink throws. On
    /// the CPU the same options, data and thread count give the same numbers to the last bit; with the fused
    /// engine a count chosen by measuring (threads 0) changes none of them.
    ///
    /// `from` goes on with an interrupted run; see requireFits().
    RunResult run(std::stop_token stop, TrainingSink& sink, Gate* gate = nullptr,
                  const ResumePoint* from = nullptr);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// A run that cannot go on. One line for people: what happened at which step, what to try.
class TrainingError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace batchscope
