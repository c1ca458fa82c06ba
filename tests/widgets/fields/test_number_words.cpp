#include "core/base/option_ranges.h"
#include "widgets/fields/number_words.h"
#include "widgets/text/number_text.h"

#include <QLocale>
#include <QtTest>

#include <cmath>
#include <cstring>
#include <random>

using namespace batchscope;

/// Numbers and sentences about them, as the window writes them.
class TestNumberWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English)); }
    void writesNumbers_data();
    void writesNumbers();
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void saysWhatIsAllowed_data();
    void saysWhatIsAllowed();
    void saysWhatIsWrong();
};

void TestNumberWords::writesNumbers_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* language, const char* number, const char* text) {
        QTest::addRow("%s %s", language, number) << language << number << QString::fromUtf8(text);
    };
    row("en", "450", "450");
    row("en", "4096", "4096");
    row("en", "10000000000", "10\u202f000\u202f000\u202f000");
    row("en", "18446744073709551615", "18\u202f446\u202f744\u202f073\u202f709\u202f551\u202f615");
    row("en", "0.006", "0.006");
    row("en", "2e-7", "2e-07");
    row("en", "1e38", "1e+38");
    row("en", "1.234", "1.2340"); // 1.234 might be a thousand
    row("en", "-3", "-3");
    row("en", "12345.678", "12\u202f345.678");
    row("de", "0.006", "0,006");
    row("de", "1.234", "1,2340");
    row("de", "2.5e-7", "2,5e-07");
    row("ar", "0.15", "\u0660\u066b\u0661\u0665");
    row("fa", "450", "\u06f4\u06f5\u06f0");
}

void TestNumberWords::writesNumbers() {
    QFETCH(QString, language);
    QFETCH(QString, number);
    QLocale::setDefault(QLocale(language));
    QTEST(numberText(typedNumber(number.toStdString(), Notation::Plain).value), "text");
}

void TestNumberWords::readsBackWhatItWrites_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de", "ar", "fa", "fr", "sv", "de-CH", "he", "hi", "ja"})
        QTest::newRow(language) << language;
}

// What a field shows it must take, unchanged, in every language.
void TestNumberWords::readsBackWhatItWrites() {
    QFETCH(QString, language);
    QLocale::setDefault(QLocale(language));
    std::mt19937_64 random(3);
    const auto check = [](const Decimal& number) {
        const TypedNumber one = typedNumber(numberText(number).toStdString());
        const TypedNumber percent =
            typedPercent(numberText(number, Unit::Percent).toStdString(), RealRange{-1e300, 1e300});
        return one && one.value == number && percent && percent.value == number;
    };
    for (int i = 0; i < 500; ++i) {
        const double share = double(random() % 1'000'000) / 1e6,
                     large = std::ldexp(share, int(random() % 120) - 60);
        for (const Decimal& number :
             {Decimal(share), Decimal(large), Decimal(-large), Decimal(random() >> (random() % 64)),
              Decimal(double(random() % 999'999) / 1000)})
            QVERIFY2(check(number),
                     qPrintable(numberText(number) + " of " + QString::fromStdString(number.text())));
    }
}

void TestNumberWords::saysWhatIsAllowed_data() {
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("text");
    QTest::newRow("layers") << rangeText(ranges::kLayers) << "1 to 16";
    QTest::newRow("seed") << rangeText(ranges::kSeed)
                          << "0 to 18\u202f446\u202f744\u202f073\u202f709\u202f551\u202f615";
    QTest::newRow("ratio") << rangeText(ranges::kRatio) << "1 or more";
    QTest::newRow("rate") << rangeText(ranges::kLearningRate) << "above 0, at most 1e+38";
    QTest::newRow("momentum") << rangeText(ranges::kMomentum) << "0 or more, below 1";
    QTest::newRow("held out") << rangeText(ranges::kTestFraction, Unit::Percent) << "above 0 %, below 100 %";
}

void TestNumberWords::saysWhatIsAllowed() {
    QFETCH(QString, found);
    QTEST(found, "text");
}

void TestNumberWords::saysWhatIsWrong() {
    const auto said = [](const char* text, const NumberRange& range) {
        return problemSentence(typedNumber(text, range), QString::fromUtf8(text));
    };
    QCOMPARE(said("5", ranges::kLayers), "");
    QCOMPARE(said("abc", ranges::kLayers), "“abc” is not a number.");
    QCOMPARE(said("", ranges::kLayers), "Nothing is typed.");
    QCOMPARE(said("1.5", ranges::kLayers), "“1.5” is not a whole number.");
    QCOMPARE(said("17", ranges::kLayers), "“17” is out of range.");
    QCOMPARE(said("1,234", ranges::kSteps), "“1,234” can mean 1234 or 1.2340.");
    QCOMPARE(allowedSentence("1 to 16", "2"), "Allowed: 1 to 16. In use: 2.");
}

QTEST_GUILESS_MAIN(TestNumberWords)
#include "test_number_words.moc"
