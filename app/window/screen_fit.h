#pragma once

#include <QMargins>
#include <QRect>

class QWidget;

namespace batchscope {

/// `window`, without its frame, made smaller and moved as far as it must be to lie on `available` together
/// with `frame`.
///
///     1440 x 900 at (0, 0), frame 1 22 1 1, on 1440 x 900  ->  1438 x 877 at (1, 22)
QRect fittedOnScreen(const QRect& window, const QMargins& frame, const QRect& available);

/// Makes a window that is not shown yet fit on its screen with a frame of usual size, and once more when it
/// is shown and its frame is known. One that is maximised stays so.
void keepOnScreen(QWidget& window);

} // namespace batchscope
