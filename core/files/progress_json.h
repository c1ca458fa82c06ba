#pragma once

#include "core/training/run_progress.h"

#include <nlohmann/json_fwd.hpp>

namespace batchscope {

/// Where a run stands, exactly: every number reads back as the same bits.
nlohmann::json toJson(const RunProgress& progress);
/// The inverse. Throws nlohmann::json::exception where a key is missing or of another type, InputError where
/// a number cannot be.
RunProgress progressFromJson(const nlohmann::json& json);

} // namespace batchscope
