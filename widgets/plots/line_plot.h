#pragma once

#include "widgets/plots/plot_frame.h"
#include "widgets/plots/plot_series.h"

#include <QPointF>
#include <QRectF>

#include <memory>
#include <span>

class QPaintDevice;

namespace batchscope {

/// Curves over one x axis, fed while a run goes on: labelled at their ends, each with a legend entry that
/// hides and shows it. Wheel zooms, drag pans, double click (or Home) goes back to showing everything; the
/// view follows new points until the user zooms or pans. Hovering, or the arrow keys, reads the nearest
/// point's values. Any number of changes before the next frame costs one redraw; redrawing does not grow with
/// the number of points.
class LinePlot : public PlotFrame {
    Q_OBJECT
public:
    explicit LinePlot(QWidget* parent = nullptr);
    ~LinePlot() override;

    void setAxes(const PlotAxis& x, const PlotAxis& y);
    /// At first both are linear. What is not above 0 has no place on a logarithmic axis and is in the table
    /// alone.
    void setScales(AxisScale x, AxisScale y);
    void setEmptyText(const QString& text);  ///< said in place of a plot without points
    int addSeries(const PlotSeries& series); ///< returns its index, from 0
    /// Points ascend in x from call to call; those that go back or are not finite are left out.
    void append(int series, std::span<const QPointF> points);
    /// Instead of those that the series had; what is shown of the plot stays as it is.
    void setPoints(int series, std::span<const QPointF> points);
    void clear(); ///< takes away points, ends and references and follows again

    /// A dashed line across at `value`, labelled; one for each name.
    void setReference(const QString& name, double value, const QString& valueText);
    /// A cross upon the end of a curve that goes no further; the reason is said to assistive tools. Empty:
    /// none.
    void setEnd(int series, const QString& reason);
    /// The x that the followed view reaches to at least, such as a share of the steps asked for.
    void setHorizon(double x);
    /// The followed view never goes beyond these (at first 0 and infinity); with `fromLower` it always begins
    /// there.
    void setValueBounds(double lower, double upper, bool fromLower = false);
    /// At least this many pixels right of the data are for labels: plots above each other line up.
    void setLabelRoom(int pixels);
    /// Says under which name assistive tools find the plot; what it shows is kept up to date by itself.
    void setPlotName(const QString& name);

    bool seriesVisible(int series) const;
    void setSeriesVisible(int series, bool visible);
    bool following() const; ///< false after the user zoomed or panned
    void resetView();
    QRectF view() const;                     ///< the data range shown; top() is the lowest value
    QPointF positionOf(QPointF point) const; ///< in this widget's coordinates, as drawn last
    QString labelText(int series) const;     ///< at the curve's end, as drawn last; empty: none
    QRectF labelRect(int series) const;      ///< of that text, in this widget's coordinates
    QString readout() const; ///< what the readout says now, one line for each value; empty when none
    void drawTo(QPaintDevice& device, const QSize& size) override;

Q_SIGNALS:
    void followingChanged(bool following);

private:
    void tell();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace batchscope
