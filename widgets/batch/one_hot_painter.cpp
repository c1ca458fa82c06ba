#include "widgets/batch/one_hot_painter.h"

#include "widgets/batch/batch_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace batchscope {

namespace {

constexpr double kLitRow = 0.13;    // share of the accent behind the lit row and column
constexpr double kOutline = 0.5;    // share of the text's colour in the outline of a one
constexpr int kNameMost = 104;      // width of a name beside its row
constexpr int kTitleNameMost = 140; // and of one in a title
constexpr int kGap = 8;             // between captions
constexpr int kChip = 20;           // largest width and height of a row's letter
constexpr int kRing = 6;            // between the matrix and the focus ring
constexpr int kRowNumberDistance = 48;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OneHotView)
};

int chipWidth(const OneHotGeometry& grid) {
    return std::clamp(grid.rowPitch() - 1, 4, kChip);
}

} // namespace

int OneHotPainter::captionsWidth(const OneHotPlane& plane) {
    if (!plane) return 0;
    const QFontMetrics metrics(uiFont(12));
    int width = metrics.horizontalAdvance(grouped(plane.rows() - 1));
    if (plane.kind() == OneHotPlane::Kind::Step) {
        constexpr qint64 kMeasured = 300;
        const qint64 stride = std::max<qint64>(1, plane.rows() / kMeasured);
        for (qint64 row = 0; row < plane.rows() && width < kNameMost; row += stride)
            width = std::max(width, metrics.horizontalAdvance(nameText(plane.scene(), row)) + 1);
    }
    return 4 + std::min(width, kNameMost) + kGap + kChip + kGap;
}

QColor OneHotPainter::zeroColor() {
    switch (theme().kind) {
    case ThemeKind::HighContrast:
        return theme().faded(theme().line, 0.15);
    case ThemeKind::Dark:
        return theme().background;
    default:
        return theme().faded(theme().line, 0.42);
    }
}

void OneHotPainter::paint(QPainter& painter, const Frame& frame) {
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // columns run to the right in every language
    frame_ = frame;
    selected_ = frame.plane.rowOf(frame.spot);
    const auto rows = frame.grid.visibleRows();
    unknownLit_ = false;
    for (qint64 row = rows.first; row < rows.end; ++row)
        unknownLit_ = unknownLit_ || frame.plane.unknown(row);
    const OneHotGeometry& grid = frame_.grid;
    const QSize chip(chipWidth(grid), std::min(kChip, grid.rowPitch() - 1));
    art_.setLook({&theme(), frame.ratio, chip, chip, frame.plane.scene().layout->steps(), frame.spot.step});
    paintTitle(painter);
    paintRowLight(painter);
    painter.save();
    painter.setClipRect(grid.matrixRect());
    paintZeros(painter);
    paintGaps(painter);
    paintPadding(painter);
    paintOnes(painter);
    painter.restore();
    paintCaptions(painter);
    paintLetters(painter);
    paintIndices(painter);
    paintFrame(painter);
}

void OneHotPainter::paintTitle(QPainter& painter) const {
    const OneHotPlane& plane = frame_.plane;
    const bool ofName = plane.kind() == OneHotPlane::Kind::Name;
    const QRect line(0, 0, frame_.grid.viewport.width() - OneHotGeometry::kRight, 18);
    const QString title =
        ofName ? Words::tr("One name: letters × alphabet") : Words::tr("One time step: batch × alphabet");
    const QFont font = uiFont(12);
    const QString which = ofName ? QFontMetrics(font).elidedText(nameText(plane.scene(), plane.shown()),
                                                                 Qt::ElideRight, kTitleNameMost)
                                 : Words::tr("time step %1").arg(grouped(plane.shown()));
    const QString figure =
        Words::tr("%1: %2 × %3").arg(which, grouped(plane.rows()), grouped(plane.columns()));
    painter.setFont(font);
    painter.setPen(theme().dim);
    QRect figureRect;
    painter.drawText(line, int(Qt::AlignRight) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine), figure,
                     &figureRect);
    painter.setFont(uiFont(13, QFont::DemiBold));
    painter.setPen(theme().text);
    const int room = figureRect.left() - 2 * kGap;
    painter.drawText(line, int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                     QFontMetrics(painter.font()).elidedText(title, Qt::ElideRight, room));
}

