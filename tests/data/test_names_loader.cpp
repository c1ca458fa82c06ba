#include "core/data/names_folder.h"
#include "tests/data/loading.h"

#include <QtTest>

#include <algorithm>

using namespace batchscope;
using namespace batchscope::test;

class TestNamesLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRows_data();
    void readsRows();
    void knowsHeaders_data();
    void knowsHeaders();
    void keepsLineNumbers();
    void sortsClassesByByte();
    void readsFolder();
    void leavesUtf8AsItIs();
    void readsEachFilesEncoding();
    void givesSha256();
    void stops();
    void tellsProgress();
    void manyRowsCostLittle();
};

void TestNamesLoader::readsRows_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char* what, const QByteArray& bytes, const char* rows) {
        QTest::newRow(what) << bytes << QString::fromUtf8(rows);
    };
    row("comma", "Abreu,Portuguese\nAbe,Japanese\n", "Abreu=Portuguese|Abe=Japanese");
    row("comma and blank", "Abreu, Portuguese\nAbe, Japanese\n", "Abreu=Portuguese|Abe=Japanese");
    row("no line end at the end", "Abreu,Portuguese\nAbe,Japanese", "Abreu=Portuguese|Abe=Japanese");
    row("CRLF", "Abreu,Portuguese\r\nAbe,Japanese\r\n", "Abreu=Portuguese|Abe=Japanese");
    row("CR", "Abreu,Portuguese\rAbe,Japanese\r", "Abreu=Portuguese|Abe=Japanese");
    row("blank lines", "\n \nAbreu,Portuguese\n\t\n\u00a0\nAbe,Japanese\n\n",
        "Abreu=Portuguese|Abe=Japanese");
    row("byte order mark", "\xef\xbb\xbfname,label\nAbe,Japanese\nLee,Korean\n", "Abe=Japanese|Lee=Korean");
    row("last comma divides", "O, Neil, English\nAbe,Japanese\n", "O, Neil=English|Abe=Japanese");
    row("tabs", "Abe\tJapanese\nO, Neil\tIrish\na\tb\tX\n", "Abe=Japanese|O, Neil=Irish|a b=X");
    row("tab at a line's end", "Abe,Japanese\t\nLee,Korean\n", "Abe=Japanese|Lee=Korean");
    row("quotes", "\"O, Neil\",English\nAbe,\"Korea, South\"\n", "O, Neil=English|Abe=Korea, South");
    row("doubled quotes", "\"Al \"\"Scarface\"\" C\",X\nAbe,Y\n", "Al \"Scarface\" C=X|Abe=Y");
    row("blanks around quotes", " \"O, Neil\" , \"English\" \nAbe, Y\n", "O, Neil=English|Abe=Y");
    row("quotes with tabs", "Abe\tX\n\"O\tNeil\"\tY\n", "Abe=X|O Neil=Y");
    row("quoted and unquoted parts", "\"O, N\", Jr, X\nAbe,Y\n", "O, N, Jr=X|Abe=Y");
    row("unquoted and quoted parts", "O , \"N\",X\nAbe,Y\n", "O , N=X|Abe=Y");
    row("quote in a field", "O\"Neil,Irish\nA\"b\",Y\n", "O\"Neil=Irish|A\"b\"=Y");
    row("line end in quotes", "\"Ann\nLee\",X\n\"a\r\nb\",Y\n", "Ann Lee=X|a b=Y");
    row("white space is stripped", "\u2003Abe\u00a0,\u3000Japanese\u2009\nLee,Korean\n",
        "Abe=Japanese|Lee=Korean");
    row("inner white space stays", "van  Dyk,Dutch\nAbe,Y\n", "van  Dyk=Dutch|Abe=Y");
    row("NFC", "Jose\u0301,Espan\u0303ol\nJos\u00e9,Espa\u00f1ol\nAbe,Y\n",
        "Jos\u00e9=Espa\u00f1ol|Jos\u00e9=Espa\u00f1ol|Abe=Y");
    row("Latin-1", "G\xf3mez,Spanish\nM\xfcller,German\n", "G\u00f3mez=Spanish|M\u00fcller=German");
}

