#include "core/runs/run_store.h"
#include "tests/cli/cli.h"

#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

namespace {

/// `1: 8 steps 1-8` for each run of the history, oldest first.
QString historyOf(const CliFolder& folder) {
    RunStore store((folder.dataPath() + "/history.sqlite").toStdString());
    QStringList lines;
    for (const RunRecord& run : store.runs()) {
        const auto steps = store.curves(run.id).steps;
        lines.prepend(QString("%1: %2 steps %3-%4")
                          .arg(run.id)
                          .arg(steps.size())
                          .arg(steps.empty() ? 0 : steps.front().step)
                          .arg(steps.empty() ? 0 : steps.back().step));
    }
    return lines.join("; ");
}

const QString kOther = "other,A\nnames,B\nthat,A\nare,B\nnot,A\nthese,B\n";

} // namespace

/// Runs whose data or whose folder stand elsewhere than where they were.
class TestCliMoved : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsItsData_data();
    void findsItsData();
    void knowsANameThatIsNotUtf8();
    void saysWhatItsDataLack_data();
    void saysWhatItsDataLack();
    void takesTheFileThatIsNamed();
    void isOneRunByTwoPaths_data();
    void isOneRunByTwoPaths();
    void isAnotherRunWhereItWasCopied();
    void isAnotherRunInTheSameFolder();
    void exportsAMovedRun();
    void bringsAnUnknownRunIntoTheHistory();
    void opensARunOf010();
    void showsControlCharacters();

private:
    void shell(const QString& line) {
        QProcess process;
        process.setWorkingDirectory(folder_->path({}));
        process.start("bash", {"-ec", line});
        QVERIFY2(process.waitForFinished() && process.exitCode() == 0,
                 process.readAllStandardError().constData());
    }
    std::unique_ptr<CliFolder> folder_;
};

void TestCliMoved::init() {
    folder_ = std::make_unique<CliFolder>();
    folder_->writeTinyNames();
    QCOMPARE(folder_->run(kTinyTrain + " --out run").status, 0);
}

void TestCliMoved::findsItsData_data() {
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("resume");
    const auto row = [](const char* name, const char* change, const char* resume = "run") {
        QTest::newRow(name) << QString(change) << QString(resume);
    };
    row("renamed", "mv tiny.csv tiny-2026.csv");
    row("another ending", "mv tiny.csv names");
    row("into the run's folder", "mv tiny.csv run/");
    row("data and run moved together", "mkdir new; mv tiny.csv run new/", "new/run");
    row("renamed, and another file in its place",
        "mv tiny.csv old.csv; printf 'a,A\\nb,B\\nc,A\\nd,B\\n' > tiny.csv");
    row("renamed, and a bad file in its place", "mv tiny.csv old.csv; printf 'a,A\\n' > tiny.csv");
    row("a name that is not UTF-8", "mv tiny.csv $'caf\\xe9.csv'");
}

void TestCliMoved::findsItsData() {
    QFETCH(QString, change);
    QFETCH(QString, resume);
    shell(change);
    const CliResult result = folder_->run("resume " + resume + " --steps 6 --json");
    QVERIFY2(result.status == 0, result.err);
    QCOMPARE(result.json()["steps"].toInt(), 6);
    QVERIFY2(result.err.contains("which has the same content"), result.err);
    QCOMPARE(historyOf(*folder_), QString("1: 6 steps 1-6"));
    if (change.contains("caf")) { // a checkpoint holds text, and looks for the content again
        shell("rm caf*");         // whose name QTemporaryDir cannot remove
        return;
    }
    const CliResult again = folder_->run("resume " + resume + " --steps 8");
    QVERIFY2(again.status == 0 && !again.err.contains("same content"), again.err); // the new place is known
}

void TestCliMoved::knowsANameThatIsNotUtf8() {
    QProcess process;
    QString train = kTinyTrain;
    train.replace("tiny.csv", "$'caf\\xe9.csv'");
    folder_->startShell(process, QString("set -e; cp tiny.csv $'caf\\xe9.csv'; cli=%1; $cli %2 --out named; "
                                         "$cli resume named --steps 6")
                                     .arg(BATCHSCOPE_CLI, train));
    const CliResult result = CliFolder::end(process);
    QCOMPARE(result.status, 0);
    QVERIFY2(!result.err.contains("any more"), result.err.constData());
}

