#include "widgets/plots/scatter_canvas.h"
#include "widgets/plots/scatter_table.h"

#include <algorithm>
#include <numeric>

namespace batchscope {

namespace {

constexpr double kReach = 14; ///< pixels from a point that still mean it

} // namespace

int ScatterCanvas::rowAt(QPointF position) const {
    const int rows = int(table_.points().size());
    for (int row = 0; row < rows; ++row) {
        if (labelRect(row).contains(position)) return row;
    }
    double least = kReach;
    for (int row = 0; row < rows; ++row)
        least = std::min(least, QLineF(position, pointOf(row)).length());
    if (least >= kReach) return -1;
    // Points at one place take turns, so that each can be reached.
    int found = -1;
    for (int k = 1; k <= rows && found < 0; ++k) {
        const int row = (std::max(current_, 0) + k - (current_ < 0)) % rows;
        if (QLineF(position, pointOf(row)).length() < least + 0.5) found = row;
    }
    return found;
}

void ScatterCanvas::setHover(int row) {
    if (row == hover_) return;
    hover_ = row;
    refresh();
    if (onReadout) onReadout();
}

void ScatterCanvas::setCurrent(int row) {
    if (row == current_) return;
    current_ = row;
    refresh();
}

int ScatterCanvas::neighbour(int row, int key) const {
    const auto& points = table_.points();
    const bool along = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool on = key == Qt::Key_Right || key == Qt::Key_Up;
    std::vector<int> order(points.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const auto &p = points[std::size_t(a)], &q = points[std::size_t(b)];
        return along ? p.x < q.x : p.y < q.y;
    });
    if (row < 0) return on ? order.front() : order.back();
    const auto at = std::find(order.begin(), order.end(), row) - order.begin();
    return order[std::size_t(std::clamp<std::ptrdiff_t>(at + (on ? 1 : -1), 0, std::ssize(order) - 1))];
}

void ScatterCanvas::mouseMoveEvent(QMouseEvent* event) {
    Canvas::mouseMoveEvent(event);
    setHover(rowAt(event->position()));
}

void ScatterCanvas::mouseReleaseEvent(QMouseEvent* event) {
    Canvas::mouseReleaseEvent(event);
    const int row = rowAt(event->position());
    if (event->button() == Qt::LeftButton && row >= 0 && onClick) onClick(row);
}

void ScatterCanvas::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!empty()) setHover(neighbour(hover_ < 0 ? current_ : hover_, event->key()));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (hover_ >= 0 && onClick) onClick(hover_);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ScatterCanvas::leaveEvent(QEvent* event) {
    Canvas::leaveEvent(event);
    setHover(-1);
}

void ScatterCanvas::focusOutEvent(QFocusEvent* event) {
    Canvas::focusOutEvent(event);
    setHover(-1);
}

} // namespace batchscope
