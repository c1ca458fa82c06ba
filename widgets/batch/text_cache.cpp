#include "widgets/batch/text_cache.h"

#include <QFont>
#include <QPainter>

#include <cmath>

namespace batchscope {

namespace {

constexpr qsizetype kKept = 4000;

} // namespace

const QStaticText& TextCache::laidOut(const QString& text, const QFont& font) {
    const QString key =
        QStringLiteral("%1 %2 %3 ").arg(font.pixelSize()).arg(int(font.weight())).arg(font.family()) + text;
    const auto known = texts_.constFind(key);
    if (known != texts_.constEnd()) return *known;
    if (texts_.size() > kKept) texts_.clear();
    QStaticText made(text);
    made.setTextFormat(Qt::PlainText);
    made.setPerformanceHint(QStaticText::AggressiveCaching);
    made.prepare(QTransform(), font);
    return *texts_.insert(key, made);
}

double TextCache::width(const QString& text, const QFont& font) {
    return laidOut(text, font).size().width();
}

void TextCache::draw(QPainter& painter, const QRectF& rect, Qt::Alignment across, const QString& text,
                     const QFont& font) {
    const QStaticText& made = laidOut(text, font);
    const QSizeF size = made.size();
    const double slack = rect.width() - size.width();
    const double x = across.testFlag(Qt::AlignLeft) ? 0 : across.testFlag(Qt::AlignRight) ? slack : slack / 2;
    painter.setFont(font);
    painter.drawStaticText(
        QPointF(std::round(rect.x() + x), std::round(rect.center().y() - size.height() / 2)), made);
}

} // namespace batchscope
