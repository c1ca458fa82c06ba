#include "core/files/checkpoint.h"
#include "tests/window/window_driver.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace batchscope;
using namespace batchscope::test;

namespace {

constexpr const char* kFour = "Oh,A\nPark,A\nLee,B\nKim,B\n";

void clickButton(QDialog& dialog, QMessageBox::StandardButton which) {
    auto* box = qobject_cast<QMessageBox*>(&dialog);
    if (!box || !box->button(which)) return dialog.reject();
    QTest::mouseClick(box->button(which), Qt::LeftButton);
}

} // namespace

class TestWindowDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void asksBeforeARunIsStopped_data();
    void asksBeforeARunIsStopped();
    void aFailedLoadLeavesTheRun();
    void opensByDialog();
    void opensNothing();
    void opensAFolderByDialog();
    void savesByDialog();
    void tellsThatItCannotSave();
    void savesAPlot_data();
    void savesAPlot();
    void listsEveryShortcut();
    void tellsAboutItself();

private:
    IsolatedSettings settings_;
};

void TestWindowDialogs::asksBeforeARunIsStopped_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("yes");
    QTest::addColumn<int>("rows");
    for (const char* state : {"running", "paused"}) {
        QTest::addRow("%s, yes", state) << state << true << 4;
        QTest::addRow("%s, no", state) << state << false << 40;
    }
}

void TestWindowDialogs::asksBeforeARunIsStopped() {
    QFETCH(QString, state);
    QFETCH(bool, yes);
    QFETCH(int, rows);
    WindowDriver driver(endlessOptions());
    const QString four = driver.write(kFour, "four.csv");
    driver.click("start");
    SOON(driver.bench().lastStep().step > 3);
    if (state == "paused") driver.click("pause");
    QString asked;
    Answer answer([&](QDialog& dialog) {
        asked = static_cast<QMessageBox&>(dialog).text();
        clickButton(dialog, yes ? QMessageBox::Yes : QMessageBox::No);
    });
    driver.window->open(four);
    QVERIFY(answer.given());
    QCOMPARE(asked, "Opening other names stops the run. Stop it and open four.csv?");
    driver.settle();
    QCOMPARE(int(driver.bench().data()->size()), rows);
    QCOMPARE(driver.idle(), yes);
    QCOMPARE(driver.points(driver.trainPage().lossPlot()) == 0, yes);
    QVERIFY(yes || driver.runButtons().contains("Stop"));
}

void TestWindowDialogs::aFailedLoadLeavesTheRun() {
    WindowDriver driver(endlessOptions());
    driver.click("start");
    SOON(driver.bench().lastStep().step > 3);
    Answer answer([&](QDialog& dialog) { clickButton(dialog, QMessageBox::Yes); });
    driver.window->open("/nowhere/names.csv");
    driver.settle();
    QVERIFY(answer.given());
    QVERIFY(driver.window->banner().isVisible());
    QCOMPARE(driver.state(), TrainingSession::State::Running);
}

void TestWindowDialogs::opensByDialog() {
    WindowDriver driver(tinyOptions());
    const QString four = driver.write(kFour, "four.csv");
    Answer answer([&](QDialog& dialog) { typePath(dialog, four); });
    driver.press("Ctrl+O");
    QVERIFY(answer.given());
    driver.settle();
    QCOMPARE(int(driver.bench().data()->size()), 4);
}

