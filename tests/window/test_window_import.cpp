#include "app/window/app_settings.h"
#include "tests/window/import_driver.h"
#include "widgets/import/import_dialog.h"

using namespace batchscope;
using namespace batchscope::test;

namespace {

const QByteArray kUnknownWords = "who,whence\nAbe,X\nIto,X\nLee,Y\nKim,Y\n";
const QString kUnknownRows = "Abe=X|Ito=X|Lee=Y|Kim=Y";
QString rowsOf(WindowDriver& driver) {
    const auto& data = driver.bench().data();
    return data ? rowsText(*data) : QString();
}

} // namespace

/// The import step: what it asks, and that every way of opening a file comes to it.
class TestWindowImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void opensPlainFilesWithoutAWord();
    void saysWhatIsCertain_data();
    void saysWhatIsCertain();
    void asksWhatIsNot_data();
    void asksWhatIsNot();
    void readsAsChosen_data();
    void readsAsChosen();
    void showsTheRowsAtOnce();
    void refusesWhatCannotBe();
    void asksForAnUnknownEncoding();
    void guessesAgain();
    void cancelKeepsTheNames();
    void cancelAtTheStartLoadsTheBundledNames();
    void everyWayComesToIt_data();
    void everyWayComesToIt();
    void remembersTheForm();
    void asksWhereTheRememberedFormDoesNotFit();
    void keepsTheFormWithoutBadRows();
    void remembersAHundredFiles();

private:
    IsolatedSettings settings_;
};

void TestWindowImport::opensPlainFilesWithoutAWord() {
    for (const char* bytes :
         {"Abe,X\nIto,X\nLee,Y\nKim,Y\n", "name,label\nAbe,X\nLee,Y\n", "Abe\tX\nLee\tY\n"}) {
        WindowDriver driver;
        driver.load(bytes, "plain.csv");
        QVERIFY(!importDialog());
        QCOMPARE(driver.window->banner().message(), QString());
        QVERIFY(rowsOf(driver).startsWith("Abe=X|"));
    }
}

void TestWindowImport::saysWhatIsCertain_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* what, const QByteArray& bytes, const char* rows, const char* said) {
        QTest::newRow(what) << bytes << QString::fromUtf8(rows) << QString::fromUtf8(said);
    };
    row("semicolons", "Abe, Shinzo;X\nIto, Hiro;X\nSmith, John;Y\nJones, Tom;Y\n",
        "Abe, Shinzo=X|Ito, Hiro=X|Smith, John=Y|Jones, Tom=Y", "Delimiter: semicolon");
    row("header", "name,team\nAbe,M\nIto,F\nSato,M\nKato,F\n", "Abe=M|Ito=F|Sato=M|Kato=F", "Header: yes");
    row("index", ",name,label\n0,Abe,X\n1,Ito,X\n2,Lee,Y\n3,Kim,Y\n", "Abe=X|Ito=X|Lee=Y|Kim=Y",
        "Header: yes · Name: column 2, “name” · Label: column 3, “label”");
    row("comment", "# surnames, 2020\nname,label\nAbe,X\nIto,X\nLee,Y\nKim,Y\n", "Abe=X|Ito=X|Lee=Y|Kim=Y",
        "Table begins in: line 2");
}

void TestWindowImport::saysWhatIsCertain() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rows);
    QFETCH(QString, said);
    WindowDriver driver;
    driver.load(bytes, "own.csv");
    QVERIFY(!importDialog());
    QCOMPARE(rowsOf(driver), rows);
    QCOMPARE(driver.window->banner().message(), "own.csv was read with these guesses: " + said);
    QTest::mouseClick(bannerButton(driver, "Change…"), Qt::LeftButton);
    const ImportDriver dialog;
    QCOMPARE(dialog->draft().form(), driver.bench().data()->form());
    QCOMPARE(dialog.marked(), QString());
    dialog.press("Open");
    driver.settle();
    QCOMPARE(rowsOf(driver), rows);
    QCOMPARE(driver.window->banner().message(), QString()); // it was seen and agreed to
}

