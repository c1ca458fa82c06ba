#include "core/base/input_error.h"
#include "core/files/checkpoint.h"
#include "core/files/checkpoint_keeper.h"
#include "core/files/progress_json.h"
#include "core/measuring/resume_proof.h"
#include "core/training/trainer.h"
#include "tests/files/patched_checkpoint.h"
#include "tests/support/some_names.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace batchscope;

namespace {

TrainOptions smallRun(std::int64_t steps) {
    TrainOptions options;
    options.cell = Cell::Gru;
    options.hidden_size = 8;
    options.plan.batchSize = 16;
    options.steps = steps;
    options.threads = 1;
    options.evalEvery = 4;
    options.checkpointEvery = 3;
    return options;
}

class Points : public TrainingSink {
public:
    void onStart(const RunStart& value) override { start = value; }
    void onStep(const StepMetrics& metrics) override { steps.push_back(metrics.step); }
    void onEvaluation(const Evaluation& evaluation) override { evaluated.push_back(evaluation.step); }
    void onCheckpoint(const std::shared_ptr<const ResumePoint>& point) override { points.push_back(point); }
    void onBest(const std::shared_ptr<const ResumePoint>& point) override { best = point; }

    RunStart start;
    std::vector<std::int64_t> steps, evaluated;
    std::vector<std::shared_ptr<const ResumePoint>> points;
    std::shared_ptr<const ResumePoint> best;
};

QByteArray contents(const std::filesystem::path& file) {
    QFile in(QString::fromStdString(file.string()));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void write(const std::filesystem::path& file, const QByteArray& bytes) {
    QFile out(QString::fromStdString(file.string()));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

} // namespace

class TestResume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isExact_data();
    void isExact();
    void goesOnFromEveryPoint();
    void evaluatesWhatTheStopLeftOut();
    void seesASingleBit();
    void refusesAPositionThatIsNone();
    void trainsFurther();
    void refuses_data();
    void refuses();
    void keepsTheLastAndTheBest();
    void readsTheNewestThatIsWhole();
    void readsThreadsOfOlderRuns();

private:
    ResumeProof proof_ = proveResume();
};

void TestResume::isExact_data() {
    QTest::addColumn<int>("index");
    QCOMPARE(proof_.cases.size(), std::size_t(12));
    for (std::size_t i = 0; i < proof_.cases.size(); ++i)
        QTest::newRow(proof_.cases[i].name.c_str()) << int(i);
}

void TestResume::isExact() {
    QFETCH(int, index);
    QCOMPARE(proof_.cases[std::size_t(index)].difference, std::string());
}

void TestResume::goesOnFromEveryPoint() {
    Points whole;
    const RunResult result = Trainer(easyNames(), smallRun(20)).run({}, whole);
    QCOMPARE(whole.points.size(), std::size_t(6)); // 3, 6, … 18
    for (const auto& point : whole.points) {
        Points rest;
        const RunResult resumed = Trainer(easyNames(), smallRun(20)).run({}, rest, nullptr, point.get());
        QCOMPARE(rest.start.step, point->step());
        QCOMPARE(rest.steps.front(), point->step() + 1);
        QCOMPARE(resumed.point->differenceTo(*result.point), std::string());
        QCOMPARE(resumed.best.step, result.best.step);
        QCOMPARE(resumed.last.smoothedLoss, result.last.smoothedLoss);
    }
}

void TestResume::evaluatesWhatTheStopLeftOut() {
    Points sink;
    const RunResult whole = Trainer(easyNames(), smallRun(8)).run({}, sink);
    // A stop within the evaluation of step 4 leaves a point at step 4 without it.
    std::stop_source stop;
    struct Stopper : TrainingSink {
        std::stop_source& stop;
        explicit Stopper(std::stop_source& source) : stop(source) {}
        void onStep(const StepMetrics& metrics) override {
            if (metrics.step == 4) stop.request_stop();
        }
    } stopper(stop);
    const RunResult cut = Trainer(easyNames(), smallRun(8)).run(stop.get_token(), stopper);
    QCOMPARE(cut.point->step(), 4);
    QCOMPARE(cut.evaluation.rows, 0);
    Points rest;
    const RunResult resumed = Trainer(easyNames(), smallRun(8)).run({}, rest, nullptr, cut.point.get());
    QCOMPARE(rest.evaluated, (std::vector<std::int64_t>{4, 8}));
    QCOMPARE(resumed.point->differenceTo(*whole.point), std::string());
}

void TestResume::seesASingleBit() {
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("a.safetensors").toStdString();
    Points sink;
    const auto point = Trainer(easyNames(), smallRun(5)).run({}, sink).point;
    writeCheckpoint(*point, file);
    const TensorFile tensors = parseSafetensors(contents(file).toStdString());
    for (const std::string& name :
         {std::string("rnn.weight_hh_l0"), std::string("optimizer.momentum_buffer.linear.bias")}) {
        TensorFile changed = parseSafetensors(contents(file).toStdString());
        for (const TensorView& view : changed.tensors) {
            if (view.name != name) continue;
            auto* bits = reinterpret_cast<std::uint32_t*>(changed.data.data() +
                                                          (view.values.data() - changed.data.data()));
            *bits ^= 1;
        }
        const std::filesystem::path other = folder.filePath("b.safetensors").toStdString();
        write(other,
              test::patched(QByteArray::fromStdString(safetensorsBytes(changed.tensors, changed.metadata)),
                            "{", "{"));
        QCOMPARE(loadResumePoint(other)->differenceTo(*point), "tensor " + name);
    }
    write(file, test::patched(contents(file), R"("batch":5)", R"("batch":4)"));
    QCOMPARE(loadResumePoint(file)->differenceTo(*point), std::string("position of the sampler"));
}

void TestResume::refusesAPositionThatIsNone() {
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("a.safetensors").toStdString();
    Points sink;
    writeCheckpoint(*Trainer(easyNames(), smallRun(5)).run({}, sink).point, file);
    write(file, test::patched(contents(file), R"("batch":5)", R"("batch":5000000)"));
    const auto point = loadResumePoint(file);
    QVERIFY_THROWS_EXCEPTION(InputError,
                             Trainer(easyNames(), smallRun(8)).run({}, sink, nullptr, point.get()));
    write(file, test::patched(contents(file), R"("confusion":[)", R"("confusion":[0,)"));
    QVERIFY_THROWS_EXCEPTION(InputError, loadResumePoint(file));
}

void TestResume::trainsFurther() {
    Points sink;
    const auto ended = Trainer(easyNames(), smallRun(6)).run({}, sink).point;
    Points more;
    const RunResult further = Trainer(easyNames(), smallRun(10)).run({}, more, nullptr, ended.get());
    QCOMPARE(more.steps, (std::vector<std::int64_t>{7, 8, 9, 10}));
    QCOMPARE(further.end, RunResult::End::Finished);
}

void TestResume::refuses_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("says");
    QTest::newRow("other data") << "data"
                                << "trained on other data (some.csv";
    QTest::newRow("other settings") << "lr"
                                    << "settings are those of another run";
    QTest::newRow("nothing left") << "steps"
                                  << "has all its 6 steps; ask for more";
}

