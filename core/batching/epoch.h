#pragma once

#include "core/batching/batch_cost.h"
#include "core/batching/batch_plan.h"
#include "core/data/name_dataset.h"

#include <memory>
#include <vector>

namespace batchscope {

/// A whole epoch from above: its batches with the data their rows come from. Immutable once made; share it as
/// `std::shared_ptr<const Epoch>`.
///
///     abc, x and yz, plain, 2 a batch:   shapes {2 rows, longest 3}, {1 row, longest 2};   longest 3
struct Epoch {
    std::shared_ptr<const NameDataset> data;
    BatchPlan plan;
    std::vector<BatchShape> shapes; ///< of each batch
    BatchCost cost;
    std::int64_t longest = 0; ///< letters of the epoch's longest name
};

/// `plan` holds rows of `data`. O(rows).
std::shared_ptr<const Epoch> epochOf(std::shared_ptr<const NameDataset> data, BatchPlan plan);

} // namespace batchscope
