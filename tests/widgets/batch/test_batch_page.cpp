#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/batch_grid_view.h"
#include "widgets/batch/batch_page.h"
#include "widgets/batch/batch_selection.h"
#include "widgets/batch/epoch_panels.h"
#include "widgets/batch/epoch_view.h"
#include "widgets/batch/memory_view.h"
#include "widgets/batch/pack_journey.h"
#include "widgets/batch/time_player.h"
#include "widgets/batch/transport_bar.h"
#include "widgets/batch/xray_view.h"
#include "widgets/fields/number_field.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace batchscope;

class TestBatchPage : public QObject {
    Q_OBJECT
    std::unique_ptr<BatchPage> page_;

    /// All that the labels of the page say.
    QString said() const {
        QStringList texts;
        for (const QLabel* label : page_->findChildren<QLabel*>())
            if (label->isVisible() && !label->text().isEmpty()) texts += label->text();
        for (const Panel* panel : page_->findChildren<Panel*>())
            if (panel->isVisible() && !panel->figure().isEmpty()) texts += panel->figure();
        return texts.join(" | ");
    }
    QTableView* tableNamed(const QString& name) const {
        for (auto* found : page_->findChildren<QTableView*>())
            if (found->accessibleName() == name) return found;
        return nullptr;
    }
    QToolButton* button(const QString& name) const {
        for (auto* found : page_->findChildren<QToolButton*>())
            if (found->accessibleName() == name) return found;
        return nullptr;
    }

private Q_SLOTS:
    void init() {
        ThemeManager::instance().setKind(ThemeKind::Light);
        page_ = std::make_unique<BatchPage>();
        page_->resize(1100, 760);
        page_->setScene(test::sceneOf("abc Greek|x Latin"), 1, 40);
        page_->show();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    }
    void cleanup() { page_.reset(); }

    void saysWhatTheBatchCosts() {
        QCOMPARE(page_->panel()->figure(), "2 × 3 = 6 cells");
        const QString text = said();
        for (const char* part :
             {"padding: 2 cells, 33.3 % wasted", "last letter", "6", "cells padded", "4", "cells packed",
              "33.3 %", "names", "of 40", "4 cells in 3 time steps", "data[4]"})
            QVERIFY2(text.contains(part), part);
    }

    void countersFollowTheStep() {
        page_->selection()->set({-1, 1});
        const QString text = said();
        for (const char* part : {"4 | padded so far", "3 | packed so far", "25.0 % | waste so far",
                                 "1 | of 2 names still running"})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void nothingWastedIsSaidToo() {
        page_->setScene(test::sceneOf("ab|cd"), 0, 1);
        QVERIFY(said().contains("padding: none"));
    }

    void buttonsAskForBatches() {
        QSignalSpy previous(page_.get(), &BatchPage::previousRequested);
        QSignalSpy next(page_.get(), &BatchPage::nextRequested);
        QTest::mouseClick(button("Show previous batch"), Qt::LeftButton);
        QCOMPARE(previous.count(), 1);
        QTest::mouseClick(button("Show next batch"), Qt::LeftButton);
        QCOMPARE(next.count(), 1);
    }

    void shortcutsAskForBatches_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("previous");
        QTest::addColumn<int>("next");
        QTest::newRow("left") << int(Qt::Key_Left) << 1 << 0;
        QTest::newRow("right") << int(Qt::Key_Right) << 0 << 1;
        QTest::newRow("page up") << int(Qt::Key_PageUp) << 1 << 0;
        QTest::newRow("page down") << int(Qt::Key_PageDown) << 0 << 1;
    }
    void shortcutsAskForBatches() {
        QFETCH(int, key);
        QSignalSpy previous(page_.get(), &BatchPage::previousRequested);
        QSignalSpy next(page_.get(), &BatchPage::nextRequested);
        page_->grid()->setFocus();
        QTest::keyClick(page_->grid(), Qt::Key(key), Qt::ControlModifier);
        QTEST(int(previous.count()), "previous");
        QTEST(int(next.count()), "next");
    }

    void endsOfTheEpoch() {
        page_->setScene(test::sceneOf("ab|c"), 0, 2);
        QVERIFY(!page_->previousAction()->isEnabled() && page_->nextAction()->isEnabled());
        page_->setScene(test::sceneOf("ab|c"), 1, 2);
        QVERIFY(page_->previousAction()->isEnabled() && !page_->nextAction()->isEnabled());
    }

