#pragma once

#include "core/batching/batch_cost.h"
#include "core/batching/batch_layout.h"
#include "core/batching/epoch.h"
#include "core/batching/run_batches.h"
#include "core/data/alphabet.h"
#include "core/runs/recorded_run.h"
#include "widgets/session/names_session.h"
#include "widgets/session/training_session.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace batchscope {

/// The state of the program that every page shows: data, settings, the batches they make, the run. It
/// computes nothing that core knows; it asks core once and hands out the result. GUI thread only.
///
/// The batches shown are those that a run with these settings trains on in its first epoch, in their order.
class Workbench : public QObject {
    Q_OBJECT
public:
    /// One batch as it is shown.
    struct ShownBatch {
        std::shared_ptr<const BatchLayout> layout;
        std::shared_ptr<const NameDataset> data; ///< that the layout's rows index
        qint64 index = 0;                        ///< within the epoch, from 0; of a run: the step from 0
        qint64 count = 0;                        ///< batches of the epoch; of a run: its steps
        bool ofRun = false;                      ///< a batch that a run trained on, or trains on now
    };

    explicit Workbench(QObject* parent = nullptr);

    NamesSession& namesSession() { return names_; }
    TrainingSession& training() { return training_; }
    const std::shared_ptr<const NameDataset>& data() const { return names_.names().dataset; }

    const TrainOptions& options() const { return options_; }
    /// Takes the settings and makes the batches anew. Settings that cannot be met are kept and told by
    /// problem(); split and batches stay those of the last good ones.
    void setOptions(const TrainOptions& options);
    /// What is wrong with the settings, for the file's names or for the user's own; one line for people;
    /// empty: all is well.
    const QString& problem() const { return problem_.isEmpty() ? ownProblem_ : problem_; }
    bool ready() const { return data() && problem_.isEmpty(); } ///< a run can be started

    const Split& split() const { return split_; }
    /// The first epoch of a run with these settings; null without names.
    const std::shared_ptr<const Epoch>& epoch() const { return epoch_; }
    const BatchPlan& plan() const { return epoch_ ? epoch_->plan : nothing_.plan; }
    const BatchCost& epochCost() const { return epoch_ ? epoch_->cost : nothing_.cost; }
    /// The same rows and batch size, ungrouped: what the strategy is measured against.
    const std::shared_ptr<const Epoch>& plainEpoch() const { return plain_; }
    /// Letters that a model of these settings knows.
    const std::shared_ptr<const Alphabet>& alphabet() const { return alphabet_; }

    /// Shows other names than the file's, batched in their own order; null goes back to the file. The file's
    /// names stay what is trained on.
    void setOwnNames(std::shared_ptr<const NameDataset> names);
    const std::shared_ptr<const NameDataset>& ownNames() const { return own_; }
    const std::shared_ptr<const Epoch>& shownEpoch() const { return own_ ? ownEpoch_ : epoch_; }
    const std::shared_ptr<const Epoch>& shownPlainEpoch() const { return own_ ? ownPlain_ : plain_; }

    const ShownBatch& shownBatch() const { return shown_; }
    void showBatch(qint64 index); ///< of shownEpoch(); stops following
    /// A batch of the run, from 0 to the one it was last given; stops following.
    void showRunBatch(qint64 step);
    qint64 lastRunBatch() const { return runBatch_.layout ? runBatch_.index : -1; } ///< -1: none yet
    bool following() const { return following_; }
    void setFollowing(bool following); ///< show the batch that the run was last given

    // The run.
    /// Where the runs from now on are written; asked once for each. At first nowhere.
    void setPlace(std::function<RunPlace()> place) { place_ = std::move(place); }
    /// Resumes an interrupted run with its own options, or more steps; its curves so far are mailed with its
    /// start. Ignored while a run is active. The names must be those that it was trained on.
    void resume(std::shared_ptr<const ResumePoint> point, const TrainOptions& options, const RunPlace& place,
                RunCurves before);
    void start();
    void nextBatch(); ///< starts a paused run where there is none
    void reset();     ///< forgets the run's curves and model; stops it first
    const std::optional<RunStart>& run() const { return run_; }
    const TrainOptions& runOptions() const { return runOptions_; } ///< of the run that is or was last active
    const StepMetrics& lastStep() const { return lastStep_; }
    const std::optional<Evaluation>& lastEvaluation() const { return lastEvaluation_; }
    const std::shared_ptr<const Predictor>& model() const { return model_; }
    /// Share of the most frequent class in the run's held-out rows: what a constant answer scores.
    double majorityShare() const { return majorityShare_; }

Q_SIGNALS:
    void dataChanged();
    void optionsChanged(); ///< or problem() alone
    void epochChanged();   ///< epoch(), its alphabet, or what is shown of them
    void splitChanged();
    void batchChanged();
    void runReset(); ///< a run begins, or its curves are forgotten
    void mailed(const batchscope::MetricsMailbox::Mail& mail);
    void modelChanged();

private:
    void takeData();
    void takeMail(const MetricsMailbox::Mail& mail);
    void makeSplitAndBatches();
    void makeEpochs();    ///< throws InputError
    bool makeOwnEpochs(); ///< false, and ownProblem_ says why
    void showClamped(qint64 index);
    void begin(bool paused);
    void prepareRun(const TrainOptions& options);
    void clearRun();
    void followRun();

    NamesSession names_;
    TrainingSession training_;
    TrainOptions options_;
    QString problem_, ownProblem_;
    Split split_;
    SplitOptions splitOptions_; ///< that made `split_`
    std::shared_ptr<const Epoch> epoch_, plain_, ownEpoch_, ownPlain_;
    std::shared_ptr<const NameDataset> own_;
    std::shared_ptr<const Alphabet> alphabet_;
    Epoch nothing_;
    TrainOptions epochOptions_; ///< that made the epochs and the alphabet
    std::optional<RunBatches> runBatches_;
    ShownBatch shown_, runBatch_; ///< as shown; as the run was last given
    QElapsedTimer followed_;
    bool following_ = true;
    std::function<RunPlace()> place_;
    RunCurves before_; ///< of a run that goes on, until its start is mailed
    std::optional<RunStart> run_;
    TrainOptions runOptions_;
    StepMetrics lastStep_;
    std::optional<Evaluation> lastEvaluation_;
    std::shared_ptr<const Predictor> model_;
    double majorityShare_ = 0;
};

} // namespace batchscope
