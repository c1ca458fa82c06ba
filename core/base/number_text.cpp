#include "core/base/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace batchscope {
inline namespace plain_numbers { // the window has functions of the same names, for QString

namespace {

std::string withCommas(std::string text) {
    const std::size_t first = text.find_first_of("0123456789");
    std::size_t at = std::min(text.find('.'), text.size());
    while (at > first + 3) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

} // namespace

std::string shortest(double value) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

std::string fixed(double value, int decimals) {
    // From here on a double has no decimals, and fixed notation would be longer than anyone reads.
    if (!std::isfinite(value) || std::abs(value) >= 1e15) return shortest(value);
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, decimals).ptr;
    return withCommas({text, end});
}

std::string grouped(std::int64_t value) {
    return withCommas(std::to_string(value));
}

std::string percent(double share) {
    return fixed(100 * share, 1) + " %";
}

std::string duration(double seconds) {
    if (!(seconds >= 60)) return fixed(seconds, 1) + " s";
    if (!std::isfinite(seconds) || seconds >= 1e12) return shortest(seconds) + " s";
    const auto whole = std::llround(seconds);
    if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    return grouped(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

} // namespace plain_numbers
} // namespace batchscope
