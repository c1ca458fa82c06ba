#include "core/base/input_error.h"
#include "core/runs/run_store.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace batchscope;

namespace {

RunRecord someRun(const std::string& name = {}) {
    RunRecord record;
    record.name = name;
    record.startedAt = "2026-11-22T09:00:00Z";
    record.options = articleRnn();
    record.options.hidden_size = 48;
    record.dataFile = "names.csv";
    record.dataSha256 = std::string(64, 'a');
    record.classes = {"Arabic", "Côte \"d'Ivoire\""};
    record.version = "0.1.0";
    return record;
}

std::vector<StepMetrics> steps(std::int64_t from, std::int64_t to) {
    std::vector<StepMetrics> all;
    LossCurve curve;
    for (std::int64_t step = from; step <= to; ++step) {
        StepMetrics m;
        m.step = step;
        m.loss = 1.0 / double(step);
        curve.add(m.loss);
        m.smoothedLoss = curve.smoothed();
        m.runningMeanLoss = curve.runningMean();
        m.names = 8;
        m.cells = 40 + step;
        m.tokens = 30;
        m.seconds = 0.25 * double(step);
        all.push_back(m);
    }
    return all;
}

Evaluation evaluation(std::int64_t step, double top1) {
    Evaluation e;
    e.step = step;
    e.rows = 4;
    e.loss = 0.5;
    e.scores = {{"top1", top1}, {"top2", 1}, {"macro_f1", 0.4}};
    e.confusion = {1, 1, 0, 2};
    return e;
}

QString statesOf(RunStore& store) {
    QStringList words;
    for (const RunRecord& run : store.runs())
        words << QString::fromStdString(run.name + "=" + toText(run.state));
    return words.join(" ");
}

} // namespace

class TestRunStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsARun();
    void keepsItsCurves();
    void goesOnFromAStep();
    void namesWhatHasNoName();
    void editsAndRemoves();
    void tellsTheDeadFromTheLiving();
    void findsTheRunOfAFolder();
    void findsTheRaceOfARun();
    void leavesOutWhatCannotBe();
    void refuses_data();
    void refuses();
    void refusesHostileTables();
    void servesTwoAtOnce();

    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

private:
    std::filesystem::path file(const char* name = "history.sqlite") const {
        return folder_->filePath(name).toStdString();
    }
    std::unique_ptr<QTemporaryDir> folder_;
};

void TestRunStore::keepsARun() {
    std::int64_t id = 0;
    {
        RunStore store(file());
        auto begun = store.begin(someRun("first"));
        id = begun.id;
        RunRecord record = someRun();
        record.id = id;
        record.device = "cpu";
        record.engine = "fused";
        record.threads = 2;
        record.parameters = 1234;
        store.describeStart(record);
        store.append(id, steps(1, 3), {evaluation(2, 0.75), evaluation(3, 0.5)});
        record.state = RunState::Finished;
        record.endedAt = "2026-11-22T09:01:00Z";
        record.steps = 3;
        store.finish(record);
    }
    RunStore again(file());
    const auto runs = again.runs();
    QCOMPARE(runs.size(), std::size_t(1));
    const RunRecord& run = runs.front();
    QCOMPARE(run.id, id);
    QCOMPARE(run.name, std::string("first"));
    QCOMPARE(run.state, RunState::Finished);
    QCOMPARE(run.options.hidden_size, 48);
    QCOMPARE(run.options.cell, Cell::Rnn);
    QCOMPARE(run.classes, someRun().classes);
    QCOMPARE(run.engine, std::string("fused"));
    QCOMPARE(run.parameters, 1234);
    QCOMPARE(run.endedAt, std::string("2026-11-22T09:01:00Z"));
    QCOMPARE(run.best->step, 2);
    QCOMPARE(run.last->scores["top1"], 0.5);
}

