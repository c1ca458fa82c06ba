#include "tests/data/loading.h"

#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace batchscope;
using namespace batchscope::test;

namespace {

QString refusalOf(const std::filesystem::path& path, const TemporaryFiles& files) {
    try {
        loadNames(path);
    } catch (const InputError& error) {
        return files.shortened(error.what());
    }
    return "loaded";
}

QByteArray manyLabels(int count) {
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "Abe,label" + QByteArray::number(i) + "\n";
    return text;
}

} // namespace

class TestBadInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWithOneLine_data();
    void refusesWithOneLine();
    void leavesBadRowsOut_data();
    void leavesBadRowsOut();
    void refusesPaths();
    void refusesFolders();
    void refusesUnreadableFiles();
    void refusesHugeFiles();
    void listsBadRowsUpToALimit();
};

void TestBadInput::refusesWithOneLine_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* what, const QByteArray& bytes, const char* message) {
        QTest::newRow(what) << bytes << QString::fromUtf8(message);
    };
    const char* const kSkip = " (--skip-bad-rows leaves the row out)";
    row("missing label", "Abe,X\nLee,Y\nNeil\n",
        qPrintable(QString("names.csv, line 3: no label after \"Neil\"; write name,label") + kSkip));
    row("missing label after a comma", "Abe,X\nLee,Y\nNeil, \n",
        qPrintable(QString("names.csv, line 3: no label after \"Neil\"; write name,label") + kSkip));
    row("missing label in tabs", "Abe\tX\nLee\tY\nNeil,Z\n",
        qPrintable(QString("names.csv, line 3: no label after \"Neil,Z\"; write name, tab, label") + kSkip));
    row("a semicolon among commas", "Abe,X\nLee;Y\nKim,Y\n",
        qPrintable(
            QString("names.csv, line 2: no label after \"Lee;Y\"; write name,label (a semicolon does not "
                    "divide)") +
            kSkip));
    row("missing label in semicolons", "Abe;X\nLee;Y\nNeil\n",
        qPrintable(QString("names.csv, line 3: no label after \"Neil\"; write name;label") + kSkip));
    row("a field too many", "id,name,label\n1,Abe,X\n2,Ito, B,X\n3,Lee,Y\n",
        qPrintable(
            QString("names.csv, line 3: the row that begins with \"2\" has 4 fields and not 3; quote a field "
                    "that holds a delimiter") +
            kSkip));
    row("empty name", "Abe,X\n ,Y\n",
        qPrintable(QString("names.csv, line 2: no name before the label \"Y\"; write name,label") + kSkip));
    row("neither", "Abe,X\n,\nLee,Y",
        qPrintable(QString("names.csv, line 2: neither a name nor a label; write name,label") + kSkip));
    row("several bad rows", "Abe,X\nNeil\n,Y\nLee,Y\n",
        "names.csv, line 2: no label after \"Neil\"; write name,label (2 bad rows in all; --skip-bad-rows "
        "leaves "
        "them out)");
    row("only bad rows", "Abe\nLee\nNeil\n",
        "names.csv, line 1: no label after \"Abe\"; write name,label (all 3 rows are bad)");
    row("one bad row alone", "Abe\n",
        "names.csv, line 1: no label after \"Abe\"; write name,label (and this is the only row)");
    row("name too long", QByteArray("Abe,X\nLee,Y\n") + QByteArray(5001, 'a') + ",X\n",
        qPrintable(
            QString("names.csv, line 3: the name \"%1\u2026\" has 5001 letters; at most 5000 are taken")
                .arg(QString(40, 'a')) +
            kSkip));
    row("control letter",
        "Abe,X\nL\x07"
        "ee,Y\nLee,Y\n",
        qPrintable(
            QString("names.csv, line 2: the name \"L\\x07ee\" holds a control character; take it out") +
            kSkip));
    row("C1 control letter", "Abe,X\nL\u0080ee,Y\nLee,Y\n",
        qPrintable(
            QString("names.csv, line 2: the name \"L\\u{80}ee\" holds a control character; take it out") +
            kSkip));
    row("control letter in a label", "Abe,X\nLee,Y\nLee,\x1b[1m\n",
        qPrintable(
            QString("names.csv, line 3: the label \"\\x1b[1m\" holds a control character; take it out") +
            kSkip));
    row("NUL", QByteArray("Abe,X\nLee,Y\nL\0ee,Y\n", 19),
        qPrintable(QString("names.csv, line 3: the name \"L\\x00ee\" holds NUL bytes; is this a text file?") +
                   kSkip));
    row("unclosed quote", "Abe,X\nLee,Y\n\"Neil,Irish\nPark,Korean\n",
        qPrintable(
            QString("names.csv, line 3: a quote opens in \"\"Neil,Irish\" and does not close; close it, or "
                    "double it where it is a letter of the name") +
            kSkip));
    row("unclosed quote behind a row of two lines", "Abe,X\n\"a\nb\",\"Irish\nPark,Korean\n",
        qPrintable(
            QString("names.csv, line 3: a quote opens in \"b\",\"Irish\" and does not close; close it, or "
                    "double it where it is a letter of the name") +
            kSkip));
    row("text behind a quote", "Abe,X\nLee,Y\n\"Bob\" Neil,Irish\n\"Ann\",X\n",
        qPrintable(
            QString(
                "names.csv, line 3: a quote opens in \"\"Bob\" Neil,Irish\" and does not close; close it, "
                "or double it where it is a letter of the name") +
            kSkip));
    row("empty file", "", "names.csv: the file is empty; write rows such as Abreu,Portuguese");
    row("byte order mark alone", "\xef\xbb\xbf",
        "names.csv: the file is empty; write rows such as Abreu,Portuguese");
    row("blank lines", "\n \r\n\t\n",
        "names.csv: there are only blank lines; write rows such as Abreu,Portuguese");
    row("header alone", "name,label\n",
        "names.csv: there is a header and no row; write rows such as Abreu,Portuguese");
    row("one class", "Abe,X\nLee,X\n",
        "names.csv: all rows have the label X; at least two classes are needed");
    row("too many labels", manyLabels(2001),
        "names.csv, line 2001: more than 2000 different labels; is the last column the class?");
    row("long line", QByteArray("Abe,X\n") + QByteArray((1 << 20) + 1, 'a') + "\n",
        "names.csv, line 2: the line is over 1 MiB long; write one name a line");
    row("invalid UTF-8", "Abe,X\n\nLee\xff,Y\nG\u00f3mez,X\n",
        "names.csv, line 3: invalid UTF-8 (byte 0xff); save the file as UTF-8, or name its encoding with "
        "--encoding");
    row("binary", QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"),
        "names.csv: looks like a binary file; names are text");
}

