#pragma once

#include "core/storage/export/model_export.h"
#include "core/storage/run_record.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace batchscope {

/// A run, as far as it is known, to be written for other programs.
struct ExportedRun {
    std::shared_ptr<const Predictor> model;
    std::optional<RunRecord> record; ///< nothing: not in the history
    RunCurves curves;
    nlohmann::json race; ///< the latest with its model and data; null where there is none
};

/// Finds a run by its number in the history, its folder, or a checkpoint or model file of it. `history` may
/// be empty or missing. Throws InputError where there is none, or where it has no model that can be read.
ExportedRun findRun(const std::string& run, const std::filesystem::path& history);

/// The same for a run of the history alone; its record is always there.
ExportedRun findRun(std::int64_t id, const std::filesystem::path& history);

/// What can be written: "pt", "safetensors", "onnx", "code", "csv" (curves, confusion matrix), "tensorboard",
/// "html" (a report).
const std::vector<std::string>& exportWords();
/// The files that the words stand for. Throws InputError for a word that is unknown, naming the choices, or
/// that needs a history that the run is not in.
std::vector<std::filesystem::path> exportFiles(const ExportedRun& run, const std::vector<std::string>& words,
                                               const std::filesystem::path& folder, const std::string& name);
/// Writes them; nothing is written where one of them is there and shall stay. Each file is written whole or
/// not at all. Throws as exportModel().
std::vector<std::filesystem::path> exportRun(const ExportedRun& run, const std::vector<std::string>& words,
                                             const std::filesystem::path& folder, const std::string& name,
                                             Existing existing = Existing::Refuse);

} // namespace batchscope
