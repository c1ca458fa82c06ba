#include "app/controllers/batch_controller.h"
#include "app/window/app_settings.h"
#include "tests/window/window_driver.h"
#include "widgets/batch/compare_view.h"
#include "widgets/batch/own_names_box.h"
#include "widgets/explain/classify_panel.h"
#include "widgets/runs/runs_model.h"
#include "widgets/runs/runs_page.h"
#include "widgets/theme/panel.h"
#include "widgets/train/smoothing_slider.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTableView>

using namespace batchscope;
using namespace batchscope::test;

/// What a person who uses the window every day runs into.
class TestWindowHabits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QSettings().clear();
        QDir(qEnvironmentVariable("BATCHSCOPE_DATA")).removeRecursively(); // runs of the test before
    }
    void usingAStrategyKeepsTheComparison();
    void nextBatchIsSeen_data();
    void nextBatchIsSeen();
    void theStatusTellsTheWasteThatIsShown();
    void choosesALanguage();
    void undoesARemovalOnTheSpot();
    void announcesTheEnd_data();
    void announcesTheEnd();
    void aPauseShowsItsOwnWeights();
    void theSmoothingStays();

private:
    IsolatedSettings settings_;
};

void TestWindowHabits::usingAStrategyKeepsTheComparison() {
    WindowDriver driver(tinyOptions());
    driver.window->showPage(MainWindow::Page::Batch);
    driver.batchPage().showView(BatchPage::View::Compare);
    auto& compare = *driver.window->findChild<CompareView*>();
    QPushButton* use = nullptr;
    for (auto* button : compare.findChildren<QPushButton*>())
        if (button->text() == "Use this strategy" || button->text() == "In use") use = button;
    QVERIFY(use);
    SOON_EQUAL(use->text(), QString("In use")); // plain
    auto* table = driver.named<QTableView>("All strategies as a table");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    SOON_EQUAL(use->text(), QString("Use this strategy"));
    QTest::mouseClick(use, Qt::LeftButton);
    QVERIFY(driver.bench().options().plan.strategy != Strategy::Plain);
    QCOMPARE(driver.batchPage().view(), BatchPage::View::Compare);
    SOON_EQUAL(use->text(), QString("In use"));
}

void TestWindowHabits::nextBatchIsSeen_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("shown");
    using Page = MainWindow::Page;
    const auto row = [](const char* what, Page from, Page shown) {
        QTest::newRow(what) << int(from) << int(shown);
    };
    row("Data", Page::Data, Page::Batch);
    row("Batch", Page::Batch, Page::Batch);
    row("Train", Page::Train, Page::Train);
    row("Race", Page::Race, Page::Batch);
    row("Explain", Page::Explain, Page::Explain);
    row("Runs", Page::Runs, Page::Batch);
}

void TestWindowHabits::nextBatchIsSeen() {
    QFETCH(int, from);
    QFETCH(int, shown);
    WindowDriver driver(endlessOptions());
    driver.window->showPage(MainWindow::Page(from));
    driver.press("F7");
    SOON_EQUAL(int(driver.bench().lastStep().step), 1);
    QCOMPARE(int(driver.window->page()), shown);
}

void TestWindowHabits::theStatusTellsTheWasteThatIsShown() {
    WindowDriver driver(tinyOptions());
    auto* status = driver.named<QLabel>("State of the run");
    const QString ofTheFile = status->text();
    auto* own = driver.window->findChild<BatchController*>()->ownNamesAction();
    own->setChecked(true);
    driver.window->findChild<OwnNamesBox*>()->setText("Ann\nMaximilian"); // 7 of 20 cells are padding
    QVERIFY2(status->text().contains("waste 35.0 %"), qPrintable(status->text()));
    QVERIFY(!ofTheFile.contains("waste 35.0 %"));
    own->setChecked(false);
    QCOMPARE(status->text(), ofTheFile);
}

void TestWindowHabits::choosesALanguage() {
    {
        WindowDriver driver(tinyOptions());
        QVERIFY(driver.action("language-")->isChecked());
        QCOMPARE(driver.action("language-de")->text(), "Deutsch");
        QCOMPARE(driver.action("language-en")->text(), "English");
        driver.action("language-de")->trigger();
        QVERIFY(driver.named<QLabel>("What is under the pointer")->text().contains("next start"));
    }
    QCOMPARE(AppSettings().language(), "de");
    WindowDriver again(tinyOptions());
    QVERIFY(again.action("language-de")->isChecked());
    again.action("language-")->trigger();
    QCOMPARE(AppSettings().language(), "");
    QSettings().setValue("language", "xx"); // as of a later version
    QCOMPARE(AppSettings().language(), "");
}

