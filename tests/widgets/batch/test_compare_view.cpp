#include "tests/widgets/batch/study_of.h"
#include "widgets/batch/compare_view.h"
#include "widgets/batch/strategy_card.h"
#include "widgets/batch/study_table_model.h"
#include "widgets/plots/scatter_plot.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

class TestCompareView : public QObject {
    Q_OBJECT
    std::unique_ptr<CompareView> view_;

    ScatterPlot* plot() const { return view_->findChild<ScatterPlot*>(); }
    StrategyCard* card() const { return view_->findChild<StrategyCard*>(); }
    QTableView* table() const {
        for (auto* found : view_->findChildren<QTableView*>())
            if (qobject_cast<StudyTableModel*>(found->model())) return found;
        return nullptr;
    }
    Strategy inTable() const {
        return Strategy(table()->currentIndex().data(StudyTableModel::StrategyRole).toInt());
    }
    QPoint cell(Strategy strategy, int column) const {
        const auto* model = static_cast<StudyTableModel*>(table()->model());
        const QModelIndex index = model->index(model->rowOf(strategy), column);
        table()->scrollTo(index);
        return table()->visualRect(index).center();
    }
    /// Plot, table and card tell of the same strategy.
    QString agreed() const {
        if (plot()->current() != int(view_->chosen())) return "the plot does not follow";
        if (inTable() != view_->chosen()) return "the table does not follow";
        if (card()->strategy() != view_->chosen()) return "the card does not follow";
        return {};
    }
    QString figures() const {
        QStringList texts;
        for (const Panel* panel : view_->findChildren<Panel*>())
            texts += panel->accessibleName() + ": " + panel->figure();
        texts.sort();
        return texts.join(" | ");
    }

private Q_SLOTS:
    void init() {
        QLocale::setDefault(QLocale::English);
        ThemeManager::instance().setKind(ThemeKind::Light);
        view_ = std::make_unique<CompareView>();
        view_->resize(1100, 440);
        view_->setStudy(someStudy(), Strategy::Bucketed);
        view_->show();
        QVERIFY(QTest::qWaitForWindowActive(view_.get()));
        view_->grab();
    }
    void cleanup() { view_.reset(); }

    void beginsWithTheCurrent() {
        QCOMPARE(view_->chosen(), Strategy::Bucketed);
        QCOMPARE(agreed(), QString());
        QCOMPARE(plot()->table()->rowCount(), int(kStrategies));
        QCOMPARE(card()->findChild<QPushButton*>()->text(), "In use");
    }

