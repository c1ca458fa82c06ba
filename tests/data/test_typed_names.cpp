#include "core/data/names_loader.h"
#include "core/data/typed_names.h"

#include <QStringList>
#include <QtTest>

using namespace batchscope;

class TestTypedNames : public QObject {
    Q_OBJECT

    /// `abc=Greek@1|x=yours@3`
    static QString rows(const NameDataset& names) {
        QStringList out;
        for (std::size_t row = 0; row < names.size(); ++row) {
            out += QString("%1=%2@%3")
                       .arg(QString::fromStdString(names.nameUtf8(row)),
                            QString::fromStdString(names.className(row)))
                       .arg(names.line(row));
        }
        return out.join('|');
    }
    static QString answer(std::string_view typed) {
        try {
            return rows(*typedNames(typed));
        } catch (const InputError& error) {
            return QStringLiteral("! ") + error.what();
        }
    }

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void isADatasetLikeTheLoaders();
    void longestNameIsTaken();
    void sixtyFourNamesAreTaken();
    void theFirstSixtyFourCanBeKept();
    void counts();
    void aMegabyteIsAnsweredAtOnce();
};

void TestTypedNames::reads_data() {
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* what, const QByteArray& typed, const char* expected) {
        QTest::newRow(what) << typed << QString::fromUtf8(expected);
    };
    row("one letter", "x", "x=yours@1");
    row("label", "Abreu, Portuguese", "Abreu=Portuguese@1");
    row("some labels", "abc, Greek\n\nx", "abc=Greek@1|x=yours@3");
    row("the last comma divides", "King, Jr., English", "King, Jr.=English@1");
    row("empty label", "Abreu,", "Abreu=yours@1");
    row("blank label", "Abreu, \t", "Abreu=yours@1");
    row("stripped", " \u00a0Abe \t,  Japanese\u3000", "Abe=Japanese@1");
    row("blank lines", "\n \n\t\nAbe\n\u2003\n", "Abe=yours@4");
    row("CR LF", "Abe\r\nKim\r\n\r\nLee\r\n", "Abe=yours@1|Kim=yours@2|Lee=yours@4");
    row("CR", "Abe\rKim", "Abe=yours@1|Kim=yours@2");
    row("mixed ends", "a\r\rb\n\r\nc", "a=yours@1|b=yours@3|c=yours@5");
    row("tab within", "Ann\tLee", "Ann Lee=yours@1");
    row("composes", "Jose\u0301", "Jos\u00e9=yours@1");
    row("labels compose", "x, Ara\u0301be", "x=Ar\u00e1be@1");
    row("mark alone", "\u0301", "\u0301=yours@1");
    row("Arabic", "\u0633\u0643\u0631, Arabic", "\u0633\u0643\u0631=Arabic@1");
    row("Hebrew", "\u05dc\u05d5\u05d9", "\u05dc\u05d5\u05d9=yours@1");
    row("beyond 16 bits", "\U00020bb7\u7530", "\U00020bb7\u7530=yours@1");
    row("same twice", "Abe\nAbe", "Abe=yours@1|Abe=yours@2");
    row("quotes are letters", "\"O'Neil\"", "\"O'Neil\"=yours@1");
}

void TestTypedNames::reads() {
    QFETCH(QByteArray, typed);
    QFETCH(QString, expected);
    QCOMPARE(answer(typed.toStdString()), expected);
}

