#include "tests/cli/cli.h"

#include <QtTest>

#include <csignal>

using namespace batchscope::test;

namespace {

QList<QByteArray> lines(const QByteArray& text) {
    return text.trimmed().split('\n');
}

/// The rows of metrics.csv without what the clock says.
QByteArray withoutTimes(const QByteArray& csv) {
    QList<QByteArray> header, kept;
    for (const QByteArray& line : lines(csv)) {
        const QList<QByteArray> cells = line.split(',');
        if (header.isEmpty()) header = cells;
        QList<QByteArray> row;
        for (qsizetype i = 0; i < cells.size(); ++i)
            if (header.value(i) != "seconds" && header.value(i) != "names_per_second") row << cells[i];
        kept << row.join(',');
    }
    return kept.join('\n');
}

} // namespace

/// train: its outcome, the files of a run, the same numbers again, and an interrupt.
class TestCliTrain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void trains_data();
    void trains();
    void writesMetrics();
    void writesSettings();
    void startsFromAPreset();
    void repeatsItself();
    void tellsInWords();
    void stopsOnInterrupt_data();
    void stopsOnInterrupt();

private:
    std::unique_ptr<CliFolder> folder_;
};

void TestCliTrain::init() {
    folder_ = std::make_unique<CliFolder>();
    folder_->writeTinyNames();
}

void TestCliTrain::trains_data() {
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("engine");
    QTest::newRow("lstm") << "--cell lstm"
                          << "fused";
    QTest::newRow("rnn, padded, sorted") << "--cell rnn --execution padded --strategy sorted"
                                         << "libtorch"; // which alone pads
    QTest::newRow("gru, sequential") << "--cell gru --execution sequential"
                                     << "fused";
    QTest::newRow("all settings") << "--cell gru --layers 2 --bidirectional --optimizer adam --lr 0.01 "
                                     "--sampling epoch --strategy bucketed "
                                     "--ratio 2 --split name --test-fraction 0.25 --seed 3 --split-seed 4 "
                                     "--letters article --eval-every 2 "
                                     "--checkpoint-every 1 --engine libtorch"
                                  << "libtorch";
}

void TestCliTrain::trains() {
    QFETCH(QString, options);
    const CliResult result = folder_->run(kTinyTrain + " --json --out run " + options);
    QCOMPARE(result.status, 0);
    const QJsonObject outcome = result.json();
    QCOMPARE(outcome["run"].toString(), "run");
    QCOMPARE(outcome["checkpoint"].toString(), "run/checkpoint.safetensors");
    QCOMPARE(outcome["steps"].toInt(), 3);
    QCOMPARE(outcome["device"].toString(), "cpu");
    QTEST(outcome["engine"].toString(), "engine");
    QVERIFY(outcome["loss"].toDouble() > 0);
    QVERIFY(outcome["seconds"].toDouble() > 0);
    QVERIFY(outcome["names_per_second"].toDouble() > 0);
    QCOMPARE(outcome["top2"].toDouble(), 1.0); // there are two classes
    for (const char* const share : {"top1", "macro_f1"})
        QVERIFY2(outcome[share].toDouble(-1) >= 0 && outcome[share].toDouble() <= 1, share);
    QCOMPARE(QDir(folder_->path("run")).entryList(QDir::Files | QDir::Hidden, QDir::Name),
             QStringList({"best.safetensors", "checkpoint.safetensors", "metrics.csv", "run.json"}));
    QCOMPARE(folder_->run("predict run/checkpoint.safetensors naina").status, 0);
}

void TestCliTrain::writesMetrics() {
    QString line = kTinyTrain;
    QCOMPARE(folder_->run(line.replace("--steps 3", "--steps 5") + " --out run --eval-every 2 --json").status,
             0);
    const QList<QByteArray> rows = lines(folder_->read("run/metrics.csv"));
    QCOMPARE(rows.value(0),
             "step,loss,smoothed_loss,running_mean_loss,names,cells,tokens,seconds,names_per_second,"
             "eval_loss,top1,top2,macro_f1");
    QCOMPARE(rows.size(), 1 + 5);
    for (int step = 1; step <= 5; ++step) {
        const QList<QByteArray> cells = rows[step].split(',');
        QCOMPARE(cells.size(), 13);
        QCOMPARE(cells[0].toInt(), step);
        QCOMPARE(cells[4].toInt(), 4); // names, as the batch size says
        QVERIFY(cells[5].toInt() >= cells[6].toInt());
        QCOMPARE(cells[9].isEmpty(), step == 1 || step == 3); // evaluated at 2, 4 and the end
    }
}

