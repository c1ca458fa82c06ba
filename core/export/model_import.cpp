#include "core/export/model_import.h"

#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/base/sha256.h"
#include "core/export/model_description.h"
#include "core/files/checkpoint.h"
#include "core/files/checkpoint_keeper.h"
#include "core/files/file_tensors.h"
#include "core/models/tensor_shapes.h"
#include "core/training/model_state.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

constexpr std::uintmax_t kMaxDescription = std::uintmax_t(64) << 20;

std::string hashOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    Sha256 hash;
    std::vector<char> block(std::size_t(1) << 20);
    while (in.read(block.data(), std::streamsize(block.size())) || in.gcount() > 0)
        hash.update({block.data(), std::size_t(in.gcount())});
    return hash.hex();
}

json parsed(const std::string& text) {
    json description = parseJsonOrDiscard(text);
    if (description.is_discarded()) throw InputError("it is not JSON");
    return description;
}

json descriptionBeside(const fs::path& file) {
    const fs::path beside = file.string() + ".json";
    std::error_code error;
    if (!fs::is_regular_file(beside, error)) {
        throw InputError(file, "lacks the metadata \"batchscope\", and there is no " +
                                   beside.filename().string() +
                                   " beside it: alphabet and classes are not known; put it there");
    }
    if (fs::file_size(beside, error) > kMaxDescription) throw InputError(beside, "is too large");
    std::ifstream in(beside, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw InputError(beside, "cannot be read; check its permissions");
    json description;
    try {
        description = parsed(text.str());
    } catch (const InputError& problem) {
        throw InputError(beside, std::string(problem.what()) + "; export the model again");
    }
    const bool named = description.is_object() && description.contains("sha256");
    if (named && description["sha256"] != hashOf(file)) {
        throw InputError(file, "is not the file that " + beside.filename().string() +
                                   " was written for (another SHA-256); take \"sha256\" out of it where you "
                                   "changed the weights");
    }
    return description;
}

std::shared_ptr<const ModelState> stateFrom(const TensorFile& file, const json& description) {
    auto state = std::make_shared<ModelState>();
    state->context = contextFromDescription(description);
    if (const json step = description.value("step", json()); step.is_number_unsigned())
        state->step = step.get<std::int64_t>();
    const ModelShape& shape = state->context->shape;
    if (const auto wanted = tensorShapes(shape).size(); file.tensors.size() != wanted) {
        throw InputError("it has " + std::to_string(file.tensors.size()) + " tensors, the settings ask for " +
                         std::to_string(wanted));
    }
    state->parameters = takeParameters(file, shape);
    state->model();
    return state;
}

std::shared_ptr<const ModelState> exportedModel(const TensorFile& tensors, const fs::path& file) {
    const auto embedded = tensors.metadata.find("batchscope");
    const json beside = embedded == tensors.metadata.end() ? descriptionBeside(file) : json();
    try {
        return stateFrom(tensors, beside.is_null() ? parsed(embedded->second) : beside);
    } catch (const InputError& problem) {
        throw InputError(file, std::string("holds no model that can be used: ") + problem.what() +
                                   "; export the model again or name another file");
    }
}

} // namespace

std::shared_ptr<const Predictor> readModel(const fs::path& file) {
    const TensorFile tensors = readCheckpointFile(file);
    return std::make_shared<const Predictor>(isCheckpoint(tensors) ? checkpointFrom(tensors, file)
                                                                   : exportedModel(tensors, file));
}

std::shared_ptr<const Predictor> readModelOfRun(const fs::path& source) {
    std::error_code error;
    if (!fs::is_directory(source, error)) return readModel(source);
    return CheckpointKeeper(source).read()->model();
}

} // namespace batchscope
