#include "core/data/table_file.h"
#include "tests/data/loading.h"

#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

ReadingForm formOf(const QString& words) {
    ReadingForm form;
    for (const QString& word : words.split(' ', Qt::SkipEmptyParts)) {
        const std::string value = word.section('=', 1).toStdString();
        if (word.startsWith("delimiter=")) form.delimiter = delimiterFromText(value);
        if (word.startsWith("header=")) form.header = value == "yes";
        if (word.startsWith("skip=")) form.skipLines = std::stoul(value);
        if (word.startsWith("name=")) form.nameColumn = value;
        if (word.startsWith("label=")) form.labelColumn = value;
        if (word.startsWith("encoding=")) form.encoding = value;
    }
    return form;
}

/// `Abe=X|Lee=Y`, or `asks: …`, or `refuses: …`
QString read(const QByteArray& bytes, const QString& form = {}) {
    const TemporaryFiles files;
    LoadOptions options;
    options.form = formOf(form);
    options.skipBadRows = true;
    try {
        return rowsText(*loadNames(files.write("n.csv", bytes), options).dataset);
    } catch (const UncertainFormError& error) {
        return "asks: " + files.shortened(error.what()).section(": ", 1);
    } catch (const InputError& error) {
        return "refuses: " + files.shortened(error.what()).section(": ", 1);
    }
}

} // namespace

/// What is guessed of a table, and when it is asked instead.
class TestFormGuess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void asks_data();
    void asks();
    void takesForms_data();
    void takesForms();
    void refusesForms_data();
    void refusesForms();
    void saysWhy();
    void findsLabelsFarBelow();
    void asksOfSortedFiles();
};

