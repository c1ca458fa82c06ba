#include "tests/cli/cli.h"

#include <QtTest>

using namespace batchscope::test;

namespace {

const QByteArray kIndexed = ",name,label\n0,Abe,X\n1,Ito,X\n2,\"Lee, K\",Y\n3,Kim,Y\n";

} // namespace

/// How the command line says what it guessed of a table, asks, takes answers, and keeps them with the run.
class TestCliTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItGuessed();
    void saysNothingOfPlainFiles();
    void reportsTheReading();
    void asks_data();
    void asks();
    void refusesForms_data();
    void refusesForms();
    void resumesInTheSameForm();
};

void TestCliTables::saysWhatItGuessed() {
    const CliFolder folder;
    folder.write("n.csv", kIndexed);
    const CliResult result = folder.run("batch n.csv --batch-size 4 --index 0 --json");
    QCOMPARE(result.status, 0);
    QCOMPARE(QString::fromUtf8(result.err),
             "note: n.csv is read with header yes (\"label\" is a usual word for a column), name column 2 "
             "\"name\" "
             "(the header says \"name\"), label column 3 \"label\" (the header says \"label\")\n");
    QCOMPARE(arrayText(result.json()["names"]), "[\"Abe\",\"Ito\",\"Lee, K\",\"Kim\"]");
}

void TestCliTables::saysNothingOfPlainFiles() {
    const CliFolder folder;
    folder.write("n.csv", "name,label\nAbe,X\nO, Neil,Y\n");
    for (const char* line : {"plan n.csv --json", "data n.csv --json", "data n.csv"})
        QCOMPARE(folder.run(line).err, QByteArray());
}

void TestCliTables::reportsTheReading() {
    const CliFolder folder;
    folder.write("n.csv", "sep=;\nname;label\nAbe;X\nIto;X\nLee;Y\n");
    const CliResult json = folder.run("data n.csv --json --label-column label");
    QCOMPARE(json.status, 0);
    QCOMPARE(json.err, QByteArray());
    const QJsonObject reading = json.json()["reading"].toObject();
    QCOMPARE(reading.keys().join(' '), "delimiter encoding header label_column name_column skip_lines");
    QCOMPARE(at(reading, "delimiter.value").toString(), "semicolon");
    QCOMPARE(at(reading, "delimiter.certainty").toString(), "certain");
    QCOMPARE(at(reading, "delimiter.reason").toString(), "line 1 says so");
    QCOMPARE(at(reading, "skip_lines.value").toInt(), 1);
    QCOMPARE(at(reading, "label_column.value").toString(), "2");
    QCOMPARE(at(reading, "label_column.certainty").toString(), "given");
    QVERIFY(folder.run("data n.csv").out.contains("    delimiter semicolon (line 1 says so)\n"));
}

void TestCliTables::asks_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("names");
    const auto row = [](const char* what, const QByteArray& bytes, const char* question, const char* answer,
                        const char* names) {
        QTest::newRow(what) << bytes << QString(question) << QString(answer) << QString::fromUtf8(names);
    };
    row("header", "who,whence\nAbe,X\nIto,X\nLee,Y\nKim,Y\n",
        "2: n.csv: line 1 may be a header: *; settle it with --header yes or --header no", "--header yes",
        "[\"Abe\",\"Ito\",\"Lee\",\"Kim\"]");
    row("columns", "A,Abe,X\nB,Ito,X\nC,Lee,Y\nD,Kim,Y\n",
        "2: n.csv: it is not clear which columns *; settle it with --name-column 1 or --name-column 2 or "
        "--name-column rest",
        "--name-column 2", "[\"Abe\",\"Ito\",\"Lee\",\"Kim\"]");
    row("delimiter", "Abe,X;A\nIto,X;A\nLee,Y;B\nKim,Y;B\n",
        "2: n.csv: several delimiters divide the rows; settle it with --delimiter comma or --delimiter "
        "semicolon",
        "--delimiter semicolon", "[\"Abe,X\",\"Ito,X\",\"Lee,Y\",\"Kim,Y\"]");
    row("encoding", "\xc0\xee\xc3\xf7,C\n\xcd\xf5\xb7\xbc,C\nSmith,E\nJones,E\n",
        "2: n.csv: is not UTF-8; its words read \"\u674e\u660e, \u738b\u82b3\" in GB18030, \"*\" in "
        "EUC-JP*, which is not certain; settle it with --encoding GB18030 or --encoding EUC-JP*, or save "
        "the file as UTF-8",
        "--encoding gb18030", "[\"\u674e\u660e\",\"\u738b\u82b3\",\"Smith\",\"Jones\"]");
}

