#pragma once

#include "app/cli/form_options.h"
#include "core/data/names_loader.h"
#include "core/training/train_options.h"

#include <CLI/App.hpp>
#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>

namespace batchscope::cli {

/// FILE, how it is read, --skip-bad-rows and --json, which every command on a names file takes.
struct FileOptions {
    std::string file; ///< empty: the bundled names
    FormWords form;
    bool skipBadRows = false;
    bool json = false;

    void addTo(CLI::App& command);
    LoadedNames load() const; ///< and says on standard error what was guessed
    LoadedNames loadSilently() const;
};

/// Words and numbers of the batching options as they stand on the command line.
struct PlanWords {
    std::string strategy = "plain", boundaries;
    PlanOptions plan;

    void addTo(CLI::App& command);
    PlanOptions parsed() const; ///< throws InputError
};

/// The dock's settings as the command line takes them.
struct TrainWords {
    PlanWords plan;
    TrainOptions options;
    std::string cell = "lstm", optimizer = "sgd", sampling = "replacement", split = "row", device = "auto",
                engine = "fused", execution = "packed", letters = "training", preset;
    std::optional<std::uint64_t> splitSeed;

    void addTo(CLI::App& command);
    /// Options given on the line win over those of --preset. Throws InputError.
    TrainOptions parsed(const CLI::App& command) const;
};

/// Prints one JSON object and a newline to standard output; text that is not UTF-8 is repaired.
void print(const nlohmann::json& json);

} // namespace batchscope::cli