void TestFormGuess::reads_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char* what, const QByteArray& bytes, const char* rows) {
        QTest::newRow(what) << bytes << QString::fromUtf8(rows);
    };
    const QByteArray four = "Abe,X\nIto,X\nLee,Y\nKim,Y\n";
    const char* const kFour = "Abe=X|Ito=X|Lee=Y|Kim=Y";
    // Headers
    row("known words", "name,gender\n" + four, kFour);
    row("one known word", "name,team\n" + four, kFour);
    row("the other known word", "who,language\n" + four, kFour);
    row("German words", "Nachname,Sprache\n" + four, kFour);
    row("words with blanks and case", "Last Name,COUNTRY OF ORIGIN\n" + four, kFour);
    row("above numbers", "tekst,score\nAbe,0\nIto,1\nLee,1\n", "Abe=0|Ito=1|Lee=1");
    row("a name that is such a word", "Name,X\n" + four, "Name=X|Abe=X|Ito=X|Lee=Y|Kim=Y");
    row("labels that all stand once", "Abe,A\nIto,B\nLee,C\nKim,D\nOh,E\n", "Abe=A|Ito=B|Lee=C|Kim=D|Oh=E");
    row("swapped", "nationality,name\nX,Abe\nX,Ito\nY,Lee\nY,Kim\n", kFour);
    row("twice", "name,label\n" + four + "name,label\nOh,X\n", "Abe=X|Ito=X|Lee=Y|Kim=Y|Oh=X");
    row("in the middle alone", four + "name,label\nOh,X\n", "Abe=X|Ito=X|Lee=Y|Kim=Y|Oh=X");
    // Lines before the table
    row("comment", "# surnames, 2020\nname,label\n" + four, kFour);
    row("comment without a header", "# surnames, 2020\n#\n" + four, kFour);
    row("labels that are usual words", "cat,n\nword,y\ndog,n\ntext,y\nsun,n\n",
        "cat=n|word=y|dog=n|text=y|sun=n");
    row("such a label in line 1", "word,y\ncat,n\ndog,n\ntext,y\nsun,n\n", "word=y|cat=n|dog=n|text=y|sun=n");
    row("comment at the end", "name,label\n" + four + "# end, 2020\n", kFour);
    row("comment in the middle", "name,label\nAbe,X\nIto,X\n# team Y, 2020\nLee,Y\nKim,Y\n", kFour);
    row("comment of TeX", "% surnames, 2020\nname,label\n" + four, kFour);
    row("comment of C", "// surnames, 2020\nname,label\n" + four, kFour);
    row("comments everywhere are names", "# a,X\n# b,X\n# c,Y\nd,Y\n", "# a=X|# b=X|# c=Y|d=Y");
    row("Markdown",
        "| name | label |\n|------|:------|\n| Abe | X |\n| Ito | X |\n| Lee | Y |\n| Kim | Y |\n", kFour);
    row("names that begin with a number sign", "#a,X\n#b,X\n#c,Y\nd,Y\n", "#a=X|#b=X|#c=Y|d=Y");
    row("title", "Surnames of 2020\n\nname,label\n" + four, kFour);
    row("sep= and comment", "sep=,\n# surnames, 2020\nname,label\n" + four, kFour);
    row("header behind a number sign", "#nationality\tname\nX\tAbe\nX\tIto\nY\tLee\nY\tKim\n", kFour);
    row("column of numbers behind a number sign", "#,Name,Nationality\n1,Abe,X\n2,Ito,X\n3,Lee,Y\n4,Kim,Y\n",
        kFour);
    row("title with a delimiter", "Surnames, 2020\nname,label\n" + four, "Abe=X|Ito=X|Lee=Y|Kim=Y");
    row("joined files with byte order marks",
        "\xef\xbb\xbfname,label\nAbe,X\nIto,X\n\xef\xbb\xbfname,label\nLee,Y\nKim,Y\n", kFour);
    row("sep= without a character", "sep=x\n" + four, "Abe=X|Ito=X|Lee=Y|Kim=Y");
    row("sep= with another character", "sep=|\nname|label\nAbe|X\nLee|Y\n", "Abe=X|Lee=Y");
    // Delimiters
    row("semicolon", "Abe;X\nLee;Y\n", "Abe=X|Lee=Y");
    row("pipe", "name|label\nAbe|X\nLee|Y\n", "Abe=X|Lee=Y");
    row("semicolons beside commas", "Abe, A;X\nIto, B;X\nLee, C;Y\nKim, D;Y\n",
        "Abe, A=X|Ito, B=X|Lee, C=Y|Kim, D=Y");
    row("tabs beside commas", "Abe, A\tX\nIto, B\tX\nLee, C\tY\nKim, D\tY\n",
        "Abe, A=X|Ito, B=X|Lee, C=Y|Kim, D=Y");
    row("quotes beside semicolons", "\"Abe, A\";X\n\"Lee, C\";Y\n", "Abe, A=X|Lee, C=Y");
    row("decimal commas beside semicolons",
        "Name;Land;Preis\nA;X;10,00\nB;Y;11,00\nC;X;12,00\nD;Y;13,00\nE;X;14,00\nF;Y;15,00\n",
        "A=X|B=Y|C=X|D=Y|E=X|F=Y");
    row("R's write.table",
        "\"name\" \"label\"\n\"1\" \"Abe\" \"X\"\n\"2\" \"Ito B\" \"X\"\n\"3\" \"Lee\" \"Y\"\n",
        "Abe=X|Ito B=X|Lee=Y");
    row("a tab in line 1", "Abe\tA,X\nIto,X\nLee,Y\nKim,Y\n", "Abe A=X|Ito=X|Lee=Y|Kim=Y");
    row("a semicolon in a label", "Abe,X;Y\nIto,X;Y\nLee,Z\nKim,Z\n", "Abe=X;Y|Ito=X;Y|Lee=Z|Kim=Z");
    // Columns
    row("index", ",name,label\n0,Abe,X\n1,Ito,X\n2,Lee,Y\n3,Kim,Y\n", kFour);
    row("index without a header", "0,Abe,X\n1,Ito,X\n2,Lee,Y\n3,Kim,Y\n", kFour);
    row("row names", "\"\",\"name\",\"label\"\n\"a\",\"Abe\",\"X\"\n\"b\",\"Lee\",\"Y\"\n", "Abe=X|Lee=Y");
    row("further columns", "id,label,born,name\n7,X,1970,Abe\n5,X,1981,Ito\n3,Y,1975,Lee\n1,Y,1990,Kim\n",
        kFour);
    row("one word known", "kürzel,name,team\na,Abe,X\nb,Ito,X\nc,Lee,Y\nd,Kim,Y\n", kFour);
    row("empty last column", "Abe,X,\nIto,X,\nLee,Y,\nKim,Y,\n", kFour);
    row("names with commas", "O, N, X\nIto, X\nLee, Y\nKim, Y\n", "O, N=X|Ito=X|Lee=Y|Kim=Y");
    row("delimiters at the end", "name,label\nAbe,X,\nIto,X,\nLee,Y,\nKim,Y,\n", kFour);
    row("Excel's delimiters at the end of some rows", "name;label;\nAbe;X;\nIto;X;\nLee;Y\nKim;Y\n", kFour);
    row("a delimiter at the end of the header", "name,label,\n" + four, kFour);
    row("R's row names under unknown words",
        "\"who\",\"team\"\n\"1\",\"Abe\",\"X\"\n\"2\",\"Ito\",\"X\"\n\"3\",\"Lee\",\"Y\"\n\"4\",\"Kim\","
        "\"Y\"\n",
        kFour);
    row("a field too many", ",name,label\n0,Abe,X\n1,Ito, B,X\n2,Lee,Y\n3,Kim,Y\n", "Abe=X|Lee=Y|Kim=Y");
    row("a field too few", ",name,label\n0,Abe,X\n1,Ito\n2,Lee,Y\n3,Kim,Y\n", "Abe=X|Lee=Y|Kim=Y");
}

