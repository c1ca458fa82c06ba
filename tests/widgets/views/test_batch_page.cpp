#include "batch_text.h"
#include "widgets/models/batch_selection.h"
#include "widgets/pages/batch_page.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/views/batch_grid_view.h"

#include <QAction>
#include <QLabel>
#include <QSpinBox>
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
        return texts.join(" | ");
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
        page_->resize(1000, 600);
        page_->setScene(test::sceneOf("abc Greek|x Latin"), 1, 40, "plain, 2 names a batch");
        page_->show();
        QVERIFY(QTest::qWaitForWindowActive(page_.get()));
    }
    void cleanup() { page_.reset(); }

    void saysWhatTheBatchCosts() {
        QCOMPARE(page_->panel()->figure(), "2 × 3 = 6 cells");
        const QString text = said();
        for (const char* part :
             {"padding: 2 cells, 33.3 % computed for nothing", "last real step of each name", "6",
              "cells padded", "4", "cells packed", "33.3 %", "names", "of 40", "plain, 2 names a batch"})
            QVERIFY2(text.contains(part), part);
    }

    void countersFollowTheStep() {
        page_->selection()->set({-1, 1});
        const QString text = said();
        for (const char* part : {"4 | cells padded so far", "3 | cells packed so far",
                                 "25.0 % | waste so far", "1 | of 2 names run"})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void nothingWastedIsSaidToo() {
        page_->setScene(test::sceneOf("ab|cd"), 0, 1, {});
        QVERIFY(said().contains("padding: none"));
    }

    void buttonsAskForBatches() {
        QSignalSpy previous(page_.get(), &BatchPage::previousRequested);
        QSignalSpy next(page_.get(), &BatchPage::nextRequested);
        QTest::mouseClick(button("Previous batch"), Qt::LeftButton);
        QCOMPARE(previous.count(), 1);
        QTest::mouseClick(button("Next batch"), Qt::LeftButton);
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
        page_->setScene(test::sceneOf("ab|c"), 0, 2, {});
        QVERIFY(!page_->previousAction()->isEnabled() && page_->nextAction()->isEnabled());
        page_->setScene(test::sceneOf("ab|c"), 1, 2, {});
        QVERIFY(page_->previousAction()->isEnabled() && !page_->nextAction()->isEnabled());
    }

    void jumping() {
        QSignalSpy jump(page_.get(), &BatchPage::jumpRequested);
        auto* number = page_->findChild<QSpinBox*>();
        QCOMPARE(number->value(), 2);
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, "17");
        QCOMPARE(jump.count(), 0);
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(jump.count(), 1);
        QCOMPARE(jump[0][0].toLongLong(), 16);
        page_->setScene(test::sceneOf("ab|c"), 16, 40, {});
        QCOMPARE(jump.count(), 1);
    }

    void maskMode() {
        QTest::keyClick(page_->grid(), Qt::Key_M);
        QVERIFY(page_->maskAction()->isChecked());
        QVERIFY(page_->grid()->maskMode());
        QCOMPARE(page_->panel()->accessibleName(), "Mask");
        QVERIFY(said().contains("0: 2 cells of padding"));
        QTest::mouseClick(button("Mask"), Qt::LeftButton);
        QVERIFY(!page_->grid()->maskMode());
        QCOMPARE(page_->panel()->accessibleName(), "Padded");
    }

    void tableTwinSharesTheSelection() {
        page_->selection()->set({1, 2});
        QTest::mouseClick(button("Table"), Qt::LeftButton);
        auto* table = page_->findChild<QTableView*>();
        QVERIFY(table->isVisible() && !page_->grid()->isVisible());
        QCOMPARE(table->currentIndex().data().toString(), "pad");
        QTest::keyClick(table, Qt::Key_Up);
        QCOMPARE(page_->selection()->spot(), (BatchSelection::Spot{0, 2}));
        QTest::keyClick(table, Qt::Key_Home);
        QCOMPARE(page_->selection()->spot(), (BatchSelection::Spot{0, -1}));
        QVERIFY(!page_->zoomInAction()->isEnabled());
    }

    void statusSentences() {
        QSignalSpy said(page_.get(), &BatchPage::statusSentence);
        page_->selection()->set({1, 1});
        QCOMPARE(said.last()[0].toString(),
                 "Batch 2 of 40 · step 1: 1 of 2 names still running, packed position 2 · "
                 "x, padding after its 1 letter");
        page_->setScene(test::sceneOf("q"), 2, 40, {});
        QCOMPARE(said.last()[0].toString(), "Batch 3 of 40 · 1 name in 1 step: 1 cell padded, 1 packed");
        page_->setScene({}, 0, 0, {});
        QCOMPARE(said.last()[0].toString(), "");
    }

    void aFittingSpotStays() {
        page_->selection()->set({1, 1});
        page_->setScene(test::sceneOf("abc|def"), 2, 40, {});
        QCOMPARE(page_->selection()->spot(), (BatchSelection::Spot{1, 1}));
        page_->setScene(test::sceneOf("abc"), 3, 40, {});
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
        QVERIFY(!page_->findChild<QSpinBox*>()->accessibleName().isEmpty());
        QVERIFY(!page_->findChild<QTableView*>()->accessibleName().isEmpty());
    }

    void furtherViewsStandBeside() {
        auto* view = new QWidget;
        page_->addView(view);
        QCoreApplication::processEvents();
        QVERIFY(view->isVisible());
        QVERIFY(view->geometry().left() > page_->panel()->geometry().right());
    }
};

QTEST_MAIN(TestBatchPage)
#include "test_batch_page.moc"
