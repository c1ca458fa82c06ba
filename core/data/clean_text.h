#pragma once

#include <string>
#include <string_view>

namespace batchscope {

/// `utf8` without the Unicode white space at its two ends. `utf8` must be valid, as in all of this header.
std::string_view stripped(std::string_view utf8);

/// What the loader makes of a name: stripped, NFC, code points; a line break or a tab within (quotes allow
/// them) becomes one blank. `letters` is overwritten; it is handed in so that its memory serves the next name
/// too.
void cleanLetters(std::string_view utf8, std::u32string& letters);

/// The same for a label, in UTF-8.
std::string cleanLabel(std::string_view utf8);

/// Whether a cleaned text still holds a control character.
bool holdsControl(std::u32string_view letters);

/// Offset of the first byte that belongs to no valid UTF-8 sequence; npos where all is valid.
std::size_t firstInvalidUtf8(std::string_view bytes);

} // namespace batchscope