void TestCliMoved::saysWhatItsDataLack_data() {
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("gone") << "rm tiny.csv"
                          << "2: */tiny.csv: there is no such file any more, *; *--data FILE";
    QTest::newRow("rewritten") << "echo 'x,North' >> tiny.csv"
                               << "2: */tiny.csv: has changed since the run was trained on it, *";
    QTest::newRow("rewritten so that it does not load")
        << "printf 'a,y\\nb,y\\n' > tiny.csv"
        << "2: */tiny.csv: has changed since the run was trained on it, *";
    QTest::newRow("a folder in its place") << "rm tiny.csv; mkdir tiny.csv"
                                           << "2: */tiny.csv: has changed since *";
}

void TestCliMoved::saysWhatItsDataLack() {
    QFETCH(QString, change);
    QFETCH(QString, refusal);
    shell(change);
    const QString found = folder_->run("resume run --steps 6").refusal();
    QVERIFY2(fits(found, refusal), qPrintable(found));
    QCOMPARE(historyOf(*folder_), QString("1: 3 steps 1-3"));
}

void TestCliMoved::takesTheFileThatIsNamed() {
    shell("mkdir far; mv tiny.csv far/names.txt");
    folder_->write("other.csv", kOther.toUtf8());
    QVERIFY(fits(folder_->run("resume run --steps 6").refusal(), "2: */tiny.csv: there is no such file *"));
    QVERIFY(fits(folder_->run("resume run --steps 6 --data nowhere.csv").refusal(),
                 "2: nowhere.csv: there is no such file; check the name"));
    const QString wrong = folder_->run("resume run --steps 6 --data other.csv").refusal();
    QVERIFY2(fits(wrong, "2: other.csv: is not what the run was trained on *"), qPrintable(wrong));
    const CliResult right = folder_->run("resume run --steps 6 --json --data far/names.txt");
    QVERIFY2(right.status == 0, right.err);
    QCOMPARE(folder_->run("resume run --steps 8 --json").status, 0); // and it is remembered
}

void TestCliMoved::isOneRunByTwoPaths_data() {
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("resume");
    const auto row = [](const char* name, const char* change, const char* resume) {
        QTest::newRow(name) << QString(change) << QString(resume);
    };
    row("a link", "ln -s run link", "link");
    row("a link to a folder above", "mkdir sub; ln -s .. sub/up", "sub/up/run");
    row("a path with dots", "mkdir sub", "./sub/../run/");
    row("moved", "mv run moved", "moved");
    row("moved into a folder", "mkdir deep; mv run deep/", "deep/run");
    row("moved, and a link left behind", "mv run moved; ln -s moved run", "run");
}

void TestCliMoved::isOneRunByTwoPaths() {
    QFETCH(QString, change);
    QFETCH(QString, resume);
    shell(change);
    const CliResult result = folder_->run("resume " + resume + " --steps 8 --json");
    QVERIFY2(result.status == 0, result.err);
    QCOMPARE(result.json()["id"].toInt(), 1);
    QCOMPARE(historyOf(*folder_), QString("1: 8 steps 1-8"));
    QCOMPARE(folder_->run("resume " + resume + " --steps 9 --json").json()["id"].toInt(), 1);
    QCOMPARE(folder_->run("export 1 --to number --formats pt,csv").status, 0);
    QCOMPARE(folder_->run("export " + resume + " --to folder --formats csv").status, 0);
    QCOMPARE(folder_->read("number/model.metrics.csv"), folder_->read("folder/model.metrics.csv"));
    QCOMPARE(folder_->read("number/model.metrics.csv").count('\n'), 10);
}

void TestCliMoved::isAnotherRunWhereItWasCopied() {
    shell("cp -r run copy");
    QCOMPARE(folder_->run("resume copy --steps 8 --json").json()["id"].toInt(), 2);
    QCOMPARE(historyOf(*folder_), QString("1: 3 steps 1-3; 2: 8 steps 1-8"));
    QCOMPARE(folder_->run("resume copy --steps 9 --json").json()["id"].toInt(), 2);
    QCOMPARE(folder_->run("resume run --steps 5 --json").json()["id"].toInt(), 1);
}