void TestRunStore::keepsItsCurves() {
    RunStore store(file());
    const auto begun = store.begin(someRun());
    const auto other = store.begin(someRun());
    store.append(other.id, steps(1, 5), {});
    store.append(begun.id, steps(1, 60), {evaluation(50, 0.5)});
    store.append(begun.id, {}, {evaluation(60, 0.25)});
    const RunCurves curves = store.curves(begun.id);
    const auto expected = steps(1, 60);
    QCOMPARE(curves.steps.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const StepMetrics &is = curves.steps[i], &was = expected[i];
        QCOMPARE(is.step, was.step);
        QVERIFY(is.loss == was.loss && is.smoothedLoss == was.smoothedLoss);
        QVERIFY(is.runningMeanLoss == was.runningMeanLoss && is.seconds == was.seconds);
        QVERIFY(is.names == was.names && is.cells == was.cells && is.tokens == was.tokens);
    }
    QCOMPARE(curves.steps.back().namesPerSecond, 32.0); // 8 names every quarter of a second
    QVERIFY(curves.evaluations == (std::vector{evaluation(50, 0.5), evaluation(60, 0.25)}));
    QCOMPARE(store.run(begun.id)->steps, 60);
}

void TestRunStore::goesOnFromAStep() {
    RunStore store(file());
    std::int64_t id = 0;
    {
        auto begun = store.begin(someRun("cut"));
        id = begun.id;
        store.append(id, steps(1, 60), {evaluation(20, 0.5), evaluation(40, 0.6)});
        QVERIFY(!store.resume(id, 30).lock.held()); // it is still on
        QCOMPARE(store.curves(id).steps.size(), std::size_t(60));
    }
    QCOMPARE(statesOf(store), QString("cut=interrupted"));
    const auto begun = store.resume(id, 30);
    QVERIFY(begun.lock.held());
    QCOMPARE(statesOf(store), QString("cut=running"));
    const RunCurves curves = store.curves(id);
    QCOMPARE(curves.steps.back().step, 30);
    QVERIFY(curves.evaluations == std::vector{evaluation(20, 0.5)});
}

void TestRunStore::namesWhatHasNoName() {
    RunStore store(file());
    const auto begun = store.begin(someRun());
    QCOMPARE(store.run(begun.id)->name, std::string("Run 1: rnn 48, plain"));
}

void TestRunStore::editsAndRemoves() {
    RunStore store(file());
    const auto one = store.begin(someRun("one")).id;
    auto begun = store.begin(someRun("two"));
    const auto two = begun.id;
    store.rename(one, "uno; DROP TABLE runs");
    store.setNotes(one, "a\nb ü");
    store.setTags(one, {"slow", "class", "slow"});
    QCOMPARE(store.run(one)->name, std::string("uno; DROP TABLE runs"));
    QCOMPARE(store.run(one)->notes, std::string("a\nb ü"));
    QCOMPARE(store.run(one)->tags, (std::vector<std::string>{"class", "slow"}));
    store.setRemoved(two, true);
    QCOMPARE(store.runs().size(), std::size_t(1));
    store.setRemoved(two, false);
    QCOMPARE(store.runs().size(), std::size_t(2));
    store.append(two, steps(1, 3), {evaluation(3, 0.5)});
    store.setRemoved(two, true);
    QVERIFY(store.purge({one, two}).empty()); // one is not removed, two is still on
    begun.lock.release();
    QVERIFY(store.purge({one, two}).empty()); // it had no folder
    store.setRemoved(two, false);
    QVERIFY(!store.run(two));
    QVERIFY(store.curves(two).steps.empty() && store.curves(two).evaluations.empty());
    QCOMPARE(store.begin(someRun()).id, two + 1); // never used twice
}

void TestRunStore::tellsTheDeadFromTheLiving() {
    RunStore store(file());
    auto dead = store.begin(someRun("dead"));
    auto living = store.begin(someRun("living"));
    dead.lock.release();
    QCOMPARE(statesOf(store), QString("living=running dead=interrupted"));
    RunStore other(file()); // another connection sees the same
    QCOMPARE(statesOf(other), QString("living=running dead=interrupted"));
}

