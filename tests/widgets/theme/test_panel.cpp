#include "widgets/theme/panel.h"
#include "widgets/theme/picture_drag.h"
#include "widgets/theme/short_label.h"

#include <QDrag>
#include <QHelpEvent>
#include <QLabel>
#include <QMimeData>
#include <QToolTip>
#include <QtTest>

using namespace batchscope;

class TestPanel : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Panel> shown(int width = 360) {
        auto panel = std::make_unique<Panel>(QStringLiteral("In memory: data[4]"));
        panel->setContent(new QLabel(QStringLiteral("x A b c")));
        panel->setFigure(QStringLiteral("4 cells in 3 time steps, nothing wasted"));
        panel->resize(width, 120);
        panel->show();
        if (!QTest::qWaitForWindowExposed(panel.get())) qFatal("the panel did not appear");
        return panel;
    }
    QWidget* figureOf(const Panel& panel) {
        for (QWidget* each : panel.findChildren<QWidget*>())
            if (each->accessibleName() == panel.figure()) return each;
        qFatal("no figure");
        return nullptr;
    }

private Q_SLOTS:
    void isAPictureElsewhere() {
        const auto panel = shown();
        const auto data = pictureOf(panel.get(), panel->accessibleName());
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), panel->size() * panel->devicePixelRatio());
        QCOMPARE(data->urls().size(), 1);
        const QString file = data->urls().first().toLocalFile();
        QCOMPARE(QFileInfo(file).fileName(), "In-memory-data-4-.png");
        QCOMPARE(QImage(file).size(), panel->size() * panel->devicePixelRatio());
    }

    void isDraggedByItsTitle_data() {
        QTest::addColumn<QPoint>("from");
        QTest::addColumn<bool>("dragged");
        QTest::newRow("the title") << QPoint(30, 24) << true;
        QTest::newRow("the content") << QPoint(30, 90) << false;
        QTest::newRow("beside the title") << QPoint(200, 6) << false;
    }

    void isDraggedByItsTitle() {
        QFETCH(QPoint, from);
        QFETCH(bool, dragged);
        const auto panel = shown();
        bool withImage = false;
        const auto look = [&] {
            if (auto* drag = panel->findChild<QDrag*>()) withImage = drag->mimeData()->hasImage();
            QDrag::cancel();
        };
        QTimer end; // a drag holds up its caller, where the platform has any
        connect(&end, &QTimer::timeout, this, look);
        end.start(10);
        QWidget* under = panel->childAt(from) ? panel->childAt(from) : panel.get();
        QTest::mousePress(under, Qt::LeftButton, {}, under->mapFrom(panel.get(), from));
        const QPoint to = under->mapFrom(panel.get(), from + QPoint(40, 0));
        QMouseEvent move(QEvent::MouseMove, to, under->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(under, &move);
        look();
        QTest::mouseRelease(under, Qt::LeftButton, {}, to);
        QCOMPARE(withImage, dragged);
    }

    void itsFigureGivesWay() {
        const auto wide = shown(600);
        QVERIFY(figureOf(*wide)->toolTip().isEmpty());
        const auto narrow = shown(260);
        QCOMPARE(narrow->width(), 260);
        QVERIFY(figureOf(*narrow)->width() < figureOf(*wide)->width());
        QCOMPARE(figureOf(*narrow)->toolTip(), narrow->figure()); // the whole of what is cut short
    }

    void itsFigureHasABriefForm() {
        const auto panel = shown(300);
        panel->setFigure(QStringLiteral("256 × 15 = 3,840 cells"), QStringLiteral("3,840 cells"));
        panel->resize(600, 120);
        QTRY_VERIFY(figureOf(*panel)->toolTip().isEmpty());
        const auto drawn = [&] { // the width of what is drawn
            const QImage image = figureOf(*panel)->grab().toImage();
            int left = image.width(), right = -1;
            for (int x = 0; x < image.width(); ++x)
                for (int y = 0; y < image.height(); ++y)
                    if (image.pixelColor(x, y).lightness() < 180) left = std::min(left, x), right = x;
            return right - left;
        };
        const int whole = drawn();
        auto* figure = figureOf(*panel);
        figure->setFixedWidth(90); // "256 × 15 = 3.8…" would fill it
        QVERIFY(drawn() < 80);
        QVERIFY(drawn() > 40);
        QVERIFY(drawn() < whole);
        QCOMPARE(figure->toolTip(), panel->figure());
        QCOMPARE(panel->figure(), "256 × 15 = 3,840 cells");
    }

    void itsFigureOnlyGrows() {
        const auto panel = shown(600);
        const int width = figureOf(*panel)->width();
        panel->setFigure(QStringLiteral("4"));
        QTest::qWait(10);
        QCOMPARE(figureOf(*panel)->width(), width); // what stands beside it keeps still
        panel->setFigure({});
        panel->setFigure(QStringLiteral("4"));
        QTest::qWait(10);
        QVERIFY(figureOf(*panel)->width() < width);
    }

    void aLineIsCutShort_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("whole");
        QTest::newRow("room enough") << 600 << true;
        QTest::newRow("less than it needs") << 120 << false;
    }

    void aLineIsCutShort() {
        QFETCH(int, width);
        QFETCH(bool, whole);
        ShortLabel line;
        line.setText(QStringLiteral("Batch 1 of 66 · time step 5: 182 of 256 names still running"));
        line.resize(width, 24);
        line.show();
        QVERIFY(QTest::qWaitForWindowExposed(&line));
        QCOMPARE(line.shownText() == line.text(), whole);
        QVERIFY(whole || line.shownText().endsWith(u'…'));
        QHelpEvent asked(QEvent::ToolTip, {10, 10}, line.mapToGlobal(QPoint(10, 10)));
        QApplication::sendEvent(&line, &asked);
        QCOMPARE(QToolTip::text(), whole ? QString() : line.text());
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
    }
};

QTEST_MAIN(TestPanel)
#include "test_panel.moc"
