#pragma once

#include <cstdint>
#include <string>

namespace batchscope {
inline namespace plain_numbers { // the window has functions of the same names, for QString

// Numbers as text, the same in every locale. All are pure.

/// The shortest text that reads back as the same number: 0.1 -> "0.1", 1e300 -> "1e+300"; "nan", "inf".
std::string shortest(double value);
/// With a fixed number of decimals and a comma every three digits: fixed(38132.96, 1) == "38,133.0".
std::string fixed(double value, int decimals);
/// grouped(21063) == "21,063"
std::string grouped(std::int64_t value);
/// percent(0.7634) == "76.3 %"
std::string percent(double share);
/// duration(3.21) == "3.2 s", duration(101) == "1 min 41 s", duration(7384) == "2 h 3 min"
std::string duration(double seconds);

} // namespace plain_numbers
} // namespace batchscope
