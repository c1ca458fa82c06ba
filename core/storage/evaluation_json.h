#pragma once

#include "core/training/metrics.h"

#include <nlohmann/json_fwd.hpp>

namespace batchscope {

/// {"step", "rows", "loss", "top1", "top2", "macro_f1", "seconds", "confusion"}; null where rows is 0.
nlohmann::json toJson(const Evaluation& evaluation);
/// The inverse. Throws nlohmann::json::exception where a key is missing or of another type.
Evaluation evaluationFromJson(const nlohmann::json& json);

} // namespace batchscope
