#include "app/controllers/batch_controller.h"
#include "app/window/app_settings.h"
#include "app/window/tour.h"
#include "app/window/whats_this.h"
#include "core/runs/run_rows.h"
#include "tests/window/window_driver.h"
#include "widgets/batch/compare_view.h"
#include "widgets/batch/epoch_view.h"
#include "widgets/batch/one_hot_tables.h"
#include "widgets/batch/one_hot_view.h"
#include "widgets/batch/own_names_box.h"
#include "widgets/batch/xray_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace batchscope;
using namespace batchscope::test;

namespace {

QColor pixel(MainWindow& window, QWidget* at, QPoint point) {
    return window.grab().toImage().pixelColor(at->mapTo(&window, point));
}

} // namespace

class TestWindowPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsThePage_data();
    void showsThePage();
    void startsOnTheBatchPage();
    void turnsBatches();
    void goesBackInARun();
    void leavesARunForTheEpoch();
    void comparesAndUsesAStrategy();
    void showsOwnNames();
    void showsOneHotVectors();
    void comparesOnlyWhatIsLoaded();
    void switchesTheThemeLive_data();
    void switchesTheThemeLive();
    void remembersTheTheme();
    void togglesTheMask();
    void followsByKey();

    void toursTheWindow();
    void saysWhatAThingIs();

private:
    IsolatedSettings settings_;
};

void TestWindowPages::showsThePage_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("byKey");
    const char* const pages[] = {"DataPage", "BatchPage", "TrainPage", "RacePage", "ExplainPage", "RunsPage"};
    for (int index = 0; index < MainWindow::kPages; ++index)
        for (const bool byKey : {false, true})
            QTest::addRow("%s by %s", pages[index], byKey ? "key" : "mouse")
                << index << pages[index] << byKey;
}

void TestWindowPages::showsThePage() {
    QFETCH(int, index);
    QFETCH(QString, page);
    QFETCH(bool, byKey);
    WindowDriver driver;
    driver.window->showPage(MainWindow::Page(index == 0 ? 1 : 0));
    if (byKey)
        driver.press(QStringLiteral("Ctrl+%1").arg(index + 1));
    else
        driver.click(QStringLiteral("page%1").arg(index));
    QCOMPARE(int(driver.window->page()), index);
    QCOMPARE(pageText(visiblePage(*driver.window)), page);
    for (int other = 0; other < MainWindow::kPages; ++other)
        QCOMPARE(driver.button(QStringLiteral("page%1").arg(other))->isChecked(), other == index);
}

void TestWindowPages::startsOnTheBatchPage() {
    WindowDriver driver;
    QCOMPARE(driver.window->page(), MainWindow::Page::Batch);
    driver.window->open({}); // the first start: the bundled names
    driver.settle();
    QVERIFY(driver.bench().data());
    QCOMPARE(driver.window->windowTitle(), "bundled names - Batchscope");
    QCOMPARE(driver.batchRows(), int(driver.bench().shownBatch().layout->size()));
    QVERIFY(driver.batchRows() > 0);
    QCOMPARE(driver.runButtons(), "Start|Next batch");
    QCOMPARE(AppSettings().recentFiles(), QStringList());
}

void TestWindowPages::turnsBatches() {
    WindowDriver driver(tinyOptions());
    const auto index = [&] { return driver.bench().shownBatch().index; };
    driver.press("Ctrl+Right");
    driver.press("Ctrl+Right");
    QCOMPARE(index(), 2);
    driver.press("Ctrl+Left");
    QCOMPARE(index(), 1);
    for (int i = 0; i < 20; ++i)
        driver.press("Ctrl+PgDown");
    QCOMPARE(index(), 7);
    QVERIFY(!driver.batchPage().nextAction()->isEnabled());
    auto* number = driver.named<NumberField>("Number of the batch");
    number->selectAll();
    QTest::keyClicks(number, "4");
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(index(), 3);
    QCOMPARE(driver.batchRows(), 4);
}

void TestWindowPages::goesBackInARun() {
    WindowDriver driver(tinyOptions());
    for (const int step : {0, 1, 2}) {
        driver.click("nextBatch");
        SOON(driver.bench().shownBatch().ofRun && driver.bench().lastRunBatch() == step);
    }
    SOON(driver.bench().shownBatch().index == 2);
    auto* field = driver.named<NumberField>("Number of the batch");
    QCOMPARE(field->maximum(), 3.0);
    QCOMPARE(field->whole(), 3u);
    driver.press("Ctrl+Left");
    QVERIFY(driver.bench().shownBatch().ofRun && !driver.bench().following());
    QCOMPARE(driver.bench().shownBatch().index, 1);
    field->selectAll();
    QTest::keyClicks(field, "1");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(driver.bench().shownBatch().index, 0);
    QVERIFY(!driver.batchPage().previousAction()->isEnabled());
}

