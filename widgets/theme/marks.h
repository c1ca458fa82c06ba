#pragma once

#include <QPainterPath>
#include <QPointF>

class QPainter;

namespace batchscope {

/// The outline of mark number `index` about the origin; marks differ in shape as colours differ in hue.
QPainterPath markPath(int index, double size);
/// The mark of thing number `index` in its own colour, set off from what lies beneath. Marks of the first
/// eight differ in shape. Hollow: its outline alone.
void paintPoint(QPainter& painter, QPointF at, int index, double size, bool hollow = false);

} // namespace batchscope
