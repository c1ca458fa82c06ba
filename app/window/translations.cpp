#include "app/window/translations.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace batchscope {

void installTranslations(const QString& language) {
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    auto* own = new QTranslator(qApp);
    if (!own->load(locale, QStringLiteral("batchscope"), QStringLiteral("_"), QStringLiteral(":/i18n"))) {
        delete own;
        if (!language.isEmpty()) QLocale::setDefault(locale);
        return;
    }
    QCoreApplication::installTranslator(own);
    auto* qt = new QTranslator(qApp); // buttons of dialogs; a package of its own, which may be missing
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace batchscope
