#include "widgets/batch/batch_grid_painter.h"

#include "widgets/text/number_text.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace batchscope {

namespace {

constexpr double kLitRow = 0.13;       // share of the accent behind the lit row
constexpr int kCaptionsFrom = 11;      // lower rows hold no names
constexpr int kRowNumberDistance = 48; // pixels between row numbers where there are no names
constexpr int kCaptionGap = 10;        // between a name and its row

QRect expanded(const QRect& rect, int by) {
    return rect.adjusted(-by, -by, by, by);
}

} // namespace

void BatchGridPainter::setScene(const BatchScene& scene) {
    scene_ = scene;
    captions_.setScene(scene);
}

void BatchGridPainter::paint(QPainter& painter, const Frame& frame) {
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // steps run to the right in every language
    frame_ = frame;
    const BatchGeometry& grid = frame_.grid;
    art_.setLook({&theme(), frame.ratio, grid.cell(), grid.pitch(), grid.steps, frame.spot.step});
    paintRowLight(painter);
    if (!frame_.blank) {
        painter.save();
        painter.setClipRect(grid.gridRect(), Qt::IntersectClip);
        grid.letters() ? paintLetteredRows(painter) : paintFlatRows(painter);
        painter.restore();
        paintEnds(painter);
    }
    paintCaptions(painter);
    paintStepNumbers(painter);
    if (grid.hasBars && !frame_.blank) paintBars(painter);
    paintFrame(painter);
}

void BatchGridPainter::paintRowLight(QPainter& painter) const {
    if (frame_.spot.row < 0) return;
    const BatchGeometry& grid = frame_.grid;
    const QRect shown = grid.gridRect();
    const QRect row = grid.rowRect(frame_.spot.row).adjusted(0, -1, 0, 1);
    const int right = std::min(grid.viewport.width(), grid.labelsLeft() + grid.right);
    const QRect band(0, row.y(), right, row.height());
    painter.save();
    painter.setClipRect(QRect(0, shown.y() - 1, right, shown.height() + 2), Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().faded(theme().accent, kLitRow));
    painter.drawRoundedRect(band, 3, 3);
    painter.restore();
}

void BatchGridPainter::paintLetteredRows(QPainter& painter) {
    const BatchGeometry& grid = frame_.grid;
    const auto all = grid.visibleSteps();
    const auto steps = grid.stepsIn(frame_.part);
    const auto rows = grid.rowsIn(frame_.part);
    const int pitch = grid.pitch().width(), height = grid.cell().height();
    const double ratio = frame_.ratio;
    const QPixmap& strip = art_.strip(all.first, all.end);
    const QPixmap& padding = art_.padding(all.count());
    for (qint64 row = rows.first; row < rows.end; ++row) {
        const QPoint corner = grid.cellRect(row, steps.first).topLeft();
        const qint64 real = std::clamp(length(row) - steps.first, qint64{0}, steps.count());
        const auto copy = [&](const QPixmap& from, qint64 at, qint64 skip, qint64 cells) {
            if (cells < 1) return;
            const QSize size(int(cells) * pitch, height);
            painter.drawPixmap(QRectF(corner + QPoint(int(at) * pitch, 0), size), from,
                               QRectF(QPointF(double(skip * pitch) * ratio, 0), size * ratio));
        };
        copy(strip, 0, steps.first - all.first, real);
        if (!packed()) copy(padding, real, 0, steps.count() - real);
        paintLetters(painter, row);
    }
}

void BatchGridPainter::paintLetters(QPainter& painter, qint64 row) {
    const BatchGeometry& grid = frame_.grid;
    const auto steps = grid.stepsIn(frame_.part);
    const auto name = scene_.name(batchRow(row));
    const qint64 end = frame_.mask ? steps.end : std::min(steps.end, length(row));
    QPoint corner = grid.cellRect(row, steps.first).topLeft();
    for (qint64 step = steps.first; step < end; ++step) {
        const bool real = step < length(row);
        const char32_t letter = frame_.mask ? (real ? U'1' : U'0') : name[std::size_t(step)];
        art_.drawLetter(painter, corner, letter, real ? step : -1);
        corner.rx() += grid.pitch().width();
    }
}

