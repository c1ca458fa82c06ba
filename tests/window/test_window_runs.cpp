#include "app/controllers/runs_controller.h"
#include "core/files/experiment_file.h"
#include "core/runs/run_store.h"
#include "tests/window/window_driver.h"
#include "widgets/runs/run_overlay.h"
#include "widgets/runs/runs_model.h"
#include "widgets/runs/runs_page.h"
#include "widgets/tables/figure_table.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QUndoStack>

using namespace batchscope;
using namespace batchscope::test;

namespace {

TrainOptions shortRun() {
    TrainOptions options = tinyOptions();
    options.checkpointEvery = 4;
    options.evalEvery = 4;
    return options;
}

QString dataFolder() {
    return qEnvironmentVariable("BATCHSCOPE_DATA");
}

RunsPage& runsOf(WindowDriver& driver) {
    return *driver.window->findChild<RunsPage*>();
}

QPushButton* bannerButton(WindowDriver& driver, const QString& text) {
    for (auto* button : driver.window->banner().findChildren<QPushButton*>())
        if (button->text() == text && button->isVisible()) return button;
    return nullptr;
}

void train(WindowDriver& driver) {
    driver.click("start");
    SOON(!driver.idle());
    SOON(driver.idle());
}

/// A run that the program left behind as a crash does: in the history as running, with its checkpoints.
std::int64_t leaveInterrupted(const QString& names, std::int64_t at) {
    TrainOptions options = shortRun();
    const auto data = loadNames(names.toStdString()).dataset;
    std::stop_source stop;
    struct Sink : TrainingSink {
        std::stop_source& stop;
        std::int64_t at;
        Sink(std::stop_source& source, std::int64_t step) : stop(source), at(step) {}
        void onStep(const StepMetrics& metrics) override {
            if (metrics.step == at) stop.request_stop();
        }
    } sink(stop, at);
    const RunPlace place{(dataFolder() + "/runs/left").toStdString(),
                         (dataFolder() + "/history.sqlite").toStdString(), true};
    RecordedRun run(data, options, place, sink);
    run.run(stop.get_token());
    RunStore store(place.history);
    RunRecord record = *store.run(run.historyId());
    record.state = RunState::Running; // whose lock nobody holds
    store.finish(record);
    return run.historyId();
}

void nameFiles(QDialog& dialog, const QString& folder, const QString& name) {
    for (auto* field : dialog.findChildren<QLineEdit*>())
        field->setText(field->accessibleName() == "Folder" ? folder : name);
}

} // namespace

class TestWindowRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QSettings().clear();
        QDir(dataFolder()).removeRecursively();
        QDir().mkpath(dataFolder());
    }
    void keepsEveryRun();
    void editsAndUndoes();
    void takesSettings();
    void resumesAStoppedRun();
    void offersAnInterruptedRunOnce();
    void offersNothingAfterACleanExit();
    void exportsARun();
    void asksBeforeItOverwrites();
    void exportsAllPictures();
    void savesAndOpensAnExperiment();
    void beginsWhereItWasLeft();
    void beginsWithAnExperiment();
    void trainsWithoutAHistory();

private:
    IsolatedSettings settings_;
};

void TestWindowRuns::keepsEveryRun() {
    WindowDriver driver(shortRun());
    train(driver);
    train(driver);
    driver.press("Ctrl+6");
    RunsPage& page = runsOf(driver);
    SOON_EQUAL(page.model()->rowCount(), 2);
    SOON_EQUAL(page.model()->at(0).state, RunState::Finished);
    QCOMPARE(page.model()->at(0).steps, 12);
    QTest::keyClick(page.table(), Qt::Key_A, Qt::ControlModifier);
    SOON(page.overlay()->plot()->tableText().count('\n') == 13);
    QVERIFY(QFile::exists(QString::fromStdString(page.model()->at(0).folder) + "/checkpoint.safetensors"));
}

