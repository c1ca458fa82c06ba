#pragma once

#include "core/batching/batch_layout.h"
#include "core/data/alphabet.h"
#include "core/data/name_dataset.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace batchscope {

/// Every name of a dataset as alphabet indices, one after the other.
class EncodedNames {
public:
    EncodedNames(const NameDataset& names, const Alphabet& alphabet);
    /// Index of letter `step` of row `row`.
    std::int64_t code(std::uint32_t row, std::int64_t step) const {
        return codes_[offsets_[row] + std::size_t(step)];
    }

private:
    std::vector<std::int32_t> codes_;
    std::vector<std::size_t> offsets_;
};

/// One batch as the model takes it, made from its BatchLayout alone: no sorting, padding or packing happens
/// after.
///
/// *`abc`, `x` over the alphabet `abcx`: codes = [0, 3, 1, 2] (a x b c), batch_sizes = [2, 1, 1].*
struct BatchTensors {
    at::Tensor codes;            ///< letters in packed order, int64 [U], on the model's device
    at::Tensor batch_sizes;      ///< int64 [T], on the CPU, as torch demands
    at::Tensor sorted_indices;   ///< int64 [B], on the device
    at::Tensor unsorted_indices; ///< int64 [B], on the device
    at::Tensor lengths;          ///< int64 [B], batch order, on the CPU
    at::Tensor labels;           ///< int64 [B], batch order, on the device; undefined where there are none

    std::int64_t size() const { return lengths.size(0); }
};

/// `labels` are indexed like the dataset's rows; empty where there are none.
BatchTensors toTensors(const BatchLayout& layout, const EncodedNames& names,
                       const std::vector<std::uint32_t>& labels, at::Device device);
/// A single name without a label.
BatchTensors toTensors(const std::vector<std::int64_t>& codes, at::Device device);

} // namespace batchscope