void TestNamesLoader::readsRows() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rows);
    QCOMPARE(rowsText(*loadText(bytes).dataset), rows);
}

void TestNamesLoader::knowsHeaders_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<bool>("isHeader");
    for (const char* text :
         {"name,label", "Name,Nationality", "SURNAME, LANGUAGE", "word\tclass", "\"text\",\"lang\"",
          "sequence,category", "names,origin", "name,country", "first name,label"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char* text : {"Name,English", "Abreu,label", "id,name,label"})
        QTest::newRow(text) << QByteArray(text) << false;
}

void TestNamesLoader::knowsHeaders() {
    QFETCH(QByteArray, first);
    QFETCH(bool, isHeader);
    const char* const rest = first.contains('\t') ? "\nAbe\tX\nLee\tY\n" : "\nAbe,X\nLee,Y\n";
    const LoadedNames loaded = loadText(first + rest);
    QCOMPARE(loaded.report->header, isHeader);
    QCOMPARE(loaded.dataset->size(), isHeader ? 2u : 3u);
}

void TestNamesLoader::keepsLineNumbers() {
    const LoadedNames loaded = loadText("name,label\n\nAbe,X\n\"a\nb\",Y\r\n\rLee,X\n");
    QCOMPARE(rowsText(*loaded.dataset), "Abe=X|a b=Y|Lee=X");
    QCOMPARE(loaded.dataset->line(0), 3u);
    QCOMPARE(loaded.dataset->line(1), 4u);
    QCOMPARE(loaded.dataset->line(2), 7u);
}

void TestNamesLoader::sortsClassesByByte() {
    const LoadedNames loaded = loadText("a,\u00c9\nb,b\nc,Z\nd,a\ne,b\n");
    QCOMPARE(loaded.dataset->classes(), (std::vector<std::string>{"Z", "a", "b", "\u00c9"}));
    QCOMPARE(loaded.dataset->labels(), (std::vector<std::uint32_t>{3, 2, 0, 1, 2}));
}

void TestNamesLoader::readsFolder() {
    const TemporaryFiles files;
    files.write("Korean.txt", "Park\nLee\n");
    files.write("English.txt", "Lee\r\n\r\n \"Bob\", Jr. \n");
    files.write("notes.md", "not a class\n");
    files.write("Irish.TXT", "Neil\n");
    files.write("French.csv", "Dupont\n");
    files.write(".hidden.txt", "nor this\n");
    files.write("deeper.txt/Irish.txt", "Neil\n");
    files.write("Empty.txt", "\n");
    const LoadedNames loaded = loadNames(files.path());
    QCOMPARE(rowsText(*loaded.dataset), "Lee=English|\"Bob\", Jr.=English|Neil=Irish|Park=Korean|Lee=Korean");
    QCOMPARE(loaded.dataset->classes(), (std::vector<std::string>{"English", "Irish", "Korean"}));
    QCOMPARE(loaded.dataset->line(1), 3u);
    QCOMPARE(loaded.report->form, std::string("folder"));
    QStringList leftOut;
    for (const DataReport::Problem& each : loaded.report->problems)
        if (each.line == 0) leftOut << QString::fromStdString(each.detail);
    leftOut.sort();
    QCOMPARE(leftOut.join('\n'),
             "\"Empty.txt\" is left out; it holds no names, so that its class is not there\n"
             "\"French.csv\" is left out; a class is a .txt file with one name per line\n"
             "\"deeper.txt\" is left out; the .txt files of a folder in the folder are not read");
    const DataReport::Problem& labels = loaded.report->problems.back();
    QCOMPARE(toText(labels.kind), std::string("several labels"));
    QCOMPARE(files.shortened(labels.file), "Korean.txt");
    QCOMPARE(QString::fromStdString(labels.detail),
             "\"Lee\" has the label \"Korean\" here and \"English\" in English.txt, line 1");
}

