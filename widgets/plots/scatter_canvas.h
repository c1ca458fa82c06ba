#pragma once

#include "widgets/plots/canvas.h"
#include "widgets/plots/label_places.h"

#include <vector>

namespace batchscope {

class ScatterTable;

/// The drawing side of ScatterPlot: reads the points from `table`, which outlives it. Private to
/// widgets/plots.
class ScatterCanvas : public Canvas {
public:
    ScatterCanvas(const ScatterTable& table, QWidget* parent);

    void forget(); ///< the table's points changed
    void setWholeX(bool whole);
    void setDiagonal(const QString& name);
    void setCurrent(int row);
    int current() const { return current_; }
    QStringList readout() const;
    QStringList wordsOf(int row) const;
    QPointF pointOf(int row) const;
    QRectF labelRect(int row) const;
    int rowAt(QPointF position) const; ///< -1: none
    std::function<void(int row)> onClick;
    std::function<void()> onReadout;

protected:
    bool empty() const override;
    void prepare() override;
    void drawAbove(QPainter& painter) override;
    void drawHover(QPainter& painter) override;
    int crowding(const QRectF& area) const override;

    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void placeAll();
    void setHover(int row);
    int neighbour(int row, int key) const;
    void drawDiagonal(QPainter& painter) const;
    void nameDiagonal(QPainter& painter) const;
    void drawLabel(QPainter& painter, int row) const;

    const ScatterTable& table_;
    std::vector<QPointF> placed_; ///< the points that places_ is for
    QRectF area_;
    std::vector<LabelPlace> places_;
    QString diagonal_;
    int hover_ = -1, current_ = -1;
};

} // namespace batchscope
