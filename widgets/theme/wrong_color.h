#pragma once

#include <QColor>

namespace batchscope {

struct Theme;

/// Of text that is wrong, and of its frame; never without a sign. At least 4.5 : 1 on panels and fields.
QColor wrongColor(const Theme& theme);

} // namespace batchscope
