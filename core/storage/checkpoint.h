#pragma once

#include <filesystem>
#include <memory>

namespace batchscope {

struct ModelState;

/// One file with the weights, the alphabet, the classes and the settings: a LibTorch archive whose tensors
/// carry PyTorch's names, with the rest as JSON text under "batchscope".
void writeCheckpoint(const ModelState& state,
                     const std::filesystem::path& file); ///< throws std::runtime_error
/// Throws InputError where the file is missing, damaged, cut short, something else, or where a tensor's shape
/// is not that of the settings.
std::shared_ptr<const ModelState> readCheckpoint(const std::filesystem::path& file);

} // namespace batchscope
