#include "core/training/threads.h"

#include "core/training/device.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace batchscope {

namespace {

/// A sleeping team of OpenMP threads. libgomp lets a waiting thread spin some 300,000 rounds while it counts
/// no more threads than processors, else 100 (its manual, GOMP_SPINCOUNT; the variable itself is read before
/// main). Beside a busy process a passive wait was up to eight times faster than the long spin; on a quiet
/// machine spin counts from 0 to 300,000 were within a tenth of each other.
class IdleTeam {
public:
    explicit IdleTeam(int threads)
        : thread_([this, threads](std::stop_token stop) { sleep(threads, stop); }) {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [this] { return made_; });
    }

private:
    void sleep(int threads, std::stop_token stop) {
        at::set_num_threads(threads);
        at::parallel_for(0, threads, 1, [](std::int64_t, std::int64_t) {});
        std::unique_lock lock(mutex_);
        made_ = true;
        ready_.notify_all();
        ready_.wait(lock, stop, [] { return false; });
    }

    std::mutex mutex_;
    std::condition_variable_any ready_;
    bool made_ = false;
    std::jthread thread_; // last: joined before what it waits on goes
};

} // namespace

int usableThreads(int wanted) {
    return wanted > 0 ? std::min(wanted, machine().threads) : machine().threads;
}

std::string tooManyThreads(int wanted) {
    const int usable = usableThreads(wanted);
    if (wanted <= usable) return {};
    return "this computer has " + std::to_string(usable) + (usable == 1 ? " processor: " : " processors: ") +
           std::to_string(usable) + (usable == 1 ? " thread" : " threads") + " instead of " +
           std::to_string(wanted);
}

void useThreads(int wanted) {
    const int count = usableThreads(wanted);
    if (count > 1) static IdleTeam team(std::max(2, int(std::thread::hardware_concurrency())));
    at::set_num_threads(count);
}

} // namespace batchscope
