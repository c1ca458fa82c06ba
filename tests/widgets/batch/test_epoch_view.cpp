#include "tests/support/picture_probe.h"
#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/epoch_view.h"

#include <QtTest>

using namespace batchscope;

class TestEpochView : public QObject, private test::PictureProbe {
    Q_OBJECT

    static std::shared_ptr<const Epoch> epochOf(const QString& names, Strategy strategy, int size) {
        const auto data = test::namesOf(names);
        return batchscope::epochOf(data, makePlan(data->lengths(), {strategy, size, 1.5, {}}));
    }
    static std::unique_ptr<EpochView> viewOf(std::shared_ptr<const Epoch> epoch, RowsRun run, QSize size) {
        auto view = std::make_unique<EpochView>(run);
        view->resize(size);
        view->setScene(std::move(epoch));
        view->show();
        return view;
    }

private Q_SLOTS:
    void init() { ThemeManager::instance().setKind(ThemeKind::Light); }

    void batchesAreAsHighAsTheirNamesAndAsWideAsTheirLongest() {
        const auto view = viewOf(epochOf("abcd|x|yz", Strategy::Plain, 2), RowsRun::Down, {411, 304});
        const QRectF first = view->batchRect(0), second = view->batchRect(1);
        QCOMPARE(first.height(), 200.0);
        QCOMPARE(second.height(), 100.0);
        QCOMPARE(first.width(), 400.0);
        QCOMPARE(second.width(), 200.0);
        QCOMPARE(view->batchAt(first.center().toPoint()), 0);
        QCOMPARE(view->batchAt(second.center().toPoint()), 1);
        QCOMPARE(view->batchAt({200, 303}), -1);
        QVERIFY(view->batchRect(2).isNull());
    }

