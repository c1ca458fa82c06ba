#include "widgets/batch/batch_geometry.h"

#include <QtTest>

using namespace batchscope;

class TestBatchGeometry : public QObject {
    Q_OBJECT
    static BatchGeometry made(qint64 rows, qint64 steps, QSize viewport, int zoom, QPoint scroll = {}) {
        BatchGeometry grid;
        grid.rows = rows, grid.steps = steps, grid.viewport = viewport, grid.zoom = zoom;
        grid.right = 80;
        const QSize range = grid.scrollRange();
        grid.scroll = {std::min(scroll.x(), range.width()), std::min(scroll.y(), range.height())};
        return grid;
    }

    static void addSizes() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("steps");
        QTest::addColumn<QSize>("viewport");
        QTest::addColumn<QPoint>("scroll");
        const QList<QPoint> scrolls{{0, 0}, {13, 57}, {100000, 100000}};
        for (const auto& [rows, steps] : {std::pair(1, 1), {16, 13}, {512, 30}, {3, 200}, {5000, 2}})
            for (const QSize size : {QSize(640, 480), QSize(1440, 900), QSize(281, 183)})
                for (const QPoint scroll : scrolls)
                    QTest::addRow("%d x %d in %d, %d", rows, steps, size.width(), scroll.x())
                        << rows << steps << size << scroll;
    }

