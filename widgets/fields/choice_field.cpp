#include "widgets/fields/choice_field.h"

#include <QHelpEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>
#include <QWheelEvent>

namespace batchscope {

QString ChoiceField::shownText() const {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const int room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, room);
}

bool ChoiceField::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && shownText() != currentText()) {
        const QString meaning = toolTip();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                           meaning.isEmpty() ? currentText() : currentText() + QLatin1Char('\n') + meaning,
                           this);
        return true;
    }
    return QComboBox::event(event);
}

void ChoiceField::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shownText();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ChoiceField::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace batchscope
