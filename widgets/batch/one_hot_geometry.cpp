#include "widgets/batch/one_hot_geometry.h"

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr double kWholeFrom = 3;     // narrower columns may have a fraction of a pixel
constexpr qint64 kHighest = 1 << 24; // pixels, so that a sum of them stays an int
constexpr int kGapFrom = 5;          // smaller cells stand without a gap

int shownFrom(int scroll, int from, int size, int room) {
    return std::clamp(scroll, std::max(0, from + size - room), std::max(0, from));
}

} // namespace

QSize OneHotGeometry::room() const {
    return {std::max(1, viewport.width() - left - kRight), std::max(1, viewport.height() - top() - kIndices)};
}

double OneHotGeometry::columnPitch() const {
    if (columns < 1) return kCell;
    const int width = room().width() - kUnknownGap;
    const double all = double(width) / double(columns);
    if (all >= kWholeFrom) return std::min<double>(kCell, std::floor(all));
    return std::max(kColumnLeast, double(width - kUnknownLeast) / double(std::max<qint64>(1, columns - 1)));
}

int OneHotGeometry::rowPitch() const {
    if (rows < 1) return kCell;
    return int(std::clamp<qint64>(room().height() / rows, kRowLeast, kCell));
}

int OneHotGeometry::unknownWidth() const {
    const double pitch = columnPitch();
    return std::max(kUnknownLeast, int(pitch) - (pitch >= kGapFrom ? 1 : 0));
}

int OneHotGeometry::columnLeft(qint64 column) const {
    const int at = int(std::floor(double(column) * columnPitch()));
    return column + 1 == columns ? at + kUnknownGap : at;
}

QSize OneHotGeometry::matrixSize() const {
    if (rows < 1 || columns < 1) return {0, 0};
    return {columnLeft(columns - 1) + unknownWidth(), int(std::min<qint64>(rows * rowPitch(), kHighest))};
}

QSize OneHotGeometry::scrollRange() const {
    return (matrixSize() - room()).expandedTo({0, 0});
}

QRect OneHotGeometry::matrixRect() const {
    return {QPoint(left, top()), matrixSize().boundedTo(room())};
}

QRect OneHotGeometry::cellRect(qint64 row, qint64 column) const {
    const int pitch = rowPitch();
    const int x = columnLeft(column);
    const bool last = column + 1 == columns;
    const int gap = columnPitch() >= kGapFrom ? 1 : 0;
    const int end = int(std::floor(double(column + 1) * columnPitch()));
    const int width = last ? unknownWidth() : std::max(1, end - x - gap);
    return {left + x - scroll.x(), top() + int(row * pitch) - scroll.y(), width,
            pitch >= kGapFrom ? pitch - 1 : pitch};
}

QRect OneHotGeometry::litRect(qint64 row, qint64 column) const {
    QRect cell = cellRect(row, column);
    const int lacking = std::max(0, kLitLeast - cell.width());
    // To both sides, but not beyond the matrix's left.
    const int before = std::min(lacking / 2, columnLeft(column));
    return cell.adjusted(-before, 0, lacking - before, 0);
}

QRect OneHotGeometry::rowRect(qint64 row) const {
    return cellRect(row, 0).united(cellRect(row, columns - 1));
}

QRect OneHotGeometry::columnRect(qint64 column) const {
    return cellRect(0, column).united(cellRect(rows - 1, column));
}

std::optional<qint64> OneHotGeometry::rowAt(QPoint point) const {
    const QRect shown = matrixRect();
    if (rows < 1 || point.y() < shown.top() || point.y() > shown.bottom()) return std::nullopt;
    if (point.x() < 0 || point.x() >= viewport.width()) return std::nullopt;
    return std::min(rows - 1, qint64(point.y() - top() + scroll.y()) / rowPitch());
}

std::optional<qint64> OneHotGeometry::columnAt(QPoint point) const {
    const QRect shown = matrixRect();
    if (columns < 1 || point.x() < shown.left() || point.x() > shown.right()) return std::nullopt;
    const int x = point.x() - left + scroll.x();
    const int unknown = columnLeft(columns - 1);
    if (x >= unknown) return columns - 1;
    if (x >= unknown - kUnknownGap) return std::nullopt;
    // The last column that begins at or before this pixel.
    return std::clamp<qint64>(qint64(std::ceil((x + 1) / columnPitch() - 1e-9)) - 1, 0, columns - 2);
}

OneHotGeometry::Range OneHotGeometry::visibleRows() const {
    const int height = matrixRect().height();
    if (height < 1) return {};
    const int pitch = rowPitch();
    return {std::min<qint64>(rows, scroll.y() / pitch),
            std::min<qint64>(rows, (scroll.y() + height + pitch - 1) / pitch)};
}

QPoint OneHotGeometry::scrollShowing(qint64 row, qint64 column) const {
    QPoint to = scroll;
    to.setY(shownFrom(scroll.y(), int(row * rowPitch()), rowPitch(), room().height()));
    if (column >= 0)
        to.setX(shownFrom(scroll.x(), columnLeft(column), cellRect(0, column).width(), room().width()));
    return to;
}

} // namespace batchscope
