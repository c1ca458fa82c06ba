#include "widgets/measure/proof_marks.h"

#include <QPainter>

namespace batchscope {

namespace {

QPen penFor(const QRectF& rect, const QColor& color) {
    return {color, rect.width() / 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QPointF at(const QRectF& rect, double x, double y) {
    return {rect.left() + x * rect.width(), rect.top() + y * rect.height()};
}

} // namespace

void paintCheck(QPainter& painter, const QRectF& rect, const QColor& color) {
    painter.setPen(penFor(rect, color));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{at(rect, 0.1, 0.55), at(rect, 0.4, 0.85), at(rect, 0.9, 0.2)});
}

void paintCross(QPainter& painter, const QRectF& rect, const QColor& color) {
    painter.setPen(penFor(rect, color));
    painter.drawLine(at(rect, 0.15, 0.15), at(rect, 0.85, 0.85));
    painter.drawLine(at(rect, 0.85, 0.15), at(rect, 0.15, 0.85));
}

} // namespace batchscope