void TestWindowRuns::editsAndUndoes() {
    WindowDriver driver(shortRun());
    train(driver);
    driver.press("Ctrl+6");
    RunsPage& page = runsOf(driver);
    SOON_EQUAL(page.model()->rowCount(), 1);
    const QString before = page.model()->index(0, 0).data().toString();
    page.model()->setData(page.model()->index(0, RunsModel::Name), "mine");
    SOON_EQUAL(page.model()->index(0, 0).data().toString(), QString("mine"));
    driver.press("Ctrl+Z");
    SOON_EQUAL(page.model()->index(0, 0).data().toString(), before);
    driver.press("Ctrl+Shift+Z");
    SOON_EQUAL(page.model()->index(0, 0).data().toString(), QString("mine"));
    page.table()->setFocus();
    QTest::keyClick(page.table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(page.table(), Qt::Key_Delete);
    SOON_EQUAL(page.model()->rowCount(), 0);
    driver.press("Ctrl+Z");
    SOON_EQUAL(page.model()->rowCount(), 1);
    const QString folder = QString::fromStdString(page.model()->at(0).folder);
    QVERIFY(QDir(folder).exists());
    driver.press("Ctrl+Shift+Z");
    SOON_EQUAL(page.model()->rowCount(), 0);
    driver.window->close();
    driver.window.reset();
    QVERIFY(!QDir(folder).exists()); // what was removed goes for good with the window
}

void TestWindowRuns::takesSettings() {
    WindowDriver driver(shortRun());
    train(driver);
    TrainOptions other = shortRun();
    other.hidden_size = 9;
    driver.give(other);
    driver.press("Ctrl+6");
    RunsPage& page = runsOf(driver);
    SOON_EQUAL(page.model()->rowCount(), 1);
    page.choose({page.model()->at(0).id});
    page.settingsAction->trigger();
    QCOMPARE(driver.bench().options().hidden_size, 4);
}

void TestWindowRuns::resumesAStoppedRun() {
    TrainOptions options = shortRun();
    options.steps = 4000;
    WindowDriver driver(options);
    driver.click("start");
    SOON(driver.bench().lastStep().step > 5);
    driver.click("stop");
    SOON(driver.idle());
    const qint64 stopped = driver.bench().lastStep().step;
    if (stopped == 4000) QSKIP("the run was done before it could be stopped");
    driver.press("Ctrl+6");
    RunsPage& page = runsOf(driver);
    SOON_EQUAL(page.model()->rowCount(), 1);
    SOON_EQUAL(page.model()->at(0).state, RunState::Stopped);
    page.choose({page.model()->at(0).id});
    page.resumeAction->trigger();
    SOON(!driver.idle());
    QCOMPARE(driver.window->page(), MainWindow::Page::Train);
    SOON(driver.idle());
    QCOMPARE(driver.bench().lastStep().step, 4000);
    QCOMPARE(driver.points(driver.trainPage().lossPlot()), 4000); // with what was before
    SOON_EQUAL(page.model()->at(0).state, RunState::Finished);
    QCOMPARE(page.model()->rowCount(), 1);
}

void TestWindowRuns::offersAnInterruptedRunOnce() {
    TemporaryFiles files;
    const QString names =
        QString::fromStdString(files.write(QStringLiteral("left.csv"), tinyFile()).string());
    leaveInterrupted(names, 7);
    {
        WindowDriver driver;
        SOON(driver.window->banner().message().contains("at update 7 of 12"));
        QPushButton* button = bannerButton(driver, "Resume run");
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        SOON(driver.bench().data() != nullptr); // its names are opened first
        SOON_EQUAL(driver.bench().lastStep().step, 12);
        SOON(driver.idle());
        SOON_EQUAL(runsOf(driver).model()->at(0).state, RunState::Finished);
    }
    init();
    leaveInterrupted(names, 5);
    for (const bool first : {true, false}) {
        WindowDriver driver;
        SOON(runsOf(driver).model()->rowCount() == 1);
        QCOMPARE(!driver.window->banner().message().isEmpty(), first); // who said no is not asked again
    }
}

void TestWindowRuns::offersNothingAfterACleanExit() {
    {
        WindowDriver driver(endlessOptions());
        driver.click("start");
        SOON(driver.bench().lastStep().step > 3);
        driver.window->close();
    }
    WindowDriver driver;
    SOON(runsOf(driver).model()->rowCount() == 1);
    QCOMPARE(runsOf(driver).model()->at(0).state, RunState::Stopped);
    QCOMPARE(driver.window->banner().message(), QString());
}

void TestWindowRuns::exportsARun() {
    WindowDriver driver(shortRun());
    train(driver);
    driver.press("Ctrl+6");
    RunsPage& page = runsOf(driver);
    SOON_EQUAL(page.model()->rowCount(), 1);
    SOON_EQUAL(page.model()->at(0).state, RunState::Finished);
    page.choose({page.model()->at(0).id});
    QTemporaryDir folder;
    Answer answer([&](QDialog& dialog) {
        for (auto* box : dialog.findChildren<QCheckBox*>())
            box->setChecked(true);
        nameFiles(dialog, folder.path(), "it");
        dialog.accept();
    });
    page.exportAction->trigger();
    QVERIFY(answer.given());
    QVERIFY2(driver.window->banner().message().isEmpty(), qPrintable(driver.window->banner().message()));
    const QStringList names = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(QDir(folder.filePath("it")).entryList({"events.out*"}, QDir::Files).size(), 1);
    QCOMPARE(
        names.join(' '),
        QString(
            "it-accuracy.pdf it-accuracy.svg it-accuracy@1x.png it-accuracy@2x.png it-accuracy@4x.png "
            "it-loss.pdf it-loss.svg it-loss@1x.png it-loss@2x.png it-loss@4x.png it-speed.pdf it-speed.svg "
            "it-speed@1x.png it-speed@2x.png it-speed@4x.png it.confusion.csv it.cpp it.html it.metrics.csv "
            "it.onnx it.onnx.json it.pt it.pt.json it.py it.safetensors it.safetensors.json"));
    QCOMPARE(QImage(folder.filePath("it-loss@4x.png")).width(),
             4 * QImage(folder.filePath("it-loss@1x.png")).width());
}

void TestWindowRuns::asksBeforeItOverwrites() {
    WindowDriver driver(shortRun());
    train(driver);
    driver.press("Ctrl+6");
    RunsPage& page = runsOf(driver);
    SOON_EQUAL(page.model()->rowCount(), 1);
    SOON_EQUAL(page.model()->at(0).state, RunState::Finished);
    page.choose({page.model()->at(0).id});
    QTemporaryDir folder;
    QFile there(folder.filePath("it.html"));
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.write("mine");
    there.close();
    Answer answer([&](QDialog& dialog) {
        nameFiles(dialog, folder.path(), "it");
        // The question comes while the first dialog's caller goes on.
        auto* no =
            new Answer([](QDialog& box) { static_cast<QMessageBox&>(box).button(QMessageBox::No)->click(); });
        no->setParent(driver.window.get());
        dialog.accept();
    });
    page.exportAction->trigger();
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"it.html"});
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), QByteArray("mine"));
}

