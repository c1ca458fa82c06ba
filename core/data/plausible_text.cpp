#include "core/data/plausible_text.h"

#include "core/data/name_dataset.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace batchscope {

namespace {

bool isLetter(char32_t c) {
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
    return (mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool isHigh(char32_t c) {
    return c >= 0x80;
}

UScriptCode scriptOf(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status);
}

std::u32string decoded(std::string_view utf8) {
    std::u32string text;
    for (std::size_t next = 0; next < utf8.size();) {
        UChar32 c = 0;
        U8_NEXT(utf8.data(), next, utf8.size(), c);
        text.push_back(static_cast<char32_t>(c));
    }
    return text;
}

// Beyond ASCII only letters, an apostrophe, a dash and the blank that does not break are part of names.
bool isPartOfNames(char32_t c) {
    return !isHigh(c) || isLetter(c) || c == 0x2019 || c == 0x2018 || c == 0xa0 || c == 0x2013 ||
           c == 0x3000 || c == 0x30fb || c == 0xb7;
}

// A capital beyond ASCII stands first, or in a word of capitals.
bool holdsCapitalInside(std::u32string_view word) {
    const auto isLower = [](char32_t c) { return u_islower(static_cast<UChar32>(c)); };
    const auto isHighCapital = [](char32_t c) { return isHigh(c) && u_isupper(static_cast<UChar32>(c)); };
    if (std::none_of(word.begin(), word.end(), isLower)) return false;
    if (std::any_of(word.begin() + 1, word.end(), isHighCapital)) return true;
    for (std::size_t i = 1; i < word.size(); ++i) {
        const bool capital = u_isupper(static_cast<UChar32>(word[i]));
        if (capital && isHigh(word[i - 1]) && isLower(word[i - 1])) return true;
    }
    return false;
}

bool isOfOneScript(std::u32string_view word) {
    UScriptCode script = USCRIPT_COMMON;
    for (const char32_t c : word) {
        const UScriptCode each = scriptOf(c);
        if (each == USCRIPT_COMMON || each == USCRIPT_INHERITED) continue;
        if (script != USCRIPT_COMMON && each != script) return false;
        script = each;
    }
    return true;
}

// Ó Briain, É. Dupont
bool mayStandAlone(char32_t c) {
    return std::u32string_view(U"ÀÁÅÉÍÓÖØ").find(c) != std::u32string_view::npos;
}

bool isEastAsian(char32_t c) {
    const UScriptCode script = scriptOf(c);
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
           script == USCRIPT_HANGUL;
}

bool isHalfWidth(char32_t c) {
    return c >= 0xff61 && c <= 0xffdf;
}

// Leading bytes of the characters that each set puts first, because they are used most.
bool isCommonLead(unsigned char lead, std::string_view encoding) {
    if (encoding == "GB18030") return lead >= 0xb0 && lead <= 0xd7;
    if (encoding == "Big5") return lead >= 0xa4 && lead <= 0xc6;
    if (encoding == "EUC-JP") return (lead >= 0xb0 && lead <= 0xcf) || lead == 0xa4 || lead == 0xa5;
    if (encoding == "EUC-KR") return lead >= 0xb0 && lead <= 0xc8;
    return lead >= 0x82 && lead <= 0x98;
}

} // namespace

std::vector<std::u32string> wordsOf(std::string_view utf8) {
    std::vector<std::u32string> words;
    std::u32string word;
    for (const char32_t c : decoded(utf8)) {
        if (isLetter(c)) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::size_t highLetters(std::string_view utf8) {
    const std::u32string text = decoded(utf8);
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char32_t c) { return isHigh(c) && isLetter(c); }));
}

std::string firstHighWords(std::string_view utf8) {
    constexpr std::size_t kWords = 2;
    std::string sample;
    std::size_t count = 0;
    for (const std::u32string& word : wordsOf(utf8)) {
        if (std::none_of(word.begin(), word.end(), isHigh)) continue;
        sample += (sample.empty() ? "" : ", ") + toUtf8(word);
        if (++count == kWords) break;
    }
    return sample;
}

bool isPlausibleLatin(std::string_view utf8) {
    const std::u32string text = decoded(utf8);
    if (!std::all_of(text.begin(), text.end(), isPartOfNames)) return false;
    std::size_t high = 0, highAlone = 0;
    for (const std::u32string& word : wordsOf(utf8)) {
        if (std::none_of(word.begin(), word.end(), isHigh)) continue;
        ++high;
        const bool latin = std::all_of(word.begin(), word.end(),
                                       [](char32_t c) { return !isHigh(c) || scriptOf(c) == USCRIPT_LATIN; });
        if (!latin || holdsCapitalInside(word)) return false;
        if (!std::all_of(word.begin(), word.end(), isHigh)) continue;
        if (word.size() > 2 || (word.size() == 1 && !mayStandAlone(word.front()))) return false;
        highAlone += word.size() == 2;
    }
    return 2 * highAlone <= high;
}

bool isPlausibleScript(std::string_view utf8) {
    const std::u32string text = decoded(utf8);
    if (!std::all_of(text.begin(), text.end(), isPartOfNames)) return false;
    constexpr std::size_t kLeast = 4;
    for (const std::u32string& word : wordsOf(utf8)) {
        if (std::none_of(word.begin(), word.end(), isHigh)) continue;
        if (!isOfOneScript(word) || holdsCapitalInside(word) || scriptOf(word.front()) == USCRIPT_LATIN)
            return false;
    }
    return highLetters(utf8) >= kLeast;
}

bool isPlausibleEastAsian(std::string_view utf8, std::string_view bytes, std::string_view encoding) {
    constexpr std::size_t kLeast = 2; // Kim and Lee take one each
    std::size_t found = 0;
    const std::u32string text = decoded(utf8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isHigh(text[i])) continue;
        const bool east = isEastAsian(text[i]) && !isHalfWidth(text[i]);
        if (!east && text[i] != 0x3000 && text[i] != 0x30fb && text[i] != 0x30fc) return false;
        // An ASCII letter beside it would be the second half of another encoding's character.
        const auto isAsciiLetter = [](char32_t c) { return c < 0x80 && isLetter(c); };
        if ((i > 0 && isAsciiLetter(text[i - 1])) || (i + 1 < text.size() && isAsciiLetter(text[i + 1])))
            return false;
        ++found;
    }
    std::size_t common = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80) continue;
        common += isCommonLead(lead, encoding);
        ++i; // the second half; longer characters are rare
    }
    return found >= kLeast && 10 * common >= 9 * found;
}

} // namespace batchscope