void TestTypedNames::refuses_data() {
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* what, const QByteArray& typed, const char* expected) {
        QTest::newRow(what) << typed << QString("! ") + expected;
    };
    const char* nothing = "nothing typed yet; type one name per line, such as Abreu, Portuguese";
    row("empty", "", nothing);
    row("blank", " \n\t\r\n\u3000", nothing);
    const char* unnamed = "line 2: no name before the comma; type it there, or take the line away";
    row("a label only", "Abe\n, Greek", unnamed);
    row("a comma only", "Abe\n ,", unnamed);
    const char* notUtf8 = "line 3: not UTF-8 text; type it, or copy it again as UTF-8";
    row("Latin-1", "a\r\nb\r\nJos\xe9", notUtf8);
    row("bad byte at a line's head", "a\nb\n\xff", notUtf8);
    row("surrogate", "\n\n\xed\xa0\x80", notUtf8);
    const char* control = "line 1: a control character in the name; type it again";
    row("NUL", QByteArray("A\0be", 4), control);
    row("only NUL", QByteArray("\0", 1), control);
    row("escape", "\x1b[31mred", control);
    row("C1", "a\xc2\x9f", control);
    row("in the label", "a, b\x07", "line 1: a control character in the label; type it again");
    row("10,000 letters", "Abe\n" + QByteArray(10000, 'a'),
        "line 2: the name has 10,000 letters; shorten it to 5,000");
    row("long label", "Abe," + QByteArray(5001, 'a'),
        "line 1: the label has 5,001 letters; shorten it to 5,000");
    row("65 names", QByteArray("x\n").repeated(65),
        "65 names, and 64 are the most; take some away, or keep the first 64");
    row("many names, bad ones too", QByteArray(", x\n\n").repeated(12345),
        "12,345 names, and 64 are the most; take some away, or keep the first 64");
}

void TestTypedNames::refuses() {
    QFETCH(QByteArray, typed);
    QFETCH(QString, expected);
    QCOMPARE(answer(typed.toStdString()), expected);
    QVERIFY(!expected.contains('\n'));
}

void TestTypedNames::isADatasetLikeTheLoaders() {
    const auto names = typedNames("Rius, Spanish\nx\nAbe, Japanese\nToda, Japanese");
    QCOMPARE(names->classes(), (std::vector<std::string>{"Japanese", "Spanish", "yours"}));
    QCOMPARE(names->labels(), (std::vector<std::uint32_t>{1, 2, 0, 0}));
    QCOMPARE(names->lengths(), (std::vector<std::int64_t>{4, 1, 3, 4}));
    QVERIFY(names->source().empty());
}

void TestTypedNames::longestNameIsTaken() {
    QCOMPARE(typedNames(std::string(kMaxNameLetters, 'a'))->lengths().front(), std::int64_t(kMaxNameLetters));
    // Length is counted after composing: twice as many code points were typed.
    std::string typed;
    for (std::size_t i = 0; i < kMaxNameLetters; ++i)
        typed += "e\u0301";
    QCOMPARE(typedNames(typed)->lengths().front(), std::int64_t(kMaxNameLetters));
}

void TestTypedNames::sixtyFourNamesAreTaken() {
    QCOMPARE(typedNames(QByteArray("x\n\n").repeated(64).toStdString())->size(), kMaxTypedNames);
}

void TestTypedNames::theFirstSixtyFourCanBeKept() {
    std::string typed;
    for (int i = 0; i < 70; ++i)
        typed += "\r\n  n" + std::to_string(i) + ", Greek\r\n";
    try {
        typedNames(typed);
        QFAIL("70 names were taken");
    } catch (const TooManyNamesError& error) {
        const auto names = typedNames(std::string_view(typed).substr(0, error.kept()));
        QCOMPARE(names->size(), kMaxTypedNames);
        QCOMPARE(names->nameUtf8(0), std::string("n0"));
        QCOMPARE(names->nameUtf8(63), std::string("n63"));
        QCOMPARE(names->className(63), std::string("Greek"));
    }
}

void TestTypedNames::counts() {
    QCOMPARE(typedNameCount(""), std::size_t(0));
    QCOMPARE(typedNameCount(" \n\r\n\t"), std::size_t(0));
    QCOMPARE(typedNameCount("a\r\n\r\nb\rc\n, d"), std::size_t(4));
}

void TestTypedNames::aMegabyteIsAnsweredAtOnce() {
    QElapsedTimer timer;
    timer.start();
    QVERIFY(answer(std::string(1 << 20, 'a')).contains("has 1,048,576 letters"));
    QVERIFY(answer(QByteArray("ab\n").repeated(350000).toStdString()).startsWith("! 350,000 names"));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestTypedNames)
#include "test_typed_names.moc"