private Q_SLOTS:
    void workedExample() {
        const auto grid = made(2, 3, {640, 480}, 25);
        QCOMPARE(grid.cellRect(1, 2), QRect(152, 50, 25, 25));
    }

    void cellAtInvertsCellRect_data() { addSizes(); }
    void cellAtInvertsCellRect() {
        QFETCH(int, rows);
        QFETCH(int, steps);
        QFETCH(QSize, viewport);
        QFETCH(QPoint, scroll);
        for (const int zoom : {1, 2, 4, 8, 12, 25, 40}) {
            const auto grid = made(rows, steps, viewport, zoom, scroll);
            const QRect shown = grid.gridRect();
            const auto seenRows = grid.visibleRows();
            const auto seenSteps = grid.visibleSteps();
            QVERIFY(seenRows.count() > 0 && seenSteps.count() > 0);
            for (qint64 row = seenRows.first; row < seenRows.end; ++row) {
                for (qint64 step = seenSteps.first; step < seenSteps.end; ++step) {
                    const QRect seen = grid.cellRect(row, step) & shown;
                    for (const QPoint point : {seen.topLeft(), seen.center(), seen.bottomRight()}) {
                        if (!seen.contains(point)) continue;
                        const auto cell = grid.cellAt(point);
                        QVERIFY(cell);
                        QCOMPARE(cell->row, row);
                        QCOMPARE(cell->step, step);
                    }
                }
            }
        }
    }

    void visibleRangesAreTight_data() { addSizes(); }
    void visibleRangesAreTight() {
        QFETCH(int, rows);
        QFETCH(int, steps);
        QFETCH(QSize, viewport);
        QFETCH(QPoint, scroll);
        const auto grid = made(rows, steps, viewport, 25, scroll);
        const QRect shown = grid.gridRect();
        const auto seen = grid.visibleRows();
        QVERIFY(grid.cellRect(seen.first, 0).adjusted(0, 0, 0, 1).bottom() >= shown.top());
        QVERIFY(grid.cellRect(seen.end - 1, 0).top() <= shown.bottom());
        if (seen.end < rows) QVERIFY(grid.cellRect(seen.end, 0).top() > shown.bottom());
        if (seen.first > 0) QVERIFY(grid.cellRect(seen.first - 1, 0).bottom() < shown.top());
        const auto columns = grid.visibleSteps();
        if (columns.end < steps) QVERIFY(grid.cellRect(0, columns.end).left() > shown.right());
    }

    void nothingOutsideTheGrid() {
        const auto grid = made(2, 3, {640, 480}, 25);
        QVERIFY(!grid.cellAt({grid.left - 1, 30}));
        QVERIFY(!grid.cellAt({grid.left, grid.header - 1}));
        QVERIFY(!grid.cellAt(grid.gridRect().bottomRight() + QPoint(1, 0)));
        QCOMPARE(grid.stepAt({grid.left + 30, 2}), std::optional<qint64>(1));
        QCOMPARE(grid.rowAt({3, grid.header + 30}), std::optional<qint64>(1));
    }

    void emptyGridShowsNothing() {
        const auto grid = made(0, 0, {640, 480}, 25);
        QCOMPARE(grid.visibleRows(), BatchGeometry::Range());
        QVERIFY(!grid.cellAt({200, 100}));
    }

    void lowRowsKeepWideColumns() {
        QCOMPARE(made(512, 15, {1000, 600}, 1).cell(), QSize(25, 1));
        QCOMPARE(made(512, 15, {1000, 600}, 1).pitch(), QSize(26, 1));
        QCOMPARE(made(512, 82, {1000, 600}, 1).cell(), QSize(9, 1)); // 820 pixels of 10 each
        QCOMPARE(made(512, 5000, {1000, 600}, 1).cell(), QSize(1, 1));
        QCOMPARE(made(512, 5000, {1000, 600}, 25).cell(), QSize(25, 25));
        QVERIFY(!made(512, 15, {1000, 600}, 8).letters());
    }

    void fewRowsAreShownWhole_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("height"); // of the packed batch, with its bars
        QTest::addColumn<int>("zoom");
        QTest::newRow("room for all") << 4 << 24 + 66 + 4 * 26 << 25;
        QTest::newRow("a little less") << 4 << 24 + 66 + 4 * 26 - 1 << 24;
        QTest::newRow("four at 150 % on a large screen") << 4 << 184 << 22;
        QTest::newRow("just") << 4 << 24 + 66 + 4 * 19 << 18;
        QTest::newRow("too little: it scrolls") << 4 << 24 + 66 + 4 * 19 - 1 << 25;
        QTest::newRow("many: it scrolls") << 256 << 184 << 25;
        QTest::newRow("none") << 0 << 184 << 25;
    }
    void fewRowsAreShownWhole() {
        QFETCH(int, rows);
        QFETCH(int, height);
        BatchGeometry grid = made(rows, 4, {600, height}, 25);
        grid.zoom = grid.fittingZoom(13);
        QTEST(grid.zoom, "zoom");
        if (grid.zoom < 25) QCOMPARE(grid.scrollRange().height(), 0);
    }

    void barsStandBeneathTheirColumns_data() { addSizes(); }
    void barsStandBeneathTheirColumns() {
        QFETCH(int, rows);
        QFETCH(int, steps);
        QFETCH(QSize, viewport);
        QFETCH(QPoint, scroll);
        const auto grid = made(rows, steps, viewport, 25, scroll);
        const QRect bars = grid.barsRect();
        QVERIFY(bars.top() > grid.gridRect().bottom());
        QVERIFY(bars.bottom() + BatchGeometry::kBarNumbers < viewport.height() + 1);
        for (qint64 step = 0; step < std::min(steps, 40); ++step) {
            const QRect bar = grid.barRect(step), column = grid.columnRect(step);
            QCOMPARE(bar.center().x(), column.center().x());
            QVERIFY(bar.left() >= column.left() && bar.right() <= column.right());
            QCOMPARE(bar.bottom(), bars.bottom());
        }
    }

    void barHeightsAreShares() {
        const auto grid = made(4, 3, {640, 480}, 25);
        const int full = grid.barRect(0).height();
        QCOMPARE(full, grid.barsRect().height());
        QCOMPARE(grid.barRect(1, 0.5).height(), full / 2);
        QCOMPARE(grid.barRect(2, 0.0001).height(), 2); // what still runs is never invisible
    }

    void scrollShowingMovesAsLittleAsNeeded() {
        auto grid = made(512, 200, {640, 480}, 25);
        QCOMPARE(grid.scrollShowing(0, 0), QPoint(0, 0));
        const QPoint there = grid.scrollShowing(100, 50);
        grid.scroll = there;
        QVERIFY(grid.gridRect().contains(grid.cellRect(100, 50)));
        QCOMPARE(grid.scrollShowing(100, 50), there);
        QCOMPARE(grid.scrollShowing(99, 49), there);
        grid.scroll = grid.scrollShowing(0, 0);
        QCOMPARE(grid.scroll, QPoint(0, 0));
    }
};

QTEST_APPLESS_MAIN(TestBatchGeometry)
#include "test_batch_geometry.moc"
