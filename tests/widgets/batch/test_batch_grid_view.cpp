#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/batch_grid_view.h"
#include "widgets/theme/theme.h"

#include <QScrollBar>
#include <QVBoxLayout>
#include <QtTest>

using namespace batchscope;

class TestBatchGridView : public QObject {
    Q_OBJECT
    std::unique_ptr<QWidget> window_;
    std::unique_ptr<BatchSelection> selection_;
    BatchGridView* view_ = nullptr;
    QWidget* elsewhere_ = nullptr;

    QString spot() const {
        const auto spot = selection_->spot();
        return QString("%1,%2").arg(spot.row).arg(spot.step);
    }
    void moveTo(qint64 row, qint64 step) {
        QTest::mouseMove(view_->viewport(), view_->grid().cellRect(row, step).center());
        QCoreApplication::processEvents();
    }
    void moveAway() {
        QTest::mouseMove(elsewhere_, elsewhere_->rect().center());
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void initTestCase() { ThemeManager::instance().setKind(ThemeKind::Light); }

    void init() {
        selection_ = std::make_unique<BatchSelection>();
        window_ = std::make_unique<QWidget>();
        view_ = new BatchGridView(selection_.get());
        elsewhere_ = new QWidget;
        elsewhere_->setFixedHeight(40);
        auto* box = new QVBoxLayout(window_.get());
        box->addWidget(view_);
        box->addWidget(elsewhere_);
        window_->resize(640, 460);
        view_->setScene(test::sceneOf("abc Greek|x Latin|hello Latin"));
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        moveAway();
    }
    void cleanup() { window_.reset(); }

    void hoverSelectsWhileThePointerIsThere() {
        moveTo(1, 2);
        QCOMPARE(spot(), "1,2");
        moveTo(2, 4);
        QCOMPARE(spot(), "2,4");
        moveAway();
        QCOMPARE(spot(), "-1,-1");
    }

    void hoverBesideTheGrid_data() {
        QTest::addColumn<QPoint>("at");
        QTest::addColumn<QString>("expected");
        const int left = 130, header = 24;
        QTest::newRow("step number") << QPoint(left + 26, 6) << "-1,1";
        QTest::newRow("bar") << QPoint(left + 26, header + 3 * 26 + 40) << "-1,1";
        QTest::newRow("name") << QPoint(20, header + 30) << "1,-1";
        QTest::newRow("label") << QPoint(left + 5 * 26 + 20, header + 60) << "2,-1";
    }
    void hoverBesideTheGrid() {
        QFETCH(QPoint, at);
        QFETCH(QString, expected);
        // The names' column is as wide as the font makes it.
        if (at.x() > 100) at.rx() += view_->grid().left - 130;
        QTest::mouseMove(view_->viewport(), at);
        QCoreApplication::processEvents();
        QCOMPARE(spot(), expected);
    }

    void keyboardChoiceOutlivesTheHover() {
        QTest::keyClick(view_, Qt::Key_Down);
        QCOMPARE(spot(), "0,0");
        QTest::keyClick(view_, Qt::Key_Down);
        QCOMPARE(spot(), "1,0");
        moveTo(2, 3);
        QCOMPARE(spot(), "2,3");
        moveAway();
        QCOMPARE(spot(), "1,0");
    }

    void aClickStays() {
        moveTo(0, 1);
        QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, view_->grid().cellRect(0, 1).center());
        moveAway();
        QCOMPARE(spot(), "0,1");
        moveTo(0, 1);
        QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, view_->grid().cellRect(0, 1).center());
        moveAway();
        QCOMPARE(spot(), "-1,-1");
    }

    void keysMoveTheCell_data() {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<QString>("expected");
        QTest::newRow("right") << QList<int>{Qt::Key_Right, Qt::Key_Right} << "0,1";
        QTest::newRow("left edge") << QList<int>{Qt::Key_Right, Qt::Key_Left, Qt::Key_Left} << "0,0";
        QTest::newRow("end") << QList<int>{Qt::Key_End} << "0,4";
        QTest::newRow("end, home") << QList<int>{Qt::Key_End, Qt::Key_Home} << "0,0";
        QTest::newRow("bottom edge") << QList<int>{Qt::Key_Up, Qt::Key_PageDown, Qt::Key_Down} << "2,0";
        QTest::newRow("page up") << QList<int>{Qt::Key_Up, Qt::Key_PageDown, Qt::Key_PageUp} << "0,0";
        QTest::newRow("escape") << QList<int>{Qt::Key_Down, Qt::Key_Escape} << "-1,-1";
    }
    void keysMoveTheCell() {
        QFETCH(QList<int>, keys);
        QFETCH(QString, expected);
        for (const int key : keys)
            QTest::keyClick(view_, Qt::Key(key));
        QCOMPARE(spot(), expected);
    }

    void controlEndGoesToTheLastRow() {
        QTest::keyClick(view_, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(spot(), "2,0");
        QTest::keyClick(view_, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(spot(), "0,0");
    }

    void movingScrollsIntoView() {
        view_->setScene(test::sceneOf(400, 60));
        QTest::keyClick(view_, Qt::Key_Right);
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(view_, Qt::Key_Down);
        QTest::keyClick(view_, Qt::Key_End);
        QCOMPARE(spot(), "40,59");
        QVERIFY(view_->verticalScrollBar()->value() > 0);
        QVERIFY(view_->horizontalScrollBar()->value() > 0);
        QVERIFY(view_->grid().gridRect().contains(view_->grid().cellRect(40, 59)));
    }

    void wheelWithControlZooms() {
        view_->setScene(test::sceneOf(400, 12));
        QSignalSpy zoomed(view_, &BatchGridView::zoomChanged);
        const auto turn = [&](int by) {
            const QPointF at = view_->viewport()->rect().center();
            QWheelEvent event(at, view_->viewport()->mapToGlobal(at), {}, {0, by}, Qt::NoButton,
                              Qt::ControlModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(view_->viewport(), &event);
        };
        turn(-120);
        QCOMPARE(view_->zoom(), 20);
        turn(60); // half a notch
        QCOMPARE(view_->zoom(), 20);
        turn(60);
        QCOMPARE(view_->zoom(), 25);
        QCOMPARE(zoomed.count(), 2);
    }

    void plusAndMinusZoomAndZeroFits() {
        QTest::keyClick(view_, Qt::Key_Plus);
        QCOMPARE(view_->zoom(), 32);
        QTest::keyClick(view_, Qt::Key_Minus);
        QTest::keyClick(view_, Qt::Key_Minus);
        QCOMPARE(view_->zoom(), 20);
        QTest::keyClick(view_, Qt::Key_0);
        QCOMPARE(view_->zoom(), 25);
        view_->setScene(test::sceneOf(60, 8));
        QTest::keyClick(view_, Qt::Key_0);
        QVERIFY(view_->zoom() < 10);
        QCOMPARE(view_->verticalScrollBar()->maximum(), 0);
        for (int i = 0; i < 20; ++i)
            view_->zoomOut();
        QCOMPARE(view_->zoom(), 1);
        for (int i = 0; i < 20; ++i)
            view_->zoomIn();
        QCOMPARE(view_->zoom(), 40);
    }

    void zoomKeepsTheMiddleRow() {
        view_->setScene(test::sceneOf(400, 12));
        view_->verticalScrollBar()->setValue(200 * 26);
        const QPoint middle(view_->grid().left + 30, view_->grid().gridRect().center().y());
        const qint64 before = *view_->grid().rowAt(middle);
        view_->zoomOut();
        view_->zoomOut();
        QVERIFY(std::abs(*view_->grid().rowAt(middle) - before) <= 1);
    }

    void descriptionFollowsTheSelection() {
        QCOMPARE(view_->accessibleName(), "Padded batch");
        selection_->set({1, 1});
        QCOMPARE(view_->accessibleDescription(), "time step 1: 2 of 3 names still running, packed positions "
                                                 "3 to 4 · x, padding after its 1 letter");
        view_->setMaskMode(true);
        QCOMPARE(view_->accessibleName(), "Mask of the batch");
        view_->setScene({});
        QCOMPARE(view_->accessibleDescription(), "No batch yet");
    }

    void anyBatchPaints_data() {
        QTest::addColumn<BatchScene>("scene");
        QTest::newRow("none") << BatchScene();
        QTest::newRow("one letter") << test::sceneOf("a");
        QTest::newRow("scripts") << test::sceneOf(
            QString::fromUtf8("البيسار|孔远航|Суворова|Παπάς|김|e\u0301a|a b"));
        QTest::newRow("beyond the first plane") << test::sceneOf(QString::fromUtf8("𠀋𠮟|👍🏽|x"));
        QTest::newRow("long") << test::sceneOf(3, 5000);
        QTest::newRow("many") << test::sceneOf(3000, 20);
    }
    void anyBatchPaints() {
        QFETCH(BatchScene, scene);
        view_->setScene(scene);
        for (const bool mask : {false, true}) {
            view_->setMaskMode(mask);
            for (const int zoom : {1, 4, 8, 12, 25, 40}) {
                view_->setZoom(zoom);
                selection_->set({0, 0});
                QVERIFY(!view_->grab().isNull());
                selection_->set({100000, 100000});
                view_->verticalScrollBar()->setValue(view_->verticalScrollBar()->maximum());
                view_->horizontalScrollBar()->setValue(view_->horizontalScrollBar()->maximum());
                QVERIFY(!view_->grab().isNull());
            }
        }
    }
};

QTEST_MAIN(TestBatchGridView)
#include "test_batch_grid_view.moc"
