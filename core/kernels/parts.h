#pragma once

#include <functional>

namespace batchscope::kernels {

/// Calls `work(0)` … `work(parts - 1)`, each once, on up to `parts` threads of LibTorch's own team (OpenMP),
/// and returns when all are done. What a part wrote is seen by the caller and by every later call. While
/// another thread is inside, the caller does all parts alone: which thread does a part never changes what it
/// computes. `work` must not throw and must not call runParts.
void runParts(int parts, const std::function<void(int)>& work);

} // namespace batchscope::kernels
