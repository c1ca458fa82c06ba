#pragma once

#include "widgets/session/measure_session.h"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace batchscope::test {

/// What scripted measurements share with their test. Each takes `steps` steps and tells of every one.
struct Script {
    std::atomic<int> alive = 0;         ///< jobs that run right now
    std::atomic<bool> crowded = false;  ///< two of them ran at once
    std::atomic<int> begun = 0;         ///< jobs begun
    std::atomic<std::int64_t> done = 0; ///< steps done, of all jobs
    std::atomic<std::int64_t> steps = 5;
    std::atomic<std::int64_t> holdAfter = -1; ///< steps after which a job waits, deaf to its stop token
    std::atomic<std::int64_t> throwAfter = -1;

    void release() {
        holdAfter = -1;
        holdAfter.notify_all();
    }

    /// `tell(step)` after each; returns how many were done.
    template <typename Tell>
    std::int64_t run(const std::stop_token& stop, const Tell& tell) {
        struct Alive {
            explicit Alive(Script& script) : script_(script) {
                if (++script_.alive > 1) script_.crowded = true;
                ++script_.begun;
            }
            ~Alive() { --script_.alive; }
            Script& script_;
        } living(*this);
        std::int64_t step = 0;
        while (true) {
            if (step == throwAfter) throw std::runtime_error("the graphics card fell out");
            if (step == holdAfter) holdAfter.wait(step);
            if (step == steps || stop.stop_requested()) return step;
            std::this_thread::sleep_for(std::chrono::microseconds(200));
            ++step;
            ++done;
            tell(step);
        }
    }
};

inline ProofCell scriptedCell(const ProofOptions& options, std::int64_t step) {
    ProofCell cell;
    cell.device = "cpu";
    cell.engine = "libtorch";
    cell.path = BatchPath(std::size_t(step - 1) % kBatchPaths);
    cell.shape = options.shapes[std::size_t(step - 1) / kBatchPaths % options.shapes.size()];
    cell.max_abs_logit = options.trap == Trap::None ? 2e-7 : 0.1;
    return cell;
}

/// Jobs that measure nothing: a step is a cell, a batch, a round.
inline MeasureJobs scriptedJobs(Script& script) {
    MeasureJobs jobs;
    jobs.proof = [&script](const NameDataset&, const ProofOptions& options, std::stop_token stop,
                           const ProofProgress& told) {
        Proof proof;
        const std::int64_t done = script.run(stop, [&](std::int64_t step) {
            proof.cells.push_back(scriptedCell(options, step));
            told(proof.cells.back(), std::size_t(step), std::size_t(script.steps));
        });
        proof.complete = done == script.steps;
        return proof;
    };
    jobs.invariance = [&script](const NameDataset&, const ProofOptions&, const InvarianceOptions& options,
                                std::stop_token stop, const InvarianceProgress& told) {
        InvarianceProof proof;
        proof.name = options.name;
        proof.paths.resize(1);
        const std::int64_t done = script.run(stop, [&](std::int64_t step) {
            proof.paths[0].max_abs_logits.push_back(2e-7);
            proof.paths[0].max_abs_logit = 2e-7;
            told(step);
        });
        proof.complete = done == script.steps;
        return proof;
    };
    jobs.race = [&script](const NameDataset&, const RaceOptions&, std::stop_token stop,
                          const RaceSink& told) {
        RaceResult result;
        result.wanted = script.steps;
        script.run(stop, [&](std::int64_t step) {
            result.rounds = step;
            told({result, false, double(step) / double(result.wanted), 1});
        });
        return result;
    };
    jobs.sweep = [&script](const NameDataset&, const SweepOptions&, std::stop_token stop,
                           const SweepSink& told) {
        SweepResult result;
        const std::int64_t done = script.run(stop, [&](std::int64_t step) {
            result.points.resize(std::size_t(step));
            told({result, "timing", 0.5, 1});
        });
        result.complete = done == script.steps;
        return result;
    };
    jobs.costs = [&script](const NameDataset&, const CostOptions&, std::stop_token stop,
                           const CostSink& told) {
        CostResult result;
        const std::int64_t done = script.run(stop, [&](std::int64_t step) {
            result.timed.resize(std::size_t(step));
            told({result, 0.5, 1});
        });
        result.complete = done == script.steps;
        return result;
    };
    return jobs;
}

} // namespace batchscope::test
