#include "tests/cli/cli.h"

#include <QtTest>

using namespace batchscope::test;

/// export, and predict with what it wrote.
class TestCliExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exportsAll();
    void exportsWhatIsAsked();
    void predictsFromSafetensors();
    void refuses_data();
    void refuses();
    void refusesBeforeItWrites();
    void refusesAnEmptyName();
    void takesBlanksBetweenFormats();
    void needsNoHistory_data();
    void needsNoHistory();
    void takesCurvesFromTheFolder();
    void needsNoMetrics();
    void givesEachRunAFolderForTensorBoard();
    void sweepsWhatAKilledExportLeft();

private:
    CliFolder folder_;
};

void TestCliExport::initTestCase() {
    folder_.writeTinyNames();
    QCOMPARE(folder_.run(kTinyTrain + " --out run").status, 0);
}

void TestCliExport::exportsAll() {
    const CliResult result = folder_.run("export run --to all --formats pt,safetensors,onnx,code --json");
    QVERIFY2(result.status == 0, result.err);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(arrayText(result.json()["files"]),
             R"(["all/model.pt","all/model.pt.json","all/model.safetensors","all/model.safetensors.json",)"
             R"("all/model.onnx","all/model.onnx.json","all/model.py","all/model.cpp"])");
    for (const QJsonValue& file : result.json()["files"].toArray())
        QVERIFY(folder_.holds(file.toString()));
    QCOMPARE(QDir(folder_.path("all")).entryList(QDir::Files | QDir::Hidden).size(), 8);
    QCOMPARE(at(folder_.readJson("all/model.onnx.json"), "data.file").toString(), "tiny.csv");
    QVERIFY(folder_.read("all/model.py").contains("DATA = \"tiny.csv\""));
}

void TestCliExport::exportsWhatIsAsked() {
    const CliResult result =
        folder_.run("export run/checkpoint.safetensors --to few --formats onnx,pt,onnx --name names");
    QVERIFY2(result.status == 0, result.err);
    QCOMPARE(result.out,
             QByteArray("few/names.pt\nfew/names.pt.json\nfew/names.onnx\nfew/names.onnx.json\n"));
}

void TestCliExport::predictsFromSafetensors() {
    QCOMPARE(folder_.run("export run --to back --formats safetensors").status, 0);
    const CliResult before = folder_.run("predict run/checkpoint.safetensors naina Sör --json");
    const CliResult after = folder_.run("predict back/model.safetensors naina Sör --json");
    QVERIFY2(after.status == 0, after.err);
    QCOMPARE(after.out, before.out);
    QCOMPARE(folder_.run("export back/model.safetensors --to again --formats pt").status, 0);
    QByteArray bytes = folder_.read("back/model.safetensors");
    folder_.write("back/bad.safetensors", bytes.chopped(1));
    QVERIFY(fits(folder_.run("predict back/bad.safetensors naina").refusal(),
                 "2: back/bad.safetensors: is not a *damaged or cut short; *"));
}

void TestCliExport::refuses_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char* line, const char* refusal) {
        QTest::newRow(line) << QString(line) << QString(refusal);
    };
    row("run --to x --formats h5",
        "2: unknown format \"h5\"; choose from pt, safetensors, onnx, *code*, png, svg, pdf");
    row("run --to x --formats PT", "2: unknown format \"PT\"; choose from *");
    row("run --to x --name a\nb", "2: \"a*b\" is not a file name; *");
    row("run --to x --formats pt,,onnx", "2: unknown format \"\"; choose from *");
    row("run --to x --formats ,", "2: unknown format \"\"; choose from *");
    row("run --formats pt", "2: --to is required; see batchscope-cli --help");
    row("--to x", "2: RUN is required; see batchscope-cli --help");
    row("nowhere --to x", "2: nowhere: there is no such file; name a checkpoint");
    row(". --to x", "2: .: holds no checkpoint to resume from (*)");
    row("tiny.csv --to x", "2: tiny.csv: is not a Batchscope checkpoint*");
    row("run --to tiny.csv", "2: tiny.csv: cannot be made a folder (*); name another one");
    row("run --to x --name a/b",
        "2: \"a/b\" is not a file name; give one such as \"model\", without a folder");
    for (const char* format : {"csv", "html", "tensorboard", "code", "png"}) { // all formats alike
        QTest::newRow(qPrintable(QString("a name outside the folder, %1").arg(format)))
            << QString("run --to x --name ../up --formats %1").arg(format)
            << QString("2: \"../up\" is not a file name; *");
    }
}

