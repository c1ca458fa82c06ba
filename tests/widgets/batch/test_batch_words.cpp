#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/batch_words.h"

#include <QtTest>

using namespace batchscope;

class TestBatchWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void sentences_data() {
        QTest::addColumn<QString>("batch");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* batch, int at, int step, const char* words) {
            QTest::addRow("%s %d %d", batch, at, step) << QString(batch) << at << step << QString(words);
        };
        row("abc|x", -1, -1, "2 names, 3 time steps: 6 cells padded, 4 packed");
        row("abc|x", -1, 0, "time step 0: 2 of 2 names still running, packed positions 0 to 1");
        row("abc|x", -1, 1, "time step 1: 1 of 2 names still running, packed position 2");
        row("abc|x", 0, -1, "abc, 3 letters, sorted position 0");
        row("abc|x", 1, -1, "x, 1 letter, sorted position 1");
        row("abc|x", 0, 0,
            "time step 0: 2 of 2 names still running, packed positions 0 to 1 · abc, letter 1 of 3");
        row("abc|x", 0, 2,
            "time step 2: 1 of 2 names still running, packed position 3 · abc, letter 3 of 3, its last");
        row("abc|x", 1, 0,
            "time step 0: 2 of 2 names still running, packed positions 0 to 1 · x, letter 1 of 1, its last");
        row("abc|x", 1, 1,
            "time step 1: 1 of 2 names still running, packed position 2 · x, padding after its 1 letter");
        row("abc|xy", 1, 2,
            "time step 2: 1 of 2 names still running, packed position 4 · xy, padding after its 2 letters");
        row("x|abc", 7, 9, "2 names, 3 time steps: 6 cells padded, 4 packed"); // outside: as none
        row("a", -1, -1, "1 name, 1 time step: 1 cell padded, 1 packed");
    }
    void sentences() {
        QFETCH(QString, batch);
        QFETCH(int, row);
        QFETCH(int, step);
        QFETCH(QString, words);
        QCOMPARE(sentence(test::sceneOf(batch), {row, step}), words);
    }

    void thousandsAreSeparated() {
        const auto scene = test::sceneOf(1500, 8);
        QVERIFY(sentence(scene, {-1, 0}).startsWith("time step 0: 1,500 of 1,500 names still running"));
    }

    void rightToLeftNamesAreIsolated() {
        const QString name = QString::fromUtf8("سكر");
        const QString words = sentence(test::sceneOf(name + "|x"), {0, -1});
        QCOMPARE(words, QChar(0x2068) + name + QChar(0x2069) + ", 3 letters, sorted position 0");
    }

    void noSceneNoWords() { QCOMPARE(sentence({}, {0, 0}), QString()); }
};

QTEST_APPLESS_MAIN(TestBatchWords)
#include "test_batch_words.moc"
