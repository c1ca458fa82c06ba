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

    QByteArray geometry() const;
    QByteArray layout() const;
    void setWindow(const QByteArray& geometry, const QByteArray& layout);
};

} // namespace batchscope
