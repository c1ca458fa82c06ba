#include "core/data/table_file.h"
#include "tests/data/loading.h"

#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

const QString kRows = QString::fromUtf8(
    "Abe=Japanese|Smith, John=English|O'Neil=Irish|Garc\u00eda=Spanish|M\u00fcller=German|"
    "Lef\u00e8vre=French|Edward \"Ned\" Kelly=Irish|N\u00fa\u00f1ez=Spanish|Wei\u00df=German|"
    "Jones, Tom=English|Sato=Japanese|Fran\u00e7ois=French");

std::filesystem::path table(const QString& name) {
    return std::filesystem::path(BATCHSCOPE_SOURCE_DIR "/tests/data/tables") / name.toStdString();
}

} // namespace

/// The same twelve names as programs write them by default, bytes and all (tests/data/tables): each is read
/// to the same names, or is asked about and then read to them.
class TestTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTableIsTested();
    void reads_data();
    void reads();
    void readsTheSameAgain_data() { reads_data(); }
    void readsTheSameAgain();
    void asks_data();
    void asks();
    void previews_data();
    void previews();
    void cutsLargeFiles();
};

void TestTables::reads_data() {
    QTest::addColumn<QString>("said"); // what is worth a word
    const QString western = "encoding ISO-8859-1",
                  columns = "header yes|name column 2 \"name\"|label column 3 \"label\"";
    QTest::newRow("pandas-index.csv") << columns;
    QTest::newRow("pandas-no-index.csv") << "";
    QTest::newRow("pandas-index-no-header.csv") << "name column 2|label column 3";
    QTest::newRow("excel-comma.csv") << western;
    QTest::newRow("excel-utf8.csv") << "";
    QTest::newRow("excel-semicolon.csv") << western + "|delimiter semicolon";
    QTest::newRow("excel-semicolon-utf8.csv") << "delimiter semicolon";
    QTest::newRow("excel-tab.txt") << western;
    QTest::newRow("excel-sep.csv") << western + "|delimiter semicolon|table from line 2";
    QTest::newRow("excel-unicode.txt") << "";
    QTest::newRow("r-write-csv.csv") << columns;
    QTest::newRow("r-write-csv-no-row-names.csv") << "";
    QTest::newRow("r-write-csv2.csv") << "delimiter semicolon|" + columns;
    QTest::newRow("r-write-table.csv") << columns;
    QTest::newRow("sqlite.csv") << "";
    QTest::newRow("sqlite-headers-on.csv") << "";
    QTest::newRow("duckdb.csv") << "";
    QTest::newRow("libreoffice.csv") << "";
    QTest::newRow("libreoffice-all-quoted.csv") << "";
    QTest::newRow("google-sheets.csv") << "";
}

void TestTables::reads() {
    QFETCH(QString, said);
    const LoadedNames names = loadNames(table(QTest::currentDataTag()));
    QCOMPARE(rowsText(*names.dataset), kRows);
    QCOMPARE(problemsText(*names.report), "");
    QStringList lines;
    for (const FormLine& line : describe(*names.report->reading))
        if (line.certainty == Certainty::Certain)
            lines << QString::fromStdString(line.what + " " + line.value);
    QCOMPARE(lines.join('|'), said);
}

void TestTables::readsTheSameAgain() {
    const auto file = table(QTest::currentDataTag());
    const ReadingForm form = loadNames(file).dataset->form();
    LoadOptions options;
    options.form = form;
    const LoadedNames again = loadNames(file, options);
    QCOMPARE(rowsText(*again.dataset), kRows);
    QVERIFY(again.dataset->form() == form);
    QCOMPARE(again.report->reading->certainty(), Certainty::Given);
}

void TestTables::everyTableIsTested() {
    const QStringList files = QDir(BATCHSCOPE_SOURCE_DIR "/tests/data/tables").entryList(QDir::Files);
    QCOMPARE(files.size(), 22);
}

void TestTables::asks_data() {
    QTest::addColumn<QString>("question");
    QTest::newRow("two-labels.csv") << "it is not clear which columns hold the name and the label (the "
                                       "columns are 1, 2, 3); settle it with "
                                       "--name-column 1 or --name-column 2 or --name-column rest, and "
                                       "--label-column 3 or --label-column 1 or "
                                       "--label-column 2";
    QTest::newRow("unknown-words.csv")
        << "line 1 may be a header: else \"column_b\" is a class of this row alone; "
           "settle it with --header yes or --header no";
}

void TestTables::asks() {
    QFETCH(QString, question);
    const auto file = table(QTest::currentDataTag());
    try {
        loadNames(file);
        QFAIL("it is read without a question");
    } catch (const UncertainFormError& error) {
        QCOMPARE(QString::fromStdString(error.what()),
                 QString::fromStdString(file.string()) + ": " + question);
        QCOMPARE(error.guess().certainty(), Certainty::Uncertain);
    }
    LoadOptions options;
    options.form.header = file.filename() == "unknown-words.csv";
    options.form.nameColumn = "1";
    options.form.labelColumn = "2";
    QCOMPARE(rowsText(*loadNames(file, options).dataset), kRows);
}

void TestTables::previews_data() {
    QTest::addColumn<QString>("rows");
    QTest::newRow("pandas-index.csv") << "1h |name|label / 2 0|Abe|Japanese; columns 1 2";
    QTest::newRow("excel-sep.csv")
        << "1- sep=; / 2h name|label / 3 Abe|Japanese / 4 Smith, John|English; columns 0 1";
    QTest::newRow("two-labels.csv") << "1 Abe|Japanese|blue / 2 Smith, John|English|red; columns 0 2";
}

void TestTables::previews() {
    QFETCH(QString, rows);
    const TableFile file = readTableFile(table(QTest::currentDataTag()));
    QVERIFY(file.whole);
    const int count = int(rows.count('/')) + 1;
    const TablePreview preview = previewRows(file, guessForm(file).form(), std::size_t(count));
    QStringList lines;
    for (const TablePreview::Row& row : preview.rows) {
        QStringList cells;
        for (const std::string& cell : row.cells)
            cells << QString::fromStdString(cell);
        lines << QString::number(row.line) + (row.header ? "h " : row.used ? " " : "- ") + cells.join('|');
    }
    QCOMPARE(lines.join(" / ") + QString("; columns %1 %2").arg(preview.nameColumn).arg(preview.labelColumn),
             rows);
}

void TestTables::cutsLargeFiles() {
    const TemporaryFiles files;
    const QByteArray row = QString::fromUtf8("\u0418\u0432\u0430\u043d,\u0420\n").toUtf8();
    const auto file =
        files.write("large.csv", row.repeated(int(TableFile::kMostBytes / std::size_t(row.size())) + 9));
    const TableFile table = readTableFile(file);
    QVERIFY(!table.whole);
    QVERIFY(table.bytes.size() <= TableFile::kMostBytes && table.bytes.ends_with('\n'));
    QCOMPARE(guessForm(table).encoding.value, std::string("UTF-8"));
}

QTEST_GUILESS_MAIN(TestTables)
#include "test_tables.moc"
