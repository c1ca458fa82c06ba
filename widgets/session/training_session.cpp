#include "widgets/session/training_session.h"

#include "core/storage/recorded_run.h"
#include "core/training/plain_error.h"

#include <exception>
#include <optional>

namespace batchscope {

namespace {

constexpr int kDrainMilliseconds = 40;

} // namespace

struct TrainingSession::Outcome {
    std::optional<RunResult> result;
    QString error;
};

TrainingSession::TrainingSession(QObject* parent) : QObject(parent) {
    drainTimer_.setInterval(kDrainMilliseconds);
    connect(&drainTimer_, &QTimer::timeout, this, &TrainingSession::drain);
}

TrainingSession::~TrainingSession() = default; // worker_ requests a stop and joins first

void TrainingSession::start(Job job, bool paused) {
    if (active()) return;
    if (worker_.joinable()) worker_.join();
    const quint64 runId = ++runId_;
    mailbox_ = std::make_shared<MetricsMailbox>();
    gate_ = std::make_shared<Gate>();
    toldRest_ = false;
    if (paused) gate_->pause();
    auto outcome = std::make_shared<Outcome>();
    worker_ = std::jthread(
        [this, runId, outcome, job = std::move(job), mailbox = mailbox_, gate = gate_](std::stop_token stop) {
            try {
                outcome->result = job(stop, *mailbox, *gate);
            } catch (const std::exception& problem) {
                outcome->error = QString::fromStdString(plainMessage(problem));
            } catch (...) {
                outcome->error = tr("the run ended with an unknown error");
            }
            // The destructor joins this thread before `this` goes, and Qt drops the call when it has gone.
            QMetaObject::invokeMethod(
                this, [this, runId, outcome] { settle(runId, outcome); }, Qt::QueuedConnection);
        });
    drainTimer_.start();
    setState(paused ? State::Paused : State::Running); // last: who hears of it may stop the worker at once
}

void TrainingSession::pause() {
    if (state_ != State::Running) return;
    gate_->pause();
    setState(State::Paused);
}

void TrainingSession::resume() {
    if (state_ != State::Paused) return;
    gate_->resume();
    toldRest_ = false;
    setState(State::Running);
}

void TrainingSession::nextBatch() {
    if (state_ != State::Running && state_ != State::Paused) return;
    gate_->step();
    toldRest_ = false;
    setState(State::Paused);
}

void TrainingSession::stop() {
    if (state_ != State::Running && state_ != State::Paused) return;
    setState(State::Stopping);
    worker_.request_stop();
}

void TrainingSession::stopAndWait() {
    if (!active()) return;
    ++runId_; // what the worker still posts is stale from here on
    worker_.request_stop();
    worker_.join();
    drainTimer_.stop();
    setState(State::Idle);
}

bool TrainingSession::atRest() const {
    return state_ == State::Idle || (state_ == State::Paused && gate_->waiting());
}

void TrainingSession::setState(State state) {
    if (state == state_) return;
    state_ = state;
    Q_EMIT stateChanged(state);
}

void TrainingSession::drain() {
    const bool rest = atRest(); // first: what was told before the rest is then in the mail
    const auto mail = mailbox_->take();
    const bool news = rest && !toldRest_;
    toldRest_ = rest;
    if (!mail.empty()) Q_EMIT mailed(mail);
    if (news) Q_EMIT rested();
}

void TrainingSession::settle(quint64 runId, const std::shared_ptr<Outcome>& outcome) {
    if (runId != runId_ || !active()) return; // a result of an earlier run
    drainTimer_.stop();
    drain();
    if (runId != runId_) return; // who took the last mail has stopped the run
    worker_.join();
    setState(State::Idle);
    if (outcome->result)
        Q_EMIT ended(*outcome->result);
    else
        Q_EMIT failed(outcome->error);
}

TrainingSession::Job trainingJob(std::shared_ptr<const NameDataset> data, const TrainOptions& options) {
    return [data = std::move(data), options](std::stop_token stop, TrainingSink& sink, Gate& gate) {
        return Trainer(data, options).run(stop, sink, &gate);
    };
}

TrainingSession::Job recordedJob(std::shared_ptr<const NameDataset> data, const TrainOptions& options,
                                 const RunPlace& place, std::shared_ptr<const ResumePoint> from) {
    return [data = std::move(data), options, place, from = std::move(from)](std::stop_token stop,
                                                                            TrainingSink& sink, Gate& gate) {
        return RecordedRun(data, options, place, sink, from).run(stop, &gate);
    };
}

} // namespace batchscope