void TestCliExport::refuses() {
    QFETCH(QString, line);
    QFETCH(QString, refusal);
    const QString found = folder_.run("export " + line).refusal();
    QVERIFY2(fits(found, refusal), qPrintable(found));
    QVERIFY(!folder_.holds("x"));
}

void TestCliExport::refusesBeforeItWrites() {
    QCOMPARE(folder_.run("export run --to once --formats onnx").status, 0);
    QCOMPARE(
        folder_.run("export run --to once --formats pt,onnx").refusal(),
        "2: once/model.onnx: is there already; name another folder, or have it overwritten with --overwrite");
    QVERIFY(!folder_.holds("once/model.pt"));
    QCOMPARE(folder_.run("export run --to once --formats pt,onnx --overwrite").status, 0);
    QVERIFY(folder_.holds("once/model.pt"));
}

void TestCliExport::refusesAnEmptyName() {
    for (const char* format : {"csv", "pt", "html"}) {
        const CliResult result =
            folder_.run(QStringList{"export", "run", "--to", "x", "--formats", format, "--name", ""});
        QVERIFY2(fits(result.refusal(), "2: \"\" is not a file name; *"), qPrintable(result.refusal()));
    }
    QVERIFY(!folder_.holds("x"));
}

void TestCliExport::takesBlanksBetweenFormats() {
    const CliResult result =
        folder_.run(QStringList{"export", "run", "--to", "blanks", "--formats", "pt, csv ,\tcode"});
    QVERIFY2(result.status == 0, result.err);
    QCOMPARE(result.out.split('\n').size(), 7); // two, two and two files
}

void TestCliExport::needsNoHistory_data() {
    QTest::addColumn<QByteArray>("history"); // instead of the one that is there
    QTest::newRow("garbage") << QByteArray("name,label\n").repeated(200);
    QTest::newRow("a database header alone") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("a newer format") << QByteArray("newer");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a folder") << QByteArray("folder");
}

void TestCliExport::needsNoHistory() {
    QFETCH(QByteArray, history);
    CliFolder own;
    own.writeTinyNames();
    QCOMPARE(own.run(kTinyTrain + " --out run").status, 0);
    const QString file = own.dataPath() + "/history.sqlite";
    if (history == "newer") {
        QProcess sqlite;
        sqlite.start("sqlite3", {file, "PRAGMA user_version=99"});
        if (!sqlite.waitForFinished() || sqlite.exitCode() != 0) QSKIP("no sqlite3 program here");
    } else {
        for (const char* end : {"", "-wal", "-shm"})
            QFile::remove(file + end);
        QFile out(file);
        if (history == "folder")
            QVERIFY(QDir().mkpath(file));
        else
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(history) == history.size());
    }
    for (const char* source : {"run", "run/checkpoint.safetensors", "run/best.safetensors"}) {
        const CliResult model =
            own.run(QString("export %1 --to models --formats pt --overwrite").arg(source));
        QVERIFY2(model.status == 0, model.err);
        QCOMPARE(model.err, QByteArray()); // what does not need it is not told of it
        QCOMPARE(model.out, QByteArray("models/model.pt\nmodels/model.pt.json\n"));
    }
    const CliResult curves = own.run("export run --to curves --formats csv,html,tensorboard");
    QVERIFY2(curves.status == 0, curves.err);
    QCOMPARE(curves.out.count('\n'), 4);
    QVERIFY(curves.err.isEmpty() || curves.err.startsWith("warning: "));
    QVERIFY(curves.err.count('\n') <= 1);
}

