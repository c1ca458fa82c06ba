#include "core/data/encoding_guess.h"

#include "core/data/converted_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace batchscope {

namespace {

constexpr std::size_t kSample = std::size_t{1} << 18;

bool holdsOnlyKnownCharacters(std::string_view utf8) {
    for (std::size_t next = 0; next < utf8.size();) {
        UChar32 c = 0;
        U8_NEXT(utf8.data(), next, utf8.size(), c);
        const auto type = u_charType(c);
        const bool blank = c == '\t' || c == '\n' || c == '\r';
        if (c < 0 || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR) return false;
        if (type == U_CONTROL_CHAR && !blank) return false;
    }
    return true;
}

// A line end in two bytes, for most of the bytes that would be one alone.
bool holdsLineEnds(std::string_view bytes, std::string_view utf8) {
    const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
    const auto single = std::count_if(bytes.begin(), bytes.end(), isEnd);
    const auto wide = std::count_if(utf8.begin(), utf8.end(), isEnd);
    return wide > 0 && 2 * wide >= single;
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

std::optional<ByteOrder> unmarkedUtf16(std::string_view bytes, const ByteCounts& counts) {
    // A few letters, such as U+0100, leave a NUL on the other side.
    constexpr std::size_t kRare = 20;
    if (counts.all % 2 != 0 || counts.evenNuls + counts.oddNuls < 2) return std::nullopt;
    const bool little = counts.oddNuls >= counts.evenNuls;
    if (std::min(counts.oddNuls, counts.evenNuls) > std::max(counts.oddNuls, counts.evenNuls) / kRare)
        return std::nullopt;
    const std::string_view sample = bytes.substr(0, kSample);
    const ConvertedText text = convertedText(sample, little ? "UTF-16LE" : "UTF-16BE", true);
    if (text.bad || !holdsLineEnds(sample, text.utf8) || !holdsOnlyKnownCharacters(text.utf8))
        return std::nullopt;
    return little ? ByteOrder::Little : ByteOrder::Big;
}

} // namespace batchscope
