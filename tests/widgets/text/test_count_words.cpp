#include "widgets/text/count_words.h"

#include <QCoreApplication>
#include <QTranslator>
#include <QtTest>

using namespace batchscope;

/// Counts with their noun, in the singular and every plural.
class TestCountWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inEnglish_data();
    void inEnglish();
    void inOtherLanguages_data();
    void inOtherLanguages();
};

void TestCountWords::inEnglish_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const QString& text, const char* wanted) {
        QTest::newRow(wanted) << text << QString(wanted);
    };
    row(namesText(0), "0 names");
    row(namesText(1), "1 name");
    row(namesText(2), "2 names");
    row(namesText(21'063), "21,063 names");
    row(namesText(5'000'000'000), "5,000,000,000 names");
    row(lettersText(1), "1 letter");
    row(lettersText(8), "8 letters");
    row(cellsText(1), "1 cell");
    row(cellsText(3'840), "3,840 cells");
    row(batchesText(1), "1 batch");
    row(batchesText(66), "66 batches");
    row(timeStepsText(1), "1 time step");
    row(timeStepsText(15), "15 time steps");
}

void TestCountWords::inEnglish() {
    QFETCH(QString, text);
    QTEST(text, "wanted");
}

void TestCountWords::inOtherLanguages_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("German") << "de"
                            << "1 Zeitschritt|2 Zeitschritte|3 Zeitschritte|11 Zeitschritte|100 Zeitschritte";
    QTest::newRow("Arabic")
        << "ar"
        << "خطوة زمنية واحدة|2 من الخطوات الزمنية|3 خطوات زمنية|11 خطوة زمنية|100 خطوة زمنية";
}

void TestCountWords::inOtherLanguages() {
    QFETCH(QString, language);
    QTranslator words;
    QVERIFY(words.load(QStringLiteral(BATCHSCOPE_CATALOGUES "/batchscope_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&words);
    QStringList said;
    for (const qint64 count : {1, 2, 3, 11, 100})
        said << timeStepsText(count);
    QCoreApplication::removeTranslator(&words);
    QTEST(said.join('|'), "wanted");
}

QTEST_GUILESS_MAIN(TestCountWords)
#include "test_count_words.moc"
