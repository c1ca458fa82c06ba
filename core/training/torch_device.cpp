#include "core/training/torch_device.h"

#include "core/data/input_error.h"
#include "core/training/device.h"

#include <torch/cuda.h>

namespace batchscope {

void requireDevice(Device wanted) {
    if (wanted == Device::Cuda && !machine().cuda)
        throw InputError("there is no CUDA device: " + machine().cudaReason + "; use device cpu or auto");
}

torch::Device chooseDevice(Device wanted, std::string& notice) {
    if (wanted == Device::Cpu) return torch::kCPU;
    if (machine().cuda) return {torch::kCUDA, 0};
    notice = "training on the CPU: " + machine().cudaReason;
    return torch::kCPU;
}

std::vector<torch::Device> measuredDevices(Device wanted) {
    std::vector<torch::Device> devices;
    if (wanted != Device::Cuda) devices.emplace_back(torch::kCPU);
    if (wanted != Device::Cpu && machine().cuda) devices.emplace_back(torch::kCUDA, 0);
    return devices;
}

void synchronize(torch::Device device) {
    if (device.is_cuda()) torch::cuda::synchronize(device.index());
}

std::string deviceName(torch::Device device) {
    return device.is_cuda() ? "cuda" : "cpu";
}

} // namespace batchscope
