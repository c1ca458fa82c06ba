#include "tests/support/patience.h"
#include "widgets/plots/line_plot.h"
#include "widgets/runs/run_overlay.h"
#include "widgets/runs/run_words.h"
#include "widgets/runs/runs_model.h"
#include "widgets/runs/runs_page.h"
#include "widgets/tables/figure_table.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace batchscope;

namespace {

RunRecord runOf(std::int64_t id, Cell cell, std::int64_t steps, double top1,
                RunState state = RunState::Finished) {
    RunRecord run;
    run.id = id;
    run.name = "Run " + std::to_string(id) + ": " + toText(cell);
    run.state = state;
    run.startedAt = "2026-11-22T0" + std::to_string(id) + ":00:00Z";
    run.options = quickLook();
    run.options.cell = cell;
    run.options.steps = 400;
    run.steps = steps;
    run.seconds = 3;
    run.namesPerSecond = 1000 * double(id);
    run.folder = "/runs/" + std::to_string(id);
    run.best = Evaluation{};
    run.best->rows = 10;
    run.best->scores = {{"top1", top1}, {"top2", 0}, {"macro_f1", 0}};
    return run;
}

std::vector<RunRecord> three() {
    return {runOf(3, Cell::Gru, 400, 0.9), runOf(2, Cell::Lstm, 120, 0.8, RunState::Interrupted),
            runOf(1, Cell::Rnn, 400, 0.85)};
}

/// 8 steps of 2 names with 5 letters, half a second each, evaluated at 4 and 8.
std::shared_ptr<const RunCurves> curves() {
    auto curves = std::make_shared<RunCurves>();
    for (std::int64_t step = 1; step <= 8; ++step) {
        StepMetrics m;
        m.step = step;
        m.loss = 1.0 / double(step);
        m.smoothedLoss = 2.0 / double(step);
        m.names = 2;
        m.tokens = 5;
        m.seconds = 0.5 * double(step);
        curves->steps.push_back(m);
    }
    for (const std::int64_t step : {4, 8}) {
        Evaluation e;
        e.step = step;
        e.rows = 10;
        e.scores = {{"top1", 0.1 * double(step)}, {"top2", 0}, {"macro_f1", 0}};
        curves->evaluations.push_back(e);
    }
    return curves;
}

QString pointsText(const std::vector<QPointF>& points) {
    QStringList words;
    for (const QPointF& point : points)
        words << QStringLiteral("%1 %2").arg(point.x()).arg(point.y(), 0, 'g', 3);
    return words.join(" | ");
}

QStringList shownNames(const RunsPage& page) {
    QStringList names;
    for (int row = 0; row < page.table()->model()->rowCount(); ++row)
        names << page.table()->model()->index(row, 0).data().toString();
    return names;
}

QString onActions(const RunsPage& page) {
    QStringList words;
    for (const QAction* action : page.actions())
        if (action->isEnabled()) words << action->text();
    return words.join(u'|');
}

} // namespace

class TestRunsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsNoHeader();
    void init() {
        page_ = std::make_unique<RunsPage>();
        page_->resize(1200, 800);
        page_->show();
        QVERIFY(QTest::qWaitForWindowExposed(page_.get()));
    }
    void cleanup() { page_.reset(); }
    void putsPointsWhereTheyBelong_data();
    void putsPointsWhereTheyBelong();
    void sortsAndSearches();
    void keepsTheChoice();
    void drawsTheChosen();
    void asksForCurvesOnce();
    void tellsDifferences();
    void offersWhatIsPossible_data();
    void offersWhatIsPossible();
    void editsNamesAndTags();
    void keepsNotes();
    void fitsNarrowWindows();
    void shortensNames_data();
    void shortensNames();
    void readsTags();

private:
    std::unique_ptr<RunsPage> page_;
};

void TestRunsPage::putsPointsWhereTheyBelong_data() {
    using What = RunOverlay::What;
    using Over = RunOverlay::Over;
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("over");
    QTest::addColumn<QString>("ends");
    const auto row = [](const char* name, What what, Over over, const char* ends) {
        QTest::newRow(name) << int(what) << int(over) << QString(ends);
    };
    row("smoothed over batches", What::Loss, Over::Batches, "1 2 | 8 0.25");
    row("raw over names", What::RawLoss, Over::Names, "2 1 | 16 0.125");
    row("smoothed over letters", What::Loss, Over::Letters, "5 2 | 40 0.25");
    row("smoothed over seconds", What::Loss, Over::Seconds, "0.5 2 | 4 0.25");
    row("top-1 over letters", What::Top1, Over::Letters, "20 40 | 40 80");
    row("top-1 over batches", What::Top1, Over::Batches, "4 40 | 8 80");
}

