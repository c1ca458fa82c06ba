#include "race_driver.h"
#include "widgets/measure/invariance_board.h"
#include "widgets/measure/proof_board.h"
#include "widgets/measure/proof_view.h"
#include "widgets/measure/race_view.h"
#include "widgets/measure/sweep_view.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

using namespace batchscope;
using namespace batchscope::test;

using Kind = MeasureSession::Kind;
using View = RacePage::View;

class TestWindowRace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void measures_data() { addViews(); }
    void measures();
    void passesTheSettingsOn();
    void provesAnewWithATrap();
    void testsAName();
    void trainingWaits_data() { addViews(); }
    void trainingWaits();
    void waitsForATraining();
    void needsNamesAndSettings();
    void cancels_data() { addViews(); }
    void cancels();
    void otherNamesMeanwhile();
    void tellsThatTheSettingsHaveChanged();
    void tellsAnError();
    void sweepsAtTrainedWeights();
    void closesMeanwhile();
    void isDestroyedMeanwhile();
    void savesTheNumbers();
    void tellsWhatCannotBeSaved();

private:
    IsolatedSettings settings_;
};

void TestWindowRace::measures() {
    QFETCH(QString, key);
    QFETCH(int, kind);
    RaceDriver driver;
    driver.press(key);
    driver.script.holdAfter = 2;
    driver.startMeasuring();
    QVERIFY(driver.session().busy());
    QCOMPARE(driver.session().kind(), Kind(kind));
    SOON(driver.session().progress().done > 0);
    QVERIFY(driver.bar().running());
    QVERIFY2(driver.status().contains(" %"), qPrintable(driver.status()));
    QVERIFY(!driver.status().startsWith("idle"));
    driver.script.release();
    SOON(!driver.session().busy());
    QVERIFY(!driver.bar().running());
    QVERIFY(driver.startButton()->isEnabled());
    QVERIFY2(driver.status().startsWith("idle"), qPrintable(driver.status()));
    QCOMPARE(driver.banner(), QString());
}

void TestWindowRace::passesTheSettingsOn() {
    TrainOptions options = tinyOptions();
    options.hidden_size = 12;
    options.seed = 7;
    options.plan.ratio = 2.5;
    RaceDriver driver(options);
    ProofOptions proof;
    RaceOptions race;
    MeasureJobs jobs;
    jobs.proof = [&](const NameDataset&, const ProofOptions& given, std::stop_token, const ProofProgress&) {
        proof = given;
        return Proof();
    };
    jobs.race = [&](const NameDataset& data, const RaceOptions& given, std::stop_token, const RaceSink&) {
        race = given;
        RaceResult result;
        result.wanted = std::int64_t(data.size());
        return result;
    };
    driver.session().setJobs(jobs);
    driver.page().proof()->setNames(9);
    driver.startMeasuring();
    SOON(!driver.session().busy());
    QCOMPARE(proof.hidden_size, std::int64_t(12));
    QCOMPARE(proof.names, std::int64_t(9));
    QCOMPARE(proof.ratio, 2.5);
    QCOMPARE(proof.seed, std::uint64_t(7));
    QCOMPARE(proof.threads, 1);
    QCOMPARE(proof.shapes.size(), std::size_t(12));
    driver.press("R");
    driver.page().race()->setRounds(3);
    driver.page().race()->setNames(5);
    driver.startMeasuring();
    SOON(!driver.session().busy());
    QCOMPARE(race.names, std::int64_t(5));
    QCOMPARE(race.rounds, std::int64_t(3));
    QCOMPARE(race.model.hidden_size, std::int64_t(12));
    QCOMPARE(race.model.cell, Cell::Gru);
    QCOMPARE(driver.session().results().race->wanted, std::int64_t(40)); // of the file's names
}

