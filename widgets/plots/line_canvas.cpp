#include "widgets/plots/line_canvas.h"

#include "widgets/plots/point_math.h"
#include "widgets/plots/series_table.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace batchscope {

namespace {

constexpr double kLabelGap = 8, kLabelHeight = 15;
constexpr std::size_t kRawTail = 8; ///< points that the label of a noisy curve is levelled over

QFont labelFont() {
    return uiFont(11.5, QFont::Medium);
}

} // namespace

LineCanvas::LineCanvas(const SeriesTable& table, QWidget* parent) : Canvas(parent), table_(table) {
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setNoAntialiasingOnDrag(false);
    setScales(AxisScale::Linear, AxisScale::Linear);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] {
            if (!moving_) setFollowing(false);
        });
    }
    LineCanvas::restyle();
}

void LineCanvas::setScales(AxisScale x, AxisScale y) {
    const auto set = [](QCPAxis* axis, AxisScale scale, QCPAxisTicker* linear) {
        const bool logarithmic = scale != AxisScale::Linear;
        axis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        auto* powers = logarithmic ? new PowerTicker(5, scale == AxisScale::Binary ? 2 : 10) : nullptr;
        axis->setTicker(QSharedPointer<QCPAxisTicker>(logarithmic ? powers : linear));
        if (logarithmic) delete linear;
    };
    set(xAxis, x, new NumberTicker(6, true));
    set(yAxis, y, new NumberTicker(5));
    forget();
}

void LineCanvas::setEnd(int series, const QString& reason) {
    curves_[std::size_t(series)].end = reason;
    refresh();
}

