#include "core/base/typed_number.h"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <utility>

namespace batchscope {

namespace {

/// Beyond this no exponent makes a difference.
constexpr int kMostTens = 100'000;
constexpr WholeRange kListed{0, std::numeric_limits<std::int64_t>::max()};

char32_t nextLetter(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    char32_t letter = more == 0 ? first : first & (0x3f >> more);
    text.remove_prefix(1);
    for (std::size_t i = 0; i < more && !text.empty(); ++i) {
        letter = (letter << 6) | (static_cast<unsigned char>(text.front()) & 0x3f);
        text.remove_prefix(1);
    }
    return letter;
}

/// Signs of direction and joining, which are typed unknowingly and seen by nobody.
bool isUnseen(char32_t c) {
    return c == 0x061c || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

bool isBlank(char32_t c) {
    return c == ' ' || c == '\t' || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f ||
           c == 0x205f || c == 0x3000;
}

/// One ASCII character for each of the many that mean the same; '?' for what no number holds. Groups are
/// divided by ' ', '\'', '_' or 't' (the Arabic thousands sign); 'd' is the Arabic decimal sign.
char plainLetter(char32_t c) {
    if (c >= 0x660 && c <= 0x669) return char('0' + (c - 0x660));
    if (c >= 0x6f0 && c <= 0x6f9) return char('0' + (c - 0x6f0));
    if (c >= 0xff10 && c <= 0xff19) return char('0' + (c - 0xff10));
    if (isBlank(c)) return ' ';
    switch (c) {
    case 0x66b:
        return 'd';
    case 0x66c:
        return 't';
    case 0x60c: // Arabic comma
    case 0xff0c:
        return ',';
    case 0xff0e:
        return '.';
    case 0x2212: // minus, and the dashes that keyboards make of it
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0xfe63:
    case 0xff0d:
        return '-';
    case 0xff0b:
        return '+';
    case 0x2019: // as Swiss and typographic apostrophes
    case 0x2018:
    case 0x2bc:
        return '\'';
    case 0x66a:
    case 0xff05:
        return '%';
    case 0xd7:
        return 'x';
    default:
        return c < 0x80 && c != 'd' && c != 't' && c >= 0x20 ? char(c) : '?';
    }
}

/// Text of any notation in ASCII, without unseen signs and without blanks at its ends.
std::string plainText(std::string_view utf8) {
    std::string text;
    while (!utf8.empty()) {
        char32_t c = nextLetter(utf8);
        const bool alef = c == 0x623 || c == 0x627;
        if (alef && utf8.starts_with("\u0633")) { // the e of Arabic locales is two letters
            nextLetter(utf8);
            c = U'e';
        }
        if (!isUnseen(c)) text += plainLetter(c);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    return text;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isDigit);
}

/// Takes a sign away; true: minus.
bool takeSign(std::string_view& text) {
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+')) text.remove_prefix(1);
    return minus;
}

/// Takes `e-3` or `x10^-3` off the end. False: there is one, and it is no number.
bool takeExponent(std::string_view& text, int& tens, bool plain) {
    std::size_t at = text.find_first_of("eE"), length = 1;
    if (at == std::string_view::npos && !plain) {
        at = text.find_first_of("x*");
        if (at == std::string_view::npos) return true;
        length = 1 + std::size_t(text.substr(at + 1).starts_with(' '));
        if (!text.substr(at + length).starts_with("10^")) return false;
        length += 3;
    }
    if (at == std::string_view::npos) return true;
    std::string_view exponent = text.substr(at + length);
    text = text.substr(0, at);
    if (text.ends_with(' ') && !plain) text.remove_suffix(1);
    const bool minus = takeSign(exponent);
    if (exponent.empty() || !allDigits(exponent) || text.empty()) return false;
    for (const char c : exponent)
        tens = std::min(kMostTens, 10 * tens + (c - '0'));
    if (minus) tens = -tens;
    return true;
}

/// Removes `sign` from between groups of three digits (the groups before the last may have two, as in India).
/// False: the groups are not such.
bool joinGroups(std::string& digits, char sign) {
    std::string joined;
    std::string_view rest = digits;
    bool first = true;
    while (true) {
        const std::size_t at = rest.find(sign);
        const std::string_view group = rest.substr(0, at);
        const bool last = at == std::string_view::npos;
        if (!allDigits(group)) return false;
        const bool fits = first && !last ? group.size() >= 1 && group.size() <= 3
                          : first        ? true
                          : last         ? group.size() == 3
                                         : group.size() == 2 || group.size() == 3;
        if (!fits) return false;
        joined += group;
        if (last) break;
        first = false;
        rest.remove_prefix(at + 1);
    }
    digits = joined;
    return true;
}

struct Mantissa {
    std::string before, after; ///< the decimal sign
};

/// Which sign of the text is the decimal one; 0: none. `unclear`: it might also divide thousands.
char decimalSign(std::string_view text, bool grouped, bool& unclear) {
    if (text.find('d') != std::string_view::npos) return 'd';
    const auto commas = std::count(text.begin(), text.end(), ','),
               points = std::count(text.begin(), text.end(), '.');
    if (commas > 0 && points > 0) return text.rfind(',') > text.rfind('.') ? ',' : '.';
    if (commas + points != 1) return 0;
    const char sign = commas > 0 ? ',' : '.';
    const std::size_t at = text.find(sign);
    unclear = !grouped && text.size() - at - 1 == 3 && at >= 1 && at <= 3 && text.front() != '0';
    return sign;
}

/// Divides digits and signs into what stands before and after the decimal sign. False: they are no number.
bool divide(std::string_view text, Mantissa& mantissa, bool& unclear) {
    char group = 0;
    for (const char c : text) {
        if (isDigit(c) || c == '.' || c == ',' || c == 'd') continue;
        if (std::string_view(" '_t").find(c) == std::string_view::npos || (group && group != c)) return false;
        group = c;
    }
    const char sign = decimalSign(text, group != 0, unclear);
    const std::size_t at = sign ? text.rfind(sign) : std::string_view::npos;
    mantissa.before = text.substr(0, at);
    if (at != std::string_view::npos) mantissa.after = text.substr(at + 1);
    for (const char other : {',', '.'}) {
        if (other == sign || mantissa.before.find(other) == std::string::npos) continue;
        if (group) return false; // two ways to divide thousands
        group = other;
    }
    if (group && !joinGroups(mantissa.before, group)) return false;
    return allDigits(mantissa.before) && allDigits(mantissa.after) &&
           !(mantissa.before.empty() && mantissa.after.empty());
}

Decimal number(bool minus, const Mantissa& mantissa, int tens) {
    return {minus, mantissa.before + mantissa.after, tens - int(mantissa.after.size())};
}

TypedNumber problem(NumberProblem kind) {
    TypedNumber result;
    result.problem = kind;
    return result;
}

/// Takes k or M off the end; the power of ten that it means.
int takeThousands(std::string_view& text) {
    const int tens = text.ends_with('k') || text.ends_with('K') ? 3 : text.ends_with('M') ? 6 : 0;
    if (tens > 0) text.remove_suffix(1);
    if (tens > 0 && text.ends_with(' ')) text.remove_suffix(1);
    return tens;
}

TypedNumber readTyped(std::string_view text) {
    const bool minus = takeSign(text);
    const int thousands = takeThousands(text);
    int tens = 0;
    const std::size_t before = text.size();
    if (!takeExponent(text, tens, false)) return problem(NumberProblem::NotANumber);
    const bool exponent = text.size() != before;
    if (exponent && thousands > 0) return problem(NumberProblem::NotANumber);
    Mantissa mantissa;
    bool unclear = false;
    if (!divide(text, mantissa, unclear)) return problem(NumberProblem::NotANumber);
    TypedNumber result;
    result.value = number(minus, mantissa, tens + thousands);
    if (unclear && !exponent) { // nobody divides thousands before an exponent
        result.problem = NumberProblem::Ambiguous;
        result.readings = {result.value.shifted(3), result.value};
    }
    return result;
}

TypedNumber readPlain(std::string_view text) {
    const bool minus = takeSign(text);
    int tens = 0;
    if (!takeExponent(text, tens, true)) return problem(NumberProblem::NotANumber);
    const std::size_t point = text.find('.');
    Mantissa mantissa{std::string(text.substr(0, point)), {}};
    if (point != std::string_view::npos) mantissa.after = text.substr(point + 1);
    if (!allDigits(mantissa.before) || !allDigits(mantissa.after) ||
        (mantissa.before.empty() && mantissa.after.empty()))
        return problem(NumberProblem::NotANumber);
    TypedNumber result;
    result.value = number(minus, mantissa, tens);
    return result;
}

TypedNumber held(TypedNumber number, const NumberRange& range) {
    if (!number) return number;
    if (isWhole(range) && !number.value.isWhole())
        number.problem = NumberProblem::NotWhole;
    else if (!within(number.value, range))
        number.problem = NumberProblem::OutOfRange;
    return number;
}

} // namespace

TypedNumber typedNumber(std::string_view text, Notation notation) {
    if (notation == Notation::Plain) return text.empty() ? problem(NumberProblem::Empty) : readPlain(text);
    const std::string plain = plainText(text);
    return plain.empty() ? problem(NumberProblem::Empty) : readTyped(plain);
}

TypedNumber typedNumber(std::string_view text, const NumberRange& range, Notation notation) {
    return held(typedNumber(text, notation), range);
}

TypedNumber typedPercent(std::string_view text, const NumberRange& range) {
    std::string plain = plainText(text);
    if (plain.ends_with('%')) {
        plain.pop_back();
        plain.erase(plain.find_last_not_of(' ') + 1);
    } else if (plain.starts_with('%')) {
        plain.erase(0, std::min(plain.find_first_not_of(' ', 1), plain.size()));
    }
    TypedNumber number = plain.empty() ? problem(NumberProblem::Empty) : readTyped(plain);
    number.value = number.value.shifted(-2);
    for (Decimal& reading : number.readings)
        reading = reading.shifted(-2);
    return held(std::move(number), range);
}

TypedList typedList(std::string_view text) {
    TypedList list;
    const std::string plain = plainText(text);
    std::size_t at = 0;
    const auto isBetween = [](char c) { return c == ',' || c == ';' || c == ' '; };
    while (at <= plain.size()) {
        while (at < plain.size() && plain[at] == ' ')
            ++at;
        const std::size_t end = std::size_t(
            std::find_if(plain.begin() + std::ptrdiff_t(at), plain.end(), isBetween) - plain.begin());
        list.at = plain.substr(at, end - at);
        const TypedNumber number =
            list.at.empty() ? problem(NumberProblem::Empty) : held(readTyped(list.at), kListed);
        if (!number) {
            list.problem = number.problem;
            return list;
        }
        list.values.push_back(*number.value.whole());
        at = end;
        while (at < plain.size() && plain[at] == ' ')
            ++at;
        if (at < plain.size() && plain[at] != ',' && plain[at] != ';') continue; // divided by blanks alone
        ++at;
    }
    list.at.clear();
    return list;
}

std::string problemText(const TypedNumber& number, std::string_view text, const NumberRange& range) {
    const auto join = [](std::initializer_list<std::string_view> parts) {
        std::string joined;
        for (const std::string_view part : parts)
            joined += part;
        return joined;
    };
    const std::string give = toText(range);
    switch (number.problem) {
    case NumberProblem::None:
        break;
    case NumberProblem::Empty:
    case NumberProblem::NotANumber:
        return join({"\"", text, "\" is not a number; give ", give});
    case NumberProblem::Ambiguous:
        return join({"\"", text, "\" can mean ", number.readings[0].text(), " or ", number.readings[1].text(),
                     "; give ", give});
    case NumberProblem::NotWhole:
        return join({text, " is not a whole number; give ", give});
    case NumberProblem::OutOfRange:
        return join({text, " is out of range; give ", give});
    }
    return {};
}

} // namespace batchscope
