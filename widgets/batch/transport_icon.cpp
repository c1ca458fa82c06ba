#include "widgets/batch/transport_icon.h"

#include <QPainter>
#include <QPixmap>

namespace batchscope {

namespace {

constexpr int kSize = 16;

void draw(QPainter& painter, TransportSign sign) {
    const auto triangle = [&](double tip, double base) {
        painter.drawPolygon(QPolygonF{{base, 3}, {base, 13}, {tip, 8}});
    };
    const auto bar = [&](double x, double width) { painter.drawRect(QRectF(x, 3, width, 10)); };
    switch (sign) {
    case TransportSign::First:
        bar(2, 2), triangle(4.5, 12.5);
        break;
    case TransportSign::Back:
        triangle(4, 11), bar(11.5, 2);
        break;
    case TransportSign::Play:
        painter.drawPolygon(QPolygonF{{3.5, 1.5}, {3.5, 14.5}, {14, 8}});
        break;
    case TransportSign::Pause:
        bar(3.5, 3), bar(9.5, 3);
        break;
    case TransportSign::Forward:
        bar(2.5, 2), triangle(12, 5);
        break;
    case TransportSign::Last:
        triangle(11.5, 3.5), bar(12, 2);
        break;
    }
}

QPixmap drawn(TransportSign sign, const QColor& color, int scale) {
    QPixmap pixmap(kSize * scale, kSize * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    draw(painter, sign);
    return pixmap;
}

} // namespace

QIcon transportIcon(TransportSign sign, const QColor& color, const QColor& disabled) {
    QIcon icon;
    for (const int scale : {1, 2, 4}) {
        icon.addPixmap(drawn(sign, color, scale));
        icon.addPixmap(drawn(sign, disabled, scale), QIcon::Disabled);
    }
    return icon;
}

} // namespace batchscope
