#pragma once

#include "core/batching/batch_layout.h"
#include "core/batching/batch_plan.h"

#include <cstdint>
#include <span>
#include <vector>

namespace batchscope {

/// One batch seen from above.
struct BatchShape {
    std::int64_t rows = 0, longest = 0, tokens = 0;

    std::int64_t cells() const { return rows * longest; }
    double waste() const { return cells() == 0 ? 0.0 : 1.0 - double(tokens) / double(cells()); }
};

/// Of each batch. O(rows).
std::vector<BatchShape> shapesOf(const BatchPlan& plan, std::span<const std::int64_t> lengths);

/// What a plan costs, in counts. An epoch's time is about a * batches + b * steps + c * cells.
///
///     one batch of lengths [3, 1]: batches 1, steps 3, cells 6, tokens 4, rows 2, waste 1/3
struct BatchCost {
    std::int64_t batches = 0;
    std::int64_t steps = 0;  ///< sum over batches of the longest length: what runs one after the other
    std::int64_t cells = 0;  ///< sum of rows x longest: what padded execution computes
    std::int64_t tokens = 0; ///< sum of lengths: what packed execution computes
    std::int64_t rows = 0;

    double waste() const { return cells == 0 ? 0.0 : 1.0 - double(tokens) / double(cells); }
    bool operator==(const BatchCost&) const = default;
};

BatchCost costOf(std::span<const BatchShape> shapes);
BatchCost costOf(const BatchPlan& plan, std::span<const std::int64_t> lengths);
BatchCost costOf(const BatchLayout& layout);

/// Whether grouping made no difference to the work: as many batches, steps and cells as `plain` takes.
bool changesNothing(const BatchCost& plain, const BatchCost& grouped);

} // namespace batchscope
