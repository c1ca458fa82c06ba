#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// The byte order of UTF-16 without a byte order mark in any script: NUL bytes stand on one side alone (of
/// line ends and delimiters at least), and the text so read has line ends and only characters that exist.
std::optional<ByteOrder> unmarkedUtf16(std::string_view bytes, const ByteCounts& counts);

/// One encoding in which the bytes are plausible text.
struct EncodingCandidate {
    std::string encoding; ///< the standard name
    std::string sample;   ///< its first words beyond ASCII, as they would be read
    double cost = 0;      ///< 0: its letters are those of a language that is written in it
    bool latin = false;   ///< of Latin script, and not one that reads nearly every byte as a letter
};

/// The encodings in which bytes that are no UTF-8 are plausible: every letter beside letters of its own
/// script, capitals where capitals stand, characters in common use. The best first; of several that read the
/// sample alike the most usual alone. Empty: none, and no advice would be sound.
std::vector<EncodingCandidate> encodingCandidates(std::string_view bytes);

/// Whether the letters mean the same in the encodings of Western, Central European and Turkish names.
bool isSameInEveryLatin(std::string_view bytes);

} // namespace batchscope
