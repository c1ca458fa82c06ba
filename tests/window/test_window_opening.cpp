#include "app/window/app_settings.h"
#include "tests/window/menu_walk.h"
#include "tests/window/window_driver.h"

#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>

using namespace batchscope;
using namespace batchscope::test;

namespace {

constexpr const char* kFour = "Oh,A\nPark,A\nLee,B\nKim,B\n";

/// Drops what a file manager would; returns whether the window took it.
bool drop(QWidget& window, const QList<QUrl>& urls) {
    QMimeData mime;
    mime.setUrls(urls);
    const QPoint at = window.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent event(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
    return event.isAccepted();
}

/// Rows, banner and the run's buttons, as text: `40 rows|the banner|Start|Next batch`.
QString stateText(WindowDriver& driver) {
    const auto& data = driver.bench().data();
    return QStringLiteral("%1 rows|%2|%3")
        .arg(data ? data->size() : 0)
        .arg(driver.files.shortened(driver.window->banner().message().toStdString()), driver.runButtons());
}

} // namespace

class TestWindowOpening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void opensAFile();
    void takesDrops_data();
    void takesDrops();
    void survivesABadFile_data();
    void survivesABadFile();
    void loadsWithoutBadRows();
    void closesTheBanner();
    void saysWhatCannotBeSplit();
    void cancelsALoad();
    void keepsRecentFiles();
    void opensARecentFile();
    void goodNamesHideTheBanner();

private:
    IsolatedSettings settings_;
};

void TestWindowOpening::opensAFile() {
    WindowDriver driver;
    QCOMPARE(stateText(driver), "0 rows||");
    const QString path = driver.load(tinyFile());
    QCOMPARE(stateText(driver), "40 rows||Start|Next batch");
    QCOMPARE(driver.window->windowTitle(), "tiny.csv - Batchscope");
    QCOMPARE(driver.named<QPushButton>("Names")->text(), QStringLiteral("tiny.csv \u00b7 40"));
    QVERIFY(driver.named<QPushButton>("Names")->toolTip().contains(path));
    QCOMPARE(driver.batchRows(), int(driver.bench().shownBatch().layout->size()));
}

void TestWindowOpening::takesDrops_data() {
    QTest::addColumn<QStringList>("urls");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<int>("rows");
    QTest::newRow("a file") << QStringList{"file://FOLDER/four.csv"} << true << 4;
    QTest::newRow("a folder") << QStringList{"file://FOLDER/classes"} << true << 2;
    QTest::newRow("a missing file") << QStringList{"file://FOLDER/none.csv"} << true << 40;
    QTest::newRow("two files") << QStringList{"file://FOLDER/four.csv", "file://FOLDER/tiny.csv"} << false
                               << 40;
    QTest::newRow("a web address") << QStringList{"https://example.org/names.csv"} << false << 40;
    QTest::newRow("text") << QStringList{} << false << 40;
}

void TestWindowOpening::takesDrops() {
    QFETCH(QStringList, urls);
    QFETCH(bool, taken);
    QFETCH(int, rows);
    WindowDriver driver(tinyOptions());
    driver.write(kFour, "four.csv");
    driver.write("Oh\n", "classes/A.txt");
    driver.write("Park\n", "classes/B.txt");
    QList<QUrl> addresses;
    for (QString url : urls)
        addresses << QUrl(url.replace("FOLDER", QString::fromStdString(driver.files.path().string())));
    QCOMPARE(drop(*driver.window, addresses), taken);
    driver.settle();
    QCOMPARE(int(driver.bench().data()->size()), rows);
}

void TestWindowOpening::survivesABadFile_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("banner");
    QTest::newRow("missing") << QByteArray() << "bad.csv: no such file; check the name";
    QTest::newRow("empty") << QByteArray("")
                           << "bad.csv: the file is empty; write rows such as Abreu,Portuguese";
    QTest::newRow("one class") << QByteArray("Abe,X\nLee,X\n")
                               << "bad.csv: all rows have the label X; at least two classes are needed";
    QTest::newRow("binary") << QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000001000000010802")
                            << "bad.csv: looks like a binary file; names are text";
}

void TestWindowOpening::survivesABadFile() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, banner);
    WindowDriver driver(tinyOptions());
    const QString good = driver.window->windowTitle();
    if (!bytes.isNull()) driver.write(bytes, "bad.csv");
    driver.window->open(QString::fromStdString(driver.files.path("bad.csv").string()));
    driver.settle();
    QCOMPARE(stateText(driver), "40 rows|" + banner + "|Start|Next batch");
    QVERIFY(driver.window->banner().isVisible());
    QCOMPARE(driver.window->windowTitle(), good);
    QCOMPARE(driver.batchRows(), 4);
    driver.click("start");
    SOON(driver.bench().lastStep().step == 12 && driver.idle());
    QCOMPARE(AppSettings().recentFiles().size(), 1); // the good one
}