void TestRunsPage::putsPointsWhereTheyBelong() {
    QFETCH(int, what);
    QFETCH(int, over);
    const auto points = runPoints(*curves(), RunOverlay::What(what), RunOverlay::Over(over));
    QTEST(pointsText({points.front(), points.back()}), "ends");
}

void TestRunsPage::sortsAndSearches() {
    page_->setRuns(three());
    QCOMPARE(shownNames(*page_), (QStringList{"Run 3: gru", "Run 2: lstm", "Run 1: rnn"})); // latest first
    page_->table()->sortByColumn(RunsModel::Top1, Qt::DescendingOrder);
    QCOMPARE(shownNames(*page_), (QStringList{"Run 3: gru", "Run 1: rnn", "Run 2: lstm"}));
    QTest::keyClicks(page_->search(), "FINISHED rnn");
    QCOMPARE(shownNames(*page_), (QStringList{"Run 1: rnn"}));
    page_->search()->setText("(");
    QVERIFY(shownNames(*page_).isEmpty());
    page_->search()->clear();
    QCOMPARE(shownNames(*page_).size(), 3);
}

void TestRunsPage::keepsTheChoice() {
    page_->setRuns(three());
    page_->choose({2, 1});
    QCOMPARE(page_->chosen(), (QList<qint64>{2, 1}));
    auto more = three();
    more.insert(more.begin(), runOf(4, Cell::Gru, 1, 0));
    page_->setRuns(more);
    QCOMPARE(page_->chosen(), (QList<qint64>{2, 1}));
    more.erase(more.begin() + 1);
    page_->setRuns(more);
    QCOMPARE(page_->chosen(), (QList<qint64>{2, 1}));
}

void TestRunsPage::drawsTheChosen() {
    page_->setRuns(three());
    page_->choose({3, 1});
    QVERIFY(page_->overlay()->plot()->tableText().startsWith("update\tRun 3: gru\tRun 1: rnn"));
    page_->setCurves(3, curves());
    QCOMPARE(page_->overlay()->plot()->tableText().count('\n'), 9);
    page_->overlay()->show(RunOverlay::What::Top1, RunOverlay::Over::Names);
    QCOMPARE(page_->overlay()->plot()->tableText().count('\n'), 3);
    QVERIFY(page_->overlay()->plot()->tableText().contains("16"));
}

void TestRunsPage::asksForCurvesOnce() {
    QSignalSpy wanted(page_.get(), &RunsPage::curvesWanted);
    page_->setRuns(three());
    page_->choose({3});
    page_->choose({});
    page_->choose({3});
    QCOMPARE(wanted.size(), 1);
    auto runs = three();
    runs[0].steps = 401; // it went on
    page_->setRuns(runs);
    QCOMPARE(wanted.size(), 2);
}

void TestRunsPage::tellsDifferences() {
    page_->setRuns(three());
    page_->choose({3});
    QVERIFY(page_->details()->rowCount() > 20);
    page_->choose({3, 1});
    QCOMPARE(page_->details()->rowCount(), 1);
    QCOMPARE(page_->details()->index(0, 0).data().toString(), "Cell");
    QCOMPARE(page_->details()->index(0, 1).data().toString(), "GRU");
    QCOMPARE(page_->details()->index(0, 2).data().toString(), "RNN");
    QCOMPARE(page_->details()->headerData(2, Qt::Horizontal).toString(), "Run 1: rnn");
}

void TestRunsPage::offersWhatIsPossible_data() {
    QTest::addColumn<QList<qint64>>("ids");
    QTest::addColumn<QString>("actions");
    QTest::newRow("none") << QList<qint64>{} << "";
    QTest::newRow("finished") << QList<qint64>{3}
                              << "Rename|Tags|Remove run|Use settings|Export…|Open run folder";
    QTest::newRow("interrupted") << QList<qint64>{2}
                                 << "Rename|Tags|Remove run|Use settings|Resume|Export…|Open run folder";
    QTest::newRow("two") << QList<qint64>{2, 3} << "Remove run";
    QTest::newRow("on") << QList<qint64>{4} << "Rename|Tags|Use settings|Open run folder";
}

