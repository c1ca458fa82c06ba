#include "widgets/plots/line_canvas.h"
#include "widgets/plots/point_math.h"
#include "widgets/plots/series_table.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace batchscope {

void LineCanvas::setHover(qsizetype row) {
    if (row == hover_) return;
    hover_ = row;
    refreshHover();
    if (onReadout) onReadout();
}

QStringList LineCanvas::readout() const {
    if (hover_ < 0 || hover_ >= qsizetype(table_.keys().size())) return {};
    const double key = table_.keys()[std::size_t(hover_)];
    QStringList lines{table_.keyAxis().title + u' ' + table_.keyText(key)};
    for (int i = 0; i < table_.seriesCount(); ++i) {
        if (const auto y = table_.value(i, key); y && curveShown(i))
            lines += table_.series(i).name + u' ' + table_.series(i).valueText(*y);
    }
    return lines;
}

void LineCanvas::drawHover(QPainter& painter) {
    if (hover_ < 0 || hover_ >= qsizetype(table_.keys().size())) return;
    const double key = table_.keys()[std::size_t(hover_)];
    const QRectF area = axisRect()->rect();
    const double x = xAxis->coordToPixel(key);
    if (x < area.left() - 1 || x > area.right() + 1) return;
    painter.setPen(QPen(theme().faint, 1));
    painter.drawLine(QPointF(std::floor(x) + 0.5, area.top()), QPointF(std::floor(x) + 0.5, area.bottom()));

    QList<ReadoutLine> lines{{table_.keyAxis().title + u' ' + table_.keyText(key), {}, {}}};
    QPointF nearest(x, area.center().y());
    for (int i = 0; i < table_.seriesCount(); ++i) {
        const auto y = table_.value(i, key);
        if (!y || !curveShown(i)) continue;
        const PlotSeries& series = table_.series(i);
        nearest = pixelOf(key, *y);
        if (area.contains(nearest)) {
            painter.setPen(QPen(theme().panel, 1.5));
            painter.setBrush(series.ink());
            painter.drawEllipse(nearest, 4, 4);
        }
        lines.append({series.name, series.valueText(*y),
                      [&series](QPainter& p, const QRectF& at) { paintMark(p, at, series); }});
    }
    drawReadout(painter, lines, nearest);
}

int LineCanvas::crowding(const QRectF& area) const {
    int points = 0;
    for (const Curve& curve : curves_) {
        if (!curve.shown) continue;
        for (const QCPGraphData& p : *curve.graph->data())
            points += area.contains(xAxis->coordToPixel(p.key), yAxis->coordToPixel(p.value));
    }
    return points;
}

qsizetype LineCanvas::rowNear(double pixel) const {
    const auto keys = table_.keys();
    qsizetype near = nearestIndex(keys, xAxis->pixelToCoord(pixel));
    if (near < 0) return near;
    // Halfway between two keys lies elsewhere on a logarithmic axis.
    const auto away = [&](qsizetype row) {
        return std::abs(xAxis->coordToPixel(keys[std::size_t(row)]) - pixel);
    };
    for (const qsizetype row : {near - 1, near + 1}) {
        if (row >= 0 && row < qsizetype(keys.size()) && away(row) < away(near)) near = row;
    }
    return near;
}

void LineCanvas::mouseMoveEvent(QMouseEvent* event) {
    Canvas::mouseMoveEvent(event);
    const bool inside = axisRect()->rect().adjusted(-8, -8, 8, 8).contains(event->pos());
    if (empty() || event->buttons() != Qt::NoButton || !inside) {
        setHover(-1);
    } else {
        setHover(rowNear(event->position().x()));
    }
}

void LineCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    Canvas::mouseDoubleClickEvent(event);
    resetView();
}

void LineCanvas::zoom(double factor) {
    for (QCPAxis* axis : {xAxis, yAxis}) {
        const QCPRange range = axis->range();
        const bool logarithmic = axis->scaleType() == QCPAxis::stLogarithmic;
        axis->scaleRange(factor, logarithmic ? std::sqrt(range.lower * range.upper) : range.center());
    }
    refresh();
}

void LineCanvas::keyPressEvent(QKeyEvent* event) {
    const auto rows = qsizetype(table_.keys().size());
    const qsizetype stride =
        event->modifiers().testFlag(Qt::ShiftModifier) ? std::max<qsizetype>(rows / 20, 1) : 1;
    const bool any = rows > 0;
    switch (event->key()) {
    case Qt::Key_Left:
        if (any) setHover(hover_ < 0 ? rows - 1 : std::max<qsizetype>(hover_ - stride, 0));
        break;
    case Qt::Key_Right:
        if (any) setHover(hover_ < 0 ? 0 : std::min(hover_ + stride, rows - 1));
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(0.8);
        break;
    case Qt::Key_Minus:
        zoom(1.25);
        break;
    case Qt::Key_Escape:
        if (hover_ < 0) return event->ignore();
        setHover(-1);
        break;
    default:
        Canvas::keyPressEvent(event);
    }
}

void LineCanvas::leaveEvent(QEvent* event) {
    Canvas::leaveEvent(event);
    setHover(-1);
}

void LineCanvas::focusOutEvent(QFocusEvent* event) {
    Canvas::focusOutEvent(event);
    if (!underMouse()) setHover(-1);
}

} // namespace batchscope
