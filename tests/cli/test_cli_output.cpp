#include "tests/cli/cli.h"

#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

#include <vector>

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
    CliResult unread(const QString& line, const std::vector<int>& streams) const;
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
    if (!line.startsWith("train ") || line.endsWith("--help"))
        QCOMPARE(shell("CLI " + line + " > /dev/null").status, 0);
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

/// Runs the program with a pipe that has no reader as these streams.
CliResult TestCliOutput::unread(const QString& line, const std::vector<int>& streams) const {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return {};
    ::close(ends[0]);
    QProcess process;
    process.setChildProcessModifier([&] {
        for (const int stream : streams)
            ::dup2(ends[1], stream);
    });
    folder_.start(process, line.split(' '));
    const CliResult result = CliFolder::end(process);
    ::close(ends[1]);
    return result;
}

void TestCliOutput::isQuietWhereNobodyReads() {
    for (const char* line : {"data --json", "plan tiny.csv", "--help"}) {
        const CliResult result = unread(line, {STDOUT_FILENO});
        QCOMPARE(result.status, 1);
        QCOMPARE(result.err, QByteArray());
    }
    // A training is not ended by whoever reads what it says.
    unread(kTinyTrain + " --eval-every 1 --out piped", {STDOUT_FILENO, STDERR_FILENO});
    QCOMPARE(folder_.readJson("piped/run.json")["state"].toString(), "finished");
}

QTEST_GUILESS_MAIN(TestCliOutput)
#include "test_cli_output.moc"