void TestCliTables::asks() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, question);
    QFETCH(QString, answer);
    QFETCH(QString, names);
    const CliFolder folder;
    folder.write("n.csv", bytes);
    for (const char* line : {"data n.csv --json", "batch n.csv --json", "train n.csv --out run"}) {
        const QString found = folder.run(line).refusal();
        QVERIFY2(fits(found, question), qPrintable(found));
    }
    const CliResult result = folder.run("batch n.csv --batch-size 4 --index 0 --json " + answer);
    QCOMPARE(result.status, 0);
    QCOMPARE(arrayText(result.json()["names"]), names);
}

void TestCliTables::refusesForms_data() {
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char* options, const char* refusal) {
        QTest::newRow(options) << QString(options) << QString(refusal);
    };
    row("--delimiter ab",
        "2: \"ab\" is not a delimiter; give comma, tab, semicolon, pipe, space, or one character *");
    row("--delimiter \"", "2: \"\"\" is not a delimiter; *");
    row("--header maybe", "2: unknown header \"maybe\"; choose one of auto, yes, no");
    row("--name-column 0", "2: \"0\" is not a name column; give a number from 1 or a word of the header");
    row("--name-column 9", "2: n.csv: there is no column 9; rows have 3 fields");
    row("--label-column nation",
        "2: n.csv: there is no column \"nation\"; the header has \"\", \"name\", \"label\"");
    row("--name-column 2 --label-column 2", "2: column \"2\" cannot hold both the name and the label");
    row("--name-column name --label-column 2", "2: column \"2\" cannot hold both the name and the label");
    row("--encoding utf-77", "2: \"utf-77\" is not an encoding that is known; *");
}

void TestCliTables::refusesForms() {
    QFETCH(QString, options);
    QFETCH(QString, refusal);
    const CliFolder folder;
    folder.write("n.csv", kIndexed);
    const QString found = folder.run("plan n.csv --json " + options).refusal();
    QVERIFY2(fits(found, refusal), qPrintable(found));
}

// Without its form the file would be asked about, or be read in another way.
void TestCliTables::resumesInTheSameForm() {
    const CliFolder folder;
    QByteArray table = "who,team,whence\n";
    for (char c = 'a'; c < 'm'; ++c)
        table += QByteArray("n") + c + "ina,red,North\nS" + char(c + 13) + "r,blue,South\n";
    folder.write("tiny.csv", table);
    QVERIFY(folder.run(kTinyTrain + " --out run")
                .refusal()
                .startsWith("2: tiny.csv: it is not clear which columns"));
    const QString form = " --header yes --name-column who --label-column whence";
    QCOMPARE(folder.run(kTinyTrain + " --out run --json" + form).status, 0);
    const QJsonObject kept = at(folder.readJson("run/run.json"), "data.form").toObject();
    QCOMPARE(QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)),
             "{\"delimiter\":\"comma\",\"encoding\":\"UTF-8\",\"header\":true,\"label_column\":\"3\","
             "\"name_column\":\"1\",\"skip_lines\":0}");
    QCOMPARE(folder.run("resume run --steps 6 --json").json()["steps"].toInt(), 6);
}

QTEST_GUILESS_MAIN(TestCliTables)
#include "test_cli_tables.moc"
