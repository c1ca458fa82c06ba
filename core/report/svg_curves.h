#pragma once

#include "core/report/curve_math.h"

#include <cstdint>
#include <string>
#include <vector>

namespace batchscope {

/// A curve of a chart. Its colour is the class "s1" … "s7" of the page's style sheet, its line and its mark
/// tell it apart without colour.
struct Curve {
    enum class Line { Faint, Strong, Dashed, None };
    enum class Mark { None, Circle, Square, Diamond };

    std::string name;    ///< for the legend
    std::string endText; ///< beside its last point; empty: none
    int series = 1;      ///< 1 … 7
    Line line = Line::Strong;
    Mark mark = Mark::None;
    std::vector<CurvePoint> points; ///< ascending by x
};

/// A line across the whole chart.
struct Level {
    double y = 0;
    std::string text;
};

struct Chart {
    std::string id;                 ///< of the SVG's title and description, unique in the page: letters
    std::string title, description; ///< for readers who do not see it
    std::string yUnit;
    std::vector<Curve> curves;
    std::vector<Level> levels;
    int width = 1000, height = 340;
    double yHighest = 0; ///< the y axis reaches at least here; it begins at 0 or below
};

/// Points drawn of a curve at most; more are thinned to their extremes.
inline constexpr std::size_t kDrawnPoints = 600;

/// The chart as an `<svg>` element that is valid XML: axes with round numbers and units, grid, curves, texts
/// at their ends kept apart. All texts are escaped here. No curve with a point gives an empty frame.
std::string svgChart(const Chart& chart);
/// A short piece of the curve's line with its mark, for a legend; hidden from screen readers.
std::string svgSwatch(const Curve& curve);
/// A filled mark around (x, y) in the colour of a series: 1 circle, 2 square, 3 diamond, 4 triangle,
/// 5 four-pointed star, 6 bar, 7 five-pointed star.
std::string svgMark(int series, double x, double y);

} // namespace batchscope
