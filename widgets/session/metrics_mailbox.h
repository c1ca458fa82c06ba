#pragma once

#include "core/training/trainer.h"

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace batchscope {

/// What a run has told since it was last asked: the worker puts in, the GUI thread takes all at once. Of
/// batches and models only the latest counts. Thread-safe.
class MetricsMailbox : public TrainingSink {
public:
    struct Mail {
        std::optional<RunStart> start;
        std::vector<StepMetrics> steps;
        std::vector<Evaluation> evaluations;
        std::int64_t batchStep = 0; ///< step that `batch` is run at
        std::shared_ptr<const BatchLayout> batch;
        std::shared_ptr<const Predictor> model;
        std::vector<std::string> warnings; ///< one line each, for people

        bool empty() const {
            return !start && steps.empty() && evaluations.empty() && !batch && !model && warnings.empty();
        }
    };

    Mail take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(mail_, {});
    }

    void onStart(const RunStart& start) override {
        const std::lock_guard lock(mutex_);
        mail_.start = start;
    }
    void onBatch(std::int64_t step, const std::shared_ptr<const BatchLayout>& layout) override {
        const std::lock_guard lock(mutex_);
        mail_.batchStep = step;
        mail_.batch = layout;
    }
    void onStep(const StepMetrics& metrics) override {
        const std::lock_guard lock(mutex_);
        mail_.steps.push_back(metrics);
    }
    void onEvaluation(const Evaluation& evaluation) override {
        const std::lock_guard lock(mutex_);
        mail_.evaluations.push_back(evaluation);
    }
    void onWarning(const std::string& message) override {
        const std::lock_guard lock(mutex_);
        mail_.warnings.push_back(message);
    }
    void onModel(const std::shared_ptr<const Predictor>& model) override {
        const std::lock_guard lock(mutex_);
        mail_.model = model;
    }

private:
    std::mutex mutex_;
    Mail mail_;
};

} // namespace batchscope
