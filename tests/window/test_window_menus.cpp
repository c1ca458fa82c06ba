#include "app/controllers/batch_controller.h"
#include "tests/window/menu_walk.h"
#include "tests/window/window_driver.h"
#include "widgets/runs/runs_model.h"
#include "widgets/runs/runs_page.h"

using namespace batchscope;
using namespace batchscope::test;

namespace {

/// What has to be so for an entry to be usable.
enum class State { Idle, Running, Paused, RunChosen, Edited, Undone, Middle };

} // namespace

/// Clicks every entry of every menu as a person would, whatever it takes to have it enabled.
class TestWindowMenus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void worksAtEveryEntry();

private:
    void bring(State state);

    IsolatedSettings settings_;
    Nowhere nowhere_;
    std::unique_ptr<WindowDriver> driver_;
    int dialogs_ = 0;
};

void TestWindowMenus::bring(State state) {
    WindowDriver& driver = *driver_;
    const bool run = state == State::Running || state == State::Paused;
    if (run && driver.idle()) driver.click("start");
    // A run that is stopped before its first step cannot go on: it comes to one, however busy the machine is.
    if (run) SOON(!driver.idle() && driver.bench().lastStep().step > 0);
    if (state == State::Paused) driver.click("pause");
    if (!run && !driver.idle()) driver.click("stop");
    if (!run) SOON(driver.idle());
    driver.window->showPage(MainWindow::Page::Batch);
    driver.batchPage().showView(BatchPage::View::Xray);
    driver.batchPage().tableAction()->setChecked(false);
    driver.window->findChild<BatchController*>()->ownNamesAction()->setChecked(false);
    switch (state) {
    case State::RunChosen: {
        driver.window->showPage(MainWindow::Page::Runs);
        auto& page = *driver.window->findChild<RunsPage*>();
        SOON(page.model()->rowCount() > 0);
        int row =
            0; // one that can go on: the walk's own clicks may have stopped others before their first step
        while (row + 1 < page.model()->rowCount() && page.model()->at(row).steps == 0)
            ++row;
        page.choose({page.model()->at(row).id});
        break;
    }
    case State::Edited:
    case State::Undone: {
        auto* size = driver.named<NumberField>("Batch size");
        QTest::keyClick(size, size->whole() > 2 ? Qt::Key_Down : Qt::Key_Up);
        if (state == State::Undone) driver.press("Ctrl+Z");
        break;
    }
    case State::Middle:
        driver.press(driver.batchPage().nextAction()->shortcut().toString());
        break;
    default:
        break;
    }
    QCoreApplication::processEvents();
}

void TestWindowMenus::worksAtEveryEntry() {
    TrainOptions options = endlessOptions();
    options.plan.batchSize = 2;
    options.checkpointEvery = 4;
    driver_ = std::make_unique<WindowDriver>(options);
    auto* bar = driver_->window->findChild<QMenuBar*>();
    // A dialog holds up its caller: a timer closes it.
    QTimer closer;
    closer.setInterval(15);
    connect(&closer, &QTimer::timeout, this, [this] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog) return;
        ++dialogs_;
        dialog->reject();
    });
    closer.start();
    bring(State::Running); // once: weights to save and a run in the history
    SOON(driver_->bench().model() != nullptr && driver_->bench().lastStep().step > 0);
    bring(State::Paused);
    QMetaObject::invokeMethod(driver_->window->findChild<QMenu*>(), "aboutToShow"); // fills what it lists
    QStringList left;
    const QList<Entry> entries = entriesOf(*bar);
    QVERIFY2(entries.size() > 60, qPrintable(QString::number(entries.size())));
    for (const Entry& entry : entries) {
        if (entry.action()->objectName() == "quit") continue;
        bool done = false;
        for (const State state : {State::Idle, State::RunChosen, State::Running, State::Paused, State::Edited,
                                  State::Undone, State::Middle}) {
            if (done) break;
            bring(state);
            done = clickEntry(*bar, entry);
            if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
            QVERIFY2(driver_->window->isVisible(), qPrintable(entry.text()));
        }
        if (!done) left << entry.text();
    }
    QCOMPARE(left.join("; "), QString());
    QVERIFY2(dialogs_ >= 8,
             qPrintable(QString::number(dialogs_))); // files, folders, experiments, names of runs
    bring(State::Idle);
    driver_->load(tinyFile()); // it still does what it is for
    QVERIFY(driver_->bench().data());
    for (const Entry& entry : entries)
        if (entry.action()->objectName() == "quit") QVERIFY(clickEntry(*bar, entry));
    QVERIFY(!driver_->window->isVisible());
    driver_.reset();
}

QTEST_MAIN(TestWindowMenus)
#include "test_window_menus.moc"
