#include "widgets/plots/bar_plot.h"

#include "widgets/plots/bar_canvas.h"
#include "widgets/plots/bar_table.h"
#include "widgets/text/number_text.h"

#include <QScrollArea>

#include <algorithm>

namespace batchscope {

struct BarPlot::Impl {
    BarTable* table;
    BarCanvas* canvas;
    QString name;
};

BarPlot::BarPlot(QWidget* parent) : PlotFrame(parent), impl_(new Impl) {
    impl_->table = new BarTable(this);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    impl_->canvas = new BarCanvas(*impl_->table, area);
    area->setWidget(impl_->canvas);
    setCanvas(impl_->canvas, impl_->table, area);
    impl_->canvas->onReadout = [this] { tell(); };
    impl_->canvas->onClick = [this](int row) {
        Q_EMIT clicked(impl_->table->bars()[std::size_t(row)].index);
    };
}

BarPlot::~BarPlot() {
    // The canvas outlives this part of the object and may still be left by the mouse.
    impl_->canvas->onReadout = nullptr;
    impl_->canvas->onClick = nullptr;
}

void BarPlot::setAxes(const PlotAxis& key, const PlotAxis& value) {
    impl_->table->setAxes(key, value);
    impl_->canvas->xAxis->setLabel(key.text());
    setCaption(value.text());
    impl_->canvas->refresh();
}

void BarPlot::setEmptyText(const QString& text) {
    impl_->canvas->setEmptyText(text);
    tell();
}

void BarPlot::setPlotName(const QString& name) {
    impl_->name = name;
    tell();
}

void BarPlot::setHistogram(const std::vector<std::size_t>& counts) {
    std::vector<BarTable::Bar> bars;
    const auto occurs = [](std::size_t count) { return count > 0; };
    const auto first = std::find_if(counts.begin(), counts.end(), occurs);
    const auto last = std::find_if(counts.rbegin(), counts.rend(), occurs).base();
    for (auto at = first; at < last; ++at) {
        const int size = int(at - counts.begin());
        bars.push_back({size, numberText(size), double(*at)});
    }
    impl_->canvas->setLayoutOfBars(BarCanvas::Layout::Upright);
    impl_->table->setBars(std::move(bars));
    impl_->canvas->rebuild();
    tell();
}

void BarPlot::setCategories(const QStringList& labels, const QVector<double>& values) {
    std::vector<BarTable::Bar> bars;
    for (qsizetype i = 0; i < std::min(labels.size(), values.size()); ++i)
        bars.push_back({int(i), labels[i], values[i]});
    std::stable_sort(bars.begin(), bars.end(),
                     [](const auto& a, const auto& b) { return a.value > b.value; });
    impl_->canvas->setLayoutOfBars(BarCanvas::Layout::Lying);
    impl_->table->setBars(std::move(bars));
    impl_->canvas->rebuild();
    tell();
}

void BarPlot::clear() {
    impl_->table->setBars({});
    impl_->canvas->rebuild();
    tell();
}

void BarPlot::tell() {
    QString text = impl_->canvas->readout().join(QStringLiteral(", "));
    const auto& bars = impl_->table->bars();
    if (bars.empty()) {
        text = impl_->canvas->emptyText();
    } else if (text.isEmpty()) {
        const auto most =
            std::max_element(bars.begin(), bars.end(), [](auto& a, auto& b) { return a.value < b.value; });
        text = (bars.size() == 1 ? tr("1 bar: %1 with %2")
                                 : tr("%n bars, the highest is %1 with %2", nullptr, int(bars.size())))
                   .arg(most->label, numberText(most->value));
    }
    describe(impl_->name, text);
}

void BarPlot::setCurrent(int index) {
    impl_->canvas->setCurrent(impl_->table->rowOf(index));
}

int BarPlot::current() const {
    const int row = impl_->canvas->current();
    return row < 0 ? -1 : impl_->table->bars()[std::size_t(row)].index;
}

QString BarPlot::readout() const {
    return impl_->canvas->readout().join(u'\n');
}

QRectF BarPlot::barRect(int index) const {
    const int row = impl_->table->rowOf(index);
    return row < 0 ? QRectF() : impl_->canvas->barRect(row);
}

QWidget* BarPlot::canvas() const {
    return impl_->canvas;
}

void BarPlot::drawTo(QPaintDevice& device, const QSize& size) {
    impl_->canvas->drawTo(device, size);
}

} // namespace batchscope