void BatchGridPainter::paintFlatRows(QPainter& painter) {
    const BatchGeometry& grid = frame_.grid;
    const QRect shown = grid.gridRect();
    const auto steps = grid.stepsIn(frame_.part);
    const auto rows = grid.rowsIn(frame_.part);
    const QSize pitch = grid.pitch(), cell = grid.cell();
    // The hatching hangs on the grid, not on the viewport, so that it scrolls along.
    if (!packed())
        painter.drawTiledPixmap(shown, art_.hatching(), QPoint(grid.scroll.x() % 48, grid.scroll.y() % 48));
    if (steps.count() == 0 || rows.count() == 0) return;
    // A pixel a cell, drawn larger: thousands of single rectangles would take several times as long.
    QImage cells(int(steps.count()), int(rows.count()), QImage::Format_ARGB32_Premultiplied);
    cells.fill(Qt::transparent);
    std::vector<QRgb> colors;
    for (qint64 step = steps.first; step < steps.end; ++step)
        colors.push_back(art_.fill(step).rgb());
    for (qint64 row = rows.first; row < rows.end; ++row) {
        const qint64 real = std::clamp<qint64>(length(row) - steps.first, 0, steps.count());
        std::copy_n(colors.begin(), real, reinterpret_cast<QRgb*>(cells.scanLine(int(row - rows.first))));
    }
    const QPoint corner = grid.cellRect(rows.first, steps.first).topLeft();
    painter.drawImage(
        QRect(corner, QSize(int(steps.count()) * pitch.width(), int(rows.count()) * pitch.height())), cells);
    if (pitch.width() > cell.width()) {
        for (qint64 step = steps.first; step < steps.end; ++step)
            painter.fillRect(grid.cellRect(0, step).x() + cell.width(), shown.y(), 1, shown.height(),
                             theme().panel);
    }
    if (pitch.height() > cell.height()) {
        for (qint64 row = rows.first; row < rows.end; ++row)
            painter.fillRect(shown.x(), grid.cellRect(row, 0).y() + cell.height(), shown.width(), 1,
                             theme().panel);
    }
}

void BatchGridPainter::paintEnds(QPainter& painter) const {
    const BatchGeometry& grid = frame_.grid;
    const int height = grid.cell().height();
    if (height < 6 || frame_.mask || packed()) return;
    const int thickness = std::max(1, height / 8);
    const auto rows = grid.rowsIn(frame_.part);
    const auto steps = grid.visibleSteps();
    painter.save();
    painter.setClipRect(grid.gridRect().adjusted(0, 0, 0, 1), Qt::IntersectClip);
    for (qint64 row = rows.first; row < rows.end; ++row) {
        const qint64 last = length(row) - 1;
        if (last < steps.first || last >= steps.end) continue;
        const QRect cell = grid.cellRect(row, last);
        painter.fillRect(cell.x(), cell.y() + height - thickness + (height >= 12 ? 1 : 0), cell.width(),
                         thickness, theme().text);
    }
    painter.restore();
}

void BatchGridPainter::paintCaptions(QPainter& painter) {
    const BatchGeometry& grid = frame_.grid;
    const bool all = grid.zoom >= kCaptionsFrom;
    const bool texts = frame_.part.left() < grid.left || frame_.part.right() >= grid.labelsLeft();
    if (!texts) return;
    const auto rows = grid.rowsIn(frame_.part.adjusted(0, -8, 0, 8));
    captions_.setFontSize(grid.zoom >= 16 ? 12 : all ? 10 : 12);
    if (!all) paintRowNumbers(painter);
    const int low = all ? 0 : 8; // a single name may be taller than its row
    painter.save();
    painter.setClipRect(
        QRect(0, grid.header - low, grid.viewport.width(), grid.gridRect().height() + 2 * low),
        Qt::IntersectClip);
    for (qint64 row = rows.first; row < rows.end; ++row) {
        if (!all && row != frame_.spot.row) continue;
        const QRect cell = grid.cellRect(row, 0);
        const QRect left(0, cell.y(), grid.left - kCaptionGap, cell.height());
        if (packed()) {
            const bool ended = frame_.spot.step >= length(row);
            captions_.drawLabel(painter, batchRow(row), left, ended ? theme().faint : theme().text, false);
            continue;
        }
        const QRect right(grid.labelsLeft() + kCaptionGap, cell.y(), captions_.labelWidth(), cell.height());
        captions_.drawName(painter, row, left, theme().text);
        captions_.drawLabel(painter, row, right, theme().dim, true);
    }
    painter.restore();
}

void BatchGridPainter::paintRowNumbers(QPainter& painter) const {
    const BatchGeometry& grid = frame_.grid;
    const int pitch = grid.pitch().height();
    qint64 every = 1;
    for (const int factor : {10, 25, 50, 100, 250, 500, 1000}) {
        every = factor;
        if (factor * pitch >= kRowNumberDistance) break;
    }
    const auto rows = grid.visibleRows();
    painter.setFont(uiFont(10.5));
    painter.setPen(theme().faint);
    for (qint64 row = (rows.first + every - 1) / every * every; row < rows.end; row += every) {
        const int y = grid.cellRect(row, 0).y();
        const bool covered = frame_.spot.row >= 0 && std::abs(grid.cellRect(frame_.spot.row, 0).y() - y) < 14;
        if (covered) continue;
        painter.drawText(QRect(0, y - 8, grid.left - kCaptionGap, 16),
                         int(Qt::AlignRight) | int(Qt::AlignVCenter), grouped(row));
    }
}

