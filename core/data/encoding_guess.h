#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace batchscope {

enum class ByteOrder { Little, Big };

struct ByteCounts {
    std::size_t all = 0;
    std::size_t controls = 0; ///< NUL and other control characters, without white space
    std::size_t evenNuls = 0; ///< NUL bytes at even offsets
    std::size_t oddNuls = 0;
    std::size_t high = 0; ///< bytes from 0x80
};

ByteCounts countBytes(std::string_view bytes);

/// Whether the bytes hold so many control characters that they are no text with a few bad rows.
bool looksBinary(const ByteCounts& counts);

/// The byte order of UTF-16 without a byte order mark, where NUL bytes stand as they would in it. (uchardet
/// 0.0.7 knows UTF-16 by its mark alone.)
std::optional<ByteOrder> unmarkedUtf16(const ByteCounts& counts);

/// Whether bytes that are no UTF-8 read as Latin-1 in every respect: the high bytes are letters beside
/// letters, capitals stand where capitals do, no word is of high bytes alone, there is no UTF-8 in
/// between, and uchardet does not name another script.
bool isPlausibleLatin1(std::string_view bytes);

/// uchardet's word for the encoding where that is for another script than the Latin one, such as
/// "WINDOWS-1251"; else empty.
std::string otherScriptsCharset(std::string_view bytes);

} // namespace batchscope
