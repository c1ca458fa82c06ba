#pragma once

#include "widgets/models/batch_scene.h"
#include "widgets/models/batch_selection.h"
#include "widgets/views/batch_geometry.h"
#include "widgets/views/batch_grid_painter.h"

#include <QAbstractScrollArea>

#include <optional>

namespace batchscope {

/// One batch, padded: a row a name, a column a time step, letters in the colour of their step, padding
/// hatched, and beneath it the batch_sizes bars on the same time axis. In mask mode the same grid as 1 and 0.
///
/// Hovering selects for as long as the pointer stays; a click or the arrow keys select for good. Arrows move
/// the cell, Home and End along the row, Page Up and Page Down by pages (with Ctrl, Home and End to the first
/// and last row), + and - or Ctrl and the wheel zoom, 0 fits the batch.
class BatchGridView : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// `selection` is shared with other views and must outlive this one.
    explicit BatchGridView(BatchSelection* selection, QWidget* parent = nullptr);

    void setScene(const BatchScene& scene); ///< may be empty
    const BatchScene& scene() const { return scene_; }
    void setMaskMode(bool on);
    bool maskMode() const { return mask_; }

    int zoom() const { return grid_.zoom; } ///< height of a cell, 1 … 40
    void setZoom(int cellHeight);           ///< keeps the middle row in place
    void zoomIn();
    void zoomOut();
    void zoomToFit(); ///< the largest cells, at most the usual ones, whose rows all fit
    /// Where things lie, in the viewport's pixels.
    const BatchGeometry& grid() const { return grid_; }
    int fullWidth() const; ///< beyond which the view has no use for more
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void zoomChanged(int cellHeight);

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
    void leave();
    void select(BatchSelection::Spot spot); ///< for good, and scrolled into view
    bool moveBy(int key, Qt::KeyboardModifiers modifiers);
    int zoomed(int levels) const; ///< the cell height so many levels from the present one
    void zoomAround(int cellHeight, int y);
    BatchSelection::Spot spotAt(QPoint at) const;
    BatchSelection::Spot shownSpot() const; ///< the selection, as far as it lies in this batch

    BatchSelection* selection_;
    BatchScene scene_;
    BatchGeometry grid_;
    BatchGridPainter painter_;
    bool mask_ = false;
    int wheel_ = 0; ///< turned, not yet used
    /// The selection as it was before the pointer came; set while the pointer is here.
    std::optional<BatchSelection::Spot> before_;
};

} // namespace batchscope
