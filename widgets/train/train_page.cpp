#include "widgets/train/train_page.h"

#include "widgets/explain/classify_panel.h"
#include "widgets/plots/line_plot.h"
#include "widgets/plots/point_math.h"
#include "widgets/text/number_text.h"
#include "widgets/text/score_words.h"
#include "widgets/train/smoothing_slider.h"

#include <QGridLayout>

#include <algorithm>
#include <string_view>
#include <utility>

namespace batchscope {

namespace {

constexpr int kLabelRoom = 128; ///< right of the two curves above each other

QString percentText(double share) {
    return numberText(100 * share, 1) + QStringLiteral("\u00a0%");
}

enum LossCurves { kRaw, kSmoothed, kMean };

/// The scores in the order in which they are drawn, each with its colour.
std::vector<std::pair<std::string_view, int>> drawnScores() {
    std::vector<std::pair<std::string_view, int>> scores;
    for (const std::string_view name : classifierScores())
        scores.emplace_back(name, int(scores.size()));
    std::stable_sort(scores.begin(), scores.end(), [](const auto& a, const auto& b) {
        return scoreKind(a.first).drawn < scoreKind(b.first).drawn;
    });
    return scores;
}

} // namespace

TrainPage::TrainPage(QWidget* parent)
    : QWidget(parent), loss_(new Panel(tr("Loss"))),
      accuracy_(new Panel(tr("Accuracy on the held-out split"))), speed_(new Panel(tr("Speed"))),
      classify_(new ClassifyPanel), lossPlot_(new LinePlot), accuracyPlot_(new LinePlot),
      speedPlot_(new LinePlot), smoothing_(new SmoothingSlider) {
    makeLoss();
    makeAccuracy();
    makeSpeed();
    classify_->setFixedWidth(320);
    speed_->setFixedWidth(320);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setSpacing(16);
    grid->addWidget(loss_, 0, 0);
    grid->addWidget(classify_, 0, 1);
    grid->addWidget(accuracy_, 1, 0);
    grid->addWidget(speed_, 1, 1);
    grid->setRowStretch(0, 3);
    grid->setRowStretch(1, 2);
    grid->setColumnStretch(0, 1);
    setTabOrder(classify_, lossPlot_);
    reset({}, 0);
}

void TrainPage::makeLoss() {
    lossPlot_->setAxes({tr("update")}, {tr("mean NLL"), tr("nats per name")});
    lossPlot_->addSeries({tr("raw"), 0, CurveStyle::Raw});
    lossPlot_->addSeries({tr("smoothed"), 0, CurveStyle::Strong});
    lossPlot_->addSeries({tr("running mean"), 1, CurveStyle::Dashed});
    lossPlot_->setLabelRoom(kLabelRoom);
    lossPlot_->setEmptyText(tr("Press Start to see the loss here"));
    lossPlot_->setPlotName(tr("Loss over updates"));
    loss_->setContent(lossPlot_);
    loss_->addHeaderWidget(smoothing_);
    connect(smoothing_, &SmoothingSlider::stepsChanged, this, &TrainPage::smoothAgain);
}

void TrainPage::makeAccuracy() {
    accuracyPlot_->setAxes({tr("update")}, {tr("share of held-out names"), QStringLiteral("%")});
    for (const auto& [name, color] : drawnScores())
        accuracyPlot_->addSeries({scoreTitle(name), color, CurveStyle::Markers, QStringLiteral("%"), 1});
    accuracyPlot_->setValueBounds(0, 100);
    accuracyPlot_->setLabelRoom(kLabelRoom);
    accuracyPlot_->setEmptyText(tr("The held-out split is scored during the run"));
    accuracyPlot_->setPlotName(tr("Accuracy on the held-out split over updates"));
    accuracy_->setContent(accuracyPlot_);
}

void TrainPage::makeSpeed() {
    speedPlot_->setAxes({tr("update")}, {tr("names per second")});
    speedPlot_->addSeries({tr("speed"), 0, CurveStyle::Strong, tr("names/s"), 0});
    speedPlot_->setValueBounds(0, qInf(), true);
    speedPlot_->setEmptyText(tr("Names trained on per second"));
    speedPlot_->setPlotName(tr("Training speed over updates"));
    speed_->setContent(speedPlot_);
}

void TrainPage::reset(const RunStart& run, qint64 totalSteps) {
    run_ = run;
    total_ = totalSteps;
    last_ = {};
    latest_ = best_ = {};
    ended_.clear();
    losses_.clear();
    smoothed_ = LossSmoothing(smoothing_->steps());
    for (LinePlot* plot : {lossPlot_, accuracyPlot_, speedPlot_})
        plot->clear();
    classify_->clearModel();
    showHorizon();
    showFigures();
}

void TrainPage::setTotalSteps(qint64 total) {
    total_ = total;
    showHorizon();
    showFigures();
}

void TrainPage::setEnded(bool finished) {
    ended_ = finished ? tr("finished") : tr("stopped");
    showFigures();
}

void TrainPage::setPredictor(std::shared_ptr<const Predictor> predictor) {
    classify_->setPredictor(std::move(predictor));
}

void TrainPage::appendSteps(std::span<const StepMetrics> steps) {
    if (steps.empty()) return;
    std::vector<QPointF> raw, smoothed, mean, speed;
    for (const StepMetrics& m : steps) {
        const double step = double(m.step);
        raw.emplace_back(step, m.loss);
        smoothed_.add(m.loss);
        smoothed.emplace_back(step, smoothed_.value());
        mean.emplace_back(step, m.runningMeanLoss);
        speed.emplace_back(step, m.namesPerSecond);
    }
    losses_.insert(losses_.end(), raw.begin(), raw.end());
    lossPlot_->append(kRaw, raw);
    lossPlot_->append(kSmoothed, smoothed);
    lossPlot_->append(kMean, mean);
    speedPlot_->append(0, speed);
    last_ = steps.back();
    showHorizon();
    showFigures();
}

void TrainPage::smoothAgain() {
    smoothed_ = LossSmoothing(smoothing_->steps());
    std::vector<QPointF> points;
    points.reserve(losses_.size());
    for (const QPointF& loss : losses_) {
        smoothed_.add(loss.y());
        points.emplace_back(loss.x(), smoothed_.value());
    }
    lossPlot_->setPoints(kSmoothed, points);
    showFigures();
}

void TrainPage::appendEvaluation(const Evaluation& evaluation, double majorityShare) {
    int curve = 0;
    for (const auto& [name, color] : drawnScores()) {
        const QPointF point(double(evaluation.step), 100 * evaluation.scores[name]);
        if (evaluation.scores.has(name)) accuracyPlot_->append(curve, {&point, 1});
        ++curve;
    }
    accuracyPlot_->setReference(tr("majority class"), 100 * majorityShare, percentText(majorityShare));
    latest_ = evaluation;
    if (evaluation.betterThan(best_)) best_ = evaluation;
    showHorizon();
    showFigures();
}

void TrainPage::showHorizon() {
    // One scale of steps for all three, so that what is above each other happened together.
    const double horizon = horizonFor(double(std::max(last_.step, latest_.step)), double(total_));
    for (LinePlot* plot : {lossPlot_, accuracyPlot_, speedPlot_})
        plot->setHorizon(horizon);
}

void TrainPage::showFigures() {
    const QString step = tr("update %1 / %2 · smoothed %3")
                             .arg(numberText(double(last_.step)), numberText(double(total_)),
                                  numberText(smoothed_.value(), 3));
    loss_->setFigure(last_.step == 0    ? QString()
                     : ended_.isEmpty() ? step
                                        : ended_ + QStringLiteral(" · ") + step);
    accuracy_->setFigure(latest_.rows == 0
                             ? QString()
                             : tr("top-1 %1 · best %2 at %3")
                                   .arg(percentText(latest_.scores["top1"]),
                                        percentText(best_.scores["top1"]), numberText(double(best_.step))));
    if (last_.step == 0) return speed_->setFigure({});
    const QString speed = tr("%1 names/s").arg(numberText(last_.namesPerSecond));
    speed_->setFigure(
        run_.device.empty() ? speed : speed + QStringLiteral(" · ") + QString::fromStdString(run_.device));
}

} // namespace batchscope
