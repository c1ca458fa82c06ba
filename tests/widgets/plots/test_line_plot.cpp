#include "tests/support/two_curves.h"
#include "widgets/plots/plot_button.h"

#include <QAbstractTableModel>
#include <QTableView>

using namespace batchscope;
using namespace batchscope::probe;

class TestLinePlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tableIsTheTwin();
    void tableTakesPointsInAnyPortions();
    void leavesOutWhatGoesBackOrIsNotFinite();
    void copiesAsText();
    void legendClickHidesAndShows();
    void legendWorksByKeyboard();
    void loneCurveHasNoLegend();
    void labelStandsAtTheCurvesEnd();
    void labelsKeepApart();
    void referenceCrossesThePlot();
    void wheelZoomsAndDoubleClickFollowsAgain();
    void dragPans();
    void keyboardZoomsAndResets();
    void userViewStaysWhileThePlotGrows();
    void horizonAndBoundsShapeTheView();
    void hoverReadsTheNearestPoint();
    void arrowKeysReadPoints();
    void themeRepaints_data();
    void themeRepaints();
    void emptyPlotSaysWhatToDo();
    void toggleShowsTheTable();
    void drawsIntoPictures();
    void manyPointsStayQuick();
    void diesWithTheFocus();

private:
    void fill(int count) { fillFalling(*plot_, count); }
    PlotButton* entry(const QString& name) const;
    QPointF onCanvas(QPointF point) const;
    std::unique_ptr<LinePlot> plot_;
};

void TestLinePlot::init() {
    plot_ = twoCurves();
}

void TestLinePlot::cleanup() {
    plot_.reset();
}

PlotButton* TestLinePlot::entry(const QString& name) const {
    for (PlotButton* each : plot_->findChildren<PlotButton*>())
        if (each->text() == name) return each;
    return nullptr;
}

QPointF TestLinePlot::onCanvas(QPointF point) const {
    return canvasOf(*plot_)->mapFrom(plot_.get(), plot_->positionOf(point));
}

void TestLinePlot::tableIsTheTwin() {
    fill(1500);
    const QAbstractTableModel* table = plot_->table();
    QCOMPARE(table->rowCount(), 1500);
    QCOMPARE(table->columnCount(), 3);
    QCOMPARE(table->headerData(0, Qt::Horizontal).toString(), "step");
    QCOMPARE(table->headerData(2, Qt::Horizontal).toString(), "mean");
    for (const int row : {0, 749, 1499}) {
        QCOMPARE(table->index(row, 0).data(Qt::EditRole).toDouble(), row + 1.0);
        QCOMPARE(table->index(row, 1).data(Qt::EditRole).toDouble(), 2 - (row + 1) / 1500.0);
        QCOMPARE(table->index(row, 2).data(Qt::EditRole).toDouble(), 3 - (row + 1) / 1500.0);
    }
    QCOMPARE(table->index(1499, 0).data().toString(), "1,500");
    QCOMPARE(table->index(1499, 1).data().toString(), "1.000");
}

void TestLinePlot::tableTakesPointsInAnyPortions() {
    plot_->append(0, std::vector<QPointF>{{10, 1}, {30, 3}});
    plot_->append(1, std::vector<QPointF>{{20, 2}});
    plot_->append(1, std::vector<QPointF>{{30, 4}, {40, 5}});
    QCOMPARE(plot_->tableText(), "step\tsmoothed\tmean\n10\t1\t\n20\t\t2\n30\t3\t4\n40\t\t5\n");
}

void TestLinePlot::leavesOutWhatGoesBackOrIsNotFinite() {
    plot_->append(0, std::vector<QPointF>{{1, 1}, {2, qQNaN()}, {3, qInf()}, {2, 7}, {1, 8}, {4, 4}});
    QCOMPARE(plot_->tableText(), "step\tsmoothed\tmean\n1\t1\t\n2\t7\t\n4\t4\t\n");
    plot_->clear();
    QCOMPARE(plot_->table()->rowCount(), 0);
}

