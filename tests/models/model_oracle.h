#pragma once

#include "core/training/train_options.h"

#include <cstdint>
#include <string>
#include <vector>

namespace batchscope::oracle {

/// Of all models here.
inline constexpr std::int64_t kLetters = 9, kHidden = 5, kClasses = 4;

struct Shape {
    Cell cell;
    std::int64_t num_layers;
    bool bidirectional;
};

/// Largest difference of log-probability between the classifier run as `execution` on a random batch and the
/// same weights run letter by letter, one name and one step a call (two passes where bidirectional).
double largestLogitError(const Shape& shape, Execution execution, std::uint64_t seed);

/// Largest relative difference of any parameter's gradient between `execution` and packed.
double largestGradientError(const Shape& shape, Execution execution, std::uint64_t seed);

/// All weights of a fresh classifier, one after the other.
std::vector<float> initialWeights(const Shape& shape, std::uint64_t seed);

/// Names of its parameters, in order, joined by blanks.
std::string parameterNames(const Shape& shape);

} // namespace batchscope::oracle
