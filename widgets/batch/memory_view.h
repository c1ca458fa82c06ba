#pragma once

#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"
#include "widgets/batch/text_cache.h"

#include <QWidget>

#include <optional>

namespace batchscope {

/// The packed data as one ribbon in memory order, coloured by time step: data[0 : U]. Wide cells carry their
/// letters, narrow ones become pixels. The current step's slice is framed and its twin cell ringed; ticks
/// beneath mark where the letters of the selected name lie. Hovering selects, a click selects for good; with
/// the focus, arrows move through memory, Home and End to its ends.
///
///     abc|x:   a x b c
class MemoryView : public QWidget {
    Q_OBJECT
public:
    explicit MemoryView(BatchSelection* selection, QWidget* parent = nullptr);

    void setScene(const BatchScene& scene); ///< may be empty
    void setBlank(bool on);                 ///< cells left out, while they are on their way here

    QRectF cellRect(qint64 position) const; ///< of a packed position
    QRectF sliceRect(qint64 step) const;
    qint64 positionAt(QPoint at) const; ///< -1: none
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(batchscope::BatchSelection::Spot spot);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    double pitch() const; ///< pixels a packed position
    BatchSelection::Spot shownSpot() const;
    BatchSelection::Spot spotAt(QPoint at) const;
    void paintCells(QPainter& painter) const;
    void paintLetters(QPainter& painter) const;
    void paintSteps(QPainter& painter) const;
    void paintNow(QPainter& painter) const;
    void updateWords();

    BatchSelection* selection_;
    BatchScene scene_;
    bool blank_ = false;
    mutable TextCache texts_;
};

} // namespace batchscope
