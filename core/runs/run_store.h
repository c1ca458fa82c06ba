#pragma once

#include "core/files/store_error.h"
#include "core/runs/run_files.h"
#include "core/runs/run_lock.h"
#include "core/runs/run_record.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace batchscope {

/// The history of all runs: one SQLite file in WAL mode, written by the window and the command line alike,
/// by several processes at once. What was committed survives the process and, but for the last moments, the
/// machine. Each object has a connection of its own; not thread-safe, one a thread.
///
/// All methods throw StoreError where the file cannot be read or written (full disk, damage), StoreBusy where
/// another program keeps it locked for longer than this object waits.
///
///     RunStore store(historyFile());
///     const auto begun = store.begin(record);      // its lock says that the run lives
///     store.append(begun.id, steps, evaluations);
///     store.finish(record);                        // a run whose process died reads Interrupted
class RunStore {
public:
    static constexpr std::chrono::milliseconds kPatience{5000}; ///< for another program's lock

    /// Opens the file, or makes it. Throws InputError where it is no history, damaged, of a newer program, or
    /// cannot be made; StoreBusy where it is locked.
    explicit RunStore(const std::filesystem::path& file, std::chrono::milliseconds patience = kPatience);
    ~RunStore();
    void setPatience(std::chrono::milliseconds patience);

    struct Begun {
        std::int64_t id = 0;
        RunLock lock; ///< keep it while the run is on
    };
    /// Adds the run in state Running; `record.id` is not read. An empty name is made from settings and id.
    Begun begin(const RunRecord& record);
    /// Takes up an interrupted or stopped run at `step`: forgets what came after. The lock is busy where
    /// the run is still on elsewhere, and then nothing has changed.
    Begun resume(std::int64_t id, std::int64_t step);
    /// Adds metrics and evaluations, and brings the run's own figures (steps, seconds, speed) up to them.
    void append(std::int64_t id, const std::vector<StepMetrics>& steps,
                const std::vector<Evaluation>& evaluations);
    /// Writes what is known only now: device, engine, threads, rows, parameters, where the data stand.
    void describeStart(const RunRecord& record);
    /// Writes state, end, error and final figures.
    void finish(const RunRecord& record);

    /// All runs but the removed ones, latest first. Runs whose process has died are marked Interrupted.
    std::vector<RunRecord> runs();
    std::optional<RunRecord> run(std::int64_t id);
    /// The run that stands in this folder, by whatever path it is named. A folder that was moved is known by
    /// its first step, unless the run still stands where the history says: then it is a copy, and a run of
    /// its own. Of several the latest.
    std::optional<RunRecord> runIn(const std::filesystem::path& folder);
    /// The first step that the history holds of it.
    std::optional<RunMark> mark(std::int64_t id);
    void setFolder(std::int64_t id, const std::filesystem::path& folder);
    /// With the smoothed and the mean loss and the speed computed anew, and the confusion matrices; one that
    /// is none of the run's classes is left empty.
    RunCurves curves(std::int64_t id);

    void rename(std::int64_t id, const std::string& name);
    void setNotes(std::int64_t id, const std::string& notes);
    void setTags(std::int64_t id, std::vector<std::string> tags);
    void setRemoved(std::int64_t id, bool removed); ///< hides it; nothing is lost until purge()
    /// Forgets these runs for good where they are removed and not on; returns the folders that no other run
    /// names.
    std::vector<std::string> purge(const std::vector<std::int64_t>& ids);

    /// Keeps a measurement (kind "race"), as JSON, with what it was measured with.
    void addMeasurement(const std::string& kind, const TrainOptions& options, const std::string& dataSha256,
                        const nlohmann::json& result);
    /// The latest of that kind with the run's model, batching and data, as JSON text; empty where there is
    /// none.
    std::string measurementFor(const std::string& kind, const RunRecord& run);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace batchscope
