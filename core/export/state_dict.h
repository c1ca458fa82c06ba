#pragma once

#include "core/files/tensor_file.h"

#include <span>
#include <string>

namespace batchscope {

/// A PyTorch state_dict as `torch.save(model.state_dict(), file)` writes it: a zip archive with a pickle of a
/// dict from name to tensor. Python reads it with `torch.load(file, weights_only=True)`: the pickle names
/// nothing but torch's tensors, their storage and collections.OrderedDict.
///
///     {"linear.bias": tensor of 3} -> archive/data.pkl, archive/data/0 of 12 bytes, archive/version
std::string stateDictBytes(std::span<const TensorView> tensors);

/// Reads what stateDictBytes() wrote, with LibTorch's own loader. Only for archives that the program has just
/// written: LibTorch trusts what it reads. Throws std::exception where there is no such dict.
TensorFile readStateDict(const std::string& bytes);

} // namespace batchscope
