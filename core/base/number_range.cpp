#include "core/base/number_range.h"

#include <cmath>

namespace batchscope {

namespace {

bool isWithin(const Decimal& number, const WholeRange& range) {
    if (const auto whole = number.whole()) return *whole >= range.low && *whole <= range.high;
    if (number.negative || number.isWhole()) return false; // more than 64 bits hold, or less than none
    const double real = number.real();
    return real >= double(range.low) && real <= double(range.high);
}

bool isWithin(const Decimal& number, const RealRange& range) {
    const double real = number.real();
    const bool lost = real == 0 && !number.isZero();
    return !lost && within(real, range);
}

std::string textOf(const WholeRange& range) {
    const std::string text = "a whole number from " + std::to_string(range.low);
    if (range.high == WholeRange{}.high && range.low > 0) return text;
    return text + " to " + std::to_string(range.high);
}

std::string textOf(const RealRange& range) {
    const std::string text =
        std::string("a number ") + (range.above ? "above " : "from ") + Decimal(range.low).text();
    if (range.high == RealRange{}.high) return text;
    return text + (range.below ? " and below " : " and at most ") + Decimal(range.high).text();
}

} // namespace

bool isWhole(const NumberRange& range) {
    return std::holds_alternative<WholeRange>(range);
}

bool within(const Decimal& number, const NumberRange& range) {
    return std::visit([&](const auto& each) { return isWithin(number, each); }, range);
}

bool within(double number, const RealRange& range) {
    return std::isfinite(number) && (range.above ? number > range.low : number >= range.low) &&
           (range.below ? number < range.high : number <= range.high);
}

std::string toText(const NumberRange& range) {
    return std::visit([](const auto& each) { return textOf(each); }, range);
}

} // namespace batchscope
