#include "tests/cli/cli.h"

#include <QtTest>

using namespace batchscope::test;

/// prove, race, sweep and costs: what they print, what they refuse, how they end.
class TestCliMeasuring : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void provesAllShapes();
    void provesOneShape();
    void trapsFail_data();
    void trapsFail();
    void races();
    void interruptKeepsWhatThereIs();
    void sweeps();
    void sweepsATrainedModel();
    void costs();
    void printsText_data();
    void printsText();
    void refuses_data();
    void refuses();
};

namespace {

const QString kModel = " --hidden 4 --threads 1 --device cpu";

QString column(const QJsonValue& rows, const QString& key) {
    QStringList values;
    for (const QJsonValue& row : rows.toArray())
        values << row.toObject()[key].toVariant().toString();
    return values.join(' ');
}

} // namespace

void TestCliMeasuring::provesAllShapes() {
    const CliFolder folder;
    folder.writeTinyNames();
    const CliResult result = folder.run("prove tiny.csv --names 6 --batches 3 --json" + kModel);
    QCOMPARE(result.status, 0);
    const QJsonObject json = result.json();
    QCOMPARE(json["pass"].toBool(), true);
    QCOMPARE(json["tolerance"].toDouble(), 1e-5);
    const QJsonArray paths = json["paths"].toArray();
    QCOMPARE(paths.size(), 12 * 8);
    for (const QJsonValue& each : paths) {
        QVERIFY(each["max_abs_logit"].toDouble(1) <= 1e-5);
        QVERIFY(each["abs_loss"].toDouble(1) <= 1e-5);
        QVERIFY(each["max_rel_grad"].toDouble(1) <= 1e-5);
        QVERIFY(each["max_abs_grad"].isDouble());
        QVERIFY(each["pass"].toBool());
    }
    QCOMPARE(column(json["invariance"]["paths"], "path"), "padded padded-mask bucketed packed");
    QCOMPARE(column(json["invariance"]["paths"], "batches"), "3 3 3 3");
}

void TestCliMeasuring::provesOneShape() {
    const CliFolder folder;
    folder.writeTinyNames();
    const CliResult result =
        folder.run("prove tiny.csv --names 6 --batches 1 --cell gru --layers 2 --name Sor --json" + kModel);
    QCOMPARE(column(result.json()["paths"], "path"),
             "letter-by-letter name-by-name padded padded-mask bucketed packed name-by-name packed");
    QCOMPARE(column(result.json()["paths"], "engine"),
             "libtorch libtorch libtorch libtorch libtorch libtorch fused fused");
    QCOMPARE(column(result.json()["paths"], "cell"), "gru gru gru gru gru gru gru gru");
    QCOMPARE(column(result.json()["paths"], "num_layers"), "2 2 2 2 2 2 2 2");
    QCOMPARE(at(result.json(), "invariance.name").toString(), "Sor");
}

void TestCliMeasuring::trapsFail_data() {
    QTest::addColumn<QString>("trap");
    for (const char* trap :
         {"last-column", "mask-by-value", "unsorted-labels", "view", "mean-over-cells", "pad-bidirectional"})
        QTest::newRow(trap) << trap;
}

void TestCliMeasuring::trapsFail() {
    QFETCH(QString, trap);
    const CliFolder folder;
    folder.writeTinyNames();
    const CliResult result = folder.run(
        "prove tiny.csv --names 18 --batches 1 --layers 2 --bidirectional --json --trap " + trap + kModel);
    QCOMPARE(result.status, 1);
    QCOMPARE(result.json()["pass"].toBool(true), false);
    QVERIFY(column(result.json()["paths"], "pass").contains("false"));
}

void TestCliMeasuring::races() {
    const CliFolder folder;
    folder.writeTinyNames();
    const CliResult result = folder.run("race tiny.csv --names 8 --rounds 3 --json" + kModel);
    QCOMPARE(result.status, 0);
    const QJsonObject json = result.json();
    QCOMPARE(column(json["rungs"], "rung"),
             "letter-by-letter name-by-name padded bucketed packed packed, fused");
    QCOMPARE(column(json["rungs"], "names"), "8 8 8 8 8 8");
    QCOMPARE(json["rounds"].toInt(), 3);
    QCOMPARE(json["complete"].toBool(), true);
    for (const QJsonValue& rung : json["rungs"].toArray()) {
        QVERIFY(rung["ms_per_step"].toDouble() > 0);
        QVERIFY(rung["names_per_second"].toDouble() > 0);
        QVERIFY(rung["ratio_low"].toDouble() <= rung["ratio"].toDouble());
        QVERIFY(rung["ratio"].toDouble() <= rung["ratio_high"].toDouble());
    }
    QVERIFY(json["lesson"].toString().startsWith("Packed is "));
}

