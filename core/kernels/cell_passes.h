#pragma once

#include "core/kernels/cell.h"

#include <cstdint>

namespace batchscope::kernels {

/// Consecutive names at one letter, as a cell sees them going forward. H = hidden, G = H times the cell's
/// gates. Matrices are rows after rows without gaps unless a stride is told.
struct ForwardRows {
    std::int64_t rows = 0, hidden = 0;
    /// [rows, G]. In: the input's share of the gates where `filled` (and for RNN and LSTM the state's share
    /// with it), else unread. Out: the gates after their functions: i f g o, r z n, or h.
    float* gates = nullptr;
    bool filled = false;
    /// GRU: [rows, G], the state's share; null for names at their first letter.
    const float* product = nullptr;
    /// Added to the gates: row `codes[row]` of [·, G], or one row for all where `codes` is null.
    const float* addend = nullptr;
    const std::int32_t* codes = nullptr;
    const float* bias_hn = nullptr;  ///< GRU: [H]
    const float* h_before = nullptr; ///< GRU: [rows, H]
    const float* c_before = nullptr; ///< LSTM: [rows, H]
    float* extra = nullptr;          ///< GRU: [rows, H], out: the state's share of n
    float* h = nullptr;              ///< [rows, H], out
    float* c = nullptr;              ///< LSTM: [rows, H], out
    float* output = nullptr;         ///< h once more, `outputStride` apart; may be null
    std::int64_t outputStride = 0;
};

/// The same going backward, from the gradient of h to that of the gates.
struct BackwardRows {
    std::int64_t rows = 0, hidden = 0;
    float* gates = nullptr; ///< [rows, G]: ForwardRows::gates in; out their gradient, as the state's share
    const float* h_before = nullptr; ///< GRU
    const float* c_before = nullptr; ///< LSTM
    float* extra = nullptr; ///< GRU: ForwardRows::extra in; out the gradient of the input's share of n
    float* dh = nullptr;    ///< [rows, H]: in; GRU: out the part of it that goes straight to h_before
    float* dc = nullptr;    ///< LSTM: [rows, H], in and out
    const float* dOutput = nullptr; ///< added to dh, `outputStride` apart; may be null
    std::int64_t outputStride = 0;
    float* table = nullptr; ///< [·, G], may be null: the gates' gradient is added to row `codes[row]`
    const std::int32_t* codes = nullptr;
    float* bias_hn = nullptr; ///< GRU: [H], its gradient is added
};

/// Both use the widest vectors that the processor has. Thread-safe.
void forwardRows(Cell cell, const ForwardRows& rows);
void backwardRows(Cell cell, const BackwardRows& rows);

/// sums [columns] += the rows of matrix [rows, columns].
void addColumns(std::int64_t rows, std::int64_t columns, const float* matrix, std::int64_t stride,
                float* sums);
/// to [count] += from.
void addTo(std::int64_t count, const float* from, float* to);

} // namespace batchscope::kernels
