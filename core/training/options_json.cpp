#include "core/training/options_json.h"

#include "core/data/input_error.h"

#include <nlohmann/json.hpp>

namespace batchscope {

namespace {

template <typename T>
void read(const nlohmann::json& json, const char* key, T& value) {
    const auto found = json.find(key);
    if (found == json.end()) return;
    try {
        value = found->get<T>();
    } catch (const nlohmann::json::exception&) {
        throw InputError(std::string("setting \"") + key + "\" has the wrong type");
    }
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
    if (!json.is_object()) throw InputError("the settings are no JSON object");
    TrainOptions options;
    readWord(json, "split", options.split.by, splitByFromText);
    read(json, "test_fraction", options.split.testFraction);
    read(json, "split_seed", options.split.seed);
    readWord(json, "letters", options.letters, lettersFromText);
    readWord(json, "strategy", options.plan.strategy, strategyFromText);
    read(json, "batch_size", options.plan.batchSize);
    read(json, "ratio", options.plan.ratio);
    read(json, "boundaries", options.plan.boundaries);
    read(json, "pool", options.plan.pool);
    read(json, "budget", options.plan.budget);
    readWord(json, "sampling", options.sampling, samplingFromText);
    readWord(json, "execution", options.execution, executionFromText);
    readWord(json, "cell", options.cell, cellFromText);
    read(json, "hidden_size", options.hidden_size);
    read(json, "num_layers", options.num_layers);
    read(json, "bidirectional", options.bidirectional);
    readWord(json, "optimizer", options.optimizer, optimizerFromText);
    read(json, "lr", options.learningRate);
    read(json, "momentum", options.momentum);
    read(json, "steps", options.steps);
    read(json, "seed", options.seed);
    readWord(json, "device", options.device, deviceFromText);
    read(json, "threads", options.threads);
    readWord(json, "engine", options.engine, engineFromText);
    read(json, "eval_every", options.evalEvery);
    read(json, "checkpoint_every", options.checkpointEvery);
    return options;
}

} // namespace batchscope
