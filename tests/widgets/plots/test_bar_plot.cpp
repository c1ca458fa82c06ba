#include "tests/support/plot_probe.h"
#include "widgets/plots/bar_plot.h"

#include <QAbstractTableModel>
#include <QScrollArea>
#include <QScrollBar>

using namespace batchscope;
using namespace batchscope::probe;

namespace {

const std::vector<std::size_t> kLengths{0, 0, 40, 100, 60, 0, 20, 0, 0};

} // namespace

class TestBarPlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void histogramIsColouredByStep_data();
    void histogramIsColouredByStep();
    void histogramLeavesOutTheEnds();
    void barsAreAsHighAsTheirCounts();
    void hoverReadsABar();
    void clickNamesTheSize();
    void categoriesAreSorted();
    void clickNamesTheCategoryAsGiven();
    void manyCategoriesScroll();
    void chosenBarHasTheAccent();
    void keyboardWalksAndChooses();
    void themeRepaints();
    void emptyInputs();

private:
    QPoint centreOf(int index) const { return plot_->barRect(index).center().toPoint(); }
    QImage drawn() { return picture(*plot_->canvas()); }
    std::unique_ptr<BarPlot> plot_;
};

void TestBarPlot::init() {
    QLocale::setDefault(QLocale::English);
    ThemeManager::instance().setKind(ThemeKind::Light);
    plot_ = std::make_unique<BarPlot>();
    plot_->setAxes({"letters"}, {"names"});
    plot_->setHistogram(kLengths);
    show(*plot_, {420, 320});
}

void TestBarPlot::histogramIsColouredByStep_data() {
    QTest::addColumn<int>("length");
    for (const int length : {2, 3, 4, 6})
        QTest::addRow("%d letters", length) << length;
}

void TestBarPlot::histogramIsColouredByStep() {
    QFETCH(int, length);
    QVERIFY(near(drawn().pixelColor(centreOf(length)), theme().stepColor(length - 1, 6), 2));
}

void TestBarPlot::histogramLeavesOutTheEnds() {
    QCOMPARE(plot_->tableText(), "letters\tnames\n2\t40\n3\t100\n4\t60\n5\t0\n6\t20\n");
    QVERIFY(plot_->barRect(1).isEmpty());
    QVERIFY(plot_->barRect(7).isEmpty());
}

void TestBarPlot::barsAreAsHighAsTheirCounts() {
    QVERIFY(std::abs(plot_->barRect(3).height() - 5 * plot_->barRect(6).height()) < 4);
    QVERIFY(plot_->barRect(2).right() < plot_->barRect(3).left());
}

void TestBarPlot::hoverReadsABar() {
    QTest::mouseMove(plot_->canvas(), centreOf(4));
    QTRY_COMPARE(plot_->readout(), QString("letters 4\nnames 60\n27.3\u00a0%"));
    QTRY_VERIFY(near(drawn().pixelColor(centreOf(4)), theme().accent, 2));
    QVERIFY(plot_->canvas()->accessibleDescription().contains("letters 4"));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(plot_->canvas(), &leave);
    QVERIFY(plot_->readout().isEmpty());
}

void TestBarPlot::clickNamesTheSize() {
    QSignalSpy spy(plot_.get(), &BarPlot::clicked);
    QTest::mouseClick(plot_->canvas(), Qt::LeftButton, {}, centreOf(6));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toInt(), 6);
}

void TestBarPlot::categoriesAreSorted() {
    plot_->setCategories({"Korean", "Russian", "English"}, {94, 9408, 3668});
    plot_->grab();
    QCOMPARE(plot_->tableText(), "letters\tnames\nRussian\t9408\nEnglish\t3668\nKorean\t94\n");
    QVERIFY(plot_->barRect(1).top() < plot_->barRect(2).top());
    QVERIFY(plot_->barRect(2).top() < plot_->barRect(0).top());
    QVERIFY(plot_->barRect(1).width() > 2 * plot_->barRect(2).width());
    // The value at the bar's end.
    const QRect end = plot_->barRect(2).toRect();
    QVERIFY(count(drawn(), QRect(end.right() + 4, end.top(), 50, end.height()), theme().dim, 70) > 20);
}

