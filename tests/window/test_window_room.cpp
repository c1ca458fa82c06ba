#include "app/controllers/batch_controller.h"
#include "app/window/top_bar.h"
#include "app/window/tour.h"
#include "tests/window/speaking.h"
#include "tests/window/window_driver.h"
#include "widgets/batch/own_names_box.h"
#include "widgets/batch/transport_bar.h"
#include "widgets/batch/xray_view.h"
#include "widgets/data/names_model.h"
#include "widgets/data/names_view.h"
#include "widgets/measure/race_page.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOptionComboBox>
#include <QTableView>

using namespace batchscope;
using namespace batchscope::test;

namespace {

QStyleOptionViewItem cellOption(const QTableView& table) {
    QStyleOptionViewItem option;
    option.initFrom(&table);
    option.widget = &table;
    return option;
}

} // namespace

/// That the window has room for its pages, or its pages scroll.
class TestWindowRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fitsTheSmallestScreen_data();
    void fitsTheSmallestScreen();
    void noChoiceIsCut_data();
    void noChoiceIsCut();
    void noCellOfTheNamesIsCut_data();
    void noCellOfTheNamesIsCut();
    void theTourIsWhole_data();
    void theTourIsWhole();
    void scrollsWhereThePageIsLarger();
    void theTopBarFitsEveryWidth_data();
    void theTopBarFitsEveryWidth();

private:
    IsolatedSettings settings_;
};

void TestWindowRoom::fitsTheSmallestScreen_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de", "ar"})
        QTest::addRow("%s", language) << language;
}

void TestWindowRoom::fitsTheSmallestScreen() {
    QFETCH(QString, language);
    const Speaking speaking(language);
    WindowDriver driver(tinyOptions());
    driver.window->resize(1280, 720);
    QStringList tight;
    const auto look = [&](const QString& what) {
        QCoreApplication::processEvents();
        auto* area = visibleArea(*driver.window);
        const QSize needed = area->widget()->minimumSizeHint(), room = area->viewport()->size();
        if (needed.width() > room.width() || needed.height() > room.height())
            tight << QStringLiteral("%1: %2 x %3 of %4 x %5")
                         .arg(what)
                         .arg(needed.width())
                         .arg(needed.height())
                         .arg(room.width())
                         .arg(room.height());
    };
    for (int page = 0; page < MainWindow::kPages; ++page) {
        driver.window->showPage(MainWindow::Page(page));
        look(pageText(visiblePage(*driver.window)));
        if (page == int(MainWindow::Page::Batch))
            for (int view = 0; view < BatchPage::kViews; ++view) {
                driver.batchPage().showView(BatchPage::View(view));
                look(QStringLiteral("batch view %1").arg(view));
            }
        if (page == int(MainWindow::Page::Batch)) {
            driver.batchPage().showView(BatchPage::View::Xray);
            driver.batchPage().xray()->maskAction()->setChecked(true);
            look("mask");
            driver.batchPage().xray()->maskAction()->setChecked(false);
            driver.batchPage().tableAction()->setChecked(true);
            look("tables");
            driver.batchPage().tableAction()->setChecked(false);
            driver.window->findChild<BatchController*>()->ownNamesAction()->setChecked(true);
            driver.window->findChild<OwnNamesBox*>()->examplesButton()->click();
            look("own names");
            driver.window->findChild<BatchController*>()->ownNamesAction()->setChecked(false);
        }
        if (page == int(MainWindow::Page::Race))
            for (int view = 0; view < RacePage::kViews; ++view) {
                driver.window->findChild<RacePage*>()->showView(RacePage::View(view));
                look(QStringLiteral("race view %1").arg(view));
            }
    }
    const int dock = driver.panel().minimumSizeHint().width(), room = driver.panel().parentWidget()->width();
    if (dock > room) tight << QStringLiteral("dock: %1 of %2").arg(dock).arg(room);
    QCOMPARE(tight.join("; "), QString());             // it would scroll
    QCOMPARE(driver.window->size(), QSize(1280, 720)); // it would stay larger where something needs more
}

void TestWindowRoom::noChoiceIsCut_data() {
    fitsTheSmallestScreen_data();
}

