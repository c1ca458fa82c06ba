#pragma once

#include "core/export/model_export.h"
#include "core/runs/run_record.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace batchscope {

/// A run, as far as it is known, to be written for other programs.
struct ExportedRun {
    std::shared_ptr<const Predictor> model; ///< null: none can be read
    std::string modelProblem;               ///< why; one line for people
    std::optional<RunRecord> record;        ///< of the history or the run's folder; nothing: neither knows it
    RunCurves curves;
    std::string race;    ///< the latest with its model and data, as JSON text; empty: none
    std::string warning; ///< why the history could not be read, where the folder stands in for it
};

/// Finds a run by its number in the history, its folder, or a checkpoint or model file of it. `history` may
/// be empty or missing; of a folder or file it may also be locked, damaged or of another program: then the
/// record and the curves come from `run.json` and `metrics.csv` in the folder. So they do where these know
/// more steps. A folder that was moved is known by its content. Throws InputError where there is no such run,
/// StoreError where a number is asked for and the history cannot be read.
ExportedRun findRun(const std::string& run, const std::filesystem::path& history);

/// The same for a run of the history alone; its record is always there.
ExportedRun findRun(std::int64_t id, const std::filesystem::path& history);

/// What can be written: "pt", "safetensors", "onnx", "code", "csv" (curves, confusion matrix), "tensorboard",
/// "html" (a report).
const std::vector<std::string>& exportWords();
/// The words of a list with commas, without blanks around them: "pt, onnx" -> "pt", "onnx".
std::vector<std::string> wordsOfList(const std::string& list);
/// Whether one of the words needs a run's record and curves; the others need its model alone.
bool needCurves(const std::vector<std::string>& words);
/// The files that the words stand for, and event files of other runs that would have to go for them. Throws
/// InputError for a word that is unknown, naming the choices, or that needs what the run does not have, and
/// for a name that is not a file name.
std::vector<std::filesystem::path> exportFiles(const ExportedRun& run, const std::vector<std::string>& words,
                                               const std::filesystem::path& folder, const std::string& name);
/// Writes them; nothing is written where one of them is there and shall stay. Each file is written whole or
/// not at all; what a killed export left half written in the folder is removed. Throws as exportModel().
std::vector<std::filesystem::path> exportRun(const ExportedRun& run, const std::vector<std::string>& words,
                                             const std::filesystem::path& folder, const std::string& name,
                                             Existing existing = Existing::Refuse);

} // namespace batchscope
