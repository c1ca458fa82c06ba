#include "core/training/options_json.h"

#include "core/data/input_error.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace batchscope {

namespace {

[[noreturn]] void refuse(const char* key, const char* why) {
    throw InputError(std::string("setting \"") + key + "\" " + why);
}

template <typename T>
void read(const nlohmann::json& json, const char* key, T& value) {
    const auto found = json.find(key);
    if (found == json.end()) return;
    try {
        value = found->get<T>();
    } catch (const nlohmann::json::exception&) {
        refuse(key, "has the wrong type");
    }
}

// Taken by the library's own conversion a number would be cut to what fits.
template <typename T>
T whole(const nlohmann::json& number, const char* key) {
    if (!number.is_number_integer()) refuse(key, "has the wrong type");
    const bool fits = number.is_number_unsigned() ? std::in_range<T>(number.get<std::uint64_t>())
                                                  : std::in_range<T>(number.get<std::int64_t>());
    if (!fits) refuse(key, "is out of range");
    return number.get<T>();
}

template <typename T>
void readWhole(const nlohmann::json& json, const char* key, T& value) {
    if (const auto found = json.find(key); found != json.end()) value = whole<T>(*found, key);
}

void readList(const nlohmann::json& json, const char* key, std::vector<std::int64_t>& list) {
    const auto found = json.find(key);
    if (found == json.end()) return;
    if (!found->is_array()) refuse(key, "has the wrong type");
    list.clear();
    for (const nlohmann::json& number : *found)
        list.push_back(whole<std::int64_t>(number, key));
}

template <typename T>
void readWord(const nlohmann::json& json, const char* key, T& value, T (*fromText)(const std::string&)) {
    std::string text;
    read(json, key, text);
    if (!text.empty()) value = fromText(text);
}

} // namespace

nlohmann::json toJson(const TrainOptions& options) {
    return {
        {"split", toText(options.split.by)},
        {"test_fraction", options.split.testFraction},
        {"split_seed", options.split.seed},
        {"letters", toText(options.letters)},
        {"strategy", toText(options.plan.strategy)},
        {"batch_size", options.plan.batchSize},
        {"ratio", options.plan.ratio},
        {"boundaries", options.plan.boundaries},
        {"pool", options.plan.pool},
        {"budget", options.plan.budget},
        {"sampling", toText(options.sampling)},
        {"execution", toText(options.execution)},
        {"cell", toText(options.cell)},
        {"hidden_size", options.hidden_size},
        {"num_layers", options.num_layers},
        {"bidirectional", options.bidirectional},
        {"optimizer", toText(options.optimizer)},
        {"lr", options.learningRate},
        {"momentum", options.momentum},
        {"steps", options.steps},
        {"seed", options.seed},
        {"device", toText(options.device)},
        {"threads", options.threads},
        {"engine", toText(options.engine)},
        {"eval_every", options.evalEvery},
        {"checkpoint_every", options.checkpointEvery},
    };
}

TrainOptions optionsFromJson(const nlohmann::json& json) {
    if (!json.is_object()) throw InputError("the settings are not a JSON object");
    TrainOptions options;
    readWord(json, "split", options.split.by, splitByFromText);
    read(json, "test_fraction", options.split.testFraction);
    readWhole(json, "split_seed", options.split.seed);
    readWord(json, "letters", options.letters, lettersFromText);
    readWord(json, "strategy", options.plan.strategy, strategyFromText);
    readWhole(json, "batch_size", options.plan.batchSize);
    read(json, "ratio", options.plan.ratio);
    readList(json, "boundaries", options.plan.boundaries);
    readWhole(json, "pool", options.plan.pool);
    readWhole(json, "budget", options.plan.budget);
    readWord(json, "sampling", options.sampling, samplingFromText);
    readWord(json, "execution", options.execution, executionFromText);
    readWord(json, "cell", options.cell, cellFromText);
    readWhole(json, "hidden_size", options.hidden_size);
    readWhole(json, "num_layers", options.num_layers);
    read(json, "bidirectional", options.bidirectional);
    readWord(json, "optimizer", options.optimizer, optimizerFromText);
    read(json, "lr", options.learningRate);
    read(json, "momentum", options.momentum);
    readWhole(json, "steps", options.steps);
    readWhole(json, "seed", options.seed);
    readWord(json, "device", options.device, deviceFromText);
    readWhole(json, "threads", options.threads);
    readWord(json, "engine", options.engine, engineFromText);
    readWhole(json, "eval_every", options.evalEvery);
    readWhole(json, "checkpoint_every", options.checkpointEvery);
    return options;
}

} // namespace batchscope
