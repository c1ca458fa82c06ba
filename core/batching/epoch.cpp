#include "core/batching/epoch.h"

#include <algorithm>

namespace batchscope {

std::shared_ptr<const Epoch> epochOf(std::shared_ptr<const NameDataset> data, BatchPlan plan) {
    auto epoch = std::make_shared<Epoch>();
    epoch->shapes = shapesOf(plan, data->lengths());
    epoch->cost = costOf(epoch->shapes);
    for (const BatchShape& shape : epoch->shapes)
        epoch->longest = std::max(epoch->longest, shape.longest);
    epoch->data = std::move(data);
    epoch->plan = std::move(plan);
    return epoch;
}

} // namespace batchscope
