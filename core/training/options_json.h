#pragma once

#include "core/training/train_options.h"

#include <nlohmann/json_fwd.hpp>

namespace batchscope {

/// Settings as a flat JSON object whose keys are PyTorch's and the command line's words ("hidden_size", "lr",
/// …).
nlohmann::json toJson(const TrainOptions& options);
/// The inverse. A key that is missing keeps its default, one that is unknown is passed over. Throws
/// InputError naming the key where a value has the wrong type or is no choice.
TrainOptions optionsFromJson(const nlohmann::json& json);

} // namespace batchscope
