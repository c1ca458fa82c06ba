#pragma once

#include <QHash>
#include <QRectF>
#include <QStaticText>
#include <QString>

class QFont;
class QPainter;

namespace batchscope {

/// Short texts that are drawn again in every frame, such as numbers of steps: each is laid out once a font.
/// GUI thread only.
class TextCache {
public:
    double width(const QString& text, const QFont& font);
    /// In the painter's pen, centred upright in `rect`.
    void draw(QPainter& painter, const QRectF& rect, Qt::Alignment across, const QString& text,
              const QFont& font);

private:
    const QStaticText& laidOut(const QString& text, const QFont& font);
    QHash<QString, QStaticText> texts_; ///< by size, weight, family and text
};

} // namespace batchscope
