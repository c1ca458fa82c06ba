#pragma once

#include <cstdint>
#include <vector>

namespace batchscope::oracle {

/// What torch makes of a padded batch whose cell (row, step) holds row * 1000 + step.
struct Packed {
    std::vector<std::int64_t> data, batch_sizes, sorted_indices, unsorted_indices;
};

/// enforce_sorted=False: torch sorts, and leaves open how equal lengths lie.
Packed packPadded(const std::vector<std::int64_t>& lengths);

/// The packed data of the same grid with its rows put into `order` first, longest first: enforce_sorted=True.
std::vector<std::int64_t> packSorted(const std::vector<std::int64_t>& lengths,
                                     const std::vector<std::int64_t>& order);

} // namespace batchscope::oracle