void TestRunStore::findsTheRunOfAFolder() {
    RunStore store(file());
    RunRecord record = someRun("there");
    record.folder = "/runs/there";
    store.begin(record);
    record.name = "later";
    store.begin(record);
    QCOMPARE(store.runIn("/runs/there")->name, std::string("later"));
    QVERIFY(!store.runIn("/runs/elsewhere"));
}

void TestRunStore::findsTheRaceOfARun() {
    RunStore store(file());
    const auto id = store.begin(someRun()).id;
    QVERIFY(store.measurementFor("race", *store.run(id)).empty());
    TrainOptions options = someRun().options;
    options.steps = 99; // does not matter to a race
    store.addMeasurement("race", options, someRun().dataSha256, {{"rungs", 1}});
    store.addMeasurement("race", options, someRun().dataSha256, {{"rungs", 2}});
    store.addMeasurement("race", options, std::string(64, 'b'), {{"rungs", 3}});
    options.hidden_size = 7;
    store.addMeasurement("race", options, someRun().dataSha256, {{"rungs", 4}});
    QCOMPARE(store.measurementFor("race", *store.run(id)), std::string(R"({"rungs":2})"));
}

void TestRunStore::leavesOutWhatCannotBe() {
    RunStore store(file());
    const auto id = store.begin(someRun()).id;
    Evaluation larger = evaluation(1, 0.5), negative = evaluation(2, 0.5);
    larger.confusion.push_back(1);
    negative.confusion = {1, -1, 0, 2};
    store.append(id, {}, {larger, negative, evaluation(3, 0.5)});
    const auto curves = store.curves(id);
    QVERIFY(curves.evaluations[0].confusion.empty());
    QVERIFY(curves.evaluations[1].confusion.empty());
    QCOMPARE(curves.evaluations[2].confusion, evaluation(3, 0.5).confusion);
    nlohmann::json deep = 1;
    for (int depth = 0; depth < 1000; ++depth)
        deep = nlohmann::json::array({std::move(deep)});
    store.addMeasurement("race", someRun().options, someRun().dataSha256, deep);
    QVERIFY(store.measurementFor("race", *store.run(id)).empty());
}

void TestRunStore::refuses_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("text") << QByteArray("name,label\nabc,A\n").repeated(100) << "cannot be opened";
    QByteArray cut("SQLite format 3\0", 16);
    QTest::newRow("a header alone") << cut << "history";
    QTest::newRow("a header and zeros") << cut + QByteArray(8000, '\0') << "history";
}

void TestRunStore::refuses() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    QFile out(QString::fromStdString(file("bad.sqlite").string()));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
    out.close();
    try {
        RunStore store(file("bad.sqlite"));
        QFAIL("it was opened");
    } catch (const InputError& problem) {
        const QString line = QString::fromUtf8(problem.what());
        QVERIFY2(line.contains(says) && line.contains("bad.sqlite") && !line.contains('\n'),
                 qPrintable(line));
    }
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), bytes); // nothing is lost
}

void TestRunStore::refusesHostileTables() {
    { RunStore store(file()); }
    QProcess sqlite;
    sqlite.start("sqlite3", {QString::fromStdString(file().string()),
                             "CREATE TRIGGER t AFTER UPDATE ON runs BEGIN DELETE FROM runs; END"});
    if (!sqlite.waitForFinished() || sqlite.exitCode() != 0) QSKIP("no sqlite3 program here");
    QVERIFY_THROWS_EXCEPTION(InputError, RunStore{file()});
}

void TestRunStore::servesTwoAtOnce() {
    RunStore one(file()), two(file());
    const auto a = one.begin(someRun("a")), b = two.begin(someRun("b"));
    for (std::int64_t step = 1; step <= 50; ++step) {
        one.append(a.id, steps(step, step), {});
        two.append(b.id, steps(step, step), {});
    }
    QCOMPARE(one.curves(b.id).steps.size(), std::size_t(50));
    QCOMPARE(two.curves(a.id).steps.size(), std::size_t(50));
}

QTEST_GUILESS_MAIN(TestRunStore)
#include "test_run_store.moc"
