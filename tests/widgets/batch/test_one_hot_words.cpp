#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/one_hot_words.h"

#include <QtTest>

using namespace batchscope;

class TestOneHotWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void sentences_data() {
        QTest::addColumn<QString>("batch");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* batch, int at, int step, const char* words) {
            QTest::addRow("%s %d %d", batch, at, step)
                << QString::fromUtf8(batch) << at << step << QString::fromUtf8(words);
        };
        row("Abreu|x", 0, 2, "time step 2 of Abreu: r is index 17 of 58");
        row("Abreu|x", 0, 0, "time step 0 of Abreu: A is index 26 of 58");
        row("Abreu|x", 1, 1, "time step 1 of x: padding, all 58 numbers are 0");
        row("Groß|x", 0, 3,
            "time step 3 of Groß: ß is not in the alphabet: it lights the unknown column, index 57");
        row("a b A|x", 0, 1, "time step 1 of a b: ␣ is index 52 of 58");
        row("Abreu|x", 0, -1, "Abreu: 5 × 58 numbers, a single 1 in each row");
        row("Groß|x", 0, -1, "Groß: 4 × 58 numbers, a single 1 in each row; 1 letter is not in the alphabet");
        row("ßäx|x", 0, -1, "ßäx: 3 × 58 numbers, a single 1 in each row; 2 letters are not in the alphabet");
        row("abc|xyz", -1, 2, "time step 2: 2 × 58 numbers, a single 1 in each row");
        row("abc|x", -1, 1, "time step 1: 2 × 58 numbers, 1 row of padding is all 0");
        row("abcß|x|y", -1, 3,
            "time step 3: 3 × 58 numbers, 2 rows of padding are all 0; 1 letter is not in the alphabet");
        row("abc|x", -1, -1, "2 names × 3 time steps × 58 symbols = 348 numbers, of which 4 are 1");
        row("abc|x", 7, 9, "2 names × 3 time steps × 58 symbols = 348 numbers, of which 4 are 1"); // outside
    }
    void sentences() {
        QFETCH(QString, batch);
        QFETCH(int, row);
        QFETCH(int, step);
        QFETCH(QString, words);
        QCOMPARE(oneHotSentence(test::sceneOf(batch), Alphabet::article(), {row, step}), words);
    }

    void lettersOfOtherDirectionsAreIsolated() {
        const QString name = QString::fromUtf8("سكر");
        const QString words = oneHotSentence(test::sceneOf(name), Alphabet(U"سكر"), {0, 0});
        QCOMPARE(words,
                 QString("time step 0 of \u2068%1\u2069: \u2068%2\u2069 is index 0 of 4").arg(name, name[0]));
    }

    void longNamesAreCut() {
        QCOMPARE(oneHotSentence(test::sceneOf(1, 40), Alphabet::article(), {0, 39}),
                 "time step 39 of " + QString(40, 'a') + ": a is index 0 of 58");
        QCOMPARE(oneHotSentence(test::sceneOf(1, 41), Alphabet::article(), {0, 40}),
                 "time step 40 of " + QString(40, 'a') + QChar(0x2026) + ": a is index 0 of 58");
    }

    void aMarkStandsOverACircle() {
        const QString name = QString::fromUtf8("\u1eb9\u0301x"), mark = QString::fromUtf8("\u25cc\u0301");
        QCOMPARE(
            oneHotSentence(test::sceneOf(name), Alphabet(U"x"), {0, 1}),
            QString("time step 1 of %1: %2 is not in the alphabet: it lights the unknown column, index 1")
                .arg(name, mark));
    }

    void thousandsAreSeparated() {
        QVERIFY(oneHotSentence(test::sceneOf(1500, 8), Alphabet::article(), {})
                    .startsWith("1,500 names × 8 time steps × 58 symbols = 696,000 numbers"));
    }

    void anEmptyAlphabetKnowsNothing() {
        QCOMPARE(oneHotSentence(test::sceneOf("a"), Alphabet(), {0, 0}),
                 "time step 0 of a: a is not in the alphabet: it lights the unknown column, index 0");
    }

    void noSceneNoWords() { QCOMPARE(oneHotSentence({}, Alphabet::article(), {0, 0}), QString()); }
};

QTEST_APPLESS_MAIN(TestOneHotWords)
#include "test_one_hot_words.moc"
