#include "core/kernels/parts.h"

#include <QTest>

#include <atomic>
#include <functional>
#include <new>
#include <numeric>
#include <thread>
#include <vector>

namespace {

void runParts(int parts, const std::function<void(int)>& work) {
    batchscope::kernels::runParts(parts, parts, work);
}

} // namespace

/// Every part is done once, whoever calls and however many call at once. Meant for the thread sanitizer as
/// well: what parts write is read plainly by the caller.
class TestParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void doesEachOnce_data();
    void doesEachOnce();
    void handsResultsOn();
    void takesCallersAtOnce();
    void throwsWhatAPartThrows_data();
    void throwsWhatAPartThrows();
    void staysOnTheCaller();
    void waitsForNobodyWithoutAPart();
};

void TestParts::doesEachOnce_data() {
    QTest::addColumn<int>("parts");
    for (const int parts : {0, 1, 2, 3, 16, 100})
        QTest::addRow("%d", parts) << parts;
}

void TestParts::doesEachOnce() {
    QFETCH(int, parts);
    std::vector<int> done(std::size_t(parts), 0);
    runParts(parts, [&](int part) { ++done[std::size_t(part)]; });
    QCOMPARE(done, std::vector<int>(std::size_t(parts), 1));
}

void TestParts::handsResultsOn() {
    std::vector<long> values(4, 1);
    for (int round = 0; round < 1000; ++round) {
        runParts(4, [&](int part) { values[std::size_t(part)] += part; });
        // The next call reads what another thread may have written.
        runParts(2, [&](int part) { std::swap(values[std::size_t(part)], values[std::size_t(3 - part)]); });
    }
    QCOMPARE(std::accumulate(values.begin(), values.end(), 0L), 4 + 1000 * (0 + 1 + 2 + 3));
}

void TestParts::takesCallersAtOnce() {
    std::vector<std::vector<int>> done(3, std::vector<int>(5, 0));
    {
        std::vector<std::jthread> callers;
        for (auto& own : done)
            callers.emplace_back([&own] {
                for (int round = 0; round < 200; ++round)
                    runParts(5, [&own](int part) { ++own[std::size_t(part)]; });
            });
    }
    for (const auto& own : done)
        QCOMPARE(own, std::vector<int>(5, 200));
}

void TestParts::throwsWhatAPartThrows_data() {
    QTest::addColumn<int>("parts");
    QTest::newRow("alone") << 1;
    QTest::newRow("among others") << 4;
}

void TestParts::throwsWhatAPartThrows() {
    QFETCH(int, parts);
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, runParts(parts, [&](int part) {
                                 if (part == parts - 1) throw std::bad_alloc();
                             }));
    std::vector<int> done(std::size_t(parts), 0); // and the team works on
    runParts(parts, [&](int part) { ++done[std::size_t(part)]; });
    QCOMPARE(done, std::vector<int>(std::size_t(parts), 1));
}

void TestParts::staysOnTheCaller() {
    std::vector<std::thread::id> who(9);
    batchscope::kernels::runParts(9, 1,
                                  [&](int part) { who[std::size_t(part)] = std::this_thread::get_id(); });
    QCOMPARE(who, std::vector(9, std::this_thread::get_id()));
}

// The first part is only done once all others are: with fewer threads than parts somebody takes several.
void TestParts::waitsForNobodyWithoutAPart() {
    for (const int threads : {2, 3}) {
        std::atomic<int> others{0};
        batchscope::kernels::runParts(6, threads, [&](int part) {
            if (part > 0) return void(++others);
            while (others < 5)
                std::this_thread::yield();
        });
        QCOMPARE(others.load(), 5);
    }
}

QTEST_APPLESS_MAIN(TestParts)
#include "test_parts.moc"