void TestWindowImport::asksWhatIsNot_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char* what, const QByteArray& bytes, const char* marked, const char* rows) {
        QTest::newRow(what) << bytes << QString::fromUtf8(marked) << QString::fromUtf8(rows);
    };
    row("unknown words", kUnknownWords, "Header", "Abe=X|Ito=X|Lee=Y|Kim=Y");
    row("two delimiters", "Abe,X;A\nIto,X;A\nLee,Y;B\nKim,Y;B\n", "Delimiter",
        "Abe=X;A|Ito=X;A|Lee=Y;B|Kim=Y;B");
    row("labels first", "X,Abe\nX,Ito\nX,Oh\nY,Lee\nY,Kim\nY,Go\n", "Name|Label",
        "Abe=X|Ito=X|Oh=X|Lee=Y|Kim=Y|Go=Y");
    row("names of two columns", "first name,last name,label\nA,Abe,X\nB,Lee,Y\n", "Name", "A=X|B=Y");
}

void TestWindowImport::asksWhatIsNot() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, marked);
    QFETCH(QString, rows);
    WindowDriver driver;
    driver.load(bytes, "own.csv");
    const ImportDriver dialog;
    QVERIFY(!driver.bench().data());
    QVERIFY(!driver.window->banner().isVisible());
    QCOMPARE(dialog.marked(), marked);
    QCOMPARE(QApplication::focusWidget(), dialog.field(marked.section('|', 0, 0))); // asked first
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    driver.settle();
    QCOMPARE(rowsOf(driver), rows);
}

void TestWindowImport::readsAsChosen_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char* what, const QByteArray& bytes, const QStringList& choices,
                        const char* rows) {
        QTest::newRow(what) << bytes << choices << QString::fromUtf8(rows);
    };
    row("no header", kUnknownWords, {"Header=no"}, "who=whence|Abe=X|Ito=X|Lee=Y|Kim=Y");
    row("another delimiter", "Abe,X;A\nIto,X;A\nLee,Y;B\nKim,Y;B\n", {"Delimiter=semicolon"},
        "Abe,X=A|Ito,X=A|Lee,Y=B|Kim,Y=B");
    row("another column", "first name,last name,label\nA,Abe,X\nB,Lee,Y\n", {"Name=column 2"}, "Abe=X|Lee=Y");
    row("columns change places", "X,Abe\nX,Ito\nX,Oh\nY,Lee\nY,Kim\nY,Go\n", {"Name=column 1"},
        "X=Abe|X=Ito|X=Oh|Y=Lee|Y=Kim|Y=Go");
    row("names with commas", "Abe, A, X\nIto, B, X\nLee, C, Y\nKim, D, Y\n", {"Name=before the last comma"},
        "Abe, A=X|Ito, B=X|Lee, C=Y|Kim, D=Y");
    row("two kinds of labels", "name,gender,country\nAbe,m,X\nLee,f,Y\n", {"Label=column 3"}, "Abe=X|Lee=Y");
    row("Latin-2", kCzech, {"Encoding=ISO-8859-2"},
        "Dvořák=Czech|Kučera=Czech|Němec=Czech|Procházka=Czech|Smith=English|Jones=English");
    row("as Latin-1 after all", kCzech, {"Encoding=ISO-8859-1"},
        "Dvoøák=Czech|Kuèera=Czech|Nìmec=Czech|Procházka=Czech|Smith=English|Jones=English");
    row("lines before the table", "names of 2020,and their labels\nAbe,X\nIto,X\nLee,Y\nKim,Y\n",
        {"Table begins in=line 2", "Header=no"}, "Abe=X|Ito=X|Lee=Y|Kim=Y");
    row("one after another", "id;who;team\n7;Abe;X\n5;Ito;X\n3;Lee;Y\n1;Kim;Y\n",
        {"Delimiter=comma", "Delimiter=semicolon", "Label=column 1", "Name=column 3"}, "X=7|X=5|Y=3|Y=1");
}

void TestWindowImport::readsAsChosen() {
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, choices);
    QFETCH(QString, rows);
    WindowDriver driver(tinyOptions());
    openWithSettings(driver, driver.write(bytes, "own.csv"));
    const ImportDriver dialog;
    for (const QString& choice : choices)
        dialog.choose(choice.section('=', 0, 0), choice.section('=', 1));
    dialog.press("Open");
    driver.settle();
    QCOMPARE(rowsOf(driver), rows);
}

void TestWindowImport::showsTheRowsAtOnce() {
    WindowDriver driver;
    driver.load("first name,last name,label\nA,Abe,X\nB,Lee,Y\n", "own.csv");
    const ImportDriver dialog;
    QCOMPARE(dialog.preview(), "Line|first name: Name|last name: not used|label: Label\n"
                               "1, header|first name|last name|label\n2|A|Abe|X\n3|B|Lee|Y");
    dialog.choose("Name", "column 2");
    QCOMPARE(dialog.preview().section('\n', 0, 0), "Line|first name: not used|last name: Name|label: Label");
    QCOMPARE(dialog.reason("Name"), "Chosen for this file");
    dialog.choose("Table begins in", "line 2");
    QVERIFY2(dialog.preview().contains("\n1, left out|"), qPrintable(dialog.preview()));
    dialog.press("Cancel");
}

