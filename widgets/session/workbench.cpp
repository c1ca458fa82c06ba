#include "widgets/session/workbench.h"

#include "core/base/input_error.h"

#include <algorithm>
#include <utility>

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
    epoch_ = plain_ = ownEpoch_ = ownPlain_ = nullptr;
    own_ = nullptr; // who opens a file wants to see it
    ownProblem_.clear();
    alphabet_ = nullptr;
    Q_EMIT dataChanged();
    makeSplitAndBatches();
    if (!epoch_) Q_EMIT epochChanged();
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
    bool planned = false;
    try {
        validate(options_);
        if (data()) makeEpochs();
        planned = data() != nullptr;
    } catch (const InputError& error) {
        problem_ = QString::fromUtf8(error.what());
    }
    if (own_) makeOwnEpochs();
    if (!planned && !own_) return;
    Q_EMIT epochChanged();
    if (shown_.ofRun && training_.active()) return;
    showClamped(shown_.index);
}

void Workbench::makeEpochs() {
    if (split_.train.empty() || !sameSplit(options_.split, splitOptions_)) {
        split_ = makeSplit(*data(), options_.split);
        splitOptions_ = options_.split;
        plain_ = nullptr;
        alphabet_ = nullptr;
        Q_EMIT splitChanged();
    }
    const auto epochWith = [&](const PlanOptions& plan) {
        const BatchSampler sampler(split_.train, data()->lengths(), plan, options_.sampling, options_.seed);
        return epochOf(data(), sampler.epochPlan());
    };
    auto epoch = epochWith(options_.plan);
    const bool samePlain = plain_ && options_.plan.batchSize == epochOptions_.plan.batchSize &&
                           options_.sampling == epochOptions_.sampling && options_.seed == epochOptions_.seed;
    if (options_.plan.strategy == Strategy::Plain)
        plain_ = epoch;
    else if (!samePlain)
        plain_ = epochWith(ungrouped(options_.plan));
    epoch_ = std::move(epoch);
    if (!alphabet_ || options_.letters != epochOptions_.letters)
        alphabet_ = std::make_shared<Alphabet>(alphabetOf(options_.letters, *data(), split_.train));
    epochOptions_ = options_;
}

bool Workbench::makeOwnEpochs() {
    const auto epochWith = [&](PlanOptions plan) {
        plan.shuffleSeed.reset();
        return epochOf(own_, makePlan(own_->lengths(), plan));
    };
    try {
        auto epoch = epochWith(options_.plan);
        const bool plain = options_.plan.strategy == Strategy::Plain;
        ownPlain_ = plain ? epoch : epochWith(ungrouped(options_.plan));
        ownEpoch_ = std::move(epoch);
        ownProblem_.clear();
        return true;
    } catch (const InputError& error) {
        ownProblem_ = QString::fromUtf8(error.what());
        return false;
    }
}

void Workbench::setOwnNames(std::shared_ptr<const NameDataset> names) {
    const bool hadProblem = !ownProblem_.isEmpty();
    if (!names) {
        ownProblem_.clear();
        if (hadProblem) Q_EMIT optionsChanged();
        if (!own_) return;
        own_ = nullptr;
        ownEpoch_ = ownPlain_ = nullptr;
        Q_EMIT epochChanged();
        if (epoch_) return showClamped(0);
        shown_ = {};
        return Q_EMIT batchChanged();
    }
    if (names == own_) return;
    const auto before = std::exchange(own_, std::move(names));
    if (!makeOwnEpochs()) {
        own_ = before; // what is shown stays
        return Q_EMIT optionsChanged();
    }
    following_ = false;
    if (hadProblem) Q_EMIT optionsChanged();
    Q_EMIT epochChanged();
    showClamped(before ? shown_.index : 0);
}

void Workbench::showClamped(qint64 index) {
    const std::shared_ptr<const Epoch>& epoch = shownEpoch();
    const qint64 count = qint64(epoch->plan.batches());
    index = std::clamp<qint64>(index, 0, count - 1);
    shown_ = {layOut(epoch->plan.batch(std::size_t(index)), epoch->data->lengths()), epoch->data, index,
              count, false};
    Q_EMIT batchChanged();
}

void Workbench::showBatch(qint64 index) {
    if (!shownEpoch() || index < 0 || index >= qint64(shownEpoch()->plan.batches())) return;
    following_ = false;
    showClamped(index);
}

void Workbench::showRunBatch(qint64 step) {
    if (!runBatches_ || step < 0 || step > lastRunBatch()) return;
    setOwnNames(nullptr);
    following_ = false;
    shown_ = runBatch_;
    if (step != runBatch_.index) {
        shown_.layout = runBatches_->at(step);
        shown_.index = step;
    }
    Q_EMIT batchChanged();
}

void Workbench::setFollowing(bool following) {
    following_ = following;
    if (following && own_) setOwnNames(nullptr);
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
    if (!ready()) return;
    prepareRun(options_);
    training_.start(place_ ? recordedJob(data(), options_, place_()) : trainingJob(data(), options_), paused);
}

void Workbench::prepareRun(const TrainOptions& options) {
    clearRun();
    runOptions_ = options;
    runBatches_.emplace(data(), split_.train, options.plan, options.sampling, options.seed);
    majorityShare_ = largestClassShare(*data(), split_.test);
    setOwnNames(nullptr);
    following_ = true;
    Q_EMIT runReset();
}

void Workbench::resume(std::shared_ptr<const ResumePoint> point, const TrainOptions& options,
                       const RunPlace& place, RunCurves before) {
    if (training_.active() || !data()) return;
    setOptions(options); // its split makes the batches that it goes on with
    if (!ready()) return;
    prepareRun(options_);
    before_ = std::move(before);
    std::erase_if(before_.steps, [&](const StepMetrics& m) { return m.step > point->step(); });
    std::erase_if(before_.evaluations, [&](const Evaluation& e) { return e.step > point->step(); });
    training_.start(recordedJob(data(), options_, place, std::move(point)));
}

void Workbench::reset() {
    runBatch_ = {}; // first: the end of the run would show its last batch once more
    training_.stopAndWait();
    clearRun();
    following_ = true;
    Q_EMIT runReset();
    Q_EMIT modelChanged();
    if (shownEpoch() && shown_.ofRun) showClamped(0);
}

void Workbench::clearRun() {
    run_.reset();
    runBatches_.reset();
    runBatch_ = {};
    lastStep_ = {};
    lastEvaluation_.reset();
    model_.reset();
    before_ = {};
}

void Workbench::takeMail(const MetricsMailbox::Mail& news) {
    MetricsMailbox::Mail mail = news;
    if (mail.start) {
        run_ = mail.start;
        mail.steps.insert(mail.steps.begin(), before_.steps.begin(), before_.steps.end());
        mail.evaluations.insert(mail.evaluations.begin(), before_.evaluations.begin(),
                                before_.evaluations.end());
        before_ = {};
    }
    if (!mail.steps.empty()) lastStep_ = mail.steps.back();
    if (!mail.evaluations.empty()) lastEvaluation_ = mail.evaluations.back();
    if (mail.batch) runBatch_ = {mail.batch, data(), mail.batchStep - 1, runOptions_.steps, true};
    Q_EMIT mailed(mail);
    if (mail.model) {
        model_ = mail.model;
        Q_EMIT modelChanged();
    }
    if (mail.batch) followRun();
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
