#include "widgets/theme/action_chip.h"

#include <QAction>
#include <QToolButton>

namespace batchscope {

QToolButton* actionChip(QAction* action, QWidget* parent, int padding) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    // Colours by palette role, so that they follow the theme.
    button->setStyleSheet(
        QStringLiteral("QToolButton { padding: 3px %1px; border: 1px solid palette(mid); }"
                       "QToolButton:focus, QToolButton:checked { border-color: palette(highlight); }")
            .arg(padding));
    return button;
}

QAction* keyedAction(QObject* parent, const QString& text, const QString& toolTip, const QKeySequence& keys) {
    auto* action = new QAction(text, parent);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(toolTip, keys.toString(QKeySequence::NativeText)));
    return action;
}

} // namespace batchscope
