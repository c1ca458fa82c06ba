#include "widgets/tables/figure_table.h"
#include "widgets/tables/figure_table_view.h"
#include "widgets/text/csv_text.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QtTest>

using namespace batchscope;

class TestFigureTable : public QObject {
    Q_OBJECT
    std::unique_ptr<FigureTable> table_;
    std::unique_ptr<FigureTableView> view_;

    static QList<FigureTable::Row> rows(double packed) {
        return {{{{"padded"}, {"12.19", 12.19}, {"4,352", 4352}}, {}, 1},
                {{{"packed"}, {QString::number(packed, 'f', 2), packed}, {"1,832", 1832, "letters"}},
                 {},
                 0,
                 true},
                {{{"bucketed"}}, "needs about 6.2 GiB of 4.0 GiB free", 2}};
    }

private Q_SLOTS:
    void init() {
        ThemeManager::instance().setKind(ThemeKind::Light);
        table_ = std::make_unique<FigureTable>();
        new QAbstractItemModelTester(table_.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     table_.get());
        table_->setColumns({{"rung", "the way"}, {"ms per update", "median"}, {"cells", "computed"}});
        table_->setRows(rows(10.94));
        view_ = std::make_unique<FigureTableView>(table_.get(), "All figures");
        view_->resize(500, 160);
        view_->show();
        view_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view_.get()));
    }
    void cleanup() {
        view_.reset();
        table_.reset();
    }

    void cellsAreTextsAndNumbers() {
        QCOMPARE(table_->index(0, 2).data().toString(), "4,352");
        QCOMPARE(table_->index(0, 2).data(Qt::EditRole).toInt(), 4352);
        QCOMPARE(table_->index(0, 0).data(Qt::EditRole).toString(), "padded");
        QCOMPARE(table_->index(1, 2).data(Qt::ToolTipRole).toString(), "letters");
        QVERIFY(!table_->index(0, 2).data(Qt::ToolTipRole).isValid());
        QCOMPARE(table_->headerData(1, Qt::Horizontal).toString(), "ms per update");
        QCOMPARE(table_->headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString(), "median");
        QVERIFY(table_->index(1, 0).data(Qt::DecorationRole).isValid());
        QVERIFY(!table_->index(1, 1).data(Qt::DecorationRole).isValid());
        QCOMPARE(csvText(*table_), "rung,ms per update,cells\r\npadded,12.19,4352\r\npacked,10.94,1832\r\n"
                                   "bucketed,needs about 6.2 GiB of 4.0 GiB free,\r\n");
    }

    void problemsSpanTheirRow() {
        QCOMPARE(view_->columnSpan(2, 1), 2);
        QCOMPARE(view_->columnSpan(1, 1), 1);
        QVERIFY(table_->index(2, 1).data(FigureTable::ProblemRole).toBool());
        QCOMPARE(table_->index(2, 1).data(Qt::ToolTipRole).toString(), "needs about 6.2 GiB of 4.0 GiB free");
        QList<FigureTable::Row> mended = rows(10.94);
        mended[2].problem.clear();
        table_->setRows(mended);
        QCOMPARE(view_->columnSpan(2, 1), 1);
    }

    void noRowIsHalfShown_data() {
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("whole");
        for (int height = 100; height < 124; height += 5)
            QTest::addRow("%d", height) << height << (height - 34) / 22;
    }
    void noRowIsHalfShown() {
        QFETCH(int, height);
        QList<FigureTable::Row> many;
        for (int i = 0; i < 20; ++i)
            many += rows(i).first();
        table_->setRows(many);
        view_->resize(view_->width(), height);
        view_->show();
        view_->grab();
        QCOMPARE(view_->viewport()->height() % view_->rowHeight(0), 0);
        QVERIFY(view_->viewport()->height() >= view_->rowHeight(0));
        view_->scrollToBottom(); // and the last can be reached
        const QRect last = view_->visualRect(table_->index(19, 0));
        QVERIFY(view_->viewport()->rect().contains(last));
        view_->resize(view_->width(), 34 + 21 * 22); // room for all
        view_->grab();
        QVERIFY(view_->viewport()->height() >= 20 * 22);
    }

    void theChoiceStaysWhileItMeasures() {
        view_->selectRow(1);
        const QPersistentModelIndex chosen = view_->currentIndex();
        table_->setRows(rows(11.5));
        QVERIFY(chosen.isValid());
        QCOMPARE(view_->currentIndex().row(), 1);
        QCOMPARE(table_->index(1, 1).data().toString(), "11.50");
        table_->setRows({});
        QCOMPARE(table_->rowCount(), 0);
        table_->setRows({});
        QVERIFY(!chosen.isValid());
    }

    void copiesTheChosenRows() {
        QTest::mouseClick(view_->viewport(), Qt::LeftButton, {},
                          view_->visualRect(table_->index(0, 1)).center());
        QTest::keyClick(view_.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keySequence(view_.get(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), "padded\t12.19\t4,352\npacked\t10.94\t1,832\n");
    }

    void columnsFitTheirTexts() {
        for (const double value : {10.94, 1234567.89}) {
            table_->setRows(rows(value));
            view_->grab();
            QCOMPARE(view_->horizontalScrollBar()->maximum(), 0);
            for (int column = 0; column < 3; ++column)
                QVERIFY(view_->columnWidth(column) >=
                        static_cast<QAbstractItemView*>(view_.get())->sizeHintForColumn(column));
        }
    }

    void themesRepaintTheMarks() {
        const auto mark = [this] {
            return table_->index(0, 0).data(Qt::DecorationRole).value<QIcon>().pixmap(14).toImage();
        };
        const QImage light = mark();
        QSignalSpy spy(table_.get(), &QAbstractItemModel::dataChanged);
        ThemeManager::instance().setKind(ThemeKind::Dark);
        QCOMPARE(spy.count(), 1);
        QVERIFY(mark() != light);
    }
};

QTEST_MAIN(TestFigureTable)
#include "test_figure_table.moc"
