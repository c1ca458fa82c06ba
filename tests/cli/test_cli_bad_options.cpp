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
    void refusesWhatIsNoPlainNumber_data();
    void refusesWhatIsNoPlainNumber();
    void takesWhatNumbersMean_data();
    void takesWhatNumbersMean();
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
    const char* const size = "2: --batch-size: * is out of range; give a whole number from 1 to 1000000";
    const char* const rate = "2: --lr: * is out of range; give a number above 0 and at most 1e+38";
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
    row("plan tiny.csv --strategy bucketed --ratio 0.5",
        "2: --ratio: 0.5 is out of range; give a number from 1");
    row("plan tiny.csv --strategy bucketed --ratio nan", "2: --ratio: \"nan\" is not a number; *");
    row("batch tiny.csv --index 1", "2: tiny.csv: there is no batch 1; --index takes 0 to 0");
    row("batch tiny.csv --index -1", "2: --index: -1 is out of range; *");
    row("train tiny.csv --out run --lr nan", "2: --lr: \"nan\" is not a number; give a number above 0 *");
    row("train tiny.csv --out run --lr 0,05", "2: --lr: \"0,05\" is not a number; give a number above 0 *");
    row("train tiny.csv --out run --lr 1e39", rate);
    row("train tiny.csv --out run --lr 0", rate);
    row("train tiny.csv --out run --lr -1", rate);
    row("train tiny.csv --out run --lr abc", "2: --lr: \"abc\" is not a number; give *");
    row("train tiny.csv --out run --cell cnn", "2: unknown cell \"cnn\"; choose one of rnn, lstm, gru");
    row("train tiny.csv --out run --preset slow", "2: unknown preset \"slow\"; choose one of quick-look, *");
    row("train tiny.csv --out run --hidden 0",
        "2: --hidden: 0 is out of range; give a whole number from 1 *");
    row("train tiny.csv --out run --steps 0", "2: --steps: 0 is out of range; give a whole number from 1 *");
    row("train tiny.csv --out run --threads -1", "2: --threads: -1 is out of range; *");
    row("train tiny.csv --out run --test-fraction 1",
        "2: --test-fraction: 1 is out of range; give a number above 0 and below 1");
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

// Every option that takes a number, whatever the command: none wraps, rounds, or takes nothing for 0.
void TestCliBadOptions::refusesWhatIsNoPlainNumber_data() {
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("option");
    const std::pair<const char*, QStringList> commands[] = {
        {"train tiny.csv --out run",
         {"--batch-size", "--ratio", "--pool", "--budget", "--hidden", "--layers", "--lr", "--momentum",
          "--steps", "--test-fraction", "--seed", "--split-seed", "--threads", "--eval-every",
          "--checkpoint-every"}},
        {"plan tiny.csv", {"--batch-size", "--ratio", "--pool", "--budget", "--shuffle-seed"}},
        {"batch tiny.csv", {"--index", "--shuffle-seed"}},
        {"data tiny.csv", {"--skip-lines"}},
        {"prove tiny.csv", {"--names", "--batches", "--seed"}},
        {"race tiny.csv", {"--names", "--rounds", "--warm-up"}},
        {"sweep tiny.csv", {"--sizes", "--rounds", "--draws"}},
        {"costs tiny.csv", {"--batches", "--rounds"}},
        {"predict checkpoint Name", {"--top"}},
        {"resume run", {"--steps", "--threads"}}};
    for (const auto& [command, options] : commands)
        for (const QString& option : options)
            QTest::addRow("%s %s", command, qPrintable(option)) << QString(command) << option;
}

void TestCliBadOptions::refusesWhatIsNoPlainNumber() {
    QFETCH(QString, command);
    QFETCH(QString, option);
    const CliFolder folder;
    folder.writeTinyNames();
    QStringList words{"-1", ""};
    const bool thorough =
        option == "--seed" || option == "--lr" || option == "--sizes" || option == "--threads";
    if (thorough) words << QStringList{"1,5", "1e", "0x10", "1_000", "nan", "18446744073709551616"};
    for (const QString& word : words) {
        if (option == "--lr" && word.startsWith("1844")) continue; // a number like any other
        if (option == "--sizes" && word == "1,5") continue;        // two sizes
        const QString found = folder.run(command.split(' ') + QStringList{option, word}).refusal();
        QVERIFY2(fits(found, "2: " + option + ": *" + word + "* is *; give a *number *"),
                 qPrintable(word + " -> " + found));
    }
    QCOMPARE(folder.entries(), QStringList("tiny.csv"));
}

void TestCliBadOptions::takesWhatNumbersMean_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* words, const char* key, const char* value) {
        QTest::newRow(words) << QString(words) << QString(key) << QString(value);
    };
    row("--seed 010", "seed", "10"); // not octal
    row("--seed 18446744073709551615", "seed", "18446744073709551615");
    row("--seed 1e3", "seed", "1000");
    row("--split-seed 007", "split_seed", "7");
    row("--eval-every 09", "eval_every", "9");
    row("--lr 1e-7", "lr", "1e-07");
    row("--lr .5", "lr", "0.5");
    row("--momentum 00.5", "momentum", "0.5");
}

void TestCliBadOptions::takesWhatNumbersMean() {
    QFETCH(QString, words);
    QFETCH(QString, key);
    QFETCH(QString, value);
    const CliFolder folder;
    folder.writeTinyNames();
    QCOMPARE(folder.run(kTinyTrain + " --out run --no-history " + words).status, 0);
    const QString settings = folder.read("run/run.json").simplified();
    QVERIFY2(settings.contains(QString("\"%1\": %2,").arg(key, value)), qPrintable(settings));
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
