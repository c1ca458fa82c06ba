#include "core/export/model_export.h"

#include "core/base/atomic_file.h"
#include "core/base/enum_text.h"
#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/base/plain_error.h"
#include "core/base/sha256.h"
#include "core/base/visible_text.h"
#include "core/export/model_code.h"
#include "core/export/model_description.h"
#include "core/export/onnx_model.h"
#include "core/export/state_dict.h"
#include "core/files/safetensors.h"
#include "core/training/model_state.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <sstream>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

constexpr Choices<ModelFormat, 3> kWords{
    {{ModelFormat::Pt, "pt"}, {ModelFormat::Safetensors, "safetensors"}, {ModelFormat::Onnx, "onnx"}}};

std::string sha256(const std::string& bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.hex();
}

json howToUse(ModelFormat format, const std::string& file) {
    switch (format) {
    case ModelFormat::Pt:
        return {
            "weights = torch.load(\"" + file + "\", weights_only=True); model.load_state_dict(weights)",
            "model has self.rnn = torch.nn.LSTM, GRU or RNN and self.linear = torch.nn.Linear, as in shape"};
    case ModelFormat::Safetensors:
        return {"weights = safetensors.torch.load_file(\"" + file + "\"); model.load_state_dict(weights)",
                "or: batchscope-cli predict " + file + " NAME"};
    case ModelFormat::Onnx:
        break;
    }
    return {"session = onnxruntime.InferenceSession(\"" + file + "\")",
            "session.run(None, {\"letters\": int64 [time, batch], \"lengths\": int32 [batch]}) gives "
            "log-probabilities [batch, classes]"};
}

// Views into the state's own tensors; `kept` holds those that had to be laid out anew.
std::vector<TensorView> viewsOf(const ModelState& state, std::vector<at::Tensor>& kept) {
    std::vector<TensorView> views;
    for (const auto& [name, tensor] : state.parameters) {
        kept.push_back(tensor.detach().to(at::kCPU, at::kFloat).contiguous());
        const at::Tensor& plain = kept.back();
        const std::span<const float> values(plain.data_ptr<float>(), std::size_t(plain.numel()));
        for (const float value : values) {
            if (!std::isfinite(value))
                throw InputError("the model's " + name +
                                 " holds a value that is not finite: its training diverged; export another "
                                 "checkpoint");
        }
        views.push_back({name, plain.sizes().vec(), values});
    }
    return views;
}

std::string bytesOf(ModelFormat format, const ModelShape& shape, std::span<const TensorView> tensors,
                    const json& description) {
    // Text that is not UTF-8, which a class name may be, is repaired: JSON holds no other.
    const std::map<std::string, std::string> metadata{{"batchscope", jsonText(description)}};
    switch (format) {
    case ModelFormat::Pt:
        return stateDictBytes(tensors);
    case ModelFormat::Safetensors:
        return safetensorsBytes(tensors, metadata);
    case ModelFormat::Onnx:
        break;
    }
    return onnxBytes(shape, tensors, metadata);
}

TensorFile readBack(ModelFormat format, const ModelShape& shape, const std::string& bytes) {
    switch (format) {
    case ModelFormat::Pt:
        return readStateDict(bytes);
    case ModelFormat::Safetensors:
        return parseSafetensors(bytes);
    case ModelFormat::Onnx:
        break;
    }
    return readOnnx(bytes, shape);
}

std::string contents(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return in ? std::move(bytes).str() : std::string();
}

void compare(std::span<const TensorView> expected, const TensorFile& found) {
    if (found.tensors.size() != expected.size()) throw std::runtime_error("another number of tensors");
    for (const TensorView& view : expected) {
        const auto same = std::find_if(found.tensors.begin(), found.tensors.end(),
                                       [&view](const TensorView& other) { return other.name == view.name; });
        if (same == found.tensors.end() || same->shape != view.shape ||
            std::memcmp(same->values.data(), view.values.data(), view.values.size_bytes()) != 0)
            throw std::runtime_error("tensor " + view.name + " differs");
    }
}

