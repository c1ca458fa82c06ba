#pragma once

#include "widgets/plots/canvas.h"

namespace batchscope {

class BarTable;

/// The drawing side of BarPlot: reads the bars from `table`, which outlives it. Private to widgets/plots.
class BarCanvas : public Canvas {
public:
    enum class Layout { Upright, Lying };
    BarCanvas(const BarTable& table, QWidget* parent);

    void setLayoutOfBars(Layout layout);
    void rebuild(); ///< the table's bars changed
    void setCurrent(int row);
    int current() const { return current_; }
    QStringList readout() const;
    QRectF barRect(int row) const;
    int rowAt(QPointF position) const; ///< -1: none
    std::function<void(int row)> onClick;
    std::function<void()> onReadout;

protected:
    bool empty() const override;
    void prepare() override;
    void restyle() override;
    void drawAbove(QPainter& painter) override;
    void drawHover(QPainter& painter) override;
    int crowding(const QRectF& area) const override;

    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    class Bars;
    void prepareUpright();
    void prepareLying();
    QColor colorOf(int row) const;
    void setHover(int row);

    const BarTable& table_;
    Bars* bars_ = nullptr;
    Layout layout_ = Layout::Upright;
    int hover_ = -1, current_ = -1;
};

} // namespace batchscope
