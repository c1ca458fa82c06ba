#include "app/app_settings.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace batchscope {

namespace {

const QString kRecent = QStringLiteral("recentFiles"), kTheme = QStringLiteral("theme"),
              kGeometry = QStringLiteral("window/geometry"), kLayout = QStringLiteral("window/layout");

} // namespace

QStringList AppSettings::recentFiles() const {
    return QSettings().value(kRecent).toStringList();
}

void AppSettings::addRecentFile(const QString& path) {
    const QString file = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(file);
    files.prepend(file);
    QSettings().setValue(kRecent, QStringList(files.mid(0, kMaxRecent)));
}

void AppSettings::clearRecentFiles() {
    QSettings().remove(kRecent);
}

ThemeKind AppSettings::theme() const {
    const int value = QSettings().value(kTheme, int(ThemeKind::System)).toInt();
    return ThemeKind(std::clamp(value, int(ThemeKind::System), int(ThemeKind::HighContrast)));
}

void AppSettings::setTheme(ThemeKind kind) {
    QSettings().setValue(kTheme, int(kind));
}

QByteArray AppSettings::geometry() const {
    return QSettings().value(kGeometry).toByteArray();
}

QByteArray AppSettings::layout() const {
    return QSettings().value(kLayout).toByteArray();
}

void AppSettings::setWindow(const QByteArray& geometry, const QByteArray& layout) {
    QSettings settings;
    settings.setValue(kGeometry, geometry);
    settings.setValue(kLayout, layout);
}

} // namespace batchscope
