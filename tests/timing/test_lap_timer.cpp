#include "core/timing/lap_timer.h"

#include <QStringList>
#include <QTest>

#include <stdexcept>

using namespace batchscope;

/// The stopwatch, with a clock that only work moves and devices that count how often they are waited for.
class TestLapTimer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dropsWarmUpAndTurnsTheOrder();
    void timesWorkAndTheWaitForTheDevice();
    void waitsForTheDeviceRoundEachStep();
    void leavesOutWhatTheCallerDoes();
    void stopKeepsWholeRounds_data();
    void stopKeepsWholeRounds();
    void problemLeavesTheOthersRunning();
    void problemGoesOnWithoutATaker();
    void tellsWhatIsLeft();
};

namespace {

class FakeClock : public LapClock {
public:
    double now() override { return time; }
    double time = 100;
};

/// Work that takes `seconds[k]` in its k-th step (the last one for ever), some of it still going on when
/// step() returns.
struct FakeWork : Contender {
    FakeWork(FakeClock& c, QStringList& l, QString n, std::vector<double> s)
        : clock(c), log(l), name(std::move(n)), seconds(std::move(s)) {}
    void step() override {
        log << name;
        if (failsAt == steps) throw std::runtime_error("out of memory");
        const double all = seconds[std::min(std::size_t(steps), seconds.size() - 1)];
        clock.time += all * (1 - queued);
        pending += all * queued;
        ++steps;
    }
    void synchronize() override {
        ++waits;
        clock.time += pending;
        pending = 0;
    }
    FakeClock& clock;
    QStringList& log;
    QString name;
    std::vector<double> seconds;
    double queued = 0, pending = 0;
    int steps = 0, waits = 0, failsAt = -1;
};

struct Fixture {
    FakeWork& add(const QString& name, std::vector<double> seconds) {
        auto work = std::make_unique<FakeWork>(clock, log, name, std::move(seconds));
        FakeWork& reference = *work;
        contenders.push_back(std::move(work));
        return reference;
    }
    FakeClock clock;
    QStringList log;
    std::vector<std::unique_ptr<Contender>> contenders;
};

QString text(const Laps& laps) {
    QStringList parts;
    for (const auto& each : laps) {
        QStringList numbers;
        for (const double seconds : each)
            numbers << QString::number(seconds);
        parts << numbers.join(' ');
    }
    return parts.join(" / ");
}

LapOptions rounds(std::int64_t warmUp, std::int64_t count) {
    LapOptions options;
    options.warmUp = warmUp;
    options.rounds = count;
    return options;
}

} // namespace

void TestLapTimer::dropsWarmUpAndTurnsTheOrder() {
    Fixture f;
    f.add("a", {9, 1, 2, 3});
    f.add("b", {9, 4, 5, 6});
    f.add("c", {9, 7, 8, 9});
    QCOMPARE(text(runLaps(f.contenders, f.clock, rounds(1, 3))), QString("1 2 3 / 4 5 6 / 7 8 9"));
    QCOMPARE(f.log.join(' '), QString("a b c b c a c a b a b c"));
}

void TestLapTimer::timesWorkAndTheWaitForTheDevice() {
    Fixture f;
    f.add("gpu", {4}).queued = 0.75; // three quarters still run when the call returns
    f.add("cpu", {1});
    QCOMPARE(text(runLaps(f.contenders, f.clock, rounds(1, 2))), QString("4 4 / 1 1"));
}

void TestLapTimer::waitsForTheDeviceRoundEachStep() {
    Fixture f;
    const FakeWork& a = f.add("a", {1});
    const FakeWork& b = f.add("b", {1});
    runLaps(f.contenders, f.clock, rounds(2, 5));
    QCOMPARE(a.waits,
             2 * 7); // before and after each of 7 steps: no other contender's work runs into its time
    QCOMPARE(b.waits, 2 * 7);
}

void TestLapTimer::leavesOutWhatTheCallerDoes() {
    Fixture f;
    f.add("a", {1});
    f.add("b", {2});
    LapOptions options = rounds(0, 2);
    options.onStep = [&](const LapState&) { f.clock.time += 1000; }; // a slow window
    QCOMPARE(text(runLaps(f.contenders, f.clock, options)), QString("1 1 / 2 2"));
}

void TestLapTimer::stopKeepsWholeRounds_data() {
    QTest::addColumn<int>("stopAfterSteps");
    QTest::addColumn<QString>("laps");
    QTest::newRow("in the warm-up") << 1 << " / ";
    QTest::newRow("in the first round") << 3 << " / ";
    QTest::newRow("after it") << 4 << "1 / 2";
    QTest::newRow("in the second") << 5 << "1 / 2";
    QTest::newRow("after all") << 8 << "1 1 1 / 2 2 2";
}

void TestLapTimer::stopKeepsWholeRounds() {
    QFETCH(int, stopAfterSteps);
    Fixture f;
    f.add("a", {1});
    f.add("b", {2});
    std::stop_source stop;
    LapOptions options = rounds(1, 3);
    options.onStep = [&](const LapState&) {
        if (f.log.size() == stopAfterSteps) stop.request_stop();
    };
    QTEST(text(runLaps(f.contenders, f.clock, options, stop.get_token())), "laps");
    QCOMPARE(int(f.log.size()), stopAfterSteps);
}

void TestLapTimer::problemLeavesTheOthersRunning() {
    Fixture f;
    f.add("a", {1});
    f.add("b", {2}).failsAt = 2;
    QStringList problems;
    LapOptions options = rounds(1, 3);
    options.onProblem = [&](std::size_t who, const std::string& what) {
        problems << QStringLiteral("%1: %2").arg(who).arg(QString::fromStdString(what));
    };
    QCOMPARE(text(runLaps(f.contenders, f.clock, options)), QString("1 1 1 / 2"));
    QCOMPARE(problems.join(';'), QString("1: out of memory"));
}

void TestLapTimer::problemGoesOnWithoutATaker() {
    Fixture f;
    f.add("a", {1}).failsAt = 0;
    QVERIFY_EXCEPTION_THROWN(runLaps(f.contenders, f.clock, rounds(1, 3)), std::runtime_error);
}

void TestLapTimer::tellsWhatIsLeft() {
    Fixture f;
    f.add("a", {3});
    f.add("b", {1});
    QStringList told;
    LapOptions options = rounds(1, 1);
    options.onStep = [&](const LapState& state) {
        told << QStringLiteral("%1%2 %3 left %4 done")
                    .arg(state.warmingUp ? "warm " : "")
                    .arg(state.contender)
                    .arg(state.secondsLeft)
                    .arg(state.done);
    };
    runLaps(f.contenders, f.clock, options);
    QCOMPARE(told.join(", "), QString("warm 0 0 left 0 done, warm 1 4 left 0.5 done, 1 3 left 0.625 done, "
                                      "0 0 left 1 done"));
}

QTEST_APPLESS_MAIN(TestLapTimer)
#include "test_lap_timer.moc"
