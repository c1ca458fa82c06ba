#include "core/base/random.h"
#include "widgets/plots/label_places.h"

#include <QtTest>

using namespace batchscope;

namespace {

constexpr double kMark = 10;
const QRectF kArea(0, 0, 500, 260);

std::vector<LabelPlace> placed(const std::vector<QPointF>& points, const QRectF& area = kArea,
                               double width = 80) {
    return placeLabels(points, std::vector<QSizeF>(points.size(), QSizeF(width, 15)), area, kMark);
}

int shown(const std::vector<LabelPlace>& places) {
    return int(std::count_if(places.begin(), places.end(), [](const auto& place) { return place.shown(); }));
}

/// What is wrong with the places, in words; empty where nothing is.
QString wrong(const std::vector<QPointF>& points, const std::vector<LabelPlace>& places, const QRectF& area) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QRectF rect = places[i].rect;
        if (!places[i].shown()) continue;
        if (!area.contains(rect)) return QStringLiteral("label %1 leaves the area").arg(i);
        for (std::size_t k = 0; k < places.size(); ++k) {
            if (k < i && places[k].rect.intersects(rect)) return QStringLiteral("%1 covers %2").arg(i).arg(k);
            if (rect.contains(points[k])) return QStringLiteral("label %1 covers mark %2").arg(i).arg(k);
        }
        const QLineF leader = places[i].leader;
        if (!leader.isNull() && QLineF(leader.p1(), points[i]).length() > kMark)
            return QStringLiteral("the leader of %1 begins elsewhere").arg(i);
        if (!leader.isNull() && !rect.adjusted(-3, -3, 3, 3).contains(leader.p2()))
            return QStringLiteral("the leader of %1 ends elsewhere").arg(i);
    }
    return {};
}

} // namespace

class TestLabelPlaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLoneLabelStandsRightOfItsPoint() {
        const auto places =
            placeLabels(std::vector{QPointF(50, 50)}, std::vector{QSizeF(40, 14)}, {0, 0, 200, 100}, 10);
        QCOMPARE(places[0].rect, QRectF(61, 43, 40, 14));
        QVERIFY(places[0].leader.isNull());
    }

    void nearAnEdgeItTurns_data() {
        QTest::addColumn<QPointF>("point");
        QTest::addColumn<QPointF>("side"); ///< where the label stands, seen from the point
        QTest::newRow("right") << QPointF(490, 100) << QPointF(-1, 0);
        QTest::newRow("left") << QPointF(4, 100) << QPointF(1, 0);
    }
    void nearAnEdgeItTurns() {
        QFETCH(QPointF, point);
        QFETCH(QPointF, side);
        const auto places = placed({point});
        QVERIFY(places[0].shown() && places[0].leader.isNull());
        QVERIFY((places[0].rect.center() - point).x() * side.x() > 0);
    }

    void crowdsAreTakenApart_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("spread"); ///< pixels
        for (const int count : {2, 3, 8})
            for (const int spread : {0, 1, 6, 20, 60})
                QTest::addRow("%d within %d", count, spread) << count << spread;
    }
    void crowdsAreTakenApart() {
        QFETCH(int, count);
        QFETCH(int, spread);
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            Random random(seed, 3);
            const auto within = [&](int range) { return double(random.below(std::uint64_t(range) + 1)); };
            const QPointF corner(20 + within(380), 20 + within(160));
            std::vector<QPointF> points;
            for (int i = 0; i < count; ++i)
                points.push_back(corner + QPointF(within(spread), within(spread)));
            const auto places = placed(points);
            QCOMPARE(wrong(points, places, kArea), QString());
            QCOMPARE(shown(places), count);
        }
    }

    void aCornerHoldsACrowdToo() {
        const std::vector<QPointF> points{{30, 250}, {30, 250}, {44, 251},  {45, 251},
                                          {58, 222}, {60, 200}, {150, 259}, {470, 20}};
        const auto places = placed(points);
        QCOMPARE(wrong(points, places, kArea), QString());
        QCOMPARE(shown(places), 8);
    }

    void whatHasNoRoomIsLeftOut() {
        const QRectF tiny(0, 0, 90, 40);
        const std::vector<QPointF> points{{20, 20}, {22, 20}, {24, 20}, {26, 20}};
        const auto places = placed(points, tiny, 60);
        QCOMPARE(wrong(points, places, tiny), QString());
        QVERIFY(shown(places) < 4);
        QCOMPARE(shown(placed(points, {0, 0, 10, 10})), 0);
    }

    void sameInputSamePlaces() {
        const std::vector<QPointF> points{{30, 250}, {33, 250}, {44, 251}};
        const auto a = placed(points), b = placed(points);
        for (std::size_t i = 0; i < points.size(); ++i)
            QVERIFY(a[i].rect == b[i].rect && a[i].leader == b[i].leader);
    }

    void nothingToPlace() { QVERIFY(placed({}).empty()); }
};

QTEST_GUILESS_MAIN(TestLabelPlaces)
#include "test_label_places.moc"