void TestWindowPages::leavesARunForTheEpoch() {
    WindowDriver driver(tinyOptions());
    driver.click("nextBatch");
    SOON(driver.bench().shownBatch().ofRun);
    EpochView* band = driver.batchPage().epochBand();
    QTest::mouseClick(band, Qt::LeftButton, {}, band->batchRect(4).center().toPoint());
    QVERIFY(!driver.bench().shownBatch().ofRun);
    QCOMPARE(driver.bench().shownBatch().index, 4);
    QCOMPARE(driver.named<NumberField>("Number of the batch")->maximum(), 8.0);
    driver.press("F");
    QVERIFY(driver.bench().shownBatch().ofRun);
}

void TestWindowPages::comparesAndUsesAStrategy() {
    WindowDriver driver(tinyOptions());
    driver.press("C");
    auto& batch = *driver.window->findChild<BatchController*>();
    SOON(batch.studies().result() != nullptr);
    QCOMPARE(batch.studies().result()->size(), kStrategies);
    QVERIFY(batch.compareView()->isVisible());
    QPushButton* use = nullptr;
    for (auto* button : batch.compareView()->findChildren<QPushButton*>())
        if (button->text() == "In use") use = button;
    QVERIFY(use && !use->isEnabled()); // plain is
    auto* table = driver.named<QTableView>("All strategies as a table");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    SOON(batch.compareView()->chosen() == Strategy::Sorted);
    QVERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(driver.bench().options().plan.strategy, Strategy::Sorted);
    QCOMPARE(driver.named<QComboBox>("Grouping")->currentText(), "sorted");
    QVERIFY(driver.batchPage().view() == BatchPage::View::Compare); // it stays where the strategies are
}

