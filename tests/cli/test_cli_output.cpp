#include "tests/cli/cli.h"

#include <QtTest>

using namespace batchscope::test;

/// What a report does on a standard output that takes nothing: a full disk, a closed one, a pipe without a
/// reader.
class TestCliOutput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysThatTheDiskIsFull_data();
    void saysThatTheDiskIsFull();
    void saysThatOutputIsClosed();
    void keepsFilesApartFromClosedStreams();
    void isQuietWhereNobodyReads();

private:
    CliResult shell(const QString& line) const;
    CliFolder folder_;
};

void TestCliOutput::initTestCase() {
    folder_.writeTinyNames();
    QCOMPARE(folder_.run(kTinyTrain + " --out run").status, 0);
}

/// `CLI` stands for the program.
CliResult TestCliOutput::shell(const QString& line) const {
    QProcess process;
    process.setWorkingDirectory(folder_.path({}));
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("BATCHSCOPE_DATA", folder_.dataPath());
    process.setProcessEnvironment(environment);
    process.start("bash", {"-c", QString(line).replace("CLI", BATCHSCOPE_CLI)});
    return CliFolder::end(process);
}

void TestCliOutput::saysThatTheDiskIsFull_data() {
    QTest::addColumn<QString>("line");
    int number = 0;
    for (const char* line :
         {"--help", "--version", "train --help", "data tiny.csv", "data tiny.csv --json", "plan tiny.csv",
          "plan tiny.csv --json", "batch tiny.csv", "batch tiny.csv --json",
          "predict run/checkpoint.safetensors naina", "predict run/checkpoint.safetensors naina --json",
          "export run --to exported --overwrite", "export run --to exported --overwrite --json",
          "data --json"}) // the bundled names: more than a buffer
        QTest::newRow(line) << QString(line);
    for (const char* end : {"", " --json"})
        QTest::newRow(qPrintable(QString("train%1").arg(end)))
            << kTinyTrain + QString(" --out full%1").arg(++number) + end;
}

void TestCliOutput::saysThatTheDiskIsFull() {
    QFETCH(QString, line);
    const CliResult result = shell("CLI " + line + " > /dev/full");
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.endsWith("batchscope-cli: write error: No space left on device\n"),
             result.err.constData());
    QCOMPARE(shell("CLI " + line.split(" --out").first().replace("train tiny.csv", "plan tiny.csv --json #") +
                   " > /dev/null")
                 .status,
             0);
}

void TestCliOutput::saysThatOutputIsClosed() {
    const CliResult result = shell("CLI plan tiny.csv >&-");
    QCOMPARE(result.status, 1);
    QCOMPARE(result.err, QByteArray("batchscope-cli: write error: Bad file descriptor\n"));
}

/// The number of a closed stream must not become a database's.
void TestCliOutput::keepsFilesApartFromClosedStreams() {
    const CliResult result = shell("CLI " + kTinyTrain + " --out closed <&- >&- 2>&-");
    QCOMPARE(result.status, 1); // its report could not be written
    QCOMPARE(folder_.run("export closed --to closed-curves --formats csv").status, 0);
    QCOMPARE(folder_.read("closed-curves/model.metrics.csv").count('\n'), 4);
    QProcess sqlite;
    sqlite.start("sqlite3", {folder_.dataPath() + "/history.sqlite", "PRAGMA integrity_check"});
    if (!sqlite.waitForFinished()) QSKIP("no sqlite3 program here");
    QCOMPARE(sqlite.readAllStandardOutput(), QByteArray("ok\n"));
}

void TestCliOutput::isQuietWhereNobodyReads() {
    const CliResult result =
        shell("(sleep 0.3; CLI data --json; echo $? > status) | true; sleep 2; cat status");
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(result.out, QByteArray("1\n"));
    // A training is not ended by whoever reads what it says.
    QCOMPARE(shell("CLI " + kTinyTrain +
                   " --eval-every 1 --out piped 2>&1 | true; cat piped/run.json | grep -c "
                   "finished")
                 .out,
             QByteArray("1\n"));
}

QTEST_GUILESS_MAIN(TestCliOutput)
#include "test_cli_output.moc"
