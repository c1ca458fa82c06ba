#include "widgets/fields/field_bubble.h"

#include "widgets/fields/field_note.h"
#include "widgets/fields/typed_field.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/wrong_color.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace batchscope {

namespace {

constexpr int kWidth = 280, kGap = 4;

} // namespace

FieldBubble::FieldBubble(TypedField* field)
    : QWidget(field), field_(field), note_(new FieldNote(field, this)) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(10, 8, 10, 4);
    box->addWidget(note_);
    hide();
    connect(note_, &FieldNote::wanted, this, [this](bool shown) {
        wanted_ = shown && field_->marked();
        place();
    });
    field_->installEventFilter(this);
    connect(field_, &QObject::destroyed, this, &QObject::deleteLater);
}

// It lies on the window, and goes where the field goes.
void FieldBubble::place() {
    QWidget* ground = field_->window();
    if (!wanted_ || !field_->isVisible()) return hide();
    if (parentWidget() != ground) setParent(ground);
    const int width = std::min(kWidth, ground->width());
    resize(width, height());
    layout()->activate(); // the note has its height at this width
    resize(width, sizeHint().height());
    const QPoint below = field_->mapTo(ground, QPoint(0, field_->height() + kGap));
    const int left =
        field_->layoutDirection() == Qt::RightToLeft ? below.x() + field_->width() - width : below.x();
    move(std::clamp(left, 0, ground->width() - width), below.y());
    show();
    raise();
}

bool FieldBubble::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::StyleChange:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldBubble::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(wrongColor(theme()), 1));
    painter.setBrush(theme().panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace batchscope
