#include "tests/support/plot_probe.h"
#include "widgets/explain/classify_panel.h"
#include "widgets/plots/line_plot.h"
#include "widgets/theme/panel.h"
#include "widgets/train/smoothing_slider.h"
#include "widgets/train/train_page.h"

#include <QAbstractTableModel>
#include <QSlider>

using namespace batchscope;
using namespace batchscope::probe;

namespace {

std::vector<StepMetrics> steps(int from, int to) {
    std::vector<StepMetrics> all;
    for (int i = from; i <= to; ++i)
        all.push_back({i, 3.0 / i, 2.0 / i, 2.5 / i, 512, 0, 0, 0.01 * i, 12000});
    return all;
}

Evaluation evaluation(qint64 step, double top1) {
    Evaluation e;
    e.step = step;
    e.rows = 100;
    e.scores = {{"top1", top1}, {"top2", top1 + 0.1}, {"macro_f1", top1 - 0.1}};
    return e;
}

} // namespace

class TestTrainPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void startsEmpty();
    void stepsFillTheCurves();
    void plotsShareTheirScaleOfSteps();
    void evaluationsRememberTheBest();
    void resetForgetsTheRunButNotTheName();
    void fitsItsSizes_data();
    void fitsItsSizes();
    void hiddenPageCatchesUp();
    void theSliderSmooths_data();
    void theSliderSmooths();
    void theSmoothedLossIsNotLate();
    void everyCurveIsLabelledAtItsEnd();

private:
    QString figure(const QString& title) const;
    std::unique_ptr<TrainPage> page_;
};

void TestTrainPage::init() {
    QLocale::setDefault(QLocale::English);
    ThemeManager::instance().setKind(ThemeKind::Light);
    page_ = std::make_unique<TrainPage>();
    RunStart run;
    run.device = "cpu";
    page_->reset(run, 5000);
}

QString TestTrainPage::figure(const QString& title) const {
    for (const Panel* panel : page_->findChildren<Panel*>())
        if (panel->accessibleName() == title) return panel->figure();
    return "no such panel";
}

void TestTrainPage::startsEmpty() {
    for (const LinePlot* plot : {page_->lossPlot(), page_->accuracyPlot(), page_->speedPlot()})
        QCOMPARE(plot->table()->rowCount(), 0);
    QCOMPARE(figure("Loss"), "");
    page_->appendSteps({});
    QCOMPARE(figure("Loss"), "");
}

void TestTrainPage::stepsFillTheCurves() {
    page_->appendSteps(steps(1, 700));
    page_->appendSteps(steps(701, 1240));
    QCOMPARE(page_->lossPlot()->table()->rowCount(), 1240);
    QCOMPARE(page_->lossPlot()->table()->index(99, 1).data(Qt::EditRole).toDouble(), 0.03);
    LossSmoothing smoothed;
    for (int i = 1; i <= 1240; ++i) {
        smoothed.add(3.0 / i);
        if (i == 100 || i == 701) // across both portions
            QCOMPARE(page_->lossPlot()->table()->index(i - 1, 2).data(Qt::EditRole).toDouble(),
                     smoothed.value());
    }
    QCOMPARE(page_->lossPlot()->table()->index(99, 3).data(Qt::EditRole).toDouble(), 0.025);
    QCOMPARE(figure("Loss"), QString("update 1,240 / 5,000 \u00b7 smoothed 0.002"));
    QCOMPARE(figure("Speed"), QString("12,000 names/s \u00b7 cpu"));
}

void TestTrainPage::plotsShareTheirScaleOfSteps() {
    show(*page_, {1180, 780});
    page_->appendSteps(steps(1, 1100));
    page_->appendEvaluation(evaluation(500, 0.5), 0.447);
    page_->grab();
    const LinePlot *loss = page_->lossPlot(), *accuracy = page_->accuracyPlot();
    QVERIFY(loss->view().right() >= 1250 && loss->view().right() < 1300);
    for (const double step : {0.0, 600.0, 1250.0}) {
        const double above = loss->mapTo(page_.get(), loss->positionOf({step, 0})).x();
        const double below = accuracy->mapTo(page_.get(), accuracy->positionOf({step, 0})).x();
        QVERIFY2(std::abs(above - below) < 1, qPrintable(QString("%1 %2").arg(above).arg(below)));
    }
    QVERIFY(accuracy->view().top() < 44.7);
}

void TestTrainPage::evaluationsRememberTheBest() {
    page_->appendEvaluation(evaluation(3500, 0.70), 0.447);
    page_->appendEvaluation(evaluation(4000, 0.791), 0.447);
    page_->appendEvaluation(evaluation(4500, 0.786), 0.447);
    QCOMPARE(figure("Accuracy on the held-out split"),
             QString("top-1 78.6\u00a0% \u00b7 best 79.1\u00a0% at 4,000"));
    QCOMPARE(page_->accuracyPlot()->tableText().section('\n', 0, 1),
             "update\ttop-2 (%)\ttop-1 (%)\tmacro-F1 (%)\n3500\t80\t70\t60");
}

