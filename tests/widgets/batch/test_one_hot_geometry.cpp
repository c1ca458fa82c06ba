#include "widgets/batch/one_hot_geometry.h"

#include <QtTest>

using namespace batchscope;

namespace {

OneHotGeometry gridOf(qint64 rows, qint64 columns, QSize viewport) {
    OneHotGeometry grid;
    grid.rows = rows;
    grid.columns = columns;
    grid.viewport = viewport;
    return grid;
}

} // namespace

class TestOneHotGeometry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theExampleOfTheHeader() {
        const auto grid = gridOf(3, 4, {200, 200});
        QCOMPARE(grid.columnPitch(), 22.0);
        QCOMPARE(grid.cellRect(1, 2), QRect(104, 66, 21, 21));
        QCOMPARE(grid.cellRect(1, 3).left(), 134);
    }

    void theWholeAlphabetIsSeen_data() {
        QTest::addColumn<qint64>("columns");
        QTest::addColumn<QSize>("viewport");
        for (const qint64 columns : {1, 2, 27, 58, 100, 200, 400, 885, 1400}) {
            for (const QSize& viewport : {QSize(520, 350), QSize(440, 210), QSize(900, 500)})
                QTest::addRow("%lld in %d", columns, viewport.width()) << columns << viewport;
        }
    }
    void theWholeAlphabetIsSeen() {
        QFETCH(qint64, columns);
        QFETCH(QSize, viewport);
        const auto grid = gridOf(5, columns, viewport);
        QCOMPARE(grid.scrollRange(), QSize(0, 0));
        QVERIFY(grid.litRect(0, columns - 1).right() < viewport.width());
        for (qint64 column = 0; column < columns; ++column) {
            const QRect cell = grid.cellRect(4, column), lit = grid.litRect(4, column);
            QVERIFY(cell.width() >= 1 && lit.width() >= OneHotGeometry::kLitLeast);
            QVERIFY(lit.contains(cell) && lit.left() >= grid.left);
            if (grid.columnPitch() >= 1) QCOMPARE(grid.columnAt(cell.center()), std::optional(column));
        }
    }

    void theUnknownColumnStandsApart() {
        for (const qint64 columns : {2, 58, 885}) {
            const auto grid = gridOf(5, columns, {520, 350});
            const QRect last = grid.cellRect(0, columns - 2), unknown = grid.cellRect(0, columns - 1);
            QVERIFY(unknown.left() - last.right() >= OneHotGeometry::kUnknownGap);
            QVERIFY(unknown.width() >= OneHotGeometry::kUnknownLeast);
            const QPoint between(unknown.left() - OneHotGeometry::kUnknownGap / 2, unknown.center().y());
            QCOMPARE(grid.columnAt(between), std::nullopt);
            QCOMPARE(grid.columnAt(unknown.center()), std::optional(columns - 1));
        }
    }

    void aVastAlphabetScrolls() {
        auto grid = gridOf(5, 20000, {520, 350});
        QVERIFY(grid.scrollRange().width() > 4000);
        QCOMPARE(grid.scrollRange().height(), 0);
        grid.scroll = grid.scrollShowing(0, 19999);
        QVERIFY(grid.matrixRect().contains(grid.cellRect(0, 19999)));
        grid.scroll = grid.scrollShowing(0, 0);
        QCOMPARE(grid.scroll, QPoint(0, 0));
    }

    void rowsShrinkAndThenScroll() {
        QCOMPARE(gridOf(5, 58, {520, 350}).rowPitch(), OneHotGeometry::kCell);
        const auto some = gridOf(20, 58, {520, 350});
        QCOMPARE(some.rowPitch(), 14);
        QCOMPARE(some.scrollRange().height(), 0);
        QVERIFY(some.captions());
        auto many = gridOf(256, 58, {520, 350});
        QCOMPARE(many.rowPitch(), OneHotGeometry::kRowLeast);
        QVERIFY(!many.captions());
        QCOMPARE(many.visibleRows(), (OneHotGeometry::Range{0, 72}));
        many.scroll = many.scrollShowing(255, -1);
        QCOMPARE(many.scroll.y(), many.scrollRange().height());
        QCOMPARE(many.visibleRows().end, 256);
        QCOMPARE(many.scrollShowing(250, -1), many.scroll);
    }

    void rowsUnderThePointer() {
        auto grid = gridOf(5, 58, {520, 350});
        QCOMPARE(grid.rowAt(grid.cellRect(3, 20).center()), std::optional<qint64>(3));
        QCOMPARE(grid.rowAt({2, grid.cellRect(4, 0).center().y()}), std::optional<qint64>(4)); // its caption
        QCOMPARE(grid.rowAt({200, OneHotGeometry::top() - 1}), std::nullopt);
        QCOMPARE(grid.rowAt({200, grid.matrixRect().bottom() + 1}), std::nullopt);
        grid = gridOf(256, 58, {520, 350});
        grid.scroll.setY(100 * OneHotGeometry::kRowLeast);
        QCOMPARE(grid.rowAt({200, OneHotGeometry::top()}), std::optional<qint64>(100));
    }

    void nothingIsSomewhere() {
        const auto grid = gridOf(0, 0, {520, 350});
        QCOMPARE(grid.matrixSize(), QSize(0, 0));
        QCOMPARE(grid.rowAt({100, 100}), std::nullopt);
        QCOMPARE(grid.columnAt({100, 100}), std::nullopt);
        QCOMPARE(grid.visibleRows(), OneHotGeometry::Range());
        QCOMPARE(gridOf(5, 58, {0, 0}).visibleRows().first, 0);
    }
};

QTEST_APPLESS_MAIN(TestOneHotGeometry)
#include "test_one_hot_geometry.moc"
