#include "widgets/measure/measure_words.h"
#include "widgets/plots/plot_series.h"
#include "widgets/text/number_text.h"

#include <QLocale>
#include <QSet>
#include <QtTest>

using namespace batchscope;

class TestMeasureWords : public QObject {
    Q_OBJECT

    static QString plain(QString text) { return text.replace(QChar::Nbsp, u' '); }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::English); }

    void durations_data() {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << "0 s";
        QTest::newRow("part of a nanosecond") << 0.41e-9 << "0.41 ns";
        QTest::newRow("nanoseconds") << 48.2e-9 << "48.2 ns";
        QTest::newRow("microseconds") << 0.9e-6 << "900 ns";
        QTest::newRow("three digits") << 1.234e-6 << "1.23 µs";
        QTest::newRow("milliseconds") << 0.0125 << "12.5 ms";
        QTest::newRow("rounds up a unit") << 0.9998 << "1.00 s";
        QTest::newRow("seconds") << 3.14159 << "3.14 s";
        QTest::newRow("many seconds") << 99.9 << "99.9 s";
        QTest::newRow("minutes") << 125.2 << "2 min 5 s";
        QTest::newRow("negative") << -0.002 << "−2.00 ms";
    }
    void durations() {
        QFETCH(double, seconds);
        QTEST(plain(durationText(seconds)), "text");
    }

    void bytes_data() {
        QTest::addColumn<double>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown") << 0.0 << "–";
        QTest::newRow("little") << 100.0 << "0.10 KiB";
        QTest::newRow("kibi") << 1536.0 << "1.50 KiB";
        QTest::newRow("up a unit") << 1023.9 * 1024 << "1.00 MiB";
        QTest::newRow("mebi") << 820.0 * 1024 * 1024 << "820 MiB";
        QTest::newRow("gibi") << 6.2 * 1024 * 1024 * 1024 << "6.20 GiB";
        QTest::newRow("many tebi") << 5000.0 * 1024 * 1024 * 1024 * 1024 << "5,000 TiB";
    }
    void bytes() {
        QFETCH(double, bytes);
        QTEST(plain(bytesText(bytes)), "text");
    }

    void significant_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << 3 << "0";
        QTest::newRow("small") << 0.012345 << 3 << "0.0123";
        QTest::newRow("smallest plain") << 1e-4 << 1 << "0.0001";
        QTest::newRow("tiny") << 1.23e-7 << 2 << "1.2×10⁻⁷";
        QTest::newRow("a power") << 1e-12 << 1 << "10⁻¹²";
        QTest::newRow("rounds up") << 9.99 << 2 << "10";
        QTest::newRow("large") << 123456.0 << 3 << "123,456";
        QTest::newRow("huge") << 2.5e9 << 2 << "2.5×10⁹";
        QTest::newRow("negative") << -0.25 << 2 << "-0.25";
    }
    void significant() {
        QFETCH(double, value);
        QFETCH(int, digits);
        QTEST(significantText(value, digits), "text");
    }

    void ratios() {
        QCOMPARE(plain(timesText(41.24)), "41.2 ×");
        QCOMPARE(plain(timesText(1)), "1.00 ×");
        QCOMPARE(plain(timesText(1234)), "1,234 ×");
    }

    void equations() {
        QCOMPARE(equationText({}), QString());
        QCOMPARE(plain(equationText({0.9e-3, 48e-6, 0.9e-6, 0.9941, 64})),
                 "900 µs per batch + 48.0 µs per time step + 900 ns per cell, R² 0.994 (64 batches)");
        QCOMPARE(plain(equationText({0.0012, 0, 2e-9, 1, 2})),
                 "1.20 ms per batch + 0 s per time step + 2.00 ns per cell, R² 1.000 (2 batches)");
    }

    void slopes() { QCOMPARE(slopeText(-0.981), "slope −0.98 (−1 for independent names)"); }

    void lessonsReadAsOnTheCommandLine() {
        const Lesson ladder{41.0, 5.1, 7.6, 1.06, 0}, whole{41.0, 5.1, 7.6, 1.06, 6.1};
        for (const Lesson& lesson : {Lesson(), ladder, whole})
            QCOMPARE(plain(lessonText(lesson)), plain(QString::fromStdString(toText(lesson))));
        QVERIFY(plain(lessonText(whole)).endsWith("; the fused engine is 6.10 × as fast as that"));
    }

    void noiseReadsAsOnTheCommandLine() {
        using Kind = MachineNoise::Kind;
        for (const MachineNoise& noise : {MachineNoise(),
                                          MachineNoise{Kind::Noisy, 0, 0.314},
                                          {Kind::Drifted, 0, 0.21},
                                          {Kind::Drifted, 0, -0.28}})
            QCOMPARE(noiseText(noise, "packed"), QString::fromStdString(toText(noise, "packed")));
    }

    void advises_data() {
        QTest::addColumn<Advice>("advice");
        QTest::addColumn<QString>("text");
        const auto packed = Execution::Packed, padded = Execution::Padded;
        QTest::newRow("none") << Advice() << "";
        QTest::newRow("all is gained") << Advice{Strategy::Bucketed, packed, 512, 3.1, "libtorch", 0.04, 0.38}
                                       << "Cheapest: bucketed batches of 512, packed: 3.10 s per epoch; "
                                          "packing saves 4 %; grouping by length saves 38 %";
        QTest::newRow("the engine gains")
            << Advice{Strategy::Sorted, packed, 2048, 0.156, "fused", 0.87, 0.03}
            << "Cheapest: sorted batches of 2,048, packed: 0.16 s per epoch; packing by the fused engine "
               "saves "
               "87 %; grouping by length saves 3 %";
        QTest::newRow("packing and grouping cost")
            << Advice{Strategy::Sorted, padded, 64, 3.0, "libtorch", -0.1, -0.02}
            << "Cheapest: sorted batches of 64, padded: 3.00 s per epoch; packing costs 10 %; grouping by "
               "length costs 2 %";
        QTest::newRow("plain is best")
            << Advice{Strategy::Plain, packed, 64, 0.5, "libtorch", {}, 0.0}
            << "Cheapest: plain batches of 64, packed: 0.50 s per epoch; grouping by length saves nothing";
    }
    void advises() {
        QFETCH(Advice, advice);
        QTEST(plain(adviceText(advice)), "text");
    }

    void everyWayHasItsOwnWords() {
        QSet<QString> names, reasons;
        QSet<int> colors;
        for (std::size_t i = 0; i < kBatchPaths; ++i) {
            names += pathName(BatchPath(i));
            reasons += pathReason(BatchPath(i));
            colors += pathColor(BatchPath(i));
        }
        QVERIFY(!names.contains(QString()) && !reasons.contains(QString()));
        QCOMPARE(names.size(), int(kBatchPaths));
        QCOMPARE(reasons.size(), int(kBatchPaths));
        QCOMPARE(colors.size(), int(kBatchPaths));
    }

    void theDeviceIsNamedWhereItIsAnother() {
        QCOMPARE(rungName(BatchPath::Packed, "cpu", "libtorch"), "packed");
        QCOMPARE(rungName(BatchPath::Packed, "", "libtorch"), "packed");
        QCOMPARE(rungName(BatchPath::LetterByLetter, "cuda", "libtorch"), "letter by letter, cuda");
        QCOMPARE(rungName(BatchPath::Packed, "cpu", "fused"), "packed, fused");
    }
};

QTEST_MAIN(TestMeasureWords)
#include "test_measure_words.moc"
