#include "widgets/measure/sweep_view.h"

#include "core/base/option_ranges.h"
#include "widgets/fields/number_field.h"
#include "widgets/measure/measure_bar.h"
#include "widgets/measure/measure_words.h"
#include "widgets/measure/sweep_words.h"
#include "widgets/plots/line_plot.h"
#include "widgets/plots/plot_button.h"
#include "widgets/tables/figure_table.h"
#include "widgets/tables/figure_table_view.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/warning_note.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPicture>
#include <QStackedWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace batchscope {

namespace {

constexpr std::array kWays{BatchPath::Padded, BatchPath::Bucketed, BatchPath::Packed};
constexpr int kIdeal = int(kWays.size()); ///< series of the speed-up
constexpr double kMebi = 1024.0 * 1024.0;
constexpr double kHeadroom = 8; ///< times the most measured: beyond, the ideal line leaves the plot

QString fixed(double value, int decimals) {
    return numberLocale().toString(value, 'f', decimals);
}

QString nameOf(const SweepPoint& point) {
    return rungName(point.path, point.device, point.engine);
}

FigureTable::Row rowOf(const SweepPoint& point) {
    FigureTable::Row row;
    row.mark = pathColor(point.path);
    const QString size = grouped(point.batchSize);
    if (!point.problem.empty()) {
        row.cells = {{nameOf(point)}};
        row.problem = SweepView::tr("%1: %2").arg(size, QString::fromStdString(point.problem));
        return row;
    }
    const auto number = [](double value, int decimals) {
        return value > 0 ? FigureTable::Cell{fixed(value, decimals), value} : FigureTable::Cell{};
    };
    const double iqr = point.spread.q3 - point.spread.q1;
    row.cells = {{nameOf(point)},
                 {size, qint64(point.batchSize)},
                 number(1e3 * point.spread.median, 2),
                 number(1e3 * iqr, 2),
                 number(point.namesPerSecond, 0),
                 number(point.speedUp, 2),
                 number(point.efficiency, 3),
                 {bytesText(double(point.peakBytes)),
                  point.peakBytes > 0 ? QVariant(qint64(point.peakBytes)) : QVariant()}};
    return row;
}

FigureTable::Row rowOf(const NoisePoint& point) {
    FigureTable::Row row;
    row.cells = {{SweepView::tr("gradient")}, {grouped(point.batchSize), qint64(point.batchSize)}};
    row.cells.resize(8);
    row.cells += {significantText(point.variance, 3), point.variance};
    row.cells += {grouped(point.draws), qint64(point.draws)};
    return row;
}

} // namespace

SweepView::SweepView(QWidget* parent)
    : QWidget(parent), bar_(new MeasureBar(tr("Start the sweep"))),
      rounds_(bar_->addNumber(tr("Rounds"), ranges::kSweepRounds, 5, tr("Rounds to measure per batch size"))),
      draws_(bar_->addNumber(tr("Draws"), ranges::kSweepDraws, 8,
                             tr("Batches of each size for the gradient's noise"))),
      speedPanel_(new Panel(tr("Speed-up"))), costPanel_(new Panel(tr("Price"))),
      noisePanel_(new Panel(tr("Noise of the gradient"))), tablePanel_(new Panel(tr("All figures"))),
      speed_(new LinePlot), efficiency_(new LinePlot), memory_(new LinePlot), noise_(new LinePlot),
      toEfficiency_(new PlotButton(tr("Efficiency"))), toMemory_(new PlotButton(tr("Memory"))),
      cost_(new QStackedWidget), ends_(new QLabel), slope_(new QLabel), machine_(new WarningNote),
      table_(new FigureTable(this)) {
    setAccessibleName(tr("Batch size sweep"));
    makePlots();
    layOut();
    setShowsMemory(true);
    setResult(nullptr);
}

