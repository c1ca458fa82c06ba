#pragma once

#include <QString>

namespace batchscope {

/// One letter of a name as it can stand alone: combining marks over a dotted circle, blanks as an open box,
/// letters that show nothing as an empty dotted circle.
QString letterText(char32_t letter);

} // namespace batchscope
