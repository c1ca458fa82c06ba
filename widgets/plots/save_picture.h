#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QPaintDevice;
class QWidget;

namespace batchscope {

/// Asks for a file, by a dialog that proposes `name` in the folder last used, and draws into it: see
/// saveDrawing(). A file that cannot be written is told in a message box.
void askToSavePicture(QWidget* parent, const QString& name, QSize size,
                      const std::function<void(QPaintDevice&, QSize)>& draw);

/// `path` with the ending that the chosen filter means, where it has none of its own.
///
///     withPictureEnding("loss", "SVG (*.svg)") == "loss.svg"
QString withPictureEnding(const QString& path, const QString& filter);

} // namespace batchscope
