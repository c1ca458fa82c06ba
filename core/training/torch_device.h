#pragma once

#include "core/training/train_options.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace batchscope {

/// Throws InputError where CUDA is asked for and is not there.
void requireDevice(Device wanted);
/// The device to compute on; `notice` becomes one line for people where Auto finds no GPU.
at::Device chooseDevice(Device wanted, std::string& notice);
/// Auto: the CPU, and the GPU where there is one; else the one asked for.
std::vector<at::Device> measuredDevices(Device wanted);
/// Waits until everything given to the device is done.
void synchronize(at::Device device);
std::string deviceName(at::Device device); ///< "cpu" or "cuda"

} // namespace batchscope
