#pragma once

#include <QString>

namespace batchscope {

struct Theme;

/// The application's style sheet in the theme's colours: what Fusion and QPalette alone cannot say.
QString styleSheetOf(const Theme& theme);

} // namespace batchscope
