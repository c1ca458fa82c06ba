#pragma once

#include "core/data/name_dataset.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace batchscope {

/// Finds for each row the first row that equals it: a hash table of row numbers, eight bytes a slot, for a
/// million rows where a map of strings would take ten times as much.
///
///     FirstRows table(3, hash, equal);   // rows: Abe, Ito, Abe
///     table.firstOf(0) == 0;   table.firstOf(1) == 1;   table.firstOf(2) == 0
template <typename Hash, typename Equal>
class FirstRows {
public:
    FirstRows(std::size_t rows, Hash hash, Equal equal)
        : slots_(std::bit_ceil(2 * rows + 1)), hash_(std::move(hash)), equal_(std::move(equal)) {}

    /// At most `rows` different rows may be asked for.
    std::uint32_t firstOf(std::uint32_t row) {
        const std::size_t hash = hash_(row);
        const auto tag = static_cast<std::uint32_t>(hash >> 32);
        std::size_t at = hash & (slots_.size() - 1);
        for (; slots_[at].used(); at = (at + 1) & (slots_.size() - 1))
            if (slots_[at].tag == tag && equal_(slots_[at].row, row)) return slots_[at].row;
        slots_[at] = {row, tag};
        return row;
    }

private:
    struct Slot {
        std::uint32_t row = UINT32_MAX;
        std::uint32_t tag = 0;
        bool used() const { return row != UINT32_MAX; }
    };
    std::vector<Slot> slots_;
    Hash hash_;
    Equal equal_;
};

/// The table of equal names of a dataset, which must outlive it.
inline auto firstRowsOfNames(const NameDataset& names) {
    return FirstRows(
        names.size(),
        [&names](std::uint32_t row) { return std::hash<std::u32string_view>()(names.name(row)); },
        [&names](std::uint32_t a, std::uint32_t b) { return names.name(a) == names.name(b); });
}

} // namespace batchscope
