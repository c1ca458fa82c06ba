#pragma once

#include "core/training/metrics.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace batchscope {

/// {"step", "rows", "loss", "top1", "top2", "macro_f1", "seconds", "confusion"}; null where rows is 0.
nlohmann::json toJson(const Evaluation& evaluation);
/// The inverse. Throws nlohmann::json::exception where a key is missing or of another type, InputError where
/// a count is negative.
Evaluation evaluationFromJson(const nlohmann::json& json);

/// The counts of its confusion matrix as the text of one column, and back. Throws UnreadableRow where the
/// text is not a list of whole numbers.
///
///     {3, 1, 0, 2} -> [3,1,0,2]
std::string confusionText(const Evaluation& evaluation);
std::vector<std::int64_t> confusionFromText(const std::string& text);

/// Whether its confusion matrix is one of so many classes, with counts that can be added up.
bool hasMatrixOf(const Evaluation& evaluation, std::size_t classes);

} // namespace batchscope
