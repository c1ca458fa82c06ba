#include "core/base/free_memory.h"
#include "core/base/input_error.h"
#include "core/data/names_loader.h"
#include "core/measuring/race.h"
#include "tests/support/some_names.h"

#include <QStringList>
#include <QTest>

#include <algorithm>

using namespace batchscope;

/// A whole race on few names: what is counted is exact, what is timed is consistent.
class TestRace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsEveryRung();
    void countsCallsAndCells();
    void tellsEveryStep();
    void stopKeepsWholeRounds();
    void allFiguresAreOfTheSameRounds();
    void bidirectionalModelsRaceToo();
    void lessonMultipliesUp();
    void refuses_data();
    void refuses();
    void refusesWhatMemoryCannotHold();
};

namespace {

RaceOptions small() {
    RaceOptions options;
    options.model.hidden_size = 6;
    options.model.threads = 1;
    options.names = 10;
    options.rounds = 4;
    options.warmUp = 1;
    return options;
}

Rung rungOf(BatchPath path, double median) {
    Rung rung;
    rung.path = path;
    rung.device = "cpu";
    rung.spread.median = median;
    return rung;
}

} // namespace

void TestRace::runsEveryRung() {
    const RaceResult result = race(*easyNames(), small());
    QStringList rungs;
    for (const Rung& rung : result.rungs) {
        rungs << QString::fromStdString(rung.name());
        QCOMPARE(rung.seconds.size(), std::size_t(4));
        QVERIFY(rung.spread.q1 <= rung.spread.median && rung.spread.median <= rung.spread.q3);
        QCOMPARE(rung.namesPerSecond, 10 / rung.spread.median);
        QVERIFY(rung.ratio.low <= rung.ratio.value && rung.ratio.value <= rung.ratio.high);
        QCOMPARE(rung.ratio.value, result.rungs.front().spread.median / rung.spread.median);
        QVERIFY(rung.peakBytes > 0);
        QCOMPARE(rung.engine, std::string(&rung == &result.rungs.back() ? "fused" : "libtorch"));
        QVERIFY(rung.problem.empty());
    }
    QCOMPARE(rungs.join(' '), QString("letter-by-letter name-by-name padded bucketed packed packed, fused"));
    QCOMPARE(result.rungs.front().ratio.low, 1.0);
    QCOMPARE(result.rungs.front().ratio.high, 1.0);
    QCOMPARE(result.rounds, std::int64_t(4));
    QVERIFY(result.complete());
    QVERIFY(bool(lessonOf(result)));
}

void TestRace::countsCallsAndCells() {
    const RaceResult result = race(*easyNames(), small());
    const std::int64_t letters = result.lettersOfBatch, grid = 10 * result.longest;
    const auto rung = [&](std::size_t i) { return result.rungs[i]; };
    QCOMPARE(rung(0).calls, letters);
    QCOMPARE(rung(0).cells, letters);
    QCOMPARE(rung(1).calls, std::int64_t(10));
    QCOMPARE(rung(1).cells, letters);
    QCOMPARE(rung(2).calls, std::int64_t(1));
    QCOMPARE(rung(2).cells, grid);
    QVERIFY(rung(3).calls > 1);
    QVERIFY(rung(3).cells >= letters && rung(3).cells <= grid);
    QCOMPARE(rung(4).calls, std::int64_t(1));
    QCOMPARE(rung(4).cells, letters);
    QCOMPARE(rung(5).calls, std::int64_t(1));
    QCOMPARE(rung(5).cells, letters);
    // The same seed draws the same names.
    QCOMPARE(race(*easyNames(), small()).lettersOfBatch, letters);
}

void TestRace::tellsEveryStep() {
    int told = 0, warming = 0;
    double last = 0;
    race(*easyNames(), small(), {}, [&](const RaceProgress& progress) {
        ++told;
        warming += progress.warmingUp;
        last = progress.done;
        QCOMPARE(progress.result.rungs.size(), std::size_t(6));
        if (progress.warmingUp) QCOMPARE(progress.result.rounds, std::int64_t(0));
    });
    QCOMPARE(told, 5 * 6);
    QCOMPARE(warming, 6);
    QCOMPARE(last, 1.0);
}

void TestRace::stopKeepsWholeRounds() {
    std::stop_source stop;
    int told = 0;
    const RaceResult result = race(*easyNames(), small(), stop.get_token(), [&](const RaceProgress&) {
        if (++told == 6 + 2 * 6 + 3) stop.request_stop();
    });
    QCOMPARE(told, 6 + 2 * 6 + 3);
    QCOMPARE(result.rounds, std::int64_t(2));
    QVERIFY(!result.complete());
    for (const Rung& rung : result.rungs)
        QCOMPARE(rung.seconds.size(), std::size_t(2));
}

