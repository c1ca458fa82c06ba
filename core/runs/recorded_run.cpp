#include "core/runs/recorded_run.h"

#include "core/base/input_error.h"
#include "core/base/plain_error.h"
#include "core/base/time_text.h"
#include "core/base/whole_path.h"
#include "core/training/device.h"

namespace batchscope {

namespace {

// For another program's lock, once the training is done. Whoever stopped the run may be closing the window.
constexpr std::chrono::seconds kLastPatience{30}, kHurriedPatience{5};

} // namespace

RecordedRun::RecordedRun(std::shared_ptr<const NameDataset> data, const TrainOptions& options,
                         const RunPlace& place, TrainingSink& next, std::shared_ptr<const ResumePoint> from)
    : data_(std::move(data)), options_(options), place_(place), next_(next), from_(std::move(from)),
      trainer_(data_, options_) {
    if (from_) trainer_.requireFits(*from_);
    trainer_.requireMemory();
    openFolder();
}

RecordedRun::~RecordedRun() = default;

void RecordedRun::openFolder() {
    if (place_.folder.empty()) return;
    try {
        if (from_)
            folder_.emplace(place_.folder, data_, options_, *from_);
        else
            folder_.emplace(place_.folder, data_, options_);
    } catch (const InputError& problem) {
        if (place_.folderRequired || from_) throw;
        early_ = std::string(problem.what()) + "; training continues without checkpoints";
    }
}

// A run that ends before its first step ends with the figures that it had.
void RecordedRun::takeProgress(const RunProgress& progress) {
    takeStart(progress.start);
    takeStep(progress.last);
}

void RecordedRun::takeStart(const RunStart& start) {
    record_.device = start.device;
    record_.engine = start.engine;
    record_.threads = start.threads;
    record_.trainRows = start.trainRows;
    record_.testRows = start.testRows;
    record_.parameters = start.parameters;
}

void RecordedRun::takeStep(const StepMetrics& metrics) {
    record_.steps = metrics.step;
    record_.seconds = metrics.seconds;
    record_.namesPerSecond = metrics.namesPerSecond;
    record_.smoothedLoss = metrics.smoothedLoss;
}

void RecordedRun::openHistory() {
    if (place_.history.empty()) return;
    record_.state = RunState::Running;
    record_.startedAt = utcNow();
    record_.options = options_;
    record_.dataFile = sourceOf(*data_);
    if (from_) takeProgress(from_->progress());
    record_.dataSha256 = data_->sha256();
    record_.classes = data_->classes();
    record_.version = BATCHSCOPE_VERSION;
    record_.libtorch = machine().libtorch;
    record_.blas = machine().blas;
    if (folder_) record_.folder = wholePath(place_.folder).string();
    try {
        history_.emplace(place_.history, record_, from_ ? std::optional(from_->step()) : std::nullopt);
    } catch (const std::runtime_error& problem) {
        warn(std::string(problem.what()) + "; the run is not written into the history", toldHistory_);
    }
}

RunResult RecordedRun::run(std::stop_token stop, Gate* gate) {
    openHistory();
    try {
        RunResult result = trainer_.run(stop, *this, gate, from_.get());
        hurried_ = stop.stop_requested();
        finish(result);
        return result;
    } catch (const std::exception& problem) {
        fail(plainMessage(problem));
        throw;
    }
}

void RecordedRun::onStart(const RunStart& start) {
    next_.onStart(start);
    if (!early_.empty()) warn(early_, toldFolder_);
    if (folder_) folder_->onStart(start);
    takeStart(start);
    if (history_) history_->start(record_);
    tellProblems();
}

void RecordedRun::onBatch(std::int64_t step, const std::shared_ptr<const BatchLayout>& layout) {
    next_.onBatch(step, layout);
}

void RecordedRun::onStep(const StepMetrics& metrics) {
    next_.onStep(metrics);
    if (folder_) folder_->onStep(metrics);
    if (history_) history_->add(metrics);
    takeStep(metrics);
}

void RecordedRun::onEvaluation(const Evaluation& evaluation) {
    next_.onEvaluation(evaluation);
    if (folder_) folder_->onEvaluation(evaluation);
    if (history_) history_->add(evaluation);
    tellProblems();
}

void RecordedRun::onModel(const std::shared_ptr<const Predictor>& model) {
    next_.onModel(model);
    tellProblems();
}

void RecordedRun::onCheckpoint(const std::shared_ptr<const ResumePoint>& point) {
    next_.onCheckpoint(point);
    if (history_) history_->flush(); // who goes on from the checkpoint finds all steps before it there
    if (folder_) folder_->onCheckpoint(point);
    tellProblems();
}

void RecordedRun::onBest(const std::shared_ptr<const ResumePoint>& point) {
    next_.onBest(point);
    if (folder_) folder_->onBest(point);
    tellProblems();
}

void RecordedRun::warn(const std::string& message, bool& told) {
    if (told) return;
    told = true;
    next_.onWarning(message);
}

void RecordedRun::tellProblems() {
    if (folder_ && !folder_->warning().empty()) warn(folder_->warning(), toldFolder_);
    if (!history_ || toldHistory_) return;
    if (const std::string problem = history_->problem(); !problem.empty())
        warn(problem + "; training continues, and the history is written once it can be", toldHistory_);
}

void RecordedRun::finish(const RunResult& result) {
    record_.state = result.end == RunResult::End::Finished ? RunState::Finished : RunState::Stopped;
    record_.steps = result.steps;
    record_.seconds = result.seconds;
    record_.namesPerSecond = result.namesPerSecond;
    std::exception_ptr failed;
    try {
        if (folder_) folder_->finish(result);
    } catch (const std::runtime_error& problem) {
        failed = std::current_exception();
        record_.error = std::string("its last checkpoint is missing: ") + problem.what();
    }
    closeHistory();
    if (failed && place_.folderRequired) std::rethrow_exception(failed);
    if (failed) next_.onWarning(record_.error); // whatever was told before: an earlier step's weights stand
}

void RecordedRun::fail(const std::string& message) {
    if (folder_) folder_->fail(message);
    if (record_.state != RunState::Running) return; // it ended well, and only its files could not be written
    record_.state = RunState::Failed;
    record_.error = message;
    closeHistory();
}

void RecordedRun::closeHistory() {
    if (!history_) return;
    record_.endedAt = utcNow();
    const std::chrono::seconds patience = hurried_ ? kHurriedPatience : kLastPatience;
    try {
        history_->finish(record_, patience, [&](const StoreBusy& problem) {
            std::string message = problem.what();
            message.append("; waiting up to ").append(std::to_string(patience.count()));
            warn(message.append(" s to write the run's end"), toldHistory_);
        });
    } catch (const std::runtime_error& problem) {
        next_.onWarning(
            std::string(problem.what()) + "; " +
            (historyId() > 0 ? "the history lacks the end of the run" : "the run is not in the history") +
            (folder_ && folder_->warning().empty() ? ", its folder holds all of it" : ""));
    }
}

} // namespace batchscope
