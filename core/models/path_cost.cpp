#include "core/models/path_cost.h"

#include "core/batching/batch_cost.h"

namespace batchscope {

BatchPlan bucketsOf(const BatchLayout& layout, double ratio) {
    PlanOptions options;
    options.strategy = Strategy::Bucketed;
    options.batchSize = layout.size();
    options.ratio = ratio;
    return makePlan(layout.lengths, options);
}

PathCost pathCost(BatchPath path, const BatchLayout& layout, double ratio) {
    switch (path) {
    case BatchPath::LetterByLetter:
        return {layout.tokens(), layout.tokens()};
    case BatchPath::NameByName:
        return {layout.size(), layout.tokens()};
    case BatchPath::Padded:
        return {1, layout.cells()};
    case BatchPath::PaddedMask:
        return {layout.steps(), layout.cells()};
    case BatchPath::Bucketed: {
        const BatchCost cost = costOf(bucketsOf(layout, ratio), layout.lengths);
        return {cost.batches, cost.cells};
    }
    case BatchPath::Packed:
        break;
    }
    return {1, layout.tokens()};
}

} // namespace batchscope
