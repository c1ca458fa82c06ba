#pragma once

#include <functional>

namespace batchscope::kernels {

/// Calls `work(0)` … `work(parts - 1)`, each once, on up to `parts` threads of LibTorch's own team (OpenMP),
/// and returns when all are done. What a part wrote is seen by the caller and by every later call. Callers at
/// once wait for each other. `work` must not call runParts; what it throws is thrown here, once the other
/// parts are done.
void runParts(int parts, const std::function<void(int)>& work);

} // namespace batchscope::kernels
