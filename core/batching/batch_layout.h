#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace batchscope {

/// How the sequences of one batch lie in memory, padded and packed. Integer arithmetic on `lengths` alone;
/// equal to what `torch.nn.utils.rnn.pack_padded_sequence(…, enforce_sorted=False)` gives, field by field
/// (torch leaves open how names of equal length lie; here they keep their order). The trainer builds its
/// tensors from this object and the window draws this object. Immutable once made; share it as
/// `std::shared_ptr<const BatchLayout>`.
///
/// *Given `abc` and `x`: lengths = [3, 1]; the padded grid has 2 rows x 3 steps = 6 cells of which 4 hold
/// letters; the packed data is `a x b c` with batch_sizes = [2, 1, 1].*
///
/// Names follow PyTorch. B = rows(), T = steps(), U = tokens().
struct BatchLayout {
    /// Caller's index of each sequence (dataset row), in batch order; shape [B].
    std::vector<std::uint32_t> rows;
    /// Letters of each sequence, in batch order; shape [B], each at least 1.
    std::vector<std::int64_t> lengths;
    /// Batch order -> sorted by length, longest first, ties in batch order: sorted row k is batch row
    /// sorted_indices[k]; shape [B].
    std::vector<std::int64_t> sorted_indices;
    /// Its inverse: batch row i lies at sorted row unsorted_indices[i]; shape [B].
    std::vector<std::int64_t> unsorted_indices;
    /// Sequences that still run at each step; shape [T], never rising, sum = U.
    std::vector<std::int64_t> batch_sizes;
    /// First packed position of each step: step t is data[offsets[t] : offsets[t + 1]]; shape [T + 1].
    std::vector<std::int64_t> offsets;

    struct Cell {
        std::int64_t row;  ///< batch row
        std::int64_t step; ///< time step
        bool operator==(const Cell&) const = default;
    };

    std::int64_t size() const { return static_cast<std::int64_t>(lengths.size()); }
    std::int64_t steps() const { return static_cast<std::int64_t>(batch_sizes.size()); }
    std::int64_t tokens() const { return offsets.back(); }
    std::int64_t cells() const { return size() * steps(); }
    /// Share of the padded grid that is padding, 0 … 1.
    double waste() const { return cells() == 0 ? 0.0 : 1.0 - double(tokens()) / double(cells()); }

    /// True where the padded cell holds a letter. Derived from the length, never from a value in the grid: a
    /// real letter may well have index 0.
    bool mask(std::int64_t row, std::int64_t step) const { return step < lengths[std::size_t(row)]; }
    /// Packed position of a letter's cell; -1 for padding.
    std::int64_t packedPosition(std::int64_t row, std::int64_t step) const;
    /// The padded cell that stands at a packed position, 0 <= position < tokens().
    Cell cellAt(std::int64_t position) const;
};

/// Lays out one batch. `rows` are indices into `lengths` (of the whole dataset). Throws std::invalid_argument
/// for an empty batch or a length below 1, which packing cannot hold (pytorch#11514).
std::shared_ptr<const BatchLayout> layOut(std::span<const std::uint32_t> rows,
                                          std::span<const std::int64_t> lengths);

} // namespace batchscope
