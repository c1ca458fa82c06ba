#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>
#include <QtGlobal>

#include <optional>

namespace batchscope {

/// Where one slice of the one-hot tensor lies in its viewport: a title, the letters of the columns, the
/// matrix with its rows' captions at the left, and the indices beneath. Logical pixels; needs no window.
///
/// Columns are as wide as lets the whole alphabet be seen: whole pixels as far as possible, less than one
/// where the alphabet has several hundred letters; only an alphabet beyond that scrolls. The last column,
/// the unknown symbol, stands apart and keeps a width of its own. Rows are as high as fits, and scroll where
/// that is too low.
///
///     rows 3, columns 4 (abc and unknown), left 60, viewport 200 x 200, no scroll:
///         columnPitch() == 22;   cellRect(1, 2) == (104, 66, 21 x 21);   cellRect(1, 3).left() == 134
struct OneHotGeometry {
    static constexpr int kTitle = 24, kLetters = 20; ///< above the matrix
    static constexpr int kIndices = 20;              ///< beneath it
    static constexpr int kUnknownGap = 8;
    static constexpr int kUnknownLeast = 5; ///< width of the unknown column
    static constexpr int kLitLeast = 5;     ///< width of a lit cell
    static constexpr int kCell = 22;        ///< largest pitch of rows and columns
    static constexpr int kRowLeast = 4;
    static constexpr int kCaptionsFrom = 11; ///< lower rows hold no captions
    static constexpr double kColumnLeast = 0.25;
    static constexpr int kRight = 6; ///< room for the frames

    /// Half-open range of rows.
    struct Range {
        qint64 first = 0, end = 0;
        bool operator==(const Range&) const = default;
    };

    qint64 rows = 0, columns = 0; ///< columns: the alphabet's size, the unknown symbol included
    QSize viewport;
    QPoint scroll; ///< pixels of the matrix hidden at its left and top
    int left = 60; ///< column of captions

    static constexpr int top() { return kTitle + kLetters; }
    double columnPitch() const;
    int rowPitch() const;
    bool captions() const { return rowPitch() >= kCaptionsFrom; }
    QSize matrixSize() const;  ///< of all cells, shown or not
    QSize scrollRange() const; ///< largest useful `scroll`

    QRect matrixRect() const; ///< the part of the viewport that shows cells
    QRect cellRect(qint64 row, qint64 column) const;
    QRect litRect(qint64 row, qint64 column) const; ///< the cell, widened so that a one is seen
    QRect rowRect(qint64 row) const;                ///< all cells of the row, the gap included
    QRect columnRect(qint64 column) const;          ///< all cells of the column

    std::optional<qint64> rowAt(QPoint point) const; ///< anywhere beside the matrix too
    std::optional<qint64> columnAt(QPoint point) const;
    Range visibleRows() const;
    /// `scroll`, moved as little as needed to show the cell; column -1: of any column.
    QPoint scrollShowing(qint64 row, qint64 column) const;

private:
    int columnLeft(qint64 column) const; ///< from the matrix's left
    int unknownWidth() const;
    QSize room() const;
};

} // namespace batchscope
