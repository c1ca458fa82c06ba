#include "tests/cli/cli.h"
#include "tests/files/patched_checkpoint.h"

#include <QtTest>

using namespace batchscope::test;

namespace {

const char* const kNoCheckpoint = "2: bad.safetensors: is not a Batchscope checkpoint, or is damaged or cut "
                                  "short; train again or name another file";

} // namespace

/// predict, with checkpoints good and bad.
class TestCliCheckpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void predicts();
    void predictsTheSameAlone();
    void refusesNames_data();
    void refusesNames();
    void refusesCutFiles_data();
    void refusesCutFiles();
    void refusesOtherFiles();
    void refusesOtherShapes_data();
    void refusesOtherShapes();
    void readsAPatchThatFits();

private:
    CliFolder folder_;
    QByteArray good_;
};

void TestCliCheckpoints::initTestCase() {
    folder_.writeTinyNames();
    QCOMPARE(folder_.run(kTinyTrain + " --out run").status, 0);
    good_ = folder_.read("run/checkpoint.safetensors");
    QVERIFY(good_.size() > 1000);
}

void TestCliCheckpoints::predicts() {
    const CliResult result = folder_.run("predict run/checkpoint.safetensors naina Sör --top 2 --json");
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QByteArray());
    const QJsonArray predictions = result.json()["predictions"].toArray();
    QCOMPARE(predictions.size(), 2);
    for (const QJsonValue& prediction : predictions) {
        const QJsonArray top = prediction["top"].toArray();
        QCOMPARE(top.size(), 2);
        const QJsonArray first = top[0].toArray(), second = top[1].toArray();
        QVERIFY(first[1].toDouble() >= second[1].toDouble());
        QVERIFY(qAbs(first[1].toDouble() + second[1].toDouble() - 1) < 1e-5);
        QCOMPARE(QSet<QString>({first[0].toString(), second[0].toString()}),
                 QSet<QString>({"North", "South"}));
    }
    QCOMPARE(predictions[0].toObject()["name"].toString(), "naina");
    QCOMPARE(predictions[1].toObject()["name"].toString(), "Sör");
    QCOMPARE(predictions[1].toObject()["unknown_letters"].toString(), "ö");

    const CliResult words = folder_.run("predict run/checkpoint.safetensors naina --top 1");
    QCOMPARE(words.status, 0);
    QVERIFY2(words.out.startsWith("naina\n") && words.out.count('\n') == 2 && words.out.contains(" %  "),
             words.out);
}

void TestCliCheckpoints::predictsTheSameAlone() {
    const auto top = [](const CliResult& result, int i) {
        return result.json()["predictions"].toArray()[i].toObject()["top"].toArray();
    };
    const CliResult together = folder_.run("predict run/checkpoint.safetensors na naina --json");
    QVERIFY(!top(together, 0).isEmpty());
    QCOMPARE(top(folder_.run("predict run/checkpoint.safetensors naina --json"), 0), top(together, 1));
}

void TestCliCheckpoints::refusesNames_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char* what, const QStringList& words, const char* refusal) {
        QTest::newRow(what) << words << QString(refusal);
    };
    row("no name", {}, "2: NAME is required; see batchscope-cli --help");
    row("an empty name", {"Abe", ""}, "2: there is no name to classify; type at least one letter");
    row("a name of 100,000 letters", {QString(100'000, 'a')},
        "2: the name has 100000 letters; at most 5000 can be classified");
    row("--top 0", {"Abe", "--top", "0"}, "2: --top: 0 is out of range; give a whole number from 1 to *");
    row("--top x", {"Abe", "--top", "x"}, "2: --top: \"x\" is not a number; give a whole number from 1 to *");
}

void TestCliCheckpoints::refusesNames() {
    QFETCH(QStringList, words);
    QFETCH(QString, refusal);
    const QString found =
        folder_.run(QStringList{"predict", "run/checkpoint.safetensors", "--json"} + words).refusal();
    QVERIFY2(fits(found, refusal), qPrintable(found));
}

void TestCliCheckpoints::refusesCutFiles_data() {
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("less");
    QTest::newRow("empty") << 0.0 << 0;
    QTest::newRow("in the first header") << 0.002 << 0;
    QTest::newRow("in the weights") << 0.2 << 0;
    QTest::newRow("half") << 0.5 << 0;
    QTest::newRow("in the directory") << 1.0 << 100;
    QTest::newRow("by one byte") << 1.0 << 1;
}

void TestCliCheckpoints::refusesCutFiles() {
    QFETCH(double, share);
    QFETCH(int, less);
    folder_.write("bad.safetensors", good_.left(qsizetype(share * double(good_.size())) - less));
    QCOMPARE(folder_.run("predict bad.safetensors Abe --json").refusal(), kNoCheckpoint);
}

void TestCliCheckpoints::refusesOtherFiles() {
    folder_.write("bad.safetensors", folder_.read("tiny.csv"));
    QCOMPARE(folder_.run("predict bad.safetensors Abe").refusal(), kNoCheckpoint);
    QCOMPARE(folder_.run("predict run Abe").refusal(), "2: run: is not a file; name a checkpoint");
}

void TestCliCheckpoints::refusesOtherShapes_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char* from, const char* to) {
        QTest::newRow(to) << QByteArray(from) << QByteArray(to);
    };
    row("\"hidden_size\":4", "\"hidden_size\":8");
    row("\"hidden_size\":4", "\"hidden_size\":0");
    row("\"num_layers\":1", "\"num_layers\":2");
    row("\"cell\":\"lstm\"", "\"cell\":\"rnn\" ");
    row("\"bidirectional\":false", "\"bidirectional\":true ");
    row("[\"North\",\"South\"]", "[\"North, South\"] ");
    row("\"letters\":[83,", "\"letters\":[   ");
    row("\"version\":2", "\"version\":9");
    row("\"hidden_size\":4", "\"hidden_size\":x");
}

void TestCliCheckpoints::refusesOtherShapes() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const QByteArray bytes = patched(good_, from, to);
    QVERIFY2(!bytes.isEmpty(), "the checkpoint does not hold what is to be patched");
    folder_.write("bad.safetensors", bytes);
    const QString found = folder_.run("predict bad.safetensors Abe --json").refusal();
    QVERIFY2(fits(found, "2: bad.safetensors: is not a *checkpoint*"), qPrintable(found));
}

// What the patches above prove rests on a patched file that is whole.
void TestCliCheckpoints::readsAPatchThatFits() {
    folder_.write("other.safetensors", patched(good_, "[\"North\",\"South\"]", "[\"Oorth\",\"South\"]"));
    const CliResult result = folder_.run("predict other.safetensors Abe --top 2");
    QCOMPARE(result.status, 0);
    QVERIFY2(result.out.contains("Oorth"), result.out);
}

QTEST_GUILESS_MAIN(TestCliCheckpoints)
#include "test_cli_checkpoints.moc"
