#pragma once

class QAction;
class QKeySequence;
class QObject;
class QString;
class QToolButton;
class QWidget;

namespace batchscope {

/// A small outlined button for an action, named for assistive tools by the action's text; it shows the icon
/// text and is filled while checked. Belongs to `parent`, or to the layout it is put into. `padding` in
/// pixels, left and right of the text.
QToolButton* actionChip(QAction* action, QWidget* parent = nullptr, int padding = 10);

/// An action whose tool tip names its keys too: "One time step forward (.)". They work while the widget that
/// it is added to has the focus, or a child of that widget: elsewhere a letter means other things.
QAction* keyedAction(QObject* parent, const QString& text, const QString& toolTip, const QKeySequence& keys);

} // namespace batchscope
