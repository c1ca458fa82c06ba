#include "widgets/fields/number_words.h"

#include "widgets/text/number_text.h"

#include <QCoreApplication>
#include <QGuiApplication>

namespace batchscope {

namespace {

constexpr QChar kNarrowBlank(0x202f);
constexpr qsizetype kUngrouped = 4; ///< digits that stand together, as in 4096

struct NumberWords {
    Q_DECLARE_TR_FUNCTIONS(NumberWords)
};

QString grouped(QString digits) {
    if (digits.size() <= kUngrouped) return digits;
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, kNarrowBlank);
    return digits;
}

/// ASCII digits and signs in the language's own.
QString localised(const QString& ascii, const QLocale& locale) {
    const auto zero = char32_t(locale.zeroDigit().toUcs4().value(0, U'0'));
    QString text;
    for (const QChar c : ascii) {
        if (c.isDigit())
            text += QStringView(QChar::fromUcs4(zero + char32_t(c.digitValue())));
        else if (c == u'.')
            text += locale.decimalPoint();
        else if (c == u'-')
            text += locale.negativeSign();
        else if (c == u'e')
            text += locale.exponential().toLower();
        else
            text += c;
    }
    return text;
}

QString rangeTextOf(const WholeRange& range, Unit unit) {
    const QString low = numberText(Decimal(range.low), unit), high = numberText(Decimal(range.high), unit);
    return NumberWords::tr("%1 to %2").arg(low, high);
}

QString rangeTextOf(const RealRange& range, Unit unit) {
    const QString low = numberText(Decimal(range.low), unit), high = numberText(Decimal(range.high), unit);
    if (range.high == RealRange{}.high)
        return range.above ? NumberWords::tr("above %1").arg(low) : NumberWords::tr("%1 or more").arg(low);
    if (range.above)
        return range.below ? NumberWords::tr("above %1, below %2").arg(low, high)
                           : NumberWords::tr("above %1, at most %2").arg(low, high);
    return range.below ? NumberWords::tr("%1 or more, below %2").arg(low, high)
                       : NumberWords::tr("%1 to %2").arg(low, high);
}

} // namespace

QString numberText(const Decimal& number, Unit unit) {
    const QLocale locale = numberLocale();
    QString text = QString::fromStdString((unit == Unit::Percent ? number.shifted(2) : number).text());
    if (!text.contains(u'e')) {
        const QString sign = text.startsWith(u'-') ? QStringLiteral("-") : QString();
        text.remove(0, sign.size());
        QString whole = text.section(u'.', 0, 0), part = text.section(u'.', 1);
        if (part.size() == 3 && whole.size() <= 3 && whole != QLatin1String("0")) part += u'0';
        text = sign + grouped(whole) + (part.isEmpty() ? QString() : u'.' + part);
    }
    text = localised(text, locale);
    return unit == Unit::Percent ? text + u' ' + locale.percent() : text;
}

QString rangeText(const NumberRange& range, Unit unit) {
    return std::visit([&](const auto& each) { return rangeTextOf(each, unit); }, range);
}

QString problemSentence(const TypedNumber& number, const QString& text, Unit unit) {
    const QString typed = isolated(text);
    switch (number.problem) {
    case NumberProblem::None:
        return {};
    case NumberProblem::Empty:
        return NumberWords::tr("Nothing is typed.");
    case NumberProblem::NotANumber:
        return NumberWords::tr("“%1” is not a number.").arg(typed);
    case NumberProblem::Ambiguous:
        return NumberWords::tr("“%1” can mean %2 or %3.")
            .arg(typed, isolated(numberText(number.readings[0], unit)),
                 isolated(numberText(number.readings[1], unit)));
    case NumberProblem::NotWhole:
        return NumberWords::tr("“%1” is not a whole number.").arg(typed);
    case NumberProblem::OutOfRange:
        return NumberWords::tr("“%1” is out of range.").arg(typed);
    }
    return {};
}

QString allowedSentence(const QString& range, const QString& inUse) {
    return NumberWords::tr("Allowed: %1. In use: %2.").arg(isolated(range), isolated(inUse));
}

QString isolated(const QString& text) {
    if (QGuiApplication::layoutDirection() != Qt::RightToLeft) return text;
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace batchscope
