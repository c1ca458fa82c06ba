#pragma once

#include "core/training/predictor.h"

#include <memory>

namespace batchscope {

/// The model with one weight that is not a number.
std::shared_ptr<const Predictor> withNan(const Predictor& model);
/// The model with its last tensor twice, which no file can hold: a stand-in for a disk that lies.
std::shared_ptr<const Predictor> withTensorTwice(const Predictor& model);

} // namespace batchscope
