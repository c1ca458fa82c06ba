#include "tests/support/picture_probe.h"
#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/batch_grid_view.h"
#include "widgets/batch/denominators.h"
#include "widgets/batch/memory_view.h"
#include "widgets/batch/pack_journey.h"
#include "widgets/batch/permutation_view.h"
#include "widgets/batch/time_player.h"
#include "widgets/batch/xray_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QtTest>

using namespace batchscope;
using Spot = BatchSelection::Spot;

/// The packed data in memory, the ribbons of the permutations, the cells' journey, and time.
class TestXrayViews : public QObject, private test::PictureProbe {
    Q_OBJECT
    BatchSelection selection_;

    std::unique_ptr<MemoryView> memoryOf(const QString& batch, int width = 640) {
        auto view = std::make_unique<MemoryView>(&selection_);
        view->resize(width, view->sizeHint().height());
        view->setScene(test::sceneOf(batch));
        view->show();
        return view;
    }

private Q_SLOTS:
    void init() {
        ThemeManager::instance().setKind(ThemeKind::Light);
        selection_.clear();
    }

    void memoryIsInPackedOrder_data() { addLooks(); }
    void memoryIsInPackedOrder() {
        takeLook();
        const auto view = memoryOf("x|abc"); // a x b c
        draw(view.get());
        const int steps[] = {0, 0, 1, 2};
        for (int position = 0; position < 4; ++position) {
            const QPointF corner = view->cellRect(position).topLeft() + QPointF(2, 2);
            QVERIFY(alike(at(corner), theme().stepColor(steps[position], 3)));
        }
        const QColor after = at({view->cellRect(3).right() + 6, view->cellRect(3).center().y()});
        for (int step = 0; step < 3; ++step)
            QVERIFY(!alike(after, theme().stepColor(step, 3)));
    }

    void memoryFramesTheSlice_data() { addLooks(); }
    void memoryFramesTheSlice() {
        takeLook();
        const auto view = memoryOf("x|abc");
        selection_.set({-1, 0});
        draw(view.get());
        const QRectF slice = view->sliceRect(0);
        QCOMPARE(slice, view->cellRect(0).united(view->cellRect(1)));
        QVERIFY(alike(at({slice.center().x(), slice.bottom() + 2.5}), theme().accent, 40));
        // What is still to come is faded.
        QVERIFY(alike(at(view->cellRect(3).topLeft() + QPointF(2, 2)),
                      theme().faded(theme().stepColor(2, 3), 0.4)));
    }

    void aCellHasItsTwinInMemory_data() { addLooks(); }
    void aCellHasItsTwinInMemory() {
        takeLook();
        const auto view = memoryOf("x|abc");
        selection_.set({1, 1}); // b, packed position 2
        draw(view.get());
        const QRectF cell = view->cellRect(2);
        QVERIFY(alike(at({cell.left(), cell.center().y()}), theme().accent, 60));
        // Ticks beneath every letter of abc, none beneath x.
        for (const int position : {0, 2, 3})
            QVERIFY(
                alike(at({view->cellRect(position).center().x(), cell.bottom() + 3}), theme().accent, 30));
        QVERIFY(!alike(at({view->cellRect(1).center().x(), cell.bottom() + 3}), theme().accent, 30));
    }

    void memoryTellsItsCells_data() {
        QTest::addColumn<QString>("batch");
        QTest::addColumn<int>("width");
        QTest::newRow("letters") << "x|abc|de" << 640;
        QTest::newRow("pixels") << QString("abcdefgh|xyz|q|").repeated(60).chopped(1) << 400;
    }
    void memoryTellsItsCells() {
        QFETCH(QString, batch);
        QFETCH(int, width);
        const auto view = memoryOf(batch, width);
        const auto scene = test::sceneOf(batch);
        const qint64 tokens = scene.layout->tokens();
        for (const qint64 position : {qint64(0), tokens / 3, tokens - 1}) {
            const QPointF middle = view->cellRect(position).center();
            const qint64 told = view->positionAt(QPoint(int(middle.x()), int(middle.y())));
            const double cells = 1 / std::min(1.0, view->cellRect(0).width()); // that share a pixel
            QVERIFY(std::abs(double(told - position)) <= std::ceil(cells));
        }
        QCOMPARE(view->positionAt({width - 1, 10}), -1);
        QTest::mouseMove(view.get(), view->cellRect(tokens / 3).center().toPoint());
        const auto cell =
            scene.layout->cellAt(view->positionAt(view->cellRect(tokens / 3).center().toPoint()));
        QTRY_COMPARE(selection_.spot(), (Spot{cell.row, cell.step}));
        QCOMPARE(selection_.chosen(), Spot());
    }

