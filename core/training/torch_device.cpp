#include "core/training/torch_device.h"

#include "core/base/input_error.h"
#include "core/training/device.h"

#include <torch/cuda.h>

namespace batchscope {

void requireDevice(Device wanted) {
    if (wanted == Device::Cuda && !machine().cuda)
        throw InputError("there is no CUDA device: " + machine().cudaReason + "; use device cpu or auto");
}

at::Device chooseDevice(Device wanted, std::string& notice) {
    if (wanted == Device::Cpu) return at::kCPU;
    if (machine().cuda) return {at::kCUDA, 0};
    notice = "training on the CPU: " + machine().cudaReason;
    return at::kCPU;
}

std::vector<at::Device> measuredDevices(Device wanted) {
    std::vector<at::Device> devices;
    if (wanted != Device::Cuda) devices.emplace_back(at::kCPU);
    if (wanted != Device::Cpu && machine().cuda) devices.emplace_back(at::kCUDA, 0);
    return devices;
}

void synchronize(at::Device device) {
    if (device.is_cuda()) torch::cuda::synchronize(device.index());
}

std::string deviceName(at::Device device) {
    return device.is_cuda() ? "cuda" : "cpu";
}

} // namespace batchscope
