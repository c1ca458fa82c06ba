#include "widgets/train/data_button.h"

#include <QEvent>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

namespace batchscope {

DataButton::DataButton(QWidget* parent) : QPushButton(parent) {
    setProperty("role", "field");
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void DataButton::setParts(const QString& name, const QString& count) {
    name_ = name;
    count_ = count;
    setAccessibleDescription(wholeText());
    fit();
}

QString DataButton::wholeText() const {
    return count_.isEmpty() ? name_ : tr("%1 · %2").arg(name_, count_);
}

QSize DataButton::sizeHint() const {
    return {0, QPushButton::sizeHint().height()};
}

void DataButton::resizeEvent(QResizeEvent* event) {
    QPushButton::resizeEvent(event);
    fit();
}

void DataButton::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

void DataButton::fit() {
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width() - 2;
    const int rest = fontMetrics().horizontalAdvance(wholeText()) - fontMetrics().horizontalAdvance(name_);
    const QString name = fontMetrics().elidedText(name_, Qt::ElideMiddle, std::max(0, room - rest));
    const QString shown = count_.isEmpty() ? name : tr("%1 · %2").arg(name, count_);
    if (shown != text()) setText(shown);
}

} // namespace batchscope
