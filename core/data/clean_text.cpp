#include "core/data/clean_text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
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

void decode(std::string_view text, std::u32string& letters) {
    letters.clear();
    for (std::size_t next = 0; next < text.size();) {
        UChar32 c = 0;
        U8_NEXT(text.data(), next, text.size(), c);
        letters.push_back(static_cast<char32_t>(c));
    }
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

void cleanLetters(std::string_view utf8, std::u32string& letters) {
    const std::string_view text = stripped(utf8);
    if (isPlainAscii(text)) {
        letters.assign(text.begin(), text.end());
        return;
    }
    if (!mayHoldBreak(text) && isNfc(text)) {
        decode(text, letters);
        return;
    }
    decode(cleanLabel(text), letters);
}

std::string cleanLabel(std::string_view utf8) {
    std::string text = foldBreaks(stripped(utf8));
    return isNfc(text) ? text : toNfc(text);
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
