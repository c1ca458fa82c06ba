#include "core/data/clean_text.h"

#include "core/base/visible_text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <stdexcept>

namespace batchscope {

namespace {

// All code points below U+0300 are NFC as they stand, and their UTF-8 begins with less than this.
constexpr unsigned char kFirstCombiningLead = 0xcc;

bool isBreak(UChar32 c) {
    return (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isBlankByte(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isPlainAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0x20; });
}

// U+0085, U+2028 and U+2029 are looked for by their first bytes alone: folding what needs none does no harm.
bool mayHoldBreak(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](unsigned char c) { return c < 0x20 || c == 0xc2 || c == 0xe2; });
}

std::string foldBreaks(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool inBreak = false;
    for (std::size_t next = 0; next < text.size();) {
        const std::size_t begin = next;
        UChar32 c = 0;
        U8_NEXT(text.data(), next, text.size(), c);
        if (!isBreak(c)) {
            out += text.substr(begin, next - begin);
        } else if (!inBreak) {
            out += ' ';
        }
        inBreak = isBreak(c);
    }
    return out;
}

const icu::Normalizer2& nfc() {
    static const icu::Normalizer2* const instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        const icu::Normalizer2* const found = icu::Normalizer2::getNFCInstance(status);
        if (U_FAILURE(status))
            throw std::runtime_error(std::string("ICU has no NFC data: ") + u_errorName(status));
        return found;
    }();
    return *instance;
}

bool isNfc(std::string_view text) {
    const auto low = [](unsigned char c) { return c < kFirstCombiningLead; };
    if (std::all_of(text.begin(), text.end(), low)) return true;
    UErrorCode status = U_ZERO_ERROR;
    return nfc().isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                                  status);
}

std::string toNfc(std::string_view text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode status = U_ZERO_ERROR;
    nfc().normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                        nullptr, status);
    if (U_FAILURE(status)) throw std::runtime_error(std::string("NFC failed: ") + u_errorName(status));
    return out;
}

constexpr UChar32 kNonJoiner = 0x200c, kJoiner = 0x200d;

// First bytes of what may be invisible; most text of letters has none of them.
bool mayHoldInvisible(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) {
        return c == 0xc2 || c == 0xd8 || (c >= 0xe1 && c <= 0xe3) || c == 0xef || c == 0xf0 || c == 0xf3;
    });
}

// Whether a letter takes another shape beside a joiner, as in Arabic and the scripts of India, and in emoji.
bool hasJoinedShapes(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARMENIAN:
    case USCRIPT_HEBREW:
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
        return false;
    case USCRIPT_COMMON:
        return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC);
    default:
        return true;
    }
}

// Joins two letters: something stands before it and a letter or a mark behind.
bool joins(std::string_view before, std::string_view behind) {
    if (before.empty() || behind.empty()) return false;
    auto at = static_cast<std::int32_t>(before.size());
    UChar32 left = 0, right = 0;
    U8_PREV(before.data(), 0, at, left);
    std::size_t next = 0;
    U8_NEXT(behind.data(), next, behind.size(), right);
    return hasJoinedShapes(left) && hasJoinedShapes(right);
}

// The text without invisible letters, and the first of them; 0: none, and the text is not copied.
char32_t takeInvisible(std::string_view text, std::string& out) {
    char32_t found = 0;
    for (std::size_t next = 0; next < text.size();) {
        const std::size_t begin = next;
        UChar32 c = 0;
        U8_NEXT(text.data(), next, text.size(), c);
        const bool joiner = c == kNonJoiner || c == kJoiner;
        const std::string_view before = found == 0 ? text.substr(0, begin) : std::string_view(out);
        const bool isUnseen =
            joiner ? !joins(before, text.substr(next)) : isInvisible(static_cast<char32_t>(c));
        if (isUnseen && found == 0) {
            found = static_cast<char32_t>(c);
            out = before;
        } else if (found != 0 && !isUnseen) {
            out += text.substr(begin, next - begin);
        }
    }
    return found;
}

void decode(std::string_view text, std::u32string& letters) {
    letters.clear();
    for (std::size_t next = 0; next < text.size();) {
        UChar32 c = 0;
        U8_NEXT(text.data(), next, text.size(), c);
        letters.push_back(static_cast<char32_t>(c));
    }
}

std::string folded(std::string_view text) {
    std::string out = foldBreaks(text);
    return isNfc(out) ? out : toNfc(out);
}

} // namespace

std::string_view stripped(std::string_view utf8) {
    for (std::size_t next = 0; next < utf8.size() && (isBlankByte(utf8.front()) || (utf8.front() & 0x80));) {
        UChar32 c = 0;
        U8_NEXT(utf8.data(), next, utf8.size(), c);
        if (!u_isUWhiteSpace(c)) break;
        utf8.remove_prefix(next);
        next = 0;
    }
    while (!utf8.empty() && (isBlankByte(utf8.back()) || (utf8.back() & 0x80))) {
        const std::string_view tail =
            utf8.substr(utf8.size() - std::min<std::size_t>(utf8.size(), U8_MAX_LENGTH));
        auto begin = static_cast<std::int32_t>(tail.size());
        UChar32 c = 0;
        U8_PREV(tail.data(), 0, begin, c);
        if (!u_isUWhiteSpace(c)) break;
        utf8.remove_suffix(tail.size() - static_cast<std::size_t>(begin));
    }
    return utf8;
}

char32_t cleanLetters(std::string_view utf8, std::u32string& letters) {
    std::string_view text = stripped(utf8);
    if (isPlainAscii(text)) {
        letters.assign(text.begin(), text.end());
        return 0;
    }
    std::string visible;
    const char32_t invisible = mayHoldInvisible(text) ? takeInvisible(text, visible) : 0;
    if (invisible != 0) text = stripped(visible);
    if (!mayHoldBreak(text) && isNfc(text)) {
        decode(text, letters);
    } else {
        decode(folded(text), letters);
    }
    return invisible;
}

std::string cleanLabel(std::string_view utf8, char32_t* invisible) {
    std::string visible;
    std::string_view text = stripped(utf8);
    const char32_t found = mayHoldInvisible(text) ? takeInvisible(text, visible) : 0;
    if (invisible) *invisible = found;
    return folded(found != 0 ? stripped(visible) : text);
}

std::string codePointText(char32_t letter) {
    constexpr std::int32_t kLongest = 128;
    std::array<char, kLongest> name{};
    std::array<char, 16> code{};
    UErrorCode status = U_ZERO_ERROR;
    u_charName(static_cast<UChar32>(letter), U_EXTENDED_CHAR_NAME, name.data(), kLongest, &status);
    std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(letter));
    return std::string(code.data()) + (U_FAILURE(status) ? "" : std::string(" ") + name.data());
}

bool holdsControl(std::u32string_view letters) {
    return std::any_of(letters.begin(), letters.end(),
                       [](char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); });
}

std::size_t firstInvalidUtf8(std::string_view bytes) {
    for (std::size_t next = 0; next < bytes.size();) {
        std::uint64_t eight = 0;
        if (bytes.size() - next >= sizeof eight) {
            std::memcpy(&eight, bytes.data() + next, sizeof eight);
            if ((eight & 0x8080808080808080u) == 0) {
                next += sizeof eight;
                continue;
            }
        }
        const std::size_t begin = next;
        UChar32 c = 0;
        U8_NEXT(bytes.data(), next, bytes.size(), c);
        if (c < 0) return begin;
    }
    return std::string_view::npos;
}

} // namespace batchscope
