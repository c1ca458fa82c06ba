#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace batchscope {

struct DecodedText {
    std::string utf8;     ///< valid, without byte order mark
    std::string encoding; ///< "UTF-8", "UTF-16LE", "UTF-16BE" or "ISO-8859-1"
};

/// Finds out the encoding of a text file's bytes and turns them into UTF-8. Latin-1 is taken only where the
/// bytes look like it in every respect: a wrong guess would put wrong letters into names.
///
///     "G\xf3mez, Spanish\n"  ->  "Gómez, Spanish\n", "ISO-8859-1"
///
/// Throws InputError naming `file`, the line of the first bad byte and what to do: invalid UTF-8 or UTF-16,
/// UTF-32, a binary file. Single NUL bytes are left to the caller.
DecodedText decodeText(std::string bytes, const std::filesystem::path& file);

/// Number of line ends (LF, CRLF or CR).
std::size_t countLineEnds(std::string_view text);

} // namespace batchscope
