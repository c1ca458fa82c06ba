#pragma once

#include "core/measuring/race.h"

#include <nlohmann/json_fwd.hpp>

namespace batchscope {

/// A race as one JSON object: what `batchscope-cli race --json` prints and the history keeps.
nlohmann::json toJson(const RaceResult& result, const TrainOptions& model);

} // namespace batchscope
