#pragma once

#include "widgets/theme/theme.h"

#include <functional>

class QObject;

namespace batchscope {

// The colour scheme of the desktop. Qt knows it from 6.5 on and lets a program choose from 6.8 on; before
// that the palette that the program starts with is all there is to go by. GUI thread only.

/// Whether the desktop wants dark windows. Call it once before any palette is set.
bool desktopIsDark();
/// Calls `changed` when the user switches the desktop between light and dark while the program runs, as long
/// as `context` lives.
void onDesktopScheme(QObject* context, const std::function<void()>& changed);
/// What the desktop itself draws for this program (title bars, its own dialogs) follows this theme; System:
/// the desktop's own scheme.
void tellDesktop(ThemeKind kind);

} // namespace batchscope
