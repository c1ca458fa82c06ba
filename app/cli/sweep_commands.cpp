#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/number_option.h"
#include "app/cli/options.h"
#include "app/cli/progress.h"
#include "app/cli/status_line.h"
#include "core/files/checkpoint.h"
#include "core/measuring/cost_model.h"
#include "core/measuring/sweep.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>

namespace batchscope::cli {

namespace {

struct SweepLine {
    FileOptions file;
    TrainWords words;
    SweepOptions sweep;
    std::string checkpoint;
};

struct CostLine {
    FileOptions file;
    TrainWords words;
    CostOptions costs;
};

std::string statusText(const std::string& stage, double done, double secondsLeft) {
    return stage + ", " + std::to_string(std::lround(100 * done)) + " %, " + clockText(secondsLeft) + " left";
}

nlohmann::json describe(const SweepResult& result) {
    nlohmann::json points = nlohmann::json::array(), noise = nlohmann::json::array();
    for (const SweepPoint& each : result.points) {
        nlohmann::json point = {{"path", toText(each.path)},
                                {"batch_size", each.batchSize},
                                {"device", each.device},
                                {"engine", each.engine}};
        if (each.seconds.empty())
            point["problem"] = each.problem;
        else
            point.update({{"ms_per_step", 1e3 * each.spread.median},
                          {"names_per_second", each.namesPerSecond},
                          {"speed_up", each.speedUp},
                          {"efficiency", each.efficiency},
                          {"cells", each.cells},
                          {"peak_bytes", each.peakBytes}});
        points.push_back(point);
    }
    for (const NoisePoint& each : result.noise)
        noise.push_back({{"batch_size", each.batchSize}, {"draws", each.draws}, {"variance", each.variance}});
    return {{"points", points},
            {"gradient", noise},
            {"gradient_variance_of_one", result.noiseOfOne},
            {"gradient_slope", result.noiseSlope},
            {"gradient_squared", result.gradientSquared},
            {"noise_scale", result.noiseScale},
            {"weights_step", result.weightsStep},
            {"noise", noiseText(result)},
            {"complete", result.complete}};
}

void printText(const SweepResult& result) {
    std::printf("%-10s %6s %10s %10s %9s %10s %9s\n", "path", "size", "ms/step", "names/s", "speed-up",
                "efficiency", "peak MiB");
    for (const SweepPoint& each : result.points) {
        if (each.seconds.empty()) {
            std::printf("%-10s %6lld %s\n", toText(each.path).c_str(), static_cast<long long>(each.batchSize),
                        each.problem.c_str());
            continue;
        }
        std::printf("%-10s %6lld %10.2f %10.0f %9.2f %10.3f %9.1f\n", toText(each.path).c_str(),
                    static_cast<long long>(each.batchSize), 1e3 * each.spread.median, each.namesPerSecond,
                    each.speedUp, each.efficiency, double(each.peakBytes) / (1 << 20));
    }
    std::printf("\ngradient at step %lld: variance by batch size\n",
                static_cast<long long>(result.weightsStep));
    for (const NoisePoint& each : result.noise) {
        std::printf("%17lld %10.3e   %.3e / B = %.3e\n", static_cast<long long>(each.batchSize),
                    each.variance, result.noiseOfOne, result.noiseOfOne / double(each.batchSize));
    }
    std::printf("slope %.3f (independent names: -1)\n", result.noiseSlope);
    if (result.noiseScale > 0) std::printf("noise equals signal at a batch of %.0f\n", result.noiseScale);
    if (result.noiseOfMachine) std::printf("%s\n", noiseText(result).c_str());
}

int runSweep(const SweepLine& line) {
    SweepOptions options = line.sweep;
    options.model = line.words.parsed();
    const LoadedNames names = line.file.load();
    if (!line.checkpoint.empty()) options.weights = loadPredictor(line.checkpoint);
    StatusLine status;
    Interrupt interrupt;
    const SweepResult result =
        sweep(*names.dataset, options, interrupt.token(), [&](const SweepProgress& progress) {
            interrupt.poll();
            status.show(statusText(progress.stage, progress.done, progress.secondsLeft));
        });
    status.clear();
    if (line.file.json)
        print(describe(result));
    else
        printText(result);
    return result.complete ? 0 : 1;
}

nlohmann::json describe(const CostModel& model) {
    return {{"seconds_per_batch", model.a},
            {"seconds_per_step", model.b},
            {"seconds_per_cell", model.c},
            {"r2", model.r2},
            {"batches", model.batches}};
}

nlohmann::json describe(const CostResult& result) {
    nlohmann::json epochs = nlohmann::json::array();
    for (const EpochTime& each : result.epochs) {
        nlohmann::json epoch = {{"strategy", toText(each.strategy)}, {"execution", toText(each.execution)}};
        if (!each.problem.empty())
            epoch["problem"] = each.problem;
        else
            epoch.update({{"predicted_seconds", each.predicted},
                          {"measured_seconds", each.measured},
                          {"epoch_seconds", each.epoch}});
        epochs.push_back(epoch);
    }
    return {{"padded", describe(result.padded)},
            {"packed", describe(result.packed)},
            {"epochs", epochs},
            {"advice", toText(result.advice)},
            {"device", result.device},
            {"noise", noiseText(result)},
            {"complete", result.complete},
            {"packed_engine", result.packedEngine}};
}

void printText(const CostResult& result) {
    for (const auto& [name, model] : {std::pair{"padded", result.padded}, {"packed", result.packed}}) {
        std::printf(
            "%s: %.3f ms per batch + %.2f us per time step + %.3f us per %s, R^2 %.4f over %zu batches\n",
            name, 1e3 * model.a, 1e6 * model.b, 1e6 * model.c, name[2] == 'd' ? "cell" : "letter", model.r2,
            model.batches);
    }
    std::printf("\n%-16s %-8s %12s %12s %9s\n", "strategy", "", "predicted ms", "measured ms", "epoch s");
    for (const EpochTime& each : result.epochs) {
        if (!each.problem.empty()) {
            std::printf("%-16s %-8s %s\n", toText(each.strategy).c_str(), toText(each.execution).c_str(),
                        each.problem.c_str());
            continue;
        }
        std::printf("%-16s %-8s %12.1f %12.1f %9.2f\n", toText(each.strategy).c_str(),
                    toText(each.execution).c_str(), 1e3 * each.predicted, 1e3 * each.measured, each.epoch);
    }
    if (result.advice) std::printf("\n%s\n", toText(result.advice).c_str());
    if (result.noise) std::printf("%s\n", noiseText(result).c_str());
}

int runCosts(const CostLine& line) {
    CostOptions options = line.costs;
    options.model = line.words.parsed();
    const LoadedNames names = line.file.load();
    StatusLine status;
    Interrupt interrupt;
    const CostResult result =
        measureCosts(*names.dataset, options, interrupt.token(), [&](const CostProgress& progress) {
            interrupt.poll();
            status.show(statusText("timing", progress.done, progress.secondsLeft));
        });
    status.clear();
    if (line.file.json)
        print(describe(result));
    else
        printText(result);
    return result.complete ? 0 : 1;
}

} // namespace

void addSweep(CLI::App& app, Action& action) {
    auto* command =
        app.add_subcommand("sweep", "Time batch sizes 1 to 4,096 padded, bucketed and packed, and "
                                    "measure how the gradient's spread falls with the batch size");
    auto line = std::make_shared<SweepLine>();
    line->file.addTo(*command);
    line->words.addTo(*command);
    addNumbers(*command, "--sizes", line->sweep.sizes, ranges::kMeasuredNames, "Batch sizes, such as 1,8,64");
    addNumber(*command, "--rounds", line->sweep.rounds, ranges::kSweepRounds, "Measured rounds");
    addNumber(*command, "--draws", line->sweep.draws, ranges::kSweepDraws,
              "Batches per size for the gradient's spread");
    command->add_option("--checkpoint", line->checkpoint,
                        "Measure the gradient at this checkpoint's weights; left out: at untrained ones");
    command->callback([line, &action] { action = [line] { return runSweep(*line); }; });
}

void addCosts(CLI::App& app, Action& action) {
    auto* command = app.add_subcommand(
        "costs",
        "Time batches of every strategy, padded and packed, fit a * batches + b * steps + c * cells, "
        "and advise");
    auto line = std::make_shared<CostLine>();
    line->file.addTo(*command);
    line->words.addTo(*command);
    addNumber(*command, "--batches", line->costs.batches, ranges::kCostBatches,
              "Measured batches of each strategy");
    addNumber(*command, "--rounds", line->costs.rounds, ranges::kCostRounds, "Measured rounds");
    command->callback([line, &action] { action = [line] { return runCosts(*line); }; });
}

} // namespace batchscope::cli
