#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/number_option.h"
#include "app/cli/options.h"
#include "app/cli/progress.h"
#include "app/cli/status_line.h"
#include "core/base/user_folder.h"
#include "core/measuring/race_json.h"
#include "core/runs/run_store.h"
#include "core/training/device.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>
#include <iostream>

namespace batchscope::cli {

namespace {

struct RaceLine {
    FileOptions file;
    TrainWords words;
    RaceOptions race;
    bool noHistory = false;
};

void printText(const RaceResult& result) {
    std::printf("%lld of %lld rounds, %lld letters per update, longest name %lld\n",
                static_cast<long long>(result.rounds), static_cast<long long>(result.wanted),
                static_cast<long long>(result.lettersOfBatch), static_cast<long long>(result.longest));
    std::printf("%-22s %6s %7s %9s %19s %10s %8s %17s %9s\n", "rung", "calls", "cells", "ms/step",
                "interquartile", "names/s", "ratio", "95 %", "peak MiB");
    for (const Rung& rung : result.rungs) {
        if (rung.seconds.empty()) {
            std::printf("%-22s %s\n", rung.name().c_str(), rung.problem.c_str());
            continue;
        }
        std::printf("%-22s %6lld %7lld %9.2f %8.2f - %8.2f %10.0f %8.2f %7.2f - %7.2f %9.1f\n",
                    rung.name().c_str(), static_cast<long long>(rung.calls),
                    static_cast<long long>(rung.cells), 1e3 * rung.spread.median, 1e3 * rung.spread.q1,
                    1e3 * rung.spread.q3, rung.namesPerSecond, rung.ratio.value, rung.ratio.low,
                    rung.ratio.high, double(rung.peakBytes) / (1 << 20));
    }
    if (const Lesson lesson = lessonOf(result)) std::printf("\n%s\n", toText(lesson).c_str());
    if (result.noise) std::printf("%s\n", noiseText(result).c_str());
}

void remember(const RaceResult& result, const TrainOptions& model, const NameDataset& names) {
    try {
        RunStore(historyFile()).addMeasurement("race", model, names.sha256(), toJson(result, model));
    } catch (const std::runtime_error& problem) {
        std::cerr << "warning: " << problem.what() << "; the race is not written into the history\n";
    }
}

int runRace(const RaceLine& line) {
    RaceOptions options = line.race;
    options.model = line.words.parsed();
    const LoadedNames names = line.file.load();
    if (!machine().blasWarning.empty()) std::cerr << "warning: " << machine().blasWarning << "\n";
    StatusLine status;
    Interrupt interrupt;
    const RaceResult result =
        race(*names.dataset, options, interrupt.token(), [&](const RaceProgress& progress) {
            interrupt.poll();
            status.show((progress.warmingUp ? "warming up, " : "racing, ") +
                        std::to_string(std::lround(100 * progress.done)) + " %, " +
                        clockText(progress.secondsLeft) + " left");
        });
    status.clear();
    if (!line.noHistory && result.rounds > 0) remember(result, options.model, *names.dataset);
    if (line.file.json)
        print(toJson(result, options.model));
    else
        printText(result);
    return result.complete() ? 0 : 1;
}

} // namespace

void addRace(CLI::App& app, Action& action) {
    auto* command = app.add_subcommand(
        "race", "Time an update on the same names letter by letter, name by name, padded, bucketed "
                "and packed");
    auto line = std::make_shared<RaceLine>();
    line->file.addTo(*command);
    line->words.addTo(*command);
    addNumber(*command, "--names", line->race.names, ranges::kMeasuredNames, "Names per update");
    addNumber(*command, "--rounds", line->race.rounds, ranges::kRaceRounds, "Measured rounds");
    addNumber(*command, "--warm-up", line->race.warmUp, ranges::kWarmUp, "Rounds before them, not counted");
    command->add_flag("--no-history", line->noHistory, "Do not write the race into the history");
    command->callback([line, &action] { action = [line] { return runRace(*line); }; });
}

} // namespace batchscope::cli
