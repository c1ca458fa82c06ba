#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>

namespace batchscope::test {

/// What a run of the command line left: exit status (-1: it crashed or hung) and what it printed.
struct CliResult {
    int status = -1;
    QByteArray out, err;

    /// The object that --json printed: empty unless standard output holds one object on one line, and nothing
    /// else.
    QJsonObject json() const {
        if (out.count('\n') != 1 || !out.endsWith('\n')) return {};
        return QJsonDocument::fromJson(out).object();
    }
    /// `2: names.csv: the file is empty`, as a bad input shall end; else all that was printed.
    QString refusal() const {
        static const QByteArray kProgram = "batchscope-cli: ";
        if (!out.isEmpty() || err.count('\n') != 1 || !err.endsWith('\n') || !err.startsWith(kProgram))
            return QString("%1: out [%2] err [%3]")
                .arg(status)
                .arg(QString::fromUtf8(out), QString::fromUtf8(err));
        return QString("%1: %2").arg(status).arg(QString::fromUtf8(err.mid(kProgram.size())).trimmed());
    }
};

/// Whether the text is the pattern, in which each * stands for anything.
inline bool fits(const QString& text, const QString& pattern) {
    QStringList parts;
    for (const QString& part : pattern.split('*'))
        parts << QRegularExpression::escape(part);
    return QRegularExpression(QRegularExpression::anchoredPattern(parts.join(".*"))).match(text).hasMatch();
}

/// A folder that is gone after the test, in which the command line runs: messages name files as they are
/// given.
class CliFolder {
public:
    static constexpr int kTimeout = 120'000; ///< ms; generous, because sanitizers slow it down

    QString path(const QString& name) const { return folder_.filePath(name); }
    QString dataPath() const { return data_.path(); } ///< of its history
    bool holds(const QString& name) const { return QFileInfo::exists(path(name)); }
    QStringList entries() const {
        return QDir(folder_.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    void write(const QString& name, const QByteArray& bytes) const {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a file");
    }
    QByteArray read(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject readJson(const QString& name) const { return QJsonDocument::fromJson(read(name)).object(); }

    /// 24 names of two classes: enough to split, easy to tell apart.
    void writeTinyNames() const {
        QByteArray text = "name,label\n";
        for (char c = 'a'; c < 'm'; ++c)
            text += QByteArray("n") + c + "ina,North\n" + "S" + char(c + 13) + "r,South\n";
        write("tiny.csv", text);
    }

    void start(QProcess& process, const QStringList& arguments) const {
        startProgram(process, BATCHSCOPE_CLI, arguments);
    }
    /// A line of bash, whose standard streams are the process's.
    void startShell(QProcess& process, const QString& line) const {
        startProgram(process, "bash", {"-c", line});
    }
    void startProgram(QProcess& process, const QString& program, const QStringList& arguments) const {
        process.setWorkingDirectory(folder_.path());
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("BATCHSCOPE_DATA",
                           data_.path()); // the history of whoever runs the tests stays as it is
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
    }
    static CliResult end(QProcess& process) {
        if (!process.waitForFinished(kTimeout)) process.kill();
        const bool whole =
            process.exitStatus() == QProcess::NormalExit && process.error() == QProcess::UnknownError;
        return {whole ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    /// Whether the program has come to the point from which on it ends in order when it is told to.
    static bool endsInOrder(const QProcess& process) {
        QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
        if (!status.open(QFile::ReadOnly)) return false;
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("SigCgt:"))
                return line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGTERM - 1) & 1;
        return false;
    }
    CliResult run(const QStringList& arguments) const {
        QProcess process;
        start(process, arguments);
        return end(process);
    }
    /// The arguments as one line, without quotes: `plan names.csv --json`.
    CliResult run(const QString& line) const { return run(line.split(' ', Qt::SkipEmptyParts)); }

private:
    QTemporaryDir folder_, data_;
};

/// A training run of the least cost.
inline const QString kTinyTrain =
    "train tiny.csv --steps 3 --hidden 4 --batch-size 4 --threads 1 --device cpu";

/// `at(run, "data.rows")`
inline QJsonValue at(const QJsonObject& json, const QString& path) {
    QJsonValue value = json;
    for (const QString& key : path.split('.'))
        value = value.toObject()[key];
    return value;
}

/// `[2,1,1]`
inline QString arrayText(const QJsonValue& array) {
    return QString::fromUtf8(QJsonDocument(array.toArray()).toJson(QJsonDocument::Compact));
}

} // namespace batchscope::test
