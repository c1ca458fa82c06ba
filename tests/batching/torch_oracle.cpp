#include "tests/batching/torch_oracle.h"

#include <torch/nn/utils/rnn.h>
#include <torch/types.h>

#include <algorithm>

namespace batchscope::oracle {

namespace {

std::vector<std::int64_t> toVector(const torch::Tensor& tensor) {
    const torch::Tensor flat = tensor.to(torch::kInt64).contiguous();
    return {flat.data_ptr<std::int64_t>(), flat.data_ptr<std::int64_t>() + flat.numel()};
}

torch::Tensor toTensor(const std::vector<std::int64_t>& values) {
    return torch::tensor(at::IntArrayRef(values), torch::kInt64);
}

torch::Tensor gridOf(const std::vector<std::int64_t>& lengths) {
    const std::int64_t steps = *std::max_element(lengths.begin(), lengths.end());
    return torch::arange(std::int64_t(lengths.size())).unsqueeze(1) * 1000 +
           torch::arange(steps).unsqueeze(0);
}

} // namespace

std::vector<std::int64_t> packSorted(const std::vector<std::int64_t>& lengths,
                                     const std::vector<std::int64_t>& order) {
    const torch::Tensor index = toTensor(order);
    const auto packed = torch::nn::utils::rnn::pack_padded_sequence(
        gridOf(lengths).index_select(0, index), toTensor(lengths).index_select(0, index),
        /*batch_first=*/true, /*enforce_sorted=*/true);
    return toVector(packed.data());
}

Packed packPadded(const std::vector<std::int64_t>& lengths) {
    const auto packed = torch::nn::utils::rnn::pack_padded_sequence(gridOf(lengths), toTensor(lengths),
                                                                    /*batch_first=*/true,
                                                                    /*enforce_sorted=*/false);
    return {toVector(packed.data()), toVector(packed.batch_sizes()), toVector(packed.sorted_indices()),
            toVector(packed.unsorted_indices())};
}

} // namespace batchscope::oracle
