#include "widgets/batch/one_hot_painter.h"
#include "widgets/text/letter_text.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace batchscope {

namespace {

constexpr int kAllFrom = 10;       // narrower columns are labelled only where they are lit
constexpr int kIndexDistance = 30; // pixels between indices, at least

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OneHotView)
};

bool isFree(const std::vector<QRect>& taken, const QRect& place) {
    return std::none_of(taken.begin(), taken.end(),
                        [&](const QRect& rect) { return rect.intersects(place); });
}

} // namespace

std::vector<OneHotPainter::Label> OneHotPainter::labels() const {
    const OneHotPlane& plane = frame_.plane;
    const OneHotGeometry& grid = frame_.grid;
    const qint64 unknown = grid.columns - 1;
    std::vector<bool> lit(std::size_t(grid.columns), false);
    const auto rows = grid.visibleRows();
    for (qint64 row = rows.first; row < rows.end; ++row)
        if (const qint64 column = plane.column(row); column >= 0) lit[std::size_t(column)] = true;

    std::vector<Label> labels;
    const qint64 here = this->lit();
    if (here >= 0) labels.push_back({here, here == unknown ? theme().warning : theme().accent, true});
    if (here != unknown)
        labels.push_back({unknown, unknownLit_ ? theme().warning : theme().faint, unknownLit_});
    for (const bool wanted : {true, false}) {
        if (!wanted && grid.columnPitch() < kAllFrom) break;
        for (qint64 column = 0; column < unknown; ++column) {
            if (lit[std::size_t(column)] == wanted && column != here)
                labels.push_back({column, wanted ? theme().text : theme().faint, false});
        }
    }
    return labels;
}

void OneHotPainter::paintLetters(QPainter& painter) const {
    const OneHotGeometry& grid = frame_.grid;
    const QRect shown = grid.matrixRect();
    const int top = OneHotGeometry::kTitle, height = OneHotGeometry::kLetters - 4;
    std::vector<QRect> taken;
    painter.save();
    painter.setClipRect(
        QRect(grid.left - kAllFrom, top, grid.viewport.width() - grid.left + kAllFrom, height));
    for (const auto& [column, color, bold] : labels()) {
        const QRect cell = grid.cellRect(0, column);
        if (cell.right() < shown.left() || cell.left() > shown.right()) continue;
        const bool unknown = column == grid.columns - 1;
        painter.setFont(letterFont(11, bold ? QFont::Bold : QFont::Normal));
        const QString text = unknown ? QStringLiteral("?")
                                     : letterText(frame_.plane.alphabet().letters()[std::size_t(column)]);
        const int width = QFontMetrics(painter.font()).horizontalAdvance(text);
        const QRect place(cell.left() + (cell.width() - width) / 2, top, width + 1, height);
        if (!isFree(taken, place)) continue;
        painter.setPen(color);
        // On one baseline, whichever font a script falls back to.
        painter.drawText(QPoint(place.left(), place.bottom() - 3), text);
        taken.push_back(place);
    }
    painter.restore();
}

void OneHotPainter::paintIndices(QPainter& painter) const {
    const OneHotGeometry& grid = frame_.grid;
    const QRect shown = grid.matrixRect();
    const int top = shown.y() + shown.height() + 3, height = OneHotGeometry::kIndices - 4;
    const qint64 unknown = grid.columns - 1, here = lit();
    std::vector<QRect> taken;
    const auto draw = [&](qint64 column, const QString& text, const QColor& color, bool bold, bool atRight) {
        painter.setFont(uiFont(10.5, bold ? QFont::Bold : QFont::Normal));
        const QRect cell = grid.cellRect(0, column);
        if (cell.right() < shown.left() || cell.left() > shown.right()) return;
        const int width = QFontMetrics(painter.font()).horizontalAdvance(text) + 1;
        const int x = atRight ? std::min(cell.right() + 2, grid.viewport.width()) - width
                              : cell.left() + (cell.width() - width) / 2;
        const QRect place(x, top, width, height);
        if (!isFree(taken, place)) return;
        painter.setPen(color);
        painter.drawText(place, int(Qt::AlignCenter) | int(Qt::TextDontClip), text);
        taken.push_back(place.adjusted(-6, 0, 6, 0));
    };
    if (here >= 0 && here != unknown) draw(here, grouped(here), theme().accent, true, false);
    draw(unknown, Words::tr("unknown %1").arg(grouped(unknown)),
         unknownLit_ ? theme().warning : theme().faint, here == unknown, true);
    qint64 every = 1;
    for (const int step : {1, 5, 10, 25, 50, 100, 250, 500, 1000, 5000}) {
        every = step;
        if (step * grid.columnPitch() >= kIndexDistance) break;
    }
    for (qint64 column = 0; column < unknown; column += every)
        draw(column, grouped(column), theme().faint, false, false);
}

} // namespace batchscope
