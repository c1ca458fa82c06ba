#include "core/data/label_checks.h"
#include "tests/data/loading.h"

#include <QtTest>

using namespace batchscope;
using namespace batchscope::test;

/// Labels that people take for one, and letters that nobody sees.
class TestLabelChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAlikeLabels_data();
    void findsAlikeLabels();
    void reportsThem();
    void hintsAtAHeader();
    void takesInvisibleLettersOut_data();
    void takesInvisibleLettersOut();
    void reportsInvisibleLetters();
};

void TestLabelChecks::findsAlikeLabels_data() {
    QTest::addColumn<QString>("labels");
    QTest::addColumn<QString>("how"); // empty: they are two labels
    const auto row = [](const char* labels, const char* how) {
        QTest::newRow(labels) << QString::fromUtf8(labels) << QString(how);
    };
    const char* const kForm = "by blanks, hyphens or the form of letters alone";
    const char* const kScript = "by letters of another script that look the same";
    const char* const kNumber = "in how the number is written";
    row("English|english", "by case alone");
    row("STRASSE|Stra\u00dfe", "by case alone");
    row("\u039c\u0391\u0399\u039f\u03a3|\u03bc\u03b1\u03b9\u03bf\u03c2", "by case alone");
    row("South Korea|South  Korea", kForm);
    row("South Korea|south_korea", kForm);
    row("Japan|\uff2a\uff41\uff50\uff41\uff4e", kForm);
    row("Japanese|J\u0430panese", kScript);
    row("\u0420\u043e\u0441|\u0420oc", "");
    row("Japanese|Japones", "");
    row("1|1.0", kNumber);
    row("007|7", kNumber);
    row("\u0663|3", kNumber);
    row("1|-1", "");
    row("1|l", "");
    row("a|b", "");
}

void TestLabelChecks::findsAlikeLabels() {
    QFETCH(QString, labels);
    QFETCH(QString, how);
    std::vector<std::string> list;
    for (const QString& label : labels.split('|'))
        list.push_back(label.toStdString());
    const auto alike = alikeLabels(list);
    QCOMPARE(alike.empty() ? QString() : QString(alike.front().how), how);
}

void TestLabelChecks::reportsThem() {
    const auto report = loadText("Abe,English\nLee,X\nKim,X\nOh,english\nIto,english\n").report;
    QCOMPARE(problemsText(*report), "4 labels alike");
    QCOMPARE(QString::fromStdString(report->problems[0].detail),
             "the labels \"english\" and \"English\" (line 1) differ by case alone");
    QVERIFY(!report->firstBadRow());
}

void TestLabelChecks::hintsAtAHeader() {
    QCOMPARE(problemsText(*loadText("who,whence\nAbe,X\nIto,X\nLee,Y\n").report), "");
    const TemporaryFiles files;
    LoadOptions options;
    options.form.header = false;
    const auto report =
        loadNames(files.write("n.csv", "who,whence\nAbe,X\nIto,X\nLee,Y\nKim,Y\n"), options).report;
    QCOMPARE(problemsText(*report), "1 first row alone in its class");
}

void TestLabelChecks::takesInvisibleLettersOut_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("read");
    const auto row = [](const char* what, const char* name, const char* read) {
        QTest::newRow(what) << QString::fromUtf8(name) << QString::fromUtf8(read);
    };
    row("zero-width blank", "I\u200bto", "Ito");
    row("byte order mark", "\ufeffIto", "Ito");
    row("behind white space", " \u200b Ito", "Ito");
    row("soft hyphen",
        "Mei\u00ad"
        "er",
        "Meier");
    row("right-to-left override", "\u202eIto", "Ito");
    row("isolates", "\u2067Ito\u2069", "Ito");
    row("word joiner", "Ito\u2060", "Ito");
    row("Hangul filler", "Ito\u3164", "Ito");
    row("accent behind it", "Jose\u200b\u0301", "Jos\u00e9");
    row("non-joiner between Latin letters", "I\u200cto", "Ito");
    row("joiner at the end", "Ito\u200d", "Ito");
    row("non-joiner in Persian", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647");
    row("non-joiner at the end of Persian", "\u0645\u06cc\u200c", "\u0645\u06cc");
    row("joiner in Devanagari", "\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937");
    row("Arabic letters", "\u0639\u0644\u064a", "\u0639\u0644\u064a");
    row("blanks within", "van\u00a0Dyk", "van\u00a0Dyk");
}

void TestLabelChecks::takesInvisibleLettersOut() {
    QFETCH(QString, name);
    QFETCH(QString, read);
    const auto loaded = loadText((name + ",X\nLee," + name + "\n").toUtf8());
    QCOMPARE(QString::fromStdString(loaded.dataset->nameUtf8(0)), read);
    QCOMPARE(QString::fromStdString(loaded.dataset->className(1)), read);
    QCOMPARE(loaded.report->invisibleLetters, name == read ? 0u : 2u);
}

void TestLabelChecks::reportsInvisibleLetters() {
    const auto report = loadText("\u202e"
                                 "Abe,X\nLee,Y\u200b\nKim,Y\u200b\nOh,Y\n")
                            .report;
    QCOMPARE(problemsText(*report), "1 invisible letter|2 invisible letter");
    QCOMPARE(
        QString::fromStdString(report->problems[0].detail),
        "the name \"\\u{202e}Abe\" held U+202E RIGHT-TO-LEFT OVERRIDE, which nobody sees; it is taken out");
    QCOMPARE(
        refusal("Abe,X\nLee,\u200b\n"),
        "names.csv, line 2: no label after \"Lee\"; write name,label (--skip-bad-rows leaves the row out)");
    QCOMPARE(report->classes.size(), 2u);
}

QTEST_GUILESS_MAIN(TestLabelChecks)
#include "test_label_checks.moc"
