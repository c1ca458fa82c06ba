#include "core/training/gate.h"
#include "tests/support/patience.h"

#include <QtTest>

#include <random>
#include <thread>

using namespace batchscope;
using namespace batchscope::test;

namespace {

/// A worker that passes a gate up to `limit` times.
class Walker {
public:
    Walker(Gate& gate, int limit)
        : thread_([this, &gate, limit](std::stop_token stop) {
              while (passed < limit && gate.pass(stop))
                  ++passed;
              refused = passed < limit;
              done = true;
          }) {}
    void stop() { thread_.request_stop(); }

    std::atomic<int> passed = 0;
    std::atomic<bool> refused = false, done = false;

private:
    std::jthread thread_; // last: it uses the counts
};

void apply(Gate& gate, QChar command) {
    if (command == u'P')
        gate.pause();
    else if (command == u'R')
        gate.resume();
    else if (command == u'S')
        gate.step();
    else
        qFatal("no such command");
}

} // namespace

class TestGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsThrough_data();
    void letsThrough();
    void stops_data();
    void stops();
    void saysWhetherItIsPaused_data();
    void saysWhetherItIsPaused();
    void saysWhetherTheWorkerWaits();
    void callsBeforeItWaits_data();
    void callsBeforeItWaits();
    void losesNoOneUnderChange();
    void countsStepsFromManyThreads();
};

void TestGate::letsThrough_data() {
    QTest::addColumn<QString>("commands"); // groups; the worker arrives after the first
    QTest::addColumn<QString>("passed");   // of 5, after each group
    QTest::newRow("open") << ""
                          << "5";
    QTest::newRow("opened") << "R"
                            << "5";
    QTest::newRow("paused") << "P"
                            << "0";
    QTest::newRow("paused twice") << "PP|R"
                                  << "0 5";
    QTest::newRow("paused and opened") << "P|R"
                                       << "0 5";
    QTest::newRow("one batch") << "P|S"
                               << "0 1";
    QTest::newRow("batch by batch") << "P|S|S|S"
                                    << "0 1 2 3";
    QTest::newRow("two at once") << "P|SS"
                                 << "0 2";
    QTest::newRow("one batch, then all") << "P|S|R"
                                         << "0 1 5";
    QTest::newRow("a step pauses an open gate") << "S|R"
                                                << "1 5";
    QTest::newRow("pause takes unused steps back") << "SSP|S"
                                                   << "0 1";
    QTest::newRow("going on takes unused steps back") << "SSRP|S"
                                                      << "0 1";
    QTest::newRow("more steps than batches") << "SSSSSSS"
                                             << "5";
}

void TestGate::letsThrough() {
    QFETCH(QString, commands);
    QFETCH(QString, passed);
    Gate gate;
    std::unique_ptr<Walker> walker;
    QStringList trace;
    const QStringList groups = commands.split(u'|'), expected = passed.split(u' ');
    for (int i = 0; i < groups.size(); ++i) {
        for (const QChar command : groups[i])
            apply(gate, command);
        if (!walker) walker = std::make_unique<Walker>(gate, 5);
        if (!QTest::qWaitFor([&] { return walker->passed == expected.value(i).toInt(); }, kPatience))
            qWarning("the worker did not come so far");
        trace << QString::number(watched(walker->passed));
    }
    QCOMPARE(trace.join(u' '), passed);
    walker->stop();
}

void TestGate::stops_data() {
    QTest::addColumn<QString>("commands");
    QTest::addColumn<bool>("before");
    QTest::addColumn<int>("passed");
    QTest::newRow("an open gate, at once") << "" << true << 0;
    QTest::newRow("a paused gate, at once") << "P" << true << 0;
    QTest::newRow("a gate with steps left, at once") << "SS" << true << 0;
    QTest::newRow("a worker that waits") << "P" << false << 0;
    QTest::newRow("a worker that waits after a step") << "S" << false << 1;
}

