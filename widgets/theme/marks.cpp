#include "widgets/theme/marks.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace batchscope {

namespace {

/// `degrees`: how far it is turned from standing on a point.
QPolygonF star(int rays, double outer, double inner, double degrees) {
    QPolygonF corners;
    for (int corner = 0; corner < 2 * rays; ++corner) {
        const double angle = (degrees - 90 + 180.0 * corner / rays) * std::numbers::pi / 180;
        corners += (corner % 2 ? inner : outer) * QPointF(std::cos(angle), std::sin(angle));
    }
    return corners;
}

} // namespace

QPainterPath markPath(int index, double size) {
    const double r = size / 2;
    QPainterPath path;
    switch (index % 8) {
    case 0:
        path.addEllipse(QPointF(0, 0), r, r);
        break;
    case 1:
        path.addRect(-0.88 * r, -0.88 * r, 1.76 * r, 1.76 * r);
        break;
    case 2:
        path.addPolygon(QPolygonF({{0, -1.2 * r}, {1.2 * r, 0}, {0, 1.2 * r}, {-1.2 * r, 0}}));
        break;
    case 3:
        path.addPolygon(QPolygonF({{0, -1.15 * r}, {1.1 * r, 0.85 * r}, {-1.1 * r, 0.85 * r}}));
        break;
    case 4:
        path.addPolygon(star(4, 1.25 * r, 0.46 * r, 0));
        break;
    case 5:
        path.addPolygon(QPolygonF({{0, 1.15 * r}, {1.1 * r, -0.85 * r}, {-1.1 * r, -0.85 * r}}));
        break;
    case 6:
        path.addPolygon(star(5, 1.3 * r, 0.56 * r, 0));
        break;
    default:
        path.addPolygon(star(4, 1.3 * r, 0.46 * r, 45));
        break;
    }
    path.closeSubpath();
    return path;
}

void paintPoint(QPainter& painter, QPointF at, int index, double size, bool hollow) {
    const Theme& t = theme();
    const QColor ink = t.series[std::size_t(index) % t.series.size()];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    const QPainterPath path = markPath(index, size);
    painter.strokePath(path, QPen(t.panel, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, hollow ? t.panel : ink);
    if (hollow) painter.strokePath(path, QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

} // namespace batchscope
