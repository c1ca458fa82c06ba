#pragma once

#include "core/measuring/cost_model.h"
#include "core/measuring/prover.h"
#include "core/measuring/race.h"
#include "core/measuring/sweep.h"
#include "widgets/session/worker.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace batchscope {

/// What measures; each blocks its caller, a worker thread, and heeds the stop token.
struct MeasureJobs {
    std::function<Proof(const NameDataset&, const ProofOptions&, std::stop_token, const ProofProgress&)>
        proof;
    std::function<InvarianceProof(const NameDataset&, const ProofOptions&, const InvarianceOptions&,
                                  std::stop_token, const InvarianceProgress&)>
        invariance;
    std::function<RaceResult(const NameDataset&, const RaceOptions&, std::stop_token, const RaceSink&)> race;
    std::function<SweepResult(const NameDataset&, const SweepOptions&, std::stop_token, const SweepSink&)>
        sweep;
    std::function<CostResult(const NameDataset&, const CostOptions&, std::stop_token, const CostSink&)> costs;
};

/// Runs one measurement at a time on a worker thread. A start while one is on stops that one and begins once
/// it has gone; nothing of it is told any more. GUI thread only. Destroying a session stops and joins.
///
///     session.startRace(names, options);  ->  changed() …, ended(); results().race->complete()
class MeasureSession : public QObject {
    Q_OBJECT
public:
    enum class Kind { Proof, Invariance, Race, Sweep, Costs };
    Q_ENUM(Kind)

    /// The latest of each kind, growing while it is measured, kept until the next of its kind is begun; null
    /// before the first. One that was cancelled, or that failed, keeps what there was.
    struct Results {
        std::shared_ptr<const Proof> proof;
        std::shared_ptr<const InvarianceProof> invariance;
        std::shared_ptr<const RaceResult> race;
        std::shared_ptr<const SweepResult> sweep;
        std::shared_ptr<const CostResult> costs;
    };
    struct Progress {
        QString stage;                     ///< "warming up"
        double done = 0;                   ///< share, 0 … 1
        double secondsLeft = 0;            ///< estimated; 0 while unknown
        std::int64_t count = 0, total = 0; ///< cells of a proof, batches of an invariance; else 0
    };

    explicit MeasureSession(MeasureJobs jobs, QObject* parent = nullptr);
    ~MeasureSession() override;

    /// `data` must not be null; it is shared with the worker, whatever is loaded meanwhile.
    void startProof(std::shared_ptr<const NameDataset> data, const ProofOptions& options);
    void startInvariance(std::shared_ptr<const NameDataset> data, const ProofOptions& common,
                         const InvarianceOptions& options);
    void startRace(std::shared_ptr<const NameDataset> data, const RaceOptions& options);
    void startSweep(std::shared_ptr<const NameDataset> data, const SweepOptions& options);
    void startCosts(std::shared_ptr<const NameDataset> data, const CostOptions& options);
    void cancel();      ///< ended() follows soon, with what there is
    void stopAndWait(); ///< stops and joins; nothing of that measurement is told any more
    void setJobs(MeasureJobs jobs) { jobs_ = std::move(jobs); } ///< of what is started from now on

    bool busy() const { return worker_.busy(); }
    Kind kind() const { return kind_; } ///< of what is on, or was last
    const Progress& progress() const { return progress_; }
    const Results& results() const { return results_; }

Q_SIGNALS:
    void changed();                      ///< progress, results, busy; at most every 40 ms while one is on
    void ended();                        ///< whole or cancelled
    void failed(const QString& message); ///< in place of ended(); one line for people

private:
    class Mailbox;
    /// Runs on the worker thread and leaves its result in the mailbox.
    using Work = std::function<void(std::stop_token, Mailbox&)>;

    void start(Kind kind, Work work);
    void forget(Kind kind);
    void launch(Work work);
    void drain();
    void settle(const QString& error);

    MeasureJobs jobs_;
    Kind kind_ = Kind::Proof;
    Progress progress_;
    Results results_;
    bool counts_ = true; ///< what the worker tells; false once another start waits for it to go
    Work next_;          ///< begins then
    std::shared_ptr<Mailbox> mailbox_;
    Worker worker_; // last
};

} // namespace batchscope