    void memoryMovesByKeys() {
        const auto view = memoryOf("x|abc");
        view->setFocus();
        QTest::keyClick(view.get(), Qt::Key_End);
        QCOMPARE(selection_.chosen(), (Spot{1, 2}));
        QTest::keyClick(view.get(), Qt::Key_Left);
        QCOMPARE(selection_.chosen(), (Spot{1, 1}));
        QTest::keyClick(view.get(), Qt::Key_Home);
        QTest::keyClick(view.get(), Qt::Key_Right);
        QCOMPARE(selection_.chosen(), (Spot{0, 0}));
        QVERIFY(view->accessibleDescription().contains("packed positions 0 to 1"));
    }

    void ribbonsLeadFromRowToSortedRow_data() { addLooks(); }
    void ribbonsLeadFromRowToSortedRow() {
        takeLook();
        XrayView xray(&selection_);
        xray.resize(1000, 420);
        xray.setScene(test::sceneOf("x|abcd|yz|uvw"));
        xray.show();
        QVERIFY(QTest::qWaitForWindowExposed(&xray));
        const PermutationView& ribbons = *xray.ribbons();
        const auto middle = [&](const BatchGridView* view, qint64 lying) {
            const QPoint inView = view->grid().cellRect(lying, 0).center();
            return ribbons.mapFrom(&xray, view->viewport()->mapTo(&xray, inView)).y();
        };
        for (const auto& [row, lying] : {std::pair(0, 3), {1, 0}, {2, 2}, {3, 1}}) {
            const QPainterPath path = ribbons.ribbonOf(row);
            QVERIFY(std::abs(path.pointAtPercent(0).y() - middle(xray.padded(), row)) <= 1);
            QVERIFY(std::abs(path.pointAtPercent(1).y() - middle(xray.packed(), lying)) <= 1);
        }
        selection_.set({0, -1});
        draw(xray.ribbons());
        QVERIFY(alike(at(ribbons.ribbonOf(0).pointAtPercent(0.02)), theme().accent, 60));
        QVERIFY(!alike(at(ribbons.ribbonOf(1).pointAtPercent(0.02)), theme().accent, 60));
        QCOMPARE(ribbons.rowAt(ribbons.ribbonOf(2).pointAtPercent(0.1).toPoint()), 2);
    }

