#pragma once

#include <QRectF>

class QPainter;
class QColor;

namespace batchscope {

// The marks of what is the same and what is not, drawn, so that they look alike with every font.
void paintCheck(QPainter& painter, const QRectF& rect, const QColor& color);
void paintCross(QPainter& painter, const QRectF& rect, const QColor& color);

} // namespace batchscope
