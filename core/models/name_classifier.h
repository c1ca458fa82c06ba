#pragma once

#include "core/models/batch_tensors.h"
#include "core/models/cell_stack.h"
#include "core/models/fused_engine.h"
#include "core/models/model_shape.h"

#include <torch/nn.h>

#include <cstdint>
#include <memory>

namespace batchscope {

/// One-hot letters -> RNN, LSTM or GRU -> last state of each name -> linear -> log-softmax.
///
/// The last state of a name is that of its own last letter (and, for the backward direction, of its first),
/// of the top layer; both directions stand side by side. Right for any number of layers and directions: it is
/// read from h_n, shape (L * D, B, H), never by `view`. Parameters carry PyTorch's names: `rnn.weight_ih_l0`,
/// …, `linear.weight`, `linear.bias`. The RNN is the tanh one.
class NameClassifierImpl : public torch::nn::Module {
public:
    explicit NameClassifierImpl(const ModelShape& shape);

    /// Log-probabilities [B, classes] in batch order. `execution` changes the cost, not the result.
    torch::Tensor forward(const BatchTensors& batch, Execution execution = Execution::Packed);
    /// The last states [B, D * H], in batch order.
    torch::Tensor lastStates(const BatchTensors& batch, Execution execution);
    /// Scores [B, classes] of last states, before the softmax.
    torch::Tensor logits(const torch::Tensor& states) { return linear_(states); }

    /// Fills every parameter as PyTorch does (uniform within 1 / sqrt(hidden_size); the linear layer within
    /// 1 / sqrt(its inputs)), from a generator of its own: the same seed gives the same weights whatever else
    /// draws random numbers.
    void initialise(std::uint64_t seed);

    const ModelShape& shape() const { return shape_; }

    /// What computes the packed and the sequential execution; LibTorch unless told. Fused needs float32 on
    /// the CPU and leaves the rest to LibTorch; the padded grid is always LibTorch's.
    void setEngine(Engine engine);
    Engine engineOf(Execution execution) const; ///< that computes it in truth
    std::int64_t engineBytes() const;           ///< memory that the engine keeps between batches

    // The steps that the paths are made of.
    /// [N] -> [N, input_size]
    torch::Tensor oneHot(const torch::Tensor& codes) const;
    /// h_n of the packed batch, (L * D, B, H), in batch order.
    torch::Tensor packedHidden(const BatchTensors& batch);
    /// The batch as a grid of one-hot letters [T, B, input_size], zeros where padded.
    torch::Tensor paddedGrid(const BatchTensors& batch) const;
    /// The top layer's outputs at every cell of that grid, [T, B, D * H]; right wherever there is a letter:
    /// the backward direction reads each name from its own last letter.
    torch::Tensor paddedOutputs(const BatchTensors& batch);
    /// The same in one call of PyTorch's module, whose backward direction starts in the padding.
    torch::Tensor moduleOutputs(const torch::Tensor& grid);
    /// Each name's outputs at its own last letter forward, and at its first backward; [B, D * H].
    torch::Tensor gatherLast(const torch::Tensor& outputs, const BatchTensors& batch) const;
    /// The recurrent module taken apart.
    CellStack cells() const;

private:
    torch::Tensor sequentialStates(const BatchTensors& batch);
    torch::Tensor topLayer(const torch::Tensor& h_n) const;
    torch::Tensor packedStates(const BatchTensors& batch);
    const torch::nn::Module& recurrent() const;

    ModelShape shape_;
    torch::nn::RNN rnn_{nullptr};
    torch::nn::LSTM lstm_{nullptr};
    torch::nn::GRU gru_{nullptr};
    torch::nn::Linear linear_{nullptr};
    std::unique_ptr<FusedEngine> fused_; ///< null: LibTorch
};
TORCH_MODULE(NameClassifier);

} // namespace batchscope
