#pragma once

#include <string>

namespace batchscope {

/// How a batch is run; the result is the same to rounding, the cost is not.
enum class Execution {
    Sequential, ///< one name a call
    Padded,     ///< the whole grid, pad cells computed and left out; one direction only
    Packed,     ///< letters only
};

/// What computes it.
enum class Engine {
    LibTorch,
    Fused, ///< our own (core/kernels), on the CPU
};

std::string toText(Execution execution);
std::string toText(Engine engine);
// Each throws InputError naming the choices.
Execution executionFromText(const std::string& text);
Engine engineFromText(const std::string& text);

} // namespace batchscope
