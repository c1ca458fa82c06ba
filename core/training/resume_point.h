#pragma once

#include "core/training/predictor.h"
#include "core/training/run_progress.h"
#include "core/training/train_options.h"

#include <cstdint>
#include <memory>
#include <string>

namespace batchscope {

struct TrainingState;

/// A run frozen between two steps with all that it takes to go on: weights, the optimiser's moments, the
/// sampler's position, the running means. On the CPU, with the same number of threads, a run that goes on
/// from here has the same weights to the last bit as one that was never interrupted. Immutable; any thread.
///
///     trainer.run(stop, sink, gate, point.get());  // sink.onStart tells step: 500
class ResumePoint {
public:
    explicit ResumePoint(std::shared_ptr<const TrainingState> state);
    ~ResumePoint();

    std::int64_t step() const; ///< steps trained
    const TrainOptions& options() const;
    const RunProgress& progress() const;
    const std::string& dataFile() const;
    const std::string& dataSha256() const;
    const ReadingForm& dataForm() const; ///< how dataFile() was read; reopen it with this
    /// Whether these are the rows that it was trained on: the same content, read in the same form. (Earlier
    /// versions did not write the form down; then the content counts alone.)
    bool wasTrainedOn(const NameDataset& data) const;
    std::shared_ptr<const Predictor> model() const;

    /// The first thing in which the two differ by a single bit, such as "tensor rnn.weight_hh_l0"; empty:
    /// none. Times, speeds and what the run computed on do not count.
    std::string differenceTo(const ResumePoint& other) const;

    const TrainingState& state() const { return *state_; }

private:
    std::shared_ptr<const TrainingState> state_;
};

} // namespace batchscope
