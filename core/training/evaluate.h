#pragma once

#include "core/models/name_classifier.h"
#include "core/training/metrics.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace batchscope {

/// Runs the model over `rows`, each once, in large batches of similar length. `step` is only passed on. Empty
/// when `stop` was requested. The result does not depend on how the rows are batched, but for rounding.
std::optional<Evaluation> evaluate(NameClassifier& model, const NameDataset& data,
                                   const EncodedNames& encoded, std::span<const std::uint32_t> rows,
                                   at::Device device, std::int64_t step, std::stop_token stop);

} // namespace batchscope