bool LineCanvas::drawable(QPointF point) const {
    return (point.x() > 0 || !logarithmicX()) && (point.y() > 0 || !logarithmicY());
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
    if (following_) xAxis->setRange(keyRange());
    // Powers stand closer: their labels are short for the most part.
    xAxis->ticker()->setTickCount(
        std::clamp(pixels / (logarithmicX() ? 40 : 96), 2, logarithmicX() ? 16 : 7));
    yAxis->ticker()->setTickCount(
        std::clamp(axisRect()->height() / (logarithmicY() ? 24 : 48), 2, logarithmicY() ? 16 : 6));
    for (std::size_t i = 0; i < curves_.size(); ++i) {
        QVector<QCPGraphData> drawn;
        for (const QPointF& p : drawnPoints(int(i), pixels))
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

QCPRange LineCanvas::keyRange() const {
    const auto keys = table_.keys();
    if (!logarithmicX()) {
        const double lower = std::min(0.0, keys.front());
        const double upper = std::max({horizon, keys.back(), lower + 1});
        // Room for half a mark at the end.
        return {lower, upper + (upper - lower) * 0.01};
    }
    const auto first = std::upper_bound(keys.begin(), keys.end(), 0.0);
    const double lower = first == keys.end() ? 1 : *first;
    const double upper = std::max({horizon, keys.back(), 2 * lower}), edge = std::pow(upper / lower, 0.02);
    return {lower / edge, upper * edge};
}

std::vector<QPointF> LineCanvas::drawnPoints(int series, int pixels) const {
    const bool raw = table_.series(series).style == CurveStyle::Raw;
    const int buckets = raw ? pixels : pixels / 2;
    const Thinning how = raw ? Thinning::Envelope : Thinning::Middle;
    const QCPRange range = xAxis->range();
    if (!logarithmicX() && !logarithmicY())
        return thinned(table_.points(series), range.lower, range.upper, buckets, how);
    // Buckets are equal on the screen, and so in the logarithm.
    std::vector<QPointF> points;
    for (const QPointF& p : table_.points(series))
        if (drawable(p)) points.emplace_back(logarithmicX() ? std::log(p.x()) : p.x(), p.y());
    const double from = logarithmicX() ? std::log(range.lower) : range.lower;
    const double to = logarithmicX() ? std::log(range.upper) : range.upper;
    points = thinned(points, from, to, buckets, how);
    for (QPointF& p : points)
        if (logarithmicX()) p.setX(std::exp(p.x()));
    return points;
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
    if (logarithmicY()) {
        const double edge = high > low ? std::pow(high / low, 0.06) : 2;
        return {std::max(lowerBound, low / edge), std::min(upperBound, high * edge)};
    }
    const double pad = high > low ? 0.06 * (high - low) : std::max(std::abs(high) * 0.1, 0.5);
    // A curve that has come down most of the way to its bound is shown against it.
    const bool grounded = fromLowerBound || low - lowerBound < 0.35 * (high - lowerBound);
    return {grounded ? lowerBound : std::max(lowerBound, low - pad), std::min(upperBound, high + pad)};
}

QString LineCanvas::endText(int series) const {
    const PlotSeries& s = table_.series(series);
    const auto points = table_.points(series);
    const auto end = std::upper_bound(points.begin(), points.end(), xAxis->range().upper,
                                      [](double x, const QPointF& p) { return x < p.x(); });
    const QString value = s.number((end - 1)->y()) + (s.unit == "%" ? QString(QChar::Nbsp) + s.unit : "");
    const QString reason = curves_[std::size_t(series)].end;
    if (!reason.isEmpty()) return s.name + u' ' + value + QStringLiteral(" ✕");
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
    if (after == points.begin() || (after - 1)->x() < range.lower || !drawable(*(after - 1))) return false;
    const QPointF last = *(after - 1);
    double y = last.y();
    if (table_.series(series).style == CurveStyle::Raw) {
        const auto count = std::min<std::size_t>(kRawTail, std::size_t(after - points.begin()));
        y = std::accumulate(after - std::ptrdiff_t(count), after, 0.0,
                            [](double sum, const QPointF& p) { return sum + p.y(); }) /
            double(count);
    }
    end = pixelOf(last.x(), y);
    if (after != points.end() && drawable(*after)) {
        const QPointF edge(xAxis->coordToPixel(range.upper) + 0.5, end.y()),
            next = pixelOf(after->x(), after->y());
        const double share = (edge.x() - end.x()) / (next.x() - end.x());
        const bool raw = table_.series(series).style == CurveStyle::Raw;
        end = {edge.x(), raw ? end.y() : end.y() + share * (next.y() - end.y())};
    }
    const QRectF area = axisRect()->rect();
    return end.y() >= area.top() - 1 && end.y() <= area.bottom() + 2;
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
        const QString text = endText(i);
        // On a scale that is there from the start, what ends early would have its label upon other curves.
        const bool aside = logarithmicX() && end.x() < axisRect()->right() - kLabelHeight;
        const bool cross = !curves_[std::size_t(i)].end.isEmpty();
        labels.push_back(
            {i, end, text, solid.ink(), std::ceil(metrics.horizontalAdvance(text)), dot, cross, aside});
    }
    return labels;
}

QRectF LineCanvas::labelRect(int series) const {
    return std::size_t(series) < labels_.size() ? labels_[std::size_t(series)].box : QRectF();
}

QString LineCanvas::labelText(int series) const {
    return std::size_t(series) < labels_.size() ? labels_[std::size_t(series)].text : QString();
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
    labels_.assign(curves_.size(), {});
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Label& label = labels[i];
        if (label.dot) {
            painter.setPen(QPen(theme().panel, 1.5));
            painter.setBrush(label.color);
            painter.drawEllipse(label.end, 4, 4);
        }
        if (label.cross) {
            for (const QPen& pen : {QPen(theme().panel, 5), QPen(theme().warning, 2.4)}) {
                painter.setPen(pen);
                painter.drawLine(label.end - QPointF(5, 5), label.end + QPointF(5, 5));
                painter.drawLine(label.end - QPointF(5, -5), label.end + QPointF(5, -5));
            }
        }
        if (label.aside) {
            painter.setPen(QPen(theme().faded(label.color, 0.6), 1, Qt::DotLine));
            painter.drawLine(label.end, QPointF(area.right() + kLabelGap - 2, places[i]));
        }
        const double left = label.aside ? area.right() : label.end.x();
        const QRectF box(left + kLabelGap, places[i] - half, label.width + 1, kLabelHeight);
        labels_[std::size_t(label.series)] = {box, label.text};
        painter.fillRect(box.adjusted(-1, 1, 1, -1), theme().panel);
        painter.setPen(legible(label.color));
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
}

} // namespace batchscope
