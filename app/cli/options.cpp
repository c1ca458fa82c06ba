#include "app/cli/options.h"

#include "app/cli/number_option.h"
#include "app/cli/output.h"
#include "core/base/json_text.h"
#include "core/data/bundled_names.h"
#include "core/data/choice.h"
#include "core/data/input_error.h"
#include "core/training/threads.h"

#include <nlohmann/json.hpp>

namespace batchscope::cli {

namespace {

using Preset = TrainOptions (*)();
constexpr Choices<Preset, 3> kPresets{
    {{quickLook, "quick-look"}, {articleRnn, "article-rnn"}, {articleLstm, "article-lstm"}}};

} // namespace

void FileOptions::addTo(CLI::App& command) {
    command.add_option("FILE", file,
                       "Names file (name,label rows or a folder with one file per class); "
                       "left out: the bundled names");
    form.addTo(command);
    command.add_flag("--skip-bad-rows", skipBadRows, "Leave bad rows out instead of refusing the file");
    command.add_flag("--json", json, "Print exactly one JSON object");
}

LoadedNames FileOptions::load() const {
    LoadedNames names = loadSilently();
    sayReading(names);
    return names;
}

LoadedNames FileOptions::loadSilently() const {
    LoadOptions options;
    options.form = form.parsed();
    options.skipBadRows = skipBadRows;
    return loadNames(file.empty() ? bundledNames() : std::filesystem::path(file), options);
}

void PlanWords::addTo(CLI::App& command) {
    command
        .add_option("--strategy", strategy,
                    "Which names share a batch: plain, sorted, bucketed, exact-length, boundaries, pooled, "
                    "length-grouped, token-budget")
        ->capture_default_str();
    addNumber(command, "--batch-size", plan.batchSize, ranges::kBatchSize, "Names per batch");
    addNumber(command, "--ratio", plan.ratio, ranges::kRatio,
              "Bucketed: longest / shortest name of a batch at most");
    boundaries = toText(plan.boundaries);
    command.add_option("--boundaries", boundaries, "Boundaries: first length of each bucket but the first")
        ->capture_default_str();
    addNumber(command, "--pool", plan.pool, ranges::kPool, "Pooled: batches per pool");
    addNumber(command, "--budget", plan.budget, ranges::kBudget,
              "Token budget: limit of rows x longest name in a batch");
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
    command.add_option("--sampling", sampling, "replacement (random draws) or epoch (every name once)")
        ->capture_default_str();
    command.add_option("--execution", execution, "How a batch is computed: sequential, padded or packed")
        ->capture_default_str();
    command.add_option("--cell", cell, "rnn, lstm or gru")->capture_default_str();
    addNumber(command, "--hidden", options.hidden_size, ranges::kHiddenSize, "Hidden size");
    addNumber(command, "--layers", options.num_layers, ranges::kLayers, "Layers");
    command.add_flag("--bidirectional", options.bidirectional, "Read names in both directions");
    command.add_option("--optimizer", optimizer, "sgd or adam")->capture_default_str();
    addNumber(command, "--lr", options.learningRate, ranges::kLearningRate, "Learning rate");
    addNumber(command, "--momentum", options.momentum, ranges::kMomentum, "Momentum of SGD");
    addNumber(command, "--steps", options.steps, ranges::kSteps, "Updates to train, one batch each");
    command.add_option("--split", split, "Hold out by row or by name")->capture_default_str();
    addNumber(command, "--test-fraction", options.split.testFraction, ranges::kTestFraction,
              "Share held out");
    addNumber(command, "--seed", options.seed, ranges::kSeed, "Of weights, batches and split");
    addNumber(command, "--split-seed", splitSeed, ranges::kSeed,
              "Of the split alone; left out: that of --seed");
    command.add_option("--letters", letters, "Alphabet: of the training names, or the article's 57 letters")
        ->capture_default_str();
    addNumber(command, "--threads", options.threads, ranges::kThreads,
              "CPU threads, or auto: one or all, whichever trains faster when the run begins")
        ->transform([](const std::string& text) { return text == "auto" ? std::string("0") : text; }, "")
        ->default_str("auto");
    command.add_option("--device", device, "auto, cpu or cuda")->capture_default_str();
    command
        .add_option("--engine", engine, "fused (CPU only; padded batches and GPUs use libtorch) or libtorch")
        ->capture_default_str();
    addNumber(command, "--eval-every", options.evalEvery, ranges::kStepsBetween,
              "Updates between evaluations (0: at the end only)");
    addNumber(command, "--checkpoint-every", options.checkpointEvery, ranges::kStepsBetween,
              "Updates between checkpoints (0: at the end)");
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
    writeOutput(jsonText(json) + '\n');
}

} // namespace batchscope::cli
