#pragma once

#include "core/base/random.h"
#include "core/batching/batch_plan.h"

#include <cstdint>
#include <span>
#include <vector>

namespace batchscope {

/// Who sits with whom, for makePlan(): fills `plan` from `rows`, which are in the order that counts as theirs
/// (already shuffled where they shall be). `random` is set where the batches are to be shuffled too. Options
/// are valid. Private to core/batching.
BatchPlan group(std::vector<std::uint32_t> rows, std::span<const std::int64_t> lengths,
                const PlanOptions& options, Random* random);

} // namespace batchscope