void TestLinePlot::copiesAsText() {
    fill(2);
    QCOMPARE(plot_->tableText(), "step\tsmoothed\tmean\n1\t1.5\t2.5\n2\t1\t2\n");
}

void TestLinePlot::legendClickHidesAndShows() {
    fill(100);
    const QColor blue = theme().series[0];
    const QRect middle = canvasOf(*plot_)->geometry().adjusted(60, 20, -140, -40);
    QVERIFY(count(picture(*plot_), middle, blue) > 300);

    QTest::mouseClick(entry("smoothed"), Qt::LeftButton);
    QVERIFY(!plot_->seriesVisible(0));
    QCOMPARE(count(picture(*plot_), middle, blue), 0);
    QCOMPARE(entry("smoothed")->accessibleName(), "smoothed, hidden");
    // With the lower curve gone the view closes in on the other.
    QVERIFY(plot_->view().top() > 1.5);

    QTest::mouseClick(entry("smoothed"), Qt::LeftButton);
    QVERIFY(plot_->seriesVisible(0));
    QVERIFY(count(picture(*plot_), middle, blue) > 300);
}

void TestLinePlot::legendWorksByKeyboard() {
    fill(10);
    entry("mean")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(entry("mean"), Qt::Key_Space);
    QVERIFY(!plot_->seriesVisible(1));
    QVERIFY(!entry("mean")->toolTip().isEmpty());
}

void TestLinePlot::loneCurveHasNoLegend() {
    LinePlot lone;
    lone.addSeries({"speed"});
    show(lone, {400, 300});
    for (const PlotButton* each : lone.findChildren<PlotButton*>())
        QCOMPARE(each->isVisible(), each->text() == "Table");
}

void TestLinePlot::labelStandsAtTheCurvesEnd() {
    fill(100);
    const QPoint end = plot_->positionOf({100, 1}).toPoint();
    // The dot on the end, and the text right of it.
    const QImage image = picture(*plot_);
    QVERIFY(near(image.pixelColor(end), theme().series[0]));
    const QRect text(end.x() + 8, end.y() - 7, 100, 14);
    QVERIFY(count(image, text, legible(theme().series[0]), 60) > 40);
    QVERIFY(image.rect().contains(text.adjusted(0, 0, -20, 0)));

    plot_->setSeriesVisible(0, false);
    plot_->grab();
    const QPoint other = plot_->positionOf({100, 2}).toPoint();
    QVERIFY(count(picture(*plot_), QRect(other.x() + 8, other.y() - 7, 100, 14), legible(theme().series[1]),
                  60) > 40);
}

void TestLinePlot::labelsKeepApart() {
    plot_->append(0, std::vector<QPointF>{{1, 1.001}, {50, 1.001}});
    plot_->append(1, std::vector<QPointF>{{1, 1}, {50, 1}});
    plot_->setValueBounds(0, 2, true);
    const QImage image = picture(*plot_);
    const QPoint end = plot_->positionOf({50, 1}).toPoint();
    const QRect above(end.x() + 8, end.y() - 16, 110, 15), below(end.x() + 8, end.y() + 2, 110, 15);
    QVERIFY(count(image, above, legible(theme().series[0]), 40) > 30);
    QVERIFY(count(image, below, legible(theme().series[1]), 40) > 30);
    QVERIFY(count(image, above, legible(theme().series[1]), 40) < 5);
}

void TestLinePlot::referenceCrossesThePlot() {
    fill(100);
    plot_->setReference("majority class", 2.5, "44.7 %");
    const QImage image = picture(*plot_);
    const QPoint left = plot_->positionOf({5, 2.5}).toPoint();
    QVERIFY(count(image, QRect(left.x(), left.y() - 1, 200, 3), theme().dim, 40) > 60);
    plot_->clear();
    QVERIFY(plot_->following());
    fill(100);
    QVERIFY(count(picture(*plot_), QRect(left.x(), left.y() - 1, 200, 3), theme().dim, 40) < 5);
}

