#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QPaintDevice;

namespace batchscope {

/// Draws into a file: `path` ends in .png (at twice the resolution, or as "name@4x.png" says: 1, 2 or 4),
/// .svg or .pdf. `draw` fills the device, of `size` pixels as it is drawn. The file is written whole or not
/// at all; one that was there stays until then. Throws InputError saying which file, why, and what to do.
///
///     saveDrawing("ladder.svg", {1000, 600}, [&](QPaintDevice& to, QSize size) { view.drawTo(to, size); });
void saveDrawing(const QString& path, QSize size, const std::function<void(QPaintDevice&, QSize)>& draw);

/// `draw` beneath a title and what its values are: a plot that leaves its page takes both along.
std::function<void(QPaintDevice&, QSize)> titled(const QString& title, const QString& caption,
                                                 std::function<void(QPaintDevice&, QSize)> draw);

/// Text into a file, as UTF-8, whole or not at all. Throws as saveDrawing().
void saveText(const QString& path, const QString& text);

} // namespace batchscope