    void pixelsAreLettersPaddingOrNothing_data() {
        QTest::addColumn<bool>("down");
        QTest::addColumn<batchscope::ThemeKind>("kind");
        QTest::addColumn<double>("scale");
        for (const bool down : {true, false}) {
            for (const double scale : {1.0, 2.0}) {
                for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast})
                    QTest::addRow("%s %d %gx", down ? "down" : "across", int(kind), scale)
                        << down << kind << scale;
            }
        }
    }
    void pixelsAreLettersPaddingOrNothing() {
        QFETCH(bool, down);
        takeLook();
        // Rows abcd, x | yz: the second batch is two steps wide.
        const auto view =
            viewOf(epochOf("abcd|x|yz", Strategy::Plain, 2), down ? RowsRun::Down : RowsRun::Across,
                   down ? QSize(411, 304) : QSize(304, 411));
        draw(view.get());
        const QRectF first = view->batchRect(0), second = view->batchRect(1);
        const auto point = [&](const QRectF& batch, double row, double step) {
            return down ? QPointF(batch.x() + step * 100, batch.y() + row * 100)
                        : QPointF(batch.x() + row * 100, batch.bottom() - step * 100);
        };
        QVERIFY(alike(at(point(first, 0.5, 0.5)), theme().stepColor(0, 4)));
        QVERIFY(alike(at(point(first, 0.5, 3.5)), theme().stepColor(3, 4)));
        QVERIFY(alike(at(point(first, 1.5, 0.5)), theme().stepColor(0, 4)));
        QVERIFY(alike(at(point(second, 0.5, 1.5)), theme().stepColor(1, 4)));
        QVERIFY(alike(at(point(second, 0.5, 2.5)), theme().panel));
        const QPointF pad = point(first, 1.5, 2.5);
        const QRect around(pad.toPoint() - QPoint(12, 12), QSize(24, 24));
        QVERIFY(share(around, theme().padding) > 0.5);
        QVERIFY(share(around, theme().hatch) > 0.1);
    }

    void theRatioIsMarkedWhereItFired_data() { addLooks(); }
    void theRatioIsMarkedWhereItFired() {
        takeLook();
        const auto view = viewOf(epochOf("x|abc|abcd", Strategy::Bucketed, 8), RowsRun::Down, {411, 304});
        draw(view.get());
        const auto mark = [&](double y) { return share(QRect(1, int(y) - 3, 5, 6), theme().warning, 30); };
        QVERIFY(mark(view->batchRect(0).bottom()) > 0.3); // x alone: abc is three times as long
        QCOMPARE(mark(view->batchRect(0).center().y()), 0.0);
    }

    void theCurrentBatchIsFramed_data() { addLooks(); }
    void theCurrentBatchIsFramed() {
        takeLook();
        const auto view = viewOf(epochOf("abcd|x|yz", Strategy::Plain, 2), RowsRun::Down, {411, 304});
        draw(view.get());
        const QPointF edge(view->batchRect(1).center().x(), view->batchRect(1).top() - 1);
        QVERIFY(!alike(at(edge), theme().accent, 30));
        view->setCurrent(1);
        draw(view.get());
        QVERIFY(alike(at(edge), theme().accent, 40));
    }

    void byLengthLaysShortBatchesFirst() {
        const auto view =
            viewOf(epochOf("abcd|abcd|x|y|abc|abc", Strategy::Plain, 2), RowsRun::Down, {411, 304});
        QVERIFY(view->batchRect(0).top() < view->batchRect(1).top());
        view->setByLength(true);
        QVERIFY(view->batchRect(1).top() < view->batchRect(2).top());
        QVERIFY(view->batchRect(2).top() < view->batchRect(0).top());
        QCOMPARE(view->batchAt(view->batchRect(2).center().toPoint()), 2);
    }

    void keysReadAndChoose() {
        const auto view =
            viewOf(epochOf("abcd|abcd|x|y|abc|abc", Strategy::Plain, 2), RowsRun::Down, {411, 304});
        QSignalSpy sentences(view.get(), &EpochView::statusSentence);
        QSignalSpy chosen(view.get(), &EpochView::batchChosen);
        view->setCurrent(0);
        view->setFocus();
        QTest::keyClick(view.get(), Qt::Key_Down);
        QCOMPARE(sentences.last()[0].toString(), "Batch 2 of 3: 2 × 1 = 2 cells, waste 0.0 %; full");
        QTest::keyClick(view.get(), Qt::Key_End);
        QTest::keyClick(view.get(), Qt::Key_Return);
        QCOMPARE(chosen.last()[0].toLongLong(), 2);
        QTest::keyClick(view.get(), Qt::Key_Home);
        QCOMPARE(view->hovered(), 0);
    }

    void hoveringReadsAndLeavingForgets() {
        const auto view = viewOf(epochOf("abcd|x|yz", Strategy::Plain, 2), RowsRun::Across, {304, 60});
        QSignalSpy sentences(view.get(), &EpochView::statusSentence);
        QTest::mouseMove(view.get(), view->batchRect(1).center().toPoint());
        QTRY_COMPARE(view->hovered(), 1);
        QVERIFY(sentences.last()[0].toString().startsWith("Batch 2 of 2: 1 × 2"));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(view.get(), &leave);
        QCOMPARE(sentences.last()[0].toString(), "");
    }

    /// Where thousands of rows share a pixel the picture's mean must still be that of the letters.
    void manyRowsMixTheirColours() {
        QStringList names;
        for (int i = 0; i < 3000; ++i)
            names += i % 2 ? "ab" : "a";
        const auto epoch = epochOf(names.join('|'), Strategy::Plain, 3000);
        const auto view = viewOf(epoch, RowsRun::Down, {211, 104});
        scale_ = 1;
        draw(view.get());
        // Step 1: one row in two has a letter there.
        const QColor mixed = at({view->batchRect(0).left() + 150, 50});
        const auto mean = [](int a, int b) { return (a + b) / 2; };
        const QColor letter = theme().stepColor(1, 2), pads[] = {theme().padding, theme().hatch};
        bool found = false;
        for (const QColor& pad : pads)
            found |= alike(mixed,
                           QColor(mean(letter.red(), pad.red()), mean(letter.green(), pad.green()),
                                  mean(letter.blue(), pad.blue())),
                           8);
        QVERIFY(found);
    }

    void anEmptyEpochIsNoTrouble() {
        EpochView view(RowsRun::Down);
        view.resize(200, 200);
        view.setScene(nullptr);
        view.show();
        QCOMPARE(view.batchAt({50, 50}), -1);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.hovered(), -1);
    }
};

QTEST_MAIN(TestEpochView)
#include "test_epoch_view.moc"
