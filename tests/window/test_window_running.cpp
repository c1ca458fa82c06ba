#include "core/files/checkpoint.h"
#include "tests/window/window_driver.h"
#include "widgets/explain/classify_panel.h"
#include "widgets/plots/ranking_bars.h"

#include <QCloseEvent>
#include <QLabel>
#include <QLineEdit>

using namespace batchscope;
using namespace batchscope::test;

namespace {

QString rankingText(const std::vector<Ranked>& ranking) {
    QStringList parts;
    for (const Ranked& each : ranking)
        parts << QStringLiteral("%1 %2")
                     .arg(QString::fromStdString(each.label))
                     .arg(each.probability, 0, 'g', 9);
    return parts.join(u'|');
}

} // namespace

class TestWindowRunning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void trainsToTheEnd();
    void offersWhatCanBeDone_data();
    void offersWhatCanBeDone();
    void buttonsThroughARun();
    void resetTakesTheRunAway_data();
    void resetTakesTheRunAway();
    void startsTwice();
    void tellsAnError();
    void closesWhileItTrains_data();
    void closesWhileItTrains();
    void isDestroyedWhileItTrains();
    void isDestroyedWhileItLoads();
    void classifiesWhileItTrains();
    void savedWeightsPredictTheSame();
    void tellsTheStateOfTheRun();

private:
    IsolatedSettings settings_;
};

void TestWindowRunning::trainsToTheEnd() {
    WindowDriver driver(tinyOptions());
    TrainPage& page = driver.trainPage();
    QCOMPARE(driver.points(page.lossPlot()), 0);
    driver.click("start");
    QCOMPARE(driver.window->page(), MainWindow::Page::Train);
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
    QCOMPARE(driver.points(page.lossPlot()), 12);
    QCOMPARE(driver.points(page.speedPlot()), 12);
    QCOMPARE(driver.points(page.accuracyPlot()), 1);
    QCOMPARE(driver.runButtons(), "Start|Next batch|Reset");
    QVERIFY(driver.action("save")->isEnabled());
    QVERIFY(!driver.window->banner().isVisible());
}

void TestWindowRunning::offersWhatCanBeDone_data() {
    QTest::addColumn<bool>("byKey");
    QTest::newRow("by mouse") << false;
    QTest::newRow("by key") << true;
}

void TestWindowRunning::offersWhatCanBeDone() {
    QFETCH(bool, byKey);
    WindowDriver driver(endlessOptions());
    const auto choose = [&](const QString& name, const QString& shortcut) {
        if (byKey)
            driver.press(shortcut);
        else
            driver.click(name);
    };
    choose("start", "F5");
    SOON(driver.bench().lastStep().step > 0);
    QCOMPARE(driver.runButtons(), "Pause|Next batch|Stop|Reset");
    choose("pause", "F6");
    QCOMPARE(driver.runButtons(), "Resume|Next batch|Stop|Reset");
    choose("start", "F5");
    QCOMPARE(driver.state(), TrainingSession::State::Running);
    QCOMPARE(driver.runButtons(), "Pause|Next batch|Stop|Reset");
    choose("nextBatch", "F7");
    QCOMPARE(driver.runButtons(), "Resume|Next batch|Stop|Reset");
    choose("stop", "F8");
    QCOMPARE(driver.runButtons(), "Reset"); // stopping
    SOON(driver.idle());
    QCOMPARE(driver.runButtons(), "Start|Next batch|Reset");
    choose("reset", "Ctrl+R");
    QCOMPARE(driver.runButtons(), "Start|Next batch");
}

void TestWindowRunning::buttonsThroughARun() {
    WindowDriver driver;
    QCOMPARE(driver.runButtons(), "");
    QTest::mouseClick(driver.button("start"), Qt::LeftButton);
    driver.press("F7");
    QVERIFY(driver.idle());
    driver.give(tinyOptions());
    QCOMPARE(driver.runButtons(), "");
    driver.load(tinyFile());
    QCOMPARE(driver.runButtons(), "Start|Next batch");
    driver.click("nextBatch");
    QCOMPARE(driver.window->page(), MainWindow::Page::Batch); // where the batch is to be seen
    SOON(driver.bench().lastStep().step == 1);
    QCOMPARE(driver.runButtons(), "Resume|Next batch|Stop|Reset");
    QCOMPARE(driver.points(driver.trainPage().lossPlot()), 1);
    driver.click("start");
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
    QCOMPARE(driver.points(driver.trainPage().lossPlot()), 12);
}

void TestWindowRunning::resetTakesTheRunAway_data() {
    QTest::addColumn<bool>("following");
    QTest::addColumn<bool>("on");
    QTest::newRow("over, followed") << true << false;
    QTest::newRow("over, another batch shown") << false << false;
    QTest::newRow("on, followed") << true << true;
    QTest::newRow("on, another batch shown") << false << true;
}

void TestWindowRunning::resetTakesTheRunAway() {
    QFETCH(bool, following);
    QFETCH(bool, on);
    WindowDriver driver(on ? endlessOptions() : tinyOptions());
    const auto status = [&] { return driver.named<QLabel>("State of the run")->text(); };
    const QString idle = status();
    driver.click("start");
    SOON(on ? driver.bench().lastStep().step > 0 : driver.idle() && driver.bench().model());
    if (!following) driver.bench().showBatch(3);
    driver.click("reset");
    QCOMPARE(driver.runButtons(), "Start|Next batch");
    QCOMPARE(driver.points(driver.trainPage().lossPlot()), 0);
    QVERIFY(!driver.action("save")->isEnabled());
    QVERIFY2(status().startsWith("idle"), qPrintable(status()));
    QCOMPARE(status(), idle);
}

