#pragma once

#include "core/training/predictor.h"

#include <filesystem>
#include <memory>

namespace batchscope {

/// Any file that the program can use again: a checkpoint, or an exported safetensors file, whose alphabet,
/// classes and settings come from the file itself (its metadata "batchscope", which exportModel() writes) or
/// else from the JSON file beside it, `model.safetensors.json`. Nothing in the file is executed. Throws
/// InputError where the file is missing or not sound (see safetensors.h), where there is no description, or
/// where the tensors are not those that it asks for.
std::shared_ptr<const Predictor> readModel(const std::filesystem::path& file);

/// The same, or the checkpoint in a run's folder. Throws InputError.
std::shared_ptr<const Predictor> readModelOfRun(const std::filesystem::path& source);

} // namespace batchscope
