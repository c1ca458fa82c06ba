#include "tests/support/patience.h"
#include "widgets/session/worker.h"

#include <QCoreApplication>
#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>

using namespace batchscope;

/// One piece of work at a time, whatever it throws.
class TestWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCameOfIt_data();
    void tellsWhatCameOfIt();
    void newWorkReplacesOld();
    void forgetsWhatIsStopped();
    void drainsUntilItIsDone();
};

namespace {

void waitFor(std::stop_token stop) {
    while (!stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

} // namespace

void TestWorker::tellsWhatCameOfIt_data() {
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("error");
    QTest::newRow("well") << 0 << "";
    QTest::newRow("an error") << 1 << "names.csv is gone";
    QTest::newRow("memory") << 2 << "*memory*";
    QTest::newRow("no message") << 3 << "an error without a message";
    QTest::newRow("not an exception") << 4 << "an unknown error";
}

void TestWorker::tellsWhatCameOfIt() {
    QFETCH(int, what);
    QFETCH(QString, error);
    Worker worker;
    QStringList told;
    worker.start(
        [what](std::stop_token) {
            if (what == 1) throw std::runtime_error("names.csv is gone");
            if (what == 2) throw std::bad_alloc();
            if (what == 3) throw std::runtime_error("");
            if (what == 4) throw 7;
        },
        [&](const QString& message) {
            QVERIFY(!worker.busy());
            told << message;
        });
    QVERIFY(worker.busy());
    SOON(!told.isEmpty());
    const auto pattern = QRegularExpression::wildcardToRegularExpression(error);
    QVERIFY2(QRegularExpression(pattern).match(told.join("|")).hasMatch(), qPrintable(told.join("|")));
}

void TestWorker::newWorkReplacesOld() {
    Worker worker;
    QStringList told;
    worker.start(waitFor, [&](const QString&) { told << "first"; });
    worker.start([](std::stop_token) {}, [&](const QString&) { told << "second"; });
    SOON(!worker.busy());
    QCoreApplication::processEvents();
    QCOMPARE(told.join(" "), QString("second"));
}

void TestWorker::forgetsWhatIsStopped() {
    QStringList told;
    {
        Worker worker;
        worker.start(waitFor, [&](const QString&) { told << "stopped"; });
        worker.stopAndWait();
        QVERIFY(!worker.busy());
        worker.start(waitFor, [&](const QString&) { told << "forgotten"; });
        worker.forget();
        worker.start(waitFor, [&](const QString&) { told << "destroyed"; });
    }
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(told, QStringList());
}

void TestWorker::drainsUntilItIsDone() {
    std::atomic<int> put = 0;
    int taken = 0;
    bool done = false;
    Worker worker;
    worker.setDrain([&] { taken = put; });
    worker.start([&](std::stop_token) { put = 3; }, [&](const QString&) { done = taken == 3; });
    SOON(!worker.busy());
    QVERIFY(done); // the last news came before the end
}

QTEST_GUILESS_MAIN(TestWorker)
#include "test_worker.moc"
