#include "core/data/bundled_names.h"
#include "core/data/names_loader.h"
#include "tests/support/picture_probe.h"
#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/batch_grid_view.h"
#include "widgets/text/letter_text.h"
#include "widgets/theme/theme.h"

#include <QGlyphRun>
#include <QScreen>
#include <QTextLayout>
#include <QtTest>

#include <set>

using namespace batchscope;

class TestBatchPixels : public QObject, private test::PictureProbe {
    Q_OBJECT
    BatchSelection selection_;
    std::unique_ptr<BatchGridView> view_;

    void draw() { PictureProbe::draw(view_->viewport()); }
    QRect cell(qint64 row, qint64 step) const { return view_->grid().cellRect(row, step); }
    QColor fillAt(qint64 row, qint64 step) const { return at(cell(row, step).topLeft() + QPoint(3, 12)); }

    void setUp(const QString& batch, Arrangement arrangement = Arrangement::Padded) {
        takeLook();
        selection_.clear();
        view_ = std::make_unique<BatchGridView>(&selection_, arrangement);
        view_->resize(640, 420);
        view_->setScene(test::sceneOf(batch));
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
        draw();
    }

private Q_SLOTS:
    void cellsAreInTheColourOfTheirStep_data() { addLooks(); }
    void cellsAreInTheColourOfTheirStep() {
        setUp("abcd|x|yz|uvw");
        for (int step = 0; step < 4; ++step)
            QVERIFY(alike(fillAt(0, step), theme().stepColor(step, 4)));
        QVERIFY(alike(fillAt(3, 2), theme().stepColor(2, 4)));
    }

    void lettersAreDrawnInTheirCells_data() { addLooks(); }
    void lettersAreDrawnInTheirCells() {
        setUp("MM M|M");
        const QColor fill = theme().stepColor(0, 4);
        QVERIFY(share(cell(0, 0).adjusted(5, 4, -5, -5), Theme::textOn(fill), 40) > 0.08);
        QCOMPARE(share(cell(0, 0).adjusted(1, 1, -22, -1), Theme::textOn(fill), 10) > 0.3, false);
    }

    void paddingIsHatched_data() { addLooks(); }
    void paddingIsHatched() {
        setUp("abcd|x|yz|uvw");
        const QRect pad = cell(1, 2).adjusted(2, 2, -2, -2);
        const double lines = 1 - share(pad, theme().padding, 6);
        QVERIFY2(lines > 0.1 && lines < 0.7, "lines cross the padding and leave it to be seen");
        std::set<QRgb> shades;
        for (int x = pad.left(); x <= pad.right(); ++x)
            shades.insert(at(QPointF(x, pad.center().y())).rgb());
        QVERIFY(shades.size() > 1);
        for (int step = 0; step < 4; ++step)
            QCOMPARE(share(pad, theme().stepColor(step, 4)) > 0.1, false);
    }

    void lastStepsAreMarked_data() { addLooks(); }
    void lastStepsAreMarked() {
        setUp("abcd|x|yz|uvw");
        const auto mark = [&](qint64 row, qint64 step) {
            return at(cell(row, step).bottomLeft() + QPoint(4, 0));
        };
        for (const auto& [row, step] : {std::pair(0, 3), {1, 0}, {2, 1}, {3, 2}})
            QCOMPARE(mark(row, step), theme().text);
        for (const auto& [row, step] : {std::pair(0, 0), {0, 2}, {2, 0}, {3, 1}, {1, 3}})
            QVERIFY(mark(row, step) != theme().text);
    }

    void theSelectedStepIsFramed_data() { addLooks(); }
    void theSelectedStepIsFramed() {
        setUp("abcd|x|yz|uvw");
        const QRect column = view_->grid().columnRect(1);
        const QList<QPoint> frame{{column.left() - 2, column.center().y()},
                                  {column.right() + 2, column.center().y()},
                                  {column.center().x(), column.top() - 2},
                                  {column.center().x(), column.bottom() + 2}};
        for (const QPoint point : frame)
            QVERIFY(!alike(at(point), theme().accent));
        selection_.set({-1, 1});
        draw();
        for (const QPoint point : frame)
            QVERIFY(alike(at(point), theme().accent, 30));
        // Steps still to come are faded; those before are not.
        QVERIFY(alike(fillAt(0, 0), theme().stepColor(0, 4)));
        QVERIFY(alike(fillAt(0, 3), theme().faded(theme().stepColor(3, 4), 0.4)));
    }