void TestWindowRoom::noChoiceIsCut() {
    QFETCH(QString, language);
    const Speaking speaking(language);
    WindowDriver driver(tinyOptions());
    driver.window->resize(1280, 720);
    QCoreApplication::processEvents();
    QStringList cut;
    for (const auto* box : driver.panel().findChildren<QComboBox*>()) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        const int room = box->style()
                             ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box)
                             .width();
        for (int i = 0; i < box->count(); ++i) {
            const int needed = box->fontMetrics().horizontalAdvance(box->itemText(i));
            if (box->isVisible() && needed > room)
                cut << QStringLiteral("%1: %2 of %3").arg(box->itemText(i)).arg(needed).arg(room);
        }
    }
    driver.window->showPage(MainWindow::Page::Batch);
    auto* bar = driver.window->findChild<TransportBar*>();
    QTest::keyClick(bar->findChild<QSlider*>(), Qt::Key_Up); // one time step forward
    for (const auto* label : bar->findChildren<QLabel*>(Qt::FindDirectChildrenOnly))
        if (const int needed = label->fontMetrics().horizontalAdvance(label->text()); needed > label->width())
            cut << QStringLiteral("%1: %2 of %3").arg(label->text()).arg(needed).arg(label->width());
    QCOMPARE(cut.join("; "), QString());
}

void TestWindowRoom::noCellOfTheNamesIsCut_data() {
    fitsTheSmallestScreen_data();
}

void TestWindowRoom::noCellOfTheNamesIsCut() {
    QFETCH(QString, language);
    const Speaking speaking(language);
    WindowDriver driver(tinyOptions());
    driver.window->resize(1280, 720);
    driver.load("name,label\nAbe,Alemannic German\nIto,X\nLee,Y\nKim,Y\nBo,X\nJo,Alemannic German\n");
    driver.window->showPage(MainWindow::Page::Data);
    QCoreApplication::processEvents();
    auto* table = driver.window->findChild<NamesView*>()->findChild<QTableView*>();
    QVERIFY(!table->isColumnHidden(NamesModel::Part));
    QStringList cut;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        for (int column = 0; column < NamesModel::ColumnCount; ++column) {
            const QModelIndex cell = table->model()->index(row, column);
            const int needed = table->itemDelegate()->sizeHint(cellOption(*table), cell).width();
            if (needed > table->columnWidth(column))
                cut << QStringLiteral("%1: %2 of %3")
                           .arg(cell.data().toString())
                           .arg(needed)
                           .arg(table->columnWidth(column));
        }
    QCOMPARE(cut.join("; "), QString());
}

void TestWindowRoom::theTourIsWhole_data() {
    fitsTheSmallestScreen_data();
}

void TestWindowRoom::theTourIsWhole() {
    QFETCH(QString, language);
    const Speaking speaking(language);
    WindowDriver driver(tinyOptions());
    driver.window->resize(1280, 690);
    driver.press("F1");
    auto* tour = driver.window->findChild<Tour*>();
    for (; tour->step() >= 0; QTest::keyClick(tour, Qt::Key_Return)) {
        QVERIFY(driver.window->rect().contains(tour->geometry()));
        for (const auto* button : tour->findChildren<QPushButton*>()) {
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            QVERIFY2(tour->rect().contains(button->geometry()), qPrintable(button->text()));
        }
        for (const auto* label : tour->findChildren<QLabel*>())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
}

void TestWindowRoom::scrollsWhereThePageIsLarger() {
    WindowDriver driver(tinyOptions());
    driver.window->resize(700, 480);
    QCoreApplication::processEvents();
    QVERIFY2(driver.window->width() <= 1000 && driver.window->height() <= 520,
             qPrintable(QStringLiteral("%1 x %2").arg(driver.window->width()).arg(driver.window->height())));
    for (int page = 0; page < MainWindow::kPages; ++page) {
        driver.window->showPage(MainWindow::Page(page));
        QCoreApplication::processEvents();
        QWidget* shown = visiblePage(*driver.window);
        auto* area = visibleArea(*driver.window);
        QVERIFY(shown->height() >= shown->minimumSizeHint().height());
        QCOMPARE(area->verticalScrollBar()->maximum(),
                 std::max(0, shown->height() - area->viewport()->height()));
        for (const auto* label : shown->findChildren<QLabel*>())
            if (label->wordWrap() && label->isVisible())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
}

void TestWindowRoom::theTopBarFitsEveryWidth_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("brand");
    QTest::addColumn<bool>("twoLines");
    QTest::newRow("all in a line") << 1280 << true << false;
    QTest::newRow("too narrow for a line") << 800 << false << true;
}

void TestWindowRoom::theTopBarFitsEveryWidth() {
    QFETCH(int, width);
    WindowDriver driver(tinyOptions());
    driver.window->resize(width, 600);
    auto* bar = driver.window->findChild<TopBar*>();
    QTRY_COMPARE(bar->width(), width);
    QCoreApplication::processEvents(); // it is laid out anew
    const auto buttons = bar->findChildren<QToolButton*>();
    for (const auto* button : buttons) {
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        QVERIFY2(bar->rect().contains(button->geometry()), qPrintable(button->text()));
    }
    QTEST(bar->findChild<QLabel*>()->isVisible(), "brand");
    QTEST(buttons.last()->y() >= buttons.first()->geometry().bottom(), "twoLines");
}

QTEST_MAIN(TestWindowRoom)
#include "test_window_room.moc"