void TestRunsPage::offersWhatIsPossible() {
    QFETCH(QList<qint64>, ids);
    auto runs = three();
    runs.insert(runs.begin(), runOf(4, Cell::Gru, 7, 0, RunState::Running));
    page_->setRuns(runs);
    page_->choose(ids);
    QTEST(onActions(*page_), "actions");
}

void TestRunsPage::editsNamesAndTags() {
    QSignalSpy renamed(page_.get(), &RunsPage::renamed), tagged(page_.get(), &RunsPage::tagged);
    page_->setRuns(three());
    page_->choose({2});
    page_->renameAction->trigger();
    auto* editor = page_->table()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->setText("  the slow  one ");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(renamed.size(), 1); // the table commits from the event queue
    QCOMPARE(renamed[0][0].toLongLong(), 2);
    QCOMPARE(renamed[0][1].toString(), "the slow one");
    QVERIFY(!page_->model()->setData(page_->model()->index(0, RunsModel::Name), " "));
    QVERIFY(page_->model()->setData(page_->model()->index(0, RunsModel::Tags), "b, a,, b"));
    QCOMPARE(tagged[0][1].toStringList(), (QStringList{"a", "b"}));
}

void TestRunsPage::keepsNotes() {
    QSignalSpy noted(page_.get(), &RunsPage::noted);
    page_->setRuns(three());
    page_->choose({3});
    page_->notes()->setFocus();
    QTest::keyClicks(page_->notes(), "good");
    page_->setRuns(three()); // a refresh while typing takes nothing away
    QCOMPARE(page_->notes()->toPlainText(), "good");
    page_->choose({1});
    QCOMPARE(noted.size(), 1);
    QCOMPARE(noted[0][0].toLongLong(), 3);
    QCOMPARE(noted[0][1].toString(), "good");
    QCOMPARE(page_->notes()->toPlainText(), "");
}

void TestRunsPage::fitsNarrowWindows() {
    std::vector<RunRecord> many;
    QList<qint64> ids;
    for (std::int64_t id = 12; id > 0; --id) {
        many.push_back(runOf(id, Cell::Lstm, 400, 0.5));
        many.back().name = "A rather long name that somebody gave to run number " + std::to_string(id);
        ids << id;
    }
    page_->setRuns(many);
    page_->choose(ids);
    QCoreApplication::processEvents();
    QVERIFY2(page_->minimumSizeHint().width() <= 1004,
             qPrintable(QString::number(page_->minimumSizeHint().width())));
}

void TestRunsPage::shortensNames_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("letters");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fits") << "Run 4: gru" << 10 << "Run 4: gru";
    QTest::newRow("to the colon") << "Run 4: gru 128, plain" << 10 << "Run 4";
    QTest::newRow("cut") << "the slow one of today" << 8 << "the …day";
    QTest::newRow("cut, the end differs") << "gru 128 with 256 names, pooled" << 15 << "gru 128… pooled";
}

void TestRunsPage::shortensNames() {
    QFETCH(QString, name);
    QFETCH(int, letters);
    QTEST(shortName(name.toStdString(), letters), "expected");
}

void TestRunsPage::readsTags() {
    QCOMPARE(tagsFrom(" b ,a,, b,c  d"), (QStringList{"a", "b", "c d"}));
    QCOMPARE(tagsText({"a", "c d"}), "a, c d");
}

void TestRunsPage::cutsNoHeader() {
    const QHeaderView* header = page_->table()->horizontalHeader();
    const QFontMetrics metrics(uiFont(13, QFont::Medium)); // the header's, once the window is dressed
    for (int column = 0; column < RunsModel::kColumns - 1; ++column) { // the last one takes what is left
        const QString title = header->model()->headerData(column, Qt::Horizontal).toString();
        QVERIFY2(header->sectionSize(column) >= metrics.horizontalAdvance(title) + 14, qPrintable(title));
    }
}

QTEST_MAIN(TestRunsPage)
#include "test_runs_page.moc"
