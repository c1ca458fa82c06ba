#include "tests/window/window_driver.h"
#include "widgets/batch/batch_grid_view.h"
#include "widgets/batch/xray_view.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

using namespace batchscope;
using namespace batchscope::test;

namespace {

/// Every action that a person can choose: of the window, and of the menus, but for the recent files.
QList<QAction*> everyAction(MainWindow& window) {
    QList<QAction*> actions = window.actions();
    QList<QMenu*> menus;
    for (QAction* top : window.findChild<QMenuBar*>()->actions())
        menus << top->menu();
    while (!menus.isEmpty()) {
        for (QAction* each : menus.takeFirst()->actions()) {
            if (each->menu() && each->text() != "Open &recent") menus << each->menu();
            if (!each->menu() && !each->isSeparator() && !actions.contains(each)) actions << each;
        }
    }
    return actions;
}

/// Where an action's keys work: in the window, or only in one of its widgets.
const QWidget* scopeOf(const QAction* action, const MainWindow& window) {
    if (action->shortcutContext() == Qt::WidgetWithChildrenShortcut) {
        for (const QObject* each : action->associatedObjects()) {
            const bool shows = qobject_cast<const QMenu*>(each) || qobject_cast<const QToolButton*>(each);
            if (!shows && each->isWidgetType()) return static_cast<const QWidget*>(each);
        }
    }
    return &window;
}

bool overlap(const QWidget* a, const QWidget* b) {
    return a == b || a->isAncestorOf(b) || b->isAncestorOf(a);
}

/// What a screen reader says for a control.
QString spokenName(QWidget* widget) {
    const auto* spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

/// `QSpinBox in QWidget in QScrollArea`
QString whereabouts(const QWidget* widget) {
    QStringList path;
    for (; widget && path.size() < 5; widget = widget->parentWidget())
        path << widget->metaObject()->className();
    return path.join(" in ");
}

} // namespace

class TestWindowAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyActionIsDescribed();
    void noShortcutIsTakenTwice();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void everythingInTheTreeHasAName_data();
    void everythingInTheTreeHasAName();
    void picturesSayWhatTheyShow();
    void everyControlOfTheDockHasAToolTip();
    void aButtonIsNamedAsItIsLabelled();
    void typingDoesNotFireShortcuts();

private:
    IsolatedSettings settings_;
};

void TestWindowAccess::everyActionIsDescribed() {
    WindowDriver driver;
    const QList<QAction*> actions = everyAction(*driver.window);
    QVERIFY(actions.size() > 25);
    for (const QAction* each : actions) {
        const QString name = each->text();
        QVERIFY2(!name.isEmpty(), qPrintable(each->toolTip()));
        QVERIFY2(!each->shortcut().isEmpty(), qPrintable(name + " has no shortcut"));
        const QString keys = each->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(each->toolTip().endsWith("(" + keys + ")"), qPrintable(name + ": " + each->toolTip()));
        QVERIFY2(each->toolTip().size() > keys.size() + 8, qPrintable(name + ": " + each->toolTip()));
    }
}

void TestWindowAccess::noShortcutIsTakenTwice() {
    WindowDriver driver;
    QMultiMap<QString, const QAction*> taken;
    for (const QAction* each : everyAction(*driver.window)) {
        for (const QKeySequence& keys : each->shortcuts()) {
            const QString text = keys.toString();
            for (const QAction* other : taken.values(text))
                QVERIFY2(!overlap(scopeOf(each, *driver.window), scopeOf(other, *driver.window)),
                         qPrintable(text + ": " + other->text() + " and " + each->text()));
            taken.insert(text, each);
        }
    }
}

void TestWindowAccess::everyControlHasAName_data() {
    QTest::addColumn<int>("page");
    for (int page = 0; page < MainWindow::kPages; ++page)
        QTest::addRow("page %d", page) << page;
}

