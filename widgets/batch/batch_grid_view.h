#pragma once

#include "widgets/batch/batch_geometry.h"
#include "widgets/batch/batch_grid_painter.h"
#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"

#include <QAbstractScrollArea>

#include <optional>

namespace batchscope {

/// One batch: a row a name, a column a time step, letters in the colour of their step. Padded: rows in batch
/// order, padding hatched; in mask mode the same grid as 1 and 0. Packed: rows sorted, longest first, no
/// padding, and beneath them the batch_sizes bars on the same time axis.
///
/// Hovering selects for as long as the pointer stays; a click or the arrow keys select for good. Arrows move
/// the cell, Home and End along the row, Page Up and Page Down by pages (with Ctrl, Home and End to the first
/// and last row), + and - or Ctrl and the wheel zoom, 0 fits the batch.
class BatchGridView : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// `selection` is shared with other views and must outlive this one.
    explicit BatchGridView(BatchSelection* selection, Arrangement arrangement = Arrangement::Padded,
                           QWidget* parent = nullptr);

    void setScene(const BatchScene& scene); ///< may be empty
    const BatchScene& scene() const { return scene_; }
    void setMaskMode(bool on);
    bool maskMode() const { return mask_; }
    void setBlank(bool on); ///< cells and bars left out, while they are on their way here
    Arrangement arrangement() const { return arrangement_; }
    qint64 rowOf(qint64 lying) const; ///< batch row that lies at a row of this view
    qint64 lyingAt(qint64 row) const; ///< row of this view where a batch row lies

    int zoom() const { return grid_.zoom; } ///< height of a cell, 1 … 40
    enum class Keep { Middle, Top };        ///< the row that stays where it is
    void setZoom(int cellHeight, Keep keep = Keep::Middle);
    void zoomIn();
    void zoomOut();
    void zoomToFit();        ///< the largest cells, at most the usual ones, whose rows all fit
    int fittingZoom() const; ///< the largest cells, at most the usual ones, whose steps all fit
    /// Where things lie, in the viewport's pixels.
    const BatchGeometry& grid() const { return grid_; }
    void showRow(qint64 row); ///< scrolls a batch row into view
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void zoomChanged(int cellHeight);
    void geometryChanged();                             ///< scrolled, zoomed, resized or another batch
    void chosen(batchscope::BatchSelection::Spot spot); ///< for good, by click or key

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void updateLayout();
    void updateWords();
    void hover(QPoint at);
    void select(BatchSelection::Spot spot); ///< for good, and scrolled into view
    bool moveBy(int key, Qt::KeyboardModifiers modifiers);
    int zoomed(int levels) const; ///< the cell height so many levels from the present one
    void zoomAround(int cellHeight, int y);
    BatchSelection::Spot spotAt(QPoint at) const;
    BatchSelection::Spot shownSpot() const; ///< the selection, as far as it lies in this batch
    BatchSelection::Spot lyingSpot() const; ///< the same, its row as it lies
    void updateSpot();
    QRegion touchedBy(BatchSelection::Spot before, BatchSelection::Spot now) const;

    BatchSelection* selection_;
    Arrangement arrangement_;
    BatchScene scene_;
    BatchGeometry grid_;
    BatchGridPainter painter_;
    BatchSelection::Spot painted_; ///< as it lies
    bool mask_ = false, blank_ = false;
    int wheel_ = 0; ///< turned, not yet used
};

} // namespace batchscope
