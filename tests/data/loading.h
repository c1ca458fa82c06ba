#pragma once

#include "core/base/input_error.h"
#include "core/data/names_loader.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <filesystem>

namespace batchscope::test {

/// A folder that is gone after the test, with files written into it.
class TemporaryFiles {
public:
    std::filesystem::path write(const QString& name, const QByteArray& bytes) const {
        QDir().mkpath(QFileInfo(folder_.filePath(name)).path());
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a file");
        return path(name);
    }
    std::filesystem::path path(const QString& name = {}) const {
        return std::filesystem::path(
            (name.isEmpty() ? folder_.path() : folder_.filePath(name)).toStdString());
    }
    /// The text without the folder's own path.
    QString shortened(const std::string& text) const {
        return QString::fromStdString(text).remove(folder_.path() + '/');
    }

private:
    QTemporaryDir folder_;
};

/// `Abreu=Portuguese|Abe=Japanese`
inline QString rowsText(const NameDataset& names) {
    QStringList rows;
    for (std::size_t row = 0; row < names.size(); ++row)
        rows << QString::fromStdString(names.nameUtf8(row) + "=" + names.className(row));
    return rows.join('|');
}

/// `3 missing label|5 duplicate`
inline QString problemsText(const DataReport& report) {
    QStringList problems;
    for (const DataReport::Problem& problem : report.problems)
        problems << QString("%1 %2").arg(problem.line).arg(QString::fromStdString(toText(problem.kind)));
    return problems.join('|');
}

inline LoadedNames loadText(const QByteArray& bytes, bool skipBadRows = false) {
    const TemporaryFiles files;
    LoadOptions options;
    options.skipBadRows = skipBadRows;
    return loadNames(files.write("names.csv", bytes), options);
}

/// The message with which a names.csv of these bytes is refused, or "loaded".
inline QString refusal(const QByteArray& bytes, bool skipBadRows = false) {
    const TemporaryFiles files;
    LoadOptions options;
    options.skipBadRows = skipBadRows;
    try {
        loadNames(files.write("names.csv", bytes), options);
    } catch (const InputError& error) {
        return files.shortened(error.what());
    }
    return "loaded";
}

} // namespace batchscope::test