void TestWindowImport::refusesWhatCannotBe() {
    WindowDriver driver(tinyOptions());
    openWithSettings(driver, driver.write(kCzech, "own.csv"));
    const ImportDriver dialog;
    dialog.choose("Encoding", "UTF-8");
    QCOMPARE(dialog.reason("Encoding"), "The file is not text in this encoding. Choose another one.");
    QVERIFY(!dialog.button("Open")->isEnabled());
    QCOMPARE(dialog.preview(), QString());
    dialog.choose("Encoding", "windows-1250");
    QVERIFY(dialog.button("Open")->isEnabled());
    dialog.choose("Delimiter", "vertical bar");
    QVERIFY2(dialog.reason("Delimiter").startsWith("It does not divide the rows"),
             qPrintable(dialog.reason("Delimiter")));
    QVERIFY(!dialog.button("Open")->isEnabled());
    dialog.choose("Delimiter", "comma");
    dialog.press("Open");
    driver.settle();
    QVERIFY2(rowsOf(driver).startsWith("Dvořák=Czech|Kučera=Czech"), qPrintable(rowsOf(driver)));
}

void TestWindowImport::asksForAnUnknownEncoding() {
    WindowDriver driver(tinyOptions());
    driver.load("name,label\nA\x81\x02,X\nB\xff\xfe\x90,X\nLee,Y\n", "own.csv");
    const ImportDriver dialog;
    QVERIFY(!dialog.button("Open")->isEnabled());
    QCOMPARE(dialog.marked(), "Encoding");
    QVERIFY2(!dialog.note().isEmpty() && !dialog.note().contains("--"), qPrintable(dialog.note()));
    dialog.choose("Encoding", "ISO-8859-1");
    QVERIFY(dialog.button("Open")->isEnabled());
    dialog.press("Cancel");
    QCOMPARE(int(driver.bench().data()->size()), 40);
}

void TestWindowImport::guessesAgain() {
    WindowDriver driver;
    driver.load(kUnknownWords, "own.csv");
    const ImportDriver dialog;
    dialog.choose("Header", "no");
    QCOMPARE(dialog.marked(), QString());
    dialog.press("Guess again");
    QCOMPARE(dialog.marked(), "Header");
    dialog.press("Open");
    driver.settle();
    QCOMPARE(rowsOf(driver), kUnknownRows);
}

void TestWindowImport::cancelKeepsTheNames() {
    WindowDriver driver(tinyOptions());
    driver.load(kUnknownWords, "own.csv");
    {
        const ImportDriver dialog;
        QTest::keyClick(dialog.field("Header"), Qt::Key_Escape);
    }
    QVERIFY(!importDialog());
    driver.settle();
    QCOMPARE(int(driver.bench().data()->size()), 40);
    QCOMPARE(driver.window->windowTitle(), "tiny.csv - Batchscope");
    QCOMPARE(driver.runButtons(), "Start|Next batch");
    driver.load(kUnknownWords, "own.csv"); // nothing was remembered
    QVERIFY(importDialog());
}

void TestWindowImport::cancelAtTheStartLoadsTheBundledNames() {
    WindowDriver driver;
    driver.window->restoreSession(driver.write(kUnknownWords, "own.csv"));
    driver.settle();
    {
        const ImportDriver dialog;
        dialog.press("Cancel");
    }
    driver.settle();
    QVERIFY(driver.bench().data()->size() > 1000);
}

void TestWindowImport::everyWayComesToIt_data() {
    QTest::addColumn<QString>("way");
    for (const char* way : {"menu", "drop", "recent", "start", "last session", "with settings"})
        QTest::addRow("%s", way) << way;
}

