#pragma once

#include "core/base/decimal.h"

#include <cstdint>
#include <limits>
#include <string>
#include <variant>

namespace batchscope {

/// Whole numbers, both ends included.
struct WholeRange {
    std::uint64_t low = 0, high = std::numeric_limits<std::uint64_t>::max();
    bool operator==(const WholeRange&) const = default;
};

/// Numbers that need not be whole. `above`, `below`: the end itself is left out.
struct RealRange {
    double low = 0, high = std::numeric_limits<double>::max();
    bool above = false, below = false;
    bool operator==(const RealRange&) const = default;
};

/// What one setting takes, on the command line as in the window.
using NumberRange = std::variant<WholeRange, RealRange>;

bool isWhole(const NumberRange& range);
/// Whether the number lies within the ends; of a whole range also one that is not whole.
bool within(const Decimal& number, const NumberRange& range);
bool within(double number, const RealRange& range); ///< NaN is within none
/// "a whole number from 1 to 16", "a number above 0 and at most 1e+38".
std::string toText(const NumberRange& range);

} // namespace batchscope
