#include "widgets/plots/scatter_canvas.h"

#include "widgets/plots/plot_series.h"
#include "widgets/plots/scatter_table.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr double kMark = 10, kReadoutMark = 8, kLabelHeight = 14, kRing = 8;

QFont labelFont(bool chosen) {
    return uiFont(11.5, chosen ? QFont::DemiBold : QFont::Normal);
}

/// 1, 2 and 5 times the powers of ten; the powers alone where there is no room for more.
class DecadeTicker : public QCPAxisTicker {
protected:
    QVector<double> createTickVector(double, const QCPRange& range) override {
        QVector<double> all, powers;
        if (range.lower <= 0) return all;
        const int first = int(std::floor(std::log10(range.lower))),
                  last = int(std::floor(std::log10(range.upper)));
        for (int exponent = first; exponent <= last; ++exponent) {
            const double power = std::pow(10.0, exponent);
            powers += power;
            all << power << 2 * power << 5 * power;
        }
        return all.size() / 2 > tickCount() ? powers : all;
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        return significantText(tick, 1);
    }
};

void paintScatter(QPainter& painter, QPointF at, const ScatterPoint& point, double size) {
    paintPoint(painter, at, point.look(), size, point.hollow);
}

} // namespace

ScatterCanvas::ScatterCanvas(const ScatterTable& table, QWidget* parent) : Canvas(parent), table_(table) {
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker(6, true)));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker(4)));
    Canvas::restyle();
}

void ScatterCanvas::forget() {
    hover_ = current_ = -1;
    places_.clear();
    refresh();
}

void ScatterCanvas::setWholeX(bool whole) {
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker(6, whole)));
    refresh();
}

void ScatterCanvas::setDiagonal(const QString& name) {
    diagonal_ = name;
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setScaleType(QCPAxis::stLogarithmic); // a ratio is a distance, whatever the size
        axis->setRange(1, 10);
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new DecadeTicker));
    }
    refresh();
}

bool ScatterCanvas::empty() const {
    return table_.points().empty();
}

void ScatterCanvas::prepare() {
    if (empty()) return;
    const auto& points = table_.points();
    double left = points.front().x, right = left, top = 0;
    for (const ScatterPoint& point : points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::max(top, point.y);
    }
    const double margin = right > left ? 0.06 * (right - left) : std::max(1.0, 0.1 * std::abs(left));
    if (diagonal_.isEmpty()) {
        xAxis->setRange(left - 2.5 * margin, right + 2 * margin); // labels need room on either side
        yAxis->setRange(0, top > 0 ? 1.12 * top : 1);
    } else {
        double least = left;
        for (const ScatterPoint& point : points)
            least = std::min(least, point.y);
        least = std::max(least, 1e-9);
        const double most = std::max({right, top, least}), room = std::max(1.2, std::pow(most / least, 0.15));
        xAxis->setRange(least / room, most * room);
        yAxis->setRange(xAxis->range());
    }
    xAxis->ticker()->setTickCount(std::clamp(axisRect()->width() / 80, 2, 8));
    yAxis->ticker()->setTickCount(std::clamp(axisRect()->height() / 50, 2, 5));
    moveMargins(12);
}

void ScatterCanvas::placeAll() {
    const auto& points = table_.points();
    const QRectF area = QRectF(axisRect()->rect()).adjusted(2, -8, 8, -2);
    std::vector<QPointF> at;
    at.reserve(points.size());
    for (int row = 0; row < int(points.size()); ++row)
        at.push_back(pointOf(row));
    if (at == placed_ && area == area_ && places_.size() == points.size()) return;
    std::vector<QSizeF> sizes;
    const QFontMetricsF metrics(labelFont(true));
    for (const ScatterPoint& point : points) {
        const double text = metrics.horizontalAdvance(point.text());
        sizes.emplace_back(std::ceil(text) + 2, kLabelHeight);
    }
    places_ = placeLabels(at, sizes, area, kMark);
    placed_ = std::move(at);
    area_ = area;
}

QPointF ScatterCanvas::pointOf(int row) const {
    const ScatterPoint& point = table_.points()[std::size_t(row)];
    return {xAxis->coordToPixel(point.x), yAxis->coordToPixel(point.y)};
}

QRectF ScatterCanvas::labelRect(int row) const {
    return std::size_t(row) < places_.size() ? places_[std::size_t(row)].rect : QRectF();
}

