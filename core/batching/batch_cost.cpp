#include "core/batching/batch_cost.h"

#include <algorithm>

namespace batchscope {

BatchCost costOf(const BatchPlan& plan, std::span<const std::int64_t> lengths) {
    BatchCost cost;
    cost.batches = std::int64_t(plan.batches());
    cost.rows = std::int64_t(plan.order.size());
    for (std::size_t k = 0; k < plan.batches(); ++k) {
        std::int64_t longest = 0;
        const auto batch = plan.batch(k);
        for (const std::uint32_t row : batch) {
            longest = std::max(longest, lengths[row]);
            cost.tokens += lengths[row];
        }
        cost.steps += longest;
        cost.cells += longest * std::int64_t(batch.size());
    }
    return cost;
}

BatchCost costOf(const BatchLayout& layout) {
    return {1, layout.steps(), layout.cells(), layout.tokens(), layout.size()};
}

} // namespace batchscope
