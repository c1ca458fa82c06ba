#pragma once

#include "core/training/loss_smoothing.h"
#include "core/training/metrics.h"
#include "core/training/trainer.h"

#include <QPointF>
#include <QWidget>

#include <memory>
#include <span>
#include <vector>

namespace batchscope {

class ClassifyPanel;
class LinePlot;
class Panel;
class SmoothingSlider;

/// A run while it goes on: its loss, its accuracy on the held-out split, its speed, and a name to try.
/// Fed in any portions; one frame's worth of portions costs one redraw.
class TrainPage : public QWidget {
    Q_OBJECT
public:
    explicit TrainPage(QWidget* parent = nullptr);

    /// A run begins (or `total` 0: none is there). The curves go; the typed name stays.
    void reset(const RunStart& run, qint64 totalSteps);
    void setTotalSteps(qint64 total);
    void setEnded(bool finished); ///< the run is over: it came to its last step, or was stopped
    void appendSteps(std::span<const StepMetrics> steps);
    /// `majorityShare`: the share of the held-out rows in their commonest class, 0 … 1; what guessing it
    /// scores.
    void appendEvaluation(const Evaluation& evaluation, double majorityShare);
    void setPredictor(std::shared_ptr<const Predictor> predictor); ///< see ClassifyPanel

    LinePlot* lossPlot() const { return lossPlot_; }
    LinePlot* accuracyPlot() const { return accuracyPlot_; }
    LinePlot* speedPlot() const { return speedPlot_; }
    ClassifyPanel* classifyPanel() const { return classify_; }
    SmoothingSlider* smoothing() const { return smoothing_; }

private:
    void makeLoss();
    void makeAccuracy();
    void makeSpeed();
    void showFigures();
    void showHorizon();
    void smoothAgain();

    Panel* loss_;
    Panel* accuracy_;
    Panel* speed_;
    ClassifyPanel* classify_;
    LinePlot* lossPlot_;
    LinePlot* accuracyPlot_;
    LinePlot* speedPlot_;
    SmoothingSlider* smoothing_;

    std::vector<QPointF> losses_; ///< of each step
    LossSmoothing smoothed_;
    RunStart run_;
    qint64 total_ = 0;
    StepMetrics last_;
    QString ended_; ///< how, in a word; empty: it has not
    Evaluation latest_, best_;
};

} // namespace batchscope
