#pragma once

#include "core/models/batch_tensors.h"
#include "core/models/model_shape.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace batchscope {

/// The fused engine (core/kernels) as a function of LibTorch's autograd: float32 on the CPU. Thread-safe.
/// Memory is kept from batch to batch: once for each forward that waits for its backward, and a little
/// beyond.
class FusedEngine {
public:
    explicit FusedEngine(const ModelShape& shape);
    ~FusedEngine();

    /// Whether it can compute with these: float32 on the CPU.
    static bool takes(const at::Tensor& weight);

    /// Each name's state [B, D * H] in batch order, as NameClassifierImpl::lastStates. `weights`: PyTorch's,
    /// by layer and direction w_ih, w_hh, b_ih, b_hh; gradients reach them, but no gradients of gradients.
    at::Tensor lastStates(const BatchTensors& batch, const std::vector<at::Tensor>& weights);

    /// How a batch is shared out from here on: the result depends on `parts` alone, and `threads` work on
    /// them. Until told, both are LibTorch's number of threads.
    void setSharing(int parts, int threads);

    std::int64_t bytes() const; ///< held by what no batch is in

    class Pool;

private:
    std::shared_ptr<Pool> pool_;
};

} // namespace batchscope