void TestFormGuess::reads() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rows);
    QCOMPARE(read(bytes), rows);
}

void TestFormGuess::asks_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("question");
    const auto row = [](const char* what, const QByteArray& bytes, const char* question) {
        QTest::newRow(what) << bytes << QString("asks: ") + question;
    };
    row("unknown words", "who,whence\nAbe,X\nIto,X\nLee,Y\nKim,Y\n",
        "line 1 may be a header: else \"whence\" is a class of this row alone; settle it with --header yes "
        "or "
        "--header no");
    row("labels first with names that repeat",
        "X,Abe\nX,Ito\nX,Oh\nX,Abe\nX,Ito\nY,Lee\nY,Kim\nY,Go\nY,Mo\nY,Ri\n",
        "the labels seem to stand before the names (the columns are 1, 2); settle it with --name-column 2 or "
        "--name-column rest, and --label-column 1 or --label-column last");
    row("unquoted names under two words", "name,label\nAbe, S, X\nIto, H, X\nLee, J, Y\nKim, T, Y\n",
        "it is not clear which columns hold the name and the label (the columns are 1 \"\", 2 \"name\", 3 "
        "\"label\"); "
        "settle it with --name-column 2 or --name-column rest");
    row("two delimiters", "Abe,X;A\nIto,X;A\nLee,Y;B\nKim,Y;B\n",
        "several delimiters divide the rows; settle it with --delimiter comma or --delimiter semicolon");
    row("labels first", "X,Abe\nX,Ito\nX,Oh\nY,Lee\nY,Kim\nY,Go\n",
        "the labels seem to stand before the names (the columns are 1, 2); settle it with --name-column 2 or "
        "--name-column rest, and --label-column 1 or --label-column last");
    row("first and last names", "first name,last name,label\nA,Abe,X\nB,Lee,Y\n",
        "it is not clear which columns hold the name and the label (the columns are 1 \"first name\", 2 "
        "\"last "
        "name\", 3 \"label\"); settle it with --name-column 1 or --name-column 2");
    row("two kinds of labels", "name,gender,country\nAbe,m,X\nLee,f,Y\n",
        "it is not clear which columns hold the name and the label (the columns are 1 \"name\", 2 "
        "\"gender\", 3 "
        "\"country\"); settle it with --label-column 2 or --label-column 3");
    row("names with a comma each", "Abe, A, X\nIto, B, X\nLee, C, Y\nKim, D, Y\n",
        "it is not clear which columns hold the name and the label (the columns are 1, 2, 3); settle it with "
        "--name-column 1 or --name-column 2 or --name-column rest");
}

void TestFormGuess::asks() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, question);
    QCOMPARE(read(bytes), question);
}

