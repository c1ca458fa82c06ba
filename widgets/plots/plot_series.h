#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace batchscope {

enum class CurveStyle {
    Raw,     ///< thin and faint, behind the others
    Strong,  ///< thick
    Dashed,  ///< medium, dashed
    Markers, ///< a line through marks; the mark's shape goes with the colour
};

/// One curve of a plot: what it is called and how it looks, in the plot and in its legend alike.
struct PlotSeries {
    QString name;
    int color = 0; ///< index into Theme::series
    CurveStyle style = CurveStyle::Strong;
    QString unit = {}; ///< after each value, such as "%"
    int decimals = 3;
    QColor fixedColor = {}; ///< where valid, instead of the theme's
    /// `decimals` counts significant digits: for values of many magnitudes.
    bool significant = false;

    QColor ink() const;                    ///< the line's colour in the theme in use
    double width() const;                  ///< the line's width in pixels
    QString number(double value) const;    ///< "78.6"
    QString valueText(double value) const; ///< "78.6 %"
};

/// How values lie along an axis.
enum class AxisScale {
    Linear,
    Binary, ///< logarithmic, ticks at powers of two
    Decimal ///< logarithmic, ticks at powers of ten
};

/// What an axis measures: "loss", "nats" reads "loss (nats)".
struct PlotAxis {
    QString title;
    QString unit = {};
    QString text() const;
};

/// `color` moved towards the theme's text until small text in it reads well on a panel (contrast 4.5 : 1).
QColor legible(const QColor& color);
/// A short stretch of the series' line, with its mark.
void paintMark(QPainter& painter, const QRectF& area, const PlotSeries& series, bool enabled = true);

} // namespace batchscope
