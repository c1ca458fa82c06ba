#include "core/training/thread_choice.h"
#include "core/training/threads.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace batchscope;

namespace {

class FakeClock : public LapClock {
public:
    double now() override { return time; }
    double time = 100;
};

} // namespace

/// One thread or all, by what batches take on a clock of the test's own.
class TestThreadChoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chooses_data();
    void chooses();
    void takesTheMedian();
    void stops();
    void triesNothingWhereThereIsOne();
    void knowsHowManyThereAre();
};

void TestThreadChoice::chooses_data() {
    QTest::addColumn<double>("one"); // seconds of a batch
    QTest::addColumn<double>("all");
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("batches"); // that it costs, the first of each among them
    QTest::newRow("quiet") << 0.040 << 0.030 << 4 << 2 + 2 * 3;
    QTest::newRow("beside busy programs") << 0.060 << 0.480 << 1 << 2 + 2 * 2;
    QTest::newRow("no difference") << 0.040 << 0.040 << 1 << 2 + 2 * 3;
    QTest::newRow("hardly worth it") << 0.040 << 0.039 << 1 << 2 + 2 * 3;
    QTest::newRow("tiny batches") << 0.0002 << 0.0004 << 1 << 2 + 2 * 15;
    QTest::newRow("seconds a batch") << 3.0 << 2.0 << 4 << 2 + 2 * 1;
    QTest::newRow("long batches, tried once") << 9.0 << 5.0 << 4 << 2;
    QTest::newRow("long batches, busy") << 5.0 << 30.0 << 1 << 2;
}

void TestThreadChoice::chooses() {
    QFETCH(double, one);
    QFETCH(double, all);
    FakeClock clock;
    std::vector<int> tried;
    const ThreadChoice choice = chooseThreads(
        4,
        [&](int threads) {
            tried.push_back(threads);
            clock.time += threads == 1 ? one : all;
        },
        clock);
    QTEST(choice.threads, "threads");
    QTEST(int(tried.size()), "batches");
    QVERIFY(std::abs(choice.one - one) < 1e-9 && std::abs(choice.all - all) < 1e-9);
    QCOMPARE(std::count(tried.begin(), tried.end(), 1), std::count(tried.begin(), tried.end(), 4));
}

// The first tries make room for what a batch needs, and one later is held up.
void TestThreadChoice::takesTheMedian() {
    FakeClock clock;
    int calls = 0;
    const ThreadChoice choice = chooseThreads(
        2,
        [&](int threads) {
            ++calls;
            clock.time += calls <= 2 ? 0.5 : calls == 4 ? 0.3 : threads == 1 ? 0.010 : 0.006;
        },
        clock);
    QCOMPARE(choice.threads, 2);
}

void TestThreadChoice::stops() {
    for (const int after : {0, 1, 2, 5}) {
        FakeClock clock;
        std::stop_source stop;
        int calls = 0;
        const auto batch = [&](int) {
            clock.time += 0.01;
            if (++calls == after) stop.request_stop();
        };
        if (after == 0) stop.request_stop();
        QCOMPARE(chooseThreads(4, batch, clock, stop.get_token()).threads, 4);
        QVERIFY(calls <= after + 1);
    }
}

void TestThreadChoice::triesNothingWhereThereIsOne() {
    FakeClock clock;
    const ThreadChoice choice = chooseThreads(
        1, [](int) { QFAIL("tried"); }, clock);
    QCOMPARE(choice.threads, 1);
    QCOMPARE(choice.one, 0.0);
}

void TestThreadChoice::knowsHowManyThereAre() {
    const int all = std::max(1, int(std::thread::hardware_concurrency()));
    QCOMPARE(usableThreads(0), all);
    QCOMPARE(usableThreads(1), 1);
    QCOMPARE(usableThreads(all), all);
    QCOMPARE(usableThreads(1024), all);
    QVERIFY(tooManyThreads(0).empty() && tooManyThreads(1).empty() && tooManyThreads(all).empty());
    const QString word = QString::fromStdString(tooManyThreads(1025));
    QVERIFY2(word.contains("1025") && word.contains(QString::number(all)), qPrintable(word));
}

QTEST_APPLESS_MAIN(TestThreadChoice)
#include "test_thread_choice.moc"