void TestBadInput::refusesWithOneLine() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    QCOMPARE(refusal(bytes), message);
}

void TestBadInput::leavesBadRowsOut_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("problems");
    const auto row = [](const char* what, const QByteArray& bytes, const char* rows, const char* problems) {
        QTest::newRow(what) << bytes << QString::fromUtf8(rows) << QString(problems);
    };
    row("missing label", "Abe,X\nNeil\nLee,Y\n", "Abe=X|Lee=Y", "2 missing label");
    row("empty name", "Abe,X\n,Y\nLee,Y\n", "Abe=X|Lee=Y", "2 empty name");
    row("neither", "Abe,X\n,\nLee,Y\n", "Abe=X|Lee=Y", "2 missing label");
    row("longest name", "Abe,X\n" + QByteArray(5000, 'a') + ",Y\n",
        qPrintable("Abe=X|" + QString(5000, 'a') + "=Y"), "");
    row("name too long", "Abe,X\nLee,Y\n" + QByteArray(5001, 'a') + ",Y\n", "Abe=X|Lee=Y", "3 name too long");
    row("control letters", QByteArray("Abe,X\nA\0be,X\nLee,Y\nLee,Y\x7f\n", 26), "Abe=X|Lee=Y",
        "2 control letter|4 control letter");
    row("label of a bad row is no class", "Abe,X\n,Z\nLee,Y\n", "Abe=X|Lee=Y", "2 empty name");
    row("unclosed quote costs its line alone", "Abe,X\n\"Neil,Y\nLee,Y\n", "Abe=X|Lee=Y", "2 unclosed quote");
    row("unclosed quote at the end", "Abe,X\nLee,Y\n\"Neil,Y", "Abe=X|Lee=Y", "3 unclosed quote");
    row("two unclosed quotes", "Abe,X\n\"Neil,Y\nLee,Y\n\"Park,Z\nOh,X\n", "Abe=X|Lee=Y|Oh=X",
        "2 unclosed quote|4 unclosed quote");
    row("unclosed quote before good quotes", "Abe,X\n\"Neil,Y\n\"Lee\",Y\n", "Abe=X|Lee=Y",
        "2 unclosed quote");
    row("quote over many lines", "Abe,X\n\"a" + QByteArray("\n").repeated(20) + "b\",Y\n", "Abe=X|b\"=Y",
        "2 unclosed quote");
    row("file order", "Abe,X\nNeil\nAbe,X\n,Y\nAbe,Y\n", "Abe=X|Abe=X|Abe=Y",
        "2 missing label|3 duplicate|4 empty name|5 several labels");
}

