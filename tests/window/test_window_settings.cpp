#include "tests/window/setting_edits.h"
#include "tests/window/window_driver.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>

using namespace batchscope;
using namespace batchscope::test;

class TestWindowSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void takesEdits_data();
    void takesEdits();
    void choosesByMouse();
    void showsTheNewBatch();
    void takesPresets_data();
    void takesPresets();
    void presetsLeaveTheMachineAlone_data();
    void presetsLeaveTheMachineAlone();
    void presetsKeepTheDeviceChosen();
    void refusesWhatDoesNotGoTogether();
    void offersOnlyWhatCounts();
    void theWheelTurnsNothing();
    void editsWhileARunIsOn();

    void takesBackWhatWasSet();
    void undoesWhatThePageIsAbout();

private:
    IsolatedSettings settings_;
};

void TestWindowSettings::takesEdits_data() {
    QTest::addColumn<QString>("control");
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("changes");
    const auto row = [](const char* control, const char* how, const char* changes) {
        QTest::addRow("%s: %s", control, how) << control << how << changes;
    };
    row("Split", "down", "split \"row\" -> \"name\"");
    row("Held out", "50", "test_fraction 0.2 -> 0.5");
    row("Grouping", "down", "strategy \"plain\" -> \"sorted\"");
    row("Batch size", "7", "batch_size 4 -> 7");
    row("Batch size", "up", "batch_size 4 -> 20");
    row("Run as", "down", "execution \"packed\" -> \"padded\"");
    row("Sampling", "down", "sampling \"epoch\" -> \"replacement\"");
    row("Seed", "3", "seed 0 -> 3, split_seed 0 -> 3");
    row("Cell", "up", "cell \"gru\" -> \"lstm\"");
    row("Hidden size", "8", "hidden_size 4 -> 8");
    row("Layers", "up", "num_layers 1 -> 2");
    row("Directions", "click", "bidirectional false -> true");
    row("Alphabet", "down", "letters \"training\" -> \"article\"");
    row("Method", "up", "optimizer \"adam\" -> \"sgd\"");
    row("Learning rate", "0.5", "lr 0.01 -> 0.5");
    row("Learning rate", "0.000003", "lr 0.01 -> 3e-06");
    row("Updates", "77", "steps 12 -> 77");
    row("Evaluate every", "5", "eval_every 0 -> 5");
    row("Device", "up", "device \"cpu\" -> \"auto\"");
    row("Threads", "2", "threads 1 -> 2");
    row("Engine", "down", "engine \"fused\" -> \"libtorch\"");
    row("Split seed", "9", "split_seed 0 -> 9"); // of the split alone
    row("Learning rate", "1e-3", "lr 0.01 -> 0.001");
    row("Learning rate", "0,05", "lr 0.01 -> 0.05");
    row("Held out", "12.5", "test_fraction 0.2 -> 0.125");
    row("Batch size", "0", ""); // what cannot be taken is marked, and the last good value stays in use
    row("Hidden size", "-5", "");
    row("Steps", "1,234", "");
}

void TestWindowSettings::takesEdits() {
    QFETCH(QString, control);
    QFETCH(QString, how);
    QFETCH(QString, changes);
    WindowDriver driver(tinyOptions());
    QCOMPARE(changesText(tinyOptions(), driver.bench().options()), "");
    work(driver.named<QWidget>(control), how);
    QCOMPARE(changesText(tinyOptions(), driver.bench().options()), changes);
    QCOMPARE(changesText(driver.panel().options(), driver.bench().options()), "");
    QCOMPARE(driver.named<QComboBox>("Preset")->currentText(), "Custom");
}

void TestWindowSettings::choosesByMouse() {
    WindowDriver driver(tinyOptions());
    auto* box = driver.named<QComboBox>("Grouping");
    QTest::mouseClick(box, Qt::LeftButton);
    QAbstractItemView* list = box->view();
    QVERIFY(QTest::qWaitForWindowExposed(list->window()));
    const QModelIndex bucketed = list->model()->index(box->findText("bucketed"), 0);
    // A release in the first moments counts as part of the click that opened the list.
    QTest::qWait(QApplication::doubleClickInterval() + 100);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(bucketed).center());
    SOON_EQUAL(changesText(tinyOptions(), driver.bench().options()), "strategy \"plain\" -> \"bucketed\"");
}