void TestWindowRunning::startsTwice() {
    WindowDriver driver(tinyOptions());
    for (int run = 0; run < 2; ++run) {
        driver.press("F5");
        QVERIFY(!driver.idle());
        SOON(driver.bench().lastStep().step == 12 && driver.idle());
        QCOMPARE(driver.points(driver.trainPage().lossPlot()), 12);
    }
}

void TestWindowRunning::tellsAnError() {
    TrainOptions options = tinyOptions();
    options.optimizer = Optimizer::Sgd;
    options.learningRate = 1e38;
    WindowDriver driver(tinyOptions());
    driver.bench().setOptions(options); // beyond what the dock allows
    driver.click("start");
    SOON(driver.window->banner().isVisible());
    const QString message = driver.window->banner().message();
    QVERIFY2(message.startsWith("The run ended: the loss is not finite any more at step "),
             qPrintable(message));
    QVERIFY(driver.idle());
    QCOMPARE(driver.runButtons(), "Start|Next batch|Reset");
    driver.give(tinyOptions());
    driver.click("start");
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
}

void TestWindowRunning::closesWhileItTrains_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("byKey");
    QTest::newRow("running") << "running" << false;
    QTest::newRow("running, Ctrl+Q") << "running" << true;
    QTest::newRow("paused") << "paused" << false;
    QTest::newRow("stopping") << "stopping" << false;
}

void TestWindowRunning::closesWhileItTrains() {
    QFETCH(QString, state);
    QFETCH(bool, byKey);
    WindowDriver driver(endlessOptions());
    driver.click("start");
    SOON(driver.bench().lastStep().step > 3);
    if (state == "paused") driver.click("pause");
    if (state == "stopping") driver.click("stop");
    if (byKey)
        driver.press("Ctrl+Q");
    else
        driver.window->close();
    QVERIFY(!driver.window->isVisible());
    QVERIFY(driver.idle());
    const std::int64_t step = driver.bench().lastStep().step;
    QTest::qWait(kWatched);
    QCOMPARE(driver.bench().lastStep().step, step);
}

void TestWindowRunning::isDestroyedWhileItTrains() {
    std::weak_ptr<const NameDataset> names;
    {
        WindowDriver driver(endlessOptions());
        names = driver.bench().data();
        driver.click("start");
        SOON(driver.bench().lastStep().step > 3);
    }
    QVERIFY(names.expired());
}

void TestWindowRunning::isDestroyedWhileItLoads() {
    WindowDriver driver(tinyOptions());
    QByteArray text;
    for (int row = 0; row < 100000; ++row)
        text += "Name" + QByteArray::number(row) + (row % 2 ? ",X\n" : ",Y\n");
    driver.window->open(driver.write(text, "long.csv"));
    QVERIFY(driver.bench().namesSession().loading());
    driver.window.reset();
    QTest::qWait(kWatched);
}

void TestWindowRunning::classifiesWhileItTrains() {
    WindowDriver driver(endlessOptions());
    ClassifyPanel* panel = driver.trainPage().classifyPanel();
    driver.click("start");
    auto* field = driver.named<QLineEdit>("Name to classify");
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClicks(field, "Anero");
    SOON(!panel->ranking()->ranking().empty());
    QCOMPARE(driver.state(), TrainingSession::State::Running);
    QCOMPARE(panel->ranking()->ranking().size(), 3u);
    const QString early = rankingText(panel->ranking()->ranking());
    SOON(rankingText(panel->ranking()->ranking()) != early); // of newer weights
    driver.click("stop");
    SOON(driver.idle());
    QCOMPARE(rankingText(panel->ranking()->ranking()),
             rankingText(driver.bench().model()->predict("Anero", 5).top));
    QTest::keyClicks(field, "\u00df");
    SOON(panel->message().contains("unknown to the model's alphabet"));
}

void TestWindowRunning::savedWeightsPredictTheSame() {
    WindowDriver driver(tinyOptions());
    driver.click("start");
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
    const auto model = driver.bench().model();
    const auto file = driver.files.path("weights.pt");
    writeCheckpoint(*model, file);
    const auto loaded = loadPredictor(file);
    QCOMPARE(loaded->step(), 12);
    QCOMPARE(loaded->classes(), model->classes());
    for (const char* name : {"Anero", "Zn", "Q", "Anerolis"})
        QCOMPARE(rankingText(loaded->predict(name, 3).top), rankingText(model->predict(name, 3).top));
}

void TestWindowRunning::tellsTheStateOfTheRun() {
    WindowDriver driver(endlessOptions());
    const auto status = [&] { return driver.named<QLabel>("State of the run")->text(); };
    QVERIFY2(status().startsWith("idle"), qPrintable(status()));
    driver.click("nextBatch");
    SOON(driver.bench().lastStep().step == 1);
    QVERIFY2(status().startsWith(QStringLiteral("paused \u00b7 update 1 / 1,000,000,000")),
             qPrintable(status()));
    QVERIFY2(status().contains("names/s") && status().contains("waste") && status().contains("left"),
             qPrintable(status()));
    QVERIFY2(status().contains("CPU, 1 thread"), qPrintable(status()));
    driver.click("stop");
    SOON(driver.idle());
    QVERIFY2(status().startsWith("stopped"), qPrintable(status()));
    QVERIFY2(!status().contains("left"), qPrintable(status()));
}

QTEST_MAIN(TestWindowRunning)
#include "test_window_running.moc"
