#include "tests/support/view_checks.h"
#include "tests/widgets/measure/measured.h"
#include "widgets/measure/cost_view.h"
#include "widgets/measure/measure_bar.h"
#include "widgets/plots/scatter_plot.h"
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

class TestCostView : public QObject {
    Q_OBJECT
    std::unique_ptr<CostView> view_;

    ScatterPlot* plot() const { return view_->findChild<ScatterPlot*>(); }
    QString said(const QString& name) const {
        for (const auto* each : view_->findChildren<QLabel*>())
            if (each->accessibleName() == name) return each->isVisible() ? each->text() : QString();
        return "no such label";
    }

private Q_SLOTS:
    void init() {
        QLocale::setDefault(QLocale::English);
        ThemeManager::instance().setKind(ThemeKind::Light);
        view_ = std::make_unique<CostView>();
        view_->resize(968, 688);
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    }
    void cleanup() { view_.reset(); }

    void emptyAsksTheQuestion() {
        QCOMPARE(said("Advice"), "Which strategy has the cheapest epoch on this machine?");
        QVERIFY(said("The fitted costs").contains("a cost per batch, per time step and per cell"));
        QVERIFY(plot()->canvas()->accessibleDescription().contains("fitted only to the others"));
        QCOMPARE(view_->table()->rowCount(), 0);
    }

    void fieldsHaveTheirRanges() {
        QCOMPARE(view_->batches(), 8);
        QCOMPARE(view_->rounds(), 3);
        view_->setBatches(1);
        view_->setRounds(0);
        QCOMPARE(view_->batches(), 2);
        QCOMPARE(view_->rounds(), 1);
    }

    void adviceAndEquationsAreTold() {
        view_->setResult(someCosts());
        QCOMPARE(said("Advice").replace(QChar::Nbsp, u' '),
                 "Cheapest: sorted batches of 512, packed: 3.10 s per epoch; packing saves 3 %; grouping by "
                 "length saves 33 %");
        QCOMPARE(
            said("The fitted costs").replace(QChar::Nbsp, u' '),
            "padded: 900 µs per batch + 48.0 µs per time step + 900 ns per cell, R² 0.994 (64 batches)\n"
            "packed: 1.10 ms per batch + 61.0 µs per time step + 850 ns per cell, R² 0.987 (64 batches)");
    }

    void adviceWaitsForTheEnd() {
        view_->bar().setRunning("timing batches", 0.1, 5);
        view_->setResult(someCosts(false));
        QVERIFY(said("Advice").startsWith("Measuring"));
        view_->bar().setIdle();
        view_->setResult(someCosts(false));
        QVERIFY(said("Advice").startsWith("Stopped"));
        auto none = someCosts();
        none->advice = {};
        view_->setResult(none);
        QVERIFY(said("Advice").startsWith("No advice"));
    }

    void aPointAStrategyAndExecution() {
        view_->setResult(someCosts());
        const auto* points = plot()->table();
        QCOMPARE(points->rowCount(), 2 * int(kStrategies));
        QCOMPARE(points->index(0, 0).data().toString(), "plain, padded");
        QCOMPARE(points->index(0, 1).data().toString(), QString("190.6\u00a0ms"));
        QCOMPARE(points->index(0, 2).data().toString(), QString("200.6\u00a0ms"));
        QCOMPARE(points->index(1, 0).data().toString(), "plain, packed");
        view_->grab();
        // Both axes have one range: right of the diagonal is what took less than predicted.
        const QPointF plain = plot()->pointAt(0), sorted = plot()->pointAt(2);
        QVERIFY(plain.x() > sorted.x() && plain.y() < sorted.y());
    }

    void withoutAPredictionThereIsNoPoint() {
        auto costs = someCosts();
        costs->epochs.front().predicted = 0;
        view_->setResult(costs);
        QCOMPARE(plot()->table()->rowCount(), 2 * int(kStrategies) - 1);
        QCOMPARE(plot()->table()->index(0, 0).data().toString(), "plain, packed");
    }

    void theTablePairsPaddedAndPacked() {
        view_->setResult(someCosts(true, true));
        const QAbstractItemModel* table = view_->table();
        QCOMPARE(table->rowCount(), 2 * int(kStrategies));
        QCOMPARE(table->index(2, 0).data().toString(), "sorted, padded");
        QCOMPARE(table->index(3, 0).data().toString(), "sorted, packed");
        QCOMPARE(table->index(2, 3).data().toString(), QString("3.20\u00a0s"));
        QCOMPARE(table->index(3, 3).data().toString(), QString("3.10\u00a0s"));
        QCOMPARE(table->index(15, 1).data().toString(),
                 "a name of 19 letters exceeds the budget of 10 tokens");
        QCOMPARE(plot()->table()->rowCount(), 2 * int(kStrategies) - 2);
        QVERIFY(csvText(*table).contains("\r\n\"sorted, padded\",0.10"));
        QVERIFY(csvText(*table).contains(",3.2\r\n"));
    }

    void noiseIsTold() {
        auto loud = someCosts();
        loud->noise = someNoise();
        view_->setResult(loud);
        QCOMPARE(view_->findChild<WarningNote*>()->text(), noiseSaid("plain, packed"));
        view_->setResult(nullptr);
        QVERIFY(!view_->findChild<WarningNote*>()->isVisible());
        QCOMPARE(plot()->table()->rowCount(), 0);
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
        auto costs = someCosts();
        costs->noise = someNoise();
        view_->setResult(costs);
        view_->resize(size);
        QCOMPARE(view_->size(), size);
        view_->grab();
        verifyNothingClipped(*view_);
        QCOMPARE(view_->grab().toImage().pixelColor(size.width() - 40, size.height() - 4), theme().panel);
    }

    void drawsForAFile() {
        view_->setResult(someCosts());
        const QImage image = drawn(*view_, {800, 600});
        QVERIFY(pixelsOf(image, theme().series[3]) > 30);
        QCOMPARE(pixelsOf(image, Qt::magenta), 0);
    }
};

QTEST_MAIN(TestCostView)
#include "test_cost_view.moc"
