#pragma once

#include "core/batching/batch_layout.h"

#include <QPoint>
#include <QRect>
#include <QSize>

#include <optional>

namespace batchscope {

/// Where the grid of one batch lies in its viewport: step numbers above, texts at the left and the right, the
/// batch_sizes bars beneath on the same time axis. Integers in logical pixels; needs no window. Rows are
/// counted as they lie, whatever their order means.
///
/// Cells are squares of `zoom` pixels; smaller than kCell only the rows get lower, while the columns keep
/// kCell as far as the width allows: the time axis stays readable when a row is one pixel high.
///
///     rows 2, steps 3, zoom 25, left 100, header 24, no scroll:   cellRect(1, 2) == (152, 50, 25 x 25)
struct BatchGeometry {
    static constexpr int kCell = 25;
    static constexpr int kLettersFrom = 10; ///< lower rows hold no letters
    static constexpr int kBarsLeast = 34, kBarsMost = 112;
    static constexpr int kBarNumbers = 22; ///< below the bars
    static constexpr int kBarsGap = 10;    ///< above the bars

    /// Half-open range of rows or steps.
    struct Range {
        qint64 first = 0, end = 0;
        qint64 count() const { return end - first; }
        bool operator==(const Range&) const = default;
    };

    qint64 rows = 0, steps = 0;
    QSize viewport;
    QPoint scroll; ///< pixels of the grid hidden at its left and top
    int zoom = kCell;
    int left = 100, right = 0; ///< columns of names and labels
    int header = 24;
    bool hasBars = true; ///< room for the bars beneath

    static constexpr int kRowsLeast = 18; ///< cells are not made lower than that for the sake of all rows
    /// The largest square cells, `least` … kCell, whose steps all fit the width, and a little smaller ones
    /// where all rows fit then.
    int fittingZoom(int least) const;
    bool letters() const { return zoom >= kLettersFrom; }
    QSize cell() const;
    QSize pitch() const;       ///< cell and gap
    QSize gridSize() const;    ///< of all cells, shown or not
    QSize scrollRange() const; ///< largest useful `scroll`

    /// The part of the viewport that shows cells.
    QRect gridRect() const;
    int footer() const; ///< pixels beneath it at least
    /// Beneath it: the part that shows the bars, without their numbers; taller where rows leave room.
    QRect barsRect() const;
    int labelsLeft() const; ///< labels follow the last column, or stand at the viewport's right

    QRect cellRect(qint64 row, qint64 step) const;
    QRect columnRect(qint64 step) const; ///< all cells of a step, shown or not
    QRect rowRect(qint64 row) const;     ///< the viewport's whole width
    /// A bar of height `share` 0 … 1 of the bars' room, at least two pixels.
    QRect barRect(qint64 step, double share = 1.0) const;

    /// The row and step at a point; the gap right of and below a cell counts to it.
    std::optional<qint64> rowAt(QPoint point) const;  ///< anywhere beside the shown grid
    std::optional<qint64> stepAt(QPoint point) const; ///< anywhere above or below it
    std::optional<BatchLayout::Cell> cellAt(QPoint point) const;

    Range visibleRows() const;
    Range visibleSteps() const;
    /// The visible rows and steps that a part of the viewport touches.
    Range rowsIn(const QRect& part) const;
    Range stepsIn(const QRect& part) const;
    /// `scroll`, moved as little as needed to show the cell whole.
    QPoint scrollShowing(qint64 row, qint64 step) const;
};

} // namespace batchscope