void TestResume::refuses() {
    QFETCH(QString, what);
    QFETCH(QString, says);
    Points sink;
    const auto ended = Trainer(easyNames(), smallRun(6)).run({}, sink).point;
    auto names = std::make_shared<NameDataset>(*easyNames());
    TrainOptions options = smallRun(what == "steps" ? 6 : 10);
    if (what == "data") names->setSource("some.csv", std::string(64, '1'));
    if (what == "lr") options.learningRate = 0.01;
    try {
        Trainer(names, options).run({}, sink, nullptr, ended.get());
        QFAIL("it went on");
    } catch (const InputError& problem) {
        QVERIFY2(QString(problem.what()).contains(says), problem.what());
    }
}

void TestResume::keepsTheLastAndTheBest() {
    QTemporaryDir folder;
    CheckpointKeeper keeper(folder.path().toStdString());
    Points sink;
    Trainer(easyNames(), smallRun(20)).run({}, sink);
    for (const auto& point : sink.points)
        keeper.add(*point);
    keeper.addBest(*sink.best);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name),
             (QStringList{"best.safetensors", "checkpoint.safetensors"}));
    QCOMPARE(QDir(folder.filePath("checkpoints")).entryList(QDir::Files | QDir::Hidden, QDir::Name),
             (QStringList{"step-0000000012.safetensors", "step-0000000015.safetensors",
                          "step-0000000018.safetensors"}));
    QCOMPARE(loadResumePoint(keeper.newest())->differenceTo(*sink.points.back()), std::string());
    QCOMPARE(loadResumePoint(keeper.best())->step(), sink.best->progress().best.step);
}

void TestResume::readsTheNewestThatIsWhole() {
    QTemporaryDir folder;
    const CheckpointKeeper nothing(folder.filePath("none").toStdString());
    QVERIFY_THROWS_EXCEPTION(InputError, nothing.read());
    CheckpointKeeper keeper(folder.path().toStdString());
    Points sink;
    Trainer(easyNames(), smallRun(20)).run({}, sink);
    for (const auto& point : sink.points)
        keeper.add(*point);
    // As on a file system that lost the last writes: the newest and what it is linked to are damaged.
    const QByteArray bytes = contents(keeper.newest());
    write(keeper.newest(), bytes.left(bytes.size() / 2));
    QCOMPARE(keeper.read()->step(), 15);
    write(folder.filePath("checkpoints/.step-0000000018.safetensors.batchscope-Ab3xYz").toStdString(),
          "half");
    write(folder.filePath("checkpoint.safetensors.backup").toStdString(), "x");
    keeper.sweep();
    QVERIFY(!QFile::exists(folder.filePath("checkpoints/.step-0000000018.safetensors.batchscope-Ab3xYz")));
    QVERIFY(QFile::exists(folder.filePath("checkpoint.safetensors.backup")));
}

// Until parts were written down, a run had as many as threads; on this computer it may have fewer threads
// now.
void TestResume::readsThreadsOfOlderRuns() {
    RunProgress progress;
    progress.start.threads = progress.start.parts = 1024;
    nlohmann::json json = toJson(progress);
    QCOMPARE(progressFromJson(json).start.parts, 1024);
    for (const char* key : {"parts", "seconds_with_one", "seconds_with_all"})
        QCOMPARE(json.erase(std::string(key)), std::size_t(1));
    QCOMPARE(progressFromJson(json).start.parts, 1024);
    QCOMPARE(progressFromJson(json).start.secondsWithOne, 0.0);
    json["parts"] = -1;
    QVERIFY_THROWS_EXCEPTION(InputError, progressFromJson(json));
}

QTEST_GUILESS_MAIN(TestResume)
#include "test_resume.moc"
