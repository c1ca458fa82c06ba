#include "core/files/checkpoint.h"

#include "core/base/atomic_file.h"
#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/base/sha256.h"
#include "core/data/reading_form_json.h"
#include "core/files/evaluation_json.h"
#include "core/files/file_tensors.h"
#include "core/files/progress_json.h"
#include "core/files/safetensors.h"
#include "core/models/tensor_shapes.h"
#include "core/training/options_json.h"
#include "core/training/predictor.h"
#include "core/training/resume_point.h"
#include "core/training/training_state.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace batchscope {

namespace {

constexpr int kVersion = 2;
constexpr std::int64_t kLastCodePoint = 0x10ffff;
const std::string kText = "batchscope", kHash = "sha256";
constexpr const char* kNone =
    "is not a Batchscope checkpoint, or is damaged or cut short; train again or name another file";

nlohmann::json describe(const ModelState& state) {
    const RunContext& context = *state.context;
    std::vector<std::uint32_t> letters(context.alphabet.letters().begin(), context.alphabet.letters().end());
    return {{"version", kVersion},
            {"options", toJson(context.options)},
            {"letters", letters},
            {"classes", context.classes},
            {"step", state.step},
            {"data_file", context.dataFile},
            {"data_sha256", context.dataSha256},
            {"data_form", toJson(context.dataForm)}};
}

// A flipped bit in the numbers would else give another model without a word.
std::string hashOf(const std::string& text, std::vector<TensorView> tensors) {
    std::sort(tensors.begin(), tensors.end(),
              [](const TensorView& a, const TensorView& b) { return a.name < b.name; });
    Sha256 hash;
    hash.update(text);
    for (const TensorView& tensor : tensors) {
        hash.update(tensor.name);
        hash.update(shapeText(tensor.shape));
        hash.update({reinterpret_cast<const char*>(tensor.values.data()), tensor.values.size_bytes()});
    }
    return hash.hex();
}

void write(const nlohmann::json& description,
           std::vector<std::pair<std::string, at::Tensor>> tensors, // contiguous from here on
           const std::filesystem::path& file) {
    const std::string text = jsonText(description);
    std::vector<TensorView> views;
    for (auto& [name, tensor] : tensors) {
        tensor = tensor.contiguous();
        views.push_back(
            {name, tensor.sizes().vec(), {tensor.data_ptr<float>(), std::size_t(tensor.numel())}});
    }
    writeAtomically(file, safetensorsBytes(views, {{kText, text}, {kHash, hashOf(text, views)}}));
}

std::shared_ptr<const RunContext> contextFrom(const nlohmann::json& json) {
    auto context = std::make_shared<RunContext>();
    context->options = optionsFromJson(json.at("options"));
    validate(context->options);
    std::u32string letters;
    for (const auto code : json.at("letters").get<std::vector<std::int64_t>>()) {
        if (code < 0 || code > kLastCodePoint) throw InputError("its alphabet holds what is not a letter");
        letters += char32_t(code);
    }
    context->alphabet = Alphabet(letters);
    context->classes = json.at("classes").get<std::vector<std::string>>();
    if (context->classes.empty()) throw InputError("it names no class");
    context->dataFile = json.at("data_file").get<std::string>();
    context->dataSha256 = json.at("data_sha256").get<std::string>();
    context->dataForm = readingFormFromJson(json.value("data_form", nlohmann::json()));
    context->shape = shapeOf(*context);
    return context;
}

const std::string& entry(const TensorFile& file, const std::string& key) {
    const auto found = file.metadata.find(key);
    if (found == file.metadata.end())
        throw InputError("is not a Batchscope checkpoint; train again or name another file");
    return found->second;
}

void requireFits(const RunProgress& progress, const ModelState& weights) {
    if (progress.last.step != weights.step)
        throw InputError("its weights and its progress are of other steps");
    const std::size_t classes = weights.context->classes.size();
    for (const Evaluation* evaluation : {&progress.evaluation, &progress.best}) {
        if (evaluation->rows != 0 && !hasMatrixOf(*evaluation, classes))
            throw InputError("an evaluation in it is of other classes");
    }
}

std::shared_ptr<const TrainingState> stateFrom(const TensorFile& file, bool withProgress) {
    const std::string& text = entry(file, kText);
    if (entry(file, kHash) != hashOf(text, file.tensors)) throw InputError(kNone);
    try {
        const auto json = parseJson(text);
        if (const int version = json.at("version").get<int>(); version != kVersion) {
            throw InputError("it has format " + std::to_string(version) + ", this program reads " +
                             std::to_string(kVersion));
        }
        auto weights = std::make_shared<ModelState>();
        weights->context = contextFrom(json);
        weights->step = json.at("step").get<std::int64_t>();
        if (weights->step < 0) throw InputError("its step is negative");
        weights->parameters = takeParameters(file, weights->context->shape);
        auto state = std::make_shared<TrainingState>();
        state->weights = weights;
        if (!withProgress) return state;
        if (!json.contains("progress"))
            throw InputError("it holds a model alone, which no run can resume from; name a run's checkpoint");
        state->progress = progressFromJson(json.at("progress"));
        requireFits(state->progress, *weights);
        for (const TensorView& view : file.tensors) {
            if (view.name.rfind("optimizer.", 0) == 0) state->moments.emplace_back(view.name, toTensor(view));
        }
        return state;
    } catch (const InputError& problem) {
        throw InputError(std::string("is not a checkpoint that fits: ") + problem.what());
    } catch (const nlohmann::json::exception&) {
        throw InputError("is not a Batchscope checkpoint; train again or name another file");
    }
}

std::shared_ptr<const TrainingState> stateOf(const TensorFile& tensors, const std::filesystem::path& file,
                                             bool withProgress) {
    try {
        return stateFrom(tensors, withProgress);
    } catch (const InputError& problem) {
        throw InputError(file, problem.what());
    }
}

} // namespace

