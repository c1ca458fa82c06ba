#pragma once

namespace batchscope {

/// Sets how many CPU threads (0: as many as the machine has) LibTorch uses for the calling thread's work (it
/// keeps the number per thread, and Debian's build may start with one on a machine that has more), and makes
/// waiting threads sleep soon instead of spinning, which leaves more of the machine to a window or another
/// program beside the training.
void useThreads(int count);

} // namespace batchscope