void TestBarPlot::clickNamesTheCategoryAsGiven() {
    plot_->setCategories({"Korean", "Russian", "English"}, {94, 9408, 3668});
    plot_->grab();
    QSignalSpy spy(plot_.get(), &BarPlot::clicked);
    QTest::mouseClick(plot_->canvas(), Qt::LeftButton, {}, centreOf(2));
    // The label left of a bar is part of it.
    QTest::mouseClick(plot_->canvas(), Qt::LeftButton, {}, QPoint(6, centreOf(1).y()));
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy[0].first().toInt(), 2);
    QCOMPARE(spy[1].first().toInt(), 1);
}

void TestBarPlot::manyCategoriesScroll() {
    QStringList labels;
    QVector<double> values;
    for (int i = 0; i < 60; ++i)
        labels += QString("class %1").arg(i), values += 60 - i;
    plot_->setCategories(labels, values);
    plot_->grab();
    const double pitch = plot_->barRect(1).center().y() - plot_->barRect(0).center().y();
    QVERIFY2(pitch >= 17, qPrintable(QString::number(pitch)));
    auto* area = plot_->findChild<QScrollArea*>();
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 200);
    wheel(plot_->canvas(), {50, 50}, -3);
    QVERIFY(area->verticalScrollBar()->value() > 0);
}

void TestBarPlot::chosenBarHasTheAccent() {
    plot_->setCurrent(3);
    QCOMPARE(plot_->current(), 3);
    QVERIFY(near(drawn().pixelColor(centreOf(3)), theme().accent, 2));
    plot_->setCurrent(-1);
    QCOMPARE(plot_->current(), -1);
    QVERIFY(!near(drawn().pixelColor(centreOf(3)), theme().accent, 2));
}

void TestBarPlot::keyboardWalksAndChooses() {
    QSignalSpy spy(plot_.get(), &BarPlot::clicked);
    QTest::keyClick(plot_->canvas(), Qt::Key_Right);
    QTest::keyClick(plot_->canvas(), Qt::Key_Right);
    QVERIFY(plot_->readout().startsWith("letters 3\n"));
    QTest::keyClick(plot_->canvas(), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toInt(), 3);
    QTest::keyClick(plot_->canvas(), Qt::Key_Up);
    QVERIFY(plot_->readout().startsWith("letters 2\n"));
}

void TestBarPlot::themeRepaints() {
    const QPoint blank(plot_->canvas()->width() - 20, 30);
    QCOMPARE(drawn().pixelColor(blank), theme().panel);
    ThemeManager::instance().setKind(ThemeKind::Dark);
    QCOMPARE(drawn().pixelColor(blank), Theme::of(ThemeKind::Dark).panel);
}

void TestBarPlot::emptyInputs() {
    plot_->setEmptyText("No names yet");
    for (const auto& counts : {std::vector<std::size_t>{}, std::vector<std::size_t>{0, 0, 0}}) {
        plot_->setHistogram(counts);
        QCOMPARE(plot_->table()->rowCount(), 0);
        QCOMPARE(plot_->canvas()->accessibleDescription(), "No names yet");
        QTest::mouseMove(plot_->canvas(), QPoint(100, 100));
        plot_->grab();
    }
    plot_->setCategories({}, {});
    plot_->grab();
    plot_->setCategories({"only"}, {0});
    plot_->grab();
    QCOMPARE(plot_->table()->rowCount(), 1);
    plot_->clear();
    QVERIFY(plot_->barRect(0).isEmpty());
}

QTEST_MAIN(TestBarPlot)
#include "test_bar_plot.moc"
