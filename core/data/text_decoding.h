#pragma once

#include "core/data/form_guess.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace batchscope {

struct DecodedText {
    std::string utf8;            ///< valid, without byte order mark
    Guess<std::string> encoding; ///< "UTF-8", "UTF-16LE", "ISO-8859-2", …; it may be uncertain
};

/// Turns a text file's bytes into UTF-8: from `encoding`, or where that is left out from the one that the
/// bytes show. An encoding of 8 bits is certain only where its letters fit a language in every class and
/// those of no other encoding do; else the most probable is used, and it and the others are named as
/// uncertain.
///
///     "G\xf3mez, Spanish\n"   ->  "Gómez, Spanish\n", ISO-8859-1
///     "Ku\xe8era, Czech\n" …  ->  "Kučera, Czech\n" …, ISO-8859-2
///
/// The end of bytes that are `cut` may stand within a character. Throws InputError naming `file`, the line of
/// the first bad byte and what to do: bytes that are not text in the given encoding or in any, a binary file.
/// Single NUL bytes are left to the caller.
DecodedText decodeText(std::string bytes, const std::filesystem::path& file,
                       const std::optional<std::string>& encoding = std::nullopt, bool cut = false);

/// Number of line ends (LF, CRLF or CR).
std::size_t countLineEnds(std::string_view text);

} // namespace batchscope
