#include "tests/cli/cli.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace batchscope::test;

namespace {

const QString kBundled = BATCHSCOPE_SOURCE_DIR "/datasets/names.csv";
const QString kArticle = BATCHSCOPE_SHARED_DIR "/datasets/name2lang.txt";

/// "a x b c / 2 1 1"
QString packedText(const QJsonObject& batch) {
    QStringList letters, sizes;
    for (const QJsonValue& letter : batch["packed"].toArray())
        letters << letter.toString();
    for (const QJsonValue& size : batch["batch_sizes"].toArray())
        sizes << QString::number(size.toInt());
    return letters.join(' ') + " / " + sizes.join(' ');
}

} // namespace

/// data, plan and batch: what they print about files whose figures are known.
class TestCliFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plans_data();
    void plans();
    void planInWords();
    void packs_data();
    void packs();
    void showsOneBatch();
    void showsTheChosenBatch();
    void shufflesBySeed();
    void reportsOnData();
    void reportsOnBadRows();
    void takesTheBundledNames();
};

void TestCliFigures::plans_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("figures");
    const auto row = [](const QString& file, const char* options, const char* figures) {
        QTest::addRow("%s %s", qPrintable(QFileInfo(file).fileName()), options)
            << file << QString(options) << QString(figures);
    };
    row(kBundled, "plain 512", "42 batches, 670 steps, 336866 cells, 142595 tokens, 57.67 %, 21063 rows");
    row(kBundled, "bucketed 512", "43 batches, 324 steps, 146690 cells, 142595 tokens, 2.79 %, 21063 rows");
    row(kBundled, "exact-length 512",
        "54 batches, 434 steps, 142595 cells, 142595 tokens, 0.00 %, 21063 rows");
    row(kArticle, "plain 32", "627 batches, 6785 steps, 216994 cells, 143160 tokens, 34.03 %, 20050 rows");
    row(kArticle, "plain 512", "40 batches, 541 steps, 272262 cells, 143160 tokens, 47.42 %, 20050 rows");
    row(kArticle, "sorted 512", "40 batches, 302 steps, 146454 cells, 143160 tokens, 2.25 %, 20050 rows");
    row(kArticle, "bucketed 32", "627 batches, 4490 steps, 143414 cells, 143160 tokens, 0.18 %, 20050 rows");
    row(kArticle, "bucketed 512", "41 batches, 316 steps, 146200 cells, 143160 tokens, 2.08 %, 20050 rows");
    row(kArticle, "exact-length 512",
        "51 batches, 420 steps, 143160 cells, 143160 tokens, 0.00 %, 20050 rows");
}

void TestCliFigures::plans() {
    QFETCH(QString, file);
    QFETCH(QString, options);
    if (!QFileInfo::exists(file)) QSKIP("the articles' names are not here");
    const QStringList words = options.split(' ');
    const CliResult result = CliFolder().run(
        {"plan", file, "--strategy", words[0], "--batch-size", words[1], "--ratio", "1.5", "--json"});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QByteArray());
    const QJsonObject plan = result.json();
    const auto whole = [&](const char* key) { return QString::number(plan[key].toInteger(-1)); };
    QTEST(QString("%1 batches, %2 steps, %3 cells, %4 tokens, %5 %, %6 rows")
              .arg(whole("batches"), whole("steps"), whole("cells"), whole("tokens"),
                   QString::number(100 * plan["waste"].toDouble(), 'f', 2), whole("rows")),
          "figures");
}

void TestCliFigures::planInWords() {
    const CliFolder folder;
    folder.write("names.csv", "abc,X\nx,Y\n");
    const CliResult result = folder.run("plan names.csv --strategy bucketed --batch-size 2");
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QByteArray());
    QCOMPARE(QString(result.out).simplified(),
             "names.csv, bucketed, batch size 2 batches 2 steps 4 cells 4 letters 4 waste 0.00 % "
             "batches that the growth ratio ended before they were full: 1");
}

void TestCliFigures::packs_data() {
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QString>("packed");
    const auto row = [](const char* names, const char* packed) {
        QByteArray text;
        int label = 0;
        for (const QByteArray& name : QByteArray(names).split('|'))
            text += name + (label++ % 2 ? ",Y\n" : ",X\n");
        QTest::newRow(names) << text << QString::fromUtf8(packed);
    };
    row("abc|x", "a x b c / 2 1 1");
    row("ab|cd|e", "a c e b d / 3 2");
    row("日本|é", "日 é 本 / 2 1");
}

void TestCliFigures::packs() {
    QFETCH(QByteArray, names);
    const CliFolder folder;
    folder.write("names.csv", names);
    const CliResult result = folder.run("batch names.csv --json");
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QByteArray());
    QTEST(packedText(result.json()), "packed");
}

