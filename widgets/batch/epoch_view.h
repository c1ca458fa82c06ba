#pragma once

#include "core/batching/epoch.h"
#include "widgets/batch/epoch_picture.h"

#include <QWidget>

namespace batchscope {

/// The whole epoch from above: every batch a strip, as many rows high as it has names and as wide as its
/// longest name, letters coloured by time step, padding hatched; a mark where the growth ratio ended a batch.
/// Rows run down the page, or across it where the view is a low band. The current batch is framed.
///
/// Hovering, or the arrow keys, reads a batch; a click, or Enter, chooses it.
class EpochView : public QWidget {
    Q_OBJECT
public:
    explicit EpochView(RowsRun run, QWidget* parent = nullptr);

    void setScene(std::shared_ptr<const Epoch> scene); ///< null: empty
    const std::shared_ptr<const Epoch>& scene() const { return scene_; }
    void setCurrent(qint64 batch); ///< -1: none
    void setByLength(bool on);     ///< order by longest name rather than as trained
    qint64 hovered() const { return hovered_; }
    QRectF batchRect(qint64 batch) const; ///< rows x longest
    qint64 batchAt(QPoint at) const;      ///< -1: none
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void batchChosen(qint64 batch);
    /// What is under the pointer, in words; empty where nothing is.
    void statusSentence(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF area() const;
    void outdate();
    void bringUpToDate(double ratio);
    void setHovered(qint64 batch);
    void paintMarks(QPainter& painter) const;
    void paintFrames(QPainter& painter) const;

    RowsRun run_;
    std::shared_ptr<const Epoch> scene_;
    EpochGeometry geometry_;
    QImage picture_;
    bool byLength_ = false;
    qint64 current_ = -1, hovered_ = -1;
};

/// "batch 7 of 66: 256 names, longest 18, 4,608 cells, waste 61.2 %; full"
QString epochSentence(const Epoch& scene, qint64 batch);

} // namespace batchscope
