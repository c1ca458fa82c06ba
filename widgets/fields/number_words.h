#pragma once

#include "core/base/typed_number.h"
#include "widgets/text/number_text.h"

#include <QString>

namespace batchscope {

/// How a field counts.
enum class Unit { One, Percent };

/// The whole number, unrounded, in the window's language, and such that a field reads it back as the same:
/// thousands stand between narrow blanks, and three digits after the only sign get a zero.
///
///     English: "2e-07", "10 000", "12.5 %" (Percent), "1.2340";   German: "0,006"
QString numberText(const Decimal& number, Unit unit = Unit::One);
/// "1 to 16", "above 0, at most 1e+38".
QString rangeText(const NumberRange& range, Unit unit = Unit::One);
/// One sentence that says what is wrong with a typed text; empty where nothing is.
///
///     "“1,234” can mean 1234 or 1.2340."
QString problemSentence(const TypedNumber& number, const QString& text, Unit unit = Unit::One);
/// "Allowed: 1 to 16. In use: 2." for below it.
QString allowedSentence(const QString& range, const QString& inUse);

/// Keeps what is typed together in a sentence that runs from right to left.
QString isolated(const QString& text);

} // namespace batchscope