void TestWindowPages::showsOwnNames() {
    WindowDriver driver(tinyOptions());
    const int rows = driver.batchRows();
    driver.press("N");
    auto& box = *driver.window->findChild<BatchController*>()->ownNamesBox();
    QVERIFY(box.isVisible());
    QVERIFY(box.edit()->hasFocus());
    QTest::keyClicks(box.edit(), "abc");
    QTest::keyClick(box.edit(), Qt::Key_Return);
    QTest::keyClicks(box.edit(), "x");
    QCOMPARE(driver.batchRows(), 2);
    QCOMPARE(driver.bench().shownBatch().layout->batch_sizes, (std::vector<std::int64_t>{2, 1, 1}));
    const std::string settings = settingsText(driver.bench().options());
    QTest::keyClick(box.edit(), Qt::Key_Z, Qt::ControlModifier); // of what is typed, not of the settings
    QCOMPARE(driver.batchRows(), 1);
    QTest::keyClick(box.edit(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(driver.batchRows(), 2);
    QCOMPARE(settingsText(driver.bench().options()), settings);
    QTest::mouseClick(box.backButton(), Qt::LeftButton);
    QVERIFY(!box.isVisible());
    QCOMPARE(driver.batchRows(), rows);
    driver.press("N"); // what was typed is still there
    QCOMPARE(driver.batchRows(), 2);
    driver.click("start");
    QVERIFY(!box.isVisible());
}

void TestWindowPages::comparesOnlyWhatIsLoaded() {
    WindowDriver driver(tinyOptions());
    TrainOptions options = tinyOptions();
    options.plan.budget = 20;
    options.plan.strategy = Strategy::TokenBudget;
    driver.bench().setOptions(options);
    driver.press("C");
    auto& batch = *driver.window->findChild<BatchController*>();
    SOON(batch.studies().result() != nullptr && !batch.studies().busy());
    driver.load("ab,A\nabcdefghijklmnopqrstuvwxyz,B\ncd,A\nabcdefghijklmnopqrstuvwxyz,A\n"
                "abcdefghijklmnopqrstuvwxyz,B\n");
    QVERIFY(!driver.bench().ready());
    QVERIFY(!driver.bench().epoch());
    QVERIFY(!batch.studies().busy() && !batch.studies().result());
    driver.press("X");
    driver.press("C"); // the study of the first file has rows that this one lacks
    QVERIFY(!driver.batchPage().epochBand()->scene());
}

void TestWindowPages::showsOneHotVectors() {
    WindowDriver driver(tinyOptions());
    driver.press("O");
    QVERIFY(driver.batchPage().view() == BatchPage::View::OneHot);
    auto* view = driver.window->findChild<OneHotView*>();
    QVERIFY(view->isVisible());
    QVERIFY2(!view->words().isEmpty(), "the view says what it shows");
    driver.press("Ctrl+T");
    QVERIFY(!view->isVisible());
    QVERIFY(driver.window->findChild<OneHotTables*>()->isVisible());
}

void TestWindowPages::switchesTheThemeLive_data() {
    QTest::addColumn<int>("page");
    for (int page = 0; page < MainWindow::kPages; ++page)
        QTest::addRow("page %d", page) << page;
}

void TestWindowPages::switchesTheThemeLive() {
    QFETCH(int, page);
    WindowDriver driver(tinyOptions());
    driver.click(QStringLiteral("page%1").arg(page));
    auto* bar = driver.window->findChild<TopBar*>();
    const std::pair<const char*, ThemeKind> kinds[] = {{"Ctrl+Shift+3", ThemeKind::Dark},
                                                       {"Ctrl+Shift+4", ThemeKind::HighContrast},
                                                       {"Ctrl+Shift+2", ThemeKind::Light}};
    for (const auto& [shortcut, kind] : kinds) {
        driver.press(shortcut);
        QCOMPARE(theme().kind, kind);
        QCOMPARE(pixel(*driver.window, bar, {3, 3}), Theme::of(kind).panel);
        QCOMPARE(pixel(*driver.window, visiblePage(*driver.window), {3, 3}), Theme::of(kind).background);
    }
}

void TestWindowPages::remembersTheTheme() {
    {
        WindowDriver driver;
        driver.press("Ctrl+Shift+4");
        QVERIFY(driver.window->close());
    }
    QCOMPARE(AppSettings().theme(), ThemeKind::HighContrast);
}

void TestWindowPages::togglesTheMask() {
    WindowDriver driver(tinyOptions());
    QTest::keyClick(driver.window.get(), Qt::Key_M);
    QVERIFY(driver.batchPage().xray()->maskAction()->isChecked());
    driver.press("Ctrl+T");
    QVERIFY(driver.named<QTableView>("The padded batch as a table")->isVisible());
    QTest::keyClick(driver.window.get(), Qt::Key_M);
    driver.press("Ctrl+T");
    QVERIFY(!driver.batchPage().xray()->maskAction()->isChecked());
    QVERIFY(!driver.named<QTableView>("The padded batch as a table")->isVisible());
}

void TestWindowPages::followsByKey() {
    WindowDriver driver(tinyOptions());
    QVERIFY(driver.bench().following());
    driver.press("Ctrl+Right");
    QVERIFY(!driver.bench().following());
    QVERIFY(!driver.action("follow")->isChecked());
    QTest::keyClick(driver.window.get(), Qt::Key_F);
    QVERIFY(driver.bench().following());
    QVERIFY(driver.action("follow")->isChecked());
}

void TestWindowPages::toursTheWindow() {
    WindowDriver driver(tinyOptions());
    driver.window->showPage(MainWindow::Page::Train);
    QVERIFY(!AppSettings().tourSeen());
    driver.press("F1");
    auto& tour = *driver.window->findChild<Tour*>();
    QStringList titles;
    for (int step = 0; tour.step() >= 0; ++step) {
        QCOMPARE(tour.step(), step);
        QVERIFY(tour.isVisible());
        QVERIFY2(driver.window->rect().contains(tour.geometry()), qPrintable(tour.text()));
        titles << tour.text().section(": ", 0, 0);
        QTest::keyClick(&tour, Qt::Key_Right);
    }
    QCOMPARE(titles.join('|'), "Your experiment|A real batch|The same batch, packed|One button trains|"
                               "Prove, race, explain, keep");
    QVERIFY(!tour.isVisible());
    QVERIFY(AppSettings().tourSeen());
    QCOMPARE(driver.window->page(), MainWindow::Page::Batch);
    driver.press("F1"); // it can be called again, gone back in, and ended
    QTest::keyClick(&tour, Qt::Key_Right);
    QTest::keyClick(&tour, Qt::Key_Left);
    QCOMPARE(tour.step(), 0);
    QTest::keyClick(&tour, Qt::Key_Escape);
    QCOMPARE(tour.step(), -1);
    driver.press("F1");
    driver.click("start"); // a run is worth looking at
    QCOMPARE(tour.step(), -1);
    QVERIFY(!tour.isVisible());
}

void TestWindowPages::saysWhatAThingIs() {
    WindowDriver driver(tinyOptions());
    for (int page = 0; page < MainWindow::kPages; ++page) {
        driver.window->showPage(MainWindow::Page(page));
        QStringList mute;
        for (QWidget* each : driver.window->findChildren<QWidget*>()) {
            const bool control =
                each->isVisible() && each->focusPolicy() != Qt::NoFocus && !each->focusProxy();
            if (control && whatItIs(each).isEmpty() && each->accessibleName().isEmpty())
                mute << each->metaObject()->className();
        }
        QCOMPARE(mute.join(' '), QString());
    }
    QVERIFY(whatItIs(driver.named<QWidget>("Hidden size")).contains("<b>Hidden size</b>"));
}

QTEST_MAIN(TestWindowPages)
#include "test_window_pages.moc"
