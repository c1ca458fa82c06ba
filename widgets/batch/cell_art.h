#pragma once

#include "widgets/theme/theme.h"

#include <QCache>
#include <QPixmap>
#include <QSize>

class QPainter;

namespace batchscope {

/// What fills the cells of one view: colours of steps, letters, hatching; drawn once per look and then
/// copied, so that a frame is a few hundred copies. Pixmaps carry the device pixel ratio of the look. GUI
/// thread only.
class CellArt {
public:
    struct Look {
        const Theme* theme = nullptr;
        double ratio = 1; ///< device pixels a logical pixel
        QSize cell, pitch;
        qint64 steps = 0; ///< of the batch: the ramp spans them
        qint64 now = -1;  ///< steps after this one are faded; -1: none
        bool operator==(const Look&) const = default;
    };

    CellArt();
    void setLook(const Look& look); ///< drops what the new look cannot use

    QColor fill(qint64 step) const;
    /// Cells of steps `first` … `end` - 1 side by side, without letters.
    const QPixmap& strip(qint64 first, qint64 end);
    /// As many padding cells side by side.
    const QPixmap& padding(qint64 count);
    /// Hatching without cells, to be tiled.
    const QPixmap& hatching();
    /// A letter over the cell at `corner`, in the colour that reads on the cell of `step`; -1: on padding.
    /// Combining marks stand over a dotted circle, blanks show as an open box.
    void drawLetter(QPainter& painter, QPointF corner, char32_t letter, qint64 step);

    /// Diagonal lines all over `rect`, meeting at its edges where it is a multiple of 6 wide.
    static void hatch(QPainter& painter, const QRectF& rect, const QColor& color);

private:
    QPixmap blank(QSize size) const;
    void drawCell(QPainter& painter, const QRectF& cell, const QColor& color, bool padding) const;

    Look look_;
    QPixmap strip_, padding_, hatching_;
    qint64 stripFirst_ = 0, stripEnd_ = 0, paddingCount_ = 0;
    QCache<quint64, QPixmap> letters_;
};

} // namespace batchscope
