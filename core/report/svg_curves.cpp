#include "core/report/svg_curves.h"

#include "core/base/number_text.h"
#include "core/report/html_text.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace batchscope {

namespace {

constexpr double kLeft = 52, kRight = 132, kTop = 12, kBottom = 46;
constexpr double kTextGap = 15; // between the texts at the curves' ends

std::string at(double x, double y) {
    const auto rounded = [](double v) { return shortest(std::round(10 * v) / 10); };
    return rounded(x) + ' ' + rounded(y);
}

std::string place(const char* x, double xValue, const char* y, double yValue) {
    const auto rounded = [](double v) { return shortest(std::round(10 * v) / 10); };
    return std::string(x) + "=\"" + rounded(xValue) + "\" " + y + "=\"" + rounded(yValue) + '"';
}

std::string text(const std::string& cssClass, double x, double y, const std::string& words) {
    return "<text class=\"" + cssClass + "\" " + place("x", x, "y", y) + ">" + escaped(words) + "</text>\n";
}

std::string line(const std::string& cssClass, double x1, double y1, double x2, double y2) {
    return "<line class=\"" + cssClass + "\" " + place("x1", x1, "y1", y1) + ' ' + place("x2", x2, "y2", y2) +
           "/>\n";
}

std::string series(const Curve& curve) {
    return 's' + std::to_string(curve.series);
}

std::string lineClass(const Curve& curve) {
    switch (curve.line) {
    case Curve::Line::Faint:
        return series(curve) + " curve faint";
    case Curve::Line::Dashed:
        return series(curve) + " curve dashed";
    case Curve::Line::Strong:
    case Curve::Line::None:
        break;
    }
    return series(curve) + " curve";
}

std::string polygon(const std::string& cssClass, const std::vector<CurvePoint>& corners) {
    std::string path;
    for (const CurvePoint& p : corners)
        path += (path.empty() ? 'M' : 'L') + at(p.x, p.y);
    return "<path class=\"" + cssClass + "\" d=\"" + path + "Z\"/>\n";
}

std::vector<CurvePoint> star(double x, double y, int points, double outer, double inner) {
    std::vector<CurvePoint> corners;
    for (int i = 0; i < 2 * points; ++i) {
        const double turn = std::numbers::pi * i / points, radius = i % 2 ? inner : outer;
        corners.push_back({x + radius * std::sin(turn), y - radius * std::cos(turn)});
    }
    return corners;
}

std::string markOf(const Curve& curve, double x, double y) {
    const std::string css = series(curve) + " mark";
    switch (curve.mark) {
    case Curve::Mark::Circle:
        return "<circle class=\"" + css + "\" " + place("cx", x, "cy", y) + " r=\"4\"/>\n";
    case Curve::Mark::Square:
        return polygon(css, {{x - 3.6, y - 3.6}, {x + 3.6, y - 3.6}, {x + 3.6, y + 3.6}, {x - 3.6, y + 3.6}});
    case Curve::Mark::Diamond:
        return polygon(css, {{x, y - 5}, {x + 5, y}, {x, y + 5}, {x - 5, y}});
    case Curve::Mark::None:
        break;
    }
    return {};
}

/// Where values lie in the picture.
struct Frame {
    double left, right, top, bottom;
    double xLow = 0, xHigh = 1, yLow = 0, yHigh = 1;

