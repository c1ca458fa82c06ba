#include "widgets/text/number_text.h"

#include <cmath>

namespace batchscope {

QString numberText(double value, int decimals) {
    QLocale locale;
    // The C locale leaves the separators out.
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    // What a tick lies off zero by rounding is no reason for a minus sign.
    const bool zero = std::abs(value) * std::pow(10.0, decimals) < 0.5;
    return locale.toString(zero ? 0.0 : value, 'f', decimals);
}

QString significantText(double value, int digits) {
    if (value == 0) return numberText(0);
    // Rounding may reach the next power of ten: 9.99 in two digits is 10.
    const QString rounded = QString::number(value, 'e', std::max(0, digits - 1));
    const int power = rounded.section(u'e', 1).toInt();
    if (power >= -4 && power < 7) return numberText(value, std::max(0, digits - 1 - power));
    QString exponent;
    for (const QChar c : QString::number(power))
        exponent += c == u'-' ? QChar(u'⁻') : QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹")[c.digitValue()];
    const double mantissa = rounded.section(u'e', 0, 0).toDouble();
    const QString ten = QStringLiteral("10") + exponent;
    return mantissa == 1 ? ten : numberText(mantissa, std::max(0, digits - 1)) + QStringLiteral("×") + ten;
}

} // namespace batchscope
