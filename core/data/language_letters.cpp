#include "core/data/language_letters.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <limits>

namespace batchscope {

namespace {

// Lower-case letters beyond a-z in names of each language; `without`: letters of a-z that it does not use.
struct Language {
    std::u32string_view letters;
    std::u32string_view without = {};
};

constexpr std::array kLanguages{
    Language{U"äöüß"},                 // German
    Language{U"àâæçéèêëîïôœùûü"},      // French
    Language{U"áéíñóúü"},              // Spanish
    Language{U"àçèéíïñóòúü"},          // Catalan
    Language{U"áâãàçéêíóôõúü"},        // Portuguese
    Language{U"àèéìîòóù"},             // Italian
    Language{U"áéëèêïíóôöúüç"},        // Dutch
    Language{U"æøåéöäüá"},             // Danish, Norwegian
    Language{U"åäöéüá"},               // Swedish, Finnish
    Language{U"áðéíóúýþæö", U"cqwz"},  // Icelandic
    Language{U"áéíóú"},                // Irish
    Language{U"éèêëïöüñçôâ"},          // English
    Language{U"ąćęłńóśźż", U"qvx"},    // Polish
    Language{U"áčďéěíňóřšťúůýž"},      // Czech
    Language{U"áäčďéíĺľňóôŕšťúýž"},    // Slovak
    Language{U"áéíóöőúüű"},            // Hungarian
    Language{U"ăâîșțşţ", U"qw"},       // Romanian
    Language{U"čćđšž", U"qwxy"},       // Croatian, Slovene
    Language{U"çë"},                   // Albanian
    Language{U"çğıöşüâîû", U"qwx"},    // Turkish
    Language{U"ąčęėįšųūž", U"qwx"},    // Lithuanian
    Language{U"āčēģīķļņšūž", U"qwxy"}, // Latvian
    Language{U"äõöüšž"},               // Estonian
};

bool isVowel(char32_t c) {
    constexpr std::u32string_view kVowels = U"aeiouyàáâãäåæèéêěëìíîòóôõöøùúûüůýąęăāēīūőűœıėįų";
    return kVowels.find(c) != std::u32string_view::npos;
}

// Of diaereses and ı nothing follows: they stand beside vowels by their nature, or everywhere.
bool standsAnywhere(char32_t c) {
    constexpr std::u32string_view kAnywhere = U"ïëüöäß";
    return kAnywhere.find(c) != std::u32string_view::npos;
}

double placeCost(std::u32string_view word, std::size_t at) {
    if (at == 0 || at + 1 == word.size() || standsAnywhere(word[at])) return 0;
    const bool vowel = isVowel(word[at]);
    return isVowel(word[at - 1]) == vowel && isVowel(word[at + 1]) == vowel ? 0.5 : 0;
}

} // namespace

double languageCost(const std::vector<std::u32string>& words) {
    double places = 0;
    std::u32string high, low;
    for (std::u32string word : words) {
        std::transform(word.begin(), word.end(), word.begin(),
                       [](char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); });
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (word[i] < 0x80) {
                low += word[i];
            } else {
                high += word[i];
                places += placeCost(word, i);
            }
        }
    }
    double least = std::numeric_limits<double>::max();
    for (const Language& language : kLanguages) {
        const auto isForeign = [&language](char32_t c) {
            return language.letters.find(c) == language.letters.npos;
        };
        const auto isUnused = [&language](char32_t c) {
            return language.without.find(c) != language.without.npos;
        };
        const auto foreign = std::count_if(high.begin(), high.end(), isForeign);
        const auto unused = language.without.empty() ? 0 : std::count_if(low.begin(), low.end(), isUnused);
        least = std::min(least, static_cast<double>(foreign + unused));
    }
    return high.empty() ? 0 : least + places;
}

} // namespace batchscope
