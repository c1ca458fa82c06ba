#include "app/window/quit_signals.h"
#include "core/base/user_folder.h"
#include "core/files/checkpoint_keeper.h"
#include "core/runs/run_store.h"
#include "tests/window/window_driver.h"

#include <csignal>

using namespace batchscope;
using namespace batchscope::test;

/// A session that ends, a terminal that is closed, a Ctrl+C: the window closes in order, whatever is in
/// front.
class TestWindowSignals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void stopsTheRun_data();
    void stopsTheRun();
    void leavesWhatIsIgnored();
    void restoresWhatWasThere();

private:
    IsolatedSettings settings_;
};

void TestWindowSignals::stopsTheRun_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("the session ends") << SIGTERM;
    QTest::newRow("the terminal is closed") << SIGHUP;
    QTest::newRow("Ctrl+C") << SIGINT;
}

void TestWindowSignals::stopsTheRun() {
    QFETCH(int, signal);
    WindowDriver driver(endlessOptions());
    const QuitSignals quitSignals;
    connect(&quitSignals, &QuitSignals::received, driver.window.get(), &QWidget::close);
    driver.click("start");
    SOON(driver.bench().lastStep().step > 3);
    const auto step = driver.bench().lastStep().step;
    QCOMPARE(::raise(signal), 0);
    SOON(!driver.window->isVisible());
    QVERIFY(!driver.bench().training().active());
    const auto runs = RunStore(historyFile()).runs();
    QVERIFY(!runs.empty());
    QCOMPARE(runs.front().state, RunState::Stopped);
    const auto point = CheckpointKeeper(runs.front().folder).read();
    QVERIFY(point->step() >= step);
}

void TestWindowSignals::leavesWhatIsIgnored() {
    const auto before = std::signal(SIGHUP, SIG_IGN);
    {
        const QuitSignals quitSignals;
        QSignalSpy received(&quitSignals, &QuitSignals::received);
        QCOMPARE(::raise(SIGHUP), 0);
        QTest::qWait(50);
        QCOMPARE(received.size(), 0);
        QCOMPARE(::raise(SIGTERM), 0);
        QTRY_COMPARE(received.size(), 1);
    }
    std::signal(SIGHUP, before);
}

void TestWindowSignals::restoresWhatWasThere() {
    const auto mine = [](int) {};
    std::signal(SIGTERM, mine);
    { const QuitSignals quitSignals; }
    QCOMPARE(reinterpret_cast<void*>(std::signal(SIGTERM, SIG_DFL)),
             reinterpret_cast<void*>(static_cast<void (*)(int)>(mine)));
}

QTEST_MAIN(TestWindowSignals)
#include "test_window_signals.moc"
