#include "widgets/plots/line_canvas.h"

#include "widgets/plots/point_math.h"
#include "widgets/plots/series_table.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace batchscope {

namespace {

constexpr double kLabelGap = 8, kLabelHeight = 15;
constexpr std::size_t kRawTail = 60; ///< points that the label of a noisy curve is levelled over

QFont labelFont() {
    return uiFont(11.5, QFont::Medium);
}

} // namespace

LineCanvas::LineCanvas(const SeriesTable& table, QWidget* parent) : Canvas(parent), table_(table) {
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setNoAntialiasingOnDrag(false);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker(6, true)));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker(5)));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] {
            if (!moving_) setFollowing(false);
        });
    }
    LineCanvas::restyle();
}

bool LineCanvas::empty() const {
    return table_.keys().empty();
}

void LineCanvas::addCurve() {
    auto* graph = addGraph();
    graph->setAdaptiveSampling(true);
    curves_.push_back({graph});
    restyle();
    refresh();
}

void LineCanvas::restyle() {
    Canvas::restyle();
    for (std::size_t i = 0; i < curves_.size(); ++i) {
        const PlotSeries& series = table_.series(int(i));
        // Round joins look the same at this width and cost twice the time.
        QPen pen(series.ink(), series.width(), Qt::SolidLine, Qt::RoundCap, Qt::BevelJoin);
        if (series.style == CurveStyle::Dashed) {
            pen.setCapStyle(Qt::FlatCap);
            pen.setDashPattern({5, 3.5});
        }
        curves_[i].graph->setPen(pen);
        // A custom mark is drawn in units of a sixth of its size.
        if (series.style == CurveStyle::Markers)
            curves_[i].graph->setScatterStyle(
                QCPScatterStyle(markPath(series.color, 7), Qt::NoPen, QBrush(series.ink()), 6));
    }
}

void LineCanvas::showCurve(int series, bool shown) {
    curves_[std::size_t(series)].shown = shown;
    curves_[std::size_t(series)].graph->setVisible(shown);
    space_ = 0;
    refresh();
}

void LineCanvas::forget() {
    hover_ = -1;
    space_ = 0;
    resetView();
}

void LineCanvas::resetView() {
    setFollowing(true);
    refresh();
}

void LineCanvas::setFollowing(bool following) {
    if (following_ == following) return;
    following_ = following;
    if (onFollowing) onFollowing(following);
}

void LineCanvas::prepare() {
    if (empty()) return;
    moving_ = true;
    const int pixels = std::max(axisRect()->width(), 64);
    if (following_) {
        const double lower = std::min(0.0, table_.keys().front());
        const double upper = std::max({horizon, table_.keys().back(), lower + 1});
        // Room for half a mark at the end.
        xAxis->setRange(lower, upper + (upper - lower) * 0.01);
    }
    xAxis->ticker()->setTickCount(std::clamp(pixels / 96, 2, 7));
    yAxis->ticker()->setTickCount(std::clamp(axisRect()->height() / 48, 2, 6));
    for (std::size_t i = 0; i < curves_.size(); ++i) {
        const CurveStyle style = table_.series(int(i)).style;
        const bool raw = style == CurveStyle::Raw;
        const auto points = thinned(table_.points(int(i)), xAxis->range().lower, xAxis->range().upper,
                                    raw ? pixels : pixels / 2, raw ? Thinning::Envelope : Thinning::Middle);
        QVector<QCPGraphData> drawn;
        drawn.reserve(qsizetype(points.size()));
        for (const QPointF& p : points)
            drawn.append({p.x(), p.y()});
        curves_[i].graph->data()->set(drawn, true);
    }
    if (following_) yAxis->setRange(valueRange());
    moving_ = false;
    for (const Label& label : endLabels())
        space_ = std::max(space_, label.width);
    space_ = std::max(space_, labelRoom - kLabelGap);
    moveMargins(space_ > 0 ? int(std::ceil((space_ + kLabelGap) / 8)) * 8 : 16);
}

QCPRange LineCanvas::valueRange() const {
    double low = qInf(), high = -qInf();
    for (const Curve& curve : curves_) {
        if (!curve.shown) continue;
        for (const QCPGraphData& p : *curve.graph->data())
            low = std::min(low, p.value), high = std::max(high, p.value);
    }
    for (const Reference& reference : references)
        low = std::min(low, reference.value), high = std::max(high, reference.value);
    if (low > high) return yAxis->range();
    const double pad = high > low ? 0.06 * (high - low) : std::max(std::abs(high) * 0.1, 0.5);
    // A curve that has come down most of the way to its bound is shown against it.
    const bool grounded = fromLowerBound || low - lowerBound < 0.35 * (high - lowerBound);
    return {grounded ? lowerBound : std::max(lowerBound, low - pad), std::min(upperBound, high + pad)};
}

