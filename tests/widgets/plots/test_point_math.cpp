#include "widgets/plots/plot_series.h"
#include "widgets/plots/point_math.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QtTest>

#include <algorithm>

using namespace batchscope;

namespace {

std::vector<QPointF> wave(int count) {
    std::vector<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.emplace_back(i, i % 10);
    return points;
}

using Places = std::vector<double>;

} // namespace

class TestPointMath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thinsToAboutTheBuckets_data();
    void thinsToAboutTheBuckets();
    void keepsSpikesAndEnds();
    void keepsOneNeighbourOnEitherSide();
    void fewPointsStayAsTheyAre();
    void movesLabelsApart_data();
    void movesLabelsApart();
    void findsTheNearest_data();
    void findsTheNearest();
    void horizonDoubles_data();
    void horizonDoubles();
    void numbersReadWell_data();
    void numbersReadWell();
    void labelsAreLegibleInEveryTheme();
};

void TestPointMath::thinsToAboutTheBuckets_data() {
    QTest::addColumn<Thinning>("how");
    QTest::addColumn<std::size_t>("most");
    QTest::newRow("envelope") << Thinning::Envelope << std::size_t(204);
    QTest::newRow("middle") << Thinning::Middle << std::size_t(103);
}

void TestPointMath::thinsToAboutTheBuckets() {
    QFETCH(Thinning, how);
    QFETCH(std::size_t, most);
    const auto points = thinned(wave(100000), 0, 100000, 100, how);
    QVERIFY2(points.size() <= most && points.size() > 90, qPrintable(QString::number(points.size())));
    QVERIFY(std::is_sorted(points.begin(), points.end(), [](auto& a, auto& b) { return a.x() < b.x(); }));
}

void TestPointMath::keepsSpikesAndEnds() {
    auto points = wave(50000);
    points[31234].setY(99);
    points[777].setY(-99);
    const auto few = thinned(points, 0, 50000, 50, Thinning::Envelope);
    QVERIFY(std::find(few.begin(), few.end(), QPointF(31234, 99)) != few.end());
    QVERIFY(std::find(few.begin(), few.end(), QPointF(777, -99)) != few.end());
    QCOMPARE(few.front(), points.front());
    QCOMPARE(few.back(), points.back());
}

void TestPointMath::keepsOneNeighbourOnEitherSide() {
    const auto seen = thinned(wave(100), 20.5, 24.5, 50, Thinning::Envelope);
    QCOMPARE(seen.front().x(), 20.0);
    QCOMPARE(seen.back().x(), 25.0);
    QCOMPARE(seen.size(), 6u);
    QVERIFY(thinned({}, 0, 1, 10, Thinning::Middle).empty());
}

void TestPointMath::fewPointsStayAsTheyAre() {
    const auto points = wave(40);
    QCOMPARE(thinned(points, 0, 40, 100, Thinning::Middle), points);
}

void TestPointMath::movesLabelsApart_data() {
    QTest::addColumn<Places>("wanted");
    QTest::addColumn<Places>("places");
    QTest::newRow("none") << Places{} << Places{};
    QTest::newRow("alone") << Places{50} << Places{50};
    QTest::newRow("two that touch") << Places{10, 12} << Places{6, 16};
    QTest::newRow("order given stays") << Places{12, 10} << Places{16, 6};
    QTest::newRow("far apart") << Places{10, 80} << Places{10, 80};
    QTest::newRow("three at one place") << Places{50, 50, 50} << Places{40, 50, 60};
    QTest::newRow("pushed in at the top") << Places{1, 2} << Places{5, 15};
    QTest::newRow("pushed in at the bottom") << Places{94, 95} << Places{85, 95};
    QTest::newRow("a pair and one off") << Places{10, 12, 70} << Places{6, 16, 70};
}

void TestPointMath::movesLabelsApart() {
    QFETCH(Places, wanted);
    QFETCH(Places, places);
    QCOMPARE(separated(wanted, 10, 5, 95), places);
}

void TestPointMath::findsTheNearest_data() {
    QTest::addColumn<Places>("points");
    QTest::addColumn<double>("x");
    QTest::addColumn<qsizetype>("index");
    QTest::newRow("none") << Places{} << 1.0 << qsizetype(-1);
    QTest::newRow("before the first") << Places{5, 9} << -3.0 << qsizetype(0);
    QTest::newRow("after the last") << Places{5, 9} << 30.0 << qsizetype(1);
    QTest::newRow("between, nearer the left") << Places{5, 9} << 6.9 << qsizetype(0);
    QTest::newRow("between, nearer the right") << Places{5, 9} << 7.1 << qsizetype(1);
}

void TestPointMath::findsTheNearest() {
    QFETCH(Places, points);
    QFETCH(double, x);
    QTEST(nearestIndex(points, x), "index");
}

void TestPointMath::horizonDoubles_data() {
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("total");
    QTest::addColumn<double>("horizon");
    QTest::newRow("start") << 1.0 << 5000.0 << 5000.0 / 128;
    QTest::newRow("a quarter") << 1240.0 << 5000.0 << 1250.0;
    QTest::newRow("just over a quarter") << 1251.0 << 5000.0 << 2500.0;
    QTest::newRow("the end") << 5000.0 << 5000.0 << 5000.0;
    QTest::newRow("beyond the end") << 5100.0 << 5000.0 << 5100.0;
    QTest::newRow("no end") << 70.0 << 0.0 << 70.0;
}

void TestPointMath::horizonDoubles() {
    QFETCH(double, x);
    QFETCH(double, total);
    QTEST(horizonFor(x, total), "horizon");
}

void TestPointMath::numbersReadWell_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("thousands") << 12480.0 << 0 << "12,480";
    QTest::newRow("decimals") << 0.8123 << 3 << "0.812";
    QTest::newRow("no negative zero") << -1e-12 << 1 << "0.0";
    QTest::newRow("negative") << -1.26 << 1 << "-1.3";
}

void TestPointMath::numbersReadWell() {
    QLocale::setDefault(QLocale::C);
    QFETCH(double, value);
    QFETCH(int, decimals);
    QTEST(numberText(value, decimals), "text");
}

void TestPointMath::labelsAreLegibleInEveryTheme() {
    const auto luminance = [](const QColor& c) {
        const auto linear = [](double v) {
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        ThemeManager::instance().setKind(kind);
        for (const QColor& color : theme().series) {
            const double a = luminance(legible(color)) + 0.05, b = luminance(theme().panel) + 0.05;
            QVERIFY2(std::max(a, b) / std::min(a, b) >= 4.5, qPrintable(color.name()));
        }
    }
}

QTEST_MAIN(TestPointMath)
#include "test_point_math.moc"
