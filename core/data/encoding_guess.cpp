#include "core/data/encoding_guess.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace batchscope {

namespace {

constexpr std::size_t kSample = std::size_t{1} << 20;

bool isAsciiCapital(unsigned char c) {
    return c >= 'A' && c <= 'Z';
}
bool isAsciiLetter(unsigned char c) {
    return isAsciiCapital(c) || (c >= 'a' && c <= 'z');
}
bool isHighLetter(unsigned char c) {
    return c >= 0xc0 && c != 0xd7 && c != 0xf7 && c != 0xff;
}
bool isHighCapital(unsigned char c) {
    return c >= 0xc0 && c <= 0xde && c != 0xd7;
}
bool isCapital(unsigned char c) {
    return isAsciiCapital(c) || isHighCapital(c);
}
bool isLetter(unsigned char c) {
    return isAsciiLetter(c) || isHighLetter(c);
}

// Every UTF-8 sequence ends in a byte below 0xc0, so that none passes.
bool highBytesAreLetters(std::string_view bytes) {
    unsigned char before = ' ';
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const unsigned char after = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : ' ';
        if (byte >= 0x80) {
            if (!isHighLetter(byte) || (!isLetter(before) && !isLetter(after))) return false;
            if (isHighCapital(byte) && isLetter(before) && !isCapital(before)) return false;
        }
        before = byte;
    }
    return true;
}

// Cyrillic or Greek in an 8-bit encoding of its own looks like this; Latin script hardly ever does.
bool holdsWordOfHighLetters(std::string_view bytes) {
    constexpr std::size_t kWord = 3;
    std::size_t high = 0;
    bool ascii = false;
    for (std::size_t i = 0; i <= bytes.size(); ++i) {
        const unsigned char c = i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : ' ';
        if (isHighLetter(c)) {
            ++high;
        } else if (isAsciiLetter(c)) {
            ascii = true;
        } else {
            if (high >= kWord && !ascii) return true;
            high = 0;
            ascii = false;
        }
    }
    return false;
}

// Which of the encodings of Latin script it is, uchardet guesses at random for so few words as names are.
bool isLatinCharset(std::string_view name) {
    static constexpr std::array<std::string_view, 19> kLatin{
        "ASCII",        "IBM852",       "ISO-8859-1",        "ISO-8859-2",  "ISO-8859-3",
        "ISO-8859-4",   "ISO-8859-9",   "ISO-8859-10",       "ISO-8859-13", "ISO-8859-14",
        "ISO-8859-15",  "ISO-8859-16",  "MAC-CENTRALEUROPE", "VISCII",      "WINDOWS-1250",
        "WINDOWS-1252", "WINDOWS-1254", "WINDOWS-1257",      "WINDOWS-1258"};
    return std::find(kLatin.begin(), kLatin.end(), name) != kLatin.end();
}

} // namespace

ByteCounts countBytes(std::string_view bytes) {
    std::array<std::size_t, 256> histogram{};
    ByteCounts counts;
    counts.all = bytes.size();
    for (const unsigned char byte : bytes)
        ++histogram[byte];
    if (histogram[0] > 0) {
        for (std::size_t i = 0; i < bytes.size(); ++i)
            if (bytes[i] == '\0') ++(i % 2 == 0 ? counts.evenNuls : counts.oddNuls);
    }
    for (std::size_t byte = 0; byte < 0x20; ++byte)
        if (byte < '\t' || byte > '\r') counts.controls += histogram[byte];
    counts.controls += histogram[0x7f];
    for (std::size_t byte = 0x80; byte < histogram.size(); ++byte)
        counts.high += histogram[byte];
    return counts;
}

bool looksBinary(const ByteCounts& counts) {
    constexpr std::size_t kFew = 8;
    constexpr std::size_t kOneInSoMany = 32;
    return counts.controls >= kFew && counts.controls > counts.all / kOneInSoMany;
}

std::optional<ByteOrder> unmarkedUtf16(const ByteCounts& counts) {
    // Delimiters, line ends and labels of Latin letters leave a NUL in every fifth unit of any such text; a
    // few letters, such as U+0100, leave one on the other side.
    constexpr std::size_t kRare = 20;
    const std::size_t least = std::max<std::size_t>(counts.all / 2 / 5, 2);
    if (counts.all % 2 != 0) return std::nullopt;
    if (counts.oddNuls >= least && counts.evenNuls <= counts.oddNuls / kRare) return ByteOrder::Little;
    if (counts.evenNuls >= least && counts.oddNuls <= counts.evenNuls / kRare) return ByteOrder::Big;
    return std::nullopt;
}

bool isPlausibleLatin1(std::string_view bytes) {
    return highBytesAreLetters(bytes) && !holdsWordOfHighLetters(bytes) && otherScriptsCharset(bytes).empty();
}

std::string otherScriptsCharset(std::string_view bytes) {
    const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), &uchardet_delete);
    const auto high = std::find_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    const auto offset = static_cast<std::size_t>(high - bytes.begin());
    const std::size_t line = bytes.substr(0, offset).rfind('\n');
    const std::string_view sample = bytes.substr(line == std::string_view::npos ? 0 : line + 1, kSample);
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return {};
    uchardet_data_end(detector.get());
    const std::string charset = uchardet_get_charset(detector.get());
    return isLatinCharset(charset) || charset.starts_with("UTF-") ? std::string() : charset;
}

} // namespace batchscope
