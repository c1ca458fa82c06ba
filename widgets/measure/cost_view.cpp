#include "widgets/measure/cost_view.h"

#include "core/base/option_ranges.h"
#include "widgets/fields/number_field.h"
#include "widgets/measure/measure_bar.h"
#include "widgets/measure/measure_words.h"
#include "widgets/plots/scatter_plot.h"
#include "widgets/tables/figure_table.h"
#include "widgets/tables/figure_table_view.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/text/strategy_words.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/warning_note.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPicture>

#include <algorithm>

namespace batchscope {

namespace {

QFont adviceFont() {
    return uiFont(17, QFont::DemiBold);
}

FigureTable::Cell time(double seconds) {
    return seconds > 0 ? FigureTable::Cell{durationText(seconds), seconds} : FigureTable::Cell{};
}

template <typename Timed>
QString nameOf(const Timed& time) {
    return QStringLiteral("%1, %2").arg(strategyName(time.strategy), executionName(time.execution));
}

/// Padded and packed of each strategy together, strategies in the order of the enumeration.
std::vector<const EpochTime*> inPairs(const CostResult* result) {
    std::vector<const EpochTime*> found;
    if (!result) return found;
    for (const EpochTime& each : result->epochs)
        found.push_back(&each);
    std::stable_sort(found.begin(), found.end(),
                     [](const EpochTime* a, const EpochTime* b) { return a->strategy < b->strategy; });
    return found;
}

} // namespace

CostView::CostView(QWidget* parent)
    : QWidget(parent), bar_(new MeasureBar(tr("Measure the costs"))),
      batches_(bar_->addNumber(tr("Batches"), ranges::kCostBatches, 8,
                               tr("Batches to measure per strategy, evenly spread over its epoch"))),
      rounds_(bar_->addNumber(tr("Rounds"), ranges::kCostRounds, 3, tr("Rounds to measure per batch"))),
      advice_(new QLabel), equations_(new QLabel), noise_(new WarningNote),
      advicePanel_(new Panel(tr("Advice"))), plotPanel_(new Panel(tr("Predicted against measured"))),
      tablePanel_(new Panel(tr("All strategies"))), plot_(new ScatterPlot), table_(new FigureTable(this)) {
    setAccessibleName(tr("Cost model"));
    makePlot();
    layOut();
    setResult(nullptr);
}

void CostView::makePlot() {
    plot_->setAxes(tr("strategy"), {tr("predicted for the batches measured"), tr("ms")},
                   {tr("measured"), tr("ms")});
    plot_->setDecimals(1, 1);
    plot_->setDiagonal(tr("predicted = measured"));
    plot_->setPlotName(tr("Measured against predicted time, two points per strategy"));
    plot_->setEmptyText(tr("A few batches of every strategy are timed, padded and packed. Each strategy is "
                           "then predicted by a model fitted only to the others."));
}

void CostView::layOut() {
    const QString predicted = tr("Of the batches measured, by a model fitted only to the other strategies");
    const QString measured = tr("Of the batches measured");
    const QString epoch = tr("A whole epoch, by the model fitted to all");
    table_->setColumns({{tr("Strategy"), tr("Which names share a batch, and how the batch is computed")},
                        {tr("Predicted"), predicted},
                        {tr("Measured"), measured},
                        {tr("Epoch"), epoch}});
    advice_->setFont(adviceFont());
    advice_->setWordWrap(true);
    advice_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    advice_->setAccessibleName(tr("Advice"));
    equations_->setFont(uiFont(13));
    equations_->setWordWrap(true);
    equations_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    equations_->setAccessibleName(tr("The fitted costs"));
    auto* told = new QWidget;
    auto* inner = new QVBoxLayout(told);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(6);
    for (QWidget* each :
         {static_cast<QWidget*>(advice_), static_cast<QWidget*>(equations_), static_cast<QWidget*>(noise_)})
        inner->addWidget(each);
    advicePanel_->setContent(told);
    advicePanel_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    plot_->setMinimumHeight(160);
    plotPanel_->setContent(plot_);
    auto* view = new FigureTableView(table_, tr("What each strategy costs, as a table"));
    tablePanel_->setContent(view);
    plotPanel_->setMinimumSize(400, 230);
    tablePanel_->setMinimumWidth(400);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(12);
    sides->addWidget(plotPanel_, 5);
    sides->addWidget(tablePanel_, 4);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(12);
    box->addWidget(bar_);
    box->addWidget(advicePanel_);
    box->addLayout(sides, 1);
    setFocusProxy(bar_);
}

void CostView::setResult(std::shared_ptr<const CostResult> result) {
    result_ = std::move(result);
    showPlot();
    showTable();
    showWords();
    tablePanel_->setVisible(result_ != nullptr);
    bar_->setSavable(result_ && !result_->epochs.empty());
}

void CostView::showPlot() {
    std::vector<ScatterPoint> points;
    for (const EpochTime* each : inPairs(result_.get())) {
        // Too little was measured of the others for a prediction: 0.
        if (!each->problem.empty() || each->measured <= 0 || each->predicted <= 0) continue;
        const bool packed = each->execution == Execution::Packed;
        points.push_back({2 * int(each->strategy) + int(packed), nameOf(*each), 1e3 * each->predicted,
                          1e3 * each->measured, int(each->strategy), !packed, strategyName(each->strategy)});
    }
    plot_->setPoints(std::move(points));
    plotPanel_->setFigure(result_ && !result_->epochs.empty() ? tr("hollow: padded · filled: packed")
                                                              : QString());
}

void CostView::showTable() {
    QList<FigureTable::Row> rows;
    for (const EpochTime* each : inPairs(result_.get())) {
        FigureTable::Row row;
        row.mark = int(each->strategy);
        row.hollow = each->execution != Execution::Packed;
        row.problem = QString::fromStdString(each->problem);
        row.cells = {{nameOf(*each)}, time(each->predicted), time(each->measured), time(each->epoch)};
        rows += row;
    }
    table_->setRows(std::move(rows));
}

void CostView::showWords() {
    const bool any = result_ && !result_->epochs.empty();
    advice_->setText(!result_          ? tr("Which strategy has the cheapest epoch on this machine?")
                     : result_->advice ? adviceText(result_->advice)
                     : bar_->running() ? tr("Measuring: the advice appears after the last batch")
                                       : tr("Stopped before there was advice"));
    if (result_ && result_->complete && !result_->advice)
        advice_->setText(tr("No advice: too little was measured"));
    QStringList equations;
    if (result_) {
        for (const Execution execution : {Execution::Padded, Execution::Packed}) {
            const QString text =
                equationText(execution == Execution::Packed ? result_->packed : result_->padded);
            if (!text.isEmpty()) equations += tr("%1: %2").arg(executionName(execution), text);
        }
    } else {
        equations += tr("The time of an epoch is a cost per batch, per time step and per cell. Timing a few "
                        "batches of each strategy measures the three.");
    }
    equations_->setText(equations.join(u'\n'));
    equations_->setVisible(!equations.isEmpty());
    noise_->setText(result_ && result_->noise
                        ? noiseText(result_->noise, nameOf(result_->timed[result_->noise.who]))
                        : QString());
    advicePanel_->setFigure(any ? QString::fromStdString(result_->device) : QString());
    tablePanel_->setFigure(any ? tr("%1 timed").arg(batchesText(qint64(result_->timed.size()))) : QString());
}

qint64 CostView::batches() const {
    return qint64(batches_->whole());
}

qint64 CostView::rounds() const {
    return qint64(rounds_->whole());
}

void CostView::setBatches(qint64 batches) {
    batches_->setNearest(batches);
}

void CostView::setRounds(qint64 rounds) {
    rounds_->setNearest(rounds);
}

QAbstractItemModel* CostView::table() const {
    return table_;
}

void CostView::drawTo(QPaintDevice& device, const QSize& size) const {
    constexpr int kPad = 16;
    QPainter painter(&device);
    painter.fillRect(QRect(QPoint(), size), theme().panel);
    painter.setPen(theme().text);
    QRect area = QRect(QPoint(), size).adjusted(kPad, kPad, -kPad, -kPad);
    const auto write = [&](const QFont& font, const QString& text) {
        painter.setFont(font);
        QRect drawn;
        painter.drawText(area, Qt::TextWordWrap, text, &drawn);
        area.setTop(drawn.bottom() + kPad / 2);
    };
    write(adviceFont(), advice_->text());
    write(uiFont(13), equations_->text());
    // A file takes one painter, and the plot brings its own.
    QPicture picture;
    plot_->drawTo(picture, area.size());
    painter.drawPicture(area.topLeft(), picture);
}

} // namespace batchscope
