#include "tests/session/session_log.h"
#include "tests/support/patience.h"

#include <QtTest>

#include <stdexcept>

using namespace batchscope;
using namespace batchscope::test;

using State = TrainingSession::State;

class TestTrainingSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesFromStateToState_data();
    void goesFromStateToState();
    void tellsARunInOrder();
    void endsBeforeTheFirstBatch();
    void nextBatchRunsOne();
    void nextBatchOfARunningRun();
    void pauseHolds();
    void restsOnceItsBatchIsDone();
    void startsAHundredTimes();
    void isDestroyedAtAnyTime_data();
    void isDestroyedAtAnyTime();
    void tellsErrors_data();
    void tellsErrors();
    void dropsWhatIsStale_data();
    void dropsWhatIsStale();
    void mayBeUsedFromItsSignals_data();
    void mayBeUsedFromItsSignals();
};

namespace {

/// Brings a session into a state and keeps it there.
void bring(TrainingSession& session, Probe& probe, const QString& state) {
    if (state == "idle") return;
    probe.hold = state == "stopping";
    session.start(batches(kEndless, probe), state == "paused");
    if (state != "stopping") return;
    if (!QTest::qWaitFor([&] { return probe.begun > 0; }, kPatience)) qFatal("no batch began");
    session.stop();
}

void command(TrainingSession& session, Probe& probe, const QString& text) {
    if (text == "start") session.start(batches(kEndless, probe));
    if (text == "start paused") session.start(batches(kEndless, probe), true);
    if (text == "pause") session.pause();
    if (text == "resume") session.resume();
    if (text == "next") session.nextBatch();
    if (text == "stop") session.stop();
    if (text == "stop and wait") {
        probe.release();
        session.stopAndWait();
    }
}

} // namespace

void TestTrainingSession::goesFromStateToState_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("after");
    const char* const table[][5] = {{"", "idle", "running", "paused", "stopping"},
                                    {"start", "running", "running", "paused", "stopping"},
                                    {"start paused", "paused", "running", "paused", "stopping"},
                                    {"pause", "idle", "paused", "paused", "stopping"},
                                    {"resume", "idle", "running", "running", "stopping"},
                                    {"next", "idle", "paused", "paused", "stopping"},
                                    {"stop", "idle", "stopping", "stopping", "stopping"},
                                    {"stop and wait", "idle", "idle", "idle", "idle"}};
    for (int row = 1; row < 8; ++row)
        for (int column = 1; column < 5; ++column)
            QTest::addRow("%s: %s", table[0][column], table[row][0])
                << table[0][column] << table[row][0] << table[row][column];
}

void TestTrainingSession::goesFromStateToState() {
    QFETCH(QString, before);
    QFETCH(QString, order);
    QFETCH(QString, after);
    Probe probe;
    TrainingSession session;
    bring(session, probe, before);
    QCOMPARE(word(session.state()), before);
    SessionLog log(session);
    command(session, probe, order);
    QCOMPARE(word(session.state()), after);
    QCOMPARE(session.active(), after != "idle");
    QCOMPARE(log.states(), before == after ? QString() : after);
    probe.release();
    session.stopAndWait();
    QCOMPARE(session.state(), State::Idle);
    QCOMPARE(probe.alive.load(), 0);
}

void TestTrainingSession::tellsARunInOrder() {
    Probe probe;
    TrainingSession session;
    SessionLog log(session);
    session.start(batches(2000, probe));
    SOON(log.over());
    QCOMPARE(log.states(), "running|idle|ended");
    QCOMPARE(log.told(), "start|steps 1-2000|finished 2000");
    QVERIFY(!log.strayed());
    QTest::qWait(kWatched);
    QCOMPARE(log.told(), "start|steps 1-2000|finished 2000"); // nothing comes after the end
}

void TestTrainingSession::endsBeforeTheFirstBatch() {
    Probe probe;
    TrainingSession session;
    SessionLog log(session);
    session.start(batches(kEndless, probe), true);
    session.stop();
    SOON(log.over());
    QCOMPARE(log.states(), "paused|stopping|idle|ended");
    QCOMPARE(log.told(), "start|stopped 0");
    QCOMPARE(probe.begun.load(), 0);
}

void TestTrainingSession::nextBatchRunsOne() {
    Probe probe;
    TrainingSession session;
    SessionLog log(session);
    session.start(batches(kEndless, probe), true);
    for (int batch = 1; batch <= 3; ++batch) {
        session.nextBatch();
        QCOMPARE(session.state(), State::Paused);
        SOON_EQUAL(probe.done.load(), batch);
        QCOMPARE(watched(probe.begun), batch);
    }
    session.nextBatch();
    session.nextBatch();
    SOON_EQUAL(probe.done.load(), 5);
    QCOMPARE(watched(probe.begun), 5);
    QCOMPARE(log.told(), "start|steps 1-5");
    session.stop();
    SOON(log.over());
    QCOMPARE(log.told(), "start|steps 1-5|stopped 5");
}

