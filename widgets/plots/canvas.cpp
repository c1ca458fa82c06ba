#include "widgets/plots/canvas.h"

#include "widgets/plots/plot_series.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace batchscope {

class Canvas::Layer : public QCPLayerable {
public:
    Layer(Canvas* canvas, const QString& layer, void (Canvas::*paint)(QPainter&))
        : QCPLayerable(canvas, layer), canvas_(canvas), paint_(paint) {}

private:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter* painter) override {
        // QCustomPlot's own way to smooth edges also moves everything by half a pixel.
        painter->setRenderHint(QPainter::Antialiasing);
        if (!canvas_->empty()) (canvas_->*paint_)(*painter);
    }

    Canvas* canvas_;
    void (Canvas::*paint_)(QPainter&);
};

Canvas::Canvas(QWidget* parent) : QCustomPlot(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 96);
    addLayer("above");
    addLayer("hover");
    layer("hover")->setMode(QCPLayer::lmBuffered);
    new Layer(this, "above", &Canvas::drawAbove);
    new Layer(this, "hover", &Canvas::drawHover);
    axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    axisRect()->setMinimumMargins(QMargins(40, 0, 0, 0));
    moveMargins(12);
    frame_.setSingleShot(true);
    connect(&frame_, &QTimer::timeout, this, [this] { replot(rpQueuedRefresh); });
    connect(this, &QCustomPlot::beforeReplot, this, &Canvas::bringUpToDate);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        restyle();
        refresh();
    });
}

void Canvas::bringUpToDate() {
    stale_ = false;
    axisRect()->setVisible(!empty());
    // What is prepared depends on the size, and the first frame has none yet.
    updateLayout();
    prepare();
}

void Canvas::moveMargins(int right) {
    axisRect()->setMargins(QMargins(0, 10, right, 0));
}

void Canvas::refresh() {
    stale_ = true;
    if (isVisible() && !frame_.isActive()) frame_.start(int(std::min(200.0, 3 * replotTime(true))));
}

void Canvas::refreshHover() {
    layer("hover")->replot();
}

void Canvas::setEmptyText(const QString& text) {
    emptyText_ = text;
    refresh();
}

