#pragma once

#include "widgets/theme/theme.h"

namespace batchscope {

/// Draws in the light colours while it lives, whatever theme the window is in. GUI thread only.
class PrintColors {
public:
    PrintColors() : before_(ThemeManager::instance().kind()) {
        if (theme().kind != ThemeKind::Light) ThemeManager::instance().setKind(ThemeKind::Light);
    }
    ~PrintColors() {
        if (ThemeManager::instance().kind() != before_) ThemeManager::instance().setKind(before_);
    }
    PrintColors(const PrintColors&) = delete;
    PrintColors& operator=(const PrintColors&) = delete;

private:
    ThemeKind before_;
};

} // namespace batchscope
