#include "core/data/converted_text.h"
#include "core/data/encoding_guess.h"
#include "core/data/language_letters.h"
#include "core/data/plausible_text.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <map>
#include <memory>
#include <tuple>

namespace batchscope {

namespace {

constexpr std::size_t kSample = std::size_t{1} << 18;

enum class Script { Latin, Other, EastAsian, LastResort };
struct Encoding {
    const char* name;
    Script script;
};

// In order of use: of several that read a text alike the first one is named. The last resorts read nearly
// every byte as a letter; they are tried where no other fits.
constexpr std::array kEncodings{
    Encoding{"ISO-8859-1", Script::Latin},     Encoding{"windows-1252", Script::Latin},
    Encoding{"ISO-8859-2", Script::Latin},     Encoding{"windows-1250", Script::Latin},
    Encoding{"ISO-8859-9", Script::Latin},     Encoding{"windows-1254", Script::Latin},
    Encoding{"windows-1257", Script::Latin},   Encoding{"windows-1251", Script::Other},
    Encoding{"KOI8-R", Script::Other},         Encoding{"ISO-8859-5", Script::Other},
    Encoding{"IBM866", Script::Other},         Encoding{"windows-1253", Script::Other},
    Encoding{"windows-1255", Script::Other},   Encoding{"windows-1256", Script::Other},
    Encoding{"windows-874", Script::Other},    Encoding{"GB18030", Script::EastAsian},
    Encoding{"Big5", Script::EastAsian},       Encoding{"Shift_JIS", Script::EastAsian},
    Encoding{"EUC-JP", Script::EastAsian},     Encoding{"EUC-KR", Script::EastAsian},
    Encoding{"macintosh", Script::LastResort}, Encoding{"IBM850", Script::LastResort},
    Encoding{"IBM852", Script::LastResort},
};

bool isHigh(char c) {
    return (c & 0x80) != 0;
}

// The lines that say anything about the encoding.
std::string highLines(std::string_view bytes) {
    std::string lines;
    while (!bytes.empty() && lines.size() < kSample) {
        const auto high =
            static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), isHigh) - bytes.begin());
        if (high == bytes.size()) break;
        const std::size_t before = bytes.substr(0, high).find_last_of("\r\n");
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        const std::size_t end = std::min(bytes.find_first_of("\r\n", high), bytes.size());
        lines += bytes.substr(begin, end - begin);
        lines += '\n';
        bytes.remove_prefix(end);
    }
    return lines;
}

// Words of the lines by what stands behind the last delimiter: mostly the class, hence one language.
using Classes = std::map<std::string, std::vector<std::u32string>>;

Classes wordsByClass(std::string_view utf8) {
    Classes classes;
    std::size_t lines = 0;
    for (; !utf8.empty(); ++lines) {
        const std::string_view line = utf8.substr(0, utf8.find('\n'));
        utf8.remove_prefix(std::min(line.size() + 1, utf8.size()));
        const std::size_t last = line.find_last_of(",;\t|");
        auto& words = classes[std::string(last == std::string_view::npos ? "" : line.substr(last + 1))];
        for (std::u32string& word : wordsOf(line))
            words.push_back(std::move(word));
    }
    // Without classes each word may be of another language.
    const bool named = 2 * classes.size() <= lines + 1 && !classes.contains("");
    if (named) return classes;
    Classes single;
    for (auto& [label, words] : classes)
        for (std::u32string& word : words)
            single[std::to_string(single.size())].push_back(std::move(word));
    return single;
}

double costOf(std::string_view utf8) {
    double cost = 0;
    for (const auto& [label, words] : wordsByClass(utf8))
        cost += languageCost(words);
    return cost;
}

bool isSameName(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::string detected(std::string_view bytes) {
    const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

std::optional<EncodingCandidate> candidateOf(const Encoding& encoding, std::string_view bytes,
                                             const std::string& utf8) {
    const bool latin = encoding.script == Script::Latin || encoding.script == Script::LastResort;
    const bool fits = latin                              ? isPlausibleLatin(utf8)
                      : encoding.script == Script::Other ? isPlausibleScript(utf8)
                                                         : isPlausibleEastAsian(utf8, bytes, encoding.name);
    const bool needsLetters = encoding.script != Script::Latin; // an apostrophe of Windows may stand alone
    if (!fits || (needsLetters && highLetters(utf8) == 0)) return std::nullopt;
    return EncodingCandidate{encoding.name, firstHighWords(utf8), latin ? costOf(utf8) : 0,
                             encoding.script == Script::Latin};
}

// What uchardet names comes before others of the same cost, and alone among alphabets that it tells apart.
void sortByFit(std::vector<EncodingCandidate>& candidates, const std::string& charset) {
    const auto isNamed = [&charset](const EncodingCandidate& each) {
        return !each.latin && isSameName(charset, each.encoding);
    };
    const auto isAlphabet = [](const EncodingCandidate& each) {
        const auto found = std::find_if(kEncodings.begin(), kEncodings.end(),
                                        [&each](const Encoding& e) { return e.name == each.encoding; });
        return found->script == Script::Other;
    };
    const auto named = std::find_if(candidates.begin(), candidates.end(), isNamed);
    if (named != candidates.end() && isAlphabet(*named))
        std::erase_if(candidates, [&](const auto& each) { return isAlphabet(each) && !isNamed(each); });
    std::stable_sort(candidates.begin(), candidates.end(), [&](const auto& a, const auto& b) {
        // Bytes that pair to frequent characters throughout are seldom the letters of an alphabet.
        return std::tuple(a.cost, !isNamed(a), isAlphabet(a)) <
               std::tuple(b.cost, !isNamed(b), isAlphabet(b));
    });
}

} // namespace

std::vector<EncodingCandidate> encodingCandidates(std::string_view bytes) {
    constexpr double kForeign = 0.34; // of the letters beyond ASCII: more are no language
    const std::string lines = highLines(bytes);
    std::vector<EncodingCandidate> candidates;
    std::vector<std::string> texts;
    for (const Encoding& encoding : kEncodings) {
        if (encoding.script == Script::LastResort && !candidates.empty()) break;
        ConvertedText text = convertedText(lines, encoding.name);
        if (text.bad || std::find(texts.begin(), texts.end(), text.utf8) != texts.end()) continue;
        auto candidate = candidateOf(encoding, lines, text.utf8);
        if (!candidate || candidate->cost > kForeign * static_cast<double>(highLetters(text.utf8))) continue;
        candidates.push_back(*std::move(candidate));
        texts.push_back(std::move(text.utf8));
    }
    sortByFit(candidates, detected(lines));
    return candidates;
}

bool isSameInEveryLatin(std::string_view bytes) {
    const std::string lines = highLines(bytes);
    const std::string western = convertedText(lines, "windows-1252").utf8;
    for (const char* other : {"ISO-8859-1", "ISO-8859-2", "windows-1250", "ISO-8859-9"})
        if (convertedText(lines, other).utf8 != western) return false;
    return true;
}

} // namespace batchscope
