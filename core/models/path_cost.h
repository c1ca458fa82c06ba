#pragma once

#include "core/batching/batch_layout.h"
#include "core/batching/batch_plan.h"
#include "core/models/batch_path.h"

#include <cstdint>

namespace batchscope {

/// What one layer and direction costs on a path, in counts.
///
///     abc, x:   letter-by-letter 4 calls, 4 cells;   padded 1 call, 6 cells;   packed 1 call, 4 cells
struct PathCost {
    std::int64_t calls = 0; ///< of the recurrent model, forward; padded-mask makes one a step
    std::int64_t cells = 0; ///< letters and padding computed
};

PathCost pathCost(BatchPath path, const BatchLayout& layout, double ratio);

/// The batch's own rows (0 … B - 1) split by length where it grows by more than `ratio`, as
/// Strategy::Bucketed does.
BatchPlan bucketsOf(const BatchLayout& layout, double ratio);

} // namespace batchscope
