#include "core/export/state_dict.h"

#include <torch/csrc/jit/serialization/pickle.h>
#include <torch/types.h>

#include <stdexcept>

namespace batchscope {

namespace {

torch::Tensor tensorOf(const TensorView& view) {
    // The pickler only reads; from_blob has no const form.
    return torch::from_blob(const_cast<float*>(view.values.data()), view.shape, torch::kFloat32);
}

// As torch::pickle_save does, but without type tags: they stand in the pickle as a call of
// `restore_type_tag`, which Python's weights_only reader refuses.
std::string pickled(const c10::IValue& value, std::vector<torch::Tensor>& storages) {
    std::string text;
    torch::jit::Pickler pickler([&text](const char* bytes, std::size_t size) { text.append(bytes, size); },
                                nullptr, nullptr, nullptr, nullptr, /*tag_aggregates=*/false);
    pickler.protocol();
    pickler.pushIValue(value);
    pickler.stop();
    storages = pickler.tensorData();
    return text;
}

} // namespace

std::string stateDictBytes(std::span<const TensorView> tensors) {
    c10::Dict<std::string, torch::Tensor> dict;
    for (const TensorView& tensor : tensors)
        dict.insert(tensor.name, tensorOf(tensor));
    std::vector<torch::Tensor> storages;
    const std::string pickle = pickled(dict, storages);
    std::string archive;
    caffe2::serialize::PyTorchStreamWriter writer([&archive](const void* bytes, std::size_t size) {
        archive.append(static_cast<const char*>(bytes), size);
        return size;
    });
    writer.writeRecord("data.pkl", pickle.data(), pickle.size());
    for (std::size_t i = 0; i < storages.size(); ++i)
        writer.writeRecord("data/" + std::to_string(i), storages[i].data_ptr(), storages[i].nbytes());
    writer.writeEndOfFile();
    return archive;
}

TensorFile readStateDict(const std::string& bytes) {
    const auto dict = torch::jit::pickle_load({bytes.begin(), bytes.end()}).toGenericDict();
    std::size_t count = 0;
    for (const auto& entry : dict)
        count += std::size_t(entry.value().toTensor().numel());
    TensorFile file;
    file.data.reserve(count);
    for (const auto& entry : dict) {
        const torch::Tensor tensor = entry.value().toTensor().contiguous();
        if (tensor.scalar_type() != torch::kFloat32) throw std::runtime_error("a tensor is not float32");
        const float* values = tensor.data_ptr<float>();
        file.data.insert(file.data.end(), values, values + tensor.numel());
        const std::span<const float> view(file.data.data() + file.data.size() - tensor.numel(),
                                          std::size_t(tensor.numel()));
        file.tensors.push_back({entry.key().toStringRef(), tensor.sizes().vec(), view});
    }
    return file;
}

} // namespace batchscope
