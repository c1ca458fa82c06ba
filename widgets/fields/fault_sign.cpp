#include "widgets/fields/fault_sign.h"

#include "widgets/theme/theme.h"
#include "widgets/theme/wrong_color.h"

#include <QPainter>

namespace batchscope {

FaultSign::FaultSign(QWidget* parent) : QWidget(parent) {
    setFixedSize(kSize, kSize);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void FaultSign::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(wrongColor(theme()), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(wrongColor(theme()));
    painter.drawPolygon(QPolygonF({{8, 2.5}, {14, 13.5}, {2, 13.5}}));
    painter.setPen(QPen(theme().panel, 1.8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(8, 6), QPointF(8, 9));
    painter.drawPoint(QPointF(8, 11.8));
}

} // namespace batchscope
