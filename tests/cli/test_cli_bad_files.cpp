#include "tests/cli/cli.h"

#include <QtTest>

using namespace batchscope::test;

/// Names files that cannot be trained on: status 2, one line that names the file and says what to do, nothing
/// on standard output, no folder left behind.
class TestCliBadFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trainRefuses_data();
    void trainRefuses();
    void everyCommandRefuses_data();
    void everyCommandRefuses();
    void refusesFolders();
    void trainsWithoutBadRows();
};

void TestCliBadFiles::trainRefuses_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("refusal");
    const QByteArray good = "Abe,X\nLee,Y\n";
    const auto row = [](const char* what, const QByteArray& bytes, const char* refusal) {
        QTest::newRow(what) << bytes << QString::fromUtf8(refusal);
    };
    row("empty", "", "2: names.csv: the file is empty; write rows such as Abreu,Portuguese");
    row("one class", "Abe,X\nLee,X\n",
        "2: names.csv: all rows have the label X; at least two classes are needed");
    row("no row has a label", "Abe\nLee\n",
        "2: names.csv, line 1: no label after \"Abe\"; write name,label (all 2 rows are bad)");
    row("some rows have no label", good + "Neil\nOh\n",
        "2: names.csv, line 3: no label after \"Neil\"; write name,label (2 bad rows in all; --skip-bad-rows "
        "leaves them out)");
    row("unclosed quote", good + "\"Neil,X\n",
        "2: names.csv, line 3: a quote opens in \"\"Neil,X\" and does not close; close it, *");
    row("invalid UTF-8", good + "G\u00f3mez,X\nL\xff\xfe,Y\n",
        "2: names.csv, line 4: invalid UTF-8 (byte 0xff); save the file as UTF-8, *");
    row("NUL bytes", good + QByteArray("N\0il,X\n", 7),
        "2: names.csv, line 3: the name \"N\\x00il\" holds NUL bytes; is this a text file? *");
    row("a line of 10 MB", good + QByteArray(10'000'000, 'a') + ",X\n",
        "2: names.csv, line 3: the line is over 1 MiB long; write one name a line");
    row("half a million lines behind a quote", good + '"' + QByteArray("a\n").repeated(500'000),
        "2: names.csv, line 3: a quote opens in \"\"a\" and does not close; close it, *");
    row("binary", QByteArray::fromHex("7f454c46020101000000000000000000030103e00010000000").repeated(100),
        "2: names.csv: looks like a binary file; names are text");
    row("a name of 100,000 letters", good + QByteArray(100'000, 'a') + ",X\n",
        "2: names.csv, line 3: the name \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\" has 100000 letters; at "
        "most "
        "5000 are taken *");
    row("too few to split", good,
        "2: * rows cannot be split by row: *; use more names or another test fraction");
}

void TestCliBadFiles::trainRefuses() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, refusal);
    const CliFolder folder;
    folder.write("names.csv", bytes);
    const QString found = folder.run("train names.csv --steps 2 --hidden 4 --out run --json").refusal();
    QVERIFY2(fits(found, refusal), qPrintable(found));
    QCOMPARE(folder.entries(), QStringList("names.csv"));
}

void TestCliBadFiles::everyCommandRefuses_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char* line, const char* refusal) {
        QTest::newRow(line) << QString(line) << QString(refusal);
    };
    row("data none.csv --json", "2: none.csv: no such file; check the name");
    row("plan none.csv", "2: none.csv: no such file; check the name");
    row("batch none.csv --json", "2: none.csv: no such file; check the name");
    row("train none.csv --out run", "2: none.csv: no such file; check the name");
    row("predict none.safetensors Abe", "2: none.safetensors: there is no such file; name a checkpoint");
    row("data empty.csv --json", "2: empty.csv: the file is empty; write rows such as Abreu,Portuguese");
    row("data bare.csv --json", "2: bare.csv, line 1: no label after \"Abe\"; write name,label *");
    row("batch bad.csv --json", "2: bad.csv, line 3: no label after \"Neil\"; write name,label *");
    row("plan bad.csv --json", "2: bad.csv, line 3: no label after \"Neil\"; write name,label *");
    row("data /dev/zero", "2: /dev/zero: is neither a file nor a folder; *");
}

void TestCliBadFiles::everyCommandRefuses() {
    QFETCH(QString, line);
    QFETCH(QString, refusal);
    const CliFolder folder;
    folder.write("empty.csv", "");
    folder.write("bare.csv", "Abe\nLee\n");
    folder.write("bad.csv", "Abe,X\nLee,Y\nNeil\n");
    const QString found = folder.run(line).refusal();
    QVERIFY2(fits(found, refusal), qPrintable(found));
    QCOMPARE(folder.entries().size(), 3);
}

void TestCliBadFiles::refusesFolders() {
    const CliFolder folder;
    folder.write("names/notes.md", "Abe\n");
    QCOMPARE(folder.run("train names --out run").refusal(),
             "2: names: the folder holds no .txt file; write one such as Italian.txt for each class");
    folder.write("names/A.txt", "Abe\n");
    folder.write("names/B.txt", "Lee\n\xff\n");
    const QString found = folder.run("data names").refusal();
    QVERIFY2(fits(found, "2: names/B.txt, line 2: invalid UTF-8 (byte 0xff); save the file as UTF-8, *"),
             qPrintable(found));
    QCOMPARE(folder.entries(), QStringList("names"));
}

void TestCliBadFiles::trainsWithoutBadRows() {
    const CliFolder folder;
    folder.writeTinyNames();
    folder.write("tiny.csv", folder.read("tiny.csv") + "Neil\n");
    QVERIFY(folder.run(kTinyTrain + " --out run").refusal().startsWith("2: tiny.csv, line 26: no label"));
    QVERIFY(!folder.holds("run"));
    const CliResult result = folder.run(kTinyTrain + " --out run --skip-bad-rows --json");
    QCOMPARE(result.status, 0);
    QCOMPARE(at(folder.readJson("run/run.json"), "data.rows").toInt(), 24);
}

QTEST_GUILESS_MAIN(TestCliBadFiles)
#include "test_cli_bad_files.moc"
