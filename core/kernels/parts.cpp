#include "core/kernels/parts.h"

#include <omp.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>

namespace batchscope::kernels {

namespace {

constexpr int kSpins = 2000; // some 50 us: a pass calls again sooner than a sleeping thread wakes

template <class Condition>
void spinUntil(const Condition& condition) {
    for (int spin = 0; spin < kSpins && !condition(); ++spin) {
#if defined(__x86_64__) || defined(__i386__)
        __builtin_ia32_pause();
#endif
    }
}

struct Job {
    const std::function<void(int)>& work;
    int parts;
    std::atomic<int> next{0}, inside{0}; ///< inside: helpers that may still take a part
    std::mutex failing{};
    std::exception_ptr failure{}; ///< the first

    void takeParts() {
        for (int part = next.fetch_add(1); part < parts; part = next.fetch_add(1)) {
            try {
                work(part);
            } catch (...) {
                const std::lock_guard lock(failing);
                if (!failure) failure = std::current_exception();
            }
        }
    }
};

/// Threads that help whoever runs parts, and sleep until then. Made when first wanted, and never ended: the
/// program may exit while a run is in progress.
class Team {
public:
    void run(Job& job, int helpers) {
        {
            const std::lock_guard lock(mutex_);
            for (; helpers_ < helpers; ++helpers_)
                std::thread([this] { serve(); }).detach();
            job_ = &job;
            welcome_ = helpers;
            ++calls_;
        }
        wake_.notify_all();
        job.takeParts();
        std::unique_lock lock(mutex_);
        job_ = nullptr; // from here on nobody enters
        lock.unlock();
        spinUntil([&] { return job.inside == 0; });
        lock.lock();
        left_.wait(lock, [&] { return job.inside == 0; });
    }

private:
    void serve() {
        omp_set_num_threads(1); // OpenBLAS would start a team of its own here
        std::uint64_t seen = 0;
        for (std::unique_lock lock(mutex_);;) {
            lock.unlock();
            spinUntil([&] { return calls_ != seen; });
            lock.lock();
            wake_.wait(lock, [&] { return job_ && welcome_ > 0 && calls_ != seen; });
            Job& job = *job_;
            --welcome_;
            ++job.inside;
            seen = calls_;
            lock.unlock();
            job.takeParts();
            lock.lock();
            if (--job.inside == 0) left_.notify_one();
        }
    }

    std::mutex mutex_;
    std::condition_variable wake_, left_;
    std::atomic<std::uint64_t> calls_{0};
    Job* job_ = nullptr;
    int helpers_ = 0, welcome_ = 0;
};

/// The caller's BLAS with one thread.
class SingleBlas {
public:
    SingleBlas() { omp_set_num_threads(1); }
    ~SingleBlas() { omp_set_num_threads(threads_); }
    SingleBlas(const SingleBlas&) = delete;
    SingleBlas& operator=(const SingleBlas&) = delete;

private:
    int threads_ = omp_get_max_threads();
};

std::mutex callers;

} // namespace

void runParts(int parts, int threads, const std::function<void(int)>& work) {
    if (parts == 1) return work(0);
    if (parts <= 0) return;
    const SingleBlas single;
    Job job{.work = work, .parts = parts};
    if (threads > 1) {
        const std::lock_guard lock(callers);
        static Team& team = *new Team;
        team.run(job, std::min(threads, parts) - 1);
    } else {
        job.takeParts();
    }
    if (job.failure) std::rethrow_exception(job.failure);
}

} // namespace batchscope::kernels
