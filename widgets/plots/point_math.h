#pragma once

#include <QPointF>

#include <span>
#include <vector>

namespace batchscope {

/// How many points of a curve are drawn when there are more than pixels.
enum class Thinning {
    Envelope, ///< the lowest and the highest of each bucket: no spike is lost
    Middle,   ///< one of each bucket: for smooth and dashed curves
};

/// The points (x ascending) between `lower` and `upper`, and one more on either side so that the line runs
/// on, thinned to about `buckets` (Middle) or twice as many (Envelope). All of them where they are fewer.
std::vector<QPointF> thinned(std::span<const QPointF> points, double lower, double upper, int buckets,
                             Thinning how);

/// Moves labels of one height apart: the places nearest to `wanted` (least squares) at least `height` from
/// each other and within [lower, upper], in the order given. Where they do not fit, the last overflow.
///
///     separated({10, 12}, 10, 0, 100) == {6, 16}
std::vector<double> separated(std::span<const double> wanted, double height, double lower, double upper);

/// The index of the point nearest to `x` (points ascending); -1 where there are none.
qsizetype nearestIndex(std::span<const double> ascending, double x);

/// The shortest of total, total / 2, total / 4 ... that shows a curve grown to `x`: an axis that doubles as a
/// run goes on, rather than creeping with each step.
double horizonFor(double x, double total);

} // namespace batchscope
