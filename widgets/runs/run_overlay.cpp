#include "widgets/runs/run_overlay.h"

#include "widgets/plots/line_plot.h"

#include <QBoxLayout>
#include <QComboBox>

#include <algorithm>
#include <utility>

namespace batchscope {

namespace {

using What = RunOverlay::What;
using Over = RunOverlay::Over;

bool ofEvaluations(What what) {
    return what == What::HeldOutLoss || what == What::Top1 || what == What::Top2;
}

double valueOf(const StepMetrics& m, What what) {
    switch (what) {
    case What::RawLoss:
        return m.loss;
    case What::MeanLoss:
        return m.runningMeanLoss;
    case What::Speed:
        return m.namesPerSecond;
    default:
        return m.smoothedLoss;
    }
}

double valueOf(const Evaluation& e, What what) {
    switch (what) {
    case What::Top1:
        return 100 * e.scores["top1"];
    case What::Top2:
        return 100 * e.scores["top2"];
    default:
        return e.loss;
    }
}

/// The x of each step.
std::vector<double> places(const RunCurves& curves, Over over) {
    std::vector<double> all;
    all.reserve(curves.steps.size());
    double names = 0, letters = 0;
    for (const StepMetrics& m : curves.steps) {
        names += double(m.names);
        letters += double(m.tokens);
        all.push_back(over == Over::Batches   ? double(m.step)
                      : over == Over::Names   ? names
                      : over == Over::Letters ? letters
                                              : m.seconds);
    }
    return all;
}

PlotAxis axisOf(Over over) {
    switch (over) {
    case Over::Names:
        return {RunOverlay::tr("names trained on")};
    case Over::Letters:
        return {RunOverlay::tr("letters trained on, without padding")};
    case Over::Seconds:
        return {RunOverlay::tr("training time"), RunOverlay::tr("s")};
    default:
        return {RunOverlay::tr("update")};
    }
}

PlotAxis axisOf(What what) {
    switch (what) {
    case What::Top1:
        return {RunOverlay::tr("held-out names classified correctly"), QStringLiteral("%")};
    case What::Top2:
        return {RunOverlay::tr("held-out names with the correct class in the first two"),
                QStringLiteral("%")};
    case What::Speed:
        return {RunOverlay::tr("names per second")};
    case What::HeldOutLoss:
        return {RunOverlay::tr("mean NLL of the held-out names"), RunOverlay::tr("nats per name")};
    default:
        return {RunOverlay::tr("mean NLL"), RunOverlay::tr("nats per name")};
    }
}

PlotSeries seriesOf(const RunOverlay::Run& run, What what) {
    const bool share = what == What::Top1 || what == What::Top2;
    PlotSeries series{run.name, run.mark};
    const bool again = run.mark >= 7; // the palette has seven colours
    series.style = ofEvaluations(what) ? CurveStyle::Markers
                   : again             ? CurveStyle::Dashed
                                       : CurveStyle::Strong;
    series.unit = share ? QStringLiteral("%") : QString();
    series.decimals = share ? 1 : what == What::Speed ? 0 : 3;
    return series;
}

} // namespace

std::vector<QPointF> runPoints(const RunCurves& curves, What what, Over over) {
    const std::vector<double> at = places(curves, over);
    std::vector<QPointF> points;
    if (!ofEvaluations(what)) {
        for (std::size_t i = 0; i < at.size(); ++i)
            points.emplace_back(at[i], valueOf(curves.steps[i], what));
        return points;
    }
    for (const Evaluation& evaluation : curves.evaluations) {
        const auto step =
            std::lower_bound(curves.steps.begin(), curves.steps.end(), evaluation.step,
                             [](const StepMetrics& m, std::int64_t wanted) { return m.step < wanted; });
        if (step == curves.steps.end() || step->step != evaluation.step) continue;
        points.emplace_back(at[std::size_t(step - curves.steps.begin())], valueOf(evaluation, what));
    }
    return points;
}

RunOverlay::RunOverlay(QWidget* parent)
    : QWidget(parent), choosers_(new QWidget), what_(new QComboBox), over_(new QComboBox) {
    what_->addItems({tr("Loss, smoothed"), tr("Loss, each batch"), tr("Loss, running mean"),
                     tr("Loss, held out"), tr("Top-1"), tr("Top-2"), tr("Speed")});
    over_->addItems({tr("over updates"), tr("over names"), tr("over letters"), tr("over seconds")});
    what_->setAccessibleName(tr("What is plotted"));
    over_->setAccessibleName(tr("What it is plotted over"));
    what_->setToolTip(tr("What is plotted for each run"));
    over_->setToolTip(tr("Compare runs with different batch sizes over names, letters or seconds"));
    auto* row = new QHBoxLayout(choosers_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(what_);
    row->addWidget(over_);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    for (QComboBox* field : {what_, over_})
        connect(field, qOverload<int>(&QComboBox::currentIndexChanged), this, &RunOverlay::draw);
    draw();
}

RunOverlay::What RunOverlay::what() const {
    return What(what_->currentIndex());
}

RunOverlay::Over RunOverlay::over() const {
    return Over(over_->currentIndex());
}

void RunOverlay::show(What what, Over over) {
    what_->setCurrentIndex(int(what));
    over_->setCurrentIndex(int(over));
}

void RunOverlay::setRuns(const QList<Run>& runs) {
    const QList<Run> before = std::exchange(runs_, runs.mid(0, kMostRuns));
    if (runs_ == before) return;
    const bool same =
        std::equal(runs_.begin(), runs_.end(), before.begin(), before.end(),
                   [](const Run& a, const Run& b) { return a.name == b.name && a.mark == b.mark; });
    if (!same) return draw();
    for (qsizetype i = 0; i < runs_.size(); ++i) { // they went on: what is zoomed into stays
        if (runs_[i].curves && runs_[i].curves != before[i].curves)
            plot_->setPoints(int(i), runPoints(*runs_[i].curves, what(), over()));
    }
}

void RunOverlay::draw() {
    const bool table = plot_ && plot_->tableVisible();
    auto* plot = new LinePlot;
    plot->setAxes(axisOf(over()), axisOf(what()));
    plot->setEmptyText(tr("Choose runs in the table to compare their curves here"));
    plot->setPlotName(tr("Curves of the chosen runs"));
    if (what() == What::Speed) plot->setValueBounds(0, qInf(), true);
    for (const Run& run : std::as_const(runs_)) {
        const int series = plot->addSeries(seriesOf(run, what()));
        if (run.curves) plot->setPoints(series, runPoints(*run.curves, what(), over()));
    }
    plot->setTableVisible(table);
    const bool focused = plot_ && plot_->isAncestorOf(focusWidget());
    if (plot_) {
        layout()->replaceWidget(plot_, plot);
        plot_->deleteLater();
        plot_->hide();
    } else {
        layout()->addWidget(plot);
    }
    plot_ = plot;
    if (focused) plot->setFocus();
    Q_EMIT plotReplaced();
}

} // namespace batchscope
