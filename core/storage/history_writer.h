#pragma once

#include "core/storage/run_store.h"

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace batchscope {

/// Writes one run into the history while it trains: what it is given is in the file within half a second,
/// written by a thread of its own, so that a slow disk does not hold up the training. What cannot be written
/// (a full disk) is kept and tried again. Thread-safe.
class HistoryWriter {
public:
    /// Adds the run, or takes up the run `record.id` at step `from` where that id is not 0. Throws InputError
    /// where the history cannot be opened, or the run is still on elsewhere; StoreError as RunStore.
    HistoryWriter(const std::filesystem::path& file, RunRecord record, std::int64_t from = 0);
    ~HistoryWriter(); ///< writes what is left, as far as it can be; the run then reads as it was last told

    std::int64_t id() const { return id_; }

    void start(const RunRecord& record); ///< device, engine, threads, rows, parameters
    void add(const StepMetrics& metrics);
    void add(const Evaluation& evaluation);
    /// Writes what it was given so far now, in the caller's thread.
    void flush();
    /// Writes all that is left and how the run ended. Throws StoreError where that cannot be done.
    void finish(RunRecord record);
    /// Why the last attempt to write failed; empty where it did not.
    std::string problem() const;

private:
    void work(std::stop_token stop);

    RunStore store_; // of the writing thread, once it runs
    RunLock lock_;
    std::int64_t id_ = 0;
    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::vector<StepMetrics> steps_;
    std::vector<Evaluation> evaluations_;
    std::string problem_;
    std::mutex storeMutex_;
    std::jthread thread_; // last: joined before what it uses goes
};

} // namespace batchscope