void TestWindowAccess::everyControlHasAName() {
    QFETCH(int, page);
    WindowDriver driver(tinyOptions());
    driver.window->banner().tell("A message", "A button", [] {});
    driver.click(QStringLiteral("page%1").arg(page));
    QStringList nameless;
    int controls = 0;
    for (QWidget* each : driver.window->findChildren<QWidget*>()) {
        if (!each->isVisible() || each->focusPolicy() == Qt::NoFocus || each->focusProxy()) continue;
        if (each->window() != driver.window.get()) continue;
        if (qobject_cast<QAbstractSpinBox*>(each->parentWidget())) continue; // speaks as the box
        ++controls;
        if (spokenName(each).isEmpty()) nameless << whereabouts(each);
    }
    QVERIFY(controls > 30);
    QCOMPARE(nameless.join(u'\n'), "");
}

void TestWindowAccess::everythingInTheTreeHasAName_data() {
    everyControlHasAName_data();
}

// As a screen reader finds it: from the window down, whatever can take the focus.
void TestWindowAccess::everythingInTheTreeHasAName() {
    QFETCH(int, page);
    WindowDriver driver(tinyOptions());
    driver.click(QStringLiteral("page%1").arg(page));
    QList<QAccessibleInterface*> open{QAccessible::queryAccessibleInterface(driver.window.get())};
    QStringList nameless;
    int seen = 0;
    while (!open.isEmpty()) {
        QAccessibleInterface* each = open.takeFirst();
        if (each->state().invisible) continue;
        if (each->state().focusable) {
            ++seen;
            if (each->text(QAccessible::Name).isEmpty() && each->text(QAccessible::Value).isEmpty())
                nameless << QString("%1 of %2")
                                .arg(each->role())
                                .arg(each->object() ? each->object()->metaObject()->className() : "none");
        }
        if (each->tableInterface()) continue; // its cells are named by what stands in them
        for (int i = 0; i < each->childCount(); ++i)
            open << each->child(i);
    }
    QVERIFY(seen > 30);
    QCOMPARE(nameless.join(u'\n'), "");
}

void TestWindowAccess::picturesSayWhatTheyShow() {
    WindowDriver driver(tinyOptions());
    driver.window->showPage(MainWindow::Page::Batch);
    const auto role = [](QWidget* widget) { return QAccessible::queryAccessibleInterface(widget)->role(); };
    auto* grid = driver.batchPage().xray()->padded();
    QCOMPARE(role(grid), QAccessible::Graphic);
    QCOMPARE(spokenName(grid), "Padded batch");
    const QString before = grid->accessibleDescription();
    QCOMPARE(before, "4 names, 5 time steps: 20 cells padded, 14 packed");
    QTest::keyClick(grid, Qt::Key_Right);
    QVERIFY(grid->accessibleDescription() != before);
    driver.window->showPage(MainWindow::Page::Train);
    QCOMPARE(role(driver.trainPage().lossPlot()->focusProxy()), QAccessible::Chart);
}

void TestWindowAccess::everyControlOfTheDockHasAToolTip() {
    WindowDriver driver(tinyOptions());
    QStringList bare;
    for (QWidget* each : driver.panel().findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (each->focusPolicy() != Qt::NoFocus && each->toolTip().isEmpty()) bare << spokenName(each);
    QCOMPARE(bare.join(u'|'), "");
}

void TestWindowAccess::aButtonIsNamedAsItIsLabelled() {
    WindowDriver driver(endlessOptions());
    QCOMPARE(spokenName(driver.button("start")), "Start");
    driver.click("nextBatch");
    SOON(driver.bench().lastStep().step == 1);
    QCOMPARE(driver.button("start")->text(), "Resume");
    QCOMPARE(spokenName(driver.button("start")), "Resume");
}

void TestWindowAccess::typingDoesNotFireShortcuts() {
    WindowDriver driver(tinyOptions());
    driver.click("page2");
    auto* name = driver.named<QLineEdit>("Name to classify");
    name->setFocus();
    QTest::keyClicks(name, "Fm?");
    QCOMPARE(name->text(), "Fm?");
    QVERIFY(driver.bench().following());
    QVERIFY(!driver.batchPage().xray()->maskAction()->isChecked());
}

QTEST_MAIN(TestWindowAccess)
#include "test_window_access.moc"