void TestGate::stops() {
    QFETCH(QString, commands);
    QFETCH(bool, before);
    QFETCH(int, passed);
    Gate gate;
    for (const QChar command : commands)
        apply(gate, command);
    if (before) {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(gate.pass(stop.get_token()), false);
        return;
    }
    Walker walker(gate, 5);
    SOON_EQUAL(walker.passed.load(), passed);
    QCOMPARE(watched(walker.passed), passed);
    QVERIFY(!walker.done);
    walker.stop();
    SOON(walker.done.load());
    QVERIFY(walker.refused);
    QCOMPARE(walker.passed.load(), passed);
}

void TestGate::saysWhetherItIsPaused_data() {
    QTest::addColumn<QString>("commands");
    QTest::addColumn<bool>("paused");
    QTest::newRow("new") << "" << false;
    QTest::newRow("paused") << "P" << true;
    QTest::newRow("opened") << "PR" << false;
    QTest::newRow("stepped") << "S" << true;
    QTest::newRow("stepped and opened") << "SR" << false;
}

void TestGate::saysWhetherItIsPaused() {
    QFETCH(QString, commands);
    QFETCH(bool, paused);
    Gate gate;
    for (const QChar command : commands)
        apply(gate, command);
    QCOMPARE(gate.paused(), paused);
}

void TestGate::saysWhetherTheWorkerWaits() {
    Gate gate;
    gate.pause();
    QVERIFY(!gate.waiting());
    {
        Walker walker(gate, 2);
        SOON(gate.waiting());
        gate.step();
        SOON_EQUAL(walker.passed.load(), 1);
        SOON(gate.waiting());
        gate.resume();
        SOON(walker.done.load());
        QVERIFY(!gate.waiting());
    }
    gate.pause();
    Walker walker(gate, 2);
    SOON(gate.waiting());
    walker.stop();
    SOON(walker.done.load());
    QVERIFY(!gate.waiting());
}

void TestGate::callsBeforeItWaits_data() {
    QTest::addColumn<QString>("commands");
    QTest::addColumn<QString>("calls"); // passes before each call
    QTest::newRow("open") << ""
                          << "";
    QTest::newRow("paused") << "P"
                            << "0";
    QTest::newRow("after two steps") << "SS"
                                     << "2";
}

void TestGate::callsBeforeItWaits() {
    QFETCH(QString, commands);
    Gate gate;
    for (const QChar command : commands)
        apply(gate, command);
    QStringList calls;
    std::atomic<bool> waitedToo = false;
    std::jthread worker([&](std::stop_token stop) {
        for (int passed = 0; passed < 3; ++passed) {
            const auto call = [&] {
                waitedToo = waitedToo || gate.waiting();
                calls << QString::number(passed);
            };
            if (!gate.pass(stop, call)) return;
        }
    });
    if (!commands.isEmpty()) SOON(gate.waiting());
    if (commands.isEmpty())
        worker.join();
    else
        worker.request_stop(), worker.join();
    QTEST(calls.join(' '), "calls");
    QVERIFY(!waitedToo); // what the call hands over is there before the rest is told
}

void TestGate::losesNoOneUnderChange() {
    Gate gate;
    Walker walker(gate, 20000);
    std::mt19937 random(1);
    for (int i = 0; i < 20000 && !walker.done; ++i)
        apply(gate, QStringLiteral("PRS").at(int(random() % 3)));
    gate.resume();
    SOON(walker.done.load());
    QCOMPARE(walker.passed.load(), 20000);
    QVERIFY(!walker.refused);
}

void TestGate::countsStepsFromManyThreads() {
    Gate gate;
    gate.pause();
    Walker walker(gate, 1000);
    {
        std::vector<std::jthread> others;
        for (int i = 0; i < 4; ++i)
            others.emplace_back([&gate] {
                for (int step = 0; step < 100; ++step)
                    gate.step();
            });
    }
    SOON_EQUAL(walker.passed.load(), 400);
    QCOMPARE(watched(walker.passed), 400);
    walker.stop();
}

QTEST_GUILESS_MAIN(TestGate)
#include "test_gate.moc"