void TestWindowDialogs::opensNothing() {
    WindowDriver driver(tinyOptions());
    for (const char* keys : {"Ctrl+O", "Ctrl+Shift+O", "Ctrl+S"}) {
        if (keys == QLatin1String("Ctrl+S")) {
            driver.click("start");
            SOON(driver.bench().model() && driver.idle());
        }
        Answer answer([&](QDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
        driver.press(keys);
        QVERIFY2(answer.given(), keys);
        QVERIFY(!driver.bench().namesSession().loading());
        QVERIFY(!driver.window->banner().isVisible());
    }
    QCOMPARE(int(driver.bench().data()->size()), 40);
}

void TestWindowDialogs::opensAFolderByDialog() {
    WindowDriver driver(tinyOptions());
    driver.write("Oh\n", "classes/A.txt");
    driver.write("Park\n", "classes/B.txt");
    Answer answer([&](QDialog& dialog) {
        typePath(dialog, QString::fromStdString(driver.files.path("classes").string()));
    });
    driver.press("Ctrl+Shift+O");
    QVERIFY(answer.given());
    driver.settle();
    QCOMPARE(int(driver.bench().data()->size()), 2);
}

void TestWindowDialogs::savesByDialog() {
    WindowDriver driver(tinyOptions());
    driver.press("Ctrl+S"); // nothing to save yet, so no dialog that would block here
    driver.click("start");
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
    const auto file = driver.files.path("saved.pt");
    Answer answer([&](QDialog& dialog) { typePath(dialog, QString::fromStdString(file.string())); });
    driver.press("Ctrl+S");
    QVERIFY(answer.given());
    QCOMPARE(loadPredictor(file)->step(), 12);
    QVERIFY(driver.named<QLabel>("What is under the pointer")
                ->text()
                .startsWith("Saved the weights of update 12"));
}

void TestWindowDialogs::tellsThatItCannotSave() {
    WindowDriver driver(tinyOptions());
    driver.click("start");
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
    driver.write("", "gone/file");
    const QString folder = QString::fromStdString(driver.files.path("gone").string());
    Answer answer([&](QDialog& dialog) {
        typePath(dialog, folder + "/weights.pt");
        QDir(folder).removeRecursively();
    });
    driver.press("Ctrl+S");
    QVERIFY(answer.given());
    QVERIFY2(driver.window->banner().message().contains("weights.pt"),
             qPrintable(driver.window->banner().message()));
}

void TestWindowDialogs::savesAPlot_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("saved"); // empty: it cannot be
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("png") << "loss.png"
                         << "loss.png" << QByteArray("\x89PNG");
    QTest::newRow("svg") << "loss.svg"
                         << "loss.svg" << QByteArray("<?xml");
    QTest::newRow("pdf") << "loss.pdf"
                         << "loss.pdf" << QByteArray("%PDF");
    QTest::newRow("no ending") << "loss"
                               << "loss.png" << QByteArray("\x89PNG");
    QTest::newRow("another ending") << "loss.docx"
                                    << "" << QByteArray();
}

void TestWindowDialogs::savesAPlot() {
    QFETCH(QString, typed);
    QFETCH(QString, saved);
    QFETCH(QByteArray, begin);
    WindowDriver driver(tinyOptions());
    driver.click("start");
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
    QAction* save = nullptr;
    for (QAction* action : driver.trainPage().lossPlot()->focusProxy()->actions())
        if (action->text() == "Save picture…") save = action;
    QVERIFY(save);
    const QString folder =
        QFileInfo(QString::fromStdString(driver.files.path(typed).string())).absolutePath();
    QString problem;
    bool given = false;
    QTimer answers; // the file dialog, and the message after it where there is one
    connect(&answers, &QTimer::timeout, this, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible()) return;
        if (auto* box = qobject_cast<QMessageBox*>(dialog)) {
            problem = box->text();
            box->accept();
        } else if (!given) {
            given = true;
            typePath(*dialog, QDir(folder).filePath(typed));
        }
    });
    answers.start(20);
    save->trigger();
    QVERIFY(given);
    if (saved.isEmpty()) {
        QVERIFY2(problem.contains("end the name in one of them"), qPrintable(problem));
        QVERIFY(!QFile::exists(QDir(folder).filePath(typed)));
        return;
    }
    QCOMPARE(problem, QString());
    QFile file(QDir(folder).filePath(saved));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(16).startsWith(begin));
}

void TestWindowDialogs::listsEveryShortcut() {
    WindowDriver driver;
    QString text;
    Answer answer([&](QDialog& dialog) {
        text = dialog.findChild<QLabel*>()->text();
        QVERIFY2(driver.window->size().width() >= dialog.width(), "the sheet is wider than its window");
        QTest::mouseClick(dialog.findChild<QPushButton*>(), Qt::LeftButton);
    });
    QTest::keyClick(driver.window.get(), Qt::Key_Question);
    QVERIFY(answer.given());
    for (const char* keys : {"F5", "F6", "F7", "F8", "Ctrl+1", "Ctrl+6", "Ctrl+T", "Ctrl+O", ">M<", ">F<"})
        QVERIFY2(text.contains(keys), keys);
    for (const char* mnemonic : {">&F", ">&S", ">&B"})
        QVERIFY2(!text.contains(mnemonic), mnemonic);
    // A key that means one thing here and another there stands once under each heading, never twice under
    // one.
    QStringList headings;
    QSet<QString> under;
    const QRegularExpression cell("<b>([^<]+)</b>");
    for (auto match = cell.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const bool heading = text.left(found.capturedStart()).endsWith("padding-top:10px'>");
        if (heading) {
            headings << found.captured(1);
            under.clear();
            continue;
        }
        QVERIFY2(!under.contains(found.captured(1)), qPrintable(headings.last() + ' ' + found.captured(1)));
        under.insert(found.captured(1));
    }
    QCOMPARE(headings.join('|'),
             "PAGES|RUN|FILE|EDIT|ON THE RUNS PAGE|ON THE BATCH PAGE|ON THE RACE PAGE|THEME|"
             "SIZE OF TEXT AND PICTURES|LANGUAGE|HELP");
}

void TestWindowDialogs::tellsAboutItself() {
    WindowDriver driver;
    QString text;
    Answer answer([&](QDialog& dialog) {
        text = static_cast<QMessageBox&>(dialog).text();
        clickButton(dialog, QMessageBox::Ok);
    });
    driver.press("Ctrl+F1");
    QVERIFY(answer.given());
    for (const char* part : {"Batchscope", "LibTorch", "Qt 6", "GPL-3.0-or-later"})
        QVERIFY2(text.contains(part), part);
}

QTEST_MAIN(TestWindowDialogs)
#include "test_window_dialogs.moc"