void BatchGridPainter::paintNumbers(QPainter& painter, const QList<QString>& texts, int y, int height,
                                    const QFont& font, const QFont& boldFont, const QColor& color) const {
    const BatchGeometry& grid = frame_.grid;
    const auto steps = grid.visibleSteps();
    const auto spanOf = [&](qint64 step, const QFont& of) {
        const QRect column = grid.cellRect(0, step);
        const int width = int(std::ceil(texts_.width(texts[step - steps.first], of)));
        return QRect(column.center().x() - width / 2, y, width + 1, height);
    };
    const qint64 now = frame_.spot.step;
    const bool nowShown = now >= steps.first && now < steps.end;
    const QRect kept = nowShown ? spanOf(now, boldFont).adjusted(-3, 0, 3, 0) : QRect();
    int free = -10000;
    painter.setPen(color);
    for (qint64 step = steps.first; step < steps.end; ++step) {
        const QRect span = spanOf(step, font);
        // Where numbers are wider than columns, as many are left out as overlap.
        if (step == now || span.left() < free || (nowShown && span.intersects(kept))) continue;
        texts_.draw(painter, span, Qt::AlignHCenter, texts[step - steps.first], font);
        free = span.right() + 4;
    }
    if (!nowShown) return;
    painter.setPen(theme().accent);
    texts_.draw(painter, spanOf(now, boldFont), Qt::AlignHCenter, texts[now - steps.first], boldFont);
}

void BatchGridPainter::paintStepNumbers(QPainter& painter) const {
    const BatchGeometry& grid = frame_.grid;
    const auto steps = grid.visibleSteps();
    const QRect shown = grid.gridRect();
    QList<QString> texts;
    for (qint64 step = steps.first; step < steps.end; ++step)
        texts += grouped(step);
    painter.save();
    painter.setClipRect(QRect(shown.x() - 4, 0, shown.width() + 8, grid.header), Qt::IntersectClip);
    paintNumbers(painter, texts, 0, grid.header - 6, uiFont(10.5), uiFont(10.5, QFont::Bold), theme().faint);
    painter.restore();
}

void BatchGridPainter::paintBars(QPainter& painter) const {
    const BatchGeometry& grid = frame_.grid;
    const QRect bars = grid.barsRect();
    if (frame_.part.bottom() < bars.y() - 4) return;
    const auto steps = grid.visibleSteps();
    painter.setFont(letterFont(11.5));
    painter.setPen(theme().dim);
    painter.drawText(QRect(0, bars.y(), grid.left - kCaptionGap, bars.height()),
                     int(Qt::AlignRight) | int(Qt::AlignBottom), QStringLiteral("batch_sizes"));
    QList<QString> texts;
    painter.save();
    painter.setClipRect(
        QRect(bars.x() - 4, bars.y() - 4, bars.width() + 8, bars.height() + BatchGeometry::kBarNumbers + 4),
        Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (qint64 step = steps.first; step < steps.end; ++step) {
        const qint64 running = scene_.layout->batch_sizes[std::size_t(step)];
        const QRect bar = grid.barRect(step, double(running) / double(grid.rows));
        const double corner = std::min({2.0, bar.width() / 4.0, bar.height() / 2.0});
        const bool outlined = theme().kind == ThemeKind::HighContrast && bar.height() > 3;
        painter.setPen(outlined ? QPen(theme().faint, 1) : QPen(Qt::NoPen));
        painter.setBrush(art_.fill(step));
        painter.drawRoundedRect(outlined ? QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(bar), corner,
                                corner);
        texts += grouped(running);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintNumbers(painter, texts, bars.y() + bars.height() + 3, BatchGeometry::kBarNumbers - 4,
                 letterFont(10.5), letterFont(10.5, QFont::Bold), theme().dim);
    painter.restore();
}

void BatchGridPainter::paintFrame(QPainter& painter) const {
    const BatchSelection::Spot spot = frame_.spot;
    if (spot.step < 0) return;
    const BatchGeometry& grid = frame_.grid;
    painter.save();
    painter.setClipRect(expanded(grid.gridRect(), 4), Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().accent, 2));
    // Packed, a step is as high as the names that still run.
    const qint64 rows = packed() ? scene_.layout->batch_sizes[std::size_t(spot.step)] : grid.rows;
    const QRect column = grid.cellRect(0, spot.step) | grid.cellRect(rows - 1, spot.step);
    painter.drawRoundedRect(QRectF(expanded(column, 2)), 4, 4);
    if (spot.row >= 0 && grid.letters()) {
        // The cell itself: a ring inside its fill, told from the frame by the panel's colour between them.
        const QRectF cell = grid.cellRect(spot.row, spot.step);
        painter.setPen(QPen(theme().panel, 2));
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 3, 3);
        painter.setPen(QPen(theme().accent, frame_.focused ? 3 : 2));
        painter.drawRoundedRect(cell.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3);
    }
    painter.restore();
}

} // namespace batchscope
