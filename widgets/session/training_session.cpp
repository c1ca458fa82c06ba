#include "widgets/session/training_session.h"

#include "core/runs/recorded_run.h"

#include <optional>

namespace batchscope {

TrainingSession::TrainingSession(QObject* parent) : QObject(parent) {
    worker_.setDrain([this] { drain(); });
}

TrainingSession::~TrainingSession() = default; // worker_ requests a stop and joins first

void TrainingSession::start(Job job, bool paused) {
    if (active()) return;
    mailbox_ = std::make_shared<MetricsMailbox>();
    gate_ = std::make_shared<Gate>();
    toldRest_ = false;
    if (paused) gate_->pause();
    const auto result = std::make_shared<std::optional<RunResult>>();
    worker_.start([result, job = std::move(job), mailbox = mailbox_,
                   gate = gate_](std::stop_token stop) { *result = job(stop, *mailbox, *gate); },
                  [this, result](const QString& error) {
                      setState(State::Idle);
                      if (*result)
                          Q_EMIT ended(**result);
                      else
                          Q_EMIT failed(error);
                  });
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
    worker_.requestStop();
}

void TrainingSession::stopAndWait() {
    if (!active()) return;
    worker_.stopAndWait();
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