    void numbersOfTheSelectedStepAreInTheAccent_data() { addLooks(); }
    void numbersOfTheSelectedStepAreInTheAccent() {
        setUp("abcd|x|yz|uvw", Arrangement::Packed);
        const QRect bar = view_->grid().barRect(2);
        const QRect above(cell(0, 2).left(), 2, 25, view_->grid().header - 10);
        const QRect below(bar.left(), bar.bottom() + 4, bar.width(), 16);
        QCOMPARE(share(above, theme().accent, 60), 0.0);
        QCOMPARE(share(below, theme().accent, 60), 0.0);
        selection_.set({-1, 2});
        draw();
        QVERIFY(share(above, theme().accent, 60) > 0.03);
        QVERIFY(share(below, theme().accent, 60) > 0.03);
    }

    void theSelectedRowIsLit_data() { addLooks(); }
    void theSelectedRowIsLit() {
        setUp("abcd|x|yz|uvw");
        const QPoint beside(4, cell(2, 0).center().y());
        QCOMPARE(at(beside), theme().panel);
        selection_.set({2, -1});
        draw();
        QVERIFY(at(beside) != theme().panel);
        QCOMPARE(at(QPoint(4, cell(1, 0).center().y())), theme().panel);
    }

    void barsAreProportional_data() { addLooks(); }
    void barsAreProportional() {
        setUp("abcd|x|yz|uvw", Arrangement::Packed); // batch_sizes 4 3 2 1
        const QRect bars = view_->grid().barsRect();
        QList<int> heights;
        for (int step = 0; step < 4; ++step) {
            const int x = view_->grid().barRect(step).center().x();
            int height = 0;
            for (int y = bars.top(); y <= bars.bottom(); ++y)
                height += at(QPointF(x, y)) != theme().panel;
            heights += height;
        }
        QCOMPARE(heights[0], bars.height());
        for (int step = 1; step < 4; ++step)
            QVERIFY(std::abs(heights[step] - bars.height() * (4 - step) / 4) <= 1);
    }

    void maskShowsOnesAndZeros_data() { addLooks(); }
    void maskShowsOnesAndZeros() {
        setUp("abcd|x|yz|uvw");
        const QImage letters = image_;
        view_->setMaskMode(true);
        draw();
        QVERIFY(image_ != letters);
        QVERIFY(alike(fillAt(0, 3), theme().stepColor(3, 4)));
        const QRect zero = cell(1, 3).adjusted(7, 4, -7, -4);
        QVERIFY(share(zero, theme().dim, 40) > 0.05);
        // All ones look alike, whatever their letter was.
        const auto part = [&](qint64 row) {
            const QRect rect = cell(row, 0);
            return image_.copy(QRect(rect.topLeft() * scale_, rect.size() * scale_))
                .convertToFormat(QImage::Format_RGB32);
        };
        QCOMPARE(part(0), part(3));
        view_->setMaskMode(false);
        draw();
        QCOMPARE(image_, letters);
    }

    void flatRowsKeepColourAndHatching_data() { addLooks(); }
    void flatRowsKeepColourAndHatching() {
        setUp(QString("abcd|x|yz|uvw|").repeated(60).chopped(1));
        view_->setZoom(4);
        draw();
        QVERIFY(alike(at(cell(0, 3).center()), theme().stepColor(3, 4)));
        QVERIFY(alike(at(cell(3, 2).center()), theme().stepColor(2, 4)));
        for (int step = 0; step < 4; ++step)
            QVERIFY(!alike(at(cell(1, 3).center()), theme().stepColor(step, 4), 8));
        QVERIFY(share(QRect(cell(1, 2).topLeft(), cell(2, 3).bottomRight()), theme().padding, 6) > 0.2);
    }

    void packedRowsAreSortedAndUnpadded_data() { addLooks(); }
    void packedRowsAreSortedAndUnpadded() {
        setUp("x|abcd|yz|uvw", Arrangement::Packed); // sorted: abcd uvw yz x
        for (const auto& [row, length] : {std::pair(0, 4), {1, 3}, {2, 2}, {3, 1}}) {
            for (int step = 0; step < 4; ++step) {
                const QColor expected = step < length ? theme().stepColor(step, 4) : theme().panel;
                QVERIFY(alike(fillAt(row, step), expected));
            }
        }
        QCOMPARE(view_->rowOf(0), 1);
        QCOMPARE(view_->lyingAt(0), 3);
    }

