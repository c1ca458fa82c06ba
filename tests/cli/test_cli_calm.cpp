#include "tests/cli/cli.h"

#include <QtTest>

#include <csignal>
#include <thread>

using namespace batchscope::test;

namespace {

const QString kLong = "train tiny.csv --steps 100000000 --hidden 4 --batch-size 4 --threads 1 --device cpu "
                      "--eval-every 200 --json --out run";

constexpr int kLittle = 1'200'000; // KiB: the program's own address space and some 400 MB

} // namespace

/// What a run does with little memory, with few processors, and when a terminal or a reader goes away.
class TestCliCalm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForMemory_data();
    void asksForMemory();
    void saysWhatCouldNotBeHad();
    void capsThreads_data();
    void capsThreads();
    void choosesThreads();
    void resumesWithOtherThreads();
    void endsInOrder_data();
    void endsInOrder();
    void ignoresWhatNohupIgnores();
    void outlivesItsReader();

private:
    CliResult underLimit(int kibibytes, const QString& arguments) const;
    QString stateOf(const QString& run) const {
        return folder_->readJson(run + "/run.json")["state"].toString();
    }
    void startTraining(QProcess& process, const QString& before) const;
    std::unique_ptr<CliFolder> folder_;
};

void TestCliCalm::init() {
    folder_ = std::make_unique<CliFolder>();
    folder_->writeTinyNames();
}

/// In a shell, behind `before`; returns when it trains.
void TestCliCalm::startTraining(QProcess& process, const QString& before) const {
    folder_->startShell(process, before + " " + BATCHSCOPE_CLI + " " + kLong);
    QTRY_VERIFY_WITH_TIMEOUT(folder_->read("run/metrics.csv").contains("\n200,"), CliFolder::kTimeout);
    QCOMPARE(stateOf("run"), "running");
}

CliResult TestCliCalm::underLimit(int kibibytes, const QString& arguments) const {
    QProcess process;
    folder_->startShell(process,
                        QString("ulimit -v %1; exec %2 %3").arg(kibibytes).arg(BATCHSCOPE_CLI, arguments));
    return CliFolder::end(process);
}

void TestCliCalm::asksForMemory_data() {
    QTest::addColumn<QString>("arguments");
    QTest::newRow("hidden size and layers") << "train tiny.csv --hidden 4096 --layers 4 --batch-size 4";
    QTest::newRow("within the ranges, no more") << "train tiny.csv --hidden 16384 --layers 16 --batch-size 4";
    QTest::newRow("batch") << "train tiny.csv --hidden 512 --batch-size 100000";
    QTest::newRow("LibTorch") << "train tiny.csv --hidden 4096 --layers 3 --engine libtorch --optimizer adam";
    QTest::newRow("padded") << "train tiny.csv --hidden 512 --batch-size 60000 --execution padded";
}

void TestCliCalm::asksForMemory() {
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("the address sanitizer needs more address space than the limit");
#endif
    QFETCH(QString, arguments);
    const CliResult result = underLimit(3'000'000, arguments + " --device cpu --steps 2 --out run");
    QVERIFY2(fits(result.refusal(),
                  "2: not enough memory (* GiB wanted, * GiB free); a smaller hidden size, fewer "
                  "layers or a smaller batch needs less"),
             qPrintable(result.refusal()));
    QVERIFY(!folder_->holds("run"));
}

// A checkpoint that is larger than what is left: no estimate stands before it.
void TestCliCalm::saysWhatCouldNotBeHad() {
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("the address sanitizer needs more address space than the limit");
#endif
    QCOMPARE(folder_
                 ->run("train tiny.csv --hidden 4000 --batch-size 4 --steps 1 --threads 1 --device cpu "
                       "--out large --json")
                 .status,
             0);
    if (underLimit(kLittle, "data tiny.csv").status != 0)
        QSKIP("the program alone needs more than the limit");
    for (const char* const command : {"predict large/checkpoint.safetensors Abe", "resume large --steps 2",
                                      "export large --to out --formats safetensors"}) {
        const CliResult result = underLimit(kLittle, command);
        QVERIFY2(fits(result.refusal(), "*: not enough memory*; a smaller hidden size*"),
                 qPrintable(QString(command) + ": " + result.refusal()));
        QVERIFY(!result.err.contains("frame #"));
    }
}

void TestCliCalm::capsThreads_data() {
    QTest::addColumn<QString>("command");
    QTest::newRow("train") << "train tiny.csv --steps 3 --hidden 4 --batch-size 4 --out run --json";
    QTest::newRow("race") << "race tiny.csv --names 8 --rounds 2 --hidden 4 --json";
    QTest::newRow("prove") << "prove tiny.csv --names 8 --hidden 4 --cell rnn --layers 1 --json";
}

void TestCliCalm::capsThreads() {
    QFETCH(QString, command);
    const int all = std::max(1, int(std::thread::hardware_concurrency()));
    const CliResult result = folder_->run(command + " --device cpu --threads 1024");
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err.count("instead of 1024"), 1);
    QVERIFY2(result.err.contains("this computer has " + QByteArray::number(all)), result.err);
    if (!folder_->holds("run/run.json")) return;
    QCOMPARE(folder_->readJson("run/run.json")["threads"].toInt(), all);
    QCOMPARE(folder_->readJson("run/run.json")["settings"].toObject()["threads"].toInt(), all);
}

