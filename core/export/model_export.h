#pragma once

#include "core/training/predictor.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace batchscope {

enum class ModelFormat {
    Pt,          ///< a state_dict for `torch.load(file, weights_only=True)`
    Safetensors, ///< weights, and all that is needed to use them, in one file without code
    Onnx,        ///< the computation too: letters and lengths in, log-probabilities out
};
inline constexpr std::array kModelFormats{ModelFormat::Pt, ModelFormat::Safetensors, ModelFormat::Onnx};

std::string toText(ModelFormat format); ///< "pt", "safetensors", "onnx": also the file's ending
ModelFormat modelFormatFromText(const std::string& text); ///< throws InputError naming the choices

enum class Existing { Refuse, Overwrite };

/// The files that an export writes: `model.onnx` and `model.onnx.json` of ("model", Onnx).
std::vector<std::filesystem::path> modelFiles(const std::filesystem::path& folder,
                                              const std::string& baseName, ModelFormat format);
/// The same for the programs that exportCode() writes: `model.py` and `model.cpp`.
std::vector<std::filesystem::path> codeFiles(const std::filesystem::path& folder,
                                             const std::string& baseName);

/// Writes the model and, beside it, a JSON file with its alphabet, classes, settings, the tensors' names and
/// shapes, the file's SHA-256 and how to use it. Each file is written whole or not at all; the model's is
/// then read back and compared with the weights to the last bit. Makes the folder where it is missing;
/// returns the files written, the model's first. Thread-safe.
///
/// Throws InputError for a base name that is none, a folder that cannot be made, files that are there already
/// and shall not be overwritten, or weights that are not finite; std::runtime_error where a file cannot be
/// written, or does not read back the same: that file is removed.
std::vector<std::filesystem::path> exportModel(const Predictor& model, const std::filesystem::path& folder,
                                               const std::string& baseName, ModelFormat format,
                                               Existing existing = Existing::Refuse);

/// Writes a PyTorch script and a LibTorch program that train such a model and use its exported weights; see
/// model_code.h. Throws as exportModel() does.
std::vector<std::filesystem::path> exportCode(const Predictor& model, const std::filesystem::path& folder,
                                              const std::string& baseName,
                                              Existing existing = Existing::Refuse);

/// Throws InputError for a name that is empty or names a folder.
///
///     "model" is one; "", "..", "../up" and "a/b" are not
void requireFileName(const std::string& name);
/// Throws InputError where it cannot be made.
void makeExportFolder(const std::filesystem::path& folder);
/// Throws InputError where one of them is there.
void refuseExisting(const std::vector<std::filesystem::path>& files);

} // namespace batchscope
