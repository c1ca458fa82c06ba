#include "core/export/model_description.h"

#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/data/reading_form_json.h"
#include "core/models/tensor_shapes.h"
#include "core/training/model_state.h"
#include "core/training/options_json.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace batchscope {

namespace {

using nlohmann::json;

constexpr const char* kFormat = "batchscope-model";
constexpr int kVersion = 1;
constexpr std::size_t kMaxLetters = 0x110000, kMaxClasses = 2000;

json describe(const Alphabet& alphabet) {
    const std::vector<std::uint32_t> codes(alphabet.letters().begin(), alphabet.letters().end());
    return {{"letters", toUtf8(alphabet.letters())},
            {"code_points", codes},
            {"unknown", alphabet.unknown()},
            {"size", alphabet.size()},
            {"meaning",
             "The index of a letter is its place in code_points, from 0; every other letter has the "
             "index unknown. The one-hot vector of a letter is size wide. Names are stripped and "
             "NFC-normalised first."}};
}

json describe(const ModelShape& shape) {
    return {{"cell", toText(shape.cell)},       {"input_size", shape.input_size},
            {"hidden_size", shape.hidden_size}, {"num_layers", shape.num_layers},
            {"classes", shape.classes},         {"bidirectional", shape.bidirectional}};
}

const json& part(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) throw InputError(std::string("\"") + key + "\" is missing");
    return *found;
}

Alphabet alphabetFrom(const json& alphabet) {
    if (!alphabet.is_object()) throw InputError("\"alphabet\" is not an object");
    const json& codes = part(alphabet, "code_points");
    if (!codes.is_array() || codes.size() > kMaxLetters)
        throw InputError("\"code_points\" is not a list of code points");
    std::u32string letters;
    for (const json& code : codes) {
        if (!code.is_number_unsigned() || code.get<std::uint64_t>() >= kMaxLetters)
            throw InputError("\"code_points\" holds something that is not a code point");
        letters += char32_t(code.get<std::uint32_t>());
    }
    Alphabet result(letters);
    if (result.letters().size() != letters.size()) throw InputError("\"code_points\" holds a letter twice");
    return result;
}

std::vector<std::string> classesFrom(const json& classes) {
    if (!classes.is_array() || classes.empty() || classes.size() > kMaxClasses)
        throw InputError("\"classes\" is not a list of 1 to " + std::to_string(kMaxClasses) + " texts");
    std::vector<std::string> result;
    for (const json& each : classes) {
        if (!each.is_string()) throw InputError("\"classes\" holds something that is not a text");
        result.push_back(each.get<std::string>());
    }
    return result;
}

} // namespace

json describeModel(const ModelState& state) {
    const RunContext& context = *state.context;
    json tensors = json::array();
    for (const TensorShape& tensor : tensorShapes(context.shape))
        tensors.push_back({{"name", tensor.name}, {"shape", tensor.shape}});
    return {{"format", kFormat},
            {"format_version", kVersion},
            {"batchscope", BATCHSCOPE_VERSION},
            {"alphabet", describe(context.alphabet)},
            {"classes", context.classes},
            {"settings", toJson(context.options)},
            {"step", state.step},
            {"data",
             {{"file", std::filesystem::path(context.dataFile).filename().string()},
              {"sha256", context.dataSha256},
              {"form", toJson(context.dataForm)}}},
            {"shape", describe(context.shape)},
            {"tensors", tensors}};
}

std::string textOfDescription(const json& description) {
    std::string text;
    const auto add = [&](const std::string& key) {
        if (!description.contains(key)) return;
        text += (text.empty() ? "{\n  " : ",\n  ") + jsonText(key) + ": " + jsonText(description[key]);
    };
    for (const char* key : {"format", "format_version", "batchscope", "file", "sha256", "use", "shape",
                            "classes", "alphabet", "step", "data", "settings", "tensors"})
        add(key);
    return text + "\n}\n";
}

std::shared_ptr<const RunContext> contextFromDescription(const json& description) {
    if (!description.is_object() || description.value("format", json()) != kFormat)
        throw InputError("it is not a description of a Batchscope model");
    if (const json version = description.value("format_version", json()); version != kVersion)
        throw InputError("it has format version " + jsonText(version) + ", this program reads " +
                         std::to_string(kVersion));
    auto context = std::make_shared<RunContext>();
    context->options = optionsFromJson(part(description, "settings"));
    validate(context->options);
    context->alphabet = alphabetFrom(part(description, "alphabet"));
    context->classes = classesFrom(part(description, "classes"));
    if (const json data = description.value("data", json()); data.is_object()) {
        const auto text = [&data](const char* key) {
            const json value = data.value(key, json());
            return value.is_string() ? value.get<std::string>() : std::string();
        };
        context->dataFile = text("file");
        context->dataSha256 = text("sha256");
        context->dataForm = readingFormFromJson(data.value("form", json()));
    }
    context->shape = shapeOf(*context);
    return context;
}

} // namespace batchscope
