#include "widgets/fields/field_note.h"

#include "widgets/fields/fault_sign.h"
#include "widgets/fields/typed_field.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QStyle>

#include <algorithm>

namespace batchscope {

FieldNote::FieldNote(TypedField* field, QWidget* parent)
    : QWidget(parent), sign_(new FaultSign(this)), text_(new QLabel(this)) {
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 4);
    box->setSpacing(6);
    box->addWidget(sign_, 0, Qt::AlignTop);
    box->addWidget(text_, 1);
    connect(field, &TypedField::noteChanged, this, [this, field] { tell(*field); });
    tell(*field);
}

QString FieldNote::text() const {
    return text_->text();
}

void FieldNote::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void FieldNote::fit() {
    layout()->invalidate();
    // -1 while neither the sign nor the text is shown.
    setFixedHeight(std::max(0, layout()->totalHeightForWidth(width())));
}

void FieldNote::tell(const TypedField& field) {
    const QString note = field.note();
    text_->setText(note);
    text_->setAccessibleName(field.marked()   ? tr("Problem with %1").arg(field.accessibleName())
                             : note.isEmpty() ? QString()
                                              : field.accessibleName());
    text_->setAccessibleDescription(note);
    text_->setProperty("role", field.marked() ? "wrong" : "figure");
    text_->style()->unpolish(text_);
    text_->style()->polish(text_);
    sign_->setVisible(field.marked());
    fit();
    Q_EMIT wanted(!note.isEmpty());
    if (!field.marked()) return;
    QAccessibleEvent alert(text_, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace batchscope
