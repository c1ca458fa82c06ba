#include "widgets/batch/row_captions.h"

#include "widgets/batch/batch_words.h"
#include "widgets/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr int kKept = 4000;
constexpr qint64 kMeasured = 600;
constexpr double kFullSize = 12;

} // namespace

RowCaptions::RowCaptions() : captions_(kKept) {}

void RowCaptions::setScene(const BatchScene& scene) {
    scene_ = scene;
    captions_.clear();
    nameWidth_ = labelWidth_ = 0;
    if (!scene) return;
    const QFontMetrics metrics(uiFont(kFullSize));
    const qint64 stride = std::max<qint64>(1, scene.layout->size() / kMeasured);
    for (qint64 row = 0; row < scene.layout->size(); row += stride) {
        nameWidth_ = std::max(nameWidth_, metrics.horizontalAdvance(nameText(scene, row)) + 1);
        labelWidth_ = std::max(labelWidth_, metrics.horizontalAdvance(labelText(scene, row)) + 1);
    }
    nameWidth_ = std::min(nameWidth_, kNameWidthMost);
    labelWidth_ = std::min(labelWidth_, kLabelWidthMost);
}

void RowCaptions::setFontSize(double pixels) {
    if (pixels == fontSize_) return;
    fontSize_ = pixels;
    captions_.clear();
}

RowCaptions::Caption& RowCaptions::caption(qint64 row) {
    if (Caption* known = captions_.object(row)) return *known;
    const QFont font = uiFont(fontSize_);
    const QFontMetrics metrics(font);
    auto* made =
        new Caption{QStaticText(metrics.elidedText(nameText(scene_, row), Qt::ElideRight, nameWidth_)),
                    QStaticText(metrics.elidedText(labelText(scene_, row), Qt::ElideRight, labelWidth_))};
    for (QStaticText* text : {&made->name, &made->label}) {
        text->setTextFormat(Qt::PlainText);
        text->prepare(QTransform(), font);
    }
    captions_.insert(row, made);
    return *made;
}

void RowCaptions::draw(QPainter& painter, const QStaticText& text, const QRect& rect, const QColor& color,
                       bool left) {
    const double x = left ? rect.x() : rect.x() + rect.width() - text.size().width();
    const double y = rect.y() + std::floor((rect.height() - text.size().height()) / 2);
    painter.setFont(uiFont(fontSize_));
    painter.setPen(color);
    painter.drawStaticText(QPointF(std::floor(x), y), text);
}

void RowCaptions::drawName(QPainter& painter, qint64 row, const QRect& rect, const QColor& color, bool left) {
    draw(painter, caption(row).name, rect, color, left);
}

void RowCaptions::drawLabel(QPainter& painter, qint64 row, const QRect& rect, const QColor& color,
                            bool left) {
    draw(painter, caption(row).label, rect, color, left);
}

} // namespace batchscope
