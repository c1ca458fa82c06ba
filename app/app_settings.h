#pragma once

#include "widgets/theme/theme.h"

#include <QByteArray>
#include <QStringList>

namespace batchscope {

/// What the program remembers between starts, in the user's settings. GUI thread only.
class AppSettings {
public:
    static constexpr int kMaxRecent = 8;

    QStringList recentFiles() const; ///< latest first
    void addRecentFile(const QString& path);
    void clearRecentFiles();

    ThemeKind theme() const;
    void setTheme(ThemeKind kind);

    /// The folder last used for files of this kind ("experiment"), where it still exists.
    QString folder(const QString& kind) const;
    QString place(const QString& kind, const QString& fileName) const; ///< the name in that folder
    void setFolder(const QString& kind, const QString& file);          ///< the folder of that file

    QString experiment() const; ///< that the window was left with, as text; empty: none
    void setExperiment(const QString& text);

    bool tourSeen() const; ///< to its end, or skipped
    void setTourSeen();

    QByteArray geometry() const;
    QByteArray layout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);
};

} // namespace batchscope
