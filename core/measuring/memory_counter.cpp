#include "core/measuring/memory_counter.h"

#include <c10/core/Allocator.h>
#include <c10/util/ThreadLocalDebugInfo.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <mutex>

namespace batchscope {

namespace {

class MemoryCounter : public c10::MemoryReportingInfoBase {
public:
    explicit MemoryCounter(c10::DeviceType device) : device_(device) {}

    // LibTorch 1.13 declares the totals as int64_t, later ones as size_t: one of the two overrides.
    void reportMemoryUsage(void*, std::int64_t bytes, std::int64_t, std::int64_t, c10::Device device) {
        add(bytes, device);
    }
    void reportMemoryUsage(void*, std::int64_t bytes, std::size_t, std::size_t, c10::Device device) {
        add(bytes, device);
    }
    bool memoryProfilingEnabled() const override { return true; }

    std::int64_t peak() const { return peak_; }

private:
    // A GPU's backward pass reports from a thread of its own.
    void add(std::int64_t bytes, c10::Device device) {
        if (device.type() != device_) return;
        const std::lock_guard lock(mutex_);
        now_ += bytes;
        peak_ = std::max(peak_, now_);
    }

    c10::DeviceType device_;
    std::mutex mutex_;
    std::int64_t now_ = 0, peak_ = 0;
};

} // namespace

std::int64_t peakBytesOf(c10::Device device, const std::function<void()>& work) {
    auto counter = std::make_shared<MemoryCounter>(device.type());
    const c10::DebugInfoGuard guard(c10::DebugInfoKind::PROFILER_STATE, counter);
    work();
    return counter->peak();
}

} // namespace batchscope
