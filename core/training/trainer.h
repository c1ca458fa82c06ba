#pragma once

#include "core/batching/batch_layout.h"
#include "core/data/name_dataset.h"
#include "core/data/split.h"
#include "core/training/gate.h"
#include "core/training/metrics.h"
#include "core/training/predictor.h"
#include "core/training/train_options.h"

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <stop_token>
#include <string>

namespace batchscope {

/// Where and on what a run computes, as it turned out.
struct RunStart {
    std::string device; ///< "cpu" or "cuda"
    std::string engine;
    int threads = 0;
    std::int64_t trainRows = 0, testRows = 0;
    std::int64_t parameters = 0;
    std::string notice; ///< one line for people, such as why there is no GPU; often empty
};

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
    virtual void onCheckpoint(const std::shared_ptr<const Predictor>&) {} ///< every `checkpointEvery` steps
};

struct RunResult {
    enum class End { Finished, Stopped };
    End end = End::Finished;
    std::int64_t steps = 0;
    StepMetrics last;          ///< of the last step; step 0 where none ran
    Evaluation evaluation;     ///< at the end; of a stopped run: the latest there was (rows 0: none)
    Evaluation best;           ///< the evaluation with the highest top1
    double seconds = 0;        ///< training time without pauses and evaluations
    double namesPerSecond = 0; ///< over the whole run
    std::shared_ptr<const Predictor> model;
};

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

    /// Runs until the last step or until `stop` is requested, which acts within one batch. Throws
    /// TrainingError where the loss is not finite any more (naming the step), and what the sink throws. On
    /// the CPU the same options, data and thread count give the same numbers to the last bit.
    RunResult run(std::stop_token stop, TrainingSink& sink, Gate* gate = nullptr);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// A run that cannot go on. One line for people: what happened at which step, what to try.
class TrainingError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace batchscope
