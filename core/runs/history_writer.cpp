#include "core/runs/history_writer.h"

#include "core/base/input_error.h"

#include <algorithm>
#include <system_error>

namespace batchscope {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds kBetween{300}, kFirstPatience{200}, kHoldUp{500};
// A disk that stays full must not fill the memory as well: some hours of steps.
constexpr std::size_t kMostSteps = 1'000'000;

} // namespace

HistoryWriter::HistoryWriter(std::filesystem::path file, RunRecord record, std::optional<std::int64_t> from)
    : file_(std::move(file)), from_(from), filled_(!from), record_(std::move(record)) {
    try {
        attempt(kFirstPatience);
    } catch (const StoreError&) { // the thread tries again, and then says why
    }
    thread_ = std::jthread([this](std::stop_token stop) { work(stop); });
}

HistoryWriter::~HistoryWriter() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
    flush();
}

void HistoryWriter::start(const RunRecord& record) {
    const std::lock_guard lock(mutex_);
    record_ = record;
    described_ = false;
}

void HistoryWriter::add(const StepMetrics& metrics) {
    const std::lock_guard lock(mutex_);
    if (steps_.size() < kMostSteps) steps_.push_back(metrics);
}

void HistoryWriter::add(const Evaluation& evaluation) {
    const std::lock_guard lock(mutex_);
    evaluations_.push_back(evaluation);
}

void HistoryWriter::flush() {
    if (!problem().empty()) return; // the thread waits for the lock, or the disk
    const std::unique_lock lock(storeMutex_, kHoldUp);
    if (!lock.owns_lock()) return;
    try {
        attempt(kHoldUp);
    } catch (const std::exception&) { // the thread tries again, and then says why
    }
}

void HistoryWriter::finish(RunRecord record, milliseconds patience,
                           const std::function<void(const StoreBusy&)>& waiting) {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
    start(record);
    const std::lock_guard lock(storeMutex_);
    const auto end = std::chrono::steady_clock::now() + patience;
    for (bool first = true;; first = false) {
        try {
            attempt(first ? kFirstPatience : RunStore::kPatience);
            record.id = id_;
            return store_->finish(record);
        } catch (const StoreBusy& problem) {
            if (std::chrono::steady_clock::now() >= end) throw;
            if (first) waiting(problem);
        }
        std::this_thread::sleep_for(kBetween);
    }
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
        std::string problem;
        try {
            const std::lock_guard lock(storeMutex_);
            attempt(RunStore::kPatience);
        } catch (const std::exception& error) {
            problem = error.what();
        }
        const std::lock_guard lock(mutex_);
        problem_ = problem;
    }
}

void HistoryWriter::attempt(milliseconds patience) {
    if (!store_) store_.emplace(file_, patience);
    store_->setPatience(patience);
    if (id_ == 0) begin();
    if (!filled_) fillFromFolder();
    append();
    describe();
}

void HistoryWriter::begin() {
    RunRecord record;
    {
        const std::lock_guard lock(mutex_);
        record = record_;
    }
    const auto known = from_ ? store_->runIn(record.folder) : std::nullopt;
    auto begun = known ? store_->resume(known->id, *from_) : store_->begin(record);
    if (begun.lock.busy())
        throw InputError("the run is still in progress in another window or command; stop it there first");
    lock_ = std::move(begun.lock);
    known_ = known ? known->steps : 0;
    id_ = begun.id;
}

/// What the history does not know of a run that is resumed: where it stands now, and steps before this one.
void HistoryWriter::fillFromFolder() {
    std::filesystem::path folder;
    {
        const std::lock_guard lock(mutex_);
        folder = record_.folder;
    }
    std::error_code error;
    const auto run = store_->run(id_);
    if (run && !std::filesystem::equivalent(run->folder, folder, error)) store_->setFolder(id_, folder);
    if (known_ < *from_) {
        RunCurves curves = readRunCurves(folder, *from_);
        std::erase_if(curves.steps, [this](const StepMetrics& each) { return each.step <= known_; });
        std::erase_if(curves.evaluations, [this](const Evaluation& each) { return each.step <= known_; });
        store_->append(id_, curves.steps, curves.evaluations);
    }
    filled_ = true;
}

void HistoryWriter::append() {
    std::vector<StepMetrics> steps;
    std::vector<Evaluation> evaluations;
    {
        const std::lock_guard lock(mutex_);
        steps.swap(steps_);
        evaluations.swap(evaluations_);
    }
    if (steps.empty() && evaluations.empty()) return;
    try {
        store_->append(id_, steps, evaluations);
    } catch (...) {
        const std::lock_guard lock(mutex_);
        steps.insert(steps.end(), steps_.begin(), steps_.end());
        evaluations.insert(evaluations.end(), evaluations_.begin(), evaluations_.end());
        steps_.swap(steps);
        evaluations_.swap(evaluations);
        throw;
    }
}

void HistoryWriter::describe() {
    if (described_.exchange(true)) return;
    RunRecord record;
    {
        const std::lock_guard lock(mutex_);
        record = record_;
    }
    record.id = id_;
    try {
        store_->describeStart(record);
    } catch (const StoreError&) {
        described_ = false;
        throw;
    }
}

} // namespace batchscope