void SweepView::makePlots() {
    const PlotAxis size{tr("batch size")};
    const auto add = [](LinePlot* plot, const QString& unit, int digits) {
        for (const BatchPath way : kWays)
            plot->addSeries({.name = pathName(way),
                             .color = pathColor(way),
                             .style = CurveStyle::Markers,
                             .unit = unit,
                             .decimals = digits,
                             .significant = true});
    };
    speed_->setAxes(size, {{}, QStringLiteral("×")});
    add(speed_, QStringLiteral("×"), 3);
    speed_->addSeries({.name = tr("= batch size"),
                       .color = 6,
                       .style = CurveStyle::Dashed,
                       .unit = QStringLiteral("×"),
                       .decimals = 0});
    speed_->setEmptyText(tr("How much faster a batch of B names is than B batches of one"));
    speed_->setPlotName(tr("Speed-up against batch size"));
    efficiency_->setAxes(size, {tr("% of ideal")});
    add(efficiency_, QStringLiteral("%"), 3);
    efficiency_->setEmptyText(tr("Share of the ideal speed-up"));
    efficiency_->setPlotName(tr("Efficiency against batch size"));
    memory_->setAxes(size, {tr("MiB per update")});
    add(memory_, QStringLiteral("MiB"), 3);
    memory_->setEmptyText(tr("Memory of the tensors of an update, and where it runs out"));
    memory_->setPlotName(tr("Peak memory against batch size"));
    noise_->setAxes(size, {tr("variance of the mean gradient")});
    noise_->addSeries({.name = tr("measured"),
                       .color = 0,
                       .style = CurveStyle::Markers,
                       .decimals = 2,
                       .significant = true});
    noise_->addSeries(
        {.name = tr("v / B"), .color = 1, .style = CurveStyle::Dashed, .decimals = 2, .significant = true});
    noise_->setEmptyText(tr("How far a batch's gradient is from the mean of many"));
    noise_->setPlotName(tr("Variance of the gradient against batch size"));
    for (LinePlot* plot : {speed_, memory_})
        plot->setScales(AxisScale::Binary, AxisScale::Binary);
    for (LinePlot* plot : {efficiency_, noise_})
        plot->setScales(AxisScale::Binary, AxisScale::Decimal);
}

QWidget* SweepView::makeCost() {
    toEfficiency_->setToolTip(tr("Speed-up / batch size: share of the ideal"));
    toMemory_->setToolTip(tr("Peak memory of the tensors of an update, beyond weights and optimiser"));
    auto* either = new QButtonGroup(this);
    for (PlotButton* button : {toEfficiency_, toMemory_}) {
        either->addButton(button);
        costPanel_->addHeaderWidget(button);
    }
    connect(toMemory_, &QAbstractButton::toggled, this, [this](bool on) { setShowsMemory(on); });
    cost_->addWidget(efficiency_);
    cost_->addWidget(memory_);
    ends_->setProperty("role", "warning");
    ends_->setFont(uiFont(12));
    ends_->setWordWrap(true);
    ends_->setAccessibleName(tr("Where memory runs out"));
    auto* content = new QWidget;
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(4);
    box->addWidget(cost_, 1);
    box->addWidget(ends_);
    return content;
}

QWidget* SweepView::makeNoise() {
    slope_->setFont(uiFont(13, QFont::Medium));
    slope_->setWordWrap(true);
    slope_->setAccessibleName(tr("Result of the noise measurement"));
    auto* content = new QWidget;
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(4);
    box->addWidget(noise_, 1);
    box->addWidget(slope_);
    return content;
}

