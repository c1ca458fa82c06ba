#include "widgets/plots/bar_canvas.h"

#include "widgets/plots/bar_table.h"
#include "widgets/plots/plot_series.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr int kLeastRow = 18, kMostRow = 32; ///< pixels a lying bar takes
constexpr int kMostLabel = 160;

} // namespace

class BarCanvas::Bars : public QCPBars {
public:
    Bars(QCPAxis* key, QCPAxis* value, const BarCanvas& canvas) : QCPBars(key, value), canvas_(canvas) {}
    QRectF rectOf(int row) const {
        const auto& bar = *(data()->constBegin() + row);
        QRectF rect = getBarRect(bar.key, bar.value).normalized().toRect();
        // What is not zero shows.
        if (bar.value > 0 && rect.height() < 1) rect.setTop(rect.bottom() - 1);
        if (bar.value > 0 && rect.width() < 2) rect.setWidth(2);
        return rect;
    }

protected:
    void draw(QCPPainter* painter) override {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        for (int row = 0; row < data()->size(); ++row) {
            const QRectF rect = rectOf(row);
            painter->setBrush(canvas_.colorOf(row));
            const double corner = std::min({3.0, rect.width() / 3, rect.height() / 3});
            painter->drawRoundedRect(rect, corner, corner);
        }
    }

private:
    const BarCanvas& canvas_;
};

BarCanvas::BarCanvas(const BarTable& table, QWidget* parent) : Canvas(parent), table_(table) {
    // The wheel goes on to the scroll area, which QCustomPlot forbids.
    setAttribute(Qt::WA_NoMousePropagation, false);
    setLayoutOfBars(Layout::Upright);
    BarCanvas::restyle();
}

void BarCanvas::setLayoutOfBars(Layout layout) {
    const bool upright = layout == Layout::Upright;
    if (bars_ && layout == layout_) return;
    layout_ = layout;
    if (bars_) removePlottable(bars_);
    bars_ = upright ? new Bars(xAxis, yAxis, *this) : new Bars(yAxis, xAxis, *this);
    bars_->setAntialiased(false);
    xAxis->setVisible(upright);
    xAxis->grid()->setVisible(false);
    yAxis->grid()->setVisible(upright);
    yAxis->setRangeReversed(!upright);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker(8, true)));
    if (upright) {
        yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker(4, true)));
    } else {
        yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTickerText));
    }
    restyle();
}

void BarCanvas::restyle() {
    Canvas::restyle();
    if (layout_ == Layout::Lying) {
        yAxis->setTickLabelFont(uiFont(12));
        yAxis->setTickLabelColor(theme().text);
        yAxis->setTickLabelPadding(8);
    }
}

bool BarCanvas::empty() const {
    return table_.bars().empty();
}

void BarCanvas::rebuild() {
    hover_ = current_ = -1;
    const bool upright = layout_ == Layout::Upright;
    QVector<double> keys, values;
    for (const BarTable::Bar& bar : table_.bars()) {
        keys += upright ? bar.index : double(keys.size());
        values += bar.value;
    }
    bars_->setData(keys, values, true);
    setMinimumHeight(upright ? 96 : std::max<int>(48, kLeastRow * int(keys.size()) + 12));
    if (!upright) {
        const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
        const QFontMetrics metrics(uiFont(12));
        for (qsizetype i = 0; i < keys.size(); ++i)
            ticker->addTick(double(i), metrics.elidedText(table_.bars()[std::size_t(i)].label, Qt::ElideRight,
                                                          kMostLabel));
        yAxis->setTicker(ticker);
    }
    refresh();
}

void BarCanvas::prepare() {
    if (empty()) return;
    layout_ == Layout::Upright ? prepareUpright() : prepareLying();
}

void BarCanvas::prepareUpright() {
    const auto& bars = table_.bars();
    double most = 0;
    for (const BarTable::Bar& bar : bars)
        most = std::max(most, bar.value);
    xAxis->setRange(bars.front().index - 0.7, bars.back().index + 0.7);
    yAxis->setRange(0, most * 1.06);
    xAxis->ticker()->setTickCount(std::clamp(axisRect()->width() / 40, 2, 12));
    yAxis->ticker()->setTickCount(std::clamp(axisRect()->height() / 80, 2, 5));
    bars_->setWidthType(QCPBars::wtPlotCoords);
    bars_->setWidth(0.86);
    moveMargins(8);
}

void BarCanvas::prepareLying() {
    const QFontMetricsF metrics(uiFont(11.5));
    double most = 0, widest = 0;
    for (const BarTable::Bar& bar : table_.bars()) {
        most = std::max(most, bar.value);
        widest = std::max(widest, metrics.horizontalAdvance(numberText(bar.value)));
    }
    moveMargins(int(widest) + 12);
    const double room = std::max(1, height() - 12);
    const double rows = std::max(double(table_.bars().size()), std::floor(room / kMostRow));
    xAxis->setRange(0, most > 0 ? most : 1);
    yAxis->setRange(-0.5, rows - 0.5);
    bars_->setWidthType(QCPBars::wtAbsolute);
    bars_->setWidth(std::clamp(std::floor(room / rows * 0.66), 6.0, 18.0));
}

QColor BarCanvas::colorOf(int row) const {
    const Theme& t = theme();
    if (row == hover_ || row == current_) return t.accent;
    if (layout_ == Layout::Lying) return t.faded(t.dim, 0.62);
    // A name of n letters ends with time step n - 1.
    const auto& bars = table_.bars();
    return t.stepColor(std::max(bars[std::size_t(row)].index - 1, 0), std::max(bars.back().index, 1));
}

QRectF BarCanvas::barRect(int row) const {
    return bars_->rectOf(row);
}

void BarCanvas::drawAbove(QPainter& painter) {
    if (layout_ != Layout::Lying) return;
    painter.setFont(uiFont(11.5));
    for (int row = 0; row < int(table_.bars().size()); ++row) {
        const QRectF bar = barRect(row);
        const bool here = row == hover_ || row == current_;
        painter.setPen(here ? theme().text : theme().dim);
        painter.drawText(QRectF(bar.right() + 6, bar.center().y() - 9, 120, 18),
                         Qt::AlignLeft | Qt::AlignVCenter, numberText(table_.bars()[std::size_t(row)].value));
    }
}

QStringList BarCanvas::readout() const {
    if (hover_ < 0 || hover_ >= int(table_.bars().size())) return {};
    const BarTable::Bar& bar = table_.bars()[std::size_t(hover_)];
    const double sum = table_.sum();
    const QString share = numberText(sum > 0 ? 100 * bar.value / sum : 0, 1) + QChar::Nbsp + u'%';
    const QString key = layout_ == Layout::Lying ? bar.label : table_.keyAxis().title + u' ' + bar.label;
    return {key, table_.valueAxis().title + u' ' + numberText(bar.value), share};
}

void BarCanvas::drawHover(QPainter& painter) {
    const QStringList lines = readout();
    if (lines.isEmpty()) return;
    const BarTable::Bar& bar = table_.bars()[std::size_t(hover_)];
    drawReadout(
        painter,
        {{lines[0], {}, {}}, {table_.valueAxis().title, numberText(bar.value), {}}, {{}, lines[2], {}}},
        barRect(hover_).center());
}

int BarCanvas::crowding(const QRectF& area) const {
    int covered = 0;
    for (int row = 0; row < int(table_.bars().size()); ++row)
        covered += area.intersects(barRect(row));
    return covered;
}

} // namespace batchscope