void OneHotPainter::paintRowLight(QPainter& painter) const {
    if (selected_ < 0) return;
    const OneHotGeometry& grid = frame_.grid;
    const QRect shown = grid.matrixRect(), row = grid.rowRect(selected_);
    painter.save();
    painter.setClipRect(QRect(0, shown.y() - 1, grid.viewport.width(), shown.height() + 2));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().faded(theme().accent, kLitRow));
    painter.drawRoundedRect(QRect(0, row.y() - 1, grid.left, row.height() + 2), 3, 3);
    painter.restore();
}

QRect OneHotPainter::stripOf(qint64 column) const {
    const QRect shown = frame_.grid.matrixRect(), cell = frame_.grid.cellRect(0, column);
    return {cell.x(), shown.y(), cell.width(), shown.height()};
}

void OneHotPainter::paintZeros(QPainter& painter) {
    const OneHotGeometry& grid = frame_.grid;
    const QRect first = stripOf(0), last = stripOf(grid.columns - 1);
    const int end = grid.columns > 1 ? stripOf(grid.columns - 2).right() : first.left() - 1;
    painter.fillRect(QRect(first.left(), first.top(), end - first.left() + 1, first.height()), zeroColor());
    painter.fillRect(last, zeroColor());
    if (selected_ < 0) return;
    const QColor light = theme().faded(theme().accent, kLitRow);
    QRect row = grid.rowRect(selected_);
    painter.fillRect(QRect(row.left(), row.top(), end - row.left() + 1, row.height()), light);
    painter.fillRect(grid.cellRect(selected_, grid.columns - 1), light);
    if (lit() >= 0) painter.fillRect(stripOf(lit()), light);
}

void OneHotPainter::paintPadding(QPainter& painter) {
    const OneHotGeometry& grid = frame_.grid;
    if (frame_.plane.kind() == OneHotPlane::Kind::Name) return;
    const auto rows = grid.visibleRows();
    for (qint64 row = rows.first; row < rows.end; ++row) {
        if (!frame_.plane.padding(row)) continue;
        // One band up to the gap, so that its hatching can be read where cells are narrow; hung on the
        // matrix, not on the viewport, so that it scrolls along.
        const QRect unknown = grid.cellRect(row, grid.columns - 1);
        QRect known = grid.rowRect(row);
        known.setRight(unknown.left() - 1 - OneHotGeometry::kUnknownGap);
        for (const QRect& band : {known, unknown}) {
            const QPoint hang = band.topLeft() - QPoint(grid.left, OneHotGeometry::top()) + grid.scroll;
            painter.drawTiledPixmap(band, art_.hatching(), QPoint(hang.x() % 48, hang.y() % 48));
        }
    }
}

void OneHotPainter::paintGaps(QPainter& painter) const {
    const OneHotGeometry& grid = frame_.grid;
    const QRect shown = grid.matrixRect();
    const auto rows = grid.visibleRows();
    for (qint64 row = rows.first; row < rows.end; ++row) {
        const QRect cell = grid.cellRect(row, 0);
        const int gap = grid.rowPitch() - cell.height();
        painter.fillRect(shown.x(), cell.bottom() + 1, shown.width(), gap, theme().panel);
    }
    for (qint64 column = 0; column + 1 < grid.columns; ++column) {
        const QRect cell = stripOf(column);
        const int next = stripOf(column + 1).x();
        if (next > cell.right() + 1)
            painter.fillRect(cell.right() + 1, cell.y(), next - cell.right() - 1, cell.height(),
                             theme().panel);
    }
}