void ScatterCanvas::drawLabel(QPainter& painter, int row) const {
    const LabelPlace& place = places_[std::size_t(row)];
    if (!place.shown()) return;
    const Theme& t = theme();
    const ScatterPoint& point = table_.points()[std::size_t(row)];
    const bool here = row == current_ || row == hover_;
    // Without a mark: it would pass for a second point.
    const QFontMetricsF metrics(labelFont(row == current_));
    const double width = std::ceil(metrics.horizontalAdvance(point.text())) + 1;
    const double slack = place.rect.width() - width, offset = place.rect.center().x() - pointOf(row).x();
    const double left = place.rect.left() + (offset > width / 4    ? 0
                                             : offset < -width / 4 ? slack
                                                                   : slack / 2);
    const QRectF text(left, place.rect.top(), width, place.rect.height());
    if (!diagonal_.isEmpty()) painter.fillRect(text.adjusted(-1, 1, 1, -1), t.panel);
    painter.setFont(labelFont(row == current_));
    painter.setPen(here ? t.text : t.dim);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, point.text());
}

void ScatterCanvas::drawDiagonal(QPainter& painter) const {
    const QRectF area = axisRect()->rect(); // one range for both
    QPen pen(theme().dim, 1.2, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.drawLine(area.bottomLeft(), area.topRight());
}

void ScatterCanvas::nameDiagonal(QPainter& painter) const {
    const QRectF area = axisRect()->rect();
    painter.setFont(labelFont(false));
    const QSizeF size(std::ceil(QFontMetricsF(painter.font()).horizontalAdvance(diagonal_)) + 3,
                      kLabelHeight);
    // Beneath the line, as near to its end as covers least.
    QRectF best;
    const double stride = size.width() / 4;
    for (int i = 0; i <= int((area.width() - size.width()) / stride); ++i) {
        const double left = area.right() - size.width() - i * stride;
        const double down = (area.right() - left) * area.height() / std::max(area.width(), 1.0);
        const QRectF here({left, area.top() + down + 2}, size);
        if (best.isNull() || crowding(here) < crowding(best)) best = here;
    }
    if (best.isNull()) return; // wider than the plot
    painter.setPen(theme().dim);
    painter.drawText(best, Qt::AlignHCenter, diagonal_);
}

void ScatterCanvas::drawAbove(QPainter& painter) {
    if (!diagonal_.isEmpty()) drawDiagonal(painter);
    placeAll(); // not before: only now do the axes lie where they are drawn
    if (!diagonal_.isEmpty()) nameDiagonal(painter);
    const Theme& t = theme();
    const int rows = int(table_.points().size());
    for (int row = 0; row < rows; ++row) {
        const bool here = row == current_ || row == hover_;
        painter.setPen(QPen(here ? t.dim : t.faint, 1));
        if (const QLineF leader = places_[std::size_t(row)].leader; !leader.isNull())
            painter.drawLine(leader);
    }
    for (int row = 0; row < rows; ++row) {
        if (row != current_) paintScatter(painter, pointOf(row), table_.points()[std::size_t(row)], kMark);
    }
    for (const int row : {hover_, current_}) {
        if (row < 0) continue;
        paintScatter(painter, pointOf(row), table_.points()[std::size_t(row)], kMark);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(row == current_ ? t.accent : t.dim, row == current_ ? 2 : 1));
        painter.drawEllipse(pointOf(row), kRing, kRing);
    }
    for (int row = 0; row < rows; ++row)
        drawLabel(painter, row);
}

QStringList ScatterCanvas::wordsOf(int row) const {
    return {table_.points()[std::size_t(row)].label, table_.xAxis().title + u' ' + table_.xText(row),
            table_.yAxis().title + u' ' + table_.yText(row)};
}

QStringList ScatterCanvas::readout() const {
    return hover_ < 0 ? QStringList() : wordsOf(hover_);
}

void ScatterCanvas::drawHover(QPainter& painter) {
    if (hover_ < 0) return;
    const ScatterPoint& point = table_.points()[std::size_t(hover_)];
    const auto mark = [&point](QPainter& to, const QRectF& area) {
        paintScatter(to, area.center(), point, kReadoutMark);
    };
    drawReadout(painter,
                {{point.label, {}, mark},
                 {table_.xAxis().title, table_.xText(hover_), {}},
                 {table_.yAxis().title, table_.yText(hover_), {}}},
                pointOf(hover_));
}

int ScatterCanvas::crowding(const QRectF& area) const {
    int covered = 0;
    for (int row = 0; row < int(table_.points().size()); ++row)
        covered += 2 * area.contains(pointOf(row)) + area.intersects(labelRect(row));
    return covered;
}

} // namespace batchscope
