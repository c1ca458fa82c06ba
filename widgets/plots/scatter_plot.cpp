#include "widgets/plots/scatter_plot.h"

#include "widgets/plots/scatter_canvas.h"

#include <algorithm>

namespace batchscope {

ScatterPlot::ScatterPlot(QWidget* parent)
    : PlotFrame(parent), table_(new ScatterTable(this)), canvas_(new ScatterCanvas(*table_, this)) {
    setCanvas(canvas_, table_);
    canvas_->onReadout = [this] { tell(); };
    canvas_->onClick = [this](int row) { Q_EMIT clicked(table_->points()[std::size_t(row)].index); };
}

ScatterPlot::~ScatterPlot() {
    // The canvas outlives this part of the object and may still be left by the mouse.
    canvas_->onReadout = nullptr;
    canvas_->onClick = nullptr;
}

void ScatterPlot::setAxes(const QString& things, const PlotAxis& x, const PlotAxis& y) {
    table_->setAxes(things, x, y);
    canvas_->xAxis->setLabel(x.text());
    setCaption(y.text());
    canvas_->refresh();
}

void ScatterPlot::setDecimals(int x, int y) {
    table_->setDecimals(x, y);
    canvas_->setWholeX(x == 0);
    tell();
}

void ScatterPlot::setDiagonal(const QString& name) {
    canvas_->setDiagonal(name);
}

void ScatterPlot::setEmptyText(const QString& text) {
    canvas_->setEmptyText(text);
    tell();
}

void ScatterPlot::setPlotName(const QString& name) {
    name_ = name;
    tell();
}

void ScatterPlot::setPoints(std::vector<ScatterPoint> points) {
    table_->setPoints(std::move(points));
    canvas_->forget();
    tell();
}

void ScatterPlot::setCurrent(int index) {
    canvas_->setCurrent(index < 0 ? -1 : table_->rowOf(index));
    tell();
}

int ScatterPlot::current() const {
    const int row = canvas_->current();
    return row < 0 ? -1 : table_->points()[std::size_t(row)].index;
}

void ScatterPlot::tell() {
    const auto& points = table_->points();
    QString text = canvas_->readout().join(QStringLiteral(", "));
    if (points.empty()) {
        text = canvas_->emptyText();
    } else if (text.isEmpty()) {
        text = points.size() == 1 ? tr("1 point") : tr("%n points", nullptr, int(points.size()));
        const int row = canvas_->current();
        if (row >= 0) text += tr(", chosen: %1").arg(canvas_->wordsOf(row).join(QStringLiteral(", ")));
    }
    describe(name_, text);
}

QString ScatterPlot::readout() const {
    return canvas_->readout().join(u'\n');
}

QPointF ScatterPlot::pointAt(int index) const {
    const int row = table_->rowOf(index);
    return row < 0 ? QPointF() : canvas_->pointOf(row);
}

QRectF ScatterPlot::labelRect(int index) const {
    const int row = table_->rowOf(index);
    return row < 0 ? QRectF() : canvas_->labelRect(row);
}

QWidget* ScatterPlot::canvas() const {
    return canvas_;
}

void ScatterPlot::drawTo(QPaintDevice& device, const QSize& size) {
    canvas_->drawTo(device, size);
}

} // namespace batchscope
