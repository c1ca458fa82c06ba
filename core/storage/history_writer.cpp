#include "core/storage/history_writer.h"

#include "core/data/input_error.h"

#include <chrono>

namespace batchscope {

namespace {

constexpr std::chrono::milliseconds kBetween{300};
// A disk that stays full must not fill the memory as well: some hours of steps.
constexpr std::size_t kMostSteps = 1'000'000;

} // namespace

HistoryWriter::HistoryWriter(const std::filesystem::path& file, RunRecord record, std::int64_t from)
    : store_(file) {
    auto begun = record.id == 0 ? store_.begin(record) : store_.resume(record.id, from);
    if (record.id != 0 && begun.lock.busy())
        throw InputError("the run is still on in another window or command; stop it there first");
    id_ = begun.id;
    lock_ = std::move(begun.lock);
    thread_ = std::jthread([this](std::stop_token stop) { work(stop); });
}

HistoryWriter::~HistoryWriter() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
    flush();
}

void HistoryWriter::start(const RunRecord& record) {
    const std::lock_guard lock(storeMutex_);
    RunRecord mine = record;
    mine.id = id_;
    store_.describeStart(mine);
}

void HistoryWriter::add(const StepMetrics& metrics) {
    const std::lock_guard lock(mutex_);
    if (steps_.size() < kMostSteps) steps_.push_back(metrics);
}

void HistoryWriter::add(const Evaluation& evaluation) {
    const std::lock_guard lock(mutex_);
    evaluations_.push_back(evaluation);
}

void HistoryWriter::finish(RunRecord record) {
    flush();
    if (const std::string why = problem(); !why.empty()) throw StoreError(why);
    const std::lock_guard lock(storeMutex_);
    record.id = id_;
    store_.describeStart(record); // a full disk may have kept start() from it
    store_.finish(record);
}

std::string HistoryWriter::problem() const {
    const std::lock_guard lock(mutex_);
    return problem_;
}

void HistoryWriter::work(std::stop_token stop) {
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(mutex_);
            wake_.wait_for(lock, stop, kBetween, [] { return false; });
        }
        flush();
    }
}

void HistoryWriter::flush() {
    const std::lock_guard storeLock(storeMutex_);
    std::vector<StepMetrics> steps;
    std::vector<Evaluation> evaluations;
    {
        const std::lock_guard lock(mutex_);
        steps.swap(steps_);
        evaluations.swap(evaluations_);
    }
    if (steps.empty() && evaluations.empty()) return;
    std::string problem;
    try {
        store_.append(id_, steps, evaluations);
    } catch (const StoreError& error) {
        problem = error.what();
    }
    const std::lock_guard lock(mutex_);
    problem_ = problem;
    if (problem.empty()) return;
    steps.insert(steps.end(), steps_.begin(), steps_.end());
    evaluations.insert(evaluations.end(), evaluations_.begin(), evaluations_.end());
    steps_.swap(steps);
    evaluations_.swap(evaluations);
}

} // namespace batchscope
