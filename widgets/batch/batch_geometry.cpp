#include "widgets/batch/batch_geometry.h"

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr int kGapFrom = 4; // smaller cells would be mostly gap

int gapOf(int size) {
    return size >= kGapFrom ? 1 : 0;
}

BatchGeometry::Range shown(int from, int extent, int pitch, qint64 count) {
    if (extent <= 0 || count <= 0) return {};
    const qint64 first = std::clamp<qint64>(from / pitch, 0, count);
    const qint64 end = std::clamp<qint64>((qint64(from) + extent + pitch - 1) / pitch, first, count);
    return {first, end};
}

std::optional<qint64> indexAt(int offset, int pitch, qint64 count) {
    if (offset < 0 || offset / pitch >= count) return std::nullopt;
    return offset / pitch;
}

int showing(int from, int extent, int start, int length) {
    if (start < from) return start;
    if (start + length > from + extent) return std::min(start, start + length - extent);
    return from;
}

} // namespace

int BatchGeometry::fittingZoom(int least) const {
    if (steps < 1) return kCell;
    const qint64 room = std::max(0, viewport.width() - left - right) / steps;
    const int fitting = int(std::clamp<qint64>(room - 1, least, kCell));
    const qint64 high = std::max(0, viewport.height() - header - footer()) / std::max<qint64>(1, rows) - 1;
    return high >= std::max(least, kRowsLeast) && high < fitting ? int(high) : fitting;
}

int BatchGeometry::footer() const {
    return hasBars ? kBarsGap + kBarsLeast + kBarNumbers : 2;
}

QSize BatchGeometry::cell() const {
    if (zoom >= kCell || steps < 1) return {zoom, zoom};
    const qint64 room = std::max(0, viewport.width() - left - right) / steps;
    return {int(std::clamp<qint64>(room - 1, zoom, kCell)), zoom};
}

QSize BatchGeometry::pitch() const {
    const QSize size = cell();
    return {size.width() + gapOf(size.width()), size.height() + gapOf(size.height())};
}

QSize BatchGeometry::gridSize() const {
    return {int(steps * pitch().width()), int(rows * pitch().height())};
}

QRect BatchGeometry::gridRect() const {
    const QSize room(viewport.width() - left - right, viewport.height() - header - footer());
    return QRect(QPoint(left, header), gridSize().boundedTo(room).expandedTo({0, 0}));
}

QSize BatchGeometry::scrollRange() const {
    return (gridSize() - gridRect().size()).expandedTo({0, 0});
}

QRect BatchGeometry::barsRect() const {
    const QRect grid = gridRect();
    const int top = grid.y() + grid.height() + kBarsGap;
    const int height = std::clamp(viewport.height() - top - kBarNumbers, kBarsLeast, kBarsMost);
    return {grid.x(), top, grid.width(), height};
}

int BatchGeometry::labelsLeft() const {
    const QRect grid = gridRect();
    return grid.x() + grid.width();
}

QRect BatchGeometry::cellRect(qint64 row, qint64 step) const {
    const QSize one = pitch();
    const QPoint corner(int(step * one.width()), int(row * one.height()));
    return {QPoint(left, header) - scroll + corner, cell()};
}

QRect BatchGeometry::columnRect(qint64 step) const {
    return cellRect(0, step) | cellRect(std::max<qint64>(rows, 1) - 1, step);
}

QRect BatchGeometry::rowRect(qint64 row) const {
    QRect rect = cellRect(row, 0);
    rect.setLeft(0);
    rect.setWidth(viewport.width());
    return rect;
}

QRect BatchGeometry::barRect(qint64 step, double share) const {
    const QRect bars = barsRect();
    const QRect column = cellRect(0, step);
    const int inset = column.width() >= kLettersFrom ? column.width() / 6 : 0;
    const int height = std::max(2, int(std::lround(share * bars.height())));
    return {column.x() + inset, bars.y() + bars.height() - height, column.width() - 2 * inset, height};
}

std::optional<qint64> BatchGeometry::rowAt(QPoint point) const {
    const QRect grid = gridRect();
    if (point.y() < grid.top() || point.y() > grid.bottom()) return std::nullopt;
    return indexAt(point.y() - header + scroll.y(), pitch().height(), rows);
}

std::optional<qint64> BatchGeometry::stepAt(QPoint point) const {
    const QRect grid = gridRect();
    if (point.x() < grid.left() || point.x() > grid.right()) return std::nullopt;
    return indexAt(point.x() - left + scroll.x(), pitch().width(), steps);
}

std::optional<BatchLayout::Cell> BatchGeometry::cellAt(QPoint point) const {
    const auto row = rowAt(point);
    const auto step = stepAt(point);
    if (!row || !step) return std::nullopt;
    return BatchLayout::Cell{*row, *step};
}

BatchGeometry::Range BatchGeometry::visibleRows() const {
    return shown(scroll.y(), gridRect().height(), pitch().height(), rows);
}

BatchGeometry::Range BatchGeometry::visibleSteps() const {
    return shown(scroll.x(), gridRect().width(), pitch().width(), steps);
}

BatchGeometry::Range BatchGeometry::rowsIn(const QRect& part) const {
    const QRect grid = gridRect();
    const int top = std::max(part.top(), grid.top()) - header + scroll.y();
    const int bottom = std::min(part.bottom(), grid.bottom()) - header + scroll.y();
    return shown(std::max(0, top), bottom - top + 1, pitch().height(), rows);
}

BatchGeometry::Range BatchGeometry::stepsIn(const QRect& part) const {
    const QRect grid = gridRect();
    const int first = std::max(part.left(), grid.left()) - left + scroll.x();
    const int last = std::min(part.right(), grid.right()) - left + scroll.x();
    return shown(std::max(0, first), last - first + 1, pitch().width(), steps);
}

QPoint BatchGeometry::scrollShowing(qint64 row, qint64 step) const {
    const QSize one = pitch();
    const QSize room = gridRect().size();
    return {showing(scroll.x(), room.width(), int(step * one.width()), one.width()),
            showing(scroll.y(), room.height(), int(row * one.height()), one.height())};
}

} // namespace batchscope