// Whatever it chooses, the numbers are those of all threads.
void TestCliCalm::choosesThreads() {
    const int all = std::max(1, int(std::thread::hardware_concurrency()));
    const QString line =
        "train tiny.csv --steps 30 --hidden 16 --batch-size 20 --device cpu --eval-every 10 --json";
    const CliResult chosen = folder_->run(line + " --out chosen");
    const CliResult word = folder_->run(line + " --threads auto --out word");
    const CliResult given = folder_->run(line + QString(" --threads %1 --out given").arg(all));
    QCOMPARE(chosen.status, 0);
    QCOMPARE(word.status, 0);
    QCOMPARE(given.status, 0);
    for (const char* const figure : {"loss", "train_loss", "macro_f1"}) {
        QCOMPARE(chosen.json()[figure].toDouble(), given.json()[figure].toDouble());
        QCOMPARE(word.json()[figure].toDouble(), given.json()[figure].toDouble());
    }
    const QJsonObject run = folder_->readJson("chosen/run.json");
    QVERIFY(run["threads"].toInt() == 1 || run["threads"].toInt() == all);
    QCOMPARE(run["threads"].toInt(), chosen.json()["threads"].toInt());
    QCOMPARE(run["parts"].toInt(), all);
    QCOMPARE(run.contains("thread_choice"), all > 1);
    QVERIFY(!folder_->readJson("given/run.json").contains("thread_choice"));
}

// The numbers stay those of the parts that the run began with.
void TestCliCalm::resumesWithOtherThreads() {
    const QString line = "train tiny.csv --hidden 8 --batch-size 20 --device cpu --threads 2 --json";
    QCOMPARE(folder_->run(line + " --steps 4 --out one").status, 0);
    const CliResult resumed = folder_->run("resume one --steps 6 --threads 1 --json");
    QCOMPARE(resumed.status, 0);
    QVERIFY2(!resumed.err.contains("differ"), resumed.err);
    const QJsonObject run = folder_->readJson("one/run.json");
    QCOMPARE(run["threads"].toInt(), 1);
    QCOMPARE(run["parts"].toInt(), std::min(2, int(std::thread::hardware_concurrency())));
    if (run["parts"].toInt() > 1)
        QVERIFY2(run["notice"].toString().contains("1 thread instead of 2"),
                 qPrintable(run["notice"].toString()));
    QCOMPARE(folder_->run(line + " --steps 6 --out whole").status, 0);
    QCOMPARE(resumed.json()["loss"].toDouble(),
             folder_->readJson("whole/run.json")["evaluation"].toObject()["loss"].toDouble());
    QCOMPARE(folder_->run("resume one --steps 7 --threads some").status, 2);
}

void TestCliCalm::endsInOrder_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("a terminal that is closed") << SIGHUP;
    QTest::newRow("terminate") << SIGTERM;
    QTest::newRow("interrupt") << SIGINT;
}

void TestCliCalm::endsInOrder() {
    QFETCH(int, signal);
    QProcess process;
    startTraining(process, "exec");
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    QCOMPARE(CliFolder::end(process).status, 1);
    QCOMPARE(stateOf("run"), "stopped");
    const int steps = folder_->readJson("run/run.json")["steps"].toInt();
    QVERIFY(steps >= 200);
    const CliResult resumed = folder_->run(QString("resume run --steps %1 --json").arg(steps + 5));
    QCOMPARE(resumed.status, 0);
    QCOMPARE(resumed.json()["steps"].toInt(), steps + 5);
}

void TestCliCalm::ignoresWhatNohupIgnores() {
    QProcess process;
    startTraining(process, "exec nohup");
    QCOMPARE(::kill(pid_t(process.processId()), SIGHUP), 0);
    const QByteArray before = folder_->read("run/metrics.csv");
    QTRY_VERIFY_WITH_TIMEOUT(folder_->read("run/metrics.csv").size() > before.size(), CliFolder::kTimeout);
    QCOMPARE(stateOf("run"), "running");
    process.terminate();
    QCOMPARE(CliFolder::end(process).status, 1);
    QCOMPARE(stateOf("run"), "stopped");
}

// Each evaluation is told on standard error; whoever reads it leaves after the first line.
void TestCliCalm::outlivesItsReader() {
    QProcess process;
    folder_->startShell(process,
                        QString("%1 train tiny.csv --steps 3000 --hidden 4 --batch-size 4 --threads 1 "
                                "--device cpu --eval-every 10 --out run 2>&1 | head -1")
                            .arg(BATCHSCOPE_CLI));
    const CliResult result = CliFolder::end(process);
    QCOMPARE(result.out.count('\n'), 1);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf("run"), "finished", CliFolder::kTimeout);
    QCOMPARE(folder_->readJson("run/run.json")["steps"].toInt(), 3000);
}

QTEST_GUILESS_MAIN(TestCliCalm)
#include "test_cli_calm.moc"