TensorFile readCheckpointFile(const std::filesystem::path& file) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status)) throw InputError(file, "there is no such file; name a checkpoint");
    if (!std::filesystem::is_regular_file(status)) throw InputError(file, "is not a file; name a checkpoint");
    try {
        return readSafetensors(file);
    } catch (const InputError&) {
        throw InputError(file, kNone);
    }
}

void writeCheckpoint(const ModelState& state, const std::filesystem::path& file) {
    write(describe(state), state.parameters, file);
}

void writeCheckpoint(const TrainingState& state, const std::filesystem::path& file) {
    nlohmann::json json = describe(*state.weights);
    json["progress"] = toJson(state.progress);
    auto tensors = state.weights->parameters;
    tensors.insert(tensors.end(), state.moments.begin(), state.moments.end());
    write(json, std::move(tensors), file);
}

bool isCheckpoint(const TensorFile& file) {
    return file.metadata.count(kHash) > 0;
}

std::shared_ptr<const ModelState> checkpointFrom(const TensorFile& tensors,
                                                 const std::filesystem::path& file) {
    return stateOf(tensors, file, false)->weights;
}

std::shared_ptr<const ModelState> readCheckpoint(const std::filesystem::path& file) {
    return stateOf(readCheckpointFile(file), file, false)->weights;
}

std::shared_ptr<const TrainingState> readTrainingState(const std::filesystem::path& file) {
    return stateOf(readCheckpointFile(file), file, true);
}

std::shared_ptr<const TrainingState> parseTrainingState(std::string_view bytes) {
    return stateFrom(parseSafetensors(bytes), true);
}

void writeCheckpoint(const Predictor& model, const std::filesystem::path& file) {
    writeCheckpoint(model.state(), file);
}

void writeCheckpoint(const ResumePoint& point, const std::filesystem::path& file) {
    writeCheckpoint(point.state(), file);
}

std::shared_ptr<const Predictor> loadPredictor(const std::filesystem::path& file) {
    return std::make_shared<const Predictor>(readCheckpoint(file));
}

std::shared_ptr<const ResumePoint> loadResumePoint(const std::filesystem::path& file) {
    return std::make_shared<const ResumePoint>(readTrainingState(file));
}

} // namespace batchscope
