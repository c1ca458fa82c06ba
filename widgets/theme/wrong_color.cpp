#include "widgets/theme/wrong_color.h"

#include "widgets/theme/theme.h"

namespace batchscope {

QColor wrongColor(const Theme& theme) {
    switch (theme.kind) {
    case ThemeKind::Dark:
        return {0xff, 0x8a, 0x80};
    case ThemeKind::HighContrast:
        return {0xff, 0x7b, 0x6e};
    default:
        return {0xb4, 0x23, 0x18};
    }
}

} // namespace batchscope
