#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace batchscope::kernels {

/// The names that one part of a packed batch walks: every `parts`-th of the names sorted by length, so that
/// all parts have about as many letters. Packed again on its own.
///
/// *`abc`, `de`, `f` in two parts: part 0 holds `abc` and `f`, sizes = [2, 1, 1], offsets = [0, 2, 3, 4],
/// codes = a f b c; part 1 holds `de`.*
struct PartRows {
    std::vector<std::int64_t> sizes;   ///< names still running at each step, [T of the part]
    std::vector<std::int64_t> offsets; ///< rows before each step, [T + 1]
    std::vector<std::int32_t> codes;   ///< letters in packed order, [rows()]

    std::int64_t steps() const { return std::int64_t(sizes.size()); }
    std::int64_t names() const { return sizes.empty() ? 0 : sizes.front(); }
    std::int64_t rows() const { return offsets.back(); }
    /// Names that run at `step`; 0 before the first and after the last.
    std::int64_t sizeAt(std::int64_t step) const {
        return step < 0 || step >= steps() ? 0 : sizes[std::size_t(step)];
    }

    /// Takes part `part` of a batch with `codes` in packed order and `batch_sizes`; memory is kept from call
    /// to call.
    void take(std::span<const std::int64_t> codes, std::span<const std::int64_t> batch_sizes, int part,
              int parts);
};

} // namespace batchscope::kernels
