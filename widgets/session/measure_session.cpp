#include "widgets/session/measure_session.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <utility>

namespace batchscope {

namespace {

// The stages of core/measuring/sweep.h, for the catalogues.
[[maybe_unused]] constexpr const char* kSweepStages[] = {
    QT_TRANSLATE_NOOP("batchscope::MeasureSession", "finding the memory limit"),
    QT_TRANSLATE_NOOP("batchscope::MeasureSession", "timing"),
    QT_TRANSLATE_NOOP("batchscope::MeasureSession", "gradient noise")};

/// Time left of `total` like things of which `done` are done.
class Estimate {
public:
    double left(double done, double total) const {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begun_;
        return done > 0 ? passed.count() / done * (total - done) : 0;
    }

private:
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

} // namespace

/// The worker puts in, the GUI thread takes all at once; only the latest counts. Thread-safe.
class MeasureSession::Mailbox {
public:
    struct Mail {
        std::optional<Progress> progress;
        Results results;
    };

    Mail take() {
        const std::lock_guard lock(mutex_);
        resultWanted_ = true;
        return std::exchange(mail_, {});
    }
    /// Whether the last partial result has been taken: a worker need not copy one that nobody would see.
    bool wanted() const {
        const std::lock_guard lock(mutex_);
        return resultWanted_;
    }
    void tell(Progress progress) {
        const std::lock_guard lock(mutex_);
        mail_.progress = std::move(progress);
    }
    template <typename Result>
    void put(std::shared_ptr<const Result> Results::*place, const Result& result) {
        auto copy = std::make_shared<const Result>(result);
        const std::lock_guard lock(mutex_);
        mail_.results.*place = std::move(copy);
        resultWanted_ = false;
    }

private:
    mutable std::mutex mutex_;
    Mail mail_;
    bool resultWanted_ = true;
};

MeasureSession::MeasureSession(MeasureJobs jobs, QObject* parent) : QObject(parent), jobs_(std::move(jobs)) {
    worker_.setDrain([this] {
        if (counts_) drain();
    });
}

MeasureSession::~MeasureSession() = default; // worker_ requests a stop and joins first

void MeasureSession::startProof(std::shared_ptr<const NameDataset> data, const ProofOptions& options) {
    start(Kind::Proof, [job = jobs_.proof, data = std::move(data), options](std::stop_token stop,
                                                                            Mailbox& box) {
        const Estimate estimate;
        Proof soFar;
        const auto told = [&](const ProofCell& cell, std::size_t done, std::size_t total) {
            soFar.cells.push_back(cell);
            box.tell({tr("proving"), double(done) / double(total), estimate.left(double(done), double(total)),
                      std::int64_t(done), std::int64_t(total)});
            if (box.wanted()) box.put(&Results::proof, soFar);
        };
        box.put(&Results::proof, job(*data, options, stop, told));
    });
}

void MeasureSession::startInvariance(std::shared_ptr<const NameDataset> data, const ProofOptions& common,
                                     const InvarianceOptions& options) {
    start(Kind::Invariance, [job = jobs_.invariance, data = std::move(data), common,
                             options](std::stop_token stop, Mailbox& box) {
        const Estimate estimate;
        const auto total = double(options.batches);
        const auto told = [&](std::int64_t done) {
            box.tell({tr("testing neighbours"), double(done) / total, estimate.left(double(done), total),
                      done, options.batches});
        };
        box.put(&Results::invariance, job(*data, common, options, stop, told));
    });
}

void MeasureSession::startRace(std::shared_ptr<const NameDataset> data, const RaceOptions& options) {
    start(Kind::Race,
          [job = jobs_.race, data = std::move(data), options](std::stop_token stop, Mailbox& box) {
              const auto told = [&](const RaceProgress& p) {
                  box.tell({p.warmingUp ? tr("warming up") : tr("racing"), p.done, p.secondsLeft});
                  if (box.wanted()) box.put(&Results::race, p.result);
              };
              box.put(&Results::race, job(*data, options, stop, told));
          });
}

void MeasureSession::startSweep(std::shared_ptr<const NameDataset> data, const SweepOptions& options) {
    start(Kind::Sweep,
          [job = jobs_.sweep, data = std::move(data), options](std::stop_token stop, Mailbox& box) {
              const auto told = [&](const SweepProgress& p) {
                  box.tell({tr(p.stage.c_str()), p.done, p.secondsLeft});
                  if (box.wanted()) box.put(&Results::sweep, p.result);
              };
              box.put(&Results::sweep, job(*data, options, stop, told));
          });
}

void MeasureSession::startCosts(std::shared_ptr<const NameDataset> data, const CostOptions& options) {
    start(Kind::Costs,
          [job = jobs_.costs, data = std::move(data), options](std::stop_token stop, Mailbox& box) {
              const auto told = [&](const CostProgress& p) {
                  box.tell({tr("timing batches"), p.done, p.secondsLeft});
                  if (box.wanted()) box.put(&Results::costs, p.result);
              };
              box.put(&Results::costs, job(*data, options, stop, told));
          });
}

void MeasureSession::start(Kind kind, Work work) {
    kind_ = kind;
    progress_ = {};
    forget(kind);
    if (busy()) {
        counts_ = false;
        worker_.requestStop();
        next_ = std::move(work);
    } else {
        launch(std::move(work));
    }
    Q_EMIT changed(); // last: who hears of it may stop the worker at once
}

void MeasureSession::forget(Kind kind) {
    switch (kind) {
    case Kind::Proof:
        return results_.proof.reset();
    case Kind::Invariance:
        return results_.invariance.reset();
    case Kind::Race:
        return results_.race.reset();
    case Kind::Sweep:
        return results_.sweep.reset();
    case Kind::Costs:
        return results_.costs.reset();
    }
}

void MeasureSession::launch(Work work) {
    counts_ = true;
    mailbox_ = std::make_shared<Mailbox>();
    worker_.start(
        [work = std::move(work), mailbox = mailbox_](std::stop_token stop) { work(stop, *mailbox); },
        [this](const QString& error) { settle(error); });
}

void MeasureSession::cancel() {
    if (!busy()) return;
    next_ = nullptr;
    worker_.requestStop();
}

void MeasureSession::stopAndWait() {
    if (!busy()) return;
    next_ = nullptr;
    worker_.stopAndWait();
    Q_EMIT changed();
}

void MeasureSession::drain() {
    Mailbox::Mail mail = mailbox_->take();
    const bool news = mail.progress || mail.results.proof || mail.results.invariance || mail.results.race ||
                      mail.results.sweep || mail.results.costs;
    if (!news) return;
    if (mail.progress) progress_ = *mail.progress;
    if (mail.results.proof) results_.proof = std::move(mail.results.proof);
    if (mail.results.invariance) results_.invariance = std::move(mail.results.invariance);
    if (mail.results.race) results_.race = std::move(mail.results.race);
    if (mail.results.sweep) results_.sweep = std::move(mail.results.sweep);
    if (mail.results.costs) results_.costs = std::move(mail.results.costs);
    Q_EMIT changed();
}

void MeasureSession::settle(const QString& error) {
    if (next_) {
        launch(std::exchange(next_, nullptr));
        Q_EMIT changed();
    } else if (counts_ && !error.isEmpty()) {
        Q_EMIT failed(error);
    } else {
        Q_EMIT ended();
    }
}

} // namespace batchscope
