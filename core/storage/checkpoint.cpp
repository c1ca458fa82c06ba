#include "core/storage/checkpoint.h"

#include "core/data/input_error.h"
#include "core/storage/atomic_file.h"
#include "core/storage/seal.h"
#include "core/training/model_state.h"
#include "core/training/options_json.h"

#include <torch/serialize.h>

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace batchscope {

namespace {

constexpr int kVersion = 1;
constexpr std::uintmax_t kMaxBytes = std::uintmax_t(8) << 30;

nlohmann::json describe(const ModelState& state) {
    const RunContext& context = *state.context;
    std::vector<std::uint32_t> letters(context.alphabet.letters().begin(), context.alphabet.letters().end());
    std::vector<std::string> names;
    for (const auto& [name, tensor] : state.parameters)
        names.push_back(name);
    return {{"version", kVersion},
            {"options", toJson(context.options)},
            {"letters", letters},
            {"classes", context.classes},
            {"step", state.step},
            {"data_file", context.dataFile},
            {"data_sha256", context.dataSha256},
            {"tensors", names}};
}

std::shared_ptr<const RunContext> contextFrom(const nlohmann::json& json) {
    auto context = std::make_shared<RunContext>();
    context->options = optionsFromJson(json.at("options"));
    validate(context->options);
    std::u32string letters;
    for (const auto code : json.at("letters").get<std::vector<std::uint32_t>>())
        letters += char32_t(code);
    context->alphabet = Alphabet(letters);
    context->classes = json.at("classes").get<std::vector<std::string>>();
    context->dataFile = json.at("data_file").get<std::string>();
    context->dataSha256 = json.at("data_sha256").get<std::string>();
    const TrainOptions& options = context->options;
    context->shape = {options.cell,       context->alphabet.size(), options.hidden_size,
                      options.num_layers, options.bidirectional,    std::int64_t(context->classes.size())};
    return context;
}

std::shared_ptr<const ModelState> readArchive(const std::string& bytes) {
    torch::serialize::InputArchive archive;
    archive.load_from(bytes.data(), bytes.size());
    c10::IValue text;
    archive.read("batchscope", text);
    const auto json = nlohmann::json::parse(text.toStringRef());
    if (const int version = json.at("version").get<int>(); version != kVersion)
        throw InputError("it has format " + std::to_string(version) + ", this program reads " +
                         std::to_string(kVersion));
    auto state = std::make_shared<ModelState>();
    state->context = contextFrom(json);
    state->step = json.at("step").get<std::int64_t>();
    for (const auto& name : json.at("tensors").get<std::vector<std::string>>()) {
        torch::Tensor tensor;
        archive.read(name, tensor);
        if (tensor.scalar_type() != torch::kFloat32)
            throw InputError("tensor " + name + " is not of type float32");
        state->parameters.emplace_back(name, tensor);
    }
    state->model();
    return state;
}

} // namespace

void writeCheckpoint(const ModelState& state, const std::filesystem::path& file) {
    torch::serialize::OutputArchive archive;
    archive.write("batchscope", c10::IValue(describe(state).dump()));
    for (const auto& [name, tensor] : state.parameters)
        archive.write(name, tensor);
    std::ostringstream bytes;
    archive.save_to(bytes);
    writeAtomically(file, seal(bytes.str()));
}

std::shared_ptr<const ModelState> readCheckpoint(const std::filesystem::path& file) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        throw InputError(file, "there is no such file; name a checkpoint.pt");
    if (!std::filesystem::is_regular_file(status)) throw InputError(file, "is no file; name a checkpoint.pt");
    if (std::filesystem::file_size(file, error) > kMaxBytes)
        throw InputError(file, "is too large for a checkpoint");
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in) throw InputError(file, "cannot be read; check its permissions");
    const std::string archive = unseal(bytes.str());
    if (archive.empty()) {
        throw InputError(file, "is no Batchscope checkpoint, or is damaged or cut short; train again or name "
                               "another file");
    }
    try {
        return readArchive(archive);
    } catch (const InputError& problem) {
        throw InputError(file, std::string("is no checkpoint that fits: ") + problem.what());
    } catch (const std::exception&) {
        throw InputError(file, "is no Batchscope checkpoint; train again or name another file");
    }
}

} // namespace batchscope
