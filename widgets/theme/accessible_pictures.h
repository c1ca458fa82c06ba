#pragma once

class QWidget;

namespace batchscope {

enum class PictureKind { Graphic, Chart };

/// Tells assistive tools that a widget which paints itself is a picture or a chart, with its accessible name
/// and description as its words, instead of an empty pane. For its constructor. GUI thread only.
void markPicture(QWidget* widget, PictureKind kind);

} // namespace batchscope
