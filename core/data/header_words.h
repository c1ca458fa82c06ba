#pragma once

#include <string_view>

namespace batchscope {

/// Whether a header's cell is a usual word for a column of names, such as `name`, `Surname`, `last_name`,
/// `Nachname` or `фамилия`. Case, blanks, hyphens and underscores do not count. `utf8` must be valid.
bool isNameWord(std::string_view utf8);
/// The same for labels: `label`, `nationality`, `gender`, `Sprache`, …
bool isLabelWord(std::string_view utf8);
/// The plainest of them, `name` and `label`, which win where a header holds several.
bool isPlainNameWord(std::string_view utf8);
bool isPlainLabelWord(std::string_view utf8);

} // namespace batchscope
