#include "core/base/input_error.h"
#include "tests/support/plot_probe.h"
#include "widgets/explain/confusion_plot.h"
#include "widgets/explain/explain_page.h"
#include "widgets/explain/trace_plot.h"
#include "widgets/tables/figure_table.h"

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
    void saysWhereTheAnswerLeads_data();
    void saysWhereTheAnswerLeads();
    void readsALetter();
    void saysWhatIsWrong();
    void smallSharesAreNotNothing();
    void showsBarsAsHighAsTheirShares();
    void tracesWhenShown();
    void listsTheMistakes();
    void readsACell();
    void ordersTheClassesHardestFirst();
    void forgetsTheRun();
    void drawsPictures();
    void namesAsManyClassesAsHaveRoom_data();
    void namesAsManyClassesAsHaveRoom();
    void manyClassesStayLegible();

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

void TestExplainPage::saysWhereTheAnswerLeads_data() {
    QTest::addColumn<QString>("leaders"); // C, J or T, after each letter
    QTest::addColumn<QString>("words");
    QTest::newRow("always") << "JJJJ"
                            << "Japanese leads from “a” on.";
    QTest::newRow("one letter") << "T"
                                << "Thai leads from “a” on.";
    QTest::newRow("at the end alone") << "CCTJ"
                                      << "Japanese leads only with the last letter.";
    QTest::newRow("now and then") << "CCCJTJTJ"
                                  << "Japanese leads after letters 4, 6 and 8.";
    QTest::newRow("first and last") << "JCJ"
                                    << "Japanese leads after letters 1 and 3.";
    QTest::newRow("from the middle on") << "CCJJ"
                                        << "Japanese leads from “abc” on.";
    QTest::newRow("and once before") << "JCJJ"
                                     << "Japanese leads from “abc” on, and before that after letter 1.";
    QTest::newRow("and twice before")
        << "JCJCJJ"
        << "Japanese leads from “abcde” on, and before that after letters 1 and 3.";
}

void TestExplainPage::saysWhereTheAnswerLeads() {
    QFETCH(QString, leaders);
    const auto tracer = [&](const QString& name) {
        LetterTrace found;
        for (const QString& each : kClasses)
            found.classes.push_back(each.toStdString());
        for (int i = 0; i < std::min(name.size(), leaders.size()); ++i) {
            found.letters += char32_t(name[i].unicode());
            std::vector<double> shares(3, 0.2);
            shares[std::size_t(QStringLiteral("CJT").indexOf(leaders[i]))] = 0.6;
            found.shares.push_back(shares);
        }
        return found;
    };
    page_->setTracer(tracer, kClasses, 3);
    QTEST(type(QStringLiteral("abcdefgh").left(leaders.size())), "words");
    // The sentence and the full bars say the same.
    const TracePlot::Trace& trace = page_->tracePlot()->trace();
    for (int i = 0; i < leaders.size(); ++i)
        QCOMPARE(trace.classes.value(trace.leaders.value(i)).left(1), QString(leaders[i]));
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

void TestExplainPage::smallSharesAreNotNothing() {
    page_->setTracer(
        [](const QString&) {
            return LetterTrace{U"a", {"Czech", "Japanese", "Thai"}, {{0.9997, 0.0003, 0.0}}, 0};
        },
        kClasses, 3);
    type("a");
    page_->tracePlot()->setCurrent(0);
    QCOMPARE(page_->traceWords(), "after “a”: Czech 100.0 %, Japanese < 0.1 %, Thai 0.0 %");
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

void TestExplainPage::namesAsManyClassesAsHaveRoom_data() {
    QTest::addColumn<double>("side");
    QTest::addColumn<int>("every");
    QTest::newRow("24 classes") << 20.0 << 1;
    QTest::newRow("just room for all") << 10.0 << 1;
    QTest::newRow("80 classes") << 6.0 << 2;
    QTest::newRow("200 classes") << 2.4 << 5;
    QTest::newRow("1,000 classes") << 0.48 << 50;
    QTest::newRow("10,000 classes") << 0.048 << 500;
}

void TestExplainPage::namesAsManyClassesAsHaveRoom() {
    QFETCH(double, side);
    QTEST(ConfusionPlot::nameEvery(side), "every");
}

void TestExplainPage::manyClassesStayLegible() {
    constexpr int kMany = 1000;
    QStringList classes;
    for (int i = 0; i < kMany; ++i)
        classes << QStringLiteral("class %1").arg(i);
    std::vector<std::int64_t> counts(std::size_t(kMany) * kMany, 0);
    for (std::size_t i = 0; i < kMany; ++i)
        counts[i * kMany + i] = 9, counts[i * kMany + 17] += 1;
    ConfusionPlot& plot = *page_->confusionPlot();
    plot.setCounts(classes, counts);
    QWidget* canvas = canvasOf(plot);
    const QImage image = picture(*canvas);
    // Beside the cells the ground shows between the names: no row of pixels lacks it for long.
    const int left = int(plot.cellRect({0, 0}).left()), top = int(plot.cellRect({0, 0}).top());
    const int bottom = int(plot.cellRect({kMany - 1, 0}).bottom());
    const QColor ground = image.pixelColor(4, 4);
    int blank = 0;
    for (int y = top; y < bottom; ++y)
        blank += count(image, QRect(4, y, left - 12, 1), ground, 2) == left - 12;
    QVERIFY2(blank > (bottom - top) / 2, qPrintable(QStringLiteral("%1 of %2").arg(blank).arg(bottom - top)));
    QVERIFY(blank < bottom - top); // some are named
    // Each right answer is somewhere on the diagonal, and class 17's column is a line.
    const QRect cells(left, top, bottom - top, bottom - top);
    QVERIFY(count(image, cells, theme().padding, 2) > cells.width() * cells.height() / 2);
    const int column = int(plot.cellRect({0, 17}).left());
    QVERIFY(count(image, QRect(column, top, 1, cells.height()), theme().padding, 2) < cells.height() / 4);
    // What is read has its name, wherever it lies.
    const auto inked = [&](int truth) {
        plot.setCurrent({truth, 0});
        const QRectF row = plot.cellRect({truth, 0});
        const QRect words(0, int(row.center().y()) - 5, left - 8, 10);
        return words.width() * words.height() - count(picture(*canvas), words, theme().panel, 2);
    };
    QVERIFY(inked(523) > 30);
    QVERIFY(inked(737) > 30);
}

QTEST_MAIN(TestExplainPage)
#include "test_explain_page.moc"