void Canvas::restyle() {
    const Theme& t = theme();
    const bool contrast = t.kind == ThemeKind::HighContrast;
    setBackground(QBrush(t.panel));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(uiFont(11));
        axis->setLabelFont(uiFont(11.5));
        axis->setTickLabelColor(t.dim);
        axis->setLabelColor(t.dim);
        axis->setBasePen(axis == xAxis ? QPen(t.faint, 1) : QPen(Qt::NoPen));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelPadding(6);
        axis->setLabelPadding(4);
        // White lines across the data would shout where the line colour is white.
        axis->grid()->setPen(contrast ? QPen(t.faded(t.line, 0.35), 1, Qt::DotLine) : QPen(t.line, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
}

void Canvas::drawTo(QPaintDevice& device, const QSize& size) {
    const QRect shown = viewport();
    setViewport(QRect(QPoint(), size)); // ticks and the thinning of curves go by the picture's size
    bringUpToDate();
    QCPPainter painter(&device);
    painter.setMode(QCPPainter::pmVectorized);
    layer("hover")->setVisible(false);
    toPainter(&painter, size.width(), size.height());
    layer("hover")->setVisible(true);
    setViewport(shown);
    refresh();
}

void Canvas::paintEvent(QPaintEvent* event) {
    // A grab, or a screen of another resolution, must not show the buffers of an earlier state.
    const bool moved = std::abs(bufferDevicePixelRatio() - devicePixelRatioF()) > 1e-6;
    if (moved) setBufferDevicePixelRatio(devicePixelRatioF());
    if (moved || stale_) replot(rpQueuedRefresh);
    QCustomPlot::paintEvent(event);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (empty()) {
        painter.setFont(uiFont(13));
        painter.setPen(theme().dim);
        painter.drawText(rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
    }
    if (ring_) {
        painter.setPen(QPen(theme().accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
}

void Canvas::focusInEvent(QFocusEvent* event) {
    ring_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
            event->reason() == Qt::ShortcutFocusReason;
    QCustomPlot::focusInEvent(event);
    update();
}

void Canvas::focusOutEvent(QFocusEvent* event) {
    ring_ = false;
    QCustomPlot::focusOutEvent(event);
    update();
}

void Canvas::drawReadout(QPainter& painter, const QList<ReadoutLine>& lines, QPointF from) const {
    constexpr double kLine = 17, kPad = 8, kMark = 16, kGap = 6;
    const QFont plain = uiFont(11), bold = uiFont(11, QFont::DemiBold);
    const QFontMetricsF metrics(bold);
    double left = 0, right = 0;
    for (const ReadoutLine& line : lines) {
        left = std::max(left, metrics.horizontalAdvance(line.left) + (line.mark ? kMark + kGap : 0.0));
        right = std::max(right, metrics.horizontalAdvance(line.right));
    }
    const double width = std::ceil(left + (right > 0 ? right + 16 : 0) + 2 * kPad);
    const double height = kLine * double(lines.size()) + 2 * kPad - 4;
    const QRectF area = QRectF(axisRect()->rect()).adjusted(8, 0, -8, -8);
    QRectF best;
    int least = std::numeric_limits<int>::max();
    for (const QPointF corner : {area.topRight(), area.topLeft(), area.bottomRight(), area.bottomLeft()}) {
        const QRectF card(corner.x() > area.center().x() ? corner.x() - width : corner.x(),
                          corner.y() > area.center().y() ? corner.y() - height : corner.y(), width, height);
        const int cost = crowding(card) + (card.adjusted(-12, -12, 12, 12).contains(from) ? 100'000 : 0);
        if (cost < least) least = cost, best = card;
    }
    const Theme& t = theme();
    painter.setPen(QPen(t.line, 1));
    painter.setBrush(t.panel);
    best = QRectF(std::floor(best.x()) + 0.5, std::floor(best.y()) + 0.5, best.width(), best.height());
    painter.drawRoundedRect(best, 5, 5);
    QRectF row(best.left() + kPad, best.top() + kPad - 2, width - 2 * kPad, kLine);
    for (const ReadoutLine& line : lines) {
        const bool title = &line == &lines.first();
        QRectF text = row;
        if (line.mark) {
            line.mark(painter, QRectF(row.left(), row.top(), kMark, kLine));
            text.setLeft(row.left() + kMark + kGap);
        }
        painter.setFont(title ? bold : plain);
        painter.setPen(title ? t.text : t.dim);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, line.left);
        painter.setFont(bold);
        painter.setPen(t.text);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, line.right);
        row.translate(0, kLine);
    }
}

NumberTicker::NumberTicker(int count, bool whole) : whole_(whole) {
    setTickCount(count);
}

double NumberTicker::getTickStep(const QCPRange& range) {
    const double step = QCPAxisTicker::getTickStep(range);
    const double used = whole_ ? std::max(1.0, std::floor(step + 1e-9)) : step;
    decimals_ = 0;
    for (double scaled = used; decimals_ < 6 && std::abs(scaled - std::round(scaled)) > 1e-6; scaled *= 10)
        ++decimals_;
    return used;
}

QString NumberTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    return numberText(tick, decimals_);
}

QVector<double> PowerTicker::createTickVector(double step, const QCPRange& range) {
    const auto powerOf = [this](double value) { return std::log(value) / std::log(base_); };
    const int first = int(std::ceil(powerOf(range.lower) - 1e-9));
    const int last = int(std::floor(powerOf(range.upper) + 1e-9));
    powers_ = last > first;
    if (!powers_) return NumberTicker::createTickVector(step, range);
    const int stride = (last - first) / std::max(tickCount(), 1) + 1;
    QVector<double> ticks;
    // Counted from zero, so that 1 keeps its tick and none jumps while the view moves.
    for (int power = first; power <= last; ++power)
        if (power % stride == 0) ticks += std::pow(base_, power);
    return ticks;
}

QString PowerTicker::getTickLabel(double tick, const QLocale& locale, QChar format, int precision) {
    if (!powers_) return NumberTicker::getTickLabel(tick, locale, format, precision);
    if (base_ == 10) return significantText(tick, 1);
    int decimals = 0;
    for (double scaled = tick; decimals < 6 && scaled != std::floor(scaled); scaled *= 10)
        ++decimals;
    return numberText(tick, decimals);
}

} // namespace batchscope
