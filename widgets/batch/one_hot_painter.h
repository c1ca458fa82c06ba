#pragma once

#include "widgets/batch/cell_art.h"
#include "widgets/batch/one_hot_geometry.h"
#include "widgets/batch/one_hot_plane.h"

#include <vector>

class QPainter;

namespace batchscope {

/// Draws one slice of the one-hot tensor as its geometry says, in the theme in use; only what is visible.
class OneHotPainter {
public:
    struct Frame {
        OneHotPlane plane; ///< not empty
        OneHotGeometry grid;
        BatchSelection::Spot spot; ///< the shared selection
        bool focused = false;
        double ratio = 1; ///< device pixels a logical pixel
    };

    /// Width of the captions' column that the slice needs.
    static int captionsWidth(const OneHotPlane& plane);
    /// Colour of a zero that is no padding.
    static QColor zeroColor();
    void paint(QPainter& painter, const Frame& frame);

private:
    struct Label {
        qint64 column;
        QColor color;
        bool bold;
    };

    void paintTitle(QPainter& painter) const;
    void paintRowLight(QPainter& painter) const;
    void paintZeros(QPainter& painter);
    void paintPadding(QPainter& painter);
    void paintGaps(QPainter& painter) const;
    void paintOnes(QPainter& painter) const;
    void paintCaptions(QPainter& painter);
    void paintChip(QPainter& painter, const QRect& chip, qint64 row);
    void paintCaption(QPainter& painter, const QRect& place, qint64 row) const;
    std::vector<Label> labels() const; ///< the most important one first
    void paintLetters(QPainter& painter) const;
    void paintIndices(QPainter& painter) const;
    void paintFrame(QPainter& painter) const;
    QRect stripOf(qint64 column) const; ///< a column's part of the shown matrix
    qint64 lit() const { return selected_ < 0 ? -1 : frame_.plane.column(selected_); }

    Frame frame_;
    qint64 selected_ = -1; ///< row of the plane
    bool unknownLit_ = false;
    CellArt art_;
};

} // namespace batchscope