void TestWindowRace::provesAnewWithATrap() {
    RaceDriver driver;
    driver.script.steps = 72;
    driver.press("4");
    SOON(!driver.session().busy());
    QCOMPARE(driver.page().proof()->board()->trap(), Trap::View);
    QCOMPARE(driver.session().results().proof->cells.front().max_abs_logit, 0.1);
    driver.script.holdAfter = 5;
    driver.press("1"); // while it is on: another one, which waits
    SOON(driver.session().progress().count == 5);
    driver.press("0");
    driver.script.release();
    SOON(!driver.session().busy());
    QCOMPARE(driver.page().proof()->board()->trap(), Trap::None);
    QCOMPARE(driver.session().results().proof->cells.front().max_abs_logit, 2e-7);
    QCOMPARE(driver.named<QLabel>("Verdict")->text(),
             "All 72 checks (6 paths × 12 models) agree: largest difference 2e-7");
    QVERIFY(!driver.script.crowded);
}

void TestWindowRace::testsAName() {
    RaceDriver driver;
    InvarianceBoard* board = driver.page().proof()->invariance();
    driver.script.steps = 100;
    driver.script.holdAfter = 30;
    QTest::keyClicks(board->nameField(), "Rossi");
    QTest::mouseClick(board->testButton(), Qt::LeftButton);
    QCOMPARE(driver.session().kind(), Kind::Invariance);
    SOON_EQUAL(driver.named<QLabel>("Effect of the neighbours")->text(), "30 of 100 batches");
    QVERIFY(!board->testButton()->isEnabled());
    QVERIFY(!driver.page().proof()->board()->trapActions()[1]->isEnabled());
    driver.script.release();
    SOON(!driver.session().busy());
    QVERIFY(board->testButton()->isEnabled());
    QVERIFY2(
        driver.named<QLabel>("Effect of the neighbours")->text().startsWith("“Rossi” gets the same answer"),
        qPrintable(driver.named<QLabel>("Effect of the neighbours")->text()));
}

void TestWindowRace::trainingWaits() {
    QFETCH(QString, key);
    RaceDriver driver;
    const QString before = driver.button("start")->toolTip();
    driver.press(key);
    driver.script.holdAfter = 1;
    driver.startMeasuring();
    QCOMPARE(driver.runButtons(), "");
    QVERIFY2(driver.button("start")->toolTip().startsWith("Not now: the "),
             qPrintable(driver.button("start")->toolTip()));
    driver.press("F5");
    QVERIFY(driver.idle());
    for (const auto& [other, kind] : kStarts) {
        if (key == other) continue;
        driver.press(other);
        QVERIFY(!driver.startButton()->isEnabled());
        QVERIFY2(driver.bar().text().startsWith("the "), qPrintable(driver.bar().text()));
    }
    driver.script.release();
    SOON(!driver.session().busy());
    QCOMPARE(driver.runButtons(), "Start|Next batch");
    QCOMPARE(driver.button("start")->toolTip(), before);
    QVERIFY(driver.startButton()->isEnabled());
    QCOMPARE(driver.bar().text(), QString());
}

void TestWindowRace::waitsForATraining() {
    RaceDriver driver(endlessOptions());
    driver.click("start");
    SOON(driver.bench().lastStep().step > 0);
    driver.press("Ctrl+4");
    for (const auto& [key, kind] : kStarts) {
        driver.press(key);
        QVERIFY(!driver.startButton()->isEnabled());
        QVERIFY(driver.bar().text().contains("a run is in progress"));
        driver.startMeasuring();
        QVERIFY(!driver.session().busy());
    }
    driver.press("P");
    driver.press("4"); // no trap either
    QVERIFY(!driver.session().busy());
    driver.click("pause");
    SOON(driver.startButton()->isEnabled()); // once the batch is done
    driver.script.holdAfter = 1;
    driver.startMeasuring();
    QVERIFY(driver.session().busy());
    QCOMPARE(driver.runButtons(), "Stop|Reset");
    driver.script.release();
    SOON(!driver.session().busy());
    QCOMPARE(driver.runButtons(), "Resume|Next batch|Stop|Reset");
}

