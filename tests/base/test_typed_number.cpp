#include "core/base/typed_number.h"

#include <QtTest>

#include <random>

using namespace batchscope;

namespace {

/// `0.05`, `1234 | 1.234`, `not a number`
QString resultText(const TypedNumber& number) {
    switch (number.problem) {
    case NumberProblem::None:
        return QString::fromStdString(number.value.text());
    case NumberProblem::Empty:
        return "empty";
    case NumberProblem::NotANumber:
        return "not a number";
    case NumberProblem::Ambiguous:
        return QString::fromStdString(number.readings[0].text() + " | " + number.readings[1].text());
    case NumberProblem::NotWhole:
        return "not whole";
    case NumberProblem::OutOfRange:
        return "out of range";
    }
    return {};
}

} // namespace

/// Numbers as they are typed, one line a notation.
class TestTypedNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsThePlainOnes_data();
    void readsThePlainOnes();
    void keepsToTheRange_data();
    void keepsToTheRange();
    void readsPercent_data();
    void readsPercent();
    void readsLists_data();
    void readsLists();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void survivesAnyBytes();
};

void TestTypedNumber::reads_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* text, const char* result) {
        QTest::addRow("[%s]", text) << QString::fromUtf8(text) << QString(result);
    };
    row("5", "5");
    row("010", "10");
    row("+5", "5");
    row("-5", "-5");
    row("\u22125", "-5"); // minus
    row("\u20135", "-5"); // dash
    row("-0", "0");
    row(" 5 ", "5");
    row("\u200f\u066315\u200f", "315"); // unseen signs of direction about it
    row("0.01", "0.01");
    row("0,01", "0.01");
    row(".5", "0.5");
    row(",5", "0.5");
    row("5.", "5");
    row("5,", "5");
    row("1e-3", "0.001");
    row("1E3", "1000");
    row("1e+3", "1000");
    row("2,5e-3", "0.0025");
    row("1e\u22123", "0.001");
    row("1.234e3", "1234"); // nobody divides thousands before an exponent
    row("1 x 10^-3", "0.001");
    row("1\u00d710^3", "1000");
    row("2k", "2000");
    row("1,5 k", "1500");
    row("2M", "2000000");
    // Thousands.
    row("1 234", "1234");
    row("1\u202f234\u202f567", "1234567");
    row("1\u00a0234,5", "1234.5");
    row("1'234.5", "1234.5");
    row("1\u2019234", "1234");
    row("1_000_000", "1000000");
    row("1,234,567", "1234567");
    row("1.234.567", "1234567");
    row("1,234.5", "1234.5");
    row("1.234,5", "1234.5");
    row("1,234.567", "1234.567");
    row("1 234,567", "1234.567");
    row("12,34,567", "1234567"); // as in India
    // The one sign might be either.
    row("1,234", "1234 | 1.234");
    row("1.234", "1234 | 1.234");
    row("999,000", "999000 | 999");
    row("-1,234", "-1234 | -1.234");
    row("1,234k", "1234000 | 1234");
    // Here it cannot.
    row("0,006", "0.006");
    row("0.500", "0.5");
    row(".500", "0.5");
    row("1234,567", "1234.567");
    row("1,2345", "1.2345");
    row("1,23", "1.23");
    // Other digits.
    row("\u0663", "3");
    row("\u06f3\u06f4", "34");
    row("\u0660\u066b\u0660\u0661", "0.01");
    row("\u0661\u066b\u0662\u0663\u0664", "1.234"); // this one is always the decimal sign
    row("\u0661\u066c\u0662\u0663\u0664", "1234");
    row("\u0661\u060c\u0665", "1.5");
    row("\u0661e-\u0663", "0.001");
    row("\u0661\u0623\u0633\u061c-\u0663", "0.001"); // as the Arabic locale writes it
    row("\uff11\uff12", "12");
    // No numbers.
    row("", "empty");
    row("   ", "empty");
    row("abc", "not a number");
    row(".", "not a number");
    row("-", "not a number");
    row("e5", "not a number");
    row("1e", "not a number");
    row("1e5.5", "not a number");
    row("1.2.3", "not a number");
    row("1,23,4", "not a number");
    row("1 2", "not a number");
    row("12 34", "not a number");
    row("1,234.567.8", "not a number");
    row("1 234'567", "not a number");
    row("1 234.567,8", "not a number");
    row("0x10", "not a number");
    row("1/2", "not a number");
    row("nan", "not a number");
    row("inf", "not a number");
    row("5 %", "not a number");
    row("5d", "not a number");
    row("1t000", "not a number");
    row("--5", "not a number");
    row("5kk", "not a number");
    row("1e3k", "not a number");
}

void TestTypedNumber::reads() {
    QFETCH(QString, text);
    QTEST(resultText(typedNumber(text.toStdString())), "result");
}

void TestTypedNumber::readsThePlainOnes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* text, const char* result) {
        QTest::addRow("[%s]", text) << QString::fromUtf8(text) << QString(result);
    };
    row("5", "5");
    row("010", "10");
    row("1e-3", "0.001");
    row("1.234", "1.234");
    row("+.5", "0.5");
    row("-1", "-1");
    row("", "empty");
    for (const char* text : {" 5", "5 ", "1,5", "1 234", "1_000", "1'000", "2k", "\u0663", "\u22125", "0x10",
                             "nan", "inf", "1e", "5%", "1.2.3"})
        row(text, "not a number");
}

void TestTypedNumber::readsThePlainOnes() {
    QFETCH(QString, text);
    QTEST(resultText(typedNumber(text.toStdString(), Notation::Plain)), "result");
}