void TestFormGuess::takesForms_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("rows");
    const auto row = [](const QByteArray& bytes, const char* form, const char* rows) {
        QTest::newRow(form) << bytes << QString(form) << QString::fromUtf8(rows);
    };
    const QByteArray table = "first,last,team\nA,Abe,X\nB,Lee,Y\n";
    row(table, "name=last label=team", "Abe=X|Lee=Y");
    row(table, "name=LAST label=3", "Abe=X|Lee=Y");
    row(table, "name=1 label=3 header=yes", "A=X|B=Y");
    row(table, "name=1 label=3 header=no", "first=team|A=X|B=Y");
    row(table, "name=rest header=yes", "A,Abe=X|B,Lee=Y");
    row(table, "label=last header=yes", "A,Abe=X|B,Lee=Y");
    row("who,whence\nAbe,X\nIto,X\nLee,Y\nKim,Y\n", "header=yes", "Abe=X|Ito=X|Lee=Y|Kim=Y");
    row("name,label\nAbe,X\nLee,Y\n", "header=no", "name=label|Abe=X|Lee=Y");
    row("Abe:X\nLee:Y\n", "delimiter=:", "Abe=X|Lee=Y");
    row("Abe,X;A\nIto,Y;A\nLee,X;B\n", "delimiter=;", "Abe,X=A|Ito,Y=A|Lee,X=B");
    row("X,Abe\nX,Ito\nY,Lee\n", "name=2", "Abe=X|Ito=X|Lee=Y");
    row("17,X\n18,X\n19,Y\n", "label=2", "17=X|18=X|19=Y");
    row("Abe,X\nIto,Y\nLee,Z\n", "name=01", "Abe=X|Ito=Y|Lee=Z");
    row("\"Abe\" \"X\"\n\"Lee\" \"Y\"\n", "delimiter=space", "Abe=X|Lee=Y");
    row("X,Abe\nX,Ito\nY,Lee\n", "label=1", "Abe=X|Ito=X|Lee=Y");
    row("a\nb\nAbe,X\nLee,Y\n", "skip=2", "Abe=X|Lee=Y");
    row("#x,X\nLee,Y\nOh,X\n", "skip=0", "#x=X|Lee=Y|Oh=X");
    row("Ku\xe8"
        "era,X\nLee,Y\n",
        "encoding=latin2",
        "Ku\u010d"
        "era=X|Lee=Y");
    row("\xc0\xee\xc3\xf7,X\nLee,Y\n", "encoding=GB18030", "\u674e\u660e=X|Lee=Y");
}

void TestFormGuess::takesForms() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, form);
    QFETCH(QString, rows);
    QCOMPARE(read(bytes, form), rows);
}

void TestFormGuess::refusesForms_data() {
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* form, const char* message) {
        QTest::newRow(form) << QString(form) << QString("refuses: ") + message;
    };
    row("name=nobody", "there is no column \"nobody\"; the header has \"name\", \"label\"");
    row("label=3", "there is no column 3; rows have 2 fields");
    row("name=name header=no", "a column is named, but there is no header; give its number");
    row("name=1 delimiter=;", "rows have 1 field; a name and a label need two columns");
    row("encoding=UTF-16",
        "invalid UTF-16 (half a letter); name another encoding, or save the file as UTF-8");
}

void TestFormGuess::refusesForms() {
    QFETCH(QString, form);
    QFETCH(QString, message);
    QCOMPARE(read("name,label\nAbe,X\nLee,Y\nO\n", form), message);
}

void TestFormGuess::saysWhy() {
    const auto report = loadText("# list\nname;label\nAbe;X\nIto;X\nLee;Y\n").report;
    QStringList lines;
    for (const FormLine& line : describe(*report->reading))
        lines << QString::fromStdString(line.what + " " + line.value + ": " + line.why);
    QCOMPARE(lines.join('\n'), "encoding UTF-8: the bytes are valid\n"
                               "delimiter semicolon: it divides every row\n"
                               "table from line 2: \"# list\" is a comment\n"
                               "header yes: \"label\" is a usual word for a column\n"
                               "name before the last delimiter: the last delimiter of a row divides\n"
                               "label after the last delimiter: the last delimiter of a row divides");
}

// In a sorted file the first class may fill more than the sample, and the first row of it may stand apart.
void TestFormGuess::findsLabelsFarBelow() {
    const QByteArray body = QByteArray("Abe,X\nLee,Y\n").repeated(3000);
    QVERIFY(read("who,whence\n" + body).startsWith("asks: line 1 may be a header"));
    QVERIFY(read("who,whence\n" + body + "Oh,whence\n").startsWith("who=whence|Abe=X"));
}

// The first 2,000 rows of a sorted file may hold one class alone, beside a column that repeats by chance.
void TestFormGuess::asksOfSortedFiles() {
    QByteArray table;
    for (int i = 0; i < 2400; ++i)
        table += QByteArray::number(i) + ",N" + QByteArray::number(i % 800) + ",F\n";
    for (int i = 0; i < 900; ++i)
        table += QByteArray::number(2400 + i) + ",M" + QByteArray::number(i) + ",M\n";
    QVERIFY2(read(table).startsWith("asks: it is not clear which columns"), qPrintable(read(table).left(80)));
}

QTEST_GUILESS_MAIN(TestFormGuess)
#include "test_form_guess.moc"