/// metrics.csv and run.json say the same as the history.
void TestCliExport::takesCurvesFromTheFolder() {
    QCOMPARE(folder_.run("export run --to known --formats csv,html").status, 0);
    QCOMPARE(folder_.run(kTinyTrain + " --out unknown --no-history").status, 0);
    const CliResult result = folder_.run("export unknown --to unknown-curves --formats csv,html,tensorboard");
    QVERIFY2(result.status == 0, result.err);
    QCOMPARE(result.err, QByteArray());
    const auto columns = [&](const QString& file) {
        QByteArrayList rows = folder_.read(file).split('\n');
        for (QByteArray& row : rows)
            row = row.split(',').mid(0, 7).join(','); // times differ
        return rows;
    };
    QCOMPARE(columns("unknown-curves/model.metrics.csv"), columns("known/model.metrics.csv"));
    QCOMPARE(folder_.read("unknown-curves/model.confusion.csv"), folder_.read("known/model.confusion.csv"));
    QVERIFY(folder_.read("unknown-curves/model.html").contains("<title>unknown"));
}

/// Rows that a full disk lost: run.json still says where the run ended.
void TestCliExport::needsNoMetrics() {
    QCOMPARE(folder_.run(kTinyTrain + " --out bare --no-history").status, 0);
    QVERIFY(QFile::remove(folder_.path("bare/metrics.csv")));
    const CliResult result = folder_.run("export bare --to bare-curves --formats csv,html,tensorboard");
    QVERIFY2(result.status == 0, result.err);
    QVERIFY(folder_.read("bare-curves/model.confusion.csv").count('\n') > 1);
}

void TestCliExport::givesEachRunAFolderForTensorBoard() {
    QStringList files;
    for (const char* run : {"board1", "board2", "board3"}) {
        QCOMPARE(folder_.run(kTinyTrain + " --out " + run).status, 0); // mostly in the same second
        const CliResult result =
            folder_.run(QString("export %1 --to board --name %1 --formats tensorboard,csv --json").arg(run));
        QVERIFY2(result.status == 0, result.err);
        const QString event = result.json()["files"].toArray().last().toString();
        QVERIFY2(event.startsWith(QString("board/%1/events.out.tfevents.").arg(run)), qPrintable(event));
        QVERIFY(folder_.holds(event));
        files << event;
    }
    QCOMPARE(files.removeDuplicates(), 0);
    // Another run's curves under the same name would be joined with these.
    const CliResult joined = folder_.run("export run --to board --name board1 --formats tensorboard");
    QVERIFY2(fits(joined.refusal(), "2: board/board1/events*: is there already; *"),
             qPrintable(joined.refusal()));
    QCOMPARE(folder_.run("export run --to board --name board1 --formats tensorboard --overwrite").status, 0);
    QCOMPARE(QDir(folder_.path("board/board1")).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestCliExport::sweepsWhatAKilledExportLeft() {
    const QStringList left{"swept/.model.safetensors.json.batchscope-Ab3xYz",
                           "swept/.a.pt.batchscope-000000"},
        kept{"swept/.model.pt.batchscope-notes", "swept/model.pt.batchscope-Ab3xYz", "swept/.hidden"};
    for (const QString& file : left + kept)
        folder_.write(file, "half");
    QCOMPARE(folder_.run("export run --to swept --formats csv").status, 0);
    for (const QString& file : left)
        QVERIFY2(!folder_.holds(file), qPrintable(file));
    for (const QString& file : kept)
        QVERIFY2(folder_.holds(file), qPrintable(file));
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "test_cli_export.moc"
