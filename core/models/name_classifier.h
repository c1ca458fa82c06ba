#pragma once

#include "core/models/batch_tensors.h"
#include "core/models/cell_stack.h"
#include "core/models/execution.h"
#include "core/models/fused_engine.h"
#include "core/models/model_shape.h"
#include "core/models/recurrent_net.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace batchscope {

/// One-hot letters -> RNN, LSTM or GRU -> last state of each name -> linear -> log-softmax.
///
/// The last state of a name is that of its own last letter (and, for the backward direction, of its first),
/// of the top layer; both directions stand side by side. Right for any number of layers and directions: it is
/// read from h_n, shape (L * D, B, H), never by `view`. Parameters carry PyTorch's names: `rnn.weight_ih_l0`,
/// …, `linear.weight`, `linear.bias`. The RNN is the tanh one.
class NameClassifierImpl {
public:
    explicit NameClassifierImpl(const ModelShape& shape);

    /// Log-probabilities [B, classes] in batch order. `execution` changes the cost, not the result.
    at::Tensor forward(const BatchTensors& batch, Execution execution = Execution::Packed);
    /// The last states [B, D * H], in batch order.
    at::Tensor lastStates(const BatchTensors& batch, Execution execution);
    /// Scores [B, classes] of last states, before the softmax.
    at::Tensor logits(const at::Tensor& states) { return net_.linear(states); }

    /// Fills every parameter as PyTorch does (uniform within 1 / sqrt(hidden_size); the linear layer within
    /// 1 / sqrt(its inputs)), from a generator of its own: the same seed gives the same weights whatever else
    /// draws random numbers.
    void initialise(std::uint64_t seed);

    const ModelShape& shape() const { return shape_; }
    NamedTensors namedParameters() const { return net_.parameters(); }
    std::vector<at::Tensor> parameters() const { return net_.parameters().tensors(); }

    void to(at::Device device) { net_.to(device); }
    void to(at::ScalarType type) { net_.to(type); }
    void train(bool on = true) { net_.train(on); }
    void eval() { net_.train(false); }
    void zeroGradients() { net_.zeroGradients(); }

    /// What computes the packed and the sequential execution; LibTorch unless told. Fused needs float32 on
    /// the CPU and leaves the rest to LibTorch; the padded grid is always LibTorch's.
    void setEngine(Engine engine);
    Engine engineOf(Execution execution) const; ///< that actually computes it
    void setSharing(int parts, int threads);    ///< see FusedEngine; nothing where LibTorch computes
    std::int64_t engineBytes() const;           ///< memory that the engine keeps between batches

    // The steps that the paths are made of.
    /// [N] -> [N, input_size]
    at::Tensor oneHot(const at::Tensor& codes) const;
    /// h_n of the packed batch, (L * D, B, H), in batch order.
    at::Tensor packedHidden(const BatchTensors& batch);
    /// The batch as a grid of one-hot letters [T, B, input_size], zeros where padded.
    at::Tensor paddedGrid(const BatchTensors& batch) const;
    /// The top layer's outputs at every cell of that grid, [T, B, D * H]; right wherever there is a letter:
    /// the backward direction reads each name from its own last letter.
    at::Tensor paddedOutputs(const BatchTensors& batch);
    /// The same in one call of PyTorch's module, whose backward direction starts in the padding.
    at::Tensor moduleOutputs(const at::Tensor& grid);
    /// Each name's outputs at its own last letter forward, and at its first backward; [B, D * H].
    at::Tensor gatherLast(const at::Tensor& outputs, const BatchTensors& batch) const;
    /// The recurrent module taken apart.
    CellStack cells() const;

private:
    at::Tensor sequentialStates(const BatchTensors& batch);
    at::Tensor topLayer(const at::Tensor& h_n) const;
    at::Tensor packedStates(const BatchTensors& batch);

    ModelShape shape_;
    RecurrentNet net_;
    std::unique_ptr<FusedEngine> fused_; ///< null: LibTorch
};

/// Shared ownership of a classifier, as PyTorch's C++ modules are held: copies are the same model.
class NameClassifier {
public:
    explicit NameClassifier(const ModelShape& shape) : impl_(std::make_shared<NameClassifierImpl>(shape)) {}
    NameClassifier(std::nullptr_t) {}

    explicit operator bool() const { return bool(impl_); }
    NameClassifierImpl* operator->() const { return impl_.get(); }
    NameClassifierImpl& operator*() const { return *impl_; }

private:
    std::shared_ptr<NameClassifierImpl> impl_;
};

} // namespace batchscope
