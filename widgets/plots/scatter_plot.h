#pragma once

#include "widgets/plots/plot_frame.h"
#include "widgets/plots/scatter_table.h"

#include <memory>
#include <vector>

class QPaintDevice;

namespace batchscope {

class ScatterCanvas;

/// A few points, each with a mark and a colour of its own and its name beside it. Hovering, or the arrow keys
/// (left and right along x, up and down along y), reads a point; a click on a point or its name, or Enter,
/// chooses it. GUI thread only.
///
///     plot.setAxes(tr("strategy"), {tr("steps")}, {tr("waste"), "%"});
///     plot.setPoints({{0, "plain", 666, 57.4}, {1, "sorted", 306, 3.0}});
class ScatterPlot : public PlotFrame {
    Q_OBJECT
public:
    explicit ScatterPlot(QWidget* parent = nullptr);
    ~ScatterPlot() override;

    /// `things`: what a point is. x is shown whole, y with one decimal, unless setDecimals() says otherwise.
    void setAxes(const QString& things, const PlotAxis& x, const PlotAxis& y);
    void setDecimals(int x, int y);
    /// A dashed line where y equals x, with its name beside it, and one logarithmic range for both axes: the
    /// points' values are above 0. Once, after setDecimals().
    void setDiagonal(const QString& name);
    void setEmptyText(const QString& text);
    void setPlotName(const QString& name); ///< for assistive tools
    void setPoints(std::vector<ScatterPoint> points);

    void setCurrent(int index); ///< ringed in the accent colour; -1: none
    int current() const;
    QString readout() const;           ///< what the readout says now; empty when none
    QPointF pointAt(int index) const;  ///< in the canvas' coordinates
    QRectF labelRect(int index) const; ///< as drawn last; empty where there is no room for it
    QWidget* canvas() const;           ///< what the mouse acts on
    void drawTo(QPaintDevice& device, const QSize& size) override;

Q_SIGNALS:
    void clicked(int index); ///< as the caller counts

private:
    void tell();
    ScatterTable* table_;
    ScatterCanvas* canvas_;
    QString name_;
};

} // namespace batchscope
