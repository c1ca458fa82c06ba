#include "widgets/plots/point_math.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace batchscope {

namespace {

void addBucket(std::vector<QPointF>& out, std::span<const QPointF> bucket, Thinning how) {
    if (how == Thinning::Middle || bucket.size() < 3) {
        if (how == Thinning::Middle) {
            out.push_back(bucket[bucket.size() / 2]);
        } else {
            out.insert(out.end(), bucket.begin(), bucket.end());
        }
        return;
    }
    const auto [low, high] = std::minmax_element(
        bucket.begin(), bucket.end(), [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    out.push_back(*std::min(low, high));
    if (low != high) out.push_back(*std::max(low, high));
}

} // namespace

std::vector<QPointF> thinned(std::span<const QPointF> points, double lower, double upper, int buckets,
                             Thinning how) {
    const auto byX = [](const QPointF& p, double x) { return p.x() < x; };
    auto first = std::lower_bound(points.begin(), points.end(), lower, byX);
    auto last = std::lower_bound(first, points.end(), upper, byX);
    if (first != points.begin()) --first;
    if (last != points.end()) ++last;
    const std::span<const QPointF> seen(first, last);
    if (buckets < 1 || upper <= lower || seen.size() <= std::size_t(buckets) * 2)
        return {seen.begin(), seen.end()};

    // The ends stay: the curve begins and ends where it does.
    std::vector<QPointF> out{seen.front()};
    out.reserve(std::size_t(buckets) * 2 + 4);
    const double width = (upper - lower) / buckets;
    std::size_t from = 1;
    while (from + 1 < seen.size()) {
        // Counted from zero, not from `lower`, so that the same points stand for a bucket while the view
        // moves.
        const double bucket = std::floor(seen[from].x() / width);
        std::size_t to = from + 1;
        while (to + 1 < seen.size() && std::floor(seen[to].x() / width) == bucket)
            ++to;
        addBucket(out, seen.subspan(from, to - from), how);
        from = to;
    }
    out.push_back(seen.back());
    return out;
}

std::vector<double> separated(std::span<const double> wanted, double height, double lower, double upper) {
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return wanted[a] < wanted[b]; });

    // With i * height taken off the i-th, "at least height apart" is "ascending": isotonic regression, whose
    // blocks are the groups of labels that touch.
    struct Block {
        double sum;
        std::size_t count;
        double mean() const { return sum / double(count); }
    };
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < order.size(); ++i) {
        blocks.push_back({wanted[order[i]] - double(i) * height, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const Block top = blocks.back();
            blocks.pop_back();
            blocks.back().sum += top.sum;
            blocks.back().count += top.count;
        }
    }
    const double highest = std::max(lower, upper - double(wanted.empty() ? 0 : wanted.size() - 1) * height);
    std::vector<double> places(wanted.size());
    std::size_t i = 0;
    for (const Block& block : blocks) {
        const double base = std::clamp(block.mean(), lower, highest);
        for (std::size_t k = 0; k < block.count; ++k, ++i)
            places[order[i]] = base + double(i) * height;
    }
    return places;
}

qsizetype nearestIndex(std::span<const double> ascending, double x) {
    if (ascending.empty()) return -1;
    auto at = std::lower_bound(ascending.begin(), ascending.end(), x);
    if (at == ascending.end() || (at != ascending.begin() && x - *(at - 1) <= *at - x)) --at;
    return at - ascending.begin();
}

double horizonFor(double x, double total) {
    if (total <= 0) return x;
    double horizon = total;
    while (horizon / 2 >= std::max(x, 20.0))
        horizon /= 2;
    return std::max(horizon, x);
}

} // namespace batchscope
