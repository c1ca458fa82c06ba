#include "core/base/input_error.h"
#include "core/base/visible_text.h"
#include "core/data/clean_text.h"
#include "core/data/name_dataset.h"

#include <QtTest>

using namespace batchscope;

class TestCleanText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void normalisesNames_data();
    void normalisesNames();
    void refusesNamesThatAreNoUtf8();
    void showsText_data();
    void showsText();
    void cutsQuotedText();
    void errorsAreOneLine();
    void writesUtf8();
};

void TestCleanText::normalisesNames_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* what, const char* typed, const char* name) {
        QTest::newRow(what) << QString::fromUtf8(typed) << QString::fromUtf8(name);
    };
    row("plain", "Abe", "Abe");
    row("empty", "", "");
    row("blank", " \t\u00a0\u2003\u3000\r\n", "");
    row("stripped", "\u2009 Abe\u0085", "Abe");
    row("inner blanks stay", "van der\u00a0Berg", "van der\u00a0Berg");
    row("combining mark composes", "e\u0301", "\u00e9");
    row("marks come into order", "a\u0323\u0302", "\u1ead");
    row("mark alone stays", "\u0301e", "\u0301e");
    row("Hangul composes", "\u1100\u1161", "\uac00");
    row("composed stays", "\u00e9\u1ead\uac00", "\u00e9\u1ead\uac00");
    row("compatibility letters stay", "\ufb01", "\ufb01");
    row("singletons change", "\u212b", "\u00c5");
    row("beyond 16 bits", "\U00020bb7e\u0301", "\U00020bb7\u00e9");
    row("line end within", "Ann\r\n\tLee", "Ann Lee");
    row("line separator within", "Ann\u2028Lee\u0085X", "Ann Lee X");
    row("neighbours of the line separator stay", "Ann\u2027Lee\u00a9", "Ann\u2027Lee\u00a9");
}

void TestCleanText::normalisesNames() {
    QFETCH(QString, typed);
    QFETCH(QString, name);
    const std::u32string letters = normaliseName(typed.toStdString());
    QCOMPARE(QString::fromStdU32String(letters), name);
    QCOMPARE(letters.size(), name.toStdU32String().size());
    QCOMPARE(QString::fromStdString(cleanLabel(typed.toStdString())), name);
}

void TestCleanText::refusesNamesThatAreNoUtf8() {
    try {
        normaliseName("G\xf3mez");
        QFAIL("not refused");
    } catch (const InputError& error) {
        QCOMPARE(error.what(), "the name G\\xf3mez is not UTF-8; type it as UTF-8 text");
    }
}

void TestCleanText::showsText_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char* what, const QByteArray& text, const char* shown) {
        QTest::newRow(what) << text << QByteArray(shown);
    };
    row("plain", "Abe \u4e2d \U0001f600", "Abe \u4e2d \U0001f600");
    row("line ends",
        "a\nb\r\nc\td\u2028"
        "e\u0085"
        "f",
        "a b  c d e f");
    row("control", QByteArray("a\0\x1b[1m\x7f", 7), "a\\x00\\x1b[1m\\x7f");
    row("C1 control", "\u009b", "\\u{9b}");
    row("turned writing",
        "a\u202e"
        "b\u2066",
        "a\\u{202e}b\\u{2066}");
    row("no UTF-8", "G\xf3mez\xff\xe4\xb8", "G\\xf3mez\\xff\\xe4\\xb8");
}

void TestCleanText::showsText() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    QCOMPARE(QByteArray::fromStdString(visibleText(text.toStdString())), shown);
}

void TestCleanText::cutsQuotedText() {
    const std::string forty(40, 'a');
    QCOMPARE(QString::fromStdString(quotedText(forty)), QString::fromStdString("\"" + forty + "\""));
    QCOMPARE(QString::fromStdString(quotedText(forty + "b")),
             QString::fromStdString("\"" + forty + "\u2026\""));
    QCOMPARE(QString::fromStdString(quotedText(std::string(39, 'a') + "\u00e9"
                                                                      "b")),
             QString::fromStdString("\"" + std::string(39, 'a') + "\u00e9\u2026\""));
}

void TestCleanText::errorsAreOneLine() {
    QCOMPARE(InputError("names.csv", 7, "no label; write name,label").what(),
             "names.csv, line 7: no label; write name,label");
    QCOMPARE(InputError("names.csv", "is empty").what(), "names.csv: is empty");
    QCOMPARE(InputError("a\nb\x1b\u2029"
                        "c\xff")
                 .what(),
             "a b\\x1b c\\xff");
    QCOMPARE(InputError("na\nmes\xff.csv", 1, "x\ry").what(), "na mes\\xff.csv, line 1: x y");
}

void TestCleanText::writesUtf8() {
    QCOMPARE(toUtf8(U"a\u00e9\u4e2d\U0001f600"), std::string("a\u00e9\u4e2d\U0001f600"));
    const std::u32string wrong{0xd800, U'a', 0x110000, 0xffffffff};
    QCOMPARE(toUtf8(wrong), std::string("\ufffd"
                                        "a\ufffd\ufffd"));
}

QTEST_GUILESS_MAIN(TestCleanText)
#include "test_clean_text.moc"