    double x(double value) const { return left + (value - xLow) / (xHigh - xLow) * (right - left); }
    double y(double value) const { return bottom - (value - yLow) / (yHigh - yLow) * (bottom - top); }
};

int decimalsOf(const std::vector<double>& ticks) {
    for (int decimals = 0; decimals < 9; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        const auto isWhole = [&](double tick) {
            return std::abs(tick * scale - std::round(tick * scale)) < 1e-6;
        };
        if (std::all_of(ticks.begin(), ticks.end(), isWhole)) return decimals;
    }
    return 9;
}

struct Axes {
    Frame frame;
    std::vector<double> xTicks, yTicks;
};

Axes axesOf(const Chart& chart, const std::vector<std::vector<CurvePoint>>& drawn) {
    double right = 0, low = 0, high = chart.yHighest;
    for (const auto& points : drawn) {
        for (const CurvePoint& p : points)
            right = std::max(right, p.x), low = std::min(low, p.y), high = std::max(high, p.y);
    }
    Axes axes{{kLeft, chart.width - kRight, kTop, chart.height - kBottom}, {}, {}};
    axes.yTicks = niceTicks(low, high, chart.height / 55);
    axes.frame.yLow = axes.yTicks.front(), axes.frame.yHigh = axes.yTicks.back();
    axes.frame.xHigh = right > 0 ? right : 1;
    axes.xTicks = niceTicks(0, axes.frame.xHigh, chart.width / 150);
    std::erase_if(axes.xTicks, [&](double tick) {
        return tick > axes.frame.xHigh || (axes.frame.xHigh >= 1 && tick != std::round(tick));
    });
    return axes;
}

std::string grid(const Chart& chart, const Axes& axes) {
    const Frame& f = axes.frame;
    std::string svg;
    const int decimals = decimalsOf(axes.yTicks);
    for (const double tick : axes.yTicks) {
        svg += line(tick == f.yLow ? "axis" : "grid", f.left, f.y(tick), f.right, f.y(tick));
        svg += text("tick end", f.left - 10, f.y(tick) + 4, fixed(tick, decimals));
    }
    for (const double tick : axes.xTicks) {
        if (tick > 0) svg += line("grid", f.x(tick), f.top, f.x(tick), f.bottom);
        svg += text("tick middle", f.x(tick), f.bottom + 18, fixed(tick, 0));
    }
    for (const Level& level : chart.levels) {
        svg += line("level", f.left, f.y(level.y), f.right, f.y(level.y));
        svg += text("tick end", f.right - 6, f.y(level.y) - 6, level.text);
    }
    return svg + text("tick middle", (f.left + f.right) / 2, f.bottom + 38, "update");
}

std::string curveLine(const Curve& curve, const std::vector<CurvePoint>& points, const Frame& f) {
    std::string path, marks;
    for (const CurvePoint& p : points) {
        path += (path.empty() ? 'M' : 'L') + at(f.x(p.x), f.y(p.y));
        marks += markOf(curve, f.x(p.x), f.y(p.y));
    }
    // A single point has no length to be drawn by a line.
    if (points.size() == 1 && marks.empty()) {
        Curve dot = curve;
        dot.mark = Curve::Mark::Circle;
        marks = markOf(dot, f.x(points[0].x), f.y(points[0].y));
    }
    if (points.size() < 2 || curve.line == Curve::Line::None) return marks;
    return "<path class=\"" + lineClass(curve) + "\" d=\"" + path + "\"/>\n" + marks;
}

struct EndText {
    double y;
    std::string css, words;
};

// From the top down each text keeps its distance; what that pushes out below is pushed back up.
void keepApart(std::vector<EndText>& texts, double bottom) {
    std::stable_sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) { return a.y < b.y; });
    for (std::size_t i = 1; i < texts.size(); ++i)
        texts[i].y = std::max(texts[i].y, texts[i - 1].y + kTextGap);
    double limit = bottom;
    for (auto each = texts.rbegin(); each != texts.rend(); ++each) {
        each->y = std::min(each->y, limit);
        limit = each->y - kTextGap;
    }
}

} // namespace

std::string svgMark(int number, double x, double y) {
    const std::string css = 's' + std::to_string(number) + " mark";
    Curve curve;
    curve.series = number;
    switch (number) {
    case 1:
        curve.mark = Curve::Mark::Circle;
        return markOf(curve, x, y);
    case 2:
        curve.mark = Curve::Mark::Square;
        return markOf(curve, x, y);
    case 3:
        curve.mark = Curve::Mark::Diamond;
        return markOf(curve, x, y);
    case 4:
        return polygon(css, {{x, y - 5}, {x + 5, y + 4}, {x - 5, y + 4}});
    case 5:
        return polygon(css, star(x, y, 4, 6, 2.2));
    case 6:
        return polygon(css, {{x - 2, y - 5}, {x + 2, y - 5}, {x + 2, y + 5}, {x - 2, y + 5}});
    default:
        return polygon(css, star(x, y, 5, 6, 2.6));
    }
}

std::string svgSwatch(const Curve& curve) {
    std::string svg = "<svg class=\"swatch\" viewBox=\"0 0 26 12\" aria-hidden=\"true\">";
    if (curve.line != Curve::Line::None) svg += line(lineClass(curve), 1, 6, 25, 6);
    return svg + markOf(curve, 13, 6) + "</svg>";
}

std::string svgChart(const Chart& chart) {
    std::vector<std::vector<CurvePoint>> drawn;
    for (const Curve& curve : chart.curves)
        drawn.push_back(thinned(curve.points, kDrawnPoints));
    const Axes axes = axesOf(chart, drawn);
    const Frame& f = axes.frame;
    const std::string size = std::to_string(chart.width) + ' ' + std::to_string(chart.height);
    std::string svg = "<svg class=\"chart\" viewBox=\"0 0 " + size + "\" role=\"img\" aria-labelledby=\"" +
                      chart.id + "-title " + chart.id + "-desc\">\n<title id=\"" + chart.id + "-title\">" +
                      escaped(chart.title) + "</title>\n<desc id=\"" + chart.id + "-desc\">" +
                      escaped(chart.description) + "</desc>\n" + grid(chart, axes);
    std::vector<EndText> ends;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const Curve& curve = chart.curves[i];
        svg += curveLine(curve, drawn[i], f);
        if (!drawn[i].empty() && !curve.endText.empty())
            ends.push_back({f.y(drawn[i].back().y) + 4, "end-text " + series(curve), curve.endText});
    }
    keepApart(ends, f.bottom);
    for (const EndText& each : ends)
        svg += text(each.css, f.right + 10, each.y, each.words);
    return svg + "</svg>\n";
}

} // namespace batchscope
