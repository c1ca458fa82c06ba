#include "tests/cli/cli.h"

#include <QSet>
#include <QtTest>

using namespace batchscope::test;

/// The man pages tell of every option and command that --help tells of, and of no other.
class TestCliManual : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfEveryOption_data();
    void tellsOfEveryOption();
    void tellsOfEveryCommand();

private:
    static QSet<QString> options(const QString& text) {
        QSet<QString> found;
        static const QRegularExpression option("--([a-z][a-z-]+)");
        for (const auto& match : option.globalMatch(text))
            found << match.captured(1);
        return found;
    }
    static QString manual(const QString& program) {
        QFile file(QString(BATCHSCOPE_SOURCE_DIR "/installer/man/%1.1").arg(program));
        if (!file.open(QIODevice::ReadOnly)) return {};
        return QString::fromUtf8(file.readAll()).replace("\\-", "-");
    }
    static QString help(const QString& program, const QStringList& words) {
        QProcess process;
        process.start(program, words + QStringList("--help"));
        return process.waitForFinished(CliFolder::kTimeout) ? process.readAllStandardOutput() : QString();
    }
    static QStringList commands() {
        const QString text = help(BATCHSCOPE_CLI, {}).section("Subcommands:", 1);
        static const QRegularExpression command("^  ([a-z]+) ", QRegularExpression::MultilineOption);
        QStringList found;
        for (const auto& match : command.globalMatch(text))
            found << match.captured(1);
        return found;
    }
};

void TestCliManual::tellsOfEveryOption_data() {
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("file");
    QTest::newRow("command line") << "batchscope-cli" << BATCHSCOPE_CLI;
    const QString window = QFileInfo(BATCHSCOPE_CLI).dir().filePath("batchscope");
    if (QFileInfo::exists(window)) QTest::newRow("window") << "batchscope" << window;
}

void TestCliManual::tellsOfEveryOption() {
    QFETCH(QString, program);
    QFETCH(QString, file);
    QSet<QString> told = options(help(file, {}));
    if (program == "batchscope-cli") {
        for (const QString& command : commands())
            told += options(help(file, {command}));
    }
    QVERIFY(told.size() > 5);
    const QSet<QString> written = options(manual(program));
    QCOMPARE((told - written).values(), QStringList());
    QCOMPARE((written - told).values(), QStringList());
}

void TestCliManual::tellsOfEveryCommand() {
    QVERIFY(commands().contains("train"));
    const QString text = manual("batchscope-cli").section(".SH COMMANDS", 1).section(".SH", 0, 0);
    for (const QString& command : commands())
        QVERIFY2(text.contains("\n.BR " + command + " "), qPrintable(command));
}

QTEST_GUILESS_MAIN(TestCliManual)
#include "test_cli_manual.moc"
