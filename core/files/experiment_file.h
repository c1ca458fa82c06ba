#pragma once

#include "core/training/train_options.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace batchscope {

/// Settings without weights: what one person gives another so that both train the same.
struct Experiment {
    TrainOptions options;
    std::string dataFile;   ///< as it was named where it was saved; empty: the bundled names
    std::string dataSha256; ///< to tell whether the names are the same; may be empty
    ReadingForm dataForm{}; ///< how the file was read; empty in files of earlier versions
};

constexpr const char* kExperimentSuffix = ".batchscope";

/// As JSON text with the program's version:
///
///     {"format": "batchscope-experiment", "format_version": 1, "batchscope": "0.1.0",
///      "data": {"file": "names.csv", "sha256": "…", "form": {"delimiter": "semicolon", …}}, "settings":
///      {"cell": "gru", …}}
std::string experimentText(const Experiment& experiment);
/// The inverse. Throws InputError for text that is something else, of a newer format, or with settings that
/// cannot be met; keys that are missing keep their defaults, keys that are unknown are passed over.
Experiment parseExperiment(std::string_view text);

/// Throws std::runtime_error naming file and reason.
void writeExperiment(const Experiment& experiment, const std::filesystem::path& file);
/// Throws InputError naming the file, also where it cannot be read or is too large for an experiment.
Experiment readExperiment(const std::filesystem::path& file);

} // namespace batchscope