QString LineCanvas::endText(int series) const {
    const PlotSeries& s = table_.series(series);
    // A noisy curve's last value says nothing, and would flicker.
    if (s.style == CurveStyle::Raw) return s.name;
    const auto points = table_.points(series);
    const auto end = std::upper_bound(points.begin(), points.end(), xAxis->range().upper,
                                      [](double x, const QPointF& p) { return x < p.x(); });
    const QString value =
        numberText((end - 1)->y(), s.decimals) + (s.unit == "%" ? QString(QChar::Nbsp) + s.unit : "");
    return table_.seriesCount() > 1 ? s.name + u' ' + value : value;
}

QPointF LineCanvas::pixelOf(double x, double y) const {
    // Curves are drawn half a pixel on.
    return {xAxis->coordToPixel(x) + 0.5, yAxis->coordToPixel(y) + 0.5};
}

bool LineCanvas::endOf(int series, QPointF& end) const {
    const auto points = table_.points(series);
    const QCPRange range = xAxis->range();
    const auto after = std::upper_bound(points.begin(), points.end(), range.upper,
                                        [](double x, const QPointF& p) { return x < p.x(); });
    if (after == points.begin() || (after - 1)->x() < range.lower) return false;
    const QPointF last = *(after - 1);
    double x = last.x(), y = last.y();
    if (table_.series(series).style == CurveStyle::Raw) {
        const auto count = std::min<std::size_t>(kRawTail, std::size_t(after - points.begin()));
        y = std::accumulate(after - std::ptrdiff_t(count), after, 0.0,
                            [](double sum, const QPointF& p) { return sum + p.y(); }) /
            double(count);
    }
    if (after != points.end()) {
        if (table_.series(series).style != CurveStyle::Raw)
            y += (after->y() - y) * (range.upper - x) / (after->x() - x);
        x = range.upper;
    }
    end = pixelOf(x, y);
    return yAxis->range().contains(y);
}

std::vector<LineCanvas::Label> LineCanvas::endLabels() const {
    std::vector<Label> labels;
    const QFontMetricsF metrics(labelFont());
    for (int i = 0; i < int(curves_.size()); ++i) {
        QPointF end;
        if (!curves_[std::size_t(i)].shown || !endOf(i, end)) continue;
        PlotSeries solid = table_.series(i);
        const bool dot = solid.style == CurveStyle::Strong;
        solid.style = CurveStyle::Strong;
        // A noisy curve's label keeps below that of the curve that smooths it, wherever the noise goes.
        for (int k = 0; k < table_.seriesCount() && table_.series(i).style == CurveStyle::Raw; ++k) {
            const PlotSeries& other = table_.series(k);
            QPointF level;
            if (other.style == CurveStyle::Strong && other.color == solid.color && endOf(k, level))
                end.setY(level.y() + 1);
        }
        const QString text = endText(i);
        labels.push_back({end, text, solid.ink(), std::ceil(metrics.horizontalAdvance(text)), dot});
    }
    return labels;
}

void LineCanvas::drawReference(QPainter& painter, const Reference& reference) const {
    if (!yAxis->range().contains(reference.value)) return;
    const Theme& t = theme();
    const QRectF area = axisRect()->rect();
    const double y = std::floor(yAxis->coordToPixel(reference.value)) + 0.5;
    QPen pen(t.dim, 1.2, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    const QString text = reference.name + u' ' + reference.text;
    const double width = std::ceil(QFontMetricsF(labelFont()).horizontalAdvance(text));
    QRectF box(area.right() - width - 4, y - kLabelHeight - 2, width, kLabelHeight);
    if (box.top() < area.top()) box.moveTop(y + 3);
    painter.setFont(labelFont());
    painter.fillRect(box, t.panel);
    painter.setPen(t.dim);
    painter.drawText(box, Qt::AlignCenter, text);
}

void LineCanvas::drawAbove(QPainter& painter) {
    for (const Reference& reference : references)
        drawReference(painter, reference);
    const std::vector<Label> labels = endLabels();
    std::vector<double> wanted;
    for (const Label& label : labels)
        wanted.push_back(label.end.y());
    const double half = kLabelHeight / 2;
    const QRectF area = axisRect()->rect();
    const auto places = separated(wanted, kLabelHeight, area.top() - 8 + half, area.bottom() - half);
    painter.setFont(labelFont());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Label& label = labels[i];
        if (label.dot) {
            painter.setPen(QPen(theme().panel, 1.5));
            painter.setBrush(label.color);
            painter.drawEllipse(label.end, 4, 4);
        }
        const QRectF box(label.end.x() + kLabelGap, places[i] - half, label.width + 1, kLabelHeight);
        painter.fillRect(box.adjusted(-1, 1, 1, -1), theme().panel);
        painter.setPen(legible(label.color));
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
}

} // namespace batchscope
