#pragma once

#include "core/models/execution.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace batchscope {

/// The ways a batch can go through a model. All give the same result but for rounding; what differs is how
/// many calls there are and what is computed for nothing.
///
///     abc, x:   letter-by-letter 4 calls of 1 row;   name-by-name 2 calls;   padded 1 call, 6 cells, 2 of
///     them padding;   packed 1 call, 4 cells
enum class BatchPath {
    LetterByLetter, ///< one cell call a letter, one name at a time (the articles' "normal" loop)
    NameByName,     ///< one call a name
    Padded,         ///< the whole grid in one call; each name's state is gathered at its own last letter
    PaddedMask,     ///< the whole grid step by step; a mask from the lengths keeps the state of ended names
    Bucketed,       ///< the batch split by length where it grows by more than `ratio`, each part padded
    Packed,         ///< one call on letters only
};
inline constexpr std::size_t kBatchPaths = 6;

/// A deliberate mistake, each one made in earnest in many a program.
enum class Trap {
    None,
    LastColumn,       ///< reads the grid's last column instead of each name's last letter
    MaskByValue,      ///< takes letter 0 for padding (`padded != 0`)
    UnsortedLabels,   ///< sorts the names by length and leaves the labels as they were
    View,             ///< reads h_n by `view(B, …)` instead of along its axes (L * D, B, H)
    MeanOverCells,    ///< divides the loss by the grid's cells instead of the names
    PadBidirectional, ///< gives the padded grid to a bidirectional model: its backward half starts in padding
};
inline constexpr std::size_t kTraps = 7; ///< with None

/// Whether this path has the place where the mistake is made.
bool strikes(Trap trap, BatchPath path);
/// The same for what an engine computes: the fused one has no h_n that could be viewed wrongly.
bool strikes(Trap trap, BatchPath path, Engine engine);
/// Whether the mistake can do harm to a model of this shape: `view` is right for one layer and one direction.
bool harms(Trap trap, std::int64_t num_layers, bool bidirectional);

std::string toText(BatchPath path); ///< "letter-by-letter", "name-by-name", "padded", "padded-mask", …
std::string toText(Trap trap); ///< "none", "last-column", "mask-by-value", "unsorted-labels", "view", …
Trap trapFromText(const std::string& text); ///< throws InputError naming the choices

} // namespace batchscope
