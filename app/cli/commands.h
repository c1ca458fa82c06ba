#pragma once

#include <CLI/App.hpp>

#include <functional>

namespace batchscope::cli {

/// What a chosen subcommand does once the line is parsed; returns the exit status.
using Action = std::function<int()>;

// Each adds one subcommand to `app`, which sets `action` when it is chosen.
void addData(CLI::App& app, Action& action);
void addPlan(CLI::App& app, Action& action);
void addBatch(CLI::App& app, Action& action);
void addTrain(CLI::App& app, Action& action);
void addResume(CLI::App& app, Action& action);
void addPredict(CLI::App& app, Action& action);
void addExport(CLI::App& app, Action& action);
void addProve(CLI::App& app, Action& action);
void addRace(CLI::App& app, Action& action);
void addSweep(CLI::App& app, Action& action);
void addCosts(CLI::App& app, Action& action);

} // namespace batchscope::cli
