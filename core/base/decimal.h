#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>

namespace batchscope {

/// A decimal number exactly as it is written, however long: +-digits x 10^exponent. Neither end of the digits
/// is a zero; none at all: zero. Equal numbers are equal objects.
///
///     Decimal(0.125)  ==  {false, "125", -3};   Decimal(0.125).shifted(2).text() == "12.5"
struct Decimal {
    bool negative = false;
    std::string digits;
    int exponent = 0;

    Decimal() = default;
    /// From digits that may begin and end with zeros.
    Decimal(bool isNegative, std::string someDigits, int tens);
    template <std::integral Integer>
    explicit Decimal(Integer value)
        : Decimal(value < 0, std::to_string(value).substr(value < 0 ? 1 : 0), 0) {}
    /// The shortest that reads back as the same double; infinities and NaN are zero.
    explicit Decimal(double value);

    bool operator==(const Decimal&) const = default;
    bool isZero() const { return digits.empty(); }
    bool isWhole() const { return exponent >= 0; }
    /// Power of ten of the first digit: 2 of 450, -3 of 0.006; 0 of zero.
    int magnitude() const { return isZero() ? 0 : exponent + int(digits.size()) - 1; }
    /// Where it is whole and fits.
    std::optional<std::uint64_t> whole() const;
    /// The nearest double; 0 or an infinity where the number is beyond what a double holds.
    double real() const;
    /// The number as a type that holds it: what a range has let through.
    template <typename Number>
    Number as() const {
        if constexpr (std::floating_point<Number>)
            return real();
        else
            return static_cast<Number>(whole().value_or(0));
    }
    /// Times 10^tens.
    Decimal shifted(int tens) const;
    /// `450`, `0.006`, `2e-07`, `-3`: as the command line takes it.
    std::string text() const;
};

} // namespace batchscope
