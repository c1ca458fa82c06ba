#include "core/base/free_memory.h"
#include "core/base/input_error.h"
#include "core/measuring/gradient_noise.h"
#include "core/measuring/sweep.h"
#include "core/training/trainer.h"
#include "tests/support/some_names.h"

#include <QStringList>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace batchscope;

/// Batch sizes from one to many, memory's end, and the spread of the gradient.
class TestSweep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void measuresEverySize();
    void memoryEndsTheSweep();
    void stopKeepsWhatThereIs();
    void stopInTheFirstRoundKeepsWhatWasTimed();
    void spreadIsThatOfARecount();
    void fitsTheLine_data();
    void fitsTheLine();
    void noiseOfAModelFallsAsOneOverB();
    void takesTrainedWeights();
    void refusesOtherClasses();
    void refuses_data();
    void refuses();
    void readsMemory_data();
    void readsMemory();
};

namespace {

SweepOptions small() {
    SweepOptions options;
    options.model.hidden_size = 6;
    options.model.threads = 1;
    options.sizes = {1, 4, 16};
    options.rounds = 2;
    options.draws = 3;
    return options;
}

} // namespace

void TestSweep::measuresEverySize() {
    QStringList stages;
    const SweepResult result = sweep(*easyNames(), small(), {}, [&](const SweepProgress& progress) {
        const QString stage = QString::fromStdString(progress.stage);
        if (stages.isEmpty() || stages.last() != stage) stages << stage;
        QVERIFY(progress.done >= 0 && progress.done <= 1);
    });
    QCOMPARE(stages.join(", "), QString("finding the memory limit, timing, gradient noise"));
    QVERIFY(result.complete);
    QStringList points;
    for (const SweepPoint& point : result.points) {
        points
            << QStringLiteral("%1 %2").arg(QString::fromStdString(toText(point.path))).arg(point.batchSize);
        QVERIFY2(point.problem.empty(), point.problem.c_str());
        QCOMPARE(point.seconds.size(), std::size_t(2));
        QVERIFY(point.peakBytes > 0 && point.cells > 0);
        QCOMPARE(point.namesPerSecond, double(point.batchSize) / point.spread.median);
        QCOMPARE(point.efficiency, point.speedUp / double(point.batchSize));
        if (point.batchSize == 1) QCOMPARE(point.speedUp, 1.0);
    }
    QCOMPARE(points.join(", "), QString("padded 1, padded 4, padded 16, bucketed 1, bucketed 4, bucketed 16, "
                                        "packed 1, packed 4, packed 16"));
    QCOMPARE(result.noise.size(), std::size_t(3));
    for (const NoisePoint& point : result.noise)
        QVERIFY(point.draws == 3 && point.variance > 0);
}

void TestSweep::memoryEndsTheSweep() {
    SweepOptions options = small();
    options.sizes = {1, 4, 16, 64};
    const SweepResult free = sweep(*easyNames(), options);
    // Room for what 16 names take in the leanest way and a half more: 64 are expected to need four times as
    // much.
    const std::int64_t leanest =
        std::min({free.points[2].peakBytes, free.points[6].peakBytes, free.points[10].peakBytes});
    options.memory = std::int64_t(double(leanest) * 1.5 / 0.8);
    const SweepResult tight = sweep(*easyNames(), options);
    QVERIFY(tight.complete);
    for (std::size_t path = 0; path < 3; ++path) {
        QVERIFY(tight.points[4 * path].problem.empty());
        const SweepPoint& largest = tight.points[4 * path + 3];
        QVERIFY2(largest.problem.starts_with("needs about 0.0 GiB of 0.0 GiB free"), largest.problem.c_str());
        QVERIFY(largest.seconds.empty());
    }
    QVERIFY(tight.noise.size() < free.noise.size());
}

void TestSweep::stopKeepsWhatThereIs() {
    std::stop_source stop;
    const SweepResult result =
        sweep(*easyNames(), small(), stop.get_token(), [&](const SweepProgress& progress) {
            if (progress.stage == "gradient noise") stop.request_stop();
        });
    QVERIFY(!result.complete);
    QCOMPARE(result.points.size(), std::size_t(9));
    QCOMPARE(result.points.back().seconds.size(), std::size_t(2));
    QVERIFY(result.noise.empty()); // a size by halves is none
}

void TestSweep::stopInTheFirstRoundKeepsWhatWasTimed() {
    std::stop_source stop;
    int timed = 0;
    const auto count = [](const SweepResult& result) {
        int found = 0;
        for (const SweepPoint& point : result.points)
            found += !point.seconds.empty();
        return found;
    };
    const SweepResult result =
        sweep(*easyNames(), small(), stop.get_token(), [&](const SweepProgress& progress) {
            timed = std::max(timed, count(progress.result));
            if (timed == 5) stop.request_stop();
        });
    QVERIFY(!result.complete);
    QCOMPARE(count(result), 5);
    for (const SweepPoint& point : result.points) {
        const bool measured = !point.seconds.empty();
        QCOMPARE(point.namesPerSecond > 0, measured); // no figure stands without the others
        QCOMPARE(point.spread.median > 0, measured);
        QCOMPARE(point.speedUp > 0, measured);
        if (measured) QCOMPARE(point.namesPerSecond, double(point.batchSize) / point.spread.median);
    }
    // The round begins with padded 4: it stands in for the size that was not timed.
    QCOMPARE(result.points[0].speedUp, 0.0);
    QCOMPARE(result.points[1].speedUp, 1.0);
    QCOMPARE(result.points[2].speedUp, result.points[2].namesPerSecond / result.points[1].namesPerSecond);
    QCOMPARE(result.points[2].efficiency, result.points[2].speedUp / 4);
}

