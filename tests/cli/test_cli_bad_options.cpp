#include "tests/cli/cli.h"

#include <QtTest>

#include <unistd.h>

using namespace batchscope::test;

/// Command lines that are wrong, on names that are good: status 2, one line that names the option and says
/// what to give, nothing on standard output, no folder left behind.
class TestCliBadOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesFoldersForTheRun_data();
    void refusesFoldersForTheRun();
    void refusesAFolderThatHoldsARun();
    void refusesAFolderThatCannotBeWritten();
    void helps_data();
    void helps();
};

void TestCliBadOptions::refuses_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char* line, const char* refusal) {
        QTest::newRow(line) << QString(line) << QString(refusal);
    };
    const char* const size = "2: batch size * is out of range; give a whole number from 1 to 1000000";
    const char* const rate = "2: learning rate must be a finite number above 0, such as 0.15";
    const char* const see = "2: *; see batchscope-cli --help";
    row("", see);
    row("fly", see);
    row("plan tiny.csv --fast", "2: *--fast*; see batchscope-cli --help");
    row("train tiny.csv --out run --fast 3", "2: *--fast*; see batchscope-cli --help");
    row("plan tiny.csv other.csv", "2: *other.csv*; see batchscope-cli --help");
    row("plan tiny.csv --batch-size 0", size);
    row("batch tiny.csv --batch-size -1", size);
    row("train tiny.csv --out run --batch-size 99999999999999999999", size);
    row("plan tiny.csv --strategy random",
        "2: unknown strategy \"random\"; choose one of plain, sorted, bucketed, exact-length*");
    row("plan tiny.csv --strategy bucketed --ratio 0.5", "2: *ratio*");
    row("plan tiny.csv --strategy bucketed --ratio nan", "2: *ratio*");
    row("batch tiny.csv --index 1", "2: tiny.csv: there is no batch 1; --index takes 0 to 0");
    row("batch tiny.csv --index -1", "2: tiny.csv: there is no batch -1; --index takes 0 to 0");
    row("train tiny.csv --out run --lr nan", rate);
    row("train tiny.csv --out run --lr 0", rate);
    row("train tiny.csv --out run --lr -1", rate);
    row("train tiny.csv --out run --lr abc", "2: *--lr = abc*; see batchscope-cli --help");
    row("train tiny.csv --out run --cell cnn", "2: unknown cell \"cnn\"; choose one of rnn, lstm, gru");
    row("train tiny.csv --out run --preset slow", "2: unknown preset \"slow\"; choose one of quick-look, *");
    row("train tiny.csv --out run --hidden 0",
        "2: hidden size 0 is out of range; give a whole number from 1 *");
    row("train tiny.csv --out run --steps 0", "2: steps 0 is out of range; give a whole number from 1 *");
    row("train tiny.csv --out run --threads -1", "2: threads -1 is out of range; *");
    row("train tiny.csv --out run --test-fraction 1",
        "2: test fraction must lie between 0 and 1, such as 0.2");
    row("train tiny.csv --out run --execution padded --bidirectional",
        "2: a bidirectional model cannot run padded: *; choose packed execution or one direction");
    row("predict", see);
}

void TestCliBadOptions::refuses() {
    QFETCH(QString, line);
    QFETCH(QString, refusal);
    const CliFolder folder;
    folder.writeTinyNames();
    const QString found = folder.run(line).refusal();
    QVERIFY2(fits(found, refusal), qPrintable(found));
    QCOMPARE(folder.entries(), QStringList("tiny.csv"));
}

void TestCliBadOptions::refusesFoldersForTheRun_data() {
    QTest::addColumn<QString>("out");
    QTest::newRow("a file") << "tiny.csv";
    QTest::newRow("below a file") << "tiny.csv/run";
    QTest::newRow("in a file system that takes none") << "/proc/run";
}

void TestCliBadOptions::refusesFoldersForTheRun() {
    QFETCH(QString, out);
    const CliFolder folder;
    folder.writeTinyNames();
    const QString found = folder.run(kTinyTrain + " --out " + out).refusal();
    QVERIFY2(fits(found, "2: " + out + "*; name another folder with --out"), qPrintable(found));
    QCOMPARE(folder.entries(), QStringList("tiny.csv"));
}

void TestCliBadOptions::refusesAFolderThatHoldsARun() {
    const CliFolder folder;
    folder.writeTinyNames();
    folder.write("run/run.json", "{}");
    QCOMPARE(folder.run(kTinyTrain + " --out run").refusal(),
             "2: run: holds a run already; name another folder with --out, or remove this one");
    QCOMPARE(QDir(folder.path("run")).entryList(QDir::Files | QDir::Hidden), QStringList("run.json"));
    QCOMPARE(folder.read("run/run.json"), "{}");
}

void TestCliBadOptions::refusesAFolderThatCannotBeWritten() {
    if (::geteuid() == 0) QSKIP("root may write everywhere");
    const CliFolder folder;
    folder.writeTinyNames();
    QVERIFY(QDir().mkdir(folder.path("run")));
    QVERIFY(QFile::setPermissions(folder.path("run"), QFile::ReadOwner | QFile::ExeOwner));
    const QString found = folder.run(kTinyTrain + " --out run").refusal();
    QVERIFY2(fits(found, "2: run*cannot be written*; name another folder with --out"), qPrintable(found));
}

void TestCliBadOptions::helps_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("--version") << "--version" << QByteArray("batchscope-cli 0.");
    QTest::newRow("--help") << "--help" << QByteArray("predict");
    QTest::newRow("train --help") << "train --help" << QByteArray("--checkpoint-every");
}

void TestCliBadOptions::helps() {
    QFETCH(QString, line);
    QFETCH(QByteArray, text);
    const CliResult result = CliFolder().run(line);
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QByteArray());
    QVERIFY2(result.out.contains(text), result.out);
}

QTEST_GUILESS_MAIN(TestCliBadOptions)
#include "test_cli_bad_options.moc"
