#pragma once

#include "core/runs/run_store.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace batchscope {

/// Writes one run into the history while it trains: what it is given is in the file within half a second,
/// written by a thread of its own, so that a slow disk does not hold up the training. What cannot be written
/// (a full disk, another program's lock) is kept and tried again until finish(): the run's entry, its steps
/// and its outcome alike. Thread-safe.
class HistoryWriter {
public:
    /// Adds the run. With `from`, takes up at that step the run of `record.folder`; where the history does
    /// not know it, or lacks steps of it, they are taken from the folder's metrics.csv. Throws InputError
    /// where the file is not a history, or the run is still in progress elsewhere.
    HistoryWriter(std::filesystem::path file, RunRecord record, std::optional<std::int64_t> from = {});
    ~HistoryWriter(); ///< writes what is left, as far as it can be; the run then reads as it was last told

    std::int64_t id() const { return id_; } ///< 0: not in the history yet

    void start(const RunRecord& record); ///< device, engine, threads, rows, parameters
    void add(const StepMetrics& metrics);
    void add(const Evaluation& evaluation);
    /// Writes what it was given so far now, in the caller's thread, unless that would hold it up.
    void flush();
    /// Writes all that is left and how the run ended; waits for another program's lock up to `patience`, and
    /// calls `waiting` once before it does. Throws StoreError where it cannot be written.
    void finish(RunRecord record, std::chrono::milliseconds patience,
                const std::function<void(const StoreBusy&)>& waiting);
    /// Why the last attempt to write failed; empty where it did not.
    std::string problem() const;

private:
    void work(std::stop_token stop);
    void attempt(std::chrono::milliseconds patience); ///< all that is left; storeMutex_ is held
    void begin();
    void fillFromFolder();
    void append();
    void describe();

    std::filesystem::path file_;
    std::optional<std::int64_t> from_;
    std::optional<RunStore> store_; // with the next three under storeMutex_
    RunLock lock_;
    std::int64_t known_ = 0; ///< steps that the history had when the run was resumed
    bool filled_;
    std::timed_mutex storeMutex_;

    std::atomic<std::int64_t> id_ = 0;
    std::atomic<bool> described_ = true;
    mutable std::mutex mutex_; // of what follows
    RunRecord record_;
    std::vector<StepMetrics> steps_;
    std::vector<Evaluation> evaluations_;
    std::string problem_;
    std::condition_variable_any wake_;
    std::jthread thread_; // last: joined before what it uses goes
};

} // namespace batchscope
