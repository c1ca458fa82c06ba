#include "core/kernels/parts.h"

#include <atomic>
#include <mutex>

namespace batchscope::kernels {

namespace {

/// What a team works on. Handed over by an atomic of our own rather than by what OpenMP captures, so that a
/// tool that does not know OpenMP's barriers sees that nothing is raced for.
struct Job {
    const std::function<void(int)>& work;
    int parts;
    std::atomic<int> next{0}, done{0};
};

std::mutex team;
std::atomic<Job*> current{nullptr};

void help() {
    Job* job = current.load(std::memory_order_acquire);
    for (int part = job->next.fetch_add(1); part < job->parts; part = job->next.fetch_add(1))
        job->work(part);
    job->done.fetch_add(1, std::memory_order_acq_rel);
}

} // namespace

void runParts(int parts, const std::function<void(int)>& work) {
    const std::unique_lock lock(team, std::try_to_lock);
    if (parts <= 1 || !lock) {
        for (int part = 0; part < parts; ++part)
            work(part);
        return;
    }
    Job job{work, parts};
    current.store(&job, std::memory_order_release);
#pragma omp parallel num_threads(parts)
    help();
    job.done.load(std::memory_order_acquire);
}

} // namespace batchscope::kernels
