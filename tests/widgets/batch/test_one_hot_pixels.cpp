#include "tests/widgets/batch/batch_text.h"
#include "widgets/batch/one_hot_pane.h"
#include "widgets/batch/one_hot_view.h"
#include "widgets/theme/theme.h"

#include <QImage>
#include <QtTest>

#include <algorithm>

using namespace batchscope;

class TestOneHotPixels : public QObject {
    Q_OBJECT
    BatchSelection selection_;
    std::unique_ptr<OneHotView> view_;
    double scale_ = 1;
    QImage image_;

    OneHotPane* name() const { return view_->namePane(); }
    OneHotPane* step() const { return view_->stepPane(); }
    void draw(const OneHotPane* pane) {
        image_ = QImage(pane->viewport()->size() * scale_, QImage::Format_RGB32);
        image_.setDevicePixelRatio(scale_);
        pane->viewport()->render(&image_);
    }
    static bool alike(const QColor& a, const QColor& b, int by = 3) {
        return std::abs(a.red() - b.red()) <= by && std::abs(a.green() - b.green()) <= by &&
               std::abs(a.blue() - b.blue()) <= by;
    }
    /// Logical coordinates, a pixel's middle.
    QColor at(QPoint point) const {
        return image_.pixelColor(int((point.x() + 0.5) * scale_), int((point.y() + 0.5) * scale_));
    }
    /// Share of a rectangle's pixels in a colour.
    double share(const QRect& rect, const QColor& color, int by = 3) const {
        int found = 0, all = 0;
        for (int y = int(rect.top() * scale_); y < int((rect.bottom() + 1) * scale_); ++y) {
            for (int x = int(rect.left() * scale_); x < int((rect.right() + 1) * scale_); ++x) {
                ++all;
                found += alike(image_.pixelColor(x, y), color, by);
            }
        }
        return double(found) / all;
    }
    QColor colorOf(const OneHotPane* pane, qint64 row, qint64 column) const {
        return at(pane->grid().cellRect(row, column).center());
    }

    static void addLooks() {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 2.0}) {
            QTest::addRow("light %gx", scale) << ThemeKind::Light << scale;
            QTest::addRow("dark %gx", scale) << ThemeKind::Dark << scale;
            QTest::addRow("high contrast %gx", scale) << ThemeKind::HighContrast << scale;
        }
    }
    void setUp(const QString& batch, const std::u32string& letters = U"abcdefghijklmnop") {
        QFETCH(ThemeKind, kind);
        QFETCH(double, scale);
        scale_ = scale;
        ThemeManager::instance().setKind(kind);
        selection_.clear();
        view_ = std::make_unique<OneHotView>(&selection_);
        view_->resize(1000, 400);
        view_->setScene(test::sceneOf(batch), std::make_shared<const Alphabet>(letters));
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
        step()->clearFocus();
        name()->clearFocus();
    }

