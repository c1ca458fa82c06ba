#pragma once

#include "core/kernels/buffer.h"
#include "core/kernels/fused_pass.h"
#include "core/kernels/gemm.h"
#include "core/kernels/layer_walk.h"

#include <array>
#include <vector>

namespace batchscope::kernels {

/// What is added to the gates of a layer and direction before their functions.
struct Addend {
    /// First layer: [letters used, G], input weights and biases by letter; others: [G], the biases.
    Buffer rows;
    Buffer bias_hn; ///< GRU: [H]; it is inside of the gate's product and so no part of the rows
};

/// Gradients of a layer and direction from one part's names.
struct PartGradients {
    Buffer w_hh;    ///< [G, H]
    Buffer w_ih;    ///< first layer: [letters used, G]; others: [G, D * H]
    Buffer bias;    ///< other layers: [G], of the input's share
    Buffer bias_hn; ///< GRU: [H]

    std::int64_t bytes() const { return w_hh.bytes() + w_ih.bytes() + bias.bytes() + bias_hn.bytes(); }
};

/// The names of one part through all layers and directions, forward and back. Its parts run at once on
/// threads of their own and share nothing but what they read.
class PartPass {
public:
    explicit PartPass(const CellShape& shape);

    PartRows rows; ///< filled by the caller, codes as numbers among the letters used
    /// State [names, H] after the top layer, by direction.
    const float* last(std::int64_t direction) const { return last_[std::size_t(direction)].data(); }

    void forward(std::span<const CellWeights> weights, const std::vector<Addend>& addends);
    /// `lastGradient(direction)`: [names, H], filled by the caller before.
    void backward(std::span<const CellWeights> weights, const std::vector<Addend>& addends,
                  std::int64_t letters, std::vector<PartGradients>& gradients);
    float* lastGradient(std::int64_t direction);

    std::int64_t bytes() const;

private:
    struct Layer {
        Buffer gates, states, cells;
    };
    LayerWalk walkOf(std::int64_t layer, std::int64_t direction, std::span<const CellWeights> weights,
                     const std::vector<Addend>& addends);
    void multiplyInput(std::int64_t layer, const CellWeights& weights, float* gates);
    void walkBack(std::int64_t layer, std::int64_t direction, std::span<const CellWeights> weights,
                  const std::vector<Addend>& addends, std::int64_t letters, PartGradients& gradients);
    /// Rows of the gates' gradient that belong to gate rows [gate, gate + count).
    struct Block {
        Matrix rows;
        std::int64_t gate, count;
    };
    std::array<Block, 2> inputBlocks(std::size_t cell) const;
    void multiplyInputGradient(std::int64_t layer, std::int64_t direction, PartGradients& gradients);
    void passDown(std::int64_t layer, std::span<const CellWeights> weights);
    std::size_t cellOf(std::int64_t layer, std::int64_t direction) const {
        return std::size_t(layer * shape_.directions() + direction);
    }
    std::int64_t outputWide() const { return shape_.directions() * shape_.hidden_size; }

    CellShape shape_;
    std::int64_t wide_;           ///< G
    std::vector<Layer> layers_;   ///< by layer, then direction
    std::vector<Buffer> outputs_; ///< of every layer but the top one: [U, D * H]; going back, their gradient
    std::array<Buffer, 2> last_, dh_;
    Buffer lastCell_, dc_, product_;
};

} // namespace batchscope::kernels
