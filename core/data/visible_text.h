#pragma once

#include <string>
#include <string_view>

namespace batchscope {

/// Text as it can stand on one line of a terminal, a label or a JSON string: line breaks and tabs become
/// blanks; other control characters, letters that nobody sees (see isInvisible) and bytes that are no UTF-8
/// become `\x1b` or `\u{202e}`. The result is valid UTF-8.
std::string visibleText(std::string_view text);

/// The same in quotation marks, cut after some 40 letters: for naming a row's text in a message.
std::string quotedText(std::string_view text);

} // namespace batchscope
