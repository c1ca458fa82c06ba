#include "app/cli/options.h"

#include "core/data/bundled_names.h"
#include "core/data/choice.h"
#include "core/data/input_error.h"
#include "core/training/threads.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace batchscope::cli {

namespace {

using Preset = TrainOptions (*)();
constexpr Choices<Preset, 3> kPresets{
    {{quickLook, "quick-look"}, {articleRnn, "article-rnn"}, {articleLstm, "article-lstm"}}};

} // namespace

void FileOptions::addTo(CLI::App& command) {
    command.add_option("FILE", file,
                       "Names file (name,label rows or a folder with a file a class); "
                       "left out: the bundled names");
    command.add_flag("--skip-bad-rows", skipBadRows, "Leave bad rows out instead of refusing the file");
    command.add_flag("--json", json, "Print exactly one JSON object");
}

LoadedNames FileOptions::load() const {
    LoadOptions options;
    options.skipBadRows = skipBadRows;
    return loadNames(file.empty() ? bundledNames() : std::filesystem::path(file), options);
}

void PlanWords::addTo(CLI::App& command) {
    command
        .add_option("--strategy", strategy,
                    "Who sits with whom: plain, sorted, bucketed, exact-length, boundaries, pooled, "
                    "length-grouped, token-budget")
        ->capture_default_str();
    command.add_option("--batch-size", plan.batchSize, "Names a batch")->capture_default_str();
    command.add_option("--ratio", plan.ratio, "Bucketed: longest / shortest name of a batch at most")
        ->capture_default_str();
    boundaries = toText(plan.boundaries);
    command.add_option("--boundaries", boundaries, "Boundaries: first length of each bucket but the first")
        ->capture_default_str();
    command.add_option("--pool", plan.pool, "Pooled: batches a pool")->capture_default_str();
    command.add_option("--budget", plan.budget, "Token budget: rows x longest name of a batch at most")
        ->capture_default_str();
}

PlanOptions PlanWords::parsed() const {
    PlanOptions result = plan;
    result.strategy = strategyFromText(strategy);
    result.boundaries = boundariesFromText(boundaries);
    validate(result);
    return result;
}

void TrainWords::addTo(CLI::App& command) {
    plan.plan = options.plan;
    command.add_option("--preset", preset, "Start from quick-look, article-rnn or article-lstm");
    plan.addTo(command);
    command.add_option("--sampling", sampling, "replacement (the articles' draw) or epoch")
        ->capture_default_str();
    command.add_option("--execution", execution, "How a batch is run: sequential, padded or packed")
        ->capture_default_str();
    command.add_option("--cell", cell, "rnn, lstm or gru")->capture_default_str();
    command.add_option("--hidden", options.hidden_size, "Hidden size")->capture_default_str();
    command.add_option("--layers", options.num_layers, "Layers")->capture_default_str();
    command.add_flag("--bidirectional", options.bidirectional, "Read names in both directions");
    command.add_option("--optimizer", optimizer, "sgd or adam")->capture_default_str();
    command.add_option("--lr", options.learningRate, "Learning rate")->capture_default_str();
    command.add_option("--momentum", options.momentum, "Momentum of SGD")->capture_default_str();
    command.add_option("--steps", options.steps, "Batches to train on")->capture_default_str();
    command.add_option("--split", split, "Hold out by row or by name")->capture_default_str();
    command.add_option("--test-fraction", options.split.testFraction, "Share held out")
        ->capture_default_str();
    command.add_option("--seed", options.seed, "Of weights, batches and split")->capture_default_str();
    command.add_option("--split-seed", splitSeed, "Of the split alone, where it shall differ");
    command.add_option("--letters", letters, "Alphabet: of the training names, or the article's 57 letters")
        ->capture_default_str();
    command
        .add_option("--threads", options.threads,
                    "CPU threads, or auto: one or all, whichever trains faster when the run begins")
        ->transform([](const std::string& text) { return text == "auto" ? std::string("0") : text; }, "")
        ->default_str("auto");
    command.add_option("--device", device, "auto, cpu or cuda")->capture_default_str();
    command
        .add_option("--engine", engine, "fused (CPU only; padded batches and GPUs use libtorch) or libtorch")
        ->capture_default_str();
    command.add_option("--eval-every", options.evalEvery, "Steps between evaluations (0: at the end only)")
        ->capture_default_str();
    command
        .add_option("--checkpoint-every", options.checkpointEvery,
                    "Steps between checkpoints (0: at the end)")
        ->capture_default_str();
}

TrainOptions TrainWords::parsed(const CLI::App& command) const {
    TrainOptions result = preset.empty() ? options : valueOf(kPresets, preset, "preset")();
    const auto take = [&](const char* name, auto& target, const auto& value) {
        if (preset.empty() || command.count(name) > 0) target = value;
    };
    take("--strategy", result.plan.strategy, strategyFromText(plan.strategy));
    take("--batch-size", result.plan.batchSize, plan.plan.batchSize);
    take("--ratio", result.plan.ratio, plan.plan.ratio);
    take("--boundaries", result.plan.boundaries, boundariesFromText(plan.boundaries));
    take("--pool", result.plan.pool, plan.plan.pool);
    take("--budget", result.plan.budget, plan.plan.budget);
    take("--sampling", result.sampling, samplingFromText(sampling));
    take("--execution", result.execution, executionFromText(execution));
    take("--cell", result.cell, cellFromText(cell));
    take("--hidden", result.hidden_size, options.hidden_size);
    take("--layers", result.num_layers, options.num_layers);
    take("--bidirectional", result.bidirectional, options.bidirectional);
    take("--optimizer", result.optimizer, optimizerFromText(optimizer));
    take("--lr", result.learningRate, options.learningRate);
    take("--momentum", result.momentum, options.momentum);
    take("--steps", result.steps, options.steps);
    take("--split", result.split.by, splitByFromText(split));
    take("--test-fraction", result.split.testFraction, options.split.testFraction);
    take("--seed", result.seed, options.seed);
    take("--letters", result.letters, lettersFromText(letters));
    take("--threads", result.threads, options.threads);
    take("--device", result.device, deviceFromText(device));
    take("--engine", result.engine, engineFromText(engine));
    take("--eval-every", result.evalEvery, options.evalEvery);
    take("--checkpoint-every", result.checkpointEvery, options.checkpointEvery);
    result.split.seed = splitSeed.value_or(result.seed);
    validate(result);
    if (const std::string word = tooManyThreads(result.threads); !word.empty()) {
        std::cerr << "warning: " << word << "\n";
        result.threads = usableThreads(result.threads);
    }
    return result;
}

void print(const nlohmann::json& json) {
    std::cout << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

} // namespace batchscope::cli