void TestWindowImport::everyWayComesToIt() {
    QFETCH(QString, way);
    WindowDriver driver(tinyOptions());
    const QString path = driver.write(kUnknownWords, "own.csv");
    if (way == "menu") {
        const Answer answer([&](QDialog& dialog) { typePath(dialog, path); });
        driver.press("Ctrl+O");
    } else if (way == "drop") {
        dropOn(*driver.window, path);
    } else if (way == "recent") {
        AppSettings().addRecentFile(path);
        chooseRecent(driver, "own.csv");
    } else if (way == "start") {
        driver.window->restoreSession(path);
    } else if (way == "last session") { // of a version that kept no form
        AppSettings().setExperiment(QStringLiteral(R"({"format": "batchscope-experiment", "format_version": 1,
            "data": {"file": "%1", "sha256": ""}, "settings": {}})")
                                        .arg(path));
        driver.window->restoreSession({});
    } else {
        openWithSettings(driver, path);
    }
    driver.settle();
    const ImportDriver dialog;
    QCOMPARE(dialog.marked(), "Header");
    dialog.press("Open");
    driver.settle();
    QCOMPARE(rowsOf(driver), kUnknownRows);
    QCOMPARE(AppSettings().recentFiles().first(), path);
}

void TestWindowImport::remembersTheForm() {
    TemporaryFiles files;
    const QString path = QString::fromStdString(files.write("own.csv", kUnknownWords).string());
    {
        WindowDriver driver;
        driver.window->open(path);
        driver.settle();
        const ImportDriver dialog;
        dialog.choose("Header", "no");
        dialog.press("Open");
        driver.settle();
        driver.window->close();
    }
    for (const char* way : {"argument", "last session", "after a row was added"}) {
        if (way == QLatin1String("after a row was added")) files.write("own.csv", kUnknownWords + "Oh,X\n");
        WindowDriver driver;
        driver.window->restoreSession(way == QLatin1String("last session") ? QString() : path);
        driver.settle();
        QVERIFY2(!importDialog(), way);
        QVERIFY2(rowsOf(driver).startsWith("who=whence|Abe=X"), way);
        QCOMPARE(driver.window->banner().message(), QString());
        openWithSettings(driver, path);
        const ImportDriver dialog;
        QCOMPARE(dialog.reason("Header"), "Chosen for this file");
        dialog.press("Cancel");
    }
}

void TestWindowImport::asksWhereTheRememberedFormDoesNotFit() {
    WindowDriver driver(tinyOptions());
    const QString path = driver.write("id;who;team\n7;Abe;X\n5;Ito;X\n3;Lee;Y\n1;Kim;Y\n", "own.csv");
    openWithSettings(driver, path);
    {
        const ImportDriver dialog;
        dialog.choose("Label", "column 1");
        dialog.press("Open");
        driver.settle();
    }
    driver.write("Abe,X\nIto,X\nLee,Y\nKim,Y\n", "own.csv"); // another table under the same name
    driver.window->open(path);
    driver.settle();
    const ImportDriver dialog;
    QVERIFY2(dialog.note().size() > 10, qPrintable(dialog.note()));
    dialog.press("Guess again");
    dialog.press("Open");
    driver.settle();
    QCOMPARE(rowsOf(driver), kUnknownRows);
    driver.window->open(path);
    driver.settle();
    QVERIFY(!importDialog()); // the new form is remembered
    QCOMPARE(rowsOf(driver), kUnknownRows);
}

void TestWindowImport::keepsTheFormWithoutBadRows() {
    WindowDriver driver(tinyOptions());
    driver.load("who,whence\nAbe,X\nNeil\nIto,X\nLee,Y\nKim,Y\n", "own.csv");
    const ImportDriver dialog;
    dialog.press("Open");
    driver.settle();
    QTest::mouseClick(bannerButton(driver, "Load without bad rows"), Qt::LeftButton);
    driver.settle();
    QVERIFY(!importDialog());
    QCOMPARE(rowsOf(driver), kUnknownRows);
}

void TestWindowImport::remembersAHundredFiles() {
    AppSettings settings;
    ReadingForm form;
    for (int file = 0; file < AppSettings::kMaxForms + 5; ++file) {
        form.skipLines = std::size_t(file);
        settings.setReadingForm(QStringLiteral("/names/%1.csv").arg(file), form);
    }
    QVERIFY(settings.readingForm("/names/4.csv").empty());
    QCOMPARE(settings.readingForm("/names/5.csv").skipLines, std::size_t(5));
    form.skipLines = 77;
    settings.setReadingForm("/names/5.csv", form);
    QCOMPARE(settings.readingForm("/names/5.csv").skipLines, std::size_t(77));
    QCOMPARE(settings.readingForm("/names/104.csv").skipLines, std::size_t(104));
}

QTEST_MAIN(TestWindowImport)
#include "test_window_import.moc"
