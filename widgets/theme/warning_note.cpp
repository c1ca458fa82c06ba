#include "widgets/theme/warning_note.h"

#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

namespace batchscope {

namespace {

class Sign : public QWidget {
public:
    explicit Sign(QWidget* parent) : QWidget(parent) { setFixedSize(18, 18); }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& t = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.warning, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(t.warning);
        painter.drawPolygon(QPolygonF({{9, 2.5}, {16, 15}, {2, 15}}));
        painter.setPen(QPen(t.panel, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(9, 6.5), QPointF(9, 10));
        painter.drawPoint(QPointF(9, 13));
    }
};

} // namespace

WarningNote::WarningNote(QWidget* parent) : QWidget(parent), text_(new QLabel(this)) {
    text_->setProperty("role", "warning");
    text_->setFont(uiFont(12.5));
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setAccessibleName(tr("Warning"));
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addWidget(new Sign(this), 0, Qt::AlignTop);
    box->addWidget(text_, 1);
    hide();
}

void WarningNote::setText(const QString& text) {
    text_->setText(text);
    text_->setAccessibleDescription(text);
    setVisible(!text.isEmpty());
}

QString WarningNote::text() const {
    return text_->text();
}

} // namespace batchscope