/// What stands where a moved run stood is not that run.
void TestCliMoved::isAnotherRunInTheSameFolder() {
    shell("mv run moved");
    QCOMPARE(folder_->run(kTinyTrain + " --seed 7 --no-history --out run").status, 0);
    QCOMPARE(folder_->run("export 1 --to first --formats safetensors").status, 0);
    QCOMPARE(folder_->run("export moved --to moved-model --formats safetensors").status, 0);
    QCOMPARE(folder_->read("first/model.safetensors"), folder_->read("moved-model/model.safetensors"));
    QCOMPARE(folder_->run("resume run --steps 4 --json").json()["id"].toInt(), 2);
    QCOMPARE(folder_->run("resume moved --steps 4 --json").json()["id"].toInt(), 1);
}

void TestCliMoved::exportsAMovedRun() {
    shell("mv run moved");
    QCOMPARE(folder_->run("export 1 --to a --formats html,pt").status, 0);
    QCOMPARE(folder_->run("export moved --to b --formats html,pt").status, 0);
    QCOMPARE(folder_->read("a/model.html"), folder_->read("b/model.html"));
    shell("mkdir far; mv moved far/");
    QCOMPARE(folder_->run("export 1 --to c --formats html,csv").status, 0); // the history has the curves
    const QString found = folder_->run("export 1 --to d --formats pt").refusal();
    QVERIFY2(fits(found, "2: the folder of run 1 (*) is not there any more; name the folder *"),
             qPrintable(found));
}

void TestCliMoved::bringsAnUnknownRunIntoTheHistory() {
    QCOMPARE(folder_->run(kTinyTrain + " --no-history --out quiet").status, 0);
    const CliResult result = folder_->run("resume quiet --steps 8 --json");
    QCOMPARE(result.json()["id"].toInt(), 2);
    QCOMPARE(historyOf(*folder_), QString("1: 3 steps 1-3; 2: 8 steps 1-8")); // the whole curve
}

/// Files that version 0.1.0 wrote: a run of 5 steps, its data and its history, all moved since.
void TestCliMoved::opensARunOf010() {
    const QString old = BATCHSCOPE_SOURCE_DIR "/tests/data/run-0.1.0";
    shell("cp -r " + old + "/run " + old + "/names.csv .; chmod -R u+w .");
    QFile::remove(folder_->dataPath() + "/history.sqlite");
    for (const char* end : {"-wal", "-shm"})
        QFile::remove(folder_->dataPath() + "/history.sqlite" + end);
    QVERIFY(QFile::copy(old + "/history.sqlite", folder_->dataPath() + "/history.sqlite"));
    QVERIFY(
        QFile(folder_->dataPath() + "/history.sqlite").setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    const CliResult result = folder_->run("resume run --steps 8 --json");
    QVERIFY2(result.status == 0, result.err);
    QCOMPARE(result.json()["id"].toInt(), 1);
    QCOMPARE(historyOf(*folder_), QString("1: 8 steps 1-8"));
    QCOMPARE(folder_->run("export 1 --to out --formats pt,html,csv,tensorboard").status, 0);
}

void TestCliMoved::showsControlCharacters() {
    const CliResult result =
        folder_->run(QStringList{"predict", "run/checkpoint.safetensors", "\x1b[31mAbe", "a\u202eb"});
    QVERIFY2(result.status == 0, result.err);
    QVERIFY2(result.out.startsWith("\\x1b[31mAbe\n"), result.out);
    QVERIFY2(result.out.contains("\nab\n"), result.out); // taken out of names, as the loader does
    QVERIFY(!result.out.contains('\x1b') && !result.out.contains("\u202e"));
    shell("cp tiny.csv $'t\\e[31m.csv'");
    for (const char* command : {"data", "plan"})
        QVERIFY(!folder_->run(QStringList{command, "t\x1b[31m.csv"}).out.contains('\x1b'));
    const CliResult unknown = folder_->run(QStringList{"\x1b[31m"});
    QVERIFY(!unknown.err.contains('\x1b') && !unknown.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliMoved)
#include "test_cli_moved.moc"
