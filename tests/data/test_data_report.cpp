#include "tests/data/loading.h"

#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

QString detail(const DataReport& report, std::size_t index) {
    return QString::fromStdString(report.problems.at(index).detail);
}

} // namespace

class TestDataReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsRowsAndClasses();
    void countsLengths();
    void countsLetters();
    void findsDuplicates();
    void findsNamesWithSeveralLabels();
    void tellsStrippedNamesApart();
    void namesForm_data();
    void namesForm();
    void listsUpToALimit();
    void findsFirstBadRow();
    void hasAWordForEachKind();
};

void TestDataReport::countsRowsAndClasses() {
    const auto report = loadText("Abe,Y\nLee,X\nNeil\nPark,Y\n", true).report;
    QCOMPARE(report->rows, 3u);
    QCOMPARE(report->badRows, 1u);
    QCOMPARE(report->classes.size(), 2u);
    QCOMPARE(report->classes[0].label, std::string("X"));
    QCOMPARE(report->classes[0].rows, 1u);
    QCOMPARE(report->classes[1].rows, 2u);
}

void TestDataReport::countsLengths() {
    const auto report = loadText("Jose\u0301,X\nLee,Y\nKim,Y\nO,X\n").report;
    QCOMPARE(report->lengthCounts, (std::vector<std::size_t>{0, 1, 0, 2, 1}));
    QCOMPARE(report->shortest, 1u);
    QCOMPARE(report->longest, 4u);
    QCOMPARE(report->meanLength, 11.0 / 4);
}

void TestDataReport::countsLetters() {
    const auto report = loadText("aba,X\n\u00e9\U0001f600 b,Y\n").report;
    std::u32string letters;
    std::vector<std::size_t> counts;
    for (const DataReport::LetterCount& letter : report->letters) {
        letters += letter.letter;
        counts.push_back(letter.count);
    }
    QVERIFY(letters == U" ab\u00e9\U0001f600");
    QCOMPARE(counts, (std::vector<std::size_t>{1, 2, 2, 1, 1}));
    QCOMPARE(report->lettersOutsideArticle, 2u);
}

void TestDataReport::findsDuplicates() {
    const auto report = loadText("Abe,X\nAbe, X\nLee,Y\nAbe,Y\nAbe ,X\nAbe,Y\n").report;
    QCOMPARE(report->duplicates, 3u);
    QCOMPARE(report->distinctNames, 2u);
    QCOMPARE(problemsText(*report), "2 duplicate|4 several labels|5 duplicate|6 duplicate");
    QCOMPARE(detail(*report, 0), "\"Abe\" with the label \"X\" stands already in line 1");
    QCOMPARE(detail(*report, 3), "\"Abe\" with the label \"Y\" stands already in line 4");
}

void TestDataReport::findsNamesWithSeveralLabels() {
    const auto report =
        loadText("Abe,X\nLee,Y\nLee,X\nLee,Z\nAbe,Z\nabe,Y\nJose\u0301,X\nJos\u00e9,Y\n").report;
    QCOMPARE(report->namesWithSeveralLabels, 3u);
    QCOMPARE(report->namesWithSeveralLabelsStripped, 0u);
    QCOMPARE(problemsText(*report), "3 several labels|5 several labels|8 several labels");
    QCOMPARE(detail(*report, 0), "\"Lee\" has the label \"X\" here and \"Y\" in line 2");
}

void TestDataReport::tellsStrippedNamesApart() {
    const auto report = loadText("Jung,X\nJung ,Y\nPark ,X\nPark,X\nLim ,X\nLim,Y\nLim,Z\n").report;
    QCOMPARE(report->namesWithSeveralLabels, 1u);
    QCOMPARE(report->namesWithSeveralLabelsStripped, 1u);
    QCOMPARE(problemsText(*report), "2 several labels once stripped|4 duplicate|7 several labels");
    QCOMPARE(detail(*report, 2), "\"Lim\" has the label \"Z\" here and \"Y\" in line 6");
}

void TestDataReport::namesForm_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("form");
    QTest::newRow("comma") << QByteArray("Abe,X\nLee,Y\n") << "comma UTF-8";
    QTest::newRow("tab") << QByteArray("Abe\tX\nLee\tY\n") << "tab UTF-8";
    QTest::newRow("Latin-1") << QByteArray("G\xf3mez,X\nLee,Y\n") << "comma ISO-8859-1";
}

void TestDataReport::namesForm() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, form);
    const auto report = loadText(bytes).report;
    QCOMPARE(QString::fromStdString(report->form + " " + report->encoding), form);
}

void TestDataReport::listsUpToALimit() {
    QByteArray text = QByteArray("Lee,Y\n").repeated(1200);
    for (int i = 0; i < 1100; ++i)
        text += "n" + QByteArray::number(i) + ",X\nn" + QByteArray::number(i) + ",Y\n";
    const auto report = loadText(text).report;
    QCOMPARE(report->duplicates, 1199u);
    QCOMPARE(report->namesWithSeveralLabels, 1100u);
    QCOMPARE(report->problems.size(), 2 * DataReport::kMaxListed);
}

void TestDataReport::findsFirstBadRow() {
    QVERIFY(loadText("Abe,X\nAbe,X\nLee,Y\n").report->firstBadRow() == nullptr);
    const auto report = loadText("Abe,X\nAbe,X\nLee\nLee,Y\n,Y\n", true).report;
    QVERIFY(report->firstBadRow() == &report->problems[1]);
    QCOMPARE(report->firstBadRow()->line, 3u);
}

void TestDataReport::hasAWordForEachKind() {
    QSet<QString> words;
    for (int kind = 0; kind <= static_cast<int>(DataReport::Kind::SeveralLabelsStripped); ++kind)
        words << QString::fromStdString(toText(static_cast<DataReport::Kind>(kind)));
    QCOMPARE(words.size(), 8);
    QVERIFY(!words.contains(""));
}

QTEST_GUILESS_MAIN(TestDataReport)
#include "test_data_report.moc"