void TestWindowRace::needsNamesAndSettings() {
    WindowDriver driver;
    driver.press("Ctrl+4");
    auto& page = *driver.window->findChild<RacePage*>();
    const auto& bar = page.bar(View::Proof);
    QCOMPARE(bar.text(), "open a names file first");
    driver.give(tinyOptions());
    driver.load(tinyFile());
    QCOMPARE(bar.text(), QString());
    TrainOptions bad = tinyOptions();
    bad.hidden_size = 0;
    driver.bench().setOptions(bad);
    QVERIFY(!driver.bench().problem().isEmpty());
    QCOMPARE(bar.text(), driver.bench().problem());
    driver.bench().setOptions(tinyOptions());
    QCOMPARE(bar.text(), QString());
}

void TestWindowRace::cancels() {
    QFETCH(QString, key);
    RaceDriver driver;
    driver.press(key);
    driver.script.steps = 1'000'000'000;
    driver.startMeasuring();
    SOON(driver.script.done > 10);
    QTest::mouseClick(driver.barButton("Cancel"), Qt::LeftButton);
    SOON(!driver.session().busy());
    const auto& results = driver.session().results();
    const std::int64_t kept = results.proof   ? std::int64_t(results.proof->cells.size())
                              : results.race  ? results.race->rounds
                              : results.sweep ? std::int64_t(results.sweep->points.size())
                                              : std::int64_t(results.costs->timed.size());
    QCOMPARE(kept, std::int64_t(driver.script.done));
    QVERIFY(driver.startButton()->isVisible() && driver.startButton()->isEnabled());
    QCOMPARE(driver.banner(), QString());
}

void TestWindowRace::otherNamesMeanwhile() {
    RaceDriver driver;
    driver.press("R");
    driver.script.holdAfter = 2;
    driver.startMeasuring();
    SOON(driver.session().progress().done > 0);
    driver.load("Oh,A\nPark,A\nLee,B\nKim,B\nCho,A\nHan,B\n", "six.csv");
    QCOMPARE(int(driver.bench().data()->size()), 6);
    QVERIFY(driver.session().busy());
    driver.script.release();
    SOON(!driver.session().busy());
    QCOMPARE(driver.session().results().race->rounds, std::int64_t(5));
    QCOMPARE(driver.page().note(View::Race), "measured on tiny.csv; other names are loaded now");
    QVERIFY(driver.named<QLabel>("Notes on the result")->isVisible());
}

void TestWindowRace::tellsThatTheSettingsHaveChanged() {
    RaceDriver driver;
    for (const auto& [key, kind] : kStarts) {
        driver.press(key);
        driver.startMeasuring();
        SOON(!driver.session().busy());
    }
    const auto noted = [&] {
        QString views;
        for (const auto& [key, view] :
             {std::pair("P", View::Proof), {"R", View::Race}, {"S", View::Sweep}, {"C", View::Cost}})
            if (!driver.page().note(view).isEmpty()) views += key;
        return views;
    };
    const auto given = [&](auto change) {
        TrainOptions options = tinyOptions();
        change(options);
        driver.bench().setOptions(options);
        return noted();
    };
    QCOMPARE(noted(), "");
    QCOMPARE(given([](TrainOptions& o) { o.steps = 99; }), "");           // of a training alone
    QCOMPARE(given([](TrainOptions& o) { o.cell = Cell::Lstm; }), "RSC"); // the proof is of all cells
    QCOMPARE(given([](TrainOptions& o) { o.plan.batchSize = 8; }), "C");
    QCOMPARE(given([](TrainOptions& o) { o.hidden_size = 5; }), "PRSC");
    QCOMPARE(driver.page().note(View::Race), "measured with GRU 4; the settings have changed since");
    QCOMPARE(driver.page().note(View::Proof), "measured with hidden size 4; the settings have changed since");
    QCOMPARE(given([](TrainOptions&) {}), ""); // as it was
}

void TestWindowRace::tellsAnError() {
    RaceDriver driver;
    driver.press("S");
    driver.script.throwAfter = 2;
    driver.startMeasuring();
    SOON_EQUAL(driver.banner(), "the graphics card fell out");
    QVERIFY(driver.startButton()->isEnabled());
    QVERIFY(!driver.bar().running());
    QCOMPARE(driver.runButtons(), "Start|Next batch");
}