// What is given for one file does not spoil the others.
void TestNamesLoader::leavesUtf8AsItIs() {
    const TemporaryFiles files;
    files.write("Russian.txt", "\xc8\xe2\xe0\xed\xee\xe2\n");
    files.write("French.txt", "\u00c9ric\n");
    files.write("Korean.txt", "Lee\n");
    QVERIFY_THROWS_EXCEPTION(UncertainFormError, loadNames(files.path()));
    LoadOptions options;
    options.form.encoding = "windows-1251";
    QCOMPARE(rowsText(*loadNames(files.path(), options).dataset),
             QString::fromUtf8("\u00c9ric=French|Lee=Korean|"
                               "\u0418\u0432\u0430\u043d\u043e\u0432=Russian"));
}

void TestNamesLoader::readsEachFilesEncoding() {
    const TemporaryFiles files;
    files.write("Spanish.txt", "G\xf3mez\n");
    files.write("French.txt", "\u00c9ric\n");
    const QByteArray utf16("\xff\xfeJ\0o\0s\0\xe9\0\n\0", 12);
    files.write("Portuguese.txt", utf16);
    const LoadedNames loaded = loadNames(files.path());
    QCOMPARE(rowsText(*loaded.dataset),
             QString::fromUtf8("\u00c9ric=French|Jos\u00e9=Portuguese|G\u00f3mez=Spanish"));
    QCOMPARE(loaded.report->encoding, std::string("UTF-8, UTF-16LE, ISO-8859-1"));
}

void TestNamesLoader::givesSha256() {
    const TemporaryFiles files;
    const auto file = files.write("names.csv", "Abe,X\nLee,Y\n");
    QCOMPARE(loadNames(file).dataset->sha256(),
             std::string("f376c6341628c170a960c3479c35a0318c5391b07f9b2b87a50679b7dfc6e05c"));
    QVERIFY(loadNames(file).dataset->source() == file);

    files.write("folder/B.txt", "Lee\n");
    files.write("folder/A.txt", "Abe\n");
    const std::string ofFolder = loadNames(files.path("folder")).dataset->sha256();
    QCOMPARE(QByteArray::fromStdString(ofFolder),
             QCryptographicHash::hash("A.txt\nAbe\nB.txt\nLee\n", QCryptographicHash::Sha256).toHex());
    QCOMPARE(namesFolderSha256(files.path("folder")), ofFolder);
}

void TestNamesLoader::stops() {
    const TemporaryFiles files;
    const auto file = files.write("names.csv", QByteArray("Abe,X\nLee,Y\n").repeated(50000));
    std::stop_source source;
    LoadOptions options;
    options.stop = source.get_token();
    double reached = 0;
    options.progress = [&](double done) {
        reached = done;
        if (done > 0.3) source.request_stop();
    };
    QVERIFY_EXCEPTION_THROWN(loadNames(file, options), LoadCancelled);
    QVERIFY(reached > 0.3 && reached < 0.5);
    QVERIFY_EXCEPTION_THROWN(loadNames(file, options), LoadCancelled);
}

void TestNamesLoader::tellsProgress() {
    const TemporaryFiles files;
    const auto file = files.write("names.csv", QByteArray("Abe,X\nLee,Y\n").repeated(200000));
    std::vector<double> told;
    LoadOptions options;
    options.progress = [&](double done) { told.push_back(done); };
    loadNames(file, options);
    QVERIFY(told.size() > 20 && told.size() <= 110);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back(), 1.0);
}

// A bound that no machine misses, against a loader whose time grows with the square of the rows.
void TestNamesLoader::manyRowsCostLittle() {
    QByteArray text;
    for (int i = 0; i < 200000; ++i)
        text += "Name" + QByteArray::number(i % 70000) + (i % 3 == 0 ? ",\"X\"\n" : ",Y\n");
    QElapsedTimer timer;
    timer.start();
    const LoadedNames loaded = loadText(text);
    QVERIFY(timer.elapsed() < 20000);
    QCOMPARE(loaded.report->distinctNames, 70000u);
}

QTEST_GUILESS_MAIN(TestNamesLoader)
#include "test_names_loader.moc"
