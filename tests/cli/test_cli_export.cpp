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
                 "2: back/bad.safetensors: is no *damaged or cut short; *"));
}

void TestCliExport::refuses_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char* line, const char* refusal) {
        QTest::newRow(line) << QString(line) << QString(refusal);
    };
    row("run --to x --formats h5", "2: unknown format \"h5\"; choose from pt, safetensors, onnx, *code*");
    row("run --to x --formats pt,,onnx", "2: unknown format \"\"; choose from *");
    row("run --to x --formats ,", "2: unknown format \"\"; choose from *");
    row("run --formats pt", "2: --to is required; see batchscope-cli --help");
    row("--to x", "2: RUN is required; see batchscope-cli --help");
    row("nowhere --to x", "2: nowhere: there is no such file; name a checkpoint");
    row(". --to x", "2: .: holds no checkpoint to go on from (*)");
    row("tiny.csv --to x", "2: tiny.csv: is no Batchscope checkpoint*");
    row("run --to tiny.csv", "2: tiny.csv: cannot be made a folder; name another one");
    row("run --to x --name a/b", "2: \"a/b\" is no file name; give one such as \"model\", without a folder");
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

QTEST_GUILESS_MAIN(TestCliExport)
#include "test_cli_export.moc"