    void aPackedStepIsFramedAsHighAsItRuns_data() { addLooks(); }
    void aPackedStepIsFramedAsHighAsItRuns() {
        setUp("x|abcd|yz|uvw", Arrangement::Packed);
        selection_.set({-1, 2}); // two names run: abcd and uvw
        draw();
        const QRect last = cell(1, 2), below = cell(2, 2);
        QVERIFY(alike(at(QPoint(last.center().x(), last.bottom() + 2)), theme().accent, 30));
        QVERIFY(!alike(at(QPoint(below.left() - 2, below.center().y())), theme().accent, 30));
    }

    void aBlankViewHoldsNoCells_data() { addLooks(); }
    void aBlankViewHoldsNoCells() {
        setUp("abcd|x", Arrangement::Packed);
        view_->setBlank(true);
        draw();
        QVERIFY(alike(fillAt(0, 0), theme().panel));
        view_->setBlank(false);
        draw();
        QVERIFY(alike(fillAt(0, 0), theme().stepColor(0, 4)));
    }

    /// Moving the selection redraws only what it touches; the picture must be that of a whole redraw.
    void partsMakeTheWhole_data() {
        QTest::addColumn<Arrangement>("arrangement");
        QTest::newRow("padded") << Arrangement::Padded;
        QTest::newRow("packed") << Arrangement::Packed;
    }
    void partsMakeTheWhole() {
        QFETCH(Arrangement, arrangement);
        ThemeManager::instance().setKind(ThemeKind::Light);
        selection_.clear();
        BatchGridView view(&selection_, arrangement);
        view.resize(640, 420);
        view.setScene(test::sceneOf("abcdefgh|x|yz|uvw|rstuvwxyz|q|lmnop"));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        using Spot = BatchSelection::Spot;
        for (const Spot spot :
             {Spot{1, 3}, {2, 3}, {2, 6}, {2, 0}, {4, 8}, {-1, 8}, {-1, 2}, {3, 2}, {3, -1}, {-1, -1}}) {
            selection_.set(spot);
            QTest::qWait(30); // what the selection touched is painted
            const QImage onScreen = view.screen()->grabWindow(view.winId()).toImage();
            if (onScreen.isNull()) QSKIP("this platform cannot tell what is on its screen");
            QCOMPARE(onScreen.convertToFormat(QImage::Format_RGB32),
                     view.grab().toImage().convertToFormat(QImage::Format_RGB32));
        }
    }

    void noBundledLetterIsABox() {
        const LoadedNames names = loadNames(bundledNames());
        std::set<char32_t> letters;
        for (std::size_t row = 0; row < names.dataset->size(); ++row)
            letters.insert(names.dataset->name(row).begin(), names.dataset->name(row).end());
        QVERIFY(letters.size() > 500);
        QString missing;
        for (const char32_t letter : letters) {
            QTextLayout layout(letterText(letter), letterFont(14));
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
            for (const QGlyphRun& run : layout.glyphRuns())
                if (run.glyphIndexes().contains(0)) missing += letterText(letter);
        }
        if (missing.size() > 100) QSKIP("the fonts that scripts/setup.sh installs are not here");
        QVERIFY2(missing.isEmpty(), qPrintable("no font has " + missing));
    }

    void themesSwitchLive() {
        selection_.clear();
        scale_ = 1;
        ThemeManager::instance().setKind(ThemeKind::Light);
        view_ = std::make_unique<BatchGridView>(&selection_);
        view_->resize(640, 420);
        view_->setScene(test::sceneOf("abcd|x"));
        draw();
        QCOMPARE(at({1, 1}), Theme::of(ThemeKind::Light).panel);
        ThemeManager::instance().setKind(ThemeKind::Dark);
        draw();
        QCOMPARE(at({1, 1}), Theme::of(ThemeKind::Dark).panel);
        QVERIFY(share(cell(1, 2).adjusted(2, 2, -2, -2), Theme::of(ThemeKind::Dark).padding, 6) > 0.3);
    }
};

QTEST_MAIN(TestBatchPixels)
#include "test_batch_pixels.moc"
