#include "core/timing/lap_statistics.h"

#include <QTest>

#include <random>

using namespace batchscope;

/// Medians, intervals and the word about a noisy machine.
class TestLapStatistics : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void spread_data();
    void spread();
    void ratioOfSteadyTimesIsExact();
    void ratioIsPaired();
    void intervalHoldsTheTruth();
    void driftWidensTheInterval();
    void ratioIsReproducible();
    void saysNoise_data();
    void saysNoise();
};

namespace {

std::vector<double> numbers(const QString& text) {
    std::vector<double> values;
    for (const QString& each : text.split(' ', Qt::SkipEmptyParts))
        values.push_back(each.toDouble());
    return values;
}

} // namespace

void TestLapStatistics::spread_data() {
    QTest::addColumn<QString>("values");
    QTest::addColumn<QString>("q1 median q3"); // as numpy.percentile(values, [25, 50, 75])
    QTest::newRow("none") << ""
                          << "0 0 0";
    QTest::newRow("one") << "7"
                         << "7 7 7";
    QTest::newRow("two") << "3 1"
                         << "1.5 2 2.5";
    QTest::newRow("four, unsorted") << "4 1 3 2"
                                    << "1.75 2.5 3.25";
    QTest::newRow("five") << "10 20 30 40 100"
                          << "20 30 40";
    QTest::newRow("an outlier does not move the median") << "1 1 1 1 1000"
                                                         << "1 1 1";
}

void TestLapStatistics::spread() {
    QFETCH(QString, values);
    const Spread spread = spreadOf(numbers(values));
    QTEST(QStringLiteral("%1 %2 %3").arg(spread.q1).arg(spread.median).arg(spread.q3), "q1 median q3");
}

void TestLapStatistics::ratioOfSteadyTimesIsExact() {
    const Ratio ratio = ratioOf(std::vector<double>(20, 0.42), std::vector<double>(20, 0.01));
    QCOMPARE(ratio.value, 42.0);
    QCOMPARE(ratio.low, 42.0);
    QCOMPARE(ratio.high, 42.0);
    const Ratio none = ratioOf({}, {});
    QCOMPARE(none.value, 0.0);
}

void TestLapStatistics::ratioIsPaired() {
    // Both slow down together from round to round: the ratio knows nothing of it.
    std::vector<double> first, other;
    for (int round = 0; round < 30; ++round) {
        const double load = 1 + 0.1 * (round % 7);
        first.push_back(8 * load);
        other.push_back(2 * load);
    }
    const Ratio ratio = ratioOf(first, other);
    QCOMPARE(ratio.value, 4.0);
    QVERIFY2(ratio.high - ratio.low < 1e-9, "drift that hits all alike widened the interval");
}

void TestLapStatistics::intervalHoldsTheTruth() {
    // 95 % of intervals should hold the true ratio of medians; 200 races of 25 rounds.
    std::mt19937 engine(1);
    std::lognormal_distribution<double> jitter(0, 0.1);
    int held = 0;
    for (int race = 0; race < 200; ++race) {
        std::vector<double> first, other;
        for (int round = 0; round < 25; ++round) {
            first.push_back(0.4 * jitter(engine));
            other.push_back(0.01 * jitter(engine));
        }
        held += ratioOf(first, other).holds(40);
    }
    QVERIFY2(held >= 176, qPrintable(QString::number(held))); // 88 %: a bootstrap of 25 is a little narrow
}

void TestLapStatistics::driftWidensTheInterval() {
    std::vector<double> steady, slowed, other(24, 1.0);
    for (int round = 0; round < 24; ++round) {
        steady.push_back(round % 2 ? 2.0 : 2.4);
        slowed.push_back(round < 12 ? 2.0 : 2.4);
    }
    const Ratio shuffledLoad = ratioOf(steady, other), longLoad = ratioOf(slowed, other);
    QVERIFY(longLoad.high - longLoad.low >= shuffledLoad.high - shuffledLoad.low);
    QVERIFY(longLoad.holds(2.0) && longLoad.holds(2.4));
}

void TestLapStatistics::ratioIsReproducible() {
    const auto first = numbers("4 5 4.4 6 4.1 4.9"), other = numbers("1 1.2 0.9 1.1 1 1.3");
    const Ratio once = ratioOf(first, other), again = ratioOf(first, other);
    QCOMPARE(once.low, again.low);
    QCOMPARE(once.high, again.high);
    QVERIFY(once.low <= once.value && once.value <= once.high);
    QVERIFY(once.low < once.high);
}

void TestLapStatistics::saysNoise_data() {
    QTest::addColumn<QString>("times");
    QTest::addColumn<QString>("noise");
    QTest::newRow("steady") << "1 1.01 1 0.99 1 1.02 1 1"
                            << "";
    QTest::newRow("too few rounds to tell") << "1 5 9"
                                            << "";
    QTest::newRow("spread") << "1 1.6 1 1.6 1 1.6 1 1.6"
                            << "the machine is noisy: the middle half of the times of packed spans 46 % of "
                               "their median; close other programs and measure again with more rounds";
    QTest::newRow("drift")
        << "1 1 1 1 1.21 1.21 1.21 1.21"
        << "the machine drifted: packed took 21 % more time in the second half of the rounds; "
           "close other programs and measure again with more rounds";
    QTest::newRow("little drift") << "1 1 1 1 1.1 1.1 1.1 1.1"
                                  << "";
}

void TestLapStatistics::saysNoise() {
    QFETCH(QString, times);
    const std::vector<std::string> names{"padded", "packed"};
    const std::vector<std::vector<double>> seconds{std::vector<double>(8, 2.0), numbers(times)};
    const MachineNoise noise = noiseOf(seconds);
    QTEST(QString::fromStdString(toText(noise, names[noise.who])), "noise");
}

QTEST_APPLESS_MAIN(TestLapStatistics)
#include "test_lap_statistics.moc"
