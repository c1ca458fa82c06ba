#pragma once

#include <string>
#include <string_view>

namespace batchscope {

/// Whether a letter changes nothing that is read: zero-width blanks, byte order marks, soft hyphens, marks
/// that turn the writing direction, fillers. U+200C and U+200D, which Persian and Indic names need, are not
/// of these; where they join nothing, at an end or beside letters of other scripts, they are taken out as
/// well.
bool isInvisible(char32_t letter);

/// Text as it can stand on one line of a terminal, a label or a JSON string: line breaks and tabs become
/// blanks; other control characters, letters that nobody sees (see isInvisible) and bytes that are no UTF-8
/// become `\x1b` or `\u{202e}`. The result is valid UTF-8.
std::string visibleText(std::string_view text);

/// The same in quotation marks, cut after some 40 letters: for naming a row's text in a message.
std::string quotedText(std::string_view text);

} // namespace batchscope
