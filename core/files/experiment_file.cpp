#include "core/files/experiment_file.h"

#include "core/base/atomic_file.h"
#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/data/reading_form_json.h"
#include "core/training/options_json.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace batchscope {

namespace {

constexpr const char* kFormat = "batchscope-experiment";
constexpr int kVersion = 1;
constexpr std::uintmax_t kMostBytes = 1 << 20;

std::string textIn(const nlohmann::json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end()) return {};
    if (!found->is_string()) throw InputError(std::string("\"") + key + "\" is not a text");
    return found->get<std::string>();
}

} // namespace

std::string experimentText(const Experiment& experiment) {
    const nlohmann::ordered_json json{{"format", kFormat},
                                      {"format_version", kVersion},
                                      {"batchscope", BATCHSCOPE_VERSION},
                                      {"data",
                                       {{"file", experiment.dataFile},
                                        {"sha256", experiment.dataSha256},
                                        {"form", nlohmann::ordered_json(toJson(experiment.dataForm))}}},
                                      {"settings", nlohmann::ordered_json(toJson(experiment.options))}};
    return orderedJsonText(json, 2) + "\n";
}

Experiment parseExperiment(std::string_view text) {
    if (text.size() > kMostBytes) throw InputError("is too large for an experiment");
    const auto json = parseJsonOrDiscard(text);
    if (!json.is_object() || textIn(json, "format") != kFormat)
        throw InputError("is not an experiment of Batchscope; name a file that was saved as one");
    const auto version = json.find("format_version");
    if (version == json.end() || !version->is_number_integer() || *version != kVersion)
        throw InputError("has another format than this program reads; use the newer program");
    Experiment experiment;
    if (const auto settings = json.find("settings"); settings != json.end())
        experiment.options = optionsFromJson(*settings);
    validateStep(experiment.options); // what does not go together is left for the user to change
    if (const auto data = json.find("data"); data != json.end() && data->is_object()) {
        experiment.dataFile = textIn(*data, "file");
        experiment.dataSha256 = textIn(*data, "sha256");
        experiment.dataForm = readingFormFromJson(data->value("form", nlohmann::json()));
    }
    return experiment;
}

void writeExperiment(const Experiment& experiment, const std::filesystem::path& file) {
    writeAtomically(file, experimentText(experiment));
}

Experiment readExperiment(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) throw InputError(file, "there is no such file");
    if (!std::filesystem::is_regular_file(file, error)) throw InputError(file, "is not a file");
    if (std::filesystem::file_size(file, error) > kMostBytes)
        throw InputError(file, "is too large for an experiment");
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw InputError(file, "cannot be read; check its permissions");
    try {
        return parseExperiment(text.str());
    } catch (const InputError& problem) {
        throw InputError(file, problem.what());
    }
}

} // namespace batchscope
