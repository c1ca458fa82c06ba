#pragma once

#include "core/base/number_range.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

/// How a number may be written.
enum class Notation {
    /// As people type it: either decimal sign, groups of digits between blanks, apostrophes, underscores or
    /// the other sign, exponents, Arabic-Indic and full-width digits, 2k, a sign before it.
    Typed,
    Plain, ///< the command line's: ASCII digits, a point, an exponent
};

enum class NumberProblem {
    None,
    Empty,
    NotANumber,
    Ambiguous, ///< three digits after the only sign: 1,234 is 1234 or 1.234
    NotWhole,
    OutOfRange,
};

/// What a text means as a number; data without words, so that each front end finds its own.
struct TypedNumber {
    NumberProblem problem = NumberProblem::None;
    Decimal value;                     ///< unless Empty, NotANumber or Ambiguous
    std::array<Decimal, 2> readings{}; ///< Ambiguous: with the sign between thousands, and as decimal sign

    explicit operator bool() const { return problem == NumberProblem::None; }
};

/// Reads UTF-8 text without a range.
///
///     typedNumber("1e-3").value.text() == "0.001";   typedNumber("0,05").value.text() == "0.05"
///     typedNumber("1,234").problem == NumberProblem::Ambiguous;   readings 1234 and 1.234
///     typedNumber("1.234,5").value.text() == "1234.5";   typedNumber("1,2,3").problem == NotANumber
TypedNumber typedNumber(std::string_view text, Notation notation = Notation::Typed);
/// The same within a range.
TypedNumber typedNumber(std::string_view text, const NumberRange& range, Notation notation = Notation::Typed);
/// The same of a share that is typed in percent, with or without the sign: the value of "12.5 %" is 0.125,
/// and so are range and readings shares.
TypedNumber typedPercent(std::string_view text, const NumberRange& range);

/// Whole numbers between commas, semicolons or blanks: `5, 7;9 12`, each to 2^63 - 1. The first problem is
/// that of all, and its text is `at`.
struct TypedList {
    NumberProblem problem = NumberProblem::None;
    std::string at;
    std::vector<std::uint64_t> values;
};
TypedList typedList(std::string_view text);

/// One line in English that says what is wrong and what to give; empty where nothing is.
///
///     problemText(typedNumber("-1", range), "-1", range)
///         == "-1 is out of range; give a whole number from 1 to 16"
std::string problemText(const TypedNumber& number, std::string_view text, const NumberRange& range);

} // namespace batchscope
