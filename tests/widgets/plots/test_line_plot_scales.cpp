#include "tests/support/two_curves.h"

#include <QAbstractTableModel>
#include <QTableView>

using namespace batchscope;
using namespace batchscope::probe;

/// What a sweep asks of a plot: logarithmic axes and how zoom, readout and labels go with them, points that
/// are replaced, curves whose end is crossed.
class TestLinePlotScales : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void logarithmicPlaces_data();
    void logarithmicPlaces();
    void logarithmicLeavesOutWhatHasNoPlace();
    void logarithmicZoomsAboutTheMiddle();
    void logarithmicReadsTheNearestPoint();
    void logarithmicLabelsEnd();
    void manyPointsOfALogarithmicAxisKeepTheirStart();
    void significantDigitsEverywhere();
    void pointsAreReplaced();
    void endsAreCrossed();

private:
    void fill(int count) { fillFalling(*plot_, count); }
    void fillPowers();
    QPointF onCanvas(QPointF point) const;
    std::unique_ptr<LinePlot> plot_;
};

void TestLinePlotScales::init() {
    plot_ = twoCurves();
}

void TestLinePlotScales::cleanup() {
    plot_.reset();
}

QPointF TestLinePlotScales::onCanvas(QPointF point) const {
    return canvasOf(*plot_)->mapFrom(plot_.get(), plot_->positionOf(point));
}

/// 1, 2, 4 … 4,096: smoothed grows with x, mean falls with it.
void TestLinePlotScales::fillPowers() {
    std::vector<QPointF> rising, falling;
    for (double x = 1; x <= 4096; x *= 2) {
        rising.emplace_back(x, x);
        falling.emplace_back(x, 1 / x);
    }
    plot_->setPoints(0, rising);
    plot_->setPoints(1, falling);
    plot_->grab();
}

void TestLinePlotScales::logarithmicPlaces_data() {
    QTest::addColumn<AxisScale>("x");
    QTest::addColumn<AxisScale>("y");
    for (const AxisScale x : {AxisScale::Linear, AxisScale::Binary, AxisScale::Decimal})
        for (const AxisScale y : {AxisScale::Linear, AxisScale::Binary, AxisScale::Decimal})
            QTest::addRow("%d %d", int(x), int(y)) << x << y;
}

void TestLinePlotScales::logarithmicPlaces() {
    QFETCH(AxisScale, x);
    QFETCH(AxisScale, y);
    plot_->setScales(x, y);
    fillPowers();
    const auto at = [this](double px, double py) { return plot_->positionOf({px, py}); };
    const double left = at(64, 1).x() - at(1, 1).x(), right = at(4096, 1).x() - at(64, 1).x();
    const double low = at(1, 1).y() - at(1, 64).y(), high = at(1, 64).y() - at(1, 4096).y();
    QCOMPARE(std::abs(left - right) < 1, x != AxisScale::Linear);
    QCOMPARE(std::abs(low - high) < 1, y != AxisScale::Linear);
    QVERIFY(left > 0 && right > 0 && low > 0 && high > 0);
    // All points lie in the view, and the curve is drawn where they lie.
    const QRectF view = plot_->view();
    QVERIFY(view.left() <= 1 && view.right() >= 4096 && view.top() <= 1.0 / 4096 && view.bottom() >= 4096);
    const QPoint end = at(4096, 4096).toPoint();
    QVERIFY(near(picture(*plot_).pixelColor(end), theme().series[0]));
}

void TestLinePlotScales::logarithmicLeavesOutWhatHasNoPlace() {
    plot_->setScales(AxisScale::Binary, AxisScale::Decimal);
    plot_->append(0, std::vector<QPointF>{{-1, 1}, {0, 1}, {2, 0}, {4, -3}, {8, 10}, {16, 100}});
    plot_->append(1, std::vector<QPointF>{{0, 5}});
    plot_->grab();
    QCOMPARE(plot_->table()->rowCount(), 6); // the numbers are all there
    QVERIFY(plot_->view().left() > 1 && plot_->view().left() <= 2);
    QVERIFY(plot_->view().top() > 1 && plot_->view().bottom() < 1000);
    plot_->clear();
    plot_->append(0, std::vector<QPointF>{{0, 0}});
    plot_->grab();
    QVERIFY(plot_->view().width() > 0);
}

void TestLinePlotScales::logarithmicZoomsAboutTheMiddle() {
    plot_->setScales(AxisScale::Binary, AxisScale::Binary);
    fillPowers();
    const QRectF before = plot_->view();
    QWidget* canvas = canvasOf(*plot_);
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_Plus);
    const QRectF closer = plot_->view();
    QVERIFY(closer.left() > before.left() && closer.right() < before.right());
    const auto middle = [](const QRectF& view) { return std::sqrt(view.left() * view.right()); };
    QVERIFY(std::abs(middle(closer) / middle(before) - 1) < 1e-6);
    QTest::keyClick(canvas, Qt::Key_Minus);
    QVERIFY(std::abs(plot_->view().left() / before.left() - 1) < 1e-6);
    QVERIFY(std::abs(plot_->view().right() / before.right() - 1) < 1e-6);
    wheel(canvas, onCanvas({64, 64}), 20); // far within one power: still drawn
    plot_->grab();
    QVERIFY(plot_->view().contains(64, 64) && plot_->view().width() < 32);
    QTest::keyClick(canvas, Qt::Key_Home);
    plot_->grab();
    QCOMPARE(plot_->view(), before);
}

