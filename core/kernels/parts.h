#pragma once

#include <functional>

namespace batchscope::kernels {

/// Calls `work(0)` … `work(parts - 1)`, each once, on the calling thread and up to `threads` - 1 helpers, and
/// returns when all are done. What a part wrote is seen by the caller and by every later call. Callers at
/// once wait for each other. `work` must not call runParts; what it throws is thrown here, once the other
/// parts are done.
///
/// Who works on which part is left to chance: a helper that gets no processor time takes no part, and nobody
/// waits for it. Whoever waits sleeps soon. BLAS runs single-threaded within `work`, unless there is one
/// part.
///
///     runParts(4, 2, work)  // beside a busy processor the caller may do all four itself
void runParts(int parts, int threads, const std::function<void(int)>& work);

} // namespace batchscope::kernels