void TestBadInput::leavesBadRowsOut() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rows);
    QFETCH(QString, problems);
    const LoadedNames loaded = loadText(bytes, true);
    QCOMPARE(rowsText(*loaded.dataset), rows);
    QCOMPARE(problemsText(*loaded.report), problems);
    const auto bad = std::count_if(loaded.report->problems.begin(), loaded.report->problems.end(),
                                   [](const DataReport::Problem& p) { return leavesRowOut(p.kind); });
    QCOMPARE(loaded.report->badRows, static_cast<std::size_t>(bad));
    QCOMPARE(loaded.dataset->classes().size(), 2u);
    QCOMPARE(refusal(bytes, false) == "loaded", bad == 0);
}

void TestBadInput::refusesPaths() {
    const TemporaryFiles files;
    QCOMPARE(refusalOf({}, files), "no names file is given; name a file or a folder");
    QCOMPARE(refusalOf(files.path("absent.csv"), files), "absent.csv: no such file; check the name");
    QCOMPARE(refusalOf("/dev/zero", files),
             "/dev/zero: is neither a file nor a folder; names are read from text files");
    const auto pipe = files.path("pipe");
    QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
    QCOMPARE(refusalOf(pipe, files), "pipe: is neither a file nor a folder; names are read from text files");
    std::filesystem::create_symlink("loop", files.path("loop"));
    QVERIFY(refusalOf(files.path("loop"), files).startsWith("loop: cannot be read ("));
}

void TestBadInput::refusesFolders() {
    const TemporaryFiles files;
    std::filesystem::create_directory(files.path("folder"));
    QCOMPARE(refusalOf(files.path("folder"), files),
             "folder: the folder holds no .txt file; write one such as Italian.txt for each class");
    files.write("folder/notes.md", "Abe\n");
    QVERIFY(refusalOf(files.path("folder"), files).contains("holds no .txt file"));
    files.write("folder/A.txt", "\n");
    QCOMPARE(refusalOf(files.path("folder"), files),
             "folder: the .txt files hold no names; write one name a line");
    files.write("folder/A.txt", "Abe\n");
    QCOMPARE(refusalOf(files.path("folder"), files),
             "folder: all rows have the label A; at least two classes are needed");
    files.write("folder/B.txt", "Lee\nN\x01il\n");
    QCOMPARE(
        refusalOf(files.path("folder"), files),
        "folder/B.txt, line 2: the name \"N\\x01il\" holds a control character; take it out (--skip-bad-rows "
        "leaves the row out)");
    files.write("folder/B.txt", "Lee\n\xff\n");
    QVERIFY(
        refusalOf(files.path("folder"), files).startsWith("folder/B.txt, line 2: invalid UTF-8 (byte 0xff)"));
    QCOMPARE(mkfifo(files.path("folder/AA.txt").c_str(), 0600), 0);
    QVERIFY(
        refusalOf(files.path("folder"), files).startsWith("folder/AA.txt: is neither a file nor a folder"));
}

void TestBadInput::refusesUnreadableFiles() {
    const TemporaryFiles files;
    if (!std::filesystem::exists("/proc/self/mem"))
        QSKIP("this system has no /proc/self/mem, a file that fails to read");
    QCOMPARE(refusalOf("/proc/self/mem", files), "/proc/self/mem: cannot be read (Input/output error)");
    if (geteuid() == 0) return;
    const auto file = files.write("names.csv", "Abe,X\nLee,Y\n");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    QCOMPARE(refusalOf(file, files), "names.csv: cannot be opened (Permission denied)");
}

void TestBadInput::refusesHugeFiles() {
    const TemporaryFiles files;
    const auto file = files.write("names.csv", "Abe,X\n");
    std::filesystem::resize_file(file, (std::uintmax_t{2} << 30) + 1);
    QCOMPARE(refusalOf(file, files), "names.csv: is over 2 GiB; split the file");
}

void TestBadInput::listsBadRowsUpToALimit() {
    const LoadedNames loaded = loadText("Abe,X\nLee,Y\n" + QByteArray("Neil\n").repeated(100001), true);
    QCOMPARE(loaded.report->badRows, 100001u);
    QCOMPARE(loaded.report->problems.size(), 100000u);
    QCOMPARE(loaded.report->firstBadRow()->line, 3u);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_bad_input.moc"