void TestCliFigures::showsOneBatch() {
    const CliFolder folder;
    folder.write("names.csv", "x,Y\nabc,X\n");
    const QJsonObject batch =
        folder.run("batch names.csv --strategy plain --batch-size 2 --index 0 --json").json();
    QCOMPARE(batch.keys(), QStringList({"batch_sizes", "labels", "lengths", "mask", "names", "packed",
                                        "sorted_indices", "unsorted_indices"}));
    QCOMPARE(arrayText(batch["names"]), R"(["x","abc"])");
    QCOMPARE(arrayText(batch["labels"]), R"(["Y","X"])");
    QCOMPARE(arrayText(batch["lengths"]), "[1,3]");
    QCOMPARE(arrayText(batch["sorted_indices"]), "[1,0]");
    QCOMPARE(arrayText(batch["unsorted_indices"]), "[1,0]");
    QCOMPARE(arrayText(batch["batch_sizes"]), "[2,1,1]");
    QCOMPARE(arrayText(batch["mask"]), "[[1,0,0],[1,1,1]]");
    QCOMPARE(arrayText(batch["packed"]), R"(["a","x","b","c"])");

    const CliResult words = folder.run("batch names.csv");
    QCOMPARE(words.status, 0);
    QCOMPARE(QString(words.out).simplified(),
             "#.. x, Y ### abc, X 2 x 3 = 6 cells, 4 letters batch_sizes [2,1,1] sorted_indices [1,0] "
             "packed axbc");
}

void TestCliFigures::showsTheChosenBatch() {
    const CliFolder folder;
    folder.write("names.csv", "aaa,X\nb,Y\ncc,X\ndddd,Y\ne,X\n");
    const auto names = [&](const QString& line) { return arrayText(folder.run(line).json()["names"]); };
    QCOMPARE(names("batch names.csv --batch-size 2 --index 1 --json"), R"(["cc","dddd"])");
    QCOMPARE(names("batch names.csv --batch-size 2 --index 2 --json"), R"(["e"])");
    QCOMPARE(names("batch names.csv --strategy sorted --batch-size 3 --index 0 --json"), R"(["b","e","cc"])");
}

void TestCliFigures::shufflesBySeed() {
    const CliFolder folder;
    folder.writeTinyNames();
    const QByteArray one = folder.run("batch tiny.csv --shuffle-seed 1 --json").out;
    QVERIFY(!one.isEmpty());
    QCOMPARE(folder.run("batch tiny.csv --shuffle-seed 1 --json").out, one);
    QVERIFY(folder.run("batch tiny.csv --shuffle-seed 2 --json").out != one);
}

void TestCliFigures::reportsOnData() {
    const CliFolder folder;
    const QByteArray text = "name,label\nAbe, X\n\"O'Neil\",Y\nAbe,X\nAbe,Y\nÉva,X\n";
    folder.write("names.csv", text);
    const CliResult result = folder.run("data names.csv --json");
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QByteArray());
    const QJsonObject data = result.json();
    QCOMPARE(data["file"].toString(), "names.csv");
    QCOMPARE(data["rows"].toInt(), 5);
    QCOMPARE(data["header"].toBool(), true);
    QCOMPARE(data["encoding"].toString(), "UTF-8");
    QCOMPARE(data["distinct_names"].toInt(), 3);
    QCOMPARE(data["names_with_several_labels"].toInt(), 1);
    QCOMPARE(data["classes"].toObject(), QJsonObject({{"X", 3}, {"Y", 2}}));
    QCOMPARE(at(data, "lengths.min").toInt(), 3);
    QCOMPARE(at(data, "lengths.max").toInt(), 6);
    QCOMPARE(data["sha256"].toString(), QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    QStringList problems;
    for (const QJsonValue& problem : data["problems"].toArray())
        problems << QString("%1 %2").arg(problem["count"].toInt()).arg(problem["kind"].toString());
    QCOMPARE(problems.join(", "), "1 duplicate, 1 several labels");
}

void TestCliFigures::reportsOnBadRows() {
    const CliFolder folder;
    folder.write("names.csv", "Abe,X\nLee,Y\nNeil\n,Y\nOh,X\n");
    const CliResult words = folder.run("data names.csv");
    QCOMPARE(words.status, 2);
    QVERIFY2(words.out.contains("missing label") && words.out.contains("line 3: no label after \"Neil\""),
             words.out);
    QVERIFY2(words.out.contains("empty name") && words.out.contains("line 4"), words.out);
    QCOMPARE(words.err.count('\n'), 1);
    QVERIFY2(
        words.err.startsWith("batchscope-cli: names.csv, line 3: no label after \"Neil\"; write name,label"),
        words.err);

    const CliResult json = folder.run("data names.csv --json");
    QCOMPARE(json.status, 2);
    QCOMPARE(json.json()["rows"].toInt(), 3);
    QCOMPARE(json.json()["bad_rows"].toInt(), 2);
    QCOMPARE(json.err, words.err);

    const CliResult skipped = folder.run("data names.csv --skip-bad-rows --json");
    QCOMPARE(skipped.status, 0);
    QCOMPARE(skipped.err, QByteArray());
    QCOMPARE(skipped.out, json.out);
}

void TestCliFigures::takesTheBundledNames() {
    const CliResult result = CliFolder().run("plan --json");
    QCOMPARE(result.status, 0);
    QCOMPARE(result.json()["rows"].toInt(), 21063);
}

QTEST_GUILESS_MAIN(TestCliFigures)
#include "test_cli_figures.moc"
