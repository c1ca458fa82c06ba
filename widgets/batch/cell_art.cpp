#include "widgets/batch/cell_art.h"

#include "widgets/text/letter_text.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace batchscope {

namespace {

constexpr double kHatchStep = 6; // horizontal distance of hatch lines
constexpr int kLettersKept = 4000;

double cornerOf(const QSizeF& cell) {
    return std::min(3.0, std::min(cell.width(), cell.height()) / 6);
}

} // namespace

CellArt::CellArt() : letters_(kLettersKept) {}

void CellArt::setLook(const Look& look) {
    if (look == look_) return;
    const bool sameLetters =
        look.theme == look_.theme && look.ratio == look_.ratio && look.cell == look_.cell;
    if (!sameLetters) {
        letters_.clear();
        padding_ = {};
        hatching_ = {};
    }
    if (look.pitch != look_.pitch) padding_ = {};
    strip_ = {};
    look_ = look;
}

QColor CellArt::fill(qint64 step) const {
    return look_.theme->stepColor(step, look_.steps, look_.now);
}

QPixmap CellArt::blank(QSize size) const {
    QPixmap pixmap(
        QSize(int(std::ceil(size.width() * look_.ratio)), int(std::ceil(size.height() * look_.ratio))));
    pixmap.setDevicePixelRatio(look_.ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

void CellArt::drawCell(QPainter& painter, const QRectF& cell, const QColor& color, bool padding) const {
    const bool bare = std::min(cell.width(), cell.height()) < 6;
    if (bare) return painter.fillRect(cell, color);
    QPainterPath outline;
    outline.addRoundedRect(cell, cornerOf(cell.size()), cornerOf(cell.size()));
    painter.fillPath(outline, color);
    if (padding) {
        painter.save();
        painter.setClipPath(outline);
        hatch(painter, cell, look_.theme->hatch);
        painter.restore();
    } else if (look_.theme->kind == ThemeKind::HighContrast) {
        // The ramp begins nearly black: without an outline its cells would drown in a black panel.
        const QRectF inside = cell.adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(look_.theme->faint, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(inside, cornerOf(inside.size()), cornerOf(inside.size()));
    }
}

const QPixmap& CellArt::strip(qint64 first, qint64 end) {
    if (!strip_.isNull() && first == stripFirst_ && end == stripEnd_) return strip_;
    stripFirst_ = first;
    stripEnd_ = end;
    strip_ = blank({int(end - first) * look_.pitch.width(), look_.cell.height()});
    QPainter painter(&strip_);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qint64 step = first; step < end; ++step) {
        const QPoint corner(int(step - first) * look_.pitch.width(), 0);
        drawCell(painter, QRectF(corner, look_.cell), fill(step), false);
    }
    return strip_;
}

const QPixmap& CellArt::padding(qint64 count) {
    if (!padding_.isNull() && count == paddingCount_) return padding_;
    paddingCount_ = count;
    padding_ = blank({int(count) * look_.pitch.width(), look_.cell.height()});
    QPainter painter(&padding_);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qint64 i = 0; i < count; ++i)
        drawCell(painter, QRectF(QPoint(int(i) * look_.pitch.width(), 0), look_.cell), look_.theme->padding,
                 true);
    return padding_;
}

const QPixmap& CellArt::hatching() {
    if (!hatching_.isNull()) return hatching_;
    hatching_ = blank({int(8 * kHatchStep), int(8 * kHatchStep)});
    hatching_.fill(look_.theme->padding);
    QPainter painter(&hatching_);
    painter.setRenderHint(QPainter::Antialiasing);
    hatch(painter, QRectF(0, 0, 8 * kHatchStep, 8 * kHatchStep), look_.theme->hatch);
    return hatching_;
}

void CellArt::hatch(QPainter& painter, const QRectF& rect, const QColor& color) {
    painter.setPen(QPen(color, 1));
    for (double x = rect.left() - rect.height(); x < rect.right() + kHatchStep; x += kHatchStep)
        painter.drawLine(QPointF(x - 1, rect.bottom() + 1), QPointF(x + rect.height() + 1, rect.top() - 1));
}

void CellArt::drawLetter(QPainter& painter, QPointF corner, char32_t letter, qint64 step) {
    const QColor color = step < 0 ? look_.theme->dim : Theme::textOn(fill(step));
    const quint64 key = (quint64(letter) << 32) | color.rgba();
    QPixmap* pixmap = letters_.object(key);
    if (!pixmap) {
        pixmap = new QPixmap(blank(look_.cell));
        QPainter ink(pixmap);
        ink.setPen(color);
        ink.setFont(letterFont(std::min(0.56 * look_.cell.height() + 1.5, 0.7 * look_.cell.width())));
        ink.drawText(QRect(QPoint(), look_.cell), int(Qt::AlignCenter) | int(Qt::TextDontClip),
                     letterText(letter));
        ink.end();
        letters_.insert(key, pixmap);
    }
    painter.drawPixmap(corner, *pixmap);
}

} // namespace batchscope