// Writes the file, then lets `check` look at what stands on the disk.
void writeChecked(const fs::path& file, const std::string& bytes,
                  const std::function<void(const std::string&)>& check) {
    writeAtomically(file, bytes);
    try {
        check(contents(file));
    } catch (const std::exception& problem) {
        std::error_code error;
        fs::remove(file, error);
        throw std::runtime_error(file.string() + " does not read back as it was written (" +
                                 plainMessage(problem) + "); it was removed");
    }
}

void writeText(const fs::path& file, const std::string& text) {
    writeChecked(file, text, [&text](const std::string& found) {
        if (found != text) throw std::runtime_error("other text");
    });
}

void prepare(const fs::path& folder, const std::vector<fs::path>& files, Existing existing) {
    if (existing == Existing::Refuse) refuseExisting(files);
    makeExportFolder(folder);
}

} // namespace

void requireFileName(const std::string& name) {
    const auto isControl = [](char c) { return (static_cast<unsigned char>(c) < 0x20) || c == 0x7f; };
    if (name.empty() || name == "." || name == ".." || name.find('/') != std::string::npos ||
        std::any_of(name.begin(), name.end(), isControl))
        throw InputError(quotedText(name) +
                         " is not a file name; give one such as \"model\", without a folder");
}

std::string toText(ModelFormat format) {
    return textOf(kWords, format);
}

ModelFormat modelFormatFromText(const std::string& text) {
    return valueOf(kWords, text, "model format");
}

std::vector<fs::path> modelFiles(const fs::path& folder, const std::string& baseName, ModelFormat format) {
    requireFileName(baseName);
    const fs::path file = folder / (baseName + "." + toText(format));
    return {file, file.string() + ".json"};
}

std::vector<fs::path> codeFiles(const fs::path& folder, const std::string& baseName) {
    requireFileName(baseName);
    return {folder / (baseName + ".py"), folder / (baseName + ".cpp")};
}

void makeExportFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw InputError(folder, "cannot be made a folder (" + error.message() + "); name another one");
    if (!fs::is_directory(folder, error)) throw InputError(folder, "is not a folder; name another one");
}

void refuseExisting(const std::vector<fs::path>& files) {
    std::error_code error;
    for (const fs::path& file : files) {
        if (fs::exists(fs::symlink_status(file, error)))
            throw InputError(file, "is there already; name another folder, or have it overwritten");
    }
}

std::vector<fs::path> exportModel(const Predictor& model, const fs::path& folder, const std::string& baseName,
                                  ModelFormat format, Existing existing) {
    const std::vector<fs::path> files = modelFiles(folder, baseName, format);
    const ModelState& state = model.state();
    const ModelShape& shape = state.context->shape;
    std::vector<at::Tensor> kept;
    const std::vector<TensorView> tensors = viewsOf(state, kept);
    json description = describeModel(state);
    const std::string bytes = bytesOf(format, shape, tensors, description);
    prepare(folder, files, existing);
    writeChecked(files[0], bytes,
                 [&](const std::string& found) { compare(tensors, readBack(format, shape, found)); });
    const std::string name = files[0].filename().string();
    description["file"] = name;
    description["sha256"] = sha256(bytes);
    description["use"] = howToUse(format, name);
    writeText(files[1], textOfDescription(description));
    return files;
}

std::vector<fs::path> exportCode(const Predictor& model, const fs::path& folder, const std::string& baseName,
                                 Existing existing) {
    const std::vector<fs::path> files = codeFiles(folder, baseName);
    prepare(folder, files, existing);
    const RunContext& context = *model.state().context;
    const fs::path source = context.dataFile;
    // Of "names/" the last part is empty.
    const std::string data = (source.has_filename() ? source : source.parent_path()).filename().string();
    writeText(files[0], pytorchScript(model.options(), data, context.dataForm));
    writeText(files[1], libtorchProgram(model.options(), data, context.dataForm));
    return files;
}

} // namespace batchscope
