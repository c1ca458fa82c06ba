#include "core/data/input_error.h"
#include "plot_probe.h"
#include "widgets/models/figure_table.h"
#include "widgets/pages/explain_page.h"
#include "widgets/plots/confusion_plot.h"
#include "widgets/plots/trace_plot.h"

#include <QLineEdit>

using namespace batchscope;
using namespace batchscope::probe;

namespace {

const QStringList kClasses{"Czech", "Japanese", "Thai"};

/// "Japanese" once a "k" was read, "Czech" before.
LetterTrace trace(const QString& name) {
    if (name.size() > 20) throw InputError("the name is too long: 20 letters at most");
    LetterTrace found;
    for (const QString& each : kClasses)
        found.classes.push_back(each.toStdString());
    bool k = false;
    for (const QChar letter : name) {
        k |= letter == 'k';
        found.letters += char32_t(letter.unicode());
        found.shares.push_back(k ? std::vector{0.2, 0.75, 0.05} : std::vector{0.5, 0.3, 0.2});
    }
    return found;
}

Evaluation someEvaluation() {
    EvaluationCounter counter(3);
    const auto add = [&](int times, int truth, int answer) {
        for (int i = 0; i < times; ++i)
            counter.add(truth, answer, -1, 1.0);
    };
    add(6, 0, 0);
    add(4, 0, 1);
    add(19, 1, 1);
    add(1, 1, 2);
    return counter.result(450); // no Thai name is held out
}

} // namespace

class TestExplainPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysWhatToDo();
    void tracesWithEveryKey();
    void readsALetter();
    void saysWhatIsWrong();
    void showsBarsAsHighAsTheirShares();
    void tracesWhenShown();
    void listsTheMistakes();
    void readsACell();
    void ordersTheClassesHardestFirst();
    void forgetsTheRun();
    void drawsPictures();

private:
    QString type(const QString& name) {
        page_->nameEdit()->setText(name);
        return page_->traceWords();
    }
    static QString text(const QAbstractTableModel& table) {
        QStringList rows;
        for (int row = 0; row < table.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table.columnCount(); ++column)
                cells << table.index(row, column).data().toString();
            rows << cells.join(' ');
        }
        return rows.join(" | ").replace(QChar(0xa0), ' ').replace(QChar(0x202f), ' ');
    }
    std::unique_ptr<ExplainPage> page_;
};

void TestExplainPage::init() {
    QLocale::setDefault(QLocale::English);
    ThemeManager::instance().setKind(ThemeKind::Light);
    page_ = std::make_unique<ExplainPage>();
    show(*page_, {1100, 740});
}

void TestExplainPage::saysWhatToDo() {
    QCOMPARE(page_->nameEdit()->text(), "Nakamura");
    QVERIFY(page_->traceWords().isEmpty());
    page_->setTracer(trace, kClasses, 3);
    QCOMPARE(type("  "), "Type a name to see at which letter the model decides.");
    QCOMPARE(page_->tracePlot()->trace().letters.size(), 0);
}

void TestExplainPage::tracesWithEveryKey() {
    page_->setTracer(trace, kClasses, 3);
    QCOMPARE(page_->traceWords(), "Japanese leads from “Nak” on.");
    QCOMPARE(type("Na"), "Czech leads from “N” on.");
    QTest::keyClicks(page_->nameEdit(), "k");
    QCOMPARE(page_->traceWords(), "Japanese leads only with the last letter.");
    QCOMPARE(page_->tracePlot()->trace().classes, (QStringList{"Japanese", "Czech", "Thai"}));
    QCOMPARE(page_->tracePlot()->tableText(),
             "after\tJapanese\tCzech\tThai\nN\t0.3\t0.5\t0.2\nNa\t0.3\t0.5\t0.2\nNak\t0.75\t0.2\t0.05\n");
}

void TestExplainPage::readsALetter() {
    page_->setTracer(trace, kClasses, 3);
    TracePlot& plot = *page_->tracePlot();
    QWidget* canvas = canvasOf(plot);
    QTest::mouseMove(canvas, plot.barRect(0, 1).center().toPoint());
    QCOMPARE(plot.current(), 1);
    QCOMPARE(page_->traceWords(), "after “Na”: Czech 50.0 %, Japanese 30.0 %, Thai 20.0 %");
    QTest::keyClick(canvas, Qt::Key_Right);
    QCOMPARE(plot.current(), 2);
    QVERIFY(page_->traceWords().startsWith("after “Nak”: Japanese 75.0 %"));
    QCOMPARE(canvas->accessibleDescription(), page_->traceWords());
    QTest::keyClick(canvas, Qt::Key_End);
    QTest::keyClick(canvas, Qt::Key_Right);
    QCOMPARE(plot.current(), 7);
    page_->setTracer(trace, kClasses, 4); // new weights: what is read stays
    QCOMPARE(plot.current(), 7);
    QTest::keyClick(canvas, Qt::Key_Escape);
    QCOMPARE(page_->traceWords(), "Japanese leads from “Nak” on.");
}

