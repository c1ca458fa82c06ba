#include "app/controllers/batch_controller.h"
#include "app/window/screen_fit.h"
#include "app/window/tour.h"
#include "tests/window/window_driver.h"
#include "widgets/batch/batch_counters.h"
#include "widgets/batch/batch_grid_view.h"
#include "widgets/batch/batch_selection.h"
#include "widgets/batch/own_names_box.h"
#include "widgets/batch/xray_view.h"
#include "widgets/theme/panel.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace batchscope;
using namespace batchscope::test;

namespace {

constexpr const char* kNames = "Oh,A\nParker,A\nLee,B\nKimberly,B\nAb,A\nCd,B\n";

/// The large figures beneath the batch: `8 cells padded|5 cells packed|37.5 % waste|2 names`.
QString figures(WindowDriver& driver) {
    QStringList numbers, captions;
    for (const auto* label : driver.window->findChild<BatchCounters*>()->findChildren<QLabel*>())
        (label->property("role") == "number" ? numbers : captions) << label->text();
    QStringList all;
    for (int i = 0; i < numbers.size(); ++i)
        all << numbers[i] + ' ' + captions[i];
    return all.join('|');
}

/// What they are of the whole batch that is shown, recounted.
QString wholeBatch(WindowDriver& driver) {
    const BatchLayout& layout = *driver.bench().shownBatch().layout;
    std::int64_t letters = 0, longest = 0;
    for (const std::int64_t length : layout.lengths)
        letters += length, longest = std::max(longest, length);
    const std::int64_t rows = std::int64_t(layout.lengths.size()), cells = rows * longest;
    return QStringLiteral("%1 cells padded|%2 cells packed|%3 % waste|%4 %5")
        .arg(cells)
        .arg(letters)
        .arg(100.0 * double(cells - letters) / double(cells), 0, 'f', 1)
        .arg(rows)
        .arg(rows == 1 ? "name" : "names");
}

Tour& tourOf(WindowDriver& driver) {
    return *driver.window->findChild<Tour*>();
}

} // namespace

/// The first minutes: the tour, and what stands in the window when nobody touches it.
class TestWindowTour : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void leavesTheWholeBatch_data();
    void leavesTheWholeBatch();
    void enterGoesOn();
    void theFirstCardCoversNothing();
    void figuresAtRestAreOfTheWholeBatch();
    void tabChoosesNoStep();
    void fitsOnTheScreen_data();
    void fitsOnTheScreen();
    void keepsAWindowOnItsScreen();

private:
    IsolatedSettings settings_;
};

void TestWindowTour::leavesTheWholeBatch_data() {
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("steps"); // gone first
    for (const char* how : {"Skip by mouse", "Skip by key", "Escape", "to its end"})
        for (const int steps : {0, 2})
            QTest::addRow("%s after %d", how, steps) << how << steps;
}

void TestWindowTour::leavesTheWholeBatch() {
    QFETCH(QString, how);
    QFETCH(int, steps);
    TrainOptions options = tinyOptions();
    options.plan.batchSize = 4;
    WindowDriver driver(options);
    driver.load(kNames);
    const QString whole = wholeBatch(driver);
    driver.press("F1");
    Tour& tour = tourOf(driver);
    for (int i = 0; i < steps; ++i)
        QTest::keyClick(&tour, Qt::Key_Right);
    QPushButton* skip = nullptr;
    for (auto* button : tour.findChildren<QPushButton*>())
        if (button->text() == "Skip") skip = button;
    if (how == "Skip by mouse") {
        QTest::mouseClick(skip, Qt::LeftButton);
    } else if (how == "Skip by key") {
        skip->setFocus(Qt::TabFocusReason);
        QTest::keyClick(skip, Qt::Key_Return);
    } else if (how == "Escape") {
        QTest::keyClick(&tour, Qt::Key_Escape);
    } else {
        while (tour.step() >= 0)
            QTest::keyClick(&tour, Qt::Key_Return);
    }
    QCOMPARE(tour.step(), -1);
    QVERIFY(!tour.isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(figures(driver), whole);
    QCOMPARE(driver.batchPage().selection()->spot(), BatchSelection::Spot());
}

void TestWindowTour::enterGoesOn() {
    WindowDriver driver(tinyOptions());
    driver.press("F1");
    Tour& tour = tourOf(driver);
    QTest::keyClick(&tour, Qt::Key_Return);
    QCOMPARE(tour.step(), 1);
    QTest::keyClick(&tour, Qt::Key_Enter);
    QCOMPARE(tour.step(), 2);
    for (auto* button : tour.findChildren<QPushButton*>()) {
        if (button->text() != "Back") continue;
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return); // the button's own
    }
    QCOMPARE(tour.step(), 1);
}