void TestCliMeasuring::interruptKeepsWhatThereIs() {
    const CliFolder folder;
    folder.writeTinyNames();
    QProcess process;
    folder.start(process, QString("race tiny.csv --names 8 --rounds 10000 --json" + kModel).split(' '));
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(CliFolder::endsInOrder(process), 60'000);
    process.terminate();
    const CliResult result = CliFolder::end(process);
    QCOMPARE(result.status, 1);
    QCOMPARE(result.json()["complete"].toBool(true), false);
    QCOMPARE(result.json()["rungs"].toArray().size(), 6);
}

void TestCliMeasuring::sweeps() {
    const CliFolder folder;
    folder.writeTinyNames();
    const CliResult result = folder.run("sweep tiny.csv --sizes 1,4 --rounds 2 --draws 3 --json" + kModel);
    QCOMPARE(result.status, 0);
    QCOMPARE(column(result.json()["points"], "path"), "padded padded bucketed bucketed packed packed");
    QCOMPARE(column(result.json()["points"], "batch_size"), "1 4 1 4 1 4");
    QCOMPARE(column(result.json()["gradient"], "draws"), "3 3");
    QVERIFY(result.json()["gradient_variance_of_one"].toDouble() > 0);
}

void TestCliMeasuring::sweepsATrainedModel() {
    const CliFolder folder;
    folder.writeTinyNames();
    QCOMPARE(folder.run(kTinyTrain + " --out run --json").status, 0);
    const CliResult result = folder.run(
        "sweep tiny.csv --sizes 1,2 --rounds 2 --draws 2 --checkpoint run/checkpoint.safetensors --json" +
        kModel);
    QCOMPARE(result.status, 0);
    QCOMPARE(result.json()["weights_step"].toInt(), 3);
}

void TestCliMeasuring::costs() {
    const CliFolder folder;
    folder.writeTinyNames();
    const CliResult result =
        folder.run("costs tiny.csv --batch-size 4 --batches 2 --rounds 1 --json" + kModel);
    QCOMPARE(result.status, 0);
    QCOMPARE(result.json()["epochs"].toArray().size(), 16);
    QVERIFY(result.json()["advice"].toString().contains(" per epoch; packing "));
    QVERIFY(at(result.json(), "padded.r2").isDouble());
}

void TestCliMeasuring::printsText_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("prove") << "prove tiny.csv --names 6 --batches 1"
                           << "all paths agree";
    QTest::newRow("trap") << "prove tiny.csv --names 18 --batches 1 --trap last-column"
                          << "NOT all paths agree";
    QTest::newRow("race") << "race tiny.csv --names 8 --rounds 2"
                          << "letter-by-letter";
    QTest::newRow("sweep") << "sweep tiny.csv --sizes 1,4 --rounds 2 --draws 2"
                           << "independent names: -1";
    QTest::newRow("costs") << "costs tiny.csv --batch-size 4 --batches 2 --rounds 1"
                           << "us per letter, R^2";
}

void TestCliMeasuring::printsText() {
    QFETCH(QString, line);
    QFETCH(QString, says);
    const CliFolder folder;
    folder.writeTinyNames();
    const CliResult result = folder.run(line + kModel);
    QVERIFY2(result.out.contains(says.toUtf8()), result.out + result.err);
}

void TestCliMeasuring::refuses_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char* line, const char* refusal) { QTest::newRow(line) << line << refusal; };
    row("prove tiny.csv --trap all", "2: unknown trap \"all\"; choose one of none, last-column, *");
    row("prove tiny.csv --names 0", "2: --names: 0 is out of range; give a whole number from 1 to 4096");
    row("prove tiny.csv --batches 0", "2: --batches: 0 is out of range; *");
    row("prove missing.csv", "2: missing.csv: *");
    row("race tiny.csv --rounds 1", "2: --rounds: 1 is out of range; give a whole number from 2 to 10000");
    row("race tiny.csv --names 5000", "2: --names: 5000 is out of range; *");
    row("race tiny.csv --laps 3", "2: *--laps*; see batchscope-cli --help");
    row("race tiny.csv --device cuda", "2: there is no CUDA device: *; use device cpu or auto");
    row("sweep tiny.csv --sizes 0", "2: --sizes: 0 is out of range; *");
    row("sweep tiny.csv --checkpoint no.safetensors", "2: no.safetensors: *");
    row("costs tiny.csv --batches 1", "2: --batches: 1 is out of range; *");
}

void TestCliMeasuring::refuses() {
    QFETCH(QString, line);
    QFETCH(QString, refusal);
    const CliFolder folder;
    folder.writeTinyNames();
    const QString found = folder.run(line).refusal();
    QVERIFY2(fits(found, refusal), qPrintable(found));
}

QTEST_GUILESS_MAIN(TestCliMeasuring)
#include "test_cli_measuring.moc"
