#pragma once

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

namespace batchscope::test {

/// As long as it lives, what is built speaks this language.
class Speaking {
public:
    explicit Speaking(const QString& language) {
        if (language == QLatin1String("en")) return;
        if (!words_.load(QStringLiteral(BATCHSCOPE_CATALOGUES "/batchscope_%1.qm").arg(language)))
            qFatal("no catalogue");
        QCoreApplication::installTranslator(&words_);
        QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    }
    ~Speaking() {
        QCoreApplication::removeTranslator(&words_);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

private:
    QTranslator words_;
};

} // namespace batchscope::test
