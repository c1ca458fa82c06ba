#pragma once

#include "core/models/model_shape.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace batchscope {

/// Parameters under PyTorch's names, in PyTorch's order: `rnn.weight_ih_l0`, …, `linear.bias`.
class NamedTensors {
public:
    using Item = std::pair<std::string, at::Tensor>;

    void add(std::string name, at::Tensor tensor);
    const at::Tensor* find(std::string_view name) const; ///< null where there is none
    const at::Tensor&
    operator[](std::string_view name) const; ///< throws std::out_of_range where there is none
    std::vector<at::Tensor> tensors() const;
    std::size_t size() const { return items_.size(); }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }

private:
    std::vector<Item> items_;
};

/// PyTorch's own modules of a classifier: `rnn` (RNN of tanh, LSTM or GRU) and `linear` behind it. The
/// modules themselves stay in the source file: a file that sees `torch::nn::Module` takes ten seconds more to
/// compile.
///
///     RecurrentNet net({{Cell::Gru, 58, 128, 1, false}, 18});   net.parameters().size() == 6
class RecurrentNet {
public:
    explicit RecurrentNet(const ModelShape& shape);
    ~RecurrentNet();

    /// h_n (L * D, B, H) of a packed batch: `data` [U, I] in packed order; sizes [T] on the CPU.
    at::Tensor packedHidden(const at::Tensor& data, const at::Tensor& batch_sizes,
                            const at::Tensor& sorted_indices, const at::Tensor& unsorted_indices);
    /// The top layer's outputs [T, B, D * H] of a grid [T, B, I].
    at::Tensor outputs(const at::Tensor& grid);
    /// Scores [B, classes] of states [B, D * H].
    at::Tensor linear(const at::Tensor& states);

    /// Copies of the handles: what is written into them in place is written into the net.
    NamedTensors parameters() const;
    /// Those of `rnn` alone, without the prefix: `weight_ih_l0`, …
    NamedTensors recurrentParameters() const;
    at::Tensor weight() const; ///< of the linear layer [classes, D * H]; tells device and type of all

    void to(at::Device device);
    void to(at::ScalarType type);
    void train(bool on);
    void zeroGradients();

private:
    struct Modules;
    std::unique_ptr<Modules> modules_;
};

} // namespace batchscope
