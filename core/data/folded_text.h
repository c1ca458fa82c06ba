#pragma once

#include <string>
#include <string_view>

namespace batchscope {

/// Without the differences that people overlook, for comparing words; `utf8` must be valid.
std::string caseFolded(std::string_view utf8); ///< `NAME` and `name`
std::string formFolded(std::string_view utf8); ///< also `ﬁ` and `fi`, full-width letters, all kinds of blanks
/// Also letters of other scripts that look the same (Unicode's confusables): Cyrillic `а` and Latin `a`.
std::string looksFolded(std::string_view utf8);

/// Whether the text has letters of Latin script and of another, or of another alone.
bool holdsOtherScript(std::string_view utf8);

} // namespace batchscope
