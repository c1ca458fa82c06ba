#pragma once

#include "core/base/option_ranges.h"

#include <CLI/App.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace batchscope::cli {

/// Reads one number of an option, written plainly: digits, a point, an exponent (Notation::Plain). Throws
/// InputError that names the option and what it takes.
///
///     readNumber("--layers", "010", ranges::kLayers).text() == "10"
///     readNumber("--layers", "-1", ranges::kLayers)   "--layers: -1 is out of range; give a whole number
///     from 1 to 16"
Decimal readNumber(const std::string& option, const std::string& text, const NumberRange& range);

/// The kind of number as --help names it.
template <typename Number>
std::string typeName() {
    return std::floating_point<Number> ? "FLOAT" : std::unsigned_integral<Number> ? "UINT" : "INT";
}

/// Adds an option that takes one number within a range; --help shows the default. CLI11's own conversion
/// would take -1, 010 and an empty text for some other number.
template <typename Number>
CLI::Option* addNumber(CLI::App& command, const std::string& name, Number& target, const NumberRange& range,
                       const std::string& meaning) {
    const auto take = [&target, name, range](const CLI::results_t& words) {
        target = readNumber(name, words.back(), range).as<Number>();
        return true;
    };
    return command.add_option(name, take, meaning)
        ->type_name(typeName<Number>())
        ->default_str(Decimal(target).text());
}
/// The same without a default.
template <typename Number>
CLI::Option* addNumber(CLI::App& command, const std::string& name, std::optional<Number>& target,
                       const NumberRange& range, const std::string& meaning) {
    const auto take = [&target, name, range](const CLI::results_t& words) {
        target = readNumber(name, words.back(), range).as<Number>();
        return true;
    };
    return command.add_option(name, take, meaning)->type_name(typeName<Number>());
}
/// Adds an option that takes several, between commas.
CLI::Option* addNumbers(CLI::App& command, const std::string& name, std::vector<std::int64_t>& target,
                        const WholeRange& range, const std::string& meaning);

/// Whole numbers that only what is asked for can bound, such as the number of a batch.
inline constexpr WholeRange kFromZero{0, std::numeric_limits<std::int64_t>::max()};

} // namespace batchscope::cli