void TestLinePlot::wheelZoomsAndDoubleClickFollowsAgain() {
    fill(1000);
    const QRectF before = plot_->view();
    const QSignalSpy spy(plot_.get(), &LinePlot::followingChanged);
    const QPointF at = onCanvas({500, 2});
    wheel(canvasOf(*plot_), at, 3);
    QVERIFY(plot_->view().width() < 0.8 * before.width());
    QVERIFY(plot_->view().height() < 0.8 * before.height());
    QVERIFY(plot_->view().contains(500, 2));
    QVERIFY(!plot_->following());

    QTest::mouseDClick(canvasOf(*plot_), Qt::LeftButton, {}, at.toPoint());
    QVERIFY(plot_->following());
    plot_->grab();
    QCOMPARE(plot_->view(), before);
    plot_->append(0, std::vector<QPointF>{{2000, 1}});
    plot_->grab();
    QVERIFY(plot_->view().right() > 2000);
    QCOMPARE(spy.count(), 2);
}

void TestLinePlot::dragPans() {
    fill(1000);
    const QRectF before = plot_->view();
    QWidget* canvas = canvasOf(*plot_);
    const QPoint from = onCanvas({500, 2}).toPoint();
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    QTest::mouseMove(canvas, from + QPoint(-40, 0));
    QTest::mouseMove(canvas, from + QPoint(-80, 20));
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, from + QPoint(-80, 20));
    const QRectF after = plot_->view();
    QVERIFY(!plot_->following());
    QVERIFY(after.left() > before.left() + 50);
    QVERIFY(after.top() > before.top());
    QVERIFY(std::abs(after.width() - before.width()) < 1e-6 * before.width());
}

void TestLinePlot::keyboardZoomsAndResets() {
    fill(100);
    const QRectF before = plot_->view();
    QWidget* canvas = canvasOf(*plot_);
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_Plus);
    QVERIFY(plot_->view().width() < before.width());
    QTest::keyClick(canvas, Qt::Key_Minus);
    QVERIFY(std::abs(plot_->view().width() - before.width()) < 1e-6);
    QVERIFY(!plot_->following());
    QTest::keyClick(canvas, Qt::Key_Home);
    QVERIFY(plot_->following());
}

void TestLinePlot::userViewStaysWhileThePlotGrows() {
    fill(1000);
    wheel(canvasOf(*plot_), onCanvas({500, 2}), 2);
    const QRectF chosen = plot_->view();
    plot_->append(0, std::vector<QPointF>{{5000, 9}});
    plot_->grab();
    QCOMPARE(plot_->view(), chosen);
    QVERIFY(!plot_->following());
}

void TestLinePlot::horizonAndBoundsShapeTheView() {
    fill(100);
    plot_->setHorizon(400);
    plot_->setValueBounds(0, 2.5);
    plot_->grab();
    QVERIFY(plot_->view().right() >= 400 && plot_->view().right() < 420);
    QCOMPARE(plot_->view().bottom(), 2.5);
    plot_->setValueBounds(0, 10, true);
    plot_->grab();
    QCOMPARE(plot_->view().top(), 0.0);
    QVERIFY(plot_->view().bottom() < 4);
}

void TestLinePlot::hoverReadsTheNearestPoint() {
    fill(1000);
    QWidget* canvas = canvasOf(*plot_);
    QVERIFY(plot_->readout().isEmpty());
    const QImage before = picture(*plot_);
    QTest::mouseMove(canvas, onCanvas({600, 1.2}).toPoint());
    QTRY_VERIFY(!plot_->readout().isEmpty());
    const QStringList lines = plot_->readout().split('\n');
    QCOMPARE(lines.size(), 3);
    const int step = QLocale().toInt(lines[0].section(' ', 1));
    QVERIFY2(std::abs(step - 600) <= 2, qPrintable(lines[0]));
    QCOMPARE(lines[1], "smoothed " + QString::number(2 - step / 1000.0, 'f', 3));
    QVERIFY(canvas->accessibleDescription().contains(lines[1]));
    QVERIFY(picture(*plot_) != before);

    plot_->setSeriesVisible(0, false);
    QCOMPARE(plot_->readout().count('\n'), 1);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(canvas, &leave);
    QVERIFY(plot_->readout().isEmpty());
}