void SweepView::layOut() {
    table_->setColumns({
        {tr("Path"), tr("The path through the model")},
        {tr("Batch size"), tr("Names per update")},
        {tr("ms per update"), tr("Median of the rounds")},
        {tr("IQR (ms)"), tr("Interquartile range: the middle half of the rounds lies within")},
        {tr("Names/s"), tr("Batch size / median")},
        {tr("Speed-up"), tr("Names per second relative to batch size 1 of the same path")},
        {tr("Efficiency"), tr("Speed-up / batch size; 1 is ideal")},
        {tr("Peak memory"), tr("Peak memory of the tensors of an update, beyond weights and optimiser")},
        {tr("Variance"), tr("Mean squared distance of a batch's gradient from the expected one")},
        {tr("Draws"), tr("Batches used for the variance")},
    });
    speedPanel_->setContent(speed_);
    costPanel_->setContent(makeCost());
    noisePanel_->setContent(makeNoise());
    tablePanel_->setContent(new FigureTableView(table_, tr("All figures of the sweep")));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    grid->addWidget(bar_, 0, 0, 1, 2);
    grid->addWidget(machine_, 1, 0, 1, 2);
    grid->addWidget(speedPanel_, 2, 0);
    grid->addWidget(costPanel_, 2, 1);
    grid->addWidget(noisePanel_, 3, 0);
    grid->addWidget(tablePanel_, 3, 1);
    for (const int line : {0, 1})
        grid->setColumnStretch(line, 1);
    grid->setRowStretch(2, 6);
    grid->setRowStretch(3, 5);
    for (Panel* panel : {speedPanel_, costPanel_, noisePanel_, tablePanel_})
        panel->setMinimumHeight(210);
    setFocusProxy(bar_);
}

void SweepView::setResult(std::shared_ptr<const SweepResult> result) {
    // A new sweep is seen whole; one that goes on keeps the view that was chosen.
    if (!result || !result_) {
        for (LinePlot* plot : {speed_, efficiency_, memory_, noise_})
            plot->clear();
    }
    result_ = std::move(result);
    showSpeed();
    showNoise();
    showTable();
    showWords();
    bar_->setSavable(result_ && !result_->points.empty());
}

void SweepView::showSpeed() {
    static const SweepResult kNone;
    const SweepResult& result = result_ ? *result_ : kNone;
    double largest = 0, fastest = 1, smallest = 0;
    std::vector<QPointF> ideal;
    for (std::size_t way = 0; way < kWays.size(); ++way) {
        std::vector<QPointF> speed, efficiency, memory;
        bool ended = false;
        for (const SweepPoint& point : result.points) {
            if (point.path != kWays[way]) continue;
            const double size = double(point.batchSize);
            largest = std::max(largest, size);
            ended = ended || !point.problem.empty();
            if (!point.problem.empty()) continue;
            if (point.speedUp > 0) {
                speed.emplace_back(size, point.speedUp);
                efficiency.emplace_back(size, 100 * point.efficiency);
                fastest = std::max(fastest, point.speedUp);
                smallest = smallest > 0 ? std::min(smallest, size) : size;
            }
            if (point.peakBytes > 0) memory.emplace_back(size, double(point.peakBytes) / kMebi);
        }
        speed_->setPoints(int(way), speed);
        efficiency_->setPoints(int(way), efficiency);
        memory_->setPoints(int(way), memory);
        memory_->setEnd(int(way), ended && !memory.empty() ? tr("out of memory") : QString());
    }
    // What is compared with a larger size than 1 has its ideal there.
    for (double size = std::max(1.0, smallest); size <= largest; size *= 2)
        ideal.emplace_back(size, size / std::max(1.0, smallest));
    speed_->setPoints(kIdeal, ideal);
    speed_->setValueBounds(0, kHeadroom * fastest);
    for (LinePlot* plot : {speed_, efficiency_, memory_})
        plot->setHorizon(largest);
}

void SweepView::showNoise() {
    std::vector<QPointF> measured, fitted;
    if (result_) {
        for (const NoisePoint& point : result_->noise) {
            const double size = double(point.batchSize);
            measured.emplace_back(size, point.variance);
            if (result_->noiseOfOne > 0) fitted.emplace_back(size, result_->noiseOfOne / size);
        }
    }
    noise_->setPoints(0, measured);
    noise_->setPoints(1, fitted);
}

void SweepView::showTable() {
    QList<FigureTable::Row> rows;
    if (result_) {
        for (const SweepPoint& point : result_->points)
            rows += rowOf(point);
        for (const NoisePoint& point : result_->noise)
            rows += rowOf(point);
    }
    table_->setRows(std::move(rows));
}

