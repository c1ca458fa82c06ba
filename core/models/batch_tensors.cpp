#include "core/models/batch_tensors.h"

#include <ATen/Functions.h>

namespace batchscope {

namespace {

at::Tensor int64Tensor(const std::vector<std::int64_t>& values) {
    return at::tensor(at::IntArrayRef(values), at::kLong);
}

} // namespace

EncodedNames::EncodedNames(const NameDataset& names, const Alphabet& alphabet) {
    std::size_t letters = 0;
    for (const std::int64_t length : names.lengths())
        letters += std::size_t(length);
    codes_.reserve(letters);
    offsets_.reserve(names.size() + 1);
    offsets_.push_back(0);
    for (std::size_t row = 0; row < names.size(); ++row) {
        for (const char32_t letter : names.name(row))
            codes_.push_back(std::int32_t(alphabet.indexOf(letter)));
        offsets_.push_back(codes_.size());
    }
}

BatchTensors toTensors(const BatchLayout& layout, const EncodedNames& names,
                       const std::vector<std::uint32_t>& labels, at::Device device) {
    std::vector<std::int64_t> codes;
    codes.reserve(std::size_t(layout.tokens()));
    for (std::int64_t t = 0; t < layout.steps(); ++t) {
        for (std::int64_t k = 0; k < layout.batch_sizes[std::size_t(t)]; ++k) {
            const auto row = layout.sorted_indices[std::size_t(k)];
            codes.push_back(names.code(layout.rows[std::size_t(row)], t));
        }
    }
    BatchTensors tensors;
    tensors.codes = int64Tensor(codes).to(device);
    tensors.batch_sizes = int64Tensor(layout.batch_sizes);
    tensors.sorted_indices = int64Tensor(layout.sorted_indices).to(device);
    tensors.unsorted_indices = int64Tensor(layout.unsorted_indices).to(device);
    tensors.lengths = int64Tensor(layout.lengths);
    if (!labels.empty()) {
        std::vector<std::int64_t> truths;
        truths.reserve(layout.rows.size());
        for (const std::uint32_t row : layout.rows)
            truths.push_back(labels[row]);
        tensors.labels = int64Tensor(truths).to(device);
    }
    return tensors;
}

BatchTensors toTensors(const std::vector<std::int64_t>& codes, at::Device device) {
    BatchTensors tensors;
    tensors.codes = int64Tensor(codes).to(device);
    tensors.batch_sizes = at::ones({std::int64_t(codes.size())}, at::kLong);
    tensors.sorted_indices = at::zeros({1}, at::kLong).to(device);
    tensors.unsorted_indices = tensors.sorted_indices;
    tensors.lengths = at::full({1}, std::int64_t(codes.size()), at::kLong);
    return tensors;
}

} // namespace batchscope
