#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>

namespace batchscope::kernels {

/// Floats that are kept from step to step: grows, never shrinks, starts at a cache line. What was in it is
/// lost when it grows.
class Buffer {
public:
    /// At least `count` floats, with whatever is in them. Throws std::bad_alloc, and is empty then.
    float* need(std::int64_t count) {
        if (count > capacity_) {
            const std::int64_t wanted = data_ ? count + count / 16 : count; // grown once, it may grow again
            capacity_ = 0;
            data_.reset(); // first, lest both be held
            data_.reset(static_cast<float*>(::operator new(std::size_t(wanted) * sizeof(float), kLine)));
            capacity_ = wanted;
        }
        return data_.get();
    }
    float* data() const { return data_.get(); }
    std::int64_t bytes() const { return capacity_ * std::int64_t(sizeof(float)); }

private:
    static constexpr std::align_val_t kLine{64};
    struct Free {
        void operator()(float* floats) const { ::operator delete(floats, kLine); }
    };
    std::unique_ptr<float, Free> data_;
    std::int64_t capacity_ = 0;
};

} // namespace batchscope::kernels
