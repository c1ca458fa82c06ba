#include "core/base/input_error.h"
#include "widgets/import/form_words.h"

#include <QSet>
#include <QtTest>

using namespace batchscope;

class TestFormWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasItsOwnWords();
    void saysColumns_data();
    void saysColumns();
    void knowsItsEncodings();
    void saysWhatIsCertainAlone();
};

void TestFormWords::everyReasonHasItsOwnWords() {
    QSet<QString> words;
    for (int reason = 0; reason <= int(FormReason::LabelsFirst); ++reason)
        words << reasonWords(FormReason(reason), "gender");
    QVERIFY(!words.contains(QString()));
    QCOMPARE(int(words.size()), int(FormReason::LabelsFirst) + 1);
    QCOMPARE(reasonWords(FormReason::HeaderWord, "gender"), QStringLiteral("its title is “gender”"));
    // What nobody would see is shown, and what is long is cut.
    QVERIFY(reasonWords(FormReason::CommentLines, "a\x1b" + std::string(100, 'b')).contains("a\\x1bbbb"));
    QVERIFY(reasonWords(FormReason::CommentLines, std::string(100, 'b')).size() < 60);
}

void TestFormWords::saysColumns_data() {
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("words");
    QTest::newRow("titled") << "2" << QStringLiteral("column 2, “who”");
    QTest::newRow("without a title") << "1"
                                     << "column 1";
    QTest::newRow("beyond the header") << "4"
                                       << "column 4";
    QTest::newRow("rest") << "rest"
                          << "before the last semicolon";
    QTest::newRow("last") << "last"
                          << "after the last semicolon";
}

void TestFormWords::saysColumns() {
    QFETCH(QString, column);
    QFETCH(QString, words);
    FormGuess guess;
    guess.delimiter.value = ';';
    guess.columnCount = 3;
    guess.columnNames = {"", "who", "team"};
    QCOMPARE(columnWord(column.toStdString(), guess), words);
}

void TestFormWords::knowsItsEncodings() {
    for (const QString& each : usualEncodings()) {
        ReadingForm form;
        form.encoding = each.toStdString();
        validate(form); // throws where ICU does not know it
        QVERIFY2(encodingWord(each).startsWith(each + " ("), qPrintable(encodingWord(each)));
    }
    QCOMPARE(encodingWord("IBM037"), "IBM037");
}

void TestFormWords::saysWhatIsCertainAlone() {
    FormGuess guess;
    guess.delimiter = {';', Certainty::Certain, FormReason::DividesEveryRow, {}, {}};
    guess.header = {true, Certainty::Plain, FormReason::HeaderWords, "label", {}};
    guess.encoding = {"ISO-8859-2", Certainty::Certain, FormReason::LettersFit, "Dvořák", {}};
    QCOMPARE(guessWords(guess), QStringLiteral("Encoding: ISO-8859-2 · Delimiter: semicolon"));
}

QTEST_MAIN(TestFormWords)
#include "test_form_words.moc"
