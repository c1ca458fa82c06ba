#pragma once

#include "core/training/gate.h"
#include "widgets/session/metrics_mailbox.h"
#include "widgets/session/worker.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace batchscope {

struct RunPlace;

/// Runs one training at a time on a worker thread and tells the GUI thread about it: the one bridge between
/// the two. All methods and signals belong to the GUI thread. Destroying a session stops its run and joins.
class TrainingSession : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Paused, Stopping };
    Q_ENUM(State)

    /// A whole run; blocks its caller, the worker thread. Usually made by trainingJob().
    using Job = std::function<RunResult(std::stop_token, TrainingSink&, Gate&)>;

    explicit TrainingSession(QObject* parent = nullptr);
    ~TrainingSession() override;

    State state() const { return state_; }
    bool active() const { return state_ != State::Idle; }
    /// Nothing is computed: no run, or a paused one that is done with its batch and evaluation.
    bool atRest() const;

    /// Starts a run, paused before its first batch where `paused`. Ignored while one is active.
    void start(Job job, bool paused = false);
    void pause();
    void resume();
    void nextBatch(); ///< lets one batch through and pauses again
    void stop();      ///< acts within one batch; ended() follows
    /// Stops and joins; nothing of that run is told any more.
    void stopAndWait();

Q_SIGNALS:
    void rested(); ///< a paused run has come to rest, up to 40 ms ago
    void stateChanged(batchscope::TrainingSession::State state);
    /// At most every 40 ms while a run is active, and once more before it ends.
    void mailed(const batchscope::MetricsMailbox::Mail& mail);
    void ended(const batchscope::RunResult& result);
    /// The run ended with an error; `message` is one line for people.
    void failed(const QString& message);

private:
    void setState(State state);
    void drain();

    State state_ = State::Idle;
    bool toldRest_ = false; ///< since it was last found at work
    std::shared_ptr<MetricsMailbox> mailbox_;
    std::shared_ptr<Gate> gate_;
    Worker worker_; // last
};

/// The job that trains on `data` with `options`: makes the Trainer on the worker thread, so that splitting a
/// large file does not hold up the window.
TrainingSession::Job trainingJob(std::shared_ptr<const NameDataset> data, const TrainOptions& options);
/// The same, written down as it goes; from a checkpoint where there is one.
TrainingSession::Job recordedJob(std::shared_ptr<const NameDataset> data, const TrainOptions& options,
                                 const RunPlace& place, std::shared_ptr<const ResumePoint> from = nullptr);

} // namespace batchscope