void TestExplainPage::saysWhatIsWrong() {
    page_->setTracer(trace, kClasses, 3);
    QCOMPARE(type(QString(30, 'x')), "the name is too long: 20 letters at most");
    QCOMPARE(page_->tracePlot()->trace().letters.size(), 0);
}

void TestExplainPage::showsBarsAsHighAsTheirShares() {
    page_->setTracer(trace, kClasses, 3);
    const TracePlot& plot = *page_->tracePlot();
    QCOMPARE(plot.barRect(0, 2).height() / plot.barRect(1, 2).height(), 0.75 / 0.2);
    QCOMPARE(plot.barRect(0, 2).left(), plot.barRect(1, 2).left());
    QVERIFY(plot.barRect(0, 2).left() < plot.barRect(0, 3).left());
    const QImage image = picture(*canvasOf(*page_->tracePlot()));
    QVERIFY(near(image.pixelColor(plot.barRect(0, 4).center().toPoint()), theme().stepColor(4, 8), 3));
}

void TestExplainPage::tracesWhenShown() {
    int calls = 0;
    page_->hide();
    page_->setTracer(
        [&calls](const QString& name) {
            ++calls;
            return trace(name);
        },
        kClasses, 3);
    QCOMPARE(calls, 0);
    page_->show();
    QCOMPARE(calls, 1);
}

void TestExplainPage::listsTheMistakes() {
    page_->setTracer(trace, kClasses, 450);
    page_->setEvaluation(someEvaluation());
    QCOMPARE(text(*page_->confusionPlot()->table()), "Czech Japanese 4 40.0 % | Japanese Thai 1 5.0 %");
    QCOMPARE(page_->confusionWords(),
             "Most common mistake: 4 of 10 Czech names (40.0 %) classified as Japanese.");
}

void TestExplainPage::readsACell() {
    page_->setTracer(trace, kClasses, 450);
    page_->setEvaluation(someEvaluation());
    ConfusionPlot& plot = *page_->confusionPlot();
    QWidget* canvas = canvasOf(plot);
    QTest::mouseMove(canvas, plot.cellRect({1, 1}).center().toPoint());
    QCOMPARE(page_->confusionWords(), "19 of 20 Japanese names (95.0 %) recognised");
    QTest::keyClick(canvas, Qt::Key_Right);
    QCOMPARE(page_->confusionWords(), "1 of 20 Japanese names (5.0 %) classified as Thai");
    QTest::keyClick(canvas, Qt::Key_Down);
    QCOMPARE(page_->confusionWords(), "no Thai name is held out");
    QTest::keyClick(canvas, Qt::Key_Down);
    QCOMPARE(plot.current(), (ConfusionPlot::Cell{2, 2}));
    QTest::keyClick(canvas, Qt::Key_Escape);
    QCOMPARE(plot.current(), (ConfusionPlot::Cell{-1, -1}));
    QVERIFY(canvas->accessibleDescription().startsWith("Most common mistake"));
}

void TestExplainPage::ordersTheClassesHardestFirst() {
    page_->setTracer(trace, kClasses, 450);
    page_->setEvaluation(someEvaluation());
    QCOMPARE(text(*page_->classTable()), "Thai 0 – 0.0 % 0.0 % | Czech 10 60.0 % 100.0 % 75.0 % | "
                                         "Japanese 20 95.0 % 82.6 % 88.4 %");
}

void TestExplainPage::forgetsTheRun() {
    page_->setTracer(trace, kClasses, 450);
    page_->setEvaluation(someEvaluation());
    type("Ito");
    page_->reset();
    QCOMPARE(page_->nameEdit()->text(), "Ito");
    QCOMPARE(page_->tracePlot()->trace().letters.size(), 0);
    QCOMPARE(page_->confusionPlot()->table()->rowCount(), 0);
    QCOMPARE(page_->classTable()->rowCount(), 0);
    QVERIFY(page_->confusionWords().isEmpty() && page_->traceWords().isEmpty());
}

void TestExplainPage::drawsPictures() {
    page_->setTracer(trace, kClasses, 450);
    page_->setEvaluation(someEvaluation());
    QImage image(500, 400, QImage::Format_RGB32);
    page_->tracePlot()->drawTo(image, image.size());
    QVERIFY(count(image, image.rect(), theme().stepColor(7, 8), 3) > 100);
    page_->confusionPlot()->drawTo(image, image.size());
    QVERIFY(count(image, image.rect(), theme().padding, 1) > 100); // cells of no name
    QVERIFY(near(image.pixelColor(2, 398), theme().panel, 1));
}

QTEST_MAIN(TestExplainPage)
#include "test_explain_page.moc"
