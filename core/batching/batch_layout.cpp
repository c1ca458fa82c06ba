#include "core/batching/batch_layout.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string>

namespace batchscope {

std::int64_t BatchLayout::packedPosition(std::int64_t row, std::int64_t step) const {
    if (!mask(row, step)) return -1;
    return offsets[std::size_t(step)] + unsorted_indices[std::size_t(row)];
}

BatchLayout::Cell BatchLayout::cellAt(std::int64_t position) const {
    const auto after = std::upper_bound(offsets.begin(), offsets.end(), position);
    const std::int64_t step = std::distance(offsets.begin(), after) - 1;
    return {sorted_indices[std::size_t(position - offsets[std::size_t(step)])], step};
}

std::shared_ptr<const BatchLayout> layOut(std::span<const std::uint32_t> rows,
                                          std::span<const std::int64_t> lengths) {
    if (rows.empty()) throw std::invalid_argument("a batch needs at least one sequence");
    auto layout = std::make_shared<BatchLayout>();
    const std::size_t count = rows.size();
    layout->rows.assign(rows.begin(), rows.end());
    layout->lengths.reserve(count);
    for (const std::uint32_t row : rows) {
        const std::int64_t length = lengths[row];
        if (length < 1) {
            throw std::invalid_argument("sequence " + std::to_string(row) + " has length " +
                                        std::to_string(length) + "; packing needs at least 1");
        }
        layout->lengths.push_back(length);
    }

    layout->sorted_indices.resize(count);
    std::iota(layout->sorted_indices.begin(), layout->sorted_indices.end(), std::int64_t{0});
    std::stable_sort(layout->sorted_indices.begin(), layout->sorted_indices.end(),
                     [&](std::int64_t a, std::int64_t b) {
                         return layout->lengths[std::size_t(a)] > layout->lengths[std::size_t(b)];
                     });
    layout->unsorted_indices.resize(count);
    for (std::size_t k = 0; k < count; ++k)
        layout->unsorted_indices[std::size_t(layout->sorted_indices[k])] = std::int64_t(k);

    const std::int64_t steps = layout->lengths[std::size_t(layout->sorted_indices.front())];
    layout->batch_sizes.reserve(std::size_t(steps));
    layout->offsets.reserve(std::size_t(steps) + 1);
    layout->offsets.push_back(0);
    std::size_t running = count;
    for (std::int64_t t = 0; t < steps; ++t) {
        while (layout->lengths[std::size_t(layout->sorted_indices[running - 1])] <= t)
            --running;
        layout->batch_sizes.push_back(std::int64_t(running));
        layout->offsets.push_back(layout->offsets.back() + std::int64_t(running));
    }
    return layout;
}

} // namespace batchscope