void TestTrainingSession::nextBatchOfARunningRun() {
    Probe probe;
    probe.hold = true;
    TrainingSession session;
    session.start(batches(kEndless, probe));
    SOON_EQUAL(probe.begun.load(), 1);
    session.nextBatch();
    probe.release();
    SOON_EQUAL(probe.done.load(), 2); // the batch it was in, and one more
    QCOMPARE(watched(probe.begun), 2);
    QCOMPARE(session.state(), State::Paused);
}

void TestTrainingSession::pauseHolds() {
    Probe probe;
    probe.hold = true;
    TrainingSession session;
    SessionLog log(session);
    session.start(batches(kEndless, probe));
    SOON_EQUAL(probe.begun.load(), 1);
    session.pause();
    probe.release();
    SOON_EQUAL(probe.done.load(), 1);
    QCOMPARE(watched(probe.begun), 1);
    QCOMPARE(log.told(), "start|steps 1-1");
    session.resume();
    SOON(probe.done.load() > 10);
    session.pause();
    SOON_EQUAL(watched(probe.begun), probe.begun.load());
    const std::int64_t held = probe.done;
    QCOMPARE(watched(probe.done), held);
    QCOMPARE(log.told(), QStringLiteral("start|steps 1-%1").arg(held));
    session.stop();
    SOON(log.over());
    QCOMPARE(log.told(), QStringLiteral("start|steps 1-%1|stopped %1").arg(held));
}

void TestTrainingSession::restsOnceItsBatchIsDone() {
    Probe probe;
    probe.hold = true;
    TrainingSession session;
    const QSignalSpy rested(&session, &TrainingSession::rested);
    QVERIFY(session.atRest());
    session.start(batches(kEndless, probe));
    SOON_EQUAL(probe.begun.load(), 1);
    QVERIFY(!session.atRest());
    session.pause();
    QTest::qWait(kWatched);
    QVERIFY(!session.atRest());
    QCOMPARE(rested.count(), 0);
    probe.release();
    SOON_EQUAL(rested.count(), 1);
    QVERIFY(session.atRest());
    session.nextBatch();
    SOON_EQUAL(rested.count(), 2);
    session.resume();
    QVERIFY(!session.atRest());
    session.pause();
    SOON_EQUAL(rested.count(), 3);
}

void TestTrainingSession::startsAHundredTimes() {
    Probe probe;
    TrainingSession session;
    SessionLog log(session);
    for (int run = 1; run <= 100; ++run) {
        log.clear();
        const bool whole = run % 2 == 0;
        session.start(batches(whole ? run : kEndless, probe), run % 3 == 0);
        if (!whole) {
            if (run % 5 == 0) session.nextBatch();
            session.stopAndWait();
            QCOMPARE(probe.alive.load(), 0);
            continue;
        }
        session.resume();
        SOON(log.over());
        QCOMPARE(log.told(), QStringLiteral("start|steps 1-%1|finished %1").arg(run));
    }
    QCOMPARE(log.results.size(), 50u);
    QCOMPARE(probe.alive.load(), 0);
}

void TestTrainingSession::isDestroyedAtAnyTime_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("late");
    for (const char* state : {"idle", "running", "paused"})
        for (const bool late : {false, true})
            QTest::addRow("%s, %s", state, late ? "after mail" : "at once") << state << late;
}

void TestTrainingSession::isDestroyedAtAnyTime() {
    QFETCH(QString, state);
    QFETCH(bool, late);
    Probe probe;
    auto session = std::make_unique<TrainingSession>();
    auto log = std::make_unique<SessionLog>(*session);
    bring(*session, probe, state);
    if (late && state == "running") SOON(log->told().contains("-1"));
    if (late && state == "paused") SOON_EQUAL(log->told(), "start");
    session.reset();
    QCOMPARE(probe.alive.load(), 0);
    const QString told = log->told();
    QTest::qWait(kWatched);
    QCOMPARE(log->told(), told);
}

void TestTrainingSession::tellsErrors_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("message");
    QTest::newRow("runtime error") << 0 << "no more memory on the device";
    QTest::newRow("text beyond ASCII") << 1 << "G\u00f3mez: \u4e0d";
    QTest::newRow("out of memory")
        << 2 << "not enough memory (* GiB free); a smaller hidden size or batch needs less";
    QTest::newRow("LibTorch's stack")
        << 4
        << "not enough memory (0.2 GiB more wanted, * GiB free); a smaller hidden size "
           "or batch needs less";
    QTest::newRow("unknown") << 3 << "an unknown error";
}