void TestLinePlotScales::logarithmicReadsTheNearestPoint() {
    plot_->setScales(AxisScale::Binary, AxisScale::Decimal);
    fillPowers();
    // 1,448 is as far from 1,024 as from 2,048 on the screen; 1,500 belongs to the latter.
    const QList<std::pair<double, QString>> reads{
        {1400, "step 1,024"}, {1500, "step 2,048"}, {1.4, "step 1"}, {1.45, "step 2"}};
    for (const auto& [x, text] : reads) {
        QTest::mouseMove(canvasOf(*plot_), onCanvas({x, 1}).toPoint());
        QTRY_COMPARE(plot_->readout().section(u'\n', 0, 0), text);
    }
}

void TestLinePlotScales::logarithmicLabelsEnd() {
    plot_->setScales(AxisScale::Binary, AxisScale::Binary);
    fillPowers();
    const QImage image = picture(*plot_);
    const QPoint end = plot_->positionOf({4096, 4096}).toPoint();
    QVERIFY(count(image, QRect(end.x() + 8, end.y() - 7, 100, 14), legible(theme().series[0]), 60) > 40);
    // What leaves the view at its top has no label.
    plot_->setValueBounds(0, 64);
    plot_->grab();
    QVERIFY(plot_->view().bottom() <= 64);
    QCOMPARE(count(picture(*plot_), QRect(end.x() + 8, 0, 100, plot_->height() / 2),
                   legible(theme().series[0]), 30),
             0);
}

void TestLinePlotScales::manyPointsOfALogarithmicAxisKeepTheirStart() {
    plot_->setScales(AxisScale::Decimal, AxisScale::Linear);
    std::vector<QPointF> points;
    for (int x = 1; x <= 100000; ++x)
        points.emplace_back(x, x < 10 ? 2 : 1);
    plot_->append(0, points);
    plot_->setValueBounds(0, 3, true);
    const QImage image = picture(*plot_);
    // The first nine points, of a hundred thousand, are nearly a fifth of the width.
    const QPoint from = plot_->positionOf({1, 2}).toPoint(), to = plot_->positionOf({9, 2}).toPoint();
    QVERIFY(to.x() - from.x() > 60);
    QVERIFY(count(image, QRect(from.x(), from.y() - 2, to.x() - from.x(), 4), theme().series[0]) >
            to.x() - from.x());
}

void TestLinePlotScales::pointsAreReplaced() {
    fill(10);
    wheel(canvasOf(*plot_), onCanvas({5, 2}), 1);
    const QRectF chosen = plot_->view();
    plot_->setPoints(0, std::vector<QPointF>{{2, 7}, {20, 8}, {1, 9}});
    QCOMPARE(plot_->table()->rowCount(), 11);
    plot_->setPoints(1, std::vector<QPointF>{});
    QCOMPARE(plot_->tableText(), "step\tsmoothed\tmean\n2\t7\t\n20\t8\t\n");
    plot_->grab();
    QCOMPARE(plot_->view(), chosen);
}

void TestLinePlotScales::endsAreCrossed() {
    fill(100);
    const auto crosses = [this] {
        const QPoint end = plot_->positionOf({100, 1}).toPoint();
        return count(picture(*plot_), QRect(end - QPoint(6, 6), QSize(13, 13)), theme().warning, 10);
    };
    QCOMPARE(crosses(), 0);
    plot_->setEnd(0, "out of memory");
    plot_->grab();
    QVERIFY(crosses() > 8);
    plot_->setEnd(0, {});
    QCOMPARE(crosses(), 0);
    plot_->setEnd(0, "out of memory");
    plot_->clear();
    fill(100);
    QCOMPARE(crosses(), 0);
}

void TestLinePlotScales::significantDigitsEverywhere() {
    LinePlot plot;
    plot.setAxes({"batch size"}, {"variance"});
    plot.addSeries({.name = "measured", .decimals = 2, .significant = true});
    plot.setScales(AxisScale::Binary, AxisScale::Decimal);
    plot.append(0, std::vector<QPointF>{{1, 0.8312}, {4096, 0.000203}});
    show(plot, {400, 300});
    QCOMPARE(plot.table()->index(0, 1).data().toString(), "0.83");
    QCOMPARE(plot.table()->index(1, 1).data().toString(), "0.00020");
    QTest::keyClick(canvasOf(plot), Qt::Key_Left);
    QCOMPARE(plot.readout(), "batch size 4,096\nmeasured 0.00020");
}

QTEST_MAIN(TestLinePlotScales)
#include "test_line_plot_scales.moc"