void TestTypedNumber::keepsToTheRange_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("layers");
    QTest::addColumn<QString>("rate");
    QTest::addColumn<QString>("seed");
    const auto row = [](const char* text, const char* layers, const char* rate, const char* seed) {
        QTest::addRow("[%s]", text) << QString(text) << QString(layers) << QString(rate) << QString(seed);
    };
    // 1 to 16; above 0 and below 1; 64 bits
    row("0", "out of range", "out of range", "0");
    row("1", "1", "out of range", "1");
    row("16", "16", "out of range", "16");
    row("17", "out of range", "out of range", "17");
    row("-1", "out of range", "out of range", "out of range");
    row("0.5", "not whole", "0.5", "not whole");
    row("1.0", "1", "out of range", "1");
    row("1e1", "10", "out of range", "10");
    row("1e-9", "not whole", "1e-09", "not whole");
    row("1e-999", "not whole", "out of range", "not whole"); // it would become 0
    row("1e999", "out of range", "out of range", "out of range");
    row("1e99999999999999999999", "out of range", "out of range", "out of range");
    row("18446744073709551615", "out of range", "out of range", "18446744073709551615");
    row("18446744073709551616", "out of range", "out of range", "out of range");
    row("1,234", "1234 | 1.234", "1234 | 1.234", "1234 | 1.234");
}

void TestTypedNumber::keepsToTheRange() {
    QFETCH(QString, text);
    const auto in = [&](const NumberRange& range) {
        return resultText(typedNumber(text.toStdString(), range));
    };
    QTEST(in(WholeRange{1, 16}), "layers");
    QTEST(in(RealRange{0, 1, true, true}), "rate");
    QTEST(in(WholeRange{}), "seed");
}

void TestTypedNumber::readsPercent_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* text, const char* result) {
        QTest::addRow("[%s]", text) << QString::fromUtf8(text) << QString(result);
    };
    row("12.5", "0.125");
    row("12,5 %", "0.125");
    row("29%", "0.29");
    row("% 20", "0.2");
    row("\u0661\u0662\u066b\u0665\u066a", "0.125");
    row("0", "out of range");
    row("100 %", "out of range");
    row("0.5", "0.005");
    row("12,345 %", "123.45 | 0.12345");
    row("%", "empty");
    row("5 % %", "not a number");
}

void TestTypedNumber::readsPercent() {
    QFETCH(QString, text);
    QTEST(resultText(typedPercent(text.toStdString(), RealRange{0, 1, true, true})), "result");
}

void TestTypedNumber::readsLists_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("list");
    const auto row = [](const char* text, const char* list) {
        QTest::addRow("[%s]", text) << QString::fromUtf8(text) << QString(list);
    };
    row("5,7,9", "5|7|9");
    row(" 5 , 7 ", "5|7");
    row("5; 7", "5|7");
    row("5 7  9", "5|7|9");
    row("\u0665\u060c \u0667", "5|7");
    row("010", "10");
    row("", "bad: []");
    row("5,,7", "bad: []");
    row("5,7,", "bad: []");
    row("5,x", "bad: [x]");
    row("5,-7", "bad: [-7]");
    row("5.5", "bad: [5.5]");
    row("1.000; 2.000", "bad: [1.000]"); // 1 or 1000
    row("1e1 2k", "10|2000");
}

void TestTypedNumber::readsLists() {
    QFETCH(QString, text);
    const TypedList list = typedList(text.toStdString());
    QStringList values;
    for (const auto each : list.values)
        values << QString::number(each);
    const bool good = list.problem == NumberProblem::None;
    QTEST(good ? values.join(u'|') : QString("bad: [%1]").arg(QString::fromStdString(list.at)), "list");
}

void TestTypedNumber::saysWhatIsWrong_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<QString>("problem");
    QTest::newRow("good") << "5" << true << "";
    QTest::newRow("empty") << "" << true << "\"\" is not a number; give a whole number from 1 to 16";
    QTest::newRow("word") << "abc" << false
                          << "\"abc\" is not a number; give a number above 0 and at most 1e+38";
    QTest::newRow("half") << "1.5" << true << "1.5 is not a whole number; give a whole number from 1 to 16";
    QTest::newRow("low") << "-1" << true << "-1 is out of range; give a whole number from 1 to 16";
    QTest::newRow("two ways") << "1,234" << false
                              << "\"1,234\" can mean 1234 or 1.234; give a number above 0 and at most 1e+38";
}

void TestTypedNumber::saysWhatIsWrong() {
    QFETCH(QString, text);
    QFETCH(bool, whole);
    const NumberRange range = whole ? NumberRange(WholeRange{1, 16}) : NumberRange(RealRange{0, 1e38, true});
    const std::string bytes = text.toStdString();
    QTEST(QString::fromStdString(problemText(typedNumber(bytes, range), bytes, range)), "problem");
}

// What is taken reads back as itself, whatever the bytes were.
void TestTypedNumber::survivesAnyBytes() {
    const QByteArray letters = QByteArray("0123456789.,-+eE k%_'\xd9\xa0\xd9\xab\xe2\x80\xaf\xff");
    std::mt19937 random(7);
    int taken = 0;
    for (int i = 0; i < 50'000; ++i) {
        std::string text;
        for (unsigned length = random() % 8; length > 0; --length)
            text += letters[int(random() % unsigned(letters.size()))];
        const TypedNumber number = typedNumber(text);
        typedPercent(text, RealRange{});
        typedList(text);
        if (!number) continue;
        ++taken;
        QCOMPARE(typedNumber(number.value.text(), Notation::Plain).value.text(), number.value.text());
    }
    QVERIFY(taken > 1000);
}

QTEST_GUILESS_MAIN(TestTypedNumber)
#include "test_typed_number.moc"
