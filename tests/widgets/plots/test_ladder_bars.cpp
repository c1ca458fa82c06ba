#include "tests/support/plot_probe.h"
#include "widgets/plots/ladder_bars.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace batchscope;
using namespace batchscope::probe;

namespace {

std::vector<LadderRung> someRungs() {
    return {
        {"letter by letter", "1,832 calls", "a call a letter", 6, 520, 505, 528, "1.00 ×", "the baseline"},
        {"name by name", "256 calls", "a call a name", 3, 2900, 2800, 3000, "5.58 ×", "[5.40, 5.70]"},
        {"packed", "1 call", "letters only", 0, 24'000, 22'000, 24'600, "46.2 ×", "[45.0, 47.1]"}};
}

} // namespace

class TestLadderBars : public QObject {
    Q_OBJECT
    std::unique_ptr<LadderBars> bars_;

    void expectInside() const {
        for (int rung = 0; rung < int(bars_->rungs().size()); ++rung) {
            const QRectF all(bars_->rect());
            QVERIFY(all.contains(bars_->barRect(rung)));
            QVERIFY(all.contains(bars_->figureRect(rung)));
            QVERIFY(all.contains(bars_->whiskerRect(rung)));
            QVERIFY(!bars_->figureRect(rung).intersects(bars_->barRect(rung)));
            QVERIFY(!bars_->figureRect(rung).intersects(bars_->whiskerRect(rung)));
        }
    }

private Q_SLOTS:
    void init() {
        QLocale::setDefault(QLocale::English);
        ThemeManager::instance().setKind(ThemeKind::Light);
        bars_ = std::make_unique<LadderBars>();
        bars_->setAxis("names per second", "names/s");
        bars_->setRungs(someRungs());
        show(*bars_, {800, 260});
    }
    void cleanup() { bars_.reset(); }

    void lengthsAreTheValues() {
        const double perName = bars_->barRect(2).width() / 24'000;
        QVERIFY(std::abs(bars_->barRect(1).width() - 2900 * perName) < 1);
        QVERIFY(std::abs(bars_->barRect(0).width() - 520 * perName) < 1);
        const QRectF whisker = bars_->whiskerRect(2);
        QVERIFY(std::abs(whisker.left() - bars_->barRect(2).left() - 22'000 * perName) < 1);
        QVERIFY(std::abs(whisker.right() - bars_->barRect(2).left() - 24'600 * perName) < 1);
    }

    void logarithmicLengthsAreTheRatios() {
        bars_->setLogarithmic(true);
        const double perDecade = bars_->barRect(2).width() / std::log10(24'000 / 100.0);
        QVERIFY(std::abs(bars_->barRect(0).width() - perDecade * std::log10(520 / 100.0)) < 1);
        QVERIFY(std::abs(bars_->barRect(1).width() - perDecade * std::log10(2900 / 100.0)) < 1);
        expectInside();
    }

    void nothingIsClipped_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("logarithmic");
        for (const QSize size : {QSize(1400, 500), QSize(800, 260), QSize(560, 130)})
            for (const bool logarithmic : {false, true})
                QTest::addRow("%d x %d%s", size.width(), size.height(), logarithmic ? ", logarithmic" : "")
                    << size << logarithmic;
    }
    void nothingIsClipped() {
        QFETCH(QSize, size);
        QFETCH(bool, logarithmic);
        bars_->setLogarithmic(logarithmic);
        bars_->resize(size);
        QCOMPARE(bars_->size(), size);
        expectInside();
    }

    void coloursAreTheRungs_data() {
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
        QTest::newRow("high contrast") << ThemeKind::HighContrast;
    }
    void coloursAreTheRungs() {
        QFETCH(ThemeKind, kind);
        ThemeManager::instance().setKind(kind);
        const QImage image = picture(*bars_);
        for (int rung = 0; rung < 3; ++rung) {
            const QRect bar = bars_->barRect(rung).toRect();
            const QColor ink = theme().series[std::size_t(bars_->rungs()[std::size_t(rung)].color)];
            QVERIFY(near(image.pixelColor(bar.left() + 3, bar.top() + 4), ink));
            QVERIFY(count(image, bars_->figureRect(rung).toRect(), theme().text, 60) > 20);
        }
        // The whisker stands out from its bar.
        const QRect whisker = bars_->whiskerRect(2).toRect();
        QVERIFY(count(image, whisker, theme().text, 60) > 10);
    }

    void withoutValuesTheReasonsAreTold() {
        std::vector<LadderRung> rungs = someRungs();
        for (LadderRung& rung : rungs)
            rung.value = 0;
        rungs[1].problem = "no such device";
        bars_->setRungs(rungs);
        const QImage image = picture(*bars_);
        QVERIFY(bars_->barRect(0).isEmpty() && bars_->figureRect(0).isEmpty() &&
                bars_->whiskerRect(0).isEmpty());
        QVERIFY(count(image, image.rect(), theme().warning, 60) > 20);
        QCOMPARE(bars_->wordsOf(0), "letter by letter, a call a letter");
        QCOMPARE(bars_->wordsOf(1), "name by name, no such device");
        bars_->setRungs({});
        picture(*bars_);
        QCOMPARE(bars_->rungAt({10, 10}), -1);
        QTest::keyClick(bars_.get(), Qt::Key_Down);
        QCOMPARE(bars_->current(), -1);
    }

    void keyboardReads() {
        QVERIFY(
            bars_->accessibleDescription().contains("; packed, 24,000 names/s, 46.2 × [45.0, 47.1], 1 call"));
        bars_->setFocus(Qt::TabFocusReason);
        QTest::keyClick(bars_.get(), Qt::Key_Up);
        QCOMPARE(bars_->current(), 2);
        QTest::keyClick(bars_.get(), Qt::Key_Up);
        QTest::keyClick(bars_.get(), Qt::Key_Down);
        QTest::keyClick(bars_.get(), Qt::Key_Down);
        QCOMPARE(bars_->current(), 2);
        QVERIFY(bars_->accessibleDescription().startsWith("packed, 24,000"));
        QTest::keyClick(bars_.get(), Qt::Key_Escape);
        QCOMPARE(bars_->current(), -1);
    }

    void theChosenIsFramedWhileValuesGrow() {
        const auto framed = [this] {
            return count(picture(*bars_), QRect(0, 0, 2, bars_->height()), theme().accent, 40);
        };
        QCOMPARE(framed(), 0);
        QTest::mouseClick(bars_.get(), Qt::LeftButton, {}, bars_->barRect(1).center().toPoint());
        QCOMPARE(bars_->current(), 1);
        QVERIFY(framed() > 10);
        std::vector<LadderRung> grown = someRungs();
        grown[1].value = 12'000;
        const double before = bars_->barRect(1).width();
        bars_->setRungs(grown);
        QVERIFY(bars_->barRect(1).width() > 3 * before);
        QCOMPARE(bars_->current(), 1);
    }

    void hoveringTells() {
        const QPoint at = bars_->barRect(2).center().toPoint();
        QHelpEvent help(QEvent::ToolTip, at, bars_->mapToGlobal(at));
        QApplication::sendEvent(bars_.get(), &help);
        QVERIFY(QToolTip::text().startsWith("packed, 24,000 names/s"));
        QVERIFY(QToolTip::text().endsWith("letters only"));
        QToolTip::hideText();
    }

    void drawsForAFile() {
        QImage image(900, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        bars_->draw(painter, image.size());
        painter.end();
        QVERIFY(count(image, image.rect(), theme().series[0]) > 2000);
    }

    void isTheSameInEveryDirection() {
        const QImage before = bars_->grab().toImage();
        bars_->setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(bars_->grab().toImage(), before);
    }

    void ticks_data() {
        QTest::addColumn<double>("lower");
        QTest::addColumn<double>("upper");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("logarithmic");
        QTest::addColumn<std::vector<double>>("ticks");
        using Ticks = std::vector<double>;
        QTest::newRow("fives") << 0.0 << 24'000.0 << 6 << false << Ticks{0, 5000, 10'000, 15'000, 20'000};
        QTest::newRow("ones") << 0.0 << 4.0 << 4 << false << Ticks{0, 1, 2, 3, 4};
        QTest::newRow("few") << 0.0 << 90.0 << 2 << false << Ticks{0, 50};
        QTest::newRow("tens") << 0.0 << 24.0 << 3 << false << Ticks{0, 10, 20};
        QTest::newRow("powers") << 100.0 << 24'000.0 << 4 << true << Ticks{100, 1000, 10'000};
        QTest::newRow("none") << 1.0 << 1.0 << 4 << false << Ticks{};
    }
    void ticks() {
        QFETCH(double, lower);
        QFETCH(double, upper);
        QFETCH(int, count);
        QFETCH(bool, logarithmic);
        QTEST(ladderTicks(lower, upper, count, logarithmic), "ticks");
    }
};

QTEST_MAIN(TestLadderBars)
#include "test_ladder_bars.moc"
