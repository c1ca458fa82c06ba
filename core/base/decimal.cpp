#include "core/base/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <utility>

namespace batchscope {

namespace {

constexpr int kSmallest = -4, kLargest = 20; ///< magnitudes that are written without an exponent

} // namespace

Decimal::Decimal(bool isNegative, std::string someDigits, int tens)
    : negative(isNegative), digits(std::move(someDigits)), exponent(tens) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    const std::size_t kept = digits.find_last_not_of('0') + 1; // npos + 1: none
    exponent += int(digits.size() - kept);
    digits.resize(kept);
    if (digits.empty()) negative = false, exponent = 0;
}

Decimal::Decimal(double value) {
    if (!std::isfinite(value)) return;
    std::array<char, 40> buffer{};
    const auto end =
        std::to_chars(buffer.begin(), buffer.end(), std::abs(value), std::chars_format::scientific);
    std::string mantissa(buffer.data(), end.ptr);
    const std::size_t e = mantissa.find('e');
    int tens = std::atoi(mantissa.c_str() + e + 1);
    mantissa.resize(e);
    if (const std::size_t point = mantissa.find('.'); point != std::string::npos) {
        tens -= int(mantissa.size() - point - 1);
        mantissa.erase(point, 1);
    }
    *this = Decimal(std::signbit(value), mantissa, tens);
}

std::optional<std::uint64_t> Decimal::whole() const {
    if (negative || !isWhole() || magnitude() > std::numeric_limits<std::uint64_t>::digits10) return {};
    const std::string text = digits + std::string(std::size_t(exponent), '0');
    std::uint64_t value = 0;
    if (isZero()) return value;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

double Decimal::real() const {
    if (isZero()) return 0;
    const std::string text = digits + "e" + std::to_string(exponent);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc()) value = magnitude() > 0 ? std::numeric_limits<double>::infinity() : 0;
    return negative ? -value : value;
}

Decimal Decimal::shifted(int tens) const {
    return {negative, digits, exponent + tens};
}

std::string Decimal::text() const {
    const std::string sign = negative ? "-" : "";
    if (isZero()) return "0";
    const int first = magnitude();
    if (first < kSmallest || first > kLargest) {
        const std::string rest = digits.substr(1), tens = std::to_string(std::abs(first));
        return sign + digits[0] + (rest.empty() ? "" : "." + rest) + (first < 0 ? "e-" : "e+") +
               (tens.size() < 2 ? "0" : "") + tens;
    }
    if (exponent >= 0) return sign + digits + std::string(std::size_t(exponent), '0');
    if (first < 0) return sign + "0." + std::string(std::size_t(-first - 1), '0') + digits;
    return sign + digits.substr(0, std::size_t(first) + 1) + "." + digits.substr(std::size_t(first) + 1);
}

} // namespace batchscope
