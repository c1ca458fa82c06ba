#pragma once

class QAction;
class QToolButton;
class QWidget;

namespace batchscope {

/// A small outlined button for an action, named for assistive tools by the action's text; it shows the icon
/// text and is filled while checked. Belongs to `parent`, or to the layout it is put into.
QToolButton* actionChip(QAction* action, QWidget* parent = nullptr);

} // namespace batchscope
