#pragma once

#include "core/models/batch_tensors.h"
#include "core/models/model_shape.h"

#include <torch/nn.h>

#include <cstdint>

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

    /// Fills every parameter as PyTorch does (uniform within 1 / sqrt(hidden_size); the linear layer within
    /// 1 / sqrt(its inputs)), from a generator of its own: the same seed gives the same weights whatever else
    /// draws random numbers.
    void initialise(std::uint64_t seed);

    const ModelShape& shape() const { return shape_; }

private:
    torch::Tensor packedState(const BatchTensors& batch);
    torch::Tensor paddedState(const BatchTensors& batch);
    torch::Tensor sequentialState(const BatchTensors& batch);
    torch::Tensor topLayer(const torch::Tensor& h_n) const;
    torch::Tensor oneHot(const torch::Tensor& codes) const;

    ModelShape shape_;
    torch::nn::RNN rnn_{nullptr};
    torch::nn::LSTM lstm_{nullptr};
    torch::nn::GRU gru_{nullptr};
    torch::nn::Linear linear_{nullptr};
};
TORCH_MODULE(NameClassifier);

} // namespace batchscope
