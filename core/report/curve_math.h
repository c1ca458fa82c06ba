#pragma once

#include <cstddef>
#include <vector>

namespace batchscope {

struct CurvePoint {
    double x = 0, y = 0;
    bool operator==(const CurvePoint&) const = default;
};

/// Round numbers (1, 2, 2.5 or 5 times a power of ten apart) from the last at or below `low` to the first at
/// or above `high`, about `wanted` of them. Where `high` is not above `low`, or one is not finite, as if
/// `high` were low + 1 or both 0 and 1.
///
///     niceTicks(0, 3.2, 6) == {0, 1, 2, 3, 4};   niceTicks(0, 450, 5) == {0, 100, 200, 300, 400, 500}
std::vector<double> niceTicks(double low, double high, int wanted);

/// At most `most` (4 or more) of `points`, which ascend by x: of each stretch of equal width the lowest and
/// the highest, in their order, and the two ends; so every spike is kept. Points that are not finite are left
/// out. Few enough points stay as they are.
std::vector<CurvePoint> thinned(const std::vector<CurvePoint>& points, std::size_t most);

} // namespace batchscope