void OneHotPainter::paintOnes(QPainter& painter) const {
    const OneHotGeometry& grid = frame_.grid;
    const auto rows = grid.visibleRows();
    const bool strong = theme().kind == ThemeKind::HighContrast;
    const QColor outline = strong ? theme().text : theme().faded(theme().text, kOutline);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qint64 row = rows.first; row < rows.end; ++row) {
        const qint64 column = frame_.plane.column(row);
        if (column < 0) continue;
        const QColor color = frame_.plane.unknown(row) ? theme().warning : art_.fill(frame_.plane.step(row));
        const QRect cell = grid.litRect(row, column);
        const int least = std::min(cell.width(), cell.height());
        if (least < 6) {
            // Too small for an outline all around; at its sides it has room.
            if (cell.width() < 6) painter.fillRect(cell.adjusted(-1, 0, 1, 0), outline);
            painter.fillRect(cell, color);
            continue;
        }
        painter.setPen(QPen(outline, 1));
        painter.setBrush(color);
        const double corner = least >= 12 ? 3 : 1.5;
        painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void OneHotPainter::paintCaptions(QPainter& painter) {
    const OneHotGeometry& grid = frame_.grid;
    const QRect shown = grid.matrixRect();
    const bool all = grid.captions();
    const int chip = chipWidth(grid), low = all ? 0 : 8;
    const auto rows = grid.visibleRows();
    qint64 every = 1;
    for (const int factor : {1, 10, 25, 50, 100, 250, 500, 1000}) {
        every = factor;
        if (all || factor * grid.rowPitch() >= kRowNumberDistance) break;
    }
    const int selectedY = selected_ < 0 ? -1000 : grid.cellRect(selected_, 0).center().y();
    painter.save();
    painter.setClipRect(QRect(0, shown.y() - low, grid.left, shown.height() + 2 * low));
    for (qint64 row = rows.first; row < rows.end; ++row) {
        const QRect cell = grid.cellRect(row, 0);
        const QRect letter(grid.left - kGap - chip, cell.y(), chip, std::min(kChip, cell.height()));
        paintChip(painter, letter, row);
        const QRect place(4, cell.center().y() - 8, grid.left - 2 * kGap - chip - 4, 17);
        const bool covered = !all && row != selected_ && std::abs(cell.center().y() - selectedY) < 14;
        if (row == selected_ || (row % every == 0 && !covered)) paintCaption(painter, place, row);
    }
    painter.restore();
}

void OneHotPainter::paintChip(QPainter& painter, const QRect& chip, qint64 row) {
    const bool padding = frame_.plane.padding(row);
    const bool small = chip.height() < 6;
    painter.setRenderHint(QPainter::Antialiasing, !small);
    const qint64 step = frame_.plane.step(row);
    if (padding) {
        painter.drawTiledPixmap(chip, art_.hatching());
    } else {
        const bool outlined = theme().kind == ThemeKind::HighContrast && !small;
        painter.setPen(outlined ? QPen(theme().faint, 1) : QPen(Qt::NoPen));
        painter.setBrush(art_.fill(step));
        const double inset = outlined ? 0.5 : 0;
        const double corner = small ? 0 : std::min(3.0, chip.height() / 6.0);
        painter.drawRoundedRect(QRectF(chip).adjusted(inset, inset, -inset, -inset), corner, corner);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!padding && frame_.grid.captions())
        art_.drawLetter(painter, chip.topLeft(), frame_.plane.letter(row), step);
}

void OneHotPainter::paintCaption(QPainter& painter, const QRect& place, qint64 row) const {
    const bool ofName = frame_.plane.kind() == OneHotPlane::Kind::Name;
    const bool names = !ofName && (frame_.grid.captions() || row == selected_);
    const bool low = frame_.grid.rowPitch() < 15;
    painter.setFont(uiFont(names ? (low ? 10 : 12) : 10.5));
    const QString text = names ? nameText(frame_.plane.scene(), row) : grouped(row);
    painter.setPen(!names                      ? (row == selected_ ? theme().accent : theme().faint)
                   : frame_.plane.padding(row) ? theme().dim
                                               : theme().text);
    painter.drawText(place, int(Qt::AlignRight) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                     QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, place.width()));
}

void OneHotPainter::paintFrame(QPainter& painter) const {
    const OneHotGeometry& grid = frame_.grid;
    const QRect shown = grid.matrixRect();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (selected_ >= 0) {
        painter.setClipRect(shown.adjusted(-3, -3, 3, 3));
        painter.setPen(QPen(theme().accent, 2));
        const QRect row = grid.rowRect(selected_);
        painter.drawRoundedRect(QRectF(row).adjusted(-2, -2, 2, 2), 4, 4);
        painter.setClipping(false);
    }
    if (frame_.focused) {
        painter.setPen(QPen(theme().accent, 2));
        const int right = std::min(grid.viewport.width(), shown.x() + shown.width() + kRing);
        const int bottom = shown.y() + shown.height() + OneHotGeometry::kIndices;
        const QRectF ring(QPointF(0, OneHotGeometry::kTitle - 4), QPointF(right, bottom));
        painter.drawRoundedRect(ring.adjusted(1, 1, -1, -1), 4, 4);
    }
    painter.restore();
}

} // namespace batchscope
