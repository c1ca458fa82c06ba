#include "core/report/curve_math.h"

#include <algorithm>
#include <cmath>

namespace batchscope {

std::vector<double> niceTicks(double low, double high, int wanted) {
    if (!std::isfinite(low) || !std::isfinite(high) || !std::isfinite(high - low)) low = 0, high = 1;
    if (!(high > low)) high = low + std::max(1.0, std::abs(low));
    const double rough = (high - low) / std::max(1, wanted);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {5.0, 2.5, 2.0, 1.0}) {
        // The tolerance keeps 0.3 / 3 at 0.1.
        if (factor * power >= rough * (1 - 1e-9)) step = factor * power;
    }
    std::vector<double> ticks;
    const double first = std::floor(low / step + 1e-9), last = std::ceil(high / step - 1e-9);
    for (double k = first; k <= last && ticks.size() < 100; ++k)
        ticks.push_back(k * step);
    return ticks;
}

std::vector<CurvePoint> thinned(const std::vector<CurvePoint>& points, std::size_t most) {
    std::vector<CurvePoint> all;
    std::copy_if(points.begin(), points.end(), std::back_inserter(all),
                 [](const CurvePoint& p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    if (all.size() <= most) return all;
    const std::size_t buckets = (most - 2) / 2;
    const double left = all.front().x, width = (all.back().x - left) / double(buckets);
    const auto bucketOf = [&](const CurvePoint& p) {
        return width > 0 ? std::min(buckets - 1, std::size_t((p.x - left) / width)) : 0;
    };
    const auto lower = [](const CurvePoint& a, const CurvePoint& b) { return a.y < b.y; };
    std::vector<CurvePoint> kept{all.front()};
    const auto last = all.end() - 1;
    for (auto begin = all.begin() + 1; begin < last;) {
        const std::size_t bucket = bucketOf(*begin);
        const auto end =
            std::find_if(begin, last, [&](const CurvePoint& p) { return bucketOf(p) != bucket; });
        const auto [low, high] = std::minmax_element(begin, end, lower);
        kept.push_back(*std::min(low, high));
        if (low != high) kept.push_back(*std::max(low, high));
        begin = end;
    }
    kept.push_back(*last);
    return kept;
}

} // namespace batchscope