void TestWindowHabits::undoesARemovalOnTheSpot() {
    WindowDriver driver(tinyOptions());
    driver.click("start");
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
    driver.press("Ctrl+6");
    RunsPage& page = *driver.window->findChild<RunsPage*>();
    SOON_EQUAL(page.model()->rowCount(), 1);
    Banner& banner = driver.window->banner();
    const auto undo = [&]() -> QPushButton* {
        for (auto* button : banner.findChildren<QPushButton*>())
            if (button->text() == "Undo" && button->isVisible()) return button;
        return nullptr;
    };
    const auto remove = [&] {
        page.table()->setFocus();
        QTest::keyClick(page.table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(page.table(), Qt::Key_Delete);
        SOON_EQUAL(page.model()->rowCount(), 0);
    };
    remove();
    QCOMPARE(banner.message(), "Removed a run; Ctrl+Z brings it back");
    QVERIFY(undo());
    QTest::mouseClick(undo(), Qt::LeftButton);
    SOON_EQUAL(page.model()->rowCount(), 1);
    QVERIFY(!banner.isVisible());
    remove();
    driver.press("Ctrl+Z"); // by the key: the offer goes too
    SOON_EQUAL(page.model()->rowCount(), 1);
    QVERIFY(!banner.isVisible());
}

void TestWindowHabits::announcesTheEnd_data() {
    QTest::addColumn<bool>("stopped");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("figure");
    QTest::newRow("finished") << false << "training finished · tiny.csv - Batchscope"
                              << "finished · update 12 / 12";
    QTest::newRow("stopped") << true << "training stopped · tiny.csv - Batchscope"
                             << "stopped · update ";
}

void TestWindowHabits::announcesTheEnd() {
    QFETCH(bool, stopped);
    QFETCH(QString, title);
    QFETCH(QString, figure);
    WindowDriver driver(stopped ? endlessOptions() : tinyOptions());
    const auto lossFigure = [&] {
        for (const auto* panel : driver.trainPage().findChildren<Panel*>())
            if (panel->accessibleName() == "Loss") return panel->figure();
        return QString();
    };
    QCOMPARE(driver.window->windowTitle(), "tiny.csv - Batchscope");
    driver.click("start");
    driver.window->showPage(MainWindow::Page::Batch); // seen from elsewhere too
    SOON(driver.bench().lastStep().step > 3);
    if (stopped) {
        SOON_EQUAL(driver.window->windowTitle(), QString("0 % trained · tiny.csv - Batchscope"));
        QVERIFY(lossFigure().startsWith("update "));
        driver.click("stop");
    }
    SOON(driver.idle());
    SOON_EQUAL(driver.window->windowTitle(), title);
    QVERIFY2(lossFigure().startsWith(figure), qPrintable(lossFigure()));
    driver.click("reset");
    QCOMPARE(driver.window->windowTitle(), "tiny.csv - Batchscope");
}

void TestWindowHabits::aPauseShowsItsOwnWeights() {
    WindowDriver driver(endlessOptions());
    driver.click("start");
    for (int round = 0; round < 3; ++round) {
        const auto before = driver.bench().lastStep().step;
        SOON(driver.bench().lastStep().step > before + 5);
        driver.click("pause");
        SOON(driver.bench().training().atRest());
        QTest::qWait(100); // until its mail has come
        const QString step = QLocale(QLocale::English).toString(qlonglong(driver.bench().lastStep().step));
        QCOMPARE(driver.trainPage().classifyPanel()->figure().section(' ', -1), step);
        driver.click("start"); // which resumes
    }
}

void TestWindowHabits::theSmoothingStays() {
    {
        WindowDriver driver(tinyOptions());
        QCOMPARE(driver.trainPage().smoothing()->steps(), 10);
        QTest::keyClick(driver.trainPage().smoothing()->findChild<QSlider*>(), Qt::Key_Right);
    }
    WindowDriver again(tinyOptions());
    QCOMPARE(again.trainPage().smoothing()->steps(), 20);
}

QTEST_MAIN(TestWindowHabits)
#include "test_window_habits.moc"