    void ribbonsSelectTheirRow_data() {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void ribbonsSelectTheirRow() {
        QFETCH(Qt::LayoutDirection, direction);
        XrayView xray(&selection_);
        xray.setLayoutDirection(direction);
        xray.resize(1000, 420);
        xray.setScene(test::sceneOf("x|abcd|yz|uvw"));
        xray.show();
        QVERIFY(QTest::qWaitForWindowExposed(&xray));
        const QPainterPath ribbon = xray.ribbons()->ribbonOf(3);
        const auto toPadded = [&](double share) { // its x, from the padded view
            const QPoint x = xray.ribbons()->mapTo(&xray, ribbon.pointAtPercent(share).toPoint());
            return std::abs(x.x() - xray.padded()->mapTo(&xray, xray.padded()->rect().center()).x());
        };
        QVERIFY(toPadded(0) < toPadded(1));
        const QPoint on = ribbon.pointAtPercent(0.1).toPoint();
        QTest::mouseClick(xray.ribbons(), Qt::LeftButton, {}, on);
        QCOMPARE(selection_.chosen(), (Spot{3, -1}));
        QVERIFY(xray.ribbons()->accessibleDescription().contains("lies at sorted row 1"));
    }

    void denominatorsAreTheBatchs() {
        Denominators view;
        view.setScene(test::sceneOf("abc|x"));
        QStringList texts;
        for (const QLabel* label : view.findChildren<QLabel*>())
            texts += label->text();
        const QString all = texts.join(" | ");
        for (const char* part : {"÷ 6 cells | A loss of 1 per letter becomes 0.67: ", "÷ 4 letters | 1.00: ",
                                 "÷ 2 names | 2.00: "})
            QVERIFY2(all.contains(part), qPrintable(all));
    }

    void cellsTravelFromGridToMemory() {
        QWidget page;
        page.resize(1000, 620);
        auto* xray = new XrayView(&selection_);
        auto* memory = new MemoryView(&selection_);
        auto* box = new QVBoxLayout(&page);
        box->addWidget(xray, 1);
        box->addWidget(memory);
        const BatchScene scene = test::sceneOf("x|abcd|yz|uvw");
        xray->setScene(scene);
        memory->setScene(scene);
        PackJourney journey(xray->padded(), xray->packed(), memory, &page);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QSignalSpy finished(&journey, &PackJourney::finished);
        journey.start(scene);
        QVERIFY(journey.running() && journey.isVisible());
        QCOMPARE(journey.flights().size(), std::size_t(scene.layout->tokens()));
        for (const auto& flight : journey.flights()) {
            QVERIFY(flight.fromSight && flight.toSight);
            QCOMPARE(journey.placeOf(flight, 0), flight.padded);
            QCOMPARE(journey.placeOf(flight, PackJourney::kSortMilliseconds + 1), flight.sorted);
            QCOMPARE(journey.placeOf(flight, PackJourney::kMilliseconds), flight.memory);
        }
        // The first flight is x: row 0, sorted row 3, packed position 3.
        const auto& x = journey.flights().front();
        const QPoint corner = memory->mapTo(&page, QPoint());
        QCOMPARE(x.memory, memory->cellRect(3).translated(corner));
        QCOMPARE(x.sorted.topLeft().toPoint(),
                 xray->packed()->viewport()->mapTo(&page, xray->packed()->grid().cellRect(3, 0).topLeft()));
        QTest::mouseClick(&journey, Qt::LeftButton);
        QVERIFY(!journey.running() && !journey.isVisible());
        QCOMPARE(finished.count(), 1);
        journey.start(scene);
        page.resize(900, 600);
        QTRY_VERIFY(!journey.running());
    }

    void aJourneyEndsByItself() {
        QWidget page;
        page.resize(700, 500);
        auto* xray = new XrayView(&selection_);
        auto* memory = new MemoryView(&selection_);
        auto* box = new QVBoxLayout(&page);
        box->addWidget(xray, 1);
        box->addWidget(memory);
        const BatchScene scene = test::sceneOf(400, 20);
        xray->setScene(scene);
        memory->setScene(scene);
        PackJourney journey(xray->padded(), xray->packed(), memory, &page);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        journey.start(scene);
        QVERIFY(journey.flights().size() <= PackJourney::kMostCells + 20);
        QTRY_VERIFY_WITH_TIMEOUT(!journey.running(), 4 * PackJourney::kMilliseconds);
        QVERIFY(!journey.isVisible());
    }

    void timeMovesTheStepAndKeepsTheRow() {
        TimePlayer player(&selection_);
        player.setSteps(4);
        selection_.set({2, -1});
        player.move(1);
        QCOMPARE(selection_.spot(), (Spot{2, 0}));
        player.move(2);
        QCOMPARE(selection_.spot(), (Spot{2, 2}));
        player.move(9);
        QCOMPARE(selection_.spot(), (Spot{2, 3}));
        player.move(-9);
        QCOMPARE(selection_.spot(), (Spot{2, 0}));
        player.seek(1);
        QCOMPARE(player.now(), 1);
    }

    void playingEndsAtTheLastStepAndBeginsAnew() {
        TimePlayer player(&selection_);
        player.setInterval(5);
        player.setSteps(3);
        QSignalSpy playing(&player, &TimePlayer::playingChanged);
        player.toggle();
        QVERIFY(player.playing());
        QTRY_VERIFY(!player.playing());
        QCOMPARE(player.now(), 2);
        player.play();
        QCOMPARE(player.now(), 0);
        player.pause();
        QCOMPARE(playing.count(), 4);
        player.setSteps(0);
        player.play();
        QVERIFY(!player.playing());
    }

    void thePointerDoesNotHoldTimeUp() {
        TimePlayer player(&selection_);
        player.setSteps(4);
        player.seek(1);
        selection_.hover({0, 0});
        QCOMPARE(selection_.spot().step, 0);
        player.move(1);
        QCOMPARE(selection_.spot().step, 2);
        selection_.hover({0, 0});
        selection_.leave();
        QCOMPARE(selection_.spot().step, 2);
    }
};

QTEST_MAIN(TestXrayViews)
#include "test_xray_views.moc"
