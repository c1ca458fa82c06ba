#include "core/base/visible_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdio>

namespace batchscope {

namespace {

constexpr std::size_t kShownLetters = 40;
constexpr char kHex[] = "0123456789abcdef";
// Persian and Indic names need these two.
constexpr UChar32 kNonJoiner = 0x200c, kJoiner = 0x200d;

bool isLineBreak(UChar32 c) {
    return (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isHidden(UChar32 c) {
    return u_iscntrl(c) || isInvisible(static_cast<char32_t>(c));
}

std::string codePoint(UChar32 c) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "\\u{%x}", static_cast<unsigned>(c));
    return text.data();
}

} // namespace

bool isInvisible(char32_t letter) {
    const auto c = static_cast<UChar32>(letter);
    if (c == kNonJoiner || c == kJoiner) return false;
    if (c == 0x3164 || c == 0xffa0) return true; // Hangul fillers
    return u_charType(c) == U_FORMAT_CHAR && u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

std::string visibleText(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t next = 0; next < text.size();) {
        const std::size_t begin = next;
        UChar32 c = 0;
        U8_NEXT(text.data(), next, text.size(), c);
        if (c >= 0 && isLineBreak(c)) {
            out += ' ';
        } else if (c >= 0x80 && isHidden(c)) {
            out += codePoint(c);
        } else if (c < 0 || isHidden(c)) {
            for (const unsigned char byte : text.substr(begin, next - begin))
                out += {'\\', 'x', kHex[byte >> 4], kHex[byte & 15]};
        } else {
            out += text.substr(begin, next - begin);
        }
    }
    return out;
}

std::string quotedText(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t letters = 0; end < text.size() && letters < kShownLetters; ++letters) {
        UChar32 c = 0;
        U8_NEXT(text.data(), end, text.size(), c);
        static_cast<void>(c);
    }
    std::string out = "\"";
    out += visibleText(text.substr(0, end));
    out += end < text.size() ? "\u2026\"" : "\"";
    return out;
}

} // namespace batchscope
