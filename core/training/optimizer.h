#pragma once

#include "core/models/name_classifier.h"
#include "core/training/train_options.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace batchscope {

/// What an optimiser keeps of each parameter, by name (see TrainingState).
using Moments = std::vector<std::pair<std::string, at::Tensor>>;

/// SGD or Adam of LibTorch over all parameters of one model.
///
///     optimizer.zeroGradients();   loss.backward();   optimizer.step();
class ModelOptimizer {
public:
    ModelOptimizer(const TrainOptions& options, NameClassifier model);
    ~ModelOptimizer();

    void zeroGradients();
    void step();

    /// Copies on the CPU.
    Moments moments() const;
    /// Puts them back after `step` steps. Throws InputError where one is missing, superfluous, or of another
    /// shape than its parameter.
    void restore(const Moments& moments, std::int64_t step);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace batchscope
