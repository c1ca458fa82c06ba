#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <functional>

namespace batchscope {

/// Most bytes that `work` held at once in tensors on `device`, beyond those that were there before, as
/// LibTorch's allocators report them to a profiler.
std::int64_t peakBytesOf(c10::Device device, const std::function<void()>& work);

} // namespace batchscope