void TestWindowRuns::exportsAllPictures() {
    WindowDriver driver(shortRun());
    train(driver);
    ThemeManager::instance().setKind(ThemeKind::Dark);
    QTemporaryDir folder;
    Answer answer([&](QDialog& dialog) {
        for (auto* box : dialog.findChildren<QCheckBox*>())
            box->setChecked(box->objectName() == "svg" || box->objectName() == "csv");
        nameFiles(dialog, folder.path(), "all");
        dialog.accept();
    });
    driver.press("Ctrl+Shift+E");
    QVERIFY(answer.given());
    QVERIFY2(driver.window->banner().message().isEmpty(), qPrintable(driver.window->banner().message()));
    const QStringList names = QDir(folder.path()).entryList(QDir::Files);
    for (const char* name : {"all-batch-x-ray.svg", "all-batch-epoch.svg", "all-batch-one-hot.svg",
                             "all-batch-compare.svg", "all-train-loss-over-updates.svg",
                             "all-train-loss-over-updates.csv", "all-data-names-by-length.svg"})
        QVERIFY2(names.contains(name), qPrintable(names.join(' ')));
    QCOMPARE(ThemeManager::instance().kind(), ThemeKind::Dark);
    QFile svg(folder.filePath("all-train-loss-over-updates.svg"));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(!svg.readAll().contains(Theme::of(ThemeKind::Dark).panel.name().toUtf8())); // print colours
    ThemeManager::instance().setKind(ThemeKind::Light);
}

