#pragma once

#include <string>
#include <string_view>

namespace batchscope {

/// Text of any origin made safe for HTML and XML, in element content and in quoted attributes: `& < > " '`
/// become entities, line breaks become blanks, and what must not stand there (control characters, characters
/// that turn the writing direction, bytes that are no UTF-8, noncharacters) is made visible or replaced.
///
///     escaped("<b>\xff & \"x\"") == "&lt;b&gt;\\xff &amp; &quot;x&quot;"
std::string escaped(std::string_view text);

/// The same line by line: LF, CRLF and CR stay line breaks, as LF.
std::string escapedLines(std::string_view text);

/// `<td class="…">…</td>`; `html` is put in as it is, so escape it first. An empty class is left out.
std::string element(std::string_view tag, std::string_view cssClass, std::string_view html);

} // namespace batchscope
