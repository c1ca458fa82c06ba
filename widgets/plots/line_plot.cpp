#include "widgets/plots/line_plot.h"

#include "widgets/plots/line_canvas.h"
#include "widgets/plots/plot_button.h"
#include "widgets/plots/series_table.h"

#include <QAction>

#include <algorithm>

namespace batchscope {

struct LinePlot::Impl {
    SeriesTable* table;
    LineCanvas* canvas;
    std::vector<PlotButton*> entries;
    QString name;
};

LinePlot::LinePlot(QWidget* parent) : PlotFrame(parent), impl_(new Impl) {
    impl_->table = new SeriesTable(this);
    impl_->canvas = new LineCanvas(*impl_->table, this);
    setCanvas(impl_->canvas, impl_->table);
    impl_->canvas->onFollowing = [this](bool following) { Q_EMIT followingChanged(following); };
    impl_->canvas->onReadout = [this] { tell(); };

    auto* all = new QAction(tr("Show everything"), this);
    all->setShortcut(Qt::Key_Home);
    all->setShortcutContext(Qt::WidgetShortcut);
    connect(all, &QAction::triggered, this, &LinePlot::resetView);
    impl_->canvas->addAction(all);
}

LinePlot::~LinePlot() {
    // The canvas outlives this part of the object and may still lose the focus.
    impl_->canvas->onReadout = nullptr;
    impl_->canvas->onFollowing = nullptr;
}

void LinePlot::setAxes(const PlotAxis& x, const PlotAxis& y) {
    impl_->table->setKeyAxis(x);
    impl_->canvas->xAxis->setLabel(x.text());
    setCaption(y.text());
    impl_->canvas->refresh();
}

void LinePlot::setScales(AxisScale x, AxisScale y) {
    impl_->canvas->setScales(x, y);
}

void LinePlot::setEnd(int series, const QString& reason) {
    impl_->canvas->setEnd(series, reason);
    tell();
}

void LinePlot::setEmptyText(const QString& text) {
    impl_->canvas->setEmptyText(text);
    tell();
}

int LinePlot::addSeries(const PlotSeries& series) {
    const int index = impl_->table->addSeries(series);
    impl_->canvas->addCurve();
    auto* entry = new PlotButton(series, this);
    connect(entry, &QAbstractButton::toggled, this, [this, index](bool on) { setSeriesVisible(index, on); });
    addLegendEntry(entry);
    impl_->entries.push_back(entry);
    // A lone curve is named by its panel.
    for (PlotButton* each : impl_->entries)
        each->setVisible(impl_->entries.size() > 1);
    return index;
}

void LinePlot::append(int series, std::span<const QPointF> points) {
    impl_->table->append(series, points);
    impl_->canvas->refresh();
    tell();
}

void LinePlot::setPoints(int series, std::span<const QPointF> points) {
    impl_->table->replace(series, points);
    impl_->canvas->refresh();
    tell();
}

void LinePlot::clear() {
    impl_->table->clear();
    impl_->canvas->references.clear();
    for (int i = 0; i < impl_->table->seriesCount(); ++i)
        impl_->canvas->setEnd(i, {});
    impl_->canvas->forget();
    tell();
}

void LinePlot::setReference(const QString& name, double value, const QString& valueText) {
    auto& all = impl_->canvas->references;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == name; });
    if (at == all.end()) {
        all.push_back({name, value, valueText});
    } else {
        *at = {name, value, valueText};
    }
    impl_->canvas->refresh();
}

void LinePlot::setHorizon(double x) {
    impl_->canvas->horizon = x;
    impl_->canvas->refresh();
}

void LinePlot::setValueBounds(double lower, double upper, bool fromLower) {
    impl_->canvas->lowerBound = lower;
    impl_->canvas->upperBound = upper;
    impl_->canvas->fromLowerBound = fromLower;
    impl_->canvas->refresh();
}

void LinePlot::setLabelRoom(int pixels) {
    impl_->canvas->labelRoom = pixels;
    impl_->canvas->refresh();
}

void LinePlot::setPlotName(const QString& name) {
    impl_->name = name;
    tell();
}

void LinePlot::tell() {
    QStringList parts = impl_->canvas->readout();
    if (parts.isEmpty()) {
        const SeriesTable& table = *impl_->table;
        for (int i = 0; i < table.seriesCount(); ++i) {
            const auto points = table.points(i);
            if (points.empty() || !seriesVisible(i)) continue;
            //: a curve's name, its last value, the x of that value
            parts += tr("%1 %2 at %3")
                         .arg(table.series(i).name, table.series(i).valueText(points.back().y()),
                              table.keyText(points.back().x()));
            const QString end = impl_->canvas->endOfCurve(i);
            if (!end.isEmpty()) parts.last() += QStringLiteral(": ") + end;
        }
    }
    describe(impl_->name, parts.isEmpty() ? impl_->canvas->emptyText() : parts.join(QStringLiteral(", ")));
}

bool LinePlot::seriesVisible(int series) const {
    return impl_->canvas->curveShown(series);
}

void LinePlot::setSeriesVisible(int series, bool visible) {
    impl_->entries[std::size_t(series)]->setChecked(visible);
    impl_->canvas->showCurve(series, visible);
}

bool LinePlot::following() const {
    return impl_->canvas->following();
}

void LinePlot::resetView() {
    impl_->canvas->resetView();
}

QRectF LinePlot::view() const {
    const QCPRange x = impl_->canvas->xAxis->range(), y = impl_->canvas->yAxis->range();
    return {x.lower, y.lower, x.size(), y.size()};
}

QPointF LinePlot::positionOf(QPointF point) const {
    const QPointF inside(impl_->canvas->xAxis->coordToPixel(point.x()),
                         impl_->canvas->yAxis->coordToPixel(point.y()));
    return impl_->canvas->mapTo(this, inside);
}

QString LinePlot::labelText(int series) const {
    return impl_->canvas->labelText(series);
}

QRectF LinePlot::labelRect(int series) const {
    const QRectF box = impl_->canvas->labelRect(series);
    return box.isEmpty() ? box : QRectF(impl_->canvas->mapTo(this, box.topLeft()), box.size());
}

QString LinePlot::readout() const {
    return impl_->canvas->readout().join(u'\n');
}

void LinePlot::drawTo(QPaintDevice& device, const QSize& size) {
    impl_->canvas->drawTo(device, size);
}

} // namespace batchscope
