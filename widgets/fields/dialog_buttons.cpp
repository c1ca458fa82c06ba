#include "widgets/fields/dialog_buttons.h"

#include <QAbstractButton>
#include <QEvent>

#include <algorithm>

namespace batchscope {

// Qt hands the box's focus on to its default button. From Qt 6.8 on Tab stops at the box on its way, and so
// passes over the buttons that come before the default one.
bool DialogButtons::event(QEvent* event) {
    const bool done = QDialogButtonBox::event(event);
    if (event->type() != QEvent::Show) return done;
    setFocusProxy(nullptr);
    QList<QAbstractButton*> ordered = buttons();
    std::sort(ordered.begin(), ordered.end(), [this](const QAbstractButton* a, const QAbstractButton* b) {
        return isRightToLeft() ? a->x() > b->x() : a->x() < b->x();
    });
    for (qsizetype i = 1; i < ordered.size(); ++i)
        setTabOrder(ordered[i - 1], ordered[i]);
    return done;
}

} // namespace batchscope
