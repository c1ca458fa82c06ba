#pragma once

#include <QLocale>
#include <QString>

namespace batchscope {

/// Numbers as people read them: 21,063. In the "C" locale, which groups nothing, as in English.
inline QLocale numberLocale() {
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

inline QString grouped(qint64 number) {
    return numberLocale().toString(number);
}

/// `share` 0 … 1 as "50.5 %"; what is more than nothing is not told as "0.0 %" but as "< 0.1 %".
inline QString percent(double share) {
    if (share > 0 && share < 0.0005)
        return QStringLiteral("< ") + numberLocale().toString(0.1, 'f', 1) + QStringLiteral(" %");
    return numberLocale().toString(100 * share, 'f', 1) + QStringLiteral(" %");
}

/// A fixed number of decimals, thousands separated.
QString numberText(double value, int decimals = 0);
/// In at least so many significant digits, from a ten-thousandth to a million plainly, else by a power:
/// "0.0123", "1.2×10⁻⁷".
QString significantText(double value, int digits);

} // namespace batchscope
