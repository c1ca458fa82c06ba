#pragma once

#include "core/batching/batch_layout.h"
#include "core/training/metrics.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>

namespace batchscope {

/// A loss as a sum and a count, never a mean: whoever adds several of them, of parts of a batch or of several
/// machines, divides once, by all units.
///
///     abc, x with a loss of 2 and 4 per name: sum 6, units 2; the loss of the step is 3
struct LossSum {
    at::Tensor sum;   ///< one number on the model's device, with its gradient
    double units = 0; ///< names, tokens or sequences: what the sum is a sum over

    at::Tensor mean() const { return sum.div(units); }
};

/// What a run learns: how rows become a batch, what is wrong with the model's answers, and how good they are.
/// The trainer hands it rows, and knows neither names nor classes. Not thread-safe; its model is the
/// trainer's.
class Task {
public:
    virtual ~Task() = default;

    /// The rows of one batch as they lie in memory: what is trained on, and shown.
    virtual std::shared_ptr<const BatchLayout> layOut(std::span<const std::uint32_t> rows) const = 0;
    /// Forward, on the model as it is now.
    virtual LossSum loss(const BatchLayout& batch) = 0;
    /// All held-out rows, each once. Empty where `stop` was requested.
    virtual std::optional<Evaluation> evaluate(std::int64_t step, std::stop_token stop) = 0;
    /// Names of the scores of an evaluation, the primary one first.
    virtual std::span<const std::string_view> scores() const = 0;
};

} // namespace batchscope
