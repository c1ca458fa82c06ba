#pragma once

#include "core/batching/batch_cost.h"
#include "core/batching/batch_layout.h"
#include "widgets/session/names_session.h"
#include "widgets/session/training_session.h"

#include <QElapsedTimer>
#include <QObject>

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
        qint64 index = 0; ///< within the epoch, from 0; of a followed run: the step from 0
        qint64 count = 0;
        bool ofRun = false; ///< the batch that a run was last given
    };

    explicit Workbench(QObject* parent = nullptr);

    NamesSession& namesSession() { return names_; }
    TrainingSession& training() { return training_; }
    const std::shared_ptr<const NameDataset>& data() const { return names_.names().dataset; }

    const TrainOptions& options() const { return options_; }
    /// Takes the settings and makes the batches anew. Settings that cannot be met are kept and told by
    /// problem(); split and batches stay those of the last good ones.
    void setOptions(const TrainOptions& options);
    const QString& problem() const { return problem_; } ///< one line for people; empty: all is well

    const Split& split() const { return split_; }
    const BatchPlan& plan() const { return plan_; }
    const BatchCost& epochCost() const { return cost_; }

    const ShownBatch& shownBatch() const { return shown_; }
    void showBatch(qint64 index); ///< of the first epoch; stops following
    bool following() const { return following_; }
    void setFollowing(bool following); ///< show the batch that the run was last given

    // The run.
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
    void splitChanged();
    void batchChanged();
    void runReset(); ///< a run begins, or its curves are forgotten
    void mailed(const batchscope::MetricsMailbox::Mail& mail);
    void modelChanged();

private:
    void takeData();
    void takeMail(const MetricsMailbox::Mail& mail);
    void makeSplitAndBatches();
    void begin(bool paused);
    void clearRun();
    void followRun();

    NamesSession names_;
    TrainingSession training_;
    TrainOptions options_;
    QString problem_;
    Split split_;
    SplitOptions splitOptions_; ///< that made `split_`
    BatchPlan plan_;
    BatchCost cost_;
    ShownBatch shown_, runBatch_; ///< as shown; as the run was last given
    QElapsedTimer followed_;
    bool following_ = true;
    std::optional<RunStart> run_;
    TrainOptions runOptions_;
    StepMetrics lastStep_;
    std::optional<Evaluation> lastEvaluation_;
    std::shared_ptr<const Predictor> model_;
    double majorityShare_ = 0;
};

} // namespace batchscope
