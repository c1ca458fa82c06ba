#include "widgets/plots/bar_canvas.h"
#include "widgets/plots/bar_table.h"

#include <QScrollArea>

#include <algorithm>
#include <cmath>

namespace batchscope {

int BarCanvas::rowAt(QPointF position) const {
    if (empty() || !axisRect()
                        ->rect()
                        .adjusted(layout_ == Layout::Lying ? -axisRect()->left() : 0, 0,
                                  layout_ == Layout::Lying ? width() : 0, 0)
                        .contains(position.toPoint()))
        return -1;
    if (layout_ == Layout::Upright) return table_.rowOf(int(std::lround(xAxis->pixelToCoord(position.x()))));
    const long row = std::lround(yAxis->pixelToCoord(position.y()));
    return row >= 0 && row < long(table_.bars().size()) ? int(row) : -1;
}

void BarCanvas::setHover(int row) {
    if (row == hover_) return;
    hover_ = row;
    // The bar's own colour changes too, not only the readout.
    refresh();
    if (onReadout) onReadout();
}

void BarCanvas::setCurrent(int row) {
    if (row == current_) return;
    current_ = row;
    refresh();
}

void BarCanvas::mouseMoveEvent(QMouseEvent* event) {
    Canvas::mouseMoveEvent(event);
    setHover(rowAt(event->position()));
}

void BarCanvas::mouseReleaseEvent(QMouseEvent* event) {
    Canvas::mouseReleaseEvent(event);
    const int row = rowAt(event->position());
    if (event->button() == Qt::LeftButton && row >= 0 && onClick) onClick(row);
}

void BarCanvas::keyPressEvent(QKeyEvent* event) {
    const int rows = int(table_.bars().size());
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool on = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    if ((back || on) && rows > 0) {
        setHover(hover_ < 0 ? (on ? 0 : rows - 1) : std::clamp(hover_ + (on ? 1 : -1), 0, rows - 1));
        for (QWidget* up = parentWidget(); up; up = up->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(up)) {
                const QPoint at = barRect(hover_).center().toPoint();
                area->ensureVisible(at.x(), at.y(), 0, 24);
            }
        }
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                event->key() == Qt::Key_Space) &&
               hover_ >= 0) {
        if (onClick) onClick(hover_);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void BarCanvas::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void BarCanvas::leaveEvent(QEvent* event) {
    Canvas::leaveEvent(event);
    setHover(-1);
}

} // namespace batchscope
