#pragma once

#include "core/kernels/cell.h"
#include "core/kernels/part_rows.h"

namespace batchscope::kernels {

/// One layer and direction of one part, walked letter by letter. H = hidden, G = H times the cell's gates, U
/// = rows of the part, B = its names. What stands before a name's first letter is zero.
struct LayerWalk {
    const PartRows& part;
    Cell cell;
    std::int64_t hidden;
    bool reversed; ///< from each name's last letter to its first

    float* gates;  ///< [U, G]: the input's share where `filled`, then gates, then their gradient
    float* states; ///< [U, H]: h before each letter
    float* cells;  ///< [U, H]: LSTM: c before each letter; GRU: the state's share of n; RNN: unused
    bool filled;
    const float* addend;       ///< [·, G] by letter, or one row for all where `codes` is null
    const std::int32_t* codes; ///< [U] or null
    const float* w_hh;         ///< [G, H]
    const float* bias_hn;      ///< GRU: [H]
    float* product;            ///< GRU: [B, G], scratch

    float* last;     ///< [B, H], out: h after each name's last letter (reversed: its first)
    float* lastCell; ///< LSTM: [B, H], scratch
    float* output;   ///< h at every letter, `outputStride` apart; may be null
    std::int64_t outputStride;

    std::int64_t gatesWide() const;
    void forward() const;
};

/// The same walk back. `walk` as forward() left it.
struct LayerWalkBack {
    const LayerWalk& walk;
    float* dh;            ///< [B, H]: gradient of `last`, then scratch
    float* dc;            ///< LSTM: [B, H], scratch
    const float* dOutput; ///< gradient of `output`, as far apart; may be null
    float* table;         ///< [·, G]: gradient of `addend` by letter is added; null where there are no codes
    float* dBiasHn;       ///< GRU: [H], is added to
    float* dW_hh;         ///< [G, H], out

    /// `gates` becomes the gradient of the state's share of the gates; GRU: `cells` that of the input's share
    /// of n.
    void run() const;

    /// Letters whose share of dW_hh is multiplied at once: enough to pay for a product, few enough to be in
    /// the cache still.
    static constexpr std::int64_t kLettersAtOnce = 256;
};

/// Gates of a cell times `hidden`.
std::int64_t gateWidth(Cell cell, std::int64_t hidden);

} // namespace batchscope::kernels
