#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace batchscope::test {

/// The first Python that imports these modules, `torch, numpy`; empty where none does. Debian's stands in
/// /usr/bin, and may stand behind another one.
inline QString pythonWith(const QString& modules) {
    for (const QString python : {"/usr/bin/python3", "python3"}) {
        if (QProcess::execute(python, {"-c", "import " + modules}) == 0) return python;
    }
    return {};
}

/// What a program printed, or what went wrong with it as `fails: …`.
inline QString outputOf(const QString& program, const QStringList& arguments, const QString& folder = {}) {
    constexpr int kTimeout = 240'000; // ms
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(kTimeout)) {
        process.kill();
        process.waitForFinished();
        return "fails: " + program + " does not start or does not end";
    }
    const QString out = QString::fromUtf8(process.readAllStandardOutput());
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0) return out;
    return "fails: " + out + QString::fromUtf8(process.readAllStandardError());
}

} // namespace batchscope::test