private Q_SLOTS:
    void eachLetterLightsItsColumnInTheColourOfItsStep_data() { addLooks(); }
    void eachLetterLightsItsColumnInTheColourOfItsStep() {
        setUp("cabp|x");
        draw(name());
        const QList<qint64> lit{2, 0, 1, 15};
        for (qint64 row = 0; row < 4; ++row) {
            for (qint64 column = 0; column < 17; ++column) {
                const QColor expected =
                    column == lit[row] ? theme().stepColor(row, 4) : OneHotPainter::zeroColor();
                QVERIFY(alike(colorOf(name(), row, column), expected));
            }
        }
        QVERIFY(!alike(theme().panel, OneHotPainter::zeroColor(), 1));
    }

    void aStepHasOneColour_data() { addLooks(); }
    void aStepHasOneColour() {
        setUp("abc|def|ghi");
        selection_.set({-1, 1});
        draw(step());
        for (const auto& [row, column] : {std::pair(0, 1), {1, 4}, {2, 7}}) {
            QVERIFY(alike(colorOf(step(), row, column), theme().stepColor(1, 3)));
            QVERIFY(alike(colorOf(step(), row, column + 1), OneHotPainter::zeroColor()));
        }
    }

    void anUnknownLetterLightsTheLastColumn_data() { addLooks(); }
    void anUnknownLetterLightsTheLastColumn() {
        setUp(QString::fromUtf8("aßc|x"));
        draw(name());
        QVERIFY(alike(colorOf(name(), 1, 16), theme().warning));
        QVERIFY(alike(colorOf(name(), 0, 16), OneHotPainter::zeroColor()));
        for (qint64 column = 0; column < 16; ++column)
            QVERIFY(alike(colorOf(name(), 1, column), OneHotPainter::zeroColor()));
        // The gap before it, and its mark above.
        const QRect cell = name()->grid().cellRect(1, 16);
        QVERIFY(alike(at({cell.left() - 4, cell.center().y()}), theme().panel));
        const QRect above(cell.left(), OneHotGeometry::kTitle, cell.width(), 16);
        QVERIFY(share(above, theme().warning, 60) > 0.02);
        selection_.set({1, 0});
        draw(step());
        QVERIFY(alike(colorOf(step(), 1, 16), theme().warning));
    }

    void paddingIsHatched_data() { addLooks(); }
    void paddingIsHatched() {
        setUp("abc|x|de");
        selection_.set({-1, 2});
        draw(step());
        const OneHotGeometry& grid = step()->grid();
        for (const qint64 row : {1, 2}) {
            QRect band = grid.rowRect(row);
            band.setRight(grid.cellRect(row, 15).right());
            for (const QRect& part : {band.adjusted(2, 2, -2, -2), grid.cellRect(row, 16)}) {
                const double lines = 1 - share(part, theme().padding, 6);
                QVERIFY2(lines > 0.1 && lines < 0.7, "lines cross the padding and leave it to be seen");
            }
            QCOMPARE(share(band, theme().stepColor(2, 3), 10) > 0.02, false);
        }
        QVERIFY(alike(colorOf(step(), 0, 2), theme().stepColor(2, 3)));
    }

    void theSelectedRowIsFramedInBoth_data() { addLooks(); }
    void theSelectedRowIsFramedInBoth() {
        setUp("abcd|efgh");
        for (const OneHotPane* pane : {name(), step()}) {
            selection_.clear();
            const auto frame = [&] {
                const QRect row = pane->grid().rowRect(1);
                return QList<QColor>{
                    at({row.center().x(), row.top() - 2}), at({row.center().x(), row.bottom() + 2}),
                    at({row.left() - 2, row.center().y()}), at({row.right() + 2, row.center().y()})};
            };
            draw(pane);
            for (const QColor& color : frame())
                QVERIFY(!alike(color, theme().accent, 30));
            selection_.set({1, 1});
            draw(pane);
            for (const QColor& color : frame())
                QVERIFY(alike(color, theme().accent, 30));
            QVERIFY(alike(colorOf(pane, 1, 5), theme().stepColor(1, 4)));
            // The letter above its column, in the accent.
            const QRect cell = pane->grid().cellRect(1, 5);
            const QRect above(cell.left(), OneHotGeometry::kTitle, cell.width(), 16);
            QVERIFY(share(above, theme().accent, 60) > 0.03);
        }
    }

    void stepsToComeAreFaded_data() { addLooks(); }
    void stepsToComeAreFaded() {
        setUp("abcd|x");
        selection_.set({0, 1});
        draw(name());
        QVERIFY(alike(colorOf(name(), 0, 0), theme().stepColor(0, 4)));
        QVERIFY(alike(colorOf(name(), 3, 3), theme().faded(theme().stepColor(3, 4), 0.4)));
    }

    void narrowColumnsKeepTheirOnes_data() { addLooks(); }
    void narrowColumnsKeepTheirOnes() {
        std::u32string many;
        for (char32_t letter = 0x100; letter < 0x100 + 900; ++letter)
            many += letter;
        setUp(QString::fromUcs4(&many[0], 1) + QString::fromUcs4(&many[450], 1) + "a", many);
        QVERIFY(name()->grid().columnPitch() < 1);
        draw(name());
        for (const auto& [row, column] : {std::pair(0, 0), {1, 450}}) {
            const QRect cell = name()->grid().litRect(row, column);
            QVERIFY(share(cell, theme().stepColor(row, 3)) > 0.95);
            QVERIFY(alike(at(cell.center() + QPoint(20, 0)), OneHotPainter::zeroColor()));
        }
        QVERIFY(alike(colorOf(name(), 2, 900), theme().warning));
    }

    void theFocusIsRinged_data() { addLooks(); }
    void theFocusIsRinged() {
        setUp("abc|x");
        const QPoint left(0, OneHotGeometry::top() + 30);
        draw(name());
        QVERIFY(!alike(at(left), theme().accent, 30));
        view_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view_.get()));
        name()->setFocus();
        QTRY_VERIFY(name()->hasFocus());
        draw(name());
        QVERIFY(alike(at(left), theme().accent, 30));
    }

    void themesSwitchLive() {
        scale_ = 1;
        ThemeManager::instance().setKind(ThemeKind::Light);
        view_ = std::make_unique<OneHotView>(&selection_);
        view_->resize(1000, 400);
        view_->setScene(test::sceneOf("abc|x"), std::make_shared<const Alphabet>(U"abc"));
        for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            ThemeManager::instance().setKind(kind);
            draw(name());
            QCOMPARE(at({1, 1}), Theme::of(kind).panel);
            QVERIFY(alike(colorOf(name(), 0, 2), OneHotPainter::zeroColor()));
        }
    }
};

QTEST_MAIN(TestOneHotPixels)
#include "test_one_hot_pixels.moc"
