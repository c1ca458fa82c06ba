#include "core/training/device.h"

#include <ATen/Context.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <dlfcn.h>

#include <algorithm>
#include <sstream>
#include <thread>

namespace batchscope {

namespace {

// LibTorch links whatever stands behind libblas.so.3 and does not tell; OpenBLAS can be asked by its own
// symbol.
void findBlas(Machine& machine) {
    using GetConfig = const char* (*)();
    if (at::hasMKL()) {
        machine.blas = "MKL";
    } else if (auto* config = reinterpret_cast<GetConfig>(::dlsym(RTLD_DEFAULT, "openblas_get_config"))) {
        std::istringstream words(config());
        std::string name, version;
        words >> name >> version;
        machine.blas = name + " " + version;
    } else if (::dlsym(RTLD_DEFAULT, "scipy_openblas_get_config64_") ||
               ::dlsym(RTLD_DEFAULT, "openblas_read_env")) {
        machine.blas = "OpenBLAS";
    } else {
        machine.blas = "reference BLAS";
        machine.blasWarning = "no OpenBLAS: training is many times slower than it could be; "
                              "install it with: apt install libopenblas0-openmp";
    }
}

void findCuda(Machine& machine) {
    machine.cuda = torch::cuda::is_available();
    if (machine.cuda) {
        machine.cudaName = "CUDA device 0 of " + std::to_string(torch::cuda::device_count());
    } else if (!at::globalContext().hasCUDA()) {
        machine.cudaReason =
            "the linked LibTorch " TORCH_VERSION " is built without CUDA, or finds no driver";
    } else {
        machine.cudaReason = "no CUDA device responds; check the driver with nvidia-smi";
    }
}

} // namespace

const Machine& machine() {
    static const Machine found = [] {
        Machine machine;
        machine.threads = std::max(1, int(std::thread::hardware_concurrency()));
        machine.libtorch = TORCH_VERSION;
        findBlas(machine);
        findCuda(machine);
        return machine;
    }();
    return found;
}

} // namespace batchscope
