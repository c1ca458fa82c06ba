#pragma once

#include "widgets/batch/batch_selection.h"
#include "widgets/batch/one_hot_geometry.h"
#include "widgets/batch/one_hot_painter.h"
#include "widgets/batch/one_hot_plane.h"

#include <QAbstractScrollArea>

#include <optional>

namespace batchscope {

/// One slice of the batch's one-hot tensor, linked to the shared selection: the letters of the selected name
/// (of the first one where none is selected), or all names at the selected step (at step 0).
///
/// Hovering a row selects for as long as the pointer stays; a click or the arrow keys select for good. Up and
/// Down, Page Up and Page Down, Home and End move along the rows of the slice; Left and Right turn to the
/// next slice: another name, another step. Escape lets go.
class OneHotPane : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// `selection` is shared with other views and must outlive this one.
    OneHotPane(BatchSelection* selection, OneHotPlane::Kind kind, QWidget* parent = nullptr);

    void setScene(const BatchScene& scene, std::shared_ptr<const Alphabet> alphabet); ///< may be empty
    const OneHotPlane& plane() const { return plane_; }
    /// Where things lie, in the viewport's pixels.
    const OneHotGeometry& grid() const { return grid_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

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
    void follow();
    void reveal();
    void updateLayout();
    void updateWords();
    QString toolTipAt(QPoint at) const;
    void hover(QPoint at);
    void select(BatchSelection::Spot spot); ///< for good
    bool moveBy(int key, Qt::KeyboardModifiers modifiers);
    BatchSelection::Spot spotAt(QPoint at) const;
    BatchSelection::Spot shownSpot() const; ///< the selection, as far as it lies in this batch

    BatchSelection* selection_;
    OneHotPlane plane_;
    OneHotGeometry grid_;
    OneHotPainter painter_;
};

} // namespace batchscope