void TestWindowOpening::loadsWithoutBadRows() {
    WindowDriver driver(tinyOptions());
    driver.load("Oh,A\nPark,A\nNeil\nLee,B\nKim,B\n", "bad.csv");
    QVERIFY(stateText(driver).startsWith("40 rows|bad.csv, line 3: no label after \"Neil\""));
    QVERIFY2(!driver.window->banner().message().contains("--"), "a button stands beside it");
    QPushButton* action = nullptr;
    for (auto* each : driver.window->banner().findChildren<QPushButton*>())
        if (each->text() == "Load without bad rows") action = each;
    QVERIFY(action && action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    driver.settle();
    QCOMPARE(stateText(driver), "4 rows||Start|Next batch");
    QVERIFY(!driver.window->banner().isVisible());
}

void TestWindowOpening::closesTheBanner() {
    WindowDriver driver(tinyOptions());
    driver.window->open("/nowhere/names.csv");
    driver.settle();
    auto& banner = driver.window->banner();
    QVERIFY(banner.isVisible());
    for (auto* each : banner.findChildren<QPushButton*>()) {
        if (each->text() == "Close")
            QTest::mouseClick(each, Qt::LeftButton);
        else
            QVERIFY(!each->isVisible()); // nothing but closing can be done about it
    }
    QVERIFY(!banner.isVisible());
    QCOMPARE(banner.message(), "");
}

void TestWindowOpening::saysWhatCannotBeSplit() {
    WindowDriver driver(tinyOptions());
    auto* problem = driver.named<QLabel>("Problem with the settings");
    driver.load("Abe,X\nLee,Y\n", "two.csv");
    QCOMPARE(stateText(driver), "2 rows||");
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), driver.bench().problem());
    QCOMPARE(driver.batchRows(), 0);
    driver.load(kFour, "four.csv");
    QCOMPARE(stateText(driver), "4 rows||Start|Next batch");
    QVERIFY(!problem->isVisible());
}

void TestWindowOpening::cancelsALoad() {
    WindowDriver driver(tinyOptions());
    QByteArray text;
    for (int row = 0; row < 300000; ++row)
        text += "Name" + QByteArray::number(row) + (row % 2 ? ",X\n" : ",Y\n");
    driver.window->open(driver.write(text, "long.csv"));
    auto* progress = driver.named<QProgressBar>("Loading");
    QPushButton* cancel = nullptr;
    for (auto* each : driver.window->findChildren<QPushButton*>())
        if (each->text() == "Cancel") cancel = each;
    QVERIFY(cancel && cancel->isVisible() && progress->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!driver.bench().namesSession().loading());
    QVERIFY(!cancel->isVisible() && !progress->isVisible());
    QTest::qWait(kWatched);
    QCOMPARE(stateText(driver), "40 rows||Start|Next batch");
}

void TestWindowOpening::keepsRecentFiles() {
    AppSettings settings;
    for (int file = 0; file < 10; ++file)
        settings.addRecentFile(QStringLiteral("/names/%1.csv").arg(file));
    settings.addRecentFile("/names/5.csv");
    QCOMPARE(settings.recentFiles().join(u' ').remove("/names/").remove(".csv"), "5 9 8 7 6 4 3 2");
    settings.clearRecentFiles();
    QCOMPARE(settings.recentFiles(), QStringList());
}

void TestWindowOpening::opensARecentFile() {
    WindowDriver driver(tinyOptions());
    driver.load(kFour, "four.csv");
    auto* bar = driver.window->findChild<QMenuBar*>();
    QMenu* file = bar->actions().first()->menu();
    QMenu* recent = nullptr;
    for (QAction* each : file->actions())
        if (each->text() == "Open &recent") recent = each->menu();
    QVERIFY(recent);
    const auto choose = [&](const QString& text) {
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(file->menuAction()).center());
        QTest::keyClick(file, Qt::Key_R);
        QVERIFY(QTest::qWaitForWindowExposed(recent));
        QStringList texts;
        for (QAction* each : recent->actions()) {
            texts << each->text();
            if (each->text() != text) continue;
            chooseInMenu(*recent, *each);
            break;
        }
        QVERIFY2(texts.last() == text, qPrintable(texts.join(u'|')));
    };
    choose("tiny.csv");
    driver.settle();
    QCOMPARE(int(driver.bench().data()->size()), 40);
    choose("Clear the list");
    QCOMPARE(AppSettings().recentFiles(), QStringList());
}

void TestWindowOpening::goodNamesHideTheBanner() {
    WindowDriver driver(tinyOptions());
    driver.window->open("/nowhere/names.csv");
    driver.settle();
    QVERIFY(driver.window->banner().isVisible());
    driver.load(kFour, "four.csv");
    QVERIFY(!driver.window->banner().isVisible());
}

QTEST_MAIN(TestWindowOpening)
#include "test_window_opening.moc"
