#pragma once

#include <memory>

class QMimeData;
class QString;
class QWidget;

namespace batchscope {

/// `widget` as a picture to be dropped or pasted elsewhere: an image, and a PNG file of this name, which
/// lasts as long as the program.
std::unique_ptr<QMimeData> pictureOf(QWidget* widget, const QString& name);

/// Drags that picture out of the window; returns once it is dropped, or dropped nowhere.
void dragPicture(QWidget* widget, const QString& name);

} // namespace batchscope
