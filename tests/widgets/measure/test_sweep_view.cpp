#include "tests/support/view_checks.h"
#include "tests/widgets/measure/measured.h"
#include "widgets/measure/measure_bar.h"
#include "widgets/measure/sweep_view.h"
#include "widgets/plots/line_plot.h"
#include "widgets/plots/plot_button.h"
#include "widgets/text/csv_text.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/warning_note.h"

#include <QAbstractTableModel>
#include <QLabel>
#include <QTableView>
#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

class TestSweepView : public QObject {
    Q_OBJECT
    std::unique_ptr<SweepView> view_;

    LinePlot* plot(const QString& name) const {
        for (auto* each : view_->findChildren<LinePlot*>())
            if (each->accessibleName().startsWith(name)) return each;
        return nullptr;
    }
    QString said(const QString& name) const {
        for (const auto* each : view_->findChildren<QLabel*>())
            if (each->accessibleName() == name) return each->isVisible() ? each->text() : QString();
        return "no such label";
    }
    QString figureOf(const QString& panel) const {
        for (const auto* each : view_->findChildren<Panel*>())
            if (each->accessibleName() == panel) return each->figure();
        return "no such panel";
    }
    PlotButton* button(const QString& text) const {
        for (auto* each : view_->findChildren<PlotButton*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    /// What a plot's table has of a batch size.
    static QStringList rowOf(LinePlot* plot, double size) {
        QStringList cells;
        const QAbstractTableModel* table = plot->table();
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->index(row, 0).data(Qt::EditRole).toDouble() == size)
                for (int column = 1; column < table->columnCount(); ++column)
                    cells += table->index(row, column).data().toString();
        return cells;
    }

private Q_SLOTS:
    void init() {
        QLocale::setDefault(QLocale::English);
        ThemeManager::instance().setKind(ThemeKind::Light);
        view_ = std::make_unique<SweepView>();
        view_->resize(968, 688);
        view_->show();
        view_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view_.get()));
    }
    void cleanup() { view_.reset(); }

    void emptySaysWhatIsMeasured() {
        QVERIFY(plot("Speed-up")->focusProxy()->accessibleDescription().contains("B batches of one"));
        QVERIFY(plot("Peak memory")->focusProxy()->accessibleDescription().contains("where it runs out"));
        QVERIFY(plot("Variance")->focusProxy()->accessibleDescription().contains("mean of many"));
        QCOMPARE(view_->table()->rowCount(), 0);
    }

    void fieldsHaveTheirRanges() {
        QCOMPARE(view_->rounds(), 5);
        QCOMPARE(view_->draws(), 8);
        view_->setRounds(1);
        view_->setDraws(5000);
        QCOMPARE(view_->rounds(), 2);
        QCOMPARE(view_->draws(), 1000);
    }

    void plotsShowTheResult() {
        view_->setResult(someSweep());
        QCOMPARE(rowOf(plot("Speed-up"), 1), QStringList({"1.00", "1.00", "1.00", "1"}));
        QCOMPARE(rowOf(plot("Speed-up"), 4096), QStringList({"", "33.7", "69.8", "4,096"}));
        QCOMPARE(rowOf(plot("Efficiency"), 4096), QStringList({"", "0.823", "1.70"}));
        QCOMPARE(rowOf(plot("Peak memory"), 1024), QStringList({"923", "360", "360"}));
        QCOMPARE(rowOf(plot("Variance"), 2), QStringList({"0.37", "0.41"}));
        QCOMPARE(figureOf("Speed-up"), QString("most: packed, 69.8\u00a0× at 4,096"));
        QCOMPARE(figureOf("Noise of the gradient"), "weights of update 3,000");
        QVERIFY(view_->bar().findChildren<QAbstractButton*>().last()->isEnabled());
    }

    void axesAreLogarithmic() {
        view_->setResult(someSweep());
        view_->grab();
        for (const char* name : {"Speed-up", "Peak memory", "Variance"}) {
            const auto x = [&](double size) { return plot(name)->positionOf({size, 10}).x(); };
            QVERIFY(x(4096) - x(1) > 150);
            QVERIFY(std::abs((x(64) - x(1)) - (x(4096) - x(64))) < 1.5);
        }
    }

    void theEndOfMemoryIsTold() {
        view_->setResult(someSweep());
        QVERIFY(said("Where memory runs out")
                    .contains("padded, batch size 2,048: needs about 6.2 GiB of 4.0 GiB free"));
        view_->setShowsMemory(false);
        QCOMPARE(said("Where memory runs out"), QString());
        auto fits = someSweep();
        std::erase_if(fits->points, [](const SweepPoint& point) { return !point.problem.empty(); });
        view_->setShowsMemory(true);
        view_->setResult(fits);
        QCOMPARE(said("Where memory runs out"), QString());
    }

    void theMarkStandsWhereTheMemoryEnds() {
        const auto crosses = [this] {
            view_->grab();
            LinePlot* memory = plot("Peak memory");
            const QImage image = memory->grab().toImage();
            const QPoint end = memory->positionOf({1024, 923}).toPoint();
            int found = 0;
            for (int y = -5; y <= 5; ++y)
                for (int x = -5; x <= 5; ++x)
                    found += image.pixelColor(end + QPoint(x, y)) == theme().warning;
            return found;
        };
        view_->setResult(someSweep());
        QVERIFY(crosses() > 8);
        auto fits = someSweep();
        std::erase_if(fits->points, [](const SweepPoint& point) { return !point.problem.empty(); });
        view_->setResult(fits);
        QCOMPARE(crosses(), 0);
    }

    void efficiencyAndMemoryTakeTurns() {
        QVERIFY(view_->showsMemory() && plot("Peak memory")->isVisible());
        QTest::mouseClick(button("Efficiency"), Qt::LeftButton);
        QVERIFY(!view_->showsMemory() && plot("Efficiency")->isVisible());
        button("Memory")->setFocus();
        QTest::keyClick(button("Memory"), Qt::Key_Space);
        QVERIFY(plot("Peak memory")->isVisible() && !plot("Efficiency")->isVisible());
    }

    void theSlopeIsExplained() {
        view_->setResult(someSweep());
        const QString words = said("Result of the noise measurement");
        QVERIFY(words.startsWith("slope −0.98 (−1 for independent names)"));
        QVERIFY(words.contains("Noise equals signal at 346 names per batch"));
        view_->setResult(someSweep(false));
        QCOMPARE(said("Result of the noise measurement"), QString());
        QCOMPARE(figureOf("Noise of the gradient"), QString());
        auto fresh = someSweep();
        fresh->weightsStep = 0;
        view_->setResult(fresh);
        QCOMPARE(figureOf("Noise of the gradient"), "untrained weights");
    }

    void theTableHasEveryPoint() {
        view_->setResult(someSweep());
        QCOMPARE(view_->table()->rowCount(), 4 * 13);
        const QString csv = csvText(*view_->table());
        QVERIFY(
            csv.startsWith("Path,Batch size,ms per update,IQR (ms),Names/s,Speed-up,Efficiency,Peak memory"));
        QVERIFY(csv.contains("\r\npadded,\"2,048: needs about 6.2 GiB of 4.0 GiB free\",,"));
        QVERIFY(csv.contains("\r\ngradient,2,,,,,,,0.37"));
        QCOMPARE(csv.count("\r\n"), 4 * 13 + 1);
    }

    void theViewStaysWhileItMeasures() {
        view_->setResult(someSweep(false));
        view_->grab();
        QWidget* canvas = plot("Speed-up")->focusProxy();
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Plus);
        QVERIFY(!plot("Speed-up")->following());
        view_->setResult(someSweep());
        QVERIFY(!plot("Speed-up")->following());
        view_->setResult(nullptr);
        QVERIFY(plot("Speed-up")->following());
        QCOMPARE(plot("Speed-up")->table()->rowCount(), 0);
    }

    void saysThatItWasCancelled_data() {
        QTest::addColumn<int>("timed"); // points, from the second on
        QTest::addColumn<QString>("note");
        QTest::newRow("before the first") << 0 << "The sweep was cancelled before a batch size was timed";
        QTest::newRow("some")
            << 5
            << "The sweep was cancelled: 5 of 37 points were timed. padded is compared with "
               "batch size 2, the smallest that was timed";
    }
    void saysThatItWasCancelled() {
        QFETCH(int, timed);
        QFETCH(QString, note);
        auto some = someSweep();
        some->complete = false;
        some->noise.clear();
        some->noiseOfOne = 0;
        for (std::size_t i = 0; i < some->points.size(); ++i) {
            SweepPoint& point = some->points[i];
            if (i >= 1 && int(i) <= timed) {
                point.speedUp = point.namesPerSecond / some->points[1].namesPerSecond;
                continue;
            }
            point.seconds.clear();
            point.spread = {};
            point.namesPerSecond = point.speedUp = point.efficiency = 0;
        }
        view_->bar().setRunning("timing", 0.3, 12);
        view_->setResult(some);
        QCOMPARE(view_->findChild<WarningNote*>()->text(), QString()); // not yet
        view_->bar().setIdle();
        view_->setResult(some);
        QCOMPARE(view_->findChild<WarningNote*>()->text(), note);
        if (timed == 0) return;
        // What was timed is drawn, and its ideal begins where the comparison does.
        QCOMPARE(rowOf(plot("Speed-up"), 2), QStringList({"1.00", "", "", "1"}));
        QCOMPARE(rowOf(plot("Speed-up"), 8).last(), "4");
        QVERIFY(!rowOf(plot("Speed-up"), 32).first().isEmpty());
    }

    void noiseOfTheMachineIsTold() {
        auto loud = someSweep();
        loud->noiseOfMachine = someNoise();
        view_->setResult(loud);
        QCOMPARE(view_->findChild<WarningNote*>()->text(), noiseSaid("padded 4"));
        QVERIFY(view_->findChild<WarningNote*>()->isVisible());
    }

    void nothingIsClipped_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<ThemeKind>("kind");
        for (const QSize size : {QSize(960, 600), QSize(1400, 900)})
            for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast})
                QTest::addRow("%d x %d, theme %d", size.width(), size.height(), int(kind)) << size << kind;
    }
    void nothingIsClipped() {
        QFETCH(QSize, size);
        QFETCH(ThemeKind, kind);
        ThemeManager::instance().setKind(kind);
        view_->setResult(someSweep());
        view_->resize(size);
        QCOMPARE(view_->size(), size);
        view_->grab();
        verifyNothingClipped(*view_);
        QCOMPARE(view_->grab().toImage().pixelColor(size.width() - 40, size.height() - 4), theme().panel);
    }

    void drawsForAFile() {
        view_->setResult(someSweep());
        const QImage image = drawn(*view_, {700, 900});
        QCOMPARE(pixelsOf(image, Qt::magenta), 0);
        for (const int top : {0, 300, 600})
            QVERIFY(pixelsOf(image.copy(0, top, 700, 300), theme().series[0]) > 150);
    }
};

QTEST_MAIN(TestSweepView)
#include "test_sweep_view.moc"
