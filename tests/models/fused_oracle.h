#pragma once

#include "core/training/train_options.h"

#include <cstdint>

namespace batchscope::oracle {

/// A model and a random batch for the fused engine.
struct FusedCase {
    Cell cell = Cell::Lstm;
    std::int64_t num_layers = 1;
    bool bidirectional = false;
    std::int64_t hidden_size = 8;
    std::size_t names = 9, longest = 8, letters = 9;
    int threads = 1;
    std::uint64_t seed = 0;
};

/// Against LibTorch's own module in float64 on the same weights; `gradient` over the largest entry of each
/// parameter's.
struct FusedErrors {
    double logit = 0, loss = 0, gradient = 0;
};
FusedErrors fusedErrors(const FusedCase& test);

/// The gradient along a random direction of all weights against the float64 loss's difference quotient, over
/// the gradient's length.
double differenceQuotientError(const FusedCase& test);

/// Whether a second and a third pass, with another batch between them, give the same logits and gradients to
/// the last bit.
bool repeatsExactly(const FusedCase& test);

/// Scores of names one by one, as one batch, and with a second forward before the first one's backward: the
/// largest difference.
double interleavingError(const FusedCase& test);

/// Bytes that LibTorch's packed step and the fused one hold at once.
struct StepMemory {
    std::int64_t libtorch = 0, fused = 0;
};
StepMemory stepMemory(const FusedCase& test);

} // namespace batchscope::oracle
