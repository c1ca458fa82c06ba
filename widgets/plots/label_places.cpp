#include "widgets/plots/label_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace batchscope {

namespace {

constexpr int kAngles = 32, kRounds = 4, kOrders = 12;
constexpr std::array kDistances{14.0, 22.0, 32.0, 44.0, 58.0, 74.0, 92.0, 114.0, 140.0, 170.0, 210.0};
constexpr double kGap = 1; ///< kept free around a label
constexpr double kCollision = 1e6, kCrossing = 600, kNearPass = 800;

bool crosses(const QLineF& line, const QRectF& rect) {
    if (line.isNull()) return false;
    if (rect.contains(line.p1()) || rect.contains(line.p2())) return true;
    const std::array corners{rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()};
    for (std::size_t i = 0; i < corners.size(); ++i) {
        if (line.intersects({corners[i], corners[(i + 1) % corners.size()]}, nullptr) ==
            QLineF::BoundedIntersection)
            return true;
    }
    return false;
}

double distance(const QLineF& line, QPointF point) {
    const QPointF along = line.p2() - line.p1();
    const double square = QPointF::dotProduct(along, along);
    const double at =
        square > 0 ? std::clamp(QPointF::dotProduct(point - line.p1(), along) / square, 0.0, 1.0) : 0;
    return QLineF(point, line.p1() + at * along).length();
}

QRectF markAt(QPointF point, double mark) {
    return {point.x() - mark / 2, point.y() - mark / 2, mark, mark};
}

struct Problem {
    std::span<const QPointF> points;
    std::span<const QSizeF> sizes;
    QRectF area;
    double mark;
    std::vector<LabelPlace> places;
    std::vector<double> dislikes; ///< how far each place is from the best, had the label been alone

    /// The label at the end of a leader, on the leader's far side.
    LabelPlace ledTo(std::size_t i, double length, double angle) const {
        const QPointF way(std::cos(angle), std::sin(angle));
        const QPointF from = points[i] + way * (mark / 2), to = points[i] + way * length;
        const QSizeF size = sizes[i];
        LabelPlace place;
        if (std::abs(way.x()) > 0.35) {
            const double left = way.x() > 0 ? to.x() + 2 : to.x() - 2 - size.width();
            place.rect = {left, to.y() - size.height() / 2, size.width(), size.height()};
        } else {
            const double top = way.y() > 0 ? to.y() + 1 : to.y() - 1 - size.height();
            place.rect = {to.x() - size.width() / 2, top, size.width(), size.height()};
        }
        place.leader = {from, to};
        return place;
    }

    std::array<LabelPlace, 4> besides(std::size_t i) const {
        const QPointF p = points[i];
        const double away = mark / 2 + 6, w = sizes[i].width(), h = sizes[i].height();
        return {LabelPlace{{p.x() + away, p.y() - h / 2, w, h}, {}},
                LabelPlace{{p.x() - away - w, p.y() - h / 2, w, h}, {}},
                LabelPlace{{p.x() - w / 2, p.y() - away - h, w, h}, {}},
                LabelPlace{{p.x() - w / 2, p.y() + away, w, h}, {}}};
    }

    double clash(std::size_t i, const LabelPlace& place) const {
        const QRectF wide = place.rect.adjusted(-kGap, -kGap, kGap, kGap);
        double cost = 0;
        for (std::size_t k = 0; k < points.size(); ++k) {
            if (wide.intersects(markAt(points[k], mark)) && (k != i || !place.leader.isNull()))
                cost += kCollision;
            if (k == i) continue;
            const bool apart = QLineF(points[i], points[k]).length() > mark / 2;
            if (!place.leader.isNull() && apart && distance(place.leader, points[k]) < mark / 2 + 1)
                cost += kNearPass;
            if (!places[k].shown()) continue;
            if (wide.intersects(places[k].rect)) cost += kCollision;
            if (crosses(place.leader, places[k].rect) || crosses(places[k].leader, wide))
                cost += 2 * kCrossing;
            if (!place.leader.isNull() && !places[k].leader.isNull() && apart &&
                place.leader.intersects(places[k].leader, nullptr) == QLineF::BoundedIntersection)
                cost += kCrossing;
        }
        return cost;
    }

    void place(std::size_t i) {
        double least = std::numeric_limits<double>::max();
        const auto consider = [&](const LabelPlace& candidate, double dislike) {
            if (dislike >= least || !area.contains(candidate.rect)) return;
            const double cost = dislike + clash(i, candidate);
            if (cost < least) least = cost, places[i] = candidate, dislikes[i] = dislike;
        };
        places[i] = {};
        dislikes[i] = kCollision;
        double dislike = 0;
        for (const LabelPlace& candidate : besides(i))
            consider(candidate, dislike), dislike += 3;
        for (const double length : kDistances) {
            for (int k = 0; k < kAngles; ++k) {
                const double angle = 2 * std::numbers::pi * k / kAngles;
                // Leaders that go up or down the page are read less easily than slanting ones.
                consider(ledTo(i, mark / 2 + length, angle),
                         12 + length + 6 * (1 - std::cos(angle)) + 4 * std::abs(std::sin(angle)));
            }
        }
    }

    void placeAll(std::span<const std::size_t> order) {
        std::vector<LabelPlace> before;
        for (int round = 0; round < kRounds; ++round) {
            for (const std::size_t i : order)
                place(i);
            const auto same = [](const auto& a, const auto& b) { return a.rect == b.rect; };
            if (std::equal(places.begin(), places.end(), before.begin(), before.end(), same)) break;
            before = places;
        }
    }

    double cost() const {
        double sum = 0;
        for (std::size_t i = 0; i < places.size(); ++i)
            sum += dislikes[i] + clash(i, places[i]);
        return sum;
    }
};

} // namespace

std::vector<LabelPlace> placeLabels(std::span<const QPointF> points, std::span<const QSizeF> sizes,
                                    const QRectF& area, double mark) {
    const std::size_t count = points.size();
    Problem best{points, sizes, area, mark, std::vector<LabelPlace>(count), std::vector<double>(count)};
    // Who is placed first decides who must give way: the best of several orders is taken.
    double least = std::numeric_limits<double>::max();
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const Problem blank = best;
    for (int k = 0; k < kOrders && least > 0; ++k) {
        Problem attempt = blank;
        attempt.placeAll(order);
        if (const double cost = attempt.cost(); cost < least) least = cost, best = attempt;
        if (k % 2 == 0)
            std::reverse(order.begin(), order.end());
        else if (count > 2)
            std::rotate(order.begin(), order.begin() + std::ptrdiff_t(count / 3 + 1), order.end());
    }
    // What still collides has no room here.
    for (std::size_t i = count; i-- > 0;) {
        if (best.places[i].shown() && best.clash(i, best.places[i]) >= kCollision) best.places[i] = {};
    }
    return best.places;
}

} // namespace batchscope
