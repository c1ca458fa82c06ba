#pragma once

#include "core/training/metrics.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>

namespace batchscope {

/// {"step", "rows", "loss", "top1", "top2", "macro_f1", "seconds", "confusion"}; null where rows is 0.
nlohmann::json toJson(const Evaluation& evaluation);
/// The inverse. Throws nlohmann::json::exception where a key is missing or of another type, InputError where
/// a count is negative.
Evaluation evaluationFromJson(const nlohmann::json& json);

/// Whether its confusion matrix is one of so many classes, with counts that can be added up.
bool hasMatrixOf(const Evaluation& evaluation, std::size_t classes);

} // namespace batchscope
