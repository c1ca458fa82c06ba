#pragma once

#include "core/models/name_classifier.h"
#include "core/training/train_options.h"

#include <torch/optim.h>

#include <memory>

namespace batchscope {

std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const TrainOptions& options, NameClassifier& model);

} // namespace batchscope