void TestSweep::spreadIsThatOfARecount() {
    GradientSpread two;
    two.add(std::vector<double>{1, 0});
    QCOMPARE(two.variance(), 0.0);
    two.add(std::vector<double>{3, 0});
    QCOMPARE(two.variance(), 2.0);
    QCOMPARE(two.meanSquared(), 3.0);

    std::mt19937 engine(5);
    std::normal_distribution<double> normal(1, 2);
    std::vector<std::vector<double>> all(7, std::vector<double>(20));
    GradientSpread spread;
    for (auto& each : all) {
        for (double& value : each)
            value = normal(engine);
        spread.add(each);
    }
    double variance = 0;
    for (std::size_t i = 0; i < 20; ++i) {
        double mean = 0;
        for (const auto& each : all)
            mean += each[i] / 7;
        for (const auto& each : all)
            variance += (each[i] - mean) * (each[i] - mean) / 6;
    }
    QVERIFY(std::abs(spread.variance() - variance) < 1e-9);
}

void TestSweep::fitsTheLine_data() {
    QTest::addColumn<double>("power");
    QTest::addColumn<double>("slope");
    QTest::newRow("independent names") << -1.0 << -1.0;
    QTest::newRow("flat") << 0.0 << 0.0;
    QTest::newRow("steep") << -2.0 << -2.0;
}

void TestSweep::fitsTheLine() {
    QFETCH(double, power);
    std::vector<NoisePoint> points;
    for (const std::int64_t size : {1, 2, 8, 64})
        points.push_back({size, 8, 5 * std::pow(double(size), power)});
    SweepResult result;
    result.gradientSquared = 0.25;
    fitNoise(points, result);
    QTEST(std::round(result.noiseSlope * 1e9) / 1e9, "slope");
    if (power == -1) {
        QCOMPARE(result.noiseOfOne, 5.0);
        QCOMPARE(result.noiseScale, 20.0);
    }
    SweepResult untouched;
    fitNoise(std::span(points).first(1), untouched);
    QCOMPARE(untouched.noiseOfOne, 0.0);
}

void TestSweep::noiseOfAModelFallsAsOneOverB() {
    SweepOptions options = small();
    options.sizes = {1, 4, 16, 64};
    options.draws = 60;
    const SweepResult result = sweep(*easyNames(), options);
    // 60 draws leave some tenths of each variance open; over a factor of 64 the slope is sharp.
    QVERIFY2(std::abs(result.noiseSlope + 1) < 0.15, qPrintable(QString::number(result.noiseSlope)));
    QVERIFY(result.noiseOfOne > 0 && result.noiseScale > 0);
}

void TestSweep::takesTrainedWeights() {
    TrainOptions train = small().model;
    train.steps = 30;
    train.plan.batchSize = 16;
    TrainingSink nobody;
    Trainer trainer(easyNames(), train);
    SweepOptions options = small();
    const SweepResult fresh = sweep(*easyNames(), options);
    options.weights = trainer.run({}, nobody).model;
    const SweepResult trained = sweep(*easyNames(), options);
    QCOMPARE(fresh.weightsStep, std::int64_t(0));
    QCOMPARE(trained.weightsStep, std::int64_t(30));
    QVERIFY(trained.noise.front().variance != fresh.noise.front().variance);
    QCOMPARE(sweep(*easyNames(), options).noise.front().variance, trained.noise.front().variance);
}

void TestSweep::refusesOtherClasses() {
    TrainOptions train = small().model;
    train.steps = 1;
    TrainingSink nobody;
    Trainer trainer(namesFrom({{U"a", 0}, {U"b", 1}, {U"c", 0}, {U"d", 1}}, {"X", "Y"}), train);
    SweepOptions options = small();
    options.weights = trainer.run({}, nobody).model;
    QVERIFY_EXCEPTION_THROWN(sweep(*easyNames(), options), InputError);
}

void TestSweep::refuses_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("message");
    QTest::newRow("no size") << "none"
                             << "there is no batch size to measure; give at least one";
    QTest::newRow("size") << "size"
                          << "batch size 9999 is out of range; give a whole number from 1 to 4096";
    QTest::newRow("rounds") << "rounds"
                            << "rounds 1 is out of range; give a whole number from 2 to 1000";
    QTest::newRow("draws") << "draws"
                           << "draws 0 is out of range; give a whole number from 2 to 1000";
}

void TestSweep::refuses() {
    QFETCH(QString, what);
    SweepOptions options = small();
    if (what == "none") options.sizes.clear();
    if (what == "size") options.sizes.push_back(9999);
    if (what == "rounds") options.rounds = 1;
    if (what == "draws") options.draws = 0;
    try {
        sweep(*easyNames(), options);
        QFAIL("nothing was refused");
    } catch (const InputError& problem) {
        QTEST(QString(problem.what()), "message");
    }
}

void TestSweep::readsMemory_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("Linux") << QByteArray("MemTotal: 8000 kB\nMemFree: 1 kB\nMemAvailable:    4000 kB\n")
                           << qint64(4096000);
    QTest::newRow("silent") << QByteArray("MemTotal: 8000 kB\n") << qint64(0);
    QTest::newRow("nonsense") << QByteArray("MemAvailable: much\n\x01\xff") << qint64(0);
    QTest::newRow("empty") << QByteArray() << qint64(0);
}

void TestSweep::readsMemory() {
    QFETCH(QByteArray, text);
    QTEST(qint64(memAvailable(text.toStdString())), "bytes");
}

QTEST_APPLESS_MAIN(TestSweep)
#include "test_sweep.moc"
