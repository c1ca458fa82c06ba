#include "core/data/text_decoding.h"

#include "core/data/clean_text.h"
#include "core/data/encoding_guess.h"
#include "core/data/input_error.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <optional>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf"sv;
constexpr std::string_view kUtf16LittleMark = "\xff\xfe"sv;
constexpr std::string_view kUtf16BigMark = "\xfe\xff"sv;
constexpr std::string_view kUtf32LittleMark = "\xff\xfe\0\0"sv;
constexpr std::string_view kUtf32BigMark = "\0\0\xfe\xff"sv;

std::size_t lineAt(std::string_view text, std::size_t offset) {
    return countLineEnds(text.substr(0, offset)) + 1;
}

void appendUtf8(std::string& out, UChar32 c) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    out.append(bytes.data(), length);
}

char16_t utf16Unit(std::string_view bytes, std::size_t index, ByteOrder order) {
    const auto first = static_cast<unsigned char>(bytes[2 * index]);
    const auto second = static_cast<unsigned char>(bytes[2 * index + 1]);
    return static_cast<char16_t>(order == ByteOrder::Little ? second << 8 | first : first << 8 | second);
}

// The text up to the first fault; `valid` tells whether that is all of it.
struct Utf16Result {
    std::string utf8;
    bool valid;
};

Utf16Result fromUtf16(std::string_view bytes, ByteOrder order) {
    Utf16Result result{{}, bytes.size() % 2 == 0};
    result.utf8.reserve(bytes.size());
    const std::size_t units = bytes.size() / 2;
    for (std::size_t i = 0; i < units; ++i) {
        const char16_t unit = utf16Unit(bytes, i, order);
        UChar32 c = unit;
        if (U16_IS_SURROGATE(unit)) {
            const char16_t trail =
                U16_IS_SURROGATE_LEAD(unit) && i + 1 < units ? utf16Unit(bytes, ++i, order) : u' ';
            if (!U16_IS_TRAIL(trail)) return {std::move(result.utf8), false};
            c = U16_GET_SUPPLEMENTARY(unit, trail);
        }
        appendUtf8(result.utf8, c);
    }
    return result;
}

DecodedText requireUtf16(std::string_view bytes, ByteOrder order, const fs::path& file) {
    Utf16Result result = fromUtf16(bytes, order);
    if (looksBinary(countBytes(result.utf8)))
        throw InputError(file, "looks like a binary file; names are text");
    if (!result.valid)
        throw InputError(file, lineAt(result.utf8, result.utf8.size()),
                         "invalid UTF-16 (half a letter); save the file as UTF-8");
    return {std::move(result.utf8), order == ByteOrder::Little ? "UTF-16LE" : "UTF-16BE"};
}

std::optional<DecodedText> tryUnmarkedUtf16(std::string_view bytes, const ByteCounts& counts) {
    const std::optional<ByteOrder> order = unmarkedUtf16(counts);
    if (!order) return std::nullopt;
    Utf16Result result = fromUtf16(bytes, *order);
    if (!result.valid || countBytes(result.utf8).controls > 0) return std::nullopt;
    return DecodedText{std::move(result.utf8), *order == ByteOrder::Little ? "UTF-16LE" : "UTF-16BE"};
}

std::string fromLatin1(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const unsigned char byte : bytes) {
        if (byte < 0x80) {
            out += static_cast<char>(byte);
        } else {
            appendUtf8(out, byte);
        }
    }
    return out;
}

[[noreturn]] void throwInvalidUtf8(std::string_view bytes, std::size_t bad, const fs::path& file) {
    std::array<char, 8> hex{};
    std::snprintf(hex.data(), hex.size(), "0x%02x", static_cast<unsigned char>(bytes[bad]));
    const std::string other = otherScriptsCharset(bytes);
    throw InputError(file, lineAt(bytes, bad),
                     std::string("invalid UTF-8 (byte ") + hex.data() +
                         "); save the file as UTF-8, for example with iconv -f " +
                         (other.empty() ? "WINDOWS-1252" : other) + " -t UTF-8");
}

} // namespace

DecodedText decodeText(std::string bytes, const fs::path& file) {
    const std::string_view view = bytes;
    if (view.starts_with(kUtf32LittleMark) || view.starts_with(kUtf32BigMark))
        throw InputError(file,
                         "is UTF-32; save the file as UTF-8, for example with iconv -f UTF-32 -t UTF-8");
    if (view.starts_with(kUtf16LittleMark)) return requireUtf16(view.substr(2), ByteOrder::Little, file);
    if (view.starts_with(kUtf16BigMark)) return requireUtf16(view.substr(2), ByteOrder::Big, file);
    if (view.starts_with(kUtf8Mark)) bytes.erase(0, kUtf8Mark.size());

    const ByteCounts counts = countBytes(bytes);
    if (std::optional<DecodedText> text = tryUnmarkedUtf16(bytes, counts)) return *std::move(text);
    if (looksBinary(counts)) throw InputError(file, "looks like a binary file; names are text");
    const std::size_t bad = counts.high > 0 ? firstInvalidUtf8(bytes) : std::string::npos;
    if (bad == std::string::npos) return {std::move(bytes), "UTF-8"};
    if (isPlausibleLatin1(bytes)) return {fromLatin1(bytes), "ISO-8859-1"};
    throwInvalidUtf8(bytes, bad, file);
}

std::size_t countLineEnds(std::string_view text) {
    std::size_t ends = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool loneReturn = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (text[i] == '\n' || loneReturn) ++ends;
    }
    return ends;
}

} // namespace batchscope