void TestWindowSettings::showsTheNewBatch() {
    WindowDriver driver(tinyOptions());
    QCOMPARE(driver.batchRows(), 4);
    work(driver.named<QWidget>("Batch size"), "7");
    QCOMPARE(driver.batchRows(), 7);
    work(driver.named<QWidget>("Held out"), "95");
    QCOMPARE(driver.batchRows(), int(driver.bench().split().train.size()));
    QVERIFY(driver.batchRows() < 7);
}

void TestWindowSettings::takesPresets_data() {
    QTest::addColumn<int>("preset");
    QTest::addColumn<QString>("text");
    QTest::newRow("first") << 0 << "Quick look";
    QTest::newRow("second") << 1 << "Article RNN";
    QTest::newRow("third") << 2 << "Article LSTM";
}

void TestWindowSettings::takesPresets() {
    QFETCH(int, preset);
    QFETCH(QString, text);
    TrainOptions (*const makers[])() = {quickLook, articleRnn, articleLstm};
    TrainOptions wanted = makers[preset]();
    WindowDriver driver(tinyOptions());
    auto* box = driver.named<QComboBox>("Preset");
    for (int step = 3; step > preset; --step)
        work(box, "up");
    wanted.device = tinyOptions().device;
    wanted.threads = tinyOptions().threads;
    QCOMPARE(box->currentText(), text);
    QCOMPARE(changesText(wanted, driver.bench().options()), "");
    work(driver.named<QWidget>("Layers"), "up");
    QCOMPARE(box->currentText(), "Custom");
}

void TestWindowSettings::presetsLeaveTheMachineAlone_data() {
    QTest::addColumn<QString>("shortcut");
    QTest::addColumn<QString>("text");
    QTest::newRow("first") << "Ctrl+Alt+1"
                           << "Quick look";
    QTest::newRow("second") << "Ctrl+Alt+2"
                            << "Article RNN";
    QTest::newRow("third") << "Ctrl+Alt+3"
                           << "Article LSTM";
}

// From the menu as from the dock: how many threads to use is no part of an experiment.
void TestWindowSettings::presetsLeaveTheMachineAlone() {
    QFETCH(QString, shortcut);
    QFETCH(QString, text);
    WindowDriver driver(tinyOptions());
    driver.press(shortcut);
    QCOMPARE(driver.named<QComboBox>("Preset")->currentText(), text);
    QCOMPARE(changesText(driver.panel().options(), driver.bench().options()), "");
    QCOMPARE(driver.bench().options().threads, 1);
    QCOMPARE(driver.bench().options().device, Device::Cpu);
}

void TestWindowSettings::presetsKeepTheDeviceChosen() {
    WindowDriver driver(tinyOptions());
    work(driver.named<QWidget>("Device"), "up");
    work(driver.named<QWidget>("Threads"), "2");
    work(driver.named<QWidget>("Preset"), "up");
    QCOMPARE(driver.bench().options().device, Device::Auto);
    QCOMPARE(driver.bench().options().threads, 2);
}

void TestWindowSettings::refusesWhatDoesNotGoTogether() {
    WindowDriver driver(tinyOptions());
    auto* problem = driver.named<QLabel>("Problem with the settings");
    QVERIFY(!problem->isVisible());
    work(driver.named<QWidget>("Run as"), "down");
    QCOMPARE(driver.runButtons(), "Start|Next batch");
    work(driver.named<QWidget>("Directions"), "click");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().startsWith("a bidirectional model cannot run padded"),
             qPrintable(problem->text()));
    QCOMPARE(driver.runButtons(), "");
    driver.press("F5");
    driver.press("F7");
    QVERIFY(driver.idle());
    QCOMPARE(driver.batchRows(), 4); // the last good one stays
    work(driver.named<QWidget>("Held out"), "50");
    work(driver.named<QWidget>("Run as"), "up");
    QVERIFY(!problem->isVisible());
    QCOMPARE(driver.runButtons(), "Start|Next batch");
    QCOMPARE(driver.bench().split().test.size(), 20u);
    driver.click("start");
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
    QCOMPARE(driver.bench().run()->testRows, 20);
}