void TestLinePlot::arrowKeysReadPoints() {
    fill(100);
    QWidget* canvas = canvasOf(*plot_);
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_Left);
    QVERIFY(plot_->readout().startsWith("step 100\n"));
    QTest::keyClick(canvas, Qt::Key_Left);
    QVERIFY(plot_->readout().startsWith("step 99\n"));
    QTest::keyClick(canvas, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(plot_->readout().startsWith("step 94\n"));
    QTest::keyClick(canvas, Qt::Key_Right);
    QVERIFY(plot_->readout().startsWith("step 95\n"));
    QTest::keyClick(canvas, Qt::Key_Escape);
    QVERIFY(plot_->readout().isEmpty());
}

void TestLinePlot::themeRepaints_data() {
    QTest::addColumn<ThemeKind>("kind");
    QTest::newRow("dark") << ThemeKind::Dark;
    QTest::newRow("high contrast") << ThemeKind::HighContrast;
}

void TestLinePlot::themeRepaints() {
    QFETCH(ThemeKind, kind);
    fill(100);
    const QPoint blank = plot_->positionOf({3, 1.2}).toPoint(), end = plot_->positionOf({100, 1}).toPoint();
    QCOMPARE(picture(*plot_).pixelColor(blank), Theme::of(ThemeKind::Light).panel);
    ThemeManager::instance().setKind(kind);
    const QImage image = picture(*plot_);
    QCOMPARE(image.pixelColor(blank), Theme::of(kind).panel);
    QVERIFY(near(image.pixelColor(end), Theme::of(kind).series[0]));
}

void TestLinePlot::emptyPlotSaysWhatToDo() {
    const QImage bare = picture(*plot_);
    plot_->setEmptyText("Press Start to see the loss here");
    const QRect middle = canvasOf(*plot_)->geometry();
    QVERIFY(count(picture(*plot_), middle, theme().dim, 60) > count(bare, middle, theme().dim, 60) + 100);
    QCOMPARE(canvasOf(*plot_)->accessibleDescription(), "Press Start to see the loss here");
    fill(2);
    QVERIFY(canvasOf(*plot_)->accessibleDescription().contains("smoothed 1.000 at 2"));
}

void TestLinePlot::toggleShowsTheTable() {
    fill(20);
    QTest::mouseClick(entry("Table"), Qt::LeftButton);
    QVERIFY(plot_->tableVisible());
    auto* view = plot_->findChild<QTableView*>();
    QVERIFY(view->isVisible());
    QCOMPARE(view->model(), plot_->table());
    QTest::mouseClick(entry("Table"), Qt::LeftButton);
    QVERIFY(!view->isVisible());
    QVERIFY(canvasOf(*plot_)->isVisible());
    QCOMPARE(canvasOf(*plot_)->actions().first()->text(), "Show as table");
    canvasOf(*plot_)->actions().first()->trigger();
    QVERIFY(plot_->tableVisible());
}

void TestLinePlot::drawsIntoPictures() {
    fill(100);
    QImage image(900, 500, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    plot_->drawTo(image, image.size());
    QCOMPARE(count(image, image.rect(), Qt::magenta), 0);
    QVERIFY(count(image, image.rect(), theme().series[0]) > 500);
    const QRectF view = plot_->view();
    plot_->grab();
    QCOMPARE(plot_->view().top(), view.top());
}

void TestLinePlot::manyPointsStayQuick() {
    std::vector<QPointF> portion;
    QElapsedTimer timer;
    timer.start();
    for (int step = 1; step <= 100000; ++step) {
        portion.emplace_back(step, 1.0 / step);
        if (portion.size() < 100) continue;
        plot_->append(0, portion);
        plot_->append(1, portion);
        portion.clear();
    }
    plot_->grab();
    QCOMPARE(plot_->table()->rowCount(), 100000);
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

void TestLinePlot::diesWithTheFocus() {
    fill(10);
    plot_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(plot_.get()));
    canvasOf(*plot_)->setFocus();
    QTest::keyClick(canvasOf(*plot_), Qt::Key_Left);
    plot_.reset();
}

QTEST_MAIN(TestLinePlot)
#include "test_line_plot.moc"
