#include "core/base/number_text.h"
#include "core/base/utc_time.h"
#include "core/report/curve_math.h"
#include "core/report/html_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace batchscope;

namespace {

QString ticksText(double low, double high, int wanted) {
    QStringList texts;
    for (const double tick : niceTicks(low, high, wanted))
        texts += QString::number(tick);
    return texts.join(' ');
}

} // namespace

class TestReportParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void escaping_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("markup") << QByteArray("<b a='1'>\"&amp;")
                                << QByteArray("&lt;b a=&#39;1&#39;&gt;&quot;&amp;amp;");
        QTest::newRow("letters") << QByteArray("Łódź 李 محمد") << QByteArray("Łódź 李 محمد");
        QTest::newRow("no UTF-8") << QByteArray("a\xff\xc3") << QByteArray("a\\xff\\xc3");
        QTest::newRow("control") << QByteArray("a\x1b\0z", 4) << QByteArray("a\\x1b\\x00z");
        QTest::newRow("turned") << QByteArray("a\u202eb") << QByteArray("a\\u{202e}b");
        QTest::newRow("noncharacter")
            << QByteArray("a\xef\xbf\xbf\xef\xbf\xbe") << QByteArray("a\ufffd\ufffd");
        QTest::newRow("line break") << QByteArray("a\r\nb") << QByteArray("a  b");
    }
    void escaping() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, html);
        QCOMPARE(QByteArray::fromStdString(escaped(text.toStdString())), html);
    }

    void linesStay() {
        QCOMPARE(escapedLines("a\r\n<b>\rc\n\n"), std::string("a\n&lt;b&gt;\nc\n\n"));
        QCOMPARE(escapedLines(""), std::string());
    }

    void ticksAreRound_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QString>("ticks");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("loss") << 0.0 << 3.2 << "0 1 2 3 4";
        QTest::newRow("steps") << 0.0 << 450.0 << "0 100 200 300 400 500";
        QTest::newRow("speed") << 0.0 << 38133.0 << "0 10000 20000 30000 40000";
        QTest::newRow("small") << 0.0 << 0.3 << "0 0.05 0.1 0.15 0.2 0.25 0.3";
        QTest::newRow("below zero") << -0.4 << 1.0 << "-0.5 -0.25 0 0.25 0.5 0.75 1";
        QTest::newRow("flat") << 0.0 << 0.0 << "0 0.2 0.4 0.6 0.8 1";
        QTest::newRow("not finite") << 0.0 << nan << "0 0.2 0.4 0.6 0.8 1";
    }
    void ticksAreRound() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QString, ticks);
        QCOMPARE(ticksText(low, high, 6), ticks);
    }

    void ticksOfAnySizeHoldTheRange() {
        for (double high = 1e-12; high < 1e15; high *= 3.7) {
            const auto ticks = niceTicks(0, high, 6);
            QVERIFY(ticks.size() >= 2 && ticks.size() <= 9);
            QVERIFY(ticks.front() == 0 && ticks.back() >= high * (1 - 1e-9));
        }
    }

    void thinningKeepsTheExtremes() {
        std::vector<CurvePoint> points;
        for (int i = 0; i < 20000; ++i)
            points.push_back({double(i), std::sin(i / 300.0)});
        points[7777].y = 50, points[12345].y = -50;
        const auto kept = thinned(points, 600);
        QVERIFY(kept.size() <= 600 && kept.size() > 500);
        QVERIFY(std::find(kept.begin(), kept.end(), CurvePoint{7777, 50}) != kept.end());
        QVERIFY(std::find(kept.begin(), kept.end(), CurvePoint{12345, -50}) != kept.end());
        QCOMPARE(kept.front(), points.front());
        QCOMPARE(kept.back(), points.back());
        QVERIFY(std::is_sorted(kept.begin(), kept.end(),
                               [](const CurvePoint& a, const CurvePoint& b) { return a.x < b.x; }));
    }

    void fewPointsStayAndUnrealOnesGo() {
        const double infinity = std::numeric_limits<double>::infinity();
        const std::vector<CurvePoint> points{{1, 3}, {2, infinity}, {3, 2}};
        QCOMPARE(thinned(points, 600), (std::vector<CurvePoint>{{1, 3}, {3, 2}}));
        QVERIFY(thinned({}, 600).empty());
        QCOMPARE(thinned(std::vector<CurvePoint>(1000, {5, 5}), 600).size(), std::size_t(4));
    }

    void numbers() {
        QCOMPARE(fixed(38132.96, 1), std::string("38,133.0"));
        QCOMPARE(fixed(-1234567, 0), std::string("-1,234,567"));
        QCOMPARE(fixed(999.4, 0), std::string("999"));
        QCOMPARE(fixed(std::numeric_limits<double>::quiet_NaN(), 2), std::string("nan"));
        QCOMPARE(grouped(21063), std::string("21,063"));
        QCOMPARE(percent(0.7634), std::string("76.3 %"));
        QCOMPARE(duration(3.21), std::string("3.2 s"));
        QCOMPARE(duration(101), std::string("1 min 41 s"));
        QCOMPARE(duration(7384), std::string("2 h 3 min"));
    }

    void times() {
        QCOMPARE(secondsSince1970("1970-01-01T00:00:00Z"), std::optional<std::int64_t>(0));
        QCOMPARE(secondsSince1970("2026-11-22T09:00:00Z"), std::optional<std::int64_t>(1795338000));
        for (const char* wrong :
             {"", "yesterday", "2026-02-30T09:00:00Z", "2026-11-22T25:00:00Z", "2026-11-22T09:00:00Z "})
            QVERIFY(!secondsSince1970(wrong));
    }
};

QTEST_APPLESS_MAIN(TestReportParts)
#include "test_report_parts.moc"
