#include "widgets/session/workbench.h"

#include "core/data/input_error.h"

#include <algorithm>

namespace batchscope {

namespace {

constexpr qint64 kFollowMilliseconds = 250;

bool sameSplit(const SplitOptions& a, const SplitOptions& b) {
    return a.by == b.by && a.testFraction == b.testFraction && a.seed == b.seed;
}

double largestClassShare(const NameDataset& data, std::span<const std::uint32_t> rows) {
    std::vector<std::size_t> counts(data.classes().size(), 0);
    for (const std::uint32_t row : rows)
        ++counts[data.label(row)];
    return rows.empty() ? 0 : double(*std::max_element(counts.begin(), counts.end())) / double(rows.size());
}

} // namespace

Workbench::Workbench(QObject* parent) : QObject(parent), options_(quickLook()) {
    connect(&names_, &NamesSession::loaded, this, &Workbench::takeData);
    connect(&training_, &TrainingSession::mailed, this, &Workbench::takeMail);
    connect(&training_, &TrainingSession::stateChanged, this, &Workbench::followRun);
    connect(&training_, &TrainingSession::ended, this, [this](const RunResult& result) {
        model_ = result.model;
        Q_EMIT modelChanged();
    });
}

void Workbench::takeData() {
    shown_ = runBatch_ = {}; // first: rows of the old names, and the end of the run would show them once more
    training_.stopAndWait();
    clearRun();
    following_ = true;
    split_ = {};
    plan_ = {};
    cost_ = {};
    Q_EMIT dataChanged();
    makeSplitAndBatches();
    Q_EMIT optionsChanged(); // other names may make a problem of the same settings, or end one
    Q_EMIT runReset();
    Q_EMIT modelChanged();
}

void Workbench::setOptions(const TrainOptions& options) {
    options_ = options;
    makeSplitAndBatches();
    Q_EMIT optionsChanged();
}

void Workbench::makeSplitAndBatches() {
    problem_.clear();
    try {
        validate(options_);
        if (!data()) return;
        if (split_.train.empty() || !sameSplit(options_.split, splitOptions_)) {
            split_ = makeSplit(*data(), options_.split);
            splitOptions_ = options_.split;
            Q_EMIT splitChanged();
        }
        const BatchSampler sampler(split_.train, data()->lengths(), options_.plan, options_.sampling,
                                   options_.seed);
        plan_ = sampler.epochPlan();
        cost_ = costOf(plan_, data()->lengths());
    } catch (const InputError& error) {
        problem_ = QString::fromUtf8(error.what());
        return;
    }
    if (shown_.ofRun && training_.active()) return;
    const qint64 last = qint64(plan_.batches()) - 1;
    shown_ = {layOut(plan_.batch(std::size_t(std::clamp<qint64>(shown_.index, 0, last))), data()->lengths()),
              std::clamp<qint64>(shown_.index, 0, last), last + 1, false};
    Q_EMIT batchChanged();
}

void Workbench::showBatch(qint64 index) {
    if (!data() || index < 0 || index >= qint64(plan_.batches())) return;
    following_ = false;
    shown_ = {layOut(plan_.batch(std::size_t(index)), data()->lengths()), index, qint64(plan_.batches()),
              false};
    Q_EMIT batchChanged();
}

void Workbench::setFollowing(bool following) {
    following_ = following;
    if (following && runBatch_.layout) shown_ = runBatch_;
    Q_EMIT batchChanged();
}

void Workbench::start() {
    if (training_.state() == TrainingSession::State::Paused)
        training_.resume();
    else if (!training_.active())
        begin(false);
}

void Workbench::nextBatch() {
    if (!training_.active()) begin(true);
    training_.nextBatch();
}

void Workbench::begin(bool paused) {
    if (!data() || !problem_.isEmpty()) return;
    clearRun();
    runOptions_ = options_;
    majorityShare_ = largestClassShare(*data(), split_.test);
    following_ = true;
    Q_EMIT runReset();
    training_.start(trainingJob(data(), options_), paused);
}

void Workbench::reset() {
    training_.stopAndWait();
    clearRun();
    following_ = true;
    Q_EMIT runReset();
    Q_EMIT modelChanged();
    if (data() && plan_.batches() > 0 && shown_.ofRun) {
        shown_ = {layOut(plan_.batch(0), data()->lengths()), 0, qint64(plan_.batches()), false};
        Q_EMIT batchChanged();
    }
}

void Workbench::clearRun() {
    run_.reset();
    runBatch_ = {};
    lastStep_ = {};
    lastEvaluation_.reset();
    model_.reset();
}

void Workbench::takeMail(const MetricsMailbox::Mail& mail) {
    if (mail.start) run_ = mail.start;
    if (!mail.steps.empty()) lastStep_ = mail.steps.back();
    if (!mail.evaluations.empty()) lastEvaluation_ = mail.evaluations.back();
    Q_EMIT mailed(mail);
    if (mail.model) {
        model_ = mail.model;
        Q_EMIT modelChanged();
    }
    if (!mail.batch) return;
    runBatch_ = {mail.batch, mail.batchStep - 1, runOptions_.steps, true};
    followRun();
}

void Workbench::followRun() {
    if (!following_ || !runBatch_.layout || runBatch_.layout == shown_.layout) return;
    // At full speed dozens of batches pass in a second; nobody can read them, and drawing them costs the run.
    const bool rushing = training_.state() == TrainingSession::State::Running;
    if (rushing && shown_.ofRun && followed_.isValid() && followed_.elapsed() < kFollowMilliseconds) return;
    followed_.start();
    shown_ = runBatch_;
    Q_EMIT batchChanged();
}

} // namespace batchscope
