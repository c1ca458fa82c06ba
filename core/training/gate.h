#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>

namespace batchscope {

/// Holds a worker between two batches: pause, go on, or let one batch through. Thread-safe; the worker calls
/// pass(), others the rest.
class Gate {
public:
    void pause();
    void resume();
    void step(); ///< lets one more batch through and leaves (or puts) the gate in pause
    bool paused() const;
    /// The worker stands in pass() and waits for resume(), step() or its stop: nothing of its batch is left
    /// to do.
    bool waiting() const;

    /// Returns true when the next batch may run, false when `stop` was requested. Blocks while paused, and
    /// calls `beforeWaiting` first, on this thread: by the time of waiting() it has returned.
    bool pass(std::stop_token stop, const std::function<void()>& beforeWaiting = {});

private:
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    bool paused_ = false;
    int tickets_ = 0;
    bool waiting_ = false;
};

} // namespace batchscope
