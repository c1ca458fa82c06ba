#pragma once

#include "widgets/batch/batch_geometry.h"
#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"
#include "widgets/batch/cell_art.h"
#include "widgets/batch/row_captions.h"
#include "widgets/batch/text_cache.h"

class QPainter;

namespace batchscope {

/// In which order rows lie, and what fills the cells after their last letter.
enum class Arrangement {
    Padded, ///< batch order, hatched to the longest name; names at the left, labels at the right
    Packed, ///< sorted_indices order, nothing after the last letter; labels at the left, bars beneath
};

/// Draws one batch as its geometry says, in the theme in use; only what is visible. Keeps pixmaps and
/// laid-out texts between frames. Rows are counted as they lie.
class BatchGridPainter {
public:
    struct Frame {
        BatchGeometry grid;
        BatchSelection::Spot spot; ///< row as it lies, or -1
        QRect part;                ///< of the viewport that is to be drawn; the painter is clipped to it
        bool mask = false;         ///< 1 and 0 in place of letters
        bool focused = false;
        double ratio = 1;   ///< device pixels a logical pixel
        bool blank = false; ///< cells and bars left out, for those on their way here
    };

    explicit BatchGridPainter(Arrangement arrangement) : arrangement_(arrangement) {}
    void setScene(const BatchScene& scene); ///< not empty
    const RowCaptions& captions() const { return captions_; }
    void paint(QPainter& painter, const Frame& frame);

private:
    void paintRowLight(QPainter& painter) const;
    void paintLetteredRows(QPainter& painter);
    void paintLetters(QPainter& painter, qint64 row);
    void paintFlatRows(QPainter& painter);
    void paintEnds(QPainter& painter) const;
    void paintCaptions(QPainter& painter);
    void paintRowNumbers(QPainter& painter) const;
    void paintStepNumbers(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    void paintFrame(QPainter& painter) const;
    void paintNumbers(QPainter& painter, const QList<QString>& texts, int y, int height, const QFont& font,
                      const QFont& boldFont, const QColor& color) const;
    qint64 batchRow(qint64 row) const {
        return packed() ? scene_.layout->sorted_indices[std::size_t(row)] : row;
    }
    qint64 length(qint64 row) const { return scene_.layout->lengths[std::size_t(batchRow(row))]; }
    bool packed() const { return arrangement_ == Arrangement::Packed; }

    Arrangement arrangement_;
    BatchScene scene_;
    Frame frame_;
    CellArt art_;
    RowCaptions captions_;
    mutable TextCache texts_;
};

} // namespace batchscope
