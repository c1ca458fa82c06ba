#include "app/app_settings.h"
#include "tests/window/window_driver.h"
#include "widgets/pages/xray_view.h"

#include <QStackedWidget>

using namespace batchscope;
using namespace batchscope::test;

namespace {

QWidget* visiblePage(MainWindow& window) {
    return window.centralWidget()
        ->findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly)
        ->currentWidget();
}

/// `DataPage`, or of a page to come its title.
QString pageText(const QWidget* page) {
    const QString name = page->accessibleName();
    return name.isEmpty() ? QString(page->metaObject()->className()).section("::", -1) : name;
}

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
    void jumpsOutOfARun_data();
    void jumpsOutOfARun();
    void switchesTheThemeLive_data();
    void switchesTheThemeLive();
    void remembersTheTheme();
    void togglesTheMask();
    void followsByKey();

private:
    IsolatedSettings settings_;
};

void TestWindowPages::showsThePage_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("byKey");
    const char* const pages[] = {"DataPage", "BatchPage", "TrainPage", "Race", "Explain", "Runs"};
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
    auto* number = driver.named<QSpinBox>("Number of the batch");
    number->selectAll();
    QTest::keyClicks(number, "4");
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(index(), 3);
    QCOMPARE(driver.batchRows(), 4);
}

void TestWindowPages::jumpsOutOfARun_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("number");
    QTest::newRow("to a batch of the epoch") << "4" << 4;
    QTest::newRow("to a step beyond the epoch's batches") << "11" << 8;
}

void TestWindowPages::jumpsOutOfARun() {
    QFETCH(QString, typed);
    QFETCH(int, number);
    WindowDriver driver(tinyOptions());
    driver.click("nextBatch");
    SOON(driver.bench().shownBatch().ofRun);
    auto* field = driver.named<QSpinBox>("Number of the batch");
    QCOMPARE(field->maximum(), 12);
    field->selectAll();
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(field->value(), number);
    QCOMPARE(field->maximum(), 8);
    QVERIFY(!driver.bench().shownBatch().ofRun);
    QCOMPARE(int(driver.bench().shownBatch().index), number - 1);
    QTest::keyClick(driver.window.get(), Qt::Key_F);
    QCOMPARE(field->value(), 1); // the run's batch again, though the run is paused
    QVERIFY(driver.bench().shownBatch().ofRun);
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
    QVERIFY(driver.named<QTableView>("The batch as a table")->isVisible());
    QTest::keyClick(driver.window.get(), Qt::Key_M);
    driver.press("Ctrl+T");
    QVERIFY(!driver.batchPage().xray()->maskAction()->isChecked());
    QVERIFY(!driver.named<QTableView>("The batch as a table")->isVisible());
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

QTEST_MAIN(TestWindowPages)
#include "test_window_pages.moc"