    void choosing_data() {
        QTest::addColumn<int>("strategy");
        for (int i = 0; i < int(kStrategies); ++i)
            if (Strategy(i) != Strategy::Bucketed) QTest::newRow(toText(Strategy(i)).c_str()) << i;
    }
    void choosing() {
        QFETCH(int, strategy);
        QSignalSpy spy(view_.get(), &CompareView::strategyChosen);
        QTest::mouseClick(plot()->canvas(), Qt::LeftButton, {},
                          plot()->labelRect(strategy).center().toPoint());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].value<Strategy>(), Strategy(strategy));
        QCOMPARE(agreed(), QString());
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell(Strategy::Bucketed, 3));
        QCOMPARE(view_->chosen(), Strategy::Bucketed);
        QCOMPARE(agreed(), QString());
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell(Strategy(strategy), 1));
        QCOMPARE(spy.count(), 3);
        QCOMPARE(view_->chosen(), Strategy(strategy));
        QCOMPARE(agreed(), QString());
    }

    void theKeyboardChoosesToo() {
        QSignalSpy spy(view_.get(), &CompareView::strategyChosen);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(view_->chosen(), Strategy::ExactLength);
        QCOMPARE(agreed(), QString());
        plot()->canvas()->setFocus();
        QTest::keyClick(plot()->canvas(), Qt::Key_Up);
        QTest::keyClick(plot()->canvas(), Qt::Key_Return);
        QCOMPARE(spy.count(), 2);
        QVERIFY(view_->chosen() != Strategy::ExactLength);
        QCOMPARE(agreed(), QString());
    }

    void sortingKeepsTheChoice() {
        QSignalSpy spy(view_.get(), &CompareView::strategyChosen);
        auto* header = table()->horizontalHeader();
        for (const int column : {StudyTableModel::Steps, StudyTableModel::Waste, StudyTableModel::Steps}) {
            const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, 8);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
            QCOMPARE(agreed(), QString());
        }
        QCOMPARE(spy.count(), 0);
    }

    void asksToUse() {
        QSignalSpy spy(view_.get(), &CompareView::useRequested);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell(Strategy::Sorted, 0));
        QTest::mouseClick(card()->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].value<Strategy>(), Strategy::Sorted);
    }

    void theChoiceStaysUntilTheSettingsChange() {
        QSignalSpy spy(view_.get(), &CompareView::strategyChosen);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell(Strategy::Pooled, 0));
        view_->setStudy(someStudy(), Strategy::Bucketed);
        QCOMPARE(view_->chosen(), Strategy::Pooled);
        QCOMPARE(agreed(), QString());
        view_->setStudy(someStudy(), Strategy::Plain);
        QCOMPARE(view_->chosen(), Strategy::Plain);
        QCOMPARE(agreed(), QString());
        QCOMPARE(spy.count(), 1); // what the program chooses is not told
    }

    void problemsSpanTheirRow() {
        view_->setStudy(someStudy(true), Strategy::TokenBudget);
        QCOMPARE(plot()->table()->rowCount(), int(kStrategies) - 1);
        QCOMPARE(plot()->current(), -1);
        QCOMPARE(inTable(), Strategy::TokenBudget);
        QCOMPARE(table()->columnSpan(7, StudyTableModel::Batches), StudyTableModel::ColumnCount - 1);
        table()->sortByColumn(StudyTableModel::Steps, Qt::DescendingOrder);
        QCOMPARE(table()->columnSpan(7, StudyTableModel::Batches), StudyTableModel::ColumnCount - 1);
        QCOMPARE(table()->columnSpan(0, StudyTableModel::Batches), 1);
        QVERIFY(figures().contains("Strategy: not possible"));
        QVERIFY(figures().contains("240 names, 16 per batch · 1 not possible"));
    }

    void figuresAreTold() {
        QCOMPARE(figures().section(" | ", 0, 0).section(u':', 0, 0), "All strategies");
        QVERIFY(figures().contains("least waste: exact length"));
        QVERIFY(figures().contains("Waste against time steps: 240 names, 16 per batch"));
        QVERIFY(figures().contains(" time steps · waste "));
    }

    void columnsFitTheirTexts() {
        for (const Sampling sampling : {Sampling::Epoch, Sampling::Replacement}) {
            view_->setStudy(someStudy(false, sampling), Strategy::Bucketed);
            view_->grab();
            QCOMPARE(table()->horizontalScrollBar()->maximum(), 0);
            for (int column = 0; column < StudyTableModel::ColumnCount; ++column) {
                const int needed = static_cast<QAbstractItemView*>(table())->sizeHintForColumn(column);
                const int width = table()->columnWidth(column);
                QVERIFY2(width >= needed,
                         qPrintable(QString("%1: %2 of %3").arg(column).arg(width).arg(needed)));
            }
        }
    }

    void busyAndEmpty() {
        view_->setBusy(true);
        QVERIFY(figures().contains("counting…"));
        QCOMPARE(plot()->table()->rowCount(), int(kStrategies)); // what is shown stays
        view_->setBusy(false);
        QVERIFY(!figures().contains("counting…"));
        view_->setStudy(nullptr, Strategy::Plain);
        QCOMPARE(plot()->table()->rowCount(), 0);
        QCOMPARE(table()->model()->rowCount(), 0);
        QCOMPARE(plot()->canvas()->accessibleDescription(), "Nothing to compare yet: open a names file");
        QVERIFY(!card()->findChild<QPushButton*>()->isVisible());
        view_->grab();
        view_->setStudy(studyOf({}, {}), Strategy::Plain); // nothing can be met
        QVERIFY(plot()->canvas()->accessibleDescription().contains("No strategy is possible"));
        view_->grab();
    }

    void nothingIsClipped_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("kind");
        for (const QSize size : {QSize(1100, 440), QSize(950, 300), QSize(1600, 900)})
            for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast})
                QTest::addRow("%d x %d, theme %d", size.width(), size.height(), int(kind))
                    << size << int(kind);
    }
    void nothingIsClipped() {
        QFETCH(QSize, size);
        QFETCH(int, kind);
        ThemeManager::instance().setKind(ThemeKind(kind));
        QVERIFY(view_->minimumSizeHint().width() <= size.width());
        QVERIFY(view_->minimumSizeHint().height() <= size.height());
        view_->resize(size);
        QCOMPARE(view_->size(), size);
        const QImage image = view_->grab().toImage();
        QCOMPARE(image.pixelColor(view_->width() - 160, 24 + 12), theme().panel);
        // Each panel lies within the view, or within an area that scrolls to it.
        for (Panel* panel : view_->findChildren<Panel*>()) {
            const QRect inView(panel->mapTo(view_.get(), QPoint()), panel->size());
            QVERIFY(inView.left() >= 0 && inView.right() < size.width());
            bool scrolls = false;
            for (QWidget* up = panel->parentWidget(); up; up = up->parentWidget())
                if (const auto* area = qobject_cast<QScrollArea*>(up))
                    scrolls = area->widget()->height() - area->viewport()->height() ==
                              area->verticalScrollBar()->maximum();
            QVERIFY(scrolls || inView.bottom() < size.height());
        }
        for (std::size_t i = 0; i < kStrategies; ++i)
            QVERIFY(!plot()->labelRect(int(i)).isEmpty());
    }

    void everyControlIsNamed() {
        for (const QWidget* widget : view_->findChildren<QWidget*>()) {
            const bool control = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
            if (!control || qobject_cast<const QLabel*>(widget) || qobject_cast<const QScrollBar*>(widget))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (button && button->accessibleName().isEmpty()) QVERIFY(!button->text().isEmpty());
            if (button) QVERIFY(!button->toolTip().isEmpty());
            if (!button && widget->parentWidget() != table())
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestCompareView)
#include "test_compare_view.moc"