void TestTrainPage::resetForgetsTheRunButNotTheName() {
    page_->appendSteps(steps(1, 50));
    page_->appendEvaluation(evaluation(50, 0.7), 0.447);
    page_->classifyPanel()->setName("Ito");
    page_->reset({}, 100);
    startsEmpty();
    QCOMPARE(figure("Accuracy on the held-out split"), "");
    QCOMPARE(page_->classifyPanel()->name(), "Ito");
    page_->appendSteps(steps(1, 2));
    QCOMPARE(page_->lossPlot()->table()->rowCount(), 2);
    page_->setTotalSteps(200);
    QVERIFY(figure("Loss").startsWith("update 2 / 200"));
}

void TestTrainPage::fitsItsSizes_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << QSize(1180, 780);
    QTest::newRow("small") << QSize(1000, 600);
}

void TestTrainPage::fitsItsSizes() {
    QFETCH(QSize, size);
    show(*page_, size);
    page_->appendSteps(steps(1, 5000));
    page_->appendEvaluation(evaluation(5000, 0.7), 0.447);
    page_->grab();
    QCOMPARE(page_->size(), size);
    const auto panels = page_->findChildren<Panel*>();
    for (const Panel* panel : panels) {
        QVERIFY(page_->rect().contains(panel->geometry()));
        for (const Panel* other : panels)
            QVERIFY(panel == other || !panel->geometry().intersects(other->geometry()));
    }
    QVERIFY(page_->lossPlot()->height() > page_->accuracyPlot()->height());
}

void TestTrainPage::hiddenPageCatchesUp() {
    show(*page_, {1180, 780});
    page_->hide();
    page_->appendSteps(steps(1, 5000));
    page_->show();
    page_->grab();
    QVERIFY(page_->lossPlot()->view().right() >= 5000);
}

void TestTrainPage::theSliderSmooths_data() {
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QString>("said");
    QTest::newRow("as it begins") << int(Qt::Key_Shift) << 10 << "over 10 updates";
    QTest::newRow("off") << int(Qt::Key_Home) << 1 << "off";
    QTest::newRow("more") << int(Qt::Key_Right) << 20 << "over 20 updates";
    QTest::newRow("less") << int(Qt::Key_Left) << 5 << "over 5 updates";
    QTest::newRow("most") << int(Qt::Key_End) << 200 << "over 200 updates";
}

void TestTrainPage::theSliderSmooths() {
    QFETCH(int, key);
    QFETCH(int, steps);
    QFETCH(QString, said);
    show(*page_, {1180, 780});
    page_->appendSteps(::steps(1, 40));
    auto* slider = page_->smoothing()->findChild<QSlider*>();
    QTest::keyClick(slider, Qt::Key(key));
    QCOMPARE(page_->smoothing()->steps(), steps);
    QCOMPARE(slider->accessibleDescription(), said);
    page_->appendSteps(::steps(41, 60)); // what comes later is smoothed alike
    LossSmoothing smoothed(steps);
    for (int i = 1; i <= 60; ++i) {
        smoothed.add(3.0 / i);
        QCOMPARE(page_->lossPlot()->table()->index(i - 1, 2).data(Qt::EditRole).toDouble(), smoothed.value());
        QCOMPARE(page_->lossPlot()->table()->index(i - 1, 1).data(Qt::EditRole).toDouble(), 3.0 / i);
    }
    QCOMPARE(figure("Loss"), "update 60 / 5,000 · smoothed " + QString::number(smoothed.value(), 'f', 3));
}

// As a run falls: exponentially, with noise about it.
void TestTrainPage::theSmoothedLossIsNotLate() {
    std::vector<StepMetrics> run;
    for (int i = 1; i <= 200; ++i) {
        const double noise = 0.12 * std::sin(i * 12.9898) * std::cos(i * 4.1414);
        run.push_back({i, 0.8 + 2.4 * std::exp(-i / 50.0) + noise, 0, 0, 512, 0, 0, 0.01 * i, 12000});
    }
    page_->appendSteps(run);
    int below = 0;
    for (int row = 60; row < 200; ++row) {
        const auto value = [&](int column) {
            return page_->lossPlot()->table()->index(row, column).data(Qt::EditRole).toDouble();
        };
        below += value(1) < value(2);
    }
    // Raw points lie on both sides; over 50 steps 140 of 140 lay beneath.
    QVERIFY2(below < 126, qPrintable(QString::number(below)));
}

void TestTrainPage::everyCurveIsLabelledAtItsEnd() {
    show(*page_, {1180, 780});
    std::vector<StepMetrics> run = ::steps(1, 400);
    for (StepMetrics& m : run)
        m.loss = m.step < 380 ? 3 : 1; // the raw curve ends far beneath the two that smooth it
    for (StepMetrics& m : run)
        m.runningMeanLoss = 2.9;
    page_->smoothing()->setSteps(200);
    page_->appendSteps(run);
    page_->grab();
    const LinePlot& plot = *page_->lossPlot();
    QCOMPARE(plot.labelText(0), "raw 1.000");
    QVERIFY(plot.labelText(1).startsWith("smoothed 2."));
    QCOMPARE(plot.labelText(2), "running mean 2.900");
    const QPointF end = plot.positionOf({400, 1});
    QVERIFY(std::abs(plot.labelRect(0).center().y() - end.y()) < 10);
    QVERIFY(plot.labelRect(0).left() > end.x());
}

QTEST_MAIN(TestTrainPage)
#include "test_train_page.moc"
