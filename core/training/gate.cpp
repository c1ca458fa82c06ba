#include "core/training/gate.h"

namespace batchscope {

void Gate::pause() {
    const std::lock_guard lock(mutex_);
    paused_ = true;
    tickets_ = 0;
}

void Gate::resume() {
    {
        const std::lock_guard lock(mutex_);
        paused_ = false;
        tickets_ = 0;
    }
    changed_.notify_all();
}

void Gate::step() {
    {
        const std::lock_guard lock(mutex_);
        paused_ = true;
        ++tickets_;
    }
    changed_.notify_all();
}

bool Gate::paused() const {
    const std::lock_guard lock(mutex_);
    return paused_;
}

bool Gate::waiting() const {
    const std::lock_guard lock(mutex_);
    return waiting_ && paused_ && tickets_ == 0;
}

bool Gate::pass(std::stop_token stop, const std::function<void()>& beforeWaiting) {
    std::unique_lock lock(mutex_);
    if (beforeWaiting && paused_ && tickets_ == 0) {
        lock.unlock();
        beforeWaiting();
        lock.lock();
    }
    waiting_ = true;
    changed_.wait(lock, stop, [this] { return !paused_ || tickets_ > 0; });
    waiting_ = false;
    if (stop.stop_requested()) return false;
    if (paused_) --tickets_;
    return true;
}

} // namespace batchscope