void TestCliTrain::writesSettings() {
    const QByteArray sha256 =
        QCryptographicHash::hash(folder_->read("tiny.csv"), QCryptographicHash::Sha256).toHex();
    QCOMPARE(folder_->run(kTinyTrain + " --out a/run --cell gru --seed 7 --split-seed 9 --json").status, 0);
    const QJsonObject run = folder_->readJson("a/run/run.json");
    const QJsonObject expected{
        {"batch_size", 4},     {"bidirectional", false}, {"cell", "gru"},     {"checkpoint_every", 500},
        {"device", "cpu"},     {"engine", "fused"},      {"eval_every", 500}, {"execution", "packed"},
        {"hidden_size", 4},    {"letters", "training"},  {"lr", 0.15},        {"momentum", 0.9},
        {"num_layers", 1},     {"optimizer", "sgd"},     {"ratio", 1.5},      {"sampling", "replacement"},
        {"seed", 7},           {"split", "row"},         {"split_seed", 9},   {"steps", 3},
        {"strategy", "plain"}, {"test_fraction", 0.2},   {"threads", 1}};
    const QJsonObject settings = run["settings"].toObject();
    for (const QString& key : expected.keys())
        QVERIFY2(settings[key] == expected[key], qPrintable(key));
    QCOMPARE(at(run, "data.sha256").toString(), sha256);
    QCOMPARE(at(run, "data.file").toString(), "tiny.csv");
    QCOMPARE(at(run, "data.rows").toInt(), 24);
    QCOMPARE(at(run, "data.train_rows").toInt() + at(run, "data.test_rows").toInt(), 24);
    QCOMPARE(arrayText(at(run, "data.classes")), R"(["North","South"])");
    QCOMPARE(run["state"].toString(), "finished");
    QCOMPARE(run["steps"].toInt(), 3);
    QCOMPARE(run["device"].toString(), "cpu");
    QCOMPARE(run["threads"].toInt(), 1);
    for (const char* const key : {"batchscope", "libtorch", "blas", "engine", "started_at"})
        QVERIFY2(!run[key].toString().isEmpty(), key);
}

void TestCliTrain::startsFromAPreset() {
    QCOMPARE(
        folder_->run("train tiny.csv --preset quick-look --hidden 4 --steps 2 --threads 1 --out run").status,
        0);
    const QJsonObject settings = folder_->readJson("run/run.json")["settings"].toObject();
    QCOMPARE(settings["cell"].toString(), "gru");
    QCOMPARE(settings["sampling"].toString(), "epoch");
    QCOMPARE(settings["hidden_size"].toInt(), 4); // the line wins over the preset
    QCOMPARE(settings["steps"].toInt(), 2);
}

void TestCliTrain::repeatsItself() {
    const auto metrics = [&](const QString& name, const QString& options) {
        if (folder_->run(kTinyTrain + " --eval-every 2 --out " + name + options).status != 0)
            return QByteArray();
        return withoutTimes(folder_->read(name + "/metrics.csv"));
    };
    const QByteArray one = metrics("one", " --seed 5");
    QCOMPARE(lines(one).size(), 1 + 3);
    QCOMPARE(metrics("two", " --seed 5"), one);
    QVERIFY(metrics("three", " --seed 6") != one);
}

void TestCliTrain::tellsInWords() {
    const CliResult result = folder_->run(kTinyTrain); // into a folder of its own
    QCOMPARE(result.status, 0);
    QVERIFY2(
        fits(
            QString(result.out).simplified(),
            "3 steps in 0:0* on cpu (1 thread), * names/s held out 4 names: top-1 * %, top-2 100.00 %, "
            "macro-F1 *, loss * best: top-1 * written to runs/*-lstm-4: checkpoint.safetensors, metrics.csv, "
            "run.json run * of the history"),
        result.out);
    QVERIFY2(result.err.contains("step 3/3"), result.err);
}

void TestCliTrain::stopsOnInterrupt_data() {
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("options");
    QTest::newRow("interrupt") << SIGINT << "--eval-every 20";
    QTest::newRow("terminate, before any evaluation") << SIGTERM << "--eval-every 0";
}

void TestCliTrain::stopsOnInterrupt() {
    QFETCH(int, signal);
    QFETCH(QString, options);
    QProcess process;
    QString line = kTinyTrain;
    line.replace("--steps 3", "--steps 100000000");
    folder_->start(process, (line + " --json --out run " + options).split(' '));
    QTRY_VERIFY_WITH_TIMEOUT(folder_->holds("run/run.json"), CliFolder::kTimeout);
    QCOMPARE(folder_->readJson("run/run.json")["state"].toString(), "running");
    QTest::qWait(100); // some steps
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    const CliResult result = CliFolder::end(process);
    QCOMPARE(result.status, 1);

    const int steps = folder_->readJson("run/run.json")["steps"].toInt();
    QCOMPARE(folder_->readJson("run/run.json")["state"].toString(), "stopped");
    QVERIFY(steps > 0);
    QCOMPARE(lines(folder_->read("run/metrics.csv")).size(), 1 + steps);
    QCOMPARE(result.json()["steps"].toInt(), steps);
    if (options == "--eval-every 0") // nothing was measured, so nothing is told
        QVERIFY2(result.json()["top1"].isNull() && result.json()["loss"].isNull(), result.out);
    QCOMPARE(folder_->run("predict run/checkpoint.safetensors naina --json")
                 .json()["predictions"]
                 .toArray()
                 .size(),
             1);
}

QTEST_GUILESS_MAIN(TestCliTrain)
#include "test_cli_train.moc"
