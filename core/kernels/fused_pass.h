#pragma once

#include "core/kernels/cell.h"

#include <cstdint>
#include <memory>
#include <span>

namespace batchscope::kernels {

/// A packed batch. T steps, B names, U letters.
///
/// *`x`, `abc` over the alphabet `abcx`: codes = 0 3 1 2 (a x b c), batch_sizes = 2 1 1, sorted_indices = 1
/// 0.*
struct PackedBatch {
    std::span<const std::int64_t> codes;          ///< [U], packed order
    std::span<const std::int64_t> batch_sizes;    ///< [T]
    std::span<const std::int64_t> sorted_indices; ///< [B]: the batch's row of each sorted name
};

/// Of one layer and direction, laid out as PyTorch does: [G, input], [G, H], [G], [G]; G = H times gates, in
/// PyTorch's order (i f g o; r z n).
struct CellWeights {
    const float *w_ih = nullptr, *w_hh = nullptr, *b_ih = nullptr, *b_hh = nullptr;
};
struct CellGradients {
    float *w_ih = nullptr, *w_hh = nullptr, *b_ih = nullptr, *b_hh = nullptr;
};

/// Where the parts of a pass leave their gradients before these are added: kept from batch to batch, and one
/// for any number of passes whose backwards come one after the other. One thread at a time.
class GradientRoom {
public:
    GradientRoom();
    ~GradientRoom();
    std::int64_t bytes() const; ///< held now

private:
    friend class FusedPass;
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// How a pass is shared out. Its result depends on `parts`, in whose order gradients are added, and not on
/// how many `threads` work on them or which of them does what.
struct Sharing {
    int parts = 1, threads = 1;
};

/// RNN, LSTM or GRU over packed one-hot letters: forward, and then backward through the same batch. Its
/// memory is kept from batch to batch. Each part walks names of its own through all layers and letters and
/// meets the others only to add gradients. The same batch, weights and number of parts give the same result
/// to the last bit. One caller at a time; weights by layer, then direction.
class FusedPass {
public:
    explicit FusedPass(const CellShape& shape);
    ~FusedPass();

    /// `last` [B, D * H], in the batch's order: the top layer's state after each name's last letter, and
    /// backward after its first.
    void forward(const PackedBatch& batch, std::span<const CellWeights> weights, Sharing sharing,
                 float* last);
    /// Given the gradient of `last`, writes that of all weights. Once after each forward(), with its weights.
    void backward(std::span<const CellWeights> weights, const float* dLast,
                  std::span<const CellGradients> gradients, GradientRoom& room);

    std::int64_t bytes() const; ///< held now

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace batchscope::kernels
