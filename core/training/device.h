#pragma once

#include "core/training/train_options.h"

#include <string>

namespace batchscope {

/// What this machine and the linked libraries offer. Cheap after the first call; thread-safe.
struct Machine {
    int threads = 1;         ///< hardware threads
    bool cuda = false;       ///< a CUDA device can be used
    std::string cudaReason;  ///< why not, in words; empty where it can
    std::string cudaName;    ///< the first device's name
    std::string libtorch;    ///< version, such as "1.13.1"
    std::string blas;        ///< such as "OpenBLAS 0.3.21", "MKL", "reference BLAS"
    std::string blasWarning; ///< one line for people where the BLAS is slow; else empty
};

const Machine& machine();

} // namespace batchscope
