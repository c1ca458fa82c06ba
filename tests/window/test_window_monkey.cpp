#include "tests/window/menu_walk.h"
#include "tests/window/window_driver.h"

#include <QDrag>
#include <QRandomGenerator>
#include <QWhatsThis>

using namespace batchscope;
using namespace batchscope::test;

/// Presses, types, clicks, drags and turns the wheel at random, the same for the same seed, and looks that
/// the window still stands. BATCHSCOPE_MONKEY says how many events, BATCHSCOPE_MONKEY_SEED from which seed.
class TestWindowMonkey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survives();

private:
    void act(MainWindow& window);
    void pressAKey(QWidget* at);
    void useTheMouse(QWidget* at, QPoint place);
    void useAMenu(QMenuBar& bar);
    void dismiss();
    template <typename Thing>
    Thing any(const QList<Thing>& things) {
        return things[random_.bounded(int(things.size()))];
    }

    IsolatedSettings settings_;
    QRandomGenerator random_;
    bool walking_ = false;
};

void TestWindowMonkey::pressAKey(QWidget* at) {
    static const QList<Qt::Key> keys{
        Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Space,  Qt::Key_Return, Qt::Key_Escape, Qt::Key_Left,
        Qt::Key_Right,  Qt::Key_Up,      Qt::Key_Down,   Qt::Key_Home,   Qt::Key_End,    Qt::Key_PageUp,
        Qt::Key_Delete, Qt::Key_F2,      Qt::Key_F5,     Qt::Key_F6,     Qt::Key_F7,     Qt::Key_F8,
        Qt::Key_Plus,   Qt::Key_Minus,   Qt::Key_Period, Qt::Key_Comma};
    const int kind = random_.bounded(10);
    if (kind < 5) {
        QTest::keyClick(at, any(keys), random_.bounded(8) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
    } else if (kind < 8) {
        QTest::keyClick(at, char('a' + random_.bounded(26)));
    } else { // all but Ctrl+Q, which would end it
        const char letter = char('a' + random_.bounded(26));
        if (letter != 'q') QTest::keyClick(at, letter, Qt::ControlModifier);
    }
}

void TestWindowMonkey::useTheMouse(QWidget* at, QPoint place) {
    switch (random_.bounded(6)) {
    case 0:
    case 1:
        return QTest::mouseClick(at, Qt::LeftButton, {}, place);
    case 2:
        return QTest::mouseMove(at, place);
    case 3:
        return QTest::mouseDClick(at, Qt::LeftButton, {}, place);
    case 4: {
        QTest::mousePress(at, Qt::LeftButton, {}, place);
        const QPoint to(random_.bounded(at->width() + 1), random_.bounded(at->height() + 1));
        QMouseEvent move(QEvent::MouseMove, to, at->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(at, &move);
        return QTest::mouseRelease(at, Qt::LeftButton, {}, to);
    }
    default: {
        const int turn = random_.bounded(2) == 0 ? 120 : -120;
        QWheelEvent wheel(place, at->mapToGlobal(place), {}, {0, turn}, Qt::NoButton,
                          random_.bounded(4) == 0 ? Qt::ControlModifier : Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(at, &wheel);
    }
    }
}

void TestWindowMonkey::act(MainWindow& window) {
    if (random_.bounded(60) == 0) {
        QTest::keyClick(&window, char('1' + random_.bounded(MainWindow::kPages)), Qt::ControlModifier);
        return;
    }
    if (random_.bounded(400) == 0) {
        window.resize(1280 + random_.bounded(700), 720 + random_.bounded(500));
        return;
    }
    if (random_.bounded(40) == 0) return useAMenu(*window.findChild<QMenuBar*>());
    const QPoint place(random_.bounded(window.width()), random_.bounded(window.height()));
    QWidget* at = window.childAt(place);
    if (random_.bounded(2) == 0 || !at)
        pressAKey(QApplication::focusWidget() ? QApplication::focusWidget() : &window);
    else
        useTheMouse(at, at->mapFrom(&window, place));
}

void TestWindowMonkey::useAMenu(QMenuBar& bar) {
    const Entry entry = any(entriesOf(bar));
    if (entry.action()->objectName() == "quit") return; // would end it
    walking_ = true;                                    // its menus stay open, what it opens does not
    clickEntry(bar, entry);
    walking_ = false;
    dismiss();
}

void TestWindowMonkey::dismiss() {
    QDrag::cancel();
    if (QWhatsThis::inWhatsThisMode()) QWhatsThis::leaveWhatsThisMode();
    QWidget* popup = QApplication::activePopupWidget();
    if (popup && !walking_) popup->close();
    if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) dialog->reject();
}

void TestWindowMonkey::survives() {
    Nowhere nowhere;
    TrainOptions options = tinyOptions();
    options.steps = 200;
    WindowDriver driver(options);
    driver.window->show();
    // A dialog or a menu holds up its caller: a timer closes it.
    QTimer closer;
    closer.setInterval(15);
    connect(&closer, &QTimer::timeout, this, &TestWindowMonkey::dismiss);
    closer.start();
    QSet<QAction*> reached;
    const auto actions = driver.window->findChildren<QAction*>();
    for (QAction* each : actions)
        connect(each, &QAction::triggered, &closer, [&reached, each] { reached.insert(each); });
    const int events = qEnvironmentVariableIsSet("BATCHSCOPE_MONKEY")
                           ? qEnvironmentVariableIntValue("BATCHSCOPE_MONKEY")
                           : 600;
    const int seed = qEnvironmentVariableIntValue("BATCHSCOPE_MONKEY_SEED");
    random_.seed(quint32(seed));
    for (int i = 0; i < events; ++i) {
        act(*driver.window);
        if (i % 8 == 0) QCoreApplication::processEvents();
        QVERIFY2(driver.window->isVisible(),
                 qPrintable(QString("closed at event %1 of seed %2").arg(i).arg(seed)));
    }
    qInfo("%d events, %lld of %lld actions", events, qlonglong(reached.size()), qlonglong(actions.size()));
    closer.stop();
    dismiss();
    QCoreApplication::processEvents();
    driver.bench().training().stopAndWait();
    driver.load(tinyFile()); // it still does what it is for
    QVERIFY(driver.bench().data());
}

QTEST_MAIN(TestWindowMonkey)
#include "test_window_monkey.moc"
