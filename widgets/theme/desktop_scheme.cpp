#include "widgets/theme/desktop_scheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace batchscope {

namespace {

bool startedDark() {
    static const bool dark = QPalette().color(QPalette::Window).lightness() < 128;
    return dark;
}

} // namespace

bool desktopIsDark() {
    const bool byPalette = startedDark();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Dark:
        return true;
    case Qt::ColorScheme::Light:
        return false;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    return byPalette;
}

void onDesktopScheme([[maybe_unused]] QObject* context,
                     [[maybe_unused]] const std::function<void()>& changed) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context, changed);
#endif
}

void tellDesktop([[maybe_unused]] ThemeKind kind) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QStyleHints* hints = QGuiApplication::styleHints();
    if (kind == ThemeKind::System)
        hints->unsetColorScheme();
    else
        hints->setColorScheme(kind == ThemeKind::Light ? Qt::ColorScheme::Light : Qt::ColorScheme::Dark);
#endif
}

} // namespace batchscope