void TestWindowSettings::offersOnlyWhatCounts() {
    WindowDriver driver(tinyOptions());
    auto* ratio = driver.named<QWidget>("Growth ratio");
    auto* momentum = driver.named<QWidget>("Momentum");
    QVERIFY(!ratio->isVisible() && !momentum->isEnabled());
    work(driver.named<QWidget>("Grouping"), "down");
    work(driver.named<QWidget>("Grouping"), "down");
    work(driver.named<QWidget>("Method"), "up");
    QVERIFY(ratio->isVisible() && momentum->isEnabled());
    work(ratio, "3");
    work(momentum, "0.5");
    QCOMPARE(changesText(tinyOptions(), driver.bench().options()),
             "momentum 0.9 -> 0.5, optimizer \"adam\" -> \"sgd\", ratio 1.5 -> 3.0, strategy \"plain\" -> "
             "\"bucketed\"");
}

void TestWindowSettings::theWheelTurnsNothing() {
    WindowDriver driver(tinyOptions());
    int controls = 0;
    for (QWidget* each : driver.panel().findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!qobject_cast<QAbstractSpinBox*>(each) && !qobject_cast<QComboBox*>(each)) continue;
        ++controls;
        each->setFocus();
        const QPointF at = each->rect().center();
        for (const int notch : {120, -120, -120}) {
            QWheelEvent event(at, each->mapToGlobal(at), {}, QPoint(0, notch), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            const bool taken = QCoreApplication::sendEvent(each, &event) && event.isAccepted();
            QVERIFY2(!taken, qPrintable(each->accessibleName())); // the dock scrolls
        }
    }
    QVERIFY(controls > 15);
    QCOMPARE(changesText(tinyOptions(), driver.bench().options()), "");
}

void TestWindowSettings::editsWhileARunIsOn() {
    WindowDriver driver(endlessOptions());
    QLabel* note = nullptr;
    for (auto* each : driver.panel().findChildren<QLabel*>())
        if (each->text() == "Running. Changes apply to the next run.") note = each;
    QVERIFY(note && !note->isVisible());
    driver.click("start");
    SOON(driver.bench().lastStep().step > 3);
    QVERIFY(note->isVisible());
    work(driver.named<QWidget>("Batch size"), "7");
    const std::int64_t step = driver.bench().lastStep().step;
    SOON(driver.bench().lastStep().step > step + 3);
    QCOMPARE(driver.bench().lastStep().names, 4);
    QCOMPARE(driver.bench().runOptions().plan.batchSize, 4);
    driver.click("stop");
    SOON(driver.idle());
    QVERIFY(!note->isVisible());
    work(driver.named<QWidget>("Updates"), "5");
    driver.click("start");
    SOON(driver.bench().lastStep().step == 5 && driver.idle());
    QCOMPARE(driver.bench().runOptions().plan.batchSize, 7);
}

void TestWindowSettings::takesBackWhatWasSet() {
    WindowDriver driver(tinyOptions());
    const auto hidden = [&] { return driver.bench().options().hidden_size; };
    const auto before = hidden();
    work(driver.named<QWidget>("Hidden size"), "21"); // two keys, one edit
    QCOMPARE(hidden(), 21);
    driver.press("Ctrl+Z");
    QCOMPARE(hidden(), before);
    QCOMPARE(driver.panel().options().hidden_size, before);
    driver.press("Ctrl+Shift+Z");
    QCOMPARE(hidden(), 21);
    driver.press("Ctrl+Alt+2"); // a preset is an edit too
    QCOMPARE(hidden(), 128);
    driver.press("Ctrl+Z");
    QCOMPARE(hidden(), 21);
    QCOMPARE(driver.panel().options().hidden_size, 21);
}

void TestWindowSettings::undoesWhatThePageIsAbout() {
    WindowDriver driver(tinyOptions());
    const auto before = driver.bench().options().hidden_size;
    work(driver.named<QWidget>("Hidden size"), "21");
    driver.press("Ctrl+6"); // there it is the history that is undone
    driver.press("Ctrl+Z");
    QCOMPARE(driver.bench().options().hidden_size, 21);
    driver.press("Ctrl+2");
    driver.press("Ctrl+Z");
    QCOMPARE(driver.bench().options().hidden_size, before);
}

QTEST_MAIN(TestWindowSettings)
#include "test_window_settings.moc"