void SweepView::showWords() {
    const SweepPoint* best = nullptr;
    QStringList ends;
    if (result_) {
        for (const SweepPoint& point : result_->points) {
            // Larger ones of the same way fail alike.
            const QString name = nameOf(point) + u',';
            const bool told = !ends.isEmpty() && ends.last().startsWith(name);
            if (!point.problem.empty() && !told)
                ends +=
                    tr("%1, batch size %2: %3")
                        .arg(nameOf(point), grouped(point.batchSize), QString::fromStdString(point.problem));
            if (point.problem.empty() && (!best || point.speedUp > best->speedUp)) best = &point;
        }
    }
    speedPanel_->setFigure(
        best && best->speedUp > 0
            ? tr("most: %1, %2 at %3").arg(nameOf(*best), timesText(best->speedUp), grouped(best->batchSize))
            : QString());
    ends_->setText(ends.join(u'\n'));
    ends_->setVisible(!ends.isEmpty() && showsMemory());
    const MachineNoise machine = result_ ? result_->noiseOfMachine : MachineNoise();
    const SweepPoint* loud = machine ? &result_->points[machine.who] : nullptr;
    QStringList notes;
    if (result_ && !bar_->running()) notes = cancelledText(*result_);
    if (loud) notes += noiseText(machine, nameOf(*loud) + u' ' + grouped(loud->batchSize));
    machine_->setText(notes.join(QStringLiteral(". ")));
    const bool noise = result_ && result_->noiseOfOne > 0;
    slope_->setVisible(noise);
    noisePanel_->setFigure(!noise ? QString()
                           : result_->weightsStep > 0
                               ? tr("weights of update %1").arg(grouped(result_->weightsStep))
                               : tr("untrained weights"));
    if (!noise) return;
    QString words = slopeText(result_->noiseSlope);
    if (result_->noiseScale > 0)
        words +=
            tr(". Noise equals signal at %1 names per batch (the noise scale): larger batches gain little")
                .arg(significantText(result_->noiseScale, 2));
    slope_->setText(words);
}

qint64 SweepView::rounds() const {
    return qint64(rounds_->whole());
}

qint64 SweepView::draws() const {
    return qint64(draws_->whole());
}

void SweepView::setRounds(qint64 rounds) {
    rounds_->setNearest(rounds);
}

void SweepView::setDraws(qint64 draws) {
    draws_->setNearest(draws);
}

bool SweepView::showsMemory() const {
    return cost_->currentWidget() == memory_;
}

void SweepView::setShowsMemory(bool memory) {
    (memory ? toMemory_ : toEfficiency_)->setChecked(true);
    cost_->setCurrentWidget(memory ? memory_ : efficiency_);
    ends_->setVisible(memory && !ends_->text().isEmpty());
}

QAbstractItemModel* SweepView::table() const {
    return table_;
}

void SweepView::drawTo(QPaintDevice& device, const QSize& size) const {
    constexpr int kPad = 16, kTitle = 24;
    QPainter painter(&device);
    painter.fillRect(QRect(QPoint(), size), theme().panel);
    const QList<LinePlot*> plots{speed_, showsMemory() ? memory_ : efficiency_, noise_};
    const int height = (size.height() - 2 * kPad) / int(plots.size());
    for (qsizetype i = 0; i < plots.size(); ++i) {
        const QRect area(kPad, kPad + int(i) * height, size.width() - 2 * kPad, height);
        painter.setFont(uiFont(13, QFont::DemiBold));
        painter.setPen(theme().text);
        painter.drawText(area.adjusted(0, 0, 0, kTitle - height), Qt::AlignLeft | Qt::AlignVCenter,
                         plots[i]->accessibleName());
        // A file takes one painter, and the plots bring their own.
        QPicture picture;
        plots[i]->drawTo(picture, QSize(area.width(), height - kTitle - 8));
        painter.drawPicture(area.topLeft() + QPoint(0, kTitle), picture);
    }
}

} // namespace batchscope
