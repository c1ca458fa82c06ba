#include "core/report/report_charts.h"

#include "core/base/number_text.h"
#include "core/report/html_text.h"
#include "core/report/svg_curves.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace batchscope {

namespace {

template <typename Row>
std::vector<CurvePoint> pointsOf(const std::vector<Row>& rows, double Row::*value, double scale = 1) {
    std::vector<CurvePoint> points;
    points.reserve(rows.size());
    for (const Row& row : rows)
        points.push_back({double(row.step), scale * (row.*value)});
    return points;
}

std::vector<CurvePoint> scorePoints(const std::vector<Evaluation>& evaluations, const std::string& name) {
    std::vector<CurvePoint> points;
    points.reserve(evaluations.size());
    for (const Evaluation& each : evaluations)
        if (each.scores.has(name)) points.push_back({double(each.step), 100 * each.scores[name]});
    return points;
}

// What the drawing leaves out, in words; nothing where it shows all.
std::string omissions(const Chart& chart) {
    std::size_t longest = 0;
    std::int64_t unreal = 0;
    for (const Curve& curve : chart.curves) {
        longest = std::max(longest, curve.points.size());
        unreal += std::count_if(curve.points.begin(), curve.points.end(),
                                [](const CurvePoint& p) { return !std::isfinite(p.y); });
    }
    std::string text;
    if (longest > kDrawnPoints)
        text += element("p", "note",
                        "Drawn from the lowest and the highest value of every stretch of updates, at most " +
                            std::to_string(kDrawnPoints) + " points per curve; metrics.csv has all " +
                            grouped(std::int64_t(longest)) + ".") +
                "\n";
    if (unreal > 0)
        text += element("p", "note warning",
                        "Left out: " + grouped(unreal) +
                            (unreal == 1 ? " value that is not finite." : " values that are not finite.")) +
                "\n";
    return text;
}

std::string figure(const Chart& chart) {
    std::string legend;
    for (const Curve& curve : chart.curves)
        legend += element("li", "", svgSwatch(curve) + escaped(curve.name));
    return "<div class=\"under\">" + element("span", "unit", escaped(chart.yUnit)) +
           element("ul", "legend", legend) + "</div>\n<div class=\"scroll\" tabindex=\"0\">\n" +
           svgChart(chart) + "</div>\n" + omissions(chart);
}

double majorityShare(const std::optional<Evaluation>& evaluation, std::size_t classes) {
    if (!evaluation || evaluation->rows <= 0 || classes == 0 ||
        evaluation->confusion.size() != classes * classes)
        return 0;
    std::int64_t most = 0;
    for (auto row = evaluation->confusion.begin(); row != evaluation->confusion.end();
         row += std::ptrdiff_t(classes))
        most = std::max(most, std::accumulate(row, row + std::ptrdiff_t(classes), std::int64_t(0)));
    return double(most) / double(evaluation->rows);
}

} // namespace

std::string lossFigure(const RunCurves& curves) {
    const StepMetrics& last = curves.steps.back();
    Chart chart;
    chart.id = "loss", chart.title = "Loss by update", chart.yUnit = "mean NLL (nats per name)";
    chart.description = "Over " + grouped(last.step) + " updates the smoothed loss came to " +
                        fixed(last.smoothedLoss, 3) + ", the running mean to " +
                        fixed(last.runningMeanLoss, 3) + ".";
    using Line = Curve::Line;
    chart.curves = {
        {"batch", "", 1, Line::Faint, Curve::Mark::None, pointsOf(curves.steps, &StepMetrics::loss)},
        {"running mean", "running mean " + fixed(last.runningMeanLoss, 3), 2, Line::Dashed, Curve::Mark::None,
         pointsOf(curves.steps, &StepMetrics::runningMeanLoss)},
        {"smoothed", "smoothed " + fixed(last.smoothedLoss, 3), 1, Line::Strong, Curve::Mark::None,
         pointsOf(curves.steps, &StepMetrics::smoothedLoss)}};
    if (!curves.evaluations.empty())
        chart.curves.push_back({"held out", "held out " + fixed(curves.evaluations.back().loss, 3), 3,
                                Line::None, Curve::Mark::Diamond,
                                pointsOf(curves.evaluations, &Evaluation::loss)});
    return figure(chart);
}

std::string accuracyFigure(const RunRecord& run, const RunCurves& curves) {
    const Evaluation& last = curves.evaluations.back();
    Chart chart;
    chart.id = "accuracy", chart.title = "Accuracy on the held-out split by update";
    chart.yUnit = "share of held-out names (%)", chart.width = 560, chart.height = 330;
    std::string described;
    constexpr std::array kMarks{Curve::Mark::Circle, Curve::Mark::Square, Curve::Mark::Diamond};
    std::vector<std::pair<int, Curve>> drawn;
    for (const Score& score : last.scores) {
        const ScoreKind kind = scoreKind(score.name);
        const std::string title(kind.title), text = scoreText(kind, score.value);
        described.append(described.empty() ? "" : ", ").append(title).append(" ").append(text);
        const std::size_t index = drawn.size();
        drawn.emplace_back(kind.drawn,
                           Curve{title, title + " " + text, int(index) + 1, Curve::Line::Strong,
                                 kMarks[index % kMarks.size()], scorePoints(curves.evaluations, score.name)});
    }
    std::stable_sort(drawn.begin(), drawn.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [place, curve] : drawn)
        chart.curves.push_back(std::move(curve));
    chart.description =
        "At step " + grouped(last.step) + ": " + described + ". The table of evaluations has all points.";
    chart.yHighest = 100;
    const double majority = majorityShare(run.last ? run.last : run.best, run.classes.size());
    if (majority > 0) chart.levels = {{100 * majority, "majority class " + percent(majority)}};
    return figure(chart);
}

std::string speedFigure(const RunCurves& curves) {
    Chart chart;
    chart.id = "speed", chart.title = "Speed by update",
    chart.yUnit = "names per second, over about the last second";
    chart.height = 220;
    chart.description =
        "At the last update " + fixed(curves.steps.back().namesPerSecond, 0) + " names per second.";
    chart.curves = {{"names/s", fixed(curves.steps.back().namesPerSecond, 0) + " names/s", 1,
                     Curve::Line::Strong, Curve::Mark::None,
                     pointsOf(curves.steps, &StepMetrics::namesPerSecond)}};
    return figure(chart);
}

} // namespace batchscope