void TestWindowTour::theFirstCardCoversNothing() {
    WindowDriver driver(tinyOptions());
    for (const QSize size : {QSize(1280, 690), QSize(1440, 870)}) {
        driver.window->resize(size);
        QCoreApplication::processEvents();
        driver.press("F1");
        const QRect card = tourOf(driver).geometry();
        const auto inWindow = [&](QWidget* widget) {
            return QRect(widget->mapTo(driver.window.get(), QPoint(0, 0)), widget->size());
        };
        QVERIFY(driver.window->rect().contains(card));
        QVERIFY(!card.intersects(inWindow(driver.panel().parentWidget()))); // what it speaks of
        const QRect names = inWindow(driver.batchPage().grid());            // that are loaded already
        QVERIFY2(!card.intersects(names), qPrintable(QStringLiteral("%1 high").arg(size.height())));
        QTest::keyClick(&tourOf(driver), Qt::Key_Escape);
    }
}

void TestWindowTour::figuresAtRestAreOfTheWholeBatch() {
    TrainOptions options = endlessOptions();
    options.plan.batchSize = 4;
    WindowDriver driver(options);
    driver.load(kNames);
    driver.window->showPage(MainWindow::Page::Batch);
    const auto chooseACell = [&] {
        BatchGridView& grid = *driver.batchPage().grid();
        grid.setFocus();
        QTest::keyClick(&grid, Qt::Key_Right);
        QVERIFY(figures(driver).contains("so far")); // asked for: up to that step
    };
    chooseACell();
    auto& batch = *driver.window->findChild<BatchController*>();
    batch.ownNamesAction()->setChecked(true);
    auto& box = *driver.window->findChild<OwnNamesBox*>();
    box.setText("Maximiliana\nBo");
    QTest::keyClicks(box.edit(), "b");
    QCOMPARE(figures(driver), wholeBatch(driver));
    chooseACell();
    box.edit()->setFocus();
    QTest::keyClicks(box.edit(), "b");
    QCOMPARE(figures(driver), wholeBatch(driver)); // other names: the cell is not one of these
    chooseACell();
    driver.click("start");
    SOON(driver.bench().lastStep().step > 3);
    driver.window->showPage(MainWindow::Page::Batch);
    SOON(driver.bench().shownBatch().ofRun);
    driver.click("pause");
    SOON(driver.bench().training().atRest());
    QCoreApplication::processEvents();
    QCOMPARE(figures(driver), wholeBatch(driver));
    driver.click("nextBatch");
    SOON(driver.bench().training().atRest());
    QCoreApplication::processEvents();
    QCOMPARE(figures(driver), wholeBatch(driver));
}

void TestWindowTour::tabChoosesNoStep() {
    TrainOptions options = tinyOptions();
    options.plan.batchSize = 4;
    WindowDriver driver(options);
    driver.load(kNames);
    const QString whole = wholeBatch(driver);
    BatchGridView& grid = *driver.batchPage().grid();
    driver.named<QWidget>("Hidden size")->setFocus();
    grid.setFocus(Qt::TabFocusReason);
    QCOMPARE(driver.batchPage().selection()->spot(), (BatchSelection::Spot{0, -1})); // what the keys begin at
    QCOMPARE(figures(driver), whole);
    QTest::keyClick(&grid, Qt::Key_Right);
    QCOMPARE(driver.batchPage().selection()->spot(), (BatchSelection::Spot{0, 0}));
}

void TestWindowTour::fitsOnTheScreen_data() {
    QTest::addColumn<QRect>("window");
    QTest::addColumn<QMargins>("frame");
    QTest::addColumn<QRect>("available");
    QTest::addColumn<QRect>("fitted");
    const QMargins frame(1, 22, 1, 5);
    const QRect small(0, 0, 1280, 720), panel(0, 28, 1440, 872);
    QTest::newRow("has room") << QRect(100, 80, 800, 500) << frame << small << QRect(100, 80, 800, 500);
    QTest::newRow("as large as the screen")
        << QRect(0, 0, 1280, 720) << frame << small << QRect(1, 22, 1278, 693);
    QTest::newRow("its frame is above")
        << QRect(100, 5, 800, 500) << frame << small << QRect(100, 22, 800, 500);
    QTest::newRow("half outside") << QRect(900, 600, 800, 500) << frame << small << QRect(479, 215, 800, 500);
    QTest::newRow("beside a panel") << QRect(0, 0, 1440, 900) << frame << panel << QRect(1, 50, 1438, 845);
    QTest::newRow("without a frame") << QRect(0, 0, 1440, 900) << QMargins() << panel
                                     << QRect(0, 28, 1440, 872);
    QTest::newRow("on the second screen")
        << QRect(1300, 0, 1440, 900) << frame << QRect(1280, 0, 1280, 720) << QRect(1281, 22, 1278, 693);
}

void TestWindowTour::fitsOnTheScreen() {
    QFETCH(QRect, window);
    QFETCH(QMargins, frame);
    QFETCH(QRect, available);
    QTEST(fittedOnScreen(window, frame, available), "fitted");
}

void TestWindowTour::keepsAWindowOnItsScreen() {
    QWidget window;
    window.resize(5000, 4000);
    keepOnScreen(window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QRect available = window.screen()->availableGeometry();
    QTRY_VERIFY(window.frameGeometry().width() <= available.width());
    QTRY_VERIFY(window.frameGeometry().height() <= available.height());
    QVERIFY(window.height() < available.height()); // room for a frame that comes later
}

QTEST_MAIN(TestWindowTour)
#include "test_window_tour.moc"
