#include "core/base/decimal.h"

#include <QtTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

using namespace batchscope;

/// Decimal numbers: exact, and the same text for the same number.
class TestDecimal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesDoubles_data();
    void writesDoubles();
    void keepsEveryDouble();
    void holdsWholeNumbers_data();
    void holdsWholeNumbers();
    void shifts();
};

void TestDecimal::writesDoubles_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, const char* text) { QTest::newRow(text) << value << QString(text); };
    row(0, "0");
    row(1, "1");
    row(450, "450");
    row(0.125, "0.125");
    row(0.006, "0.006");
    row(0.0001, "0.0001");
    row(0.00001, "1e-05");
    row(2e-7, "2e-07");
    row(1.5e-10, "1.5e-10");
    row(-3.25, "-3.25");
    row(1e38, "1e+38");
    row(0.1 + 0.2, "0.30000000000000004");
}

void TestDecimal::writesDoubles() {
    QFETCH(double, value);
    QTEST(QString::fromStdString(Decimal(value).text()), "text");
}

void TestDecimal::keepsEveryDouble() {
    std::mt19937_64 random(1);
    for (int i = 0; i < 20'000; ++i) {
        double value = 0;
        const auto bits = random();
        std::memcpy(&value, &bits, sizeof value);
        if (!std::isfinite(value)) continue;
        QCOMPARE(Decimal(value).real(), value);
    }
    QCOMPARE(Decimal(std::numeric_limits<double>::denorm_min()).real(),
             std::numeric_limits<double>::denorm_min());
}

void TestDecimal::holdsWholeNumbers_data() {
    QTest::addColumn<QString>("digits");
    QTest::addColumn<int>("tens");
    QTest::addColumn<QString>("whole");
    const auto row = [](const char* digits, int tens, const char* whole) {
        QTest::addRow("%s e %d", digits, tens) << QString(digits) << tens << QString(whole);
    };
    row("0", 0, "0");
    row("000", 5, "0");
    row("010", 0, "10");
    row("1", 3, "1000");
    row("1000", -3, "1");
    row("15", -1, "none");
    row("18446744073709551615", 0, "18446744073709551615");
    row("18446744073709551616", 0, "none");
    row("1", 19, "10000000000000000000");
    row("1", 20, "none");
    row("1", 2'000'000'000, "none");
}

void TestDecimal::holdsWholeNumbers() {
    QFETCH(QString, digits);
    QFETCH(int, tens);
    const auto whole = Decimal(false, digits.toStdString(), tens).whole();
    QTEST(whole ? QString::number(*whole) : QString("none"), "whole");
}

void TestDecimal::shifts() {
    QCOMPARE(Decimal(0.125).shifted(2).text(), "12.5");
    QCOMPARE(Decimal(12.5).shifted(-2).real(), 0.125);
    QVERIFY(Decimal(0.29).shifted(2) == Decimal(29)); // 100 * 0.29 is 28.999999999999996
    QVERIFY(Decimal(0).shifted(2) == Decimal(0.0));
    QVERIFY(Decimal(-5) == Decimal(-5.0));
}

QTEST_GUILESS_MAIN(TestDecimal)
#include "test_decimal.moc"