void TestTrainingSession::tellsErrors() {
    QFETCH(int, kind);
    QFETCH(QString, message);
    Probe probe;
    TrainingSession session;
    SessionLog log(session);
    const auto breaking = [kind](std::stop_token, TrainingSink& sink, Gate&) -> RunResult {
        sink.onStart({});
        for (std::int64_t step = 1; step <= 3; ++step) {
            StepMetrics metrics;
            metrics.step = step;
            sink.onStep(metrics);
        }
        if (kind == 0) throw std::runtime_error("no more memory on the device");
        if (kind == 1) throw std::runtime_error("G\u00f3mez: \u4e0d");
        if (kind == 2) throw std::bad_alloc();
        if (kind == 4) {
            throw std::runtime_error(
                "[enforce fail at alloc_cpu.cpp:75] err == 0. DefaultCPUAllocator: can't "
                "allocate memory: you tried to allocate 268435456 bytes. Error code 12 "
                "(Cannot allocate memory)\nframe #0: <unknown function>");
        }
        throw 42;
    };
    session.start(breaking);
    SOON(log.over());
    QCOMPARE(log.states(), "running|idle|failed");
    const QStringList parts = ("start|steps 1-3|failed: " + message).split('*');
    QVERIFY2(log.told().startsWith(parts.first()) && log.told().endsWith(parts.last()),
             qPrintable(log.told()));
    QVERIFY(parts.size() == 2 || log.told() == parts.first());
    QVERIFY(!log.strayed());
    log.clear();
    session.start(batches(4, probe));
    SOON(log.over());
    QCOMPARE(log.told(), "start|steps 1-4|finished 4");
}

void TestTrainingSession::dropsWhatIsStale_data() {
    QTest::addColumn<bool>("fails");
    QTest::newRow("result") << false;
    QTest::newRow("error") << true;
}

void TestTrainingSession::dropsWhatIsStale() {
    QFETCH(bool, fails);
    Probe probe;
    TrainingSession session;
    SessionLog log(session);
    session.start([fails](std::stop_token, TrainingSink& sink, Gate&) {
        sink.onStart({});
        if (fails) throw std::runtime_error("stale");
        return RunResult{};
    });
    session.stopAndWait(); // the worker is gone, so its outcome waits in the queue
    session.start(batches(kEndless, probe), true);
    QTest::qWait(kWatched);
    QCOMPARE(session.state(), State::Paused);
    QCOMPARE(log.states(), "running|idle|paused");
    QCOMPARE(log.told(), "start");
    session.nextBatch();
    SOON_EQUAL(log.told(), "start|steps 1-1");
    session.stop();
    SOON(log.over());
    QCOMPARE(log.told(), "start|steps 1-1|stopped 1");
}

void TestTrainingSession::mayBeUsedFromItsSignals_data() {
    QTest::addColumn<QString>("signal");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("states");
    QTest::newRow("stop as it starts") << "running"
                                       << "stop"
                                       << "running|stopping|idle|ended";
    QTest::newRow("stop and wait as it starts") << "running"
                                                << "stop and wait"
                                                << "running|idle";
    QTest::newRow("pause as it starts") << "running"
                                        << "pause"
                                        << "running|paused";
    QTest::newRow("stop and wait at the last mail") << "last mail"
                                                    << "stop and wait"
                                                    << "running|idle";
    QTest::newRow("start at the end") << "ended"
                                      << "start paused"
                                      << "running|idle|ended|paused";
    QTest::newRow("start after an error") << "failed"
                                          << "start paused"
                                          << "running|idle|failed|paused";
}

void TestTrainingSession::mayBeUsedFromItsSignals() {
    QFETCH(QString, signal);
    QFETCH(QString, order);
    QFETCH(QString, states);
    Probe probe;
    TrainingSession session;
    SessionLog log(session);
    bool once = false;
    const auto act = [&] {
        if (!std::exchange(once, true)) command(session, probe, order);
    };
    connect(&session, &TrainingSession::stateChanged, this, [&](State state) {
        if (word(state) == signal) act();
    });
    connect(&session, &TrainingSession::mailed, this, [&](const MetricsMailbox::Mail& mail) {
        if (signal == "last mail" && !mail.steps.empty() && mail.steps.back().step == 3) act();
    });
    connect(&session, &TrainingSession::ended, this, [&] {
        if (signal == "ended") act();
    });
    connect(&session, &TrainingSession::failed, this, [&] {
        if (signal == "failed") act();
    });
    if (signal == "failed")
        session.start([](std::stop_token, TrainingSink&, Gate&) -> RunResult { throw 1; });
    else
        session.start(batches(signal == "running" ? kEndless : 3, probe));
    SOON_EQUAL(log.states(), states);
    QTest::qWait(kWatched);
    QCOMPARE(log.states(), states);
}

QTEST_GUILESS_MAIN(TestTrainingSession)
#include "test_training_session.moc"
