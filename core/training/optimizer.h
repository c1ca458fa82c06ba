#pragma once

#include "core/models/name_classifier.h"
#include "core/training/train_options.h"

#include <torch/optim.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace batchscope {

std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const TrainOptions& options, NameClassifier& model);

using Moments = std::vector<std::pair<std::string, torch::Tensor>>;

/// Copies on the CPU of what the optimiser keeps of each parameter of `model` (see TrainingState).
Moments momentsOf(const torch::optim::Optimizer& optimizer, const NameClassifier& model);
/// Puts them back after `step` steps. Throws InputError where one is missing, superfluous, or of another
/// shape than its parameter.
void restoreMoments(torch::optim::Optimizer& optimizer, const NameClassifier& model, const Moments& moments,
                    std::int64_t step);

} // namespace batchscope