void TestRace::allFiguresAreOfTheSameRounds() {
    RaceOptions options = small();
    options.rounds = 12;
    std::int64_t looked = 0;
    race(*easyNames(), options, {}, [&](const RaceProgress& progress) {
        const RaceResult& result = progress.result;
        if (result.rounds == 0) {
            QVERIFY(!lessonOf(result)); // a sentence without its bars is none
            return;
        }
        ++looked;
        const double first = result.rungs.front().spread.median;
        for (const Rung& rung : result.rungs) {
            QCOMPARE(std::int64_t(rung.seconds.size()), result.rounds);
            QCOMPARE(rung.ratio.value, first / rung.spread.median);
            QVERIFY(rung.ratio.low <= rung.ratio.value && rung.ratio.value <= rung.ratio.high);
        }
        QCOMPARE(lessonOf(result).all, result.rungs[4].ratio.value); // the sentence's number and the bar's
    });
    QCOMPARE(looked, std::int64_t(12 * 6 - 5));
}

void TestRace::bidirectionalModelsRaceToo() {
    RaceOptions options = small();
    options.model.bidirectional = true;
    options.model.num_layers = 2;
    options.model.execution = Execution::Padded; // of a run; the race takes every path anyway
    const RaceResult result = race(*easyNames(), options);
    QVERIFY(result.complete());
    for (const Rung& rung : result.rungs)
        QVERIFY2(rung.problem.empty(), rung.problem.c_str());
}

void TestRace::lessonMultipliesUp() {
    RaceResult result;
    QVERIFY(!lessonOf(result));
    QCOMPARE(toText(lessonOf(result)), std::string());
    result.rungs = {rungOf(BatchPath::LetterByLetter, 0.42), rungOf(BatchPath::NameByName, 0.14),
                    rungOf(BatchPath::Padded, 0.02), rungOf(BatchPath::Bucketed, 0.03),
                    rungOf(BatchPath::Packed, 0.01)};
    QCOMPARE(QString::fromStdString(toText(lessonOf(result))),
             QString("Packed is 42.0 × as fast as letter by letter: 3.00 × from whole names per call, "
                     "7.00 × from batching, 2.00 × from packing"));
}

void TestRace::refuses_data() {
    QTest::addColumn<int>("names");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<int>("warmUp");
    QTest::addColumn<int>("hidden");
    QTest::addColumn<QString>("message");
    QTest::newRow("names") << 0 << 5 << 1 << 6
                           << "names 0 is out of range; give a whole number from 1 to 4096";
    QTest::newRow("too many") << 5000 << 5 << 1 << 6
                              << "names 5000 is out of range; give a whole number from 1 to 4096";
    QTest::newRow("rounds") << 8 << 1 << 1 << 6
                            << "rounds 1 is out of range; give a whole number from 2 to 10000";
    QTest::newRow("warm-up") << 8 << 5 << 0 << 6
                             << "warm-up 0 is out of range; give a whole number from 1 to 100";
    QTest::newRow("model") << 8 << 5 << 1 << 0
                           << "hidden size 0 is out of range; give a whole number from 1 to 16384";
}

void TestRace::refuses() {
    QFETCH(int, names);
    QFETCH(int, rounds);
    QFETCH(int, warmUp);
    QFETCH(int, hidden);
    RaceOptions options = small();
    options.names = names;
    options.rounds = rounds;
    options.warmUp = warmUp;
    options.model.hidden_size = hidden;
    try {
        race(*easyNames(), options);
        QFAIL("nothing was refused");
    } catch (const InputError& problem) {
        QTEST(QString(problem.what()), "message");
    }
}

void TestRace::refusesWhatMemoryCannotHold() {
    const auto names = namesFrom({{U"a", 0},
                                  {std::u32string(kMaxNameLetters, U'b'), 1},
                                  {U"c", 0},
                                  {std::u32string(kMaxNameLetters, U'd'), 1}},
                                 {"A", "B"});
    RaceOptions options = small();
    options.names = 4096;
    options.model.num_layers = 16;
    options.model.split.testFraction = 0.5;
    const std::int64_t free = freeMemory();
    if (free == 0) QSKIP("this machine does not tell how much memory is free");
    options.model.hidden_size = 16 + free / (4096 * 5000 * 48LL * 16);
    try {
        race(*names, options);
        QFAIL("nothing was refused");
    } catch (const InputError& problem) {
        const QString text = problem.what();
        QVERIFY2(text.startsWith("a step through 20480000 letters and padding needs at least "),
                 problem.what());
        QVERIFY2(text.endsWith("are free; choose fewer names per batch or a smaller model"), problem.what());
    }
}

QTEST_APPLESS_MAIN(TestRace)
#include "test_race.moc"
