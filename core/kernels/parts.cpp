#include "core/kernels/parts.h"

#include <atomic>
#include <exception>
#include <mutex>

namespace batchscope::kernels {

namespace {

/// What a team works on. Handed over by an atomic of our own rather than by what OpenMP captures, so that a
/// tool that does not know OpenMP's barriers sees that nothing is raced for.
struct Job {
    const std::function<void(int)>& work;
    int parts;
    std::atomic<int> next{0}, done{0};
    std::mutex failing{};
    std::exception_ptr failure{}; ///< the first

    void run(int part) {
        try {
            work(part);
        } catch (...) { // which must not leave OpenMP's region
            const std::lock_guard lock(failing);
            if (!failure) failure = std::current_exception();
        }
    }
};

std::mutex team;
std::atomic<Job*> current{nullptr};

void help() {
    Job* job = current.load(std::memory_order_acquire);
    for (int part = job->next.fetch_add(1); part < job->parts; part = job->next.fetch_add(1))
        job->run(part);
    job->done.fetch_add(1, std::memory_order_acq_rel);
}

} // namespace

void runParts(int parts, const std::function<void(int)>& work) {
    if (parts == 1) return work(0);
    if (parts <= 0) return;
    const std::lock_guard lock(team);
    Job job{.work = work, .parts = parts};
    current.store(&job, std::memory_order_release);
#pragma omp parallel num_threads(parts)
    help();
    job.done.load(std::memory_order_acquire);
    if (job.failure) std::rethrow_exception(job.failure);
}

} // namespace batchscope::kernels