void TestWindowRuns::savesAndOpensAnExperiment() {
    TrainOptions options = shortRun();
    options.hidden_size = 11;
    WindowDriver driver(options);
    QTemporaryDir folder;
    const QString file = folder.filePath("mine.batchscope");
    Answer save([&](QDialog& dialog) { typePath(dialog, file); });
    driver.press("Ctrl+Shift+S");
    QVERIFY(QFile::exists(file));
    driver.give(shortRun());
    Answer open([&](QDialog& dialog) { typePath(dialog, file); });
    driver.press("Ctrl+E");
    QCOMPARE(driver.bench().options().hidden_size, 11);
    QCOMPARE(driver.panel().options().hidden_size, 11);
    driver.write("nonsense", "bad.batchscope");
    driver.window->openExperiment(driver.write("nonsense", "bad.batchscope"));
    QVERIFY(driver.window->banner().message().contains("is not an experiment"));
    QCOMPARE(driver.bench().options().hidden_size, 11);
}

void TestWindowRuns::beginsWhereItWasLeft() {
    TemporaryFiles files;
    const QString names = QString::fromStdString(files.write(QStringLiteral("own.csv"), tinyFile()).string());
    {
        TrainOptions options = shortRun();
        options.hidden_size = 13;
        WindowDriver driver;
        driver.give(options);
        driver.window->open(names);
        driver.settle();
        driver.window->close();
    }
    WindowDriver driver;
    driver.window->restoreSession({});
    driver.settle();
    QCOMPARE(driver.bench().options().hidden_size, 13);
    QCOMPARE(QString::fromStdString(driver.bench().data()->source().string()), names);
}

void TestWindowRuns::beginsWithAnExperiment() {
    for (const bool here : {true, false}) {
        WindowDriver driver;
        const QString names = driver.write(tinyFile());
        Experiment experiment{shortRun(), {}, {}};
        experiment.options.hidden_size = 17;
        experiment.dataFile = (here ? names : names + ".gone").toStdString();
        const QString file = driver.write({}, "mine.batchscope");
        writeExperiment(experiment, file.toStdString());
        driver.window->restoreSession(file);
        driver.settle();
        QCOMPARE(driver.panel().options().hidden_size, 17);
        QCOMPARE(QString::fromStdString(driver.bench().data()->source().string()) == names, here);
        QCOMPARE(driver.window->banner().message().isEmpty(), here);
    }
}

void TestWindowRuns::trainsWithoutAHistory() {
    QDir(dataFolder()).removeRecursively();
    QFile file(dataFolder()); // a file stands where the folder belongs
    QVERIFY(file.open(QIODevice::WriteOnly));
    {
        WindowDriver driver(shortRun());
        QVERIFY(driver.window->banner().message().contains("BATCHSCOPE_DATA"));
        train(driver);
        QCOMPARE(driver.bench().lastStep().step, 12);
    }
    file.remove();
}

QTEST_MAIN(TestWindowRuns)
#include "test_window_runs.moc"