    void jumping() {
        QSignalSpy jump(page_.get(), &BatchPage::jumpRequested);
        auto* number = page_->findChild<NumberField*>();
        QCOMPARE(number->value(), Decimal(2));
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, "17");
        QCOMPARE(jump.count(), 0);
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(jump.count(), 1);
        QCOMPARE(jump[0][0].toLongLong(), 16);
        page_->setScene(test::sceneOf("ab|c"), 16, 40);
        QCOMPARE(jump.count(), 1);
    }

    void maskMode() {
        QTest::keyClick(page_->grid(), Qt::Key_M);
        QVERIFY(page_->xray()->maskAction()->isChecked());
        QVERIFY(page_->grid()->maskMode());
        QCOMPARE(page_->panel()->accessibleName(), "Mask");
        QVERIFY2(said().contains("÷ 6 cells"), qPrintable(said()));
        QTest::mouseClick(button("Mask"), Qt::LeftButton);
        QVERIFY(!page_->grid()->maskMode());
        QCOMPARE(page_->panel()->accessibleName(), "Padded");
    }

    void tableTwinSharesTheSelection() {
        page_->selection()->set({1, 2});
        QTest::mouseClick(button("Tables"), Qt::LeftButton);
        auto* table = tableNamed("The padded batch as a table");
        QVERIFY(table->isVisible() && !page_->grid()->isVisible());
        QCOMPARE(table->currentIndex().data().toString(), "pad");
        QTest::keyClick(table, Qt::Key_Up);
        QCOMPARE(page_->selection()->spot(), (BatchSelection::Spot{0, 2}));
        QTest::keyClick(table, Qt::Key_Home);
        QCOMPARE(page_->selection()->spot(), (BatchSelection::Spot{0, -1}));
        QVERIFY(!page_->xray()->zoomInAction()->isEnabled());
    }

    void statusSentences() {
        QSignalSpy said(page_.get(), &BatchPage::statusSentence);
        page_->selection()->set({1, 1});
        QCOMPARE(said.last()[0].toString(),
                 "Batch 2 of 40 · time step 1: 1 of 2 names still running, packed position 2 · "
                 "x, padding after its 1 letter");
        page_->setScene(test::sceneOf("q"), 2, 40);
        QCOMPARE(said.last()[0].toString(), "Batch 3 of 40 · 1 name, 1 time step: 1 cell padded, 1 packed");
        page_->setScene({}, 0, 0);
        QCOMPARE(said.last()[0].toString(), "");
    }

    void aFittingSpotStays() {
        page_->selection()->set({1, 1});
        page_->setScene(test::sceneOf("abc|def"), 2, 40);
        QCOMPARE(page_->selection()->spot(), (BatchSelection::Spot{1, 1}));
        page_->setScene(test::sceneOf("abc"), 3, 40);
        QCOMPARE(page_->selection()->spot(), BatchSelection::Spot());
    }

    void zoomShowsItsValue() {
        QTest::keyClick(page_->grid(), Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(button("Fit the batch")->text(), "80 %");
        QTest::mouseClick(button("Zoom in"), Qt::LeftButton);
        QTest::mouseClick(button("Zoom in"), Qt::LeftButton);
        QCOMPARE(button("Fit the batch")->text(), "128 %");
        page_->tableAction()->trigger();
        QCOMPARE(button("Fit the batch")->text(), "128 %");
    }

    void everyControlIsNamedAndExplained() {
        for (auto* control : page_->findChildren<QToolButton*>()) {
            QVERIFY(!control->accessibleName().isEmpty());
            QVERIFY(!control->toolTip().isEmpty());
        }
        for (QAction* action : page_->menuActions()) {
            QVERIFY(!action->shortcut().isEmpty());
            QVERIFY2(action->toolTip().contains('('), qPrintable(action->text()));
        }
        QVERIFY(!page_->findChild<NumberField*>()->accessibleName().isEmpty());
        QVERIFY(!page_->findChild<QTableView*>()->accessibleName().isEmpty());
    }

    void everyTableFollowsTheSelection() {
        page_->tableAction()->trigger();
        page_->selection()->set({0, 1}); // the b of abc: packed position 2
        QCOMPARE(tableNamed("The padded batch as a table")->currentIndex().data().toString(), "b");
        QCOMPARE(tableNamed("The packed batch as a table")->currentIndex().data().toString(), "b");
        QCOMPARE(tableNamed("The packed data as a table")->currentIndex().row(), 2);
        page_->selection()->set({1, 1}); // padding: nowhere in memory
        QCOMPARE(tableNamed("The packed data as a table")->currentIndex().row(), 2);
        auto* memory = tableNamed("The packed data as a table");
        memory->setFocus();
        QTest::keyClick(memory, Qt::Key_Up);
        QCOMPARE(page_->selection()->spot(), (BatchSelection::Spot{1, 0}));
    }

    void tablesKeepWhatIsSelected() {
        page_->selection()->set({0, 2});
        page_->tableAction()->trigger();
        QCOMPARE(page_->selection()->spot(), (BatchSelection::Spot{0, 2}));
    }

    void keysPlayAndStep() {
        page_->transport()->player()->setInterval(10);
        page_->grid()->setFocus();
        QTest::keyClick(page_->grid(), Qt::Key_Period);
        QCOMPARE(page_->selection()->spot().step, 0);
        QTest::keyClick(page_->grid(), Qt::Key_Period);
        QCOMPARE(page_->selection()->spot().step, 1);
        QTest::keyClick(page_->grid(), Qt::Key_Comma);
        QCOMPARE(page_->selection()->spot().step, 0);
        QTest::keyClick(page_->grid(), Qt::Key_Space);
        QVERIFY(page_->transport()->player()->playing());
        QTRY_COMPARE(page_->selection()->spot().step, 2);
        QTRY_VERIFY(!page_->transport()->player()->playing());
    }

    void keysWorkFromMemoryToo() {
        page_->memory()->setFocus();
        QTest::keyClick(page_->memory(), Qt::Key_Right);
        QCOMPARE(page_->selection()->spot(), (BatchSelection::Spot{0, 0}));
        QTest::keyClick(page_->memory(), Qt::Key_Right);
        QCOMPARE(page_->selection()->spot(), (BatchSelection::Spot{1, 0}));
        QTest::keyClick(page_->memory(), Qt::Key_Period);
        QCOMPARE(page_->selection()->spot(), (BatchSelection::Spot{1, 1}));
    }

    void aFieldKeepsItsKeys() {
        auto* number = page_->findChild<NumberField*>();
        number->setFocus();
        QTest::keyClick(number, Qt::Key_Space);
        QVERIFY(!page_->transport()->player()->playing());
    }

    void viewsTakeTurns() {
        using View = BatchPage::View;
        QTest::keyClick(page_->grid(), Qt::Key_E);
        QVERIFY(page_->view() == View::Epoch);
        QVERIFY(page_->epochPanels()->isVisible() && !page_->grid()->isVisible());
        QVERIFY(!page_->memory()->isVisible() && !page_->transport()->isVisible());
        QTest::keyClick(page_.get(), Qt::Key_X);
        QVERIFY(page_->view() == View::Xray && page_->grid()->isVisible() && page_->memory()->isVisible());
    }

    void theEpochIsSaidInFigures() {
        const auto data = test::namesOf("abc|x|abcd|yz");
        const auto epochOfSize = [&](Strategy strategy) {
            return epochOf(data, makePlan(data->lengths(), {strategy, 2, 1.5, {}}));
        };
        page_->setEpochs(epochOfSize(Strategy::Plain), epochOfSize(Strategy::Sorted), "sorted");
        QVERIFY2(said().contains("The epoch, sorted"), qPrintable(said()));
        QVERIFY2(
            said().contains("2 batches · waste 16.7 %, 6 time steps (plain: waste 28.6 %, 7 time steps)"),
            qPrintable(said()));
        page_->setEpochs(epochOfSize(Strategy::Plain), epochOfSize(Strategy::Bucketed), "bucketed");
        page_->showView(BatchPage::View::Epoch);
        QVERIFY2(said().contains("the growth ratio ended a batch here"), qPrintable(said()));
    }

    void noEffectIsSaid() {
        const auto data = test::namesOf("ab|cd|ef|gh");
        const auto plain = epochOf(data, makePlan(data->lengths(), {Strategy::Plain, 2, 1.5, {}}));
        const auto sorted = epochOf(data, makePlan(data->lengths(), {Strategy::Sorted, 2, 1.5, {}}));
        page_->setEpochs(plain, sorted, "sorted");
        QVERIFY2(said().contains("no effect"), qPrintable(said()));
        page_->showView(BatchPage::View::Epoch);
        QVERIFY2(said().contains("no effect: waste 0.0 → 0.0 %"), qPrintable(said()));
        page_->setEpochs(plain, plain, "plain");
        QVERIFY2(!said().contains("no effect"), qPrintable(said()));
    }

    void theBandAsksForItsBatches() {
        const auto data = test::namesOf("ab|cd|ef|gh");
        const auto epoch = epochOf(data, makePlan(data->lengths(), {Strategy::Plain, 2, 1.5, {}}));
        page_->setEpochs(epoch, epoch, "plain");
        QCoreApplication::processEvents();
        QSignalSpy asked(page_.get(), &BatchPage::epochBatchRequested);
        EpochView* band = page_->epochBand();
        QTest::mouseClick(band, Qt::LeftButton, {}, band->batchRect(1).center().toPoint());
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toLongLong(), 1);
    }

    void packingCanBeSwitchedOff() {
        QVERIFY(page_->transport()->packAction()->isEnabled());
        page_->transport()->packAction()->trigger();
        QVERIFY(page_->journey()->running());
        page_->animateAction()->trigger();
        QVERIFY(!page_->journey()->running());
        QVERIFY(!page_->transport()->packAction()->isEnabled());
    }

    void aRunsStepIsCalledSo() {
        QSignalSpy said(page_.get(), &BatchPage::statusSentence);
        page_->setCurrentBatch(-1, true);
        QVERIFY(said.last()[0].toString().startsWith("Update 2 · "));
    }

    void clickingInOneViewScrollsTheOther() {
        QStringList names;
        for (int i = 0; i < 300; ++i)
            names += QString(i < 299 ? 3 : 9, 'a');
        page_->setScene(test::sceneOf(names.join('|')), 0, 1);
        BatchGridView* packed = page_->xray()->packed();
        const QRect first = packed->grid().cellRect(0, 0); // sorted first: the last of the batch
        QTest::mouseClick(packed->viewport(), Qt::LeftButton, {}, first.center());
        QCOMPARE(page_->selection()->chosen(), (BatchSelection::Spot{299, 0}));
        QVERIFY(page_->grid()->grid().visibleRows().end == 300);
    }
};

QTEST_MAIN(TestBatchPage)
#include "test_batch_page.moc"
