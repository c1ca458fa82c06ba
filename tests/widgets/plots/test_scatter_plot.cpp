#include "tests/support/plot_probe.h"
#include "widgets/plots/plot_series.h"
#include "widgets/plots/scatter_plot.h"
#include "widgets/theme/marks.h"

#include <QAbstractTableModel>
#include <QLineF>
#include <QPainter>

using namespace batchscope;
using namespace batchscope::probe;

namespace {

/// As real strategies lie: most of them close together, two of them at one place.
const std::vector<ScatterPoint> kPoints{{0, "plain", 666, 57.4},          {1, "sorted", 306, 2.98},
                                        {2, "bucketed", 324, 2.79},       {3, "exact length", 434, 0},
                                        {4, "boundaries", 348, 11.6},     {5, "pooled", 306, 2.98},
                                        {6, "length grouped", 344, 18.2}, {7, "token budget", 325, 2.74}};

} // namespace

class TestScatterPlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QLocale::setDefault(QLocale::English);
        ThemeManager::instance().setKind(ThemeKind::Light);
        plot_ = std::make_unique<ScatterPlot>();
        plot_->setPlotName("Waste against time steps");
        plot_->setAxes("strategy", {"steps"}, {"waste", "%"});
        plot_->setPoints(kPoints);
        show(*plot_, {640, 300});
    }
    void cleanup() { plot_.reset(); }

    void tableTwinHasTheNumbers() {
        QVERIFY(plot_->tableText().startsWith(
            "strategy\tsteps\twaste (%)\nplain\t666\t57.4\nsorted\t306\t2.98\n"));
        QCOMPARE(plot_->table()->index(1, 2).data().toString(), QString("3.0\u00a0%"));
        plot_->setTableVisible(true);
        QVERIFY(plot_->tableVisible());
        QVERIFY(plot_->focusProxy()->accessibleName().contains("Waste against time steps"));
    }

    void pointsLieWhereTheyBelong() {
        const auto at = [this](int index) { return plot_->pointAt(index); };
        QVERIFY(at(0).x() > at(3).x() && at(3).x() > at(4).x() && at(4).x() > at(1).x());
        QVERIFY(at(0).y() < at(6).y() && at(6).y() < at(4).y() && at(4).y() < at(1).y());
        QVERIFY(at(1).y() < at(3).y());
        QCOMPARE(at(1), at(5));
        const double perStep = (at(0).x() - at(1).x()) / (666 - 306);
        QVERIFY(std::abs(at(3).x() - at(1).x() - perStep * (434 - 306)) < 0.5);
    }

    void labelsShowNoSecondPoint_data() {
        QTest::addColumn<bool>("coincide");
        QTest::newRow("two at one place") << false;
        QTest::newRow("five at one place") << true; // as the user's own names in one batch
    }
    void labelsShowNoSecondPoint() {
        QFETCH(bool, coincide);
        if (coincide) {
            std::vector<ScatterPoint> points = kPoints;
            for (const int index : {0, 1, 5, 6, 7})
                points[std::size_t(index)].x = 18, points[std::size_t(index)].y = 64.2;
            plot_->setPoints(points);
        }
        const QImage image = picture(*plot_->canvas());
        for (const auto& point : kPoints) {
            if (point.index == 6) continue; // its colour is that of text
            const QRect label = plot_->labelRect(point.index).toAlignedRect();
            QVERIFY2(!label.isEmpty(), qPrintable(point.label));
            QVERIFY2(count(image, label, theme().series[std::size_t(point.index)], 12) == 0,
                     qPrintable(point.label));
        }
    }

    void labelsKeepClear_data() {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1200, 700), QSize(720, 230), QSize(640, 300), QSize(560, 200)})
            QTest::addRow("%d x %d", size.width(), size.height()) << size;
    }
    void labelsKeepClear() {
        QFETCH(QSize, size);
        plot_->resize(size);
        plot_->grab();
        for (const auto& point : kPoints) {
            const QRectF label = plot_->labelRect(point.index);
            QVERIFY2(!label.isEmpty(), qPrintable(point.label));
            QVERIFY(QRectF(plot_->canvas()->rect()).contains(label));
            for (const auto& other : kPoints) {
                QVERIFY(!label.contains(plot_->pointAt(other.index)));
                QVERIFY(other.index == point.index || !label.intersects(plot_->labelRect(other.index)));
            }
        }
    }

    void marksHaveTheirColours_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << int(ThemeKind::Light);
        QTest::newRow("dark") << int(ThemeKind::Dark);
        QTest::newRow("high contrast") << int(ThemeKind::HighContrast);
    }
    void marksHaveTheirColours() {
        QFETCH(int, kind);
        ThemeManager::instance().setKind(ThemeKind(kind));
        for (const int index : {0, 3, 4, 6}) {
            const QColor ink = theme().series[std::size_t(index)];
            QTRY_VERIFY(near(drawn().pixelColor(plot_->pointAt(index).toPoint()), ink, 6));
        }
        QVERIFY(near(drawn().pixelColor(plot_->canvas()->width() - 4, 60), theme().panel, 2));
    }

    void marksDifferInShape() {
        QSet<QByteArray> shapes;
        for (int index = 0; index < 8; ++index) {
            QImage image(24, 24, QImage::Format_Grayscale8);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.translate(12, 12);
            painter.fillPath(markPath(index, 16), Qt::black);
            painter.end();
            shapes += QByteArray(reinterpret_cast<const char*>(image.constBits()), int(image.sizeInBytes()));
        }
        QCOMPARE(shapes.size(), 8);
    }

    void hoverReadsAPoint() {
        QTest::mouseMove(plot_->canvas(), plot_->pointAt(3).toPoint());
        QTRY_COMPARE(plot_->readout(), QString("exact length\nsteps 434\nwaste 0.0\u00a0%"));
        QVERIFY(plot_->canvas()->accessibleDescription().contains("exact length, steps 434"));
        QTest::mouseMove(plot_->canvas(), plot_->labelRect(0).center().toPoint()); // its name means it too
        QTRY_VERIFY(plot_->readout().startsWith("plain\n"));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(plot_->canvas(), &leave);
        QVERIFY(plot_->readout().isEmpty());
    }

    void clickChooses_data() {
        QTest::addColumn<int>("index");
        for (const auto& point : kPoints)
            QTest::newRow(qPrintable(point.label)) << point.index;
    }
    void clickChooses() {
        QFETCH(int, index);
        QSignalSpy spy(plot_.get(), &ScatterPlot::clicked);
        QTest::mouseClick(plot_->canvas(), Qt::LeftButton, {}, plot_->labelRect(index).center().toPoint());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].toInt(), index);
        QTest::mouseClick(plot_->canvas(), Qt::RightButton, {}, plot_->labelRect(index).center().toPoint());
        QCOMPARE(spy.count(), 1);
    }

    void pointsAtOnePlaceTakeTurns() {
        QSignalSpy spy(plot_.get(), &ScatterPlot::clicked);
        connect(plot_.get(), &ScatterPlot::clicked, plot_.get(), &ScatterPlot::setCurrent);
        for (int i = 0; i < 3; ++i)
            QTest::mouseClick(plot_->canvas(), Qt::LeftButton, {}, plot_->pointAt(1).toPoint());
        QCOMPARE(spy.count(), 3);
        QCOMPARE(spy[0][0].toInt(), 1);
        QCOMPARE(spy[1][0].toInt(), 5);
        QCOMPARE(spy[2][0].toInt(), 1);
    }

    void emptyPlacesChooseNothing() {
        QSignalSpy spy(plot_.get(), &ScatterPlot::clicked);
        QTest::mouseClick(plot_->canvas(), Qt::LeftButton, {}, QPoint(plot_->canvas()->width() - 30, 180));
        QCOMPARE(spy.count(), 0);
    }

    void theCurrentPointIsRinged() {
        const auto ring = [this] {
            return count(drawn(), QRectF(plot_->pointAt(3) - QPointF(10, 10), QSizeF(20, 20)).toRect(),
                         theme().accent, 20);
        };
        QCOMPARE(ring(), 0);
        plot_->setCurrent(3);
        QTRY_VERIFY(ring() > 20);
        QCOMPARE(plot_->current(), 3);
        QVERIFY(plot_->canvas()->accessibleDescription().contains("chosen: exact length"));
        plot_->setCurrent(-1);
        QTRY_COMPARE(ring(), 0);
        QCOMPARE(plot_->current(), -1);
        plot_->setCurrent(99);
        QCOMPARE(plot_->current(), -1);
    }

    void keyboardWalks_data() {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("reads");
        QTest::newRow("from the left") << "R"
                                       << "sorted";
        QTest::newRow("equal x in turn") << "RR"
                                         << "pooled";
        QTest::newRow("along x") << "RRRR"
                                 << "token budget";
        QTest::newRow("there and back") << "RRRL"
                                        << "pooled";
        QTest::newRow("no further") << "LRR"
                                    << "plain";
        QTest::newRow("from below") << "U"
                                    << "exact length";
        QTest::newRow("up") << "UU"
                            << "token budget";
        QTest::newRow("from above") << "D"
                                    << "plain";
        QTest::newRow("down") << "DD"
                              << "length grouped";
    }
    void keyboardWalks() {
        QFETCH(QString, keys);
        QFETCH(QString, reads);
        const QHash<QChar, Qt::Key> which{
            {u'R', Qt::Key_Right}, {u'L', Qt::Key_Left}, {u'U', Qt::Key_Up}, {u'D', Qt::Key_Down}};
        for (const QChar key : keys)
            QTest::keyClick(plot_->canvas(), which[key]);
        QCOMPARE(plot_->readout().section(u'\n', 0, 0), reads);
        QSignalSpy spy(plot_.get(), &ScatterPlot::clicked);
        QTest::keyClick(plot_->canvas(), Qt::Key_Return);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(kPoints[std::size_t(spy[0][0].toInt())].label, reads);
    }

    void keyboardGoesOnFromTheCurrent() {
        plot_->setCurrent(3);
        QTest::keyClick(plot_->canvas(), Qt::Key_Right);
        QVERIFY(plot_->readout().startsWith("plain"));
        QSignalSpy spy(plot_.get(), &ScatterPlot::clicked);
        plot_->canvas()->clearFocus();
        QTest::keyClick(plot_->canvas(), Qt::Key_Escape);
        QCOMPARE(spy.count(), 0);
    }

    void newPointsForgetTheOld() {
        plot_->setCurrent(7);
        QTest::mouseMove(plot_->canvas(), plot_->pointAt(7).toPoint());
        plot_->setPoints({{2, "alone", 5, 0}});
        plot_->grab();
        QCOMPARE(plot_->current(), -1);
        QVERIFY(plot_->readout().isEmpty());
        QVERIFY(plot_->labelRect(7).isEmpty());
        QVERIFY(!plot_->labelRect(2).isEmpty());
    }

    void emptyInputs() {
        plot_->setEmptyText("No names yet");
        plot_->setPoints({});
        QCOMPARE(plot_->table()->rowCount(), 0);
        QCOMPARE(plot_->canvas()->accessibleDescription(), "No names yet");
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Up, Qt::Key_Return})
            QTest::keyClick(plot_->canvas(), key);
        QTest::mouseMove(plot_->canvas(), QPoint(100, 100));
        plot_->grab();
        QVERIFY(plot_->pointAt(0).isNull());
        QImage image(300, 200, QImage::Format_RGB32);
        plot_->drawTo(image, image.size());
        plot_->setPoints(kPoints);
        plot_->drawTo(image, image.size());
        QVERIFY(count(image, image.rect(), theme().series[3], 30) > 10);
    }

    void theDiagonalIsWhereBothAreEqual() {
        plot_->setAxes("strategy", {"predicted", "ms"}, {"measured", "ms"});
        plot_->setDecimals(1, 2);
        plot_->setPoints({{0, "plain", 5.24, 5.5}, {1, "sorted", 3, 3}, {2, "bucketed", 0.5, 0.5}});
        plot_->grab();
        const auto along = [this](int from, int to) {
            return (plot_->pointAt(to).x() - plot_->pointAt(from).x()) /
                   (plot_->pointAt(from).y() - plot_->pointAt(to).y());
        };
        const auto dashes = [this] {
            const QPointF low = plot_->pointAt(2), high = plot_->pointAt(1);
            int found = 0;
            for (double share = 0.2; share < 0.8; share += 0.01) {
                const QPoint at = (low + share * (high - low)).toPoint();
                found += count(drawn(), QRect(at - QPoint(1, 1), QSize(3, 3)), theme().dim, 50) > 0;
            }
            return found;
        };
        QCOMPARE(plot_->table()->index(0, 1).data().toString(), QString("5.2\u00a0ms"));
        QCOMPARE(plot_->table()->index(0, 2).data().toString(), QString("5.50\u00a0ms"));
        QVERIFY(dashes() < 5);
        plot_->setDiagonal("predicted = measured");
        plot_->grab();
        QVERIFY(dashes() > 20);
        QVERIFY(along(2, 1) > 0);
        // One range for both: equal steps in x and y, whatever the points are.
        const double before = along(2, 1);
        plot_->setPoints({{1, "sorted", 30, 30}, {2, "bucketed", 1, 1}, {4, "far", 2, 50}});
        plot_->grab();
        QVERIFY(std::abs(along(2, 1) / before - 1) < 0.02);
        // And a ratio is a distance.
        plot_->setPoints({{0, "one", 1, 1}, {1, "ten", 10, 10}, {2, "hundred", 100, 100}});
        plot_->grab();
        const auto apart = [this](int from, int to) {
            return plot_->pointAt(to).x() - plot_->pointAt(from).x();
        };
        QVERIFY(std::abs(apart(0, 1) - apart(1, 2)) < 1);
    }

    void hollowMarksAreOutlines() {
        plot_->setPoints({{0, "filled", 10, 10, 3, false}, {1, "hollow", 20, 5, 3, true}});
        QTRY_VERIFY(near(drawn().pixelColor(plot_->pointAt(0).toPoint()), theme().series[3], 6));
        QVERIFY(near(drawn().pixelColor(plot_->pointAt(1).toPoint()), theme().panel, 6));
        const QRect around(plot_->pointAt(1).toPoint() - QPoint(8, 8), QSize(16, 16));
        QVERIFY(count(drawn(), around, theme().series[3], 60) > 8);
    }

private:
    QImage drawn() { return picture(*plot_->canvas()); }
    std::unique_ptr<ScatterPlot> plot_;
};

QTEST_MAIN(TestScatterPlot)
#include "test_scatter_plot.moc"