void TestWindowRace::sweepsAtTrainedWeights() {
    RaceDriver driver;
    std::vector<std::int64_t> steps; // of the weights that sweeps were given; -1: none
    MeasureJobs jobs = scriptedJobs(driver.script);
    jobs.sweep = [&](const NameDataset&, const SweepOptions& options, std::stop_token, const SweepSink&) {
        steps.push_back(options.weights ? options.weights->step() : -1);
        return SweepResult();
    };
    driver.session().setJobs(jobs);
    QCheckBox* box = driver.controller().weightsBox();
    const auto sweeps = [&] {
        driver.press("Ctrl+4");
        driver.press("S");
        driver.startMeasuring();
        return QTest::qWaitFor([&] { return !driver.session().busy(); }, kPatience);
    };
    QVERIFY(!box->isEnabled());
    QVERIFY(sweeps());
    driver.click("start");
    SOON(driver.bench().model() && driver.idle());
    QVERIFY(box->isEnabled() && box->isChecked());
    QCOMPARE(box->text(), "weights of update 12");
    QVERIFY(sweeps());
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(!box->isChecked());
    QVERIFY(sweeps());
    driver.click("reset");
    QVERIFY(!box->isEnabled());
    QVERIFY(sweeps());
    QCOMPARE(steps, (std::vector<std::int64_t>{-1, 12, -1, -1}));
}

void TestWindowRace::closesMeanwhile() {
    RaceDriver driver;
    driver.script.steps = 1'000'000'000;
    driver.startMeasuring();
    SOON(driver.script.done > 3);
    driver.window->close();
    QVERIFY(!driver.window->isVisible());
    QCOMPARE(int(driver.script.alive), 0);
    QVERIFY(!driver.session().busy());
}

void TestWindowRace::isDestroyedMeanwhile() {
    RaceDriver driver;
    driver.script.steps = 1'000'000'000;
    driver.startMeasuring();
    SOON(driver.script.done > 3);
    const std::weak_ptr<const NameDataset> names = driver.bench().data();
    driver.window.reset();
    QCOMPARE(int(driver.script.alive), 0);
    QVERIFY(names.expired());
}

void TestWindowRace::savesTheNumbers() {
    RaceDriver driver;
    driver.script.steps = 72;
    driver.startMeasuring();
    SOON(!driver.session().busy());
    const QString path = QString::fromStdString(driver.files.path("proof.csv").string());
    Answer answer([&](QDialog& dialog) { typePath(dialog, path); });
    driver.save("Table");
    QVERIFY(answer.given());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QVERIFY(lines[0].startsWith("model,path,device,engine,logit"));
    QCOMPARE(lines.size(), 74); // a header, and the end of the last line
    QVERIFY2(lines[1].startsWith("\"RNN, 1 layer, one direction\",letter by letter,cpu,libtorch,2e-07"),
             lines[1].constData());
    for (const char* suffix : {".png", ".svg", ".pdf"}) {
        const QString picture = QString::fromStdString(driver.files.path("proof").string()) + suffix;
        Answer another([&](QDialog& dialog) { typePath(dialog, picture); });
        driver.save("Picture");
        QVERIFY(another.given());
        QVERIFY2(QFileInfo(picture).size() > 1000, suffix);
    }
    QCOMPARE(driver.banner(), QString());
}

void TestWindowRace::tellsWhatCannotBeSaved() {
    RaceDriver driver;
    driver.startMeasuring();
    SOON(!driver.session().busy());
    const QString path = QStringLiteral("/proc/nowhere.csv");
    Answer answer([&](QDialog& dialog) { typePath(dialog, path); });
    driver.save("Table");
    QVERIFY(answer.given());
    QVERIFY2(driver.banner().contains(path), qPrintable(driver.banner()));
}

QTEST_MAIN(TestWindowRace)
#include "test_window_race.moc"
