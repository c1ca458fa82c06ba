#include "core/batching/batch_cost.h"

#include <algorithm>

namespace batchscope {

std::vector<BatchShape> shapesOf(const BatchPlan& plan, std::span<const std::int64_t> lengths) {
    std::vector<BatchShape> shapes(plan.batches());
    for (std::size_t k = 0; k < plan.batches(); ++k) {
        const auto batch = plan.batch(k);
        shapes[k].rows = std::int64_t(batch.size());
        for (const std::uint32_t row : batch) {
            shapes[k].longest = std::max(shapes[k].longest, lengths[row]);
            shapes[k].tokens += lengths[row];
        }
    }
    return shapes;
}

BatchCost costOf(std::span<const BatchShape> shapes) {
    BatchCost cost;
    cost.batches = std::int64_t(shapes.size());
    for (const BatchShape& shape : shapes) {
        cost.steps += shape.longest;
        cost.cells += shape.cells();
        cost.tokens += shape.tokens;
        cost.rows += shape.rows;
    }
    return cost;
}

BatchCost costOf(const BatchPlan& plan, std::span<const std::int64_t> lengths) {
    return costOf(shapesOf(plan, lengths));
}

BatchCost costOf(const BatchLayout& layout) {
    return {1, layout.steps(), layout.cells(), layout.tokens(), layout.size()};
}

bool changesNothing(const BatchCost& plain, const BatchCost& grouped) {
    return plain.batches == grouped.batches && plain.steps == grouped.steps && plain.cells == grouped.cells;
}

} // namespace batchscope
