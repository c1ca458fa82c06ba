#pragma once

#include <string>
#include <string_view>

namespace batchscope {

/// `utf8` without the Unicode white space at its two ends. `utf8` must be valid, as in all of this header.
std::string_view stripped(std::string_view utf8);

/// What the loader makes of a name: stripped, without letters that nobody sees, NFC, code points; a line
/// break or a tab within (quotes allow them) becomes one blank. `letters` is overwritten; it is handed in so
/// that its memory serves the next name too. Returns the first letter that was taken out as invisible; 0:
/// none.
char32_t cleanLetters(std::string_view utf8, std::u32string& letters);

/// The same for a label, in UTF-8. `invisible`, where it is given, gets what cleanLetters returns.
std::string cleanLabel(std::string_view utf8, char32_t* invisible = nullptr);

/// `U+200B ZERO WIDTH SPACE`
std::string codePointText(char32_t letter);

/// Whether a cleaned text still holds a control character.
bool holdsControl(std::u32string_view letters);

/// Offset of the first byte that belongs to no valid UTF-8 sequence; npos where all is valid.
std::size_t firstInvalidUtf8(std::string_view bytes);

} // namespace batchscope
