#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <span>
#include <vector>

namespace batchscope {

/// Where the label of a point stands, in pixels.
struct LabelPlace {
    QRectF rect;   ///< empty: no room, the label is left out
    QLineF leader; ///< from the point to the label; null where they stand side by side
    bool shown() const { return !rect.isEmpty(); }
};

/// Places a label beside each point, to the right of it where it can be, so that within `area` no label
/// covers another one or a mark, of `mark` pixels across. Labels of points that lie close together move away
/// and get a leader. The same input gives the same places. O(points^2) for tens of points.
///
///     placeLabels({{50, 50}}, {{40, 14}}, {0, 0, 200, 100}, 10)[0].rect == {61, 43, 40, 14}
std::vector<LabelPlace> placeLabels(std::span<const QPointF> points, std::span<const QSizeF> sizes,
                                    const QRectF& area, double mark);

} // namespace batchscope
