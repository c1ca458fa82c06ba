#pragma once

#include <string>

namespace batchscope {

/// `wanted` threads, or as many as there are processors where that is fewer or `wanted` is 0.
///
///     on two processors: 0 -> 2, 1 -> 1, 1024 -> 2
int usableThreads(int wanted);
/// One line for people where `wanted` exceeds what this computer has; else empty.
std::string tooManyThreads(int wanted);

/// Sets how many CPU threads (usableThreads(wanted)) LibTorch uses for the calling thread's work (it keeps
/// the number per thread, and Debian's build may start with one on a machine that has more), and makes
/// waiting threads sleep soon instead of spinning, which leaves more of the machine to a window or another
/// program beside the training.
void useThreads(int wanted);

} // namespace batchscope
