#include "core/report/svg_ladder.h"

#include "core/base/number_text.h"
#include "core/report/html_text.h"
#include "core/report/svg_curves.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace batchscope {

namespace {

constexpr double kWidth = 1000, kLeft = 150, kRight = 820, kRow = 52, kBar = 22, kTop = 8;

const nlohmann::json& rungsOf(const nlohmann::json& race) {
    static const nlohmann::json none = nlohmann::json::array();
    const auto found = race.is_object() ? race.find("rungs") : race.end();
    return race.is_object() && found != race.end() && found->is_array() ? *found : none;
}

// The colours and marks that the window gives the ways of running a batch.
int seriesOf(const std::string& rung) {
    constexpr std::array<std::pair<std::string_view, int>, 6> ways{{{"letter-by-letter", 7},
                                                                    {"name-by-name", 4},
                                                                    {"padded", 2},
                                                                    {"bucketed", 3},
                                                                    {"packed, fused", 5},
                                                                    {"packed", 1}}};
    for (const auto& [way, series] : ways) {
        if (rung.starts_with(way)) return series;
    }
    return 6;
}

// "letter-by-letter", the command line's word, as the window writes it.
std::string wordsOf(std::string rung) {
    std::replace(rung.begin(), rung.end(), '-', ' ');
    return rung;
}

// Two digits at least, however slow.
std::string speed(double namesPerSecond) {
    return fixed(namesPerSecond, namesPerSecond < 10 ? 2 : 0);
}

std::string times(double ratio) {
    return fixed(ratio, ratio < 10 ? 2 : ratio < 100 ? 1 : 0);
}

std::string number(double value) {
    return shortest(std::round(10 * value) / 10);
}

std::string text(const char* cssClass, double x, double y, const std::string& words) {
    return std::string("<text class=\"") + cssClass + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">" +
           escaped(words) + "</text>\n";
}

std::string path(const char* cssClass, const std::string& d) {
    return std::string("<path class=\"") + cssClass + "\" d=\"" + d + "\"/>\n";
}

std::string whisker(double low, double high, double y) {
    const std::string d = 'M' + number(low) + ' ' + number(y) + 'H' + number(high) + 'M' + number(low) + ' ' +
                          number(y - 4) + "v8M" + number(high) + ' ' + number(y - 4) + "v8";
    return path("whisker halo", d) + path("whisker", d);
}

std::string calls(const nlohmann::json& rung) {
    const auto count = std::llround(numberIn(rung, "calls"));
    return grouped(count) + (count == 1 ? " call · " : " calls · ") +
           grouped(std::llround(numberIn(rung, "cells"))) + " cells";
}

std::string bar(const nlohmann::json& rung, double top, double scale) {
    const std::string name = textIn(rung, "rung"), problem = textIn(rung, "problem");
    const int series = seriesOf(name);
    const double middle = top + kRow / 2;
    std::string svg = svgMark(series, 8, middle - 7) + text("rung", 22, middle - 3, wordsOf(name));
    if (!problem.empty()) return svg + text("tick", kLeft + 10, middle + 1, problem);
    svg += text("tick", 22, middle + 13, calls(rung));
    const double ratio = numberIn(rung, "ratio"), low = numberIn(rung, "ratio_low"),
                 high = numberIn(rung, "ratio_high");
    svg += "<rect class=\"bar s" + std::to_string(series) + "\" x=\"" + number(kLeft) + "\" y=\"" +
           number(middle - kBar / 2) + "\" width=\"" + number(std::max(1.5, ratio * scale)) + "\" height=\"" +
           number(kBar) + "\" rx=\"3\"/>\n";
    const bool isBaseline = low == high;
    if (!isBaseline) svg += whisker(kLeft + low * scale, kLeft + high * scale, middle);
    const double end = kLeft + std::max(ratio, high) * scale + 12;
    svg += "<text class=\"ratio\" x=\"" + number(end) + "\" y=\"" + number(middle - 2) + "\">" +
           times(ratio) + " × <tspan class=\"interval\" dx=\"4\">" +
           (isBaseline ? "the baseline" : '[' + times(low) + ", " + times(high) + "]") + "</tspan></text>\n";
    return svg + text("tick", end, middle + 14, speed(numberIn(rung, "names_per_second")) + " names/s");
}

} // namespace

double numberIn(const nlohmann::json& json, const char* key) {
    if (!json.is_object()) return 0;
    const auto found = json.find(key);
    const double value = found != json.end() && found->is_number() ? found->get<double>() : 0.0;
    return std::isfinite(value) && std::abs(value) < 1e15 ? value : 0.0;
}

std::string textIn(const nlohmann::json& json, const char* key) {
    if (!json.is_object()) return {};
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string svgLadder(const nlohmann::json& race) {
    const nlohmann::json& rungs = rungsOf(race);
    if (rungs.empty()) return {};
    double most = 1;
    std::string description;
    for (const nlohmann::json& rung : rungs) {
        most = std::max({most, numberIn(rung, "ratio"), numberIn(rung, "ratio_high")});
        description += wordsOf(textIn(rung, "rung")) + " " + times(numberIn(rung, "ratio")) + " times; ";
    }
    const double bottom = kTop + kRow * double(rungs.size()), scale = (kRight - kLeft) / most;
    std::string svg = "<svg class=\"chart\" viewBox=\"0 0 " + number(kWidth) + ' ' + number(bottom + 46) +
                      "\" role=\"img\" aria-labelledby=\"ladder-title ladder-desc\">\n"
                      "<title id=\"ladder-title\">Speed of each way of computing "
                      "a batch, relative to the first</title>\n<desc id=\"ladder-desc\">" +
                      escaped(description) + "The table below has all figures.</desc>\n";
    for (const double tick : niceTicks(0, most, 6)) {
        const double x = kLeft + tick * scale;
        if (x > kRight + 1) break;
        svg += path(tick == 0 ? "axis" : "grid", 'M' + number(x) + ' ' + number(kTop) + 'V' + number(bottom));
        svg += text("tick middle", x, bottom + 18, shortest(tick) + " ×");
    }
    svg += text("tick middle", (kLeft + kRight) / 2, bottom + 38, "times as fast as the first rung");
    double top = kTop;
    for (const nlohmann::json& rung : rungs) {
        svg += bar(rung, top, scale);
        top += kRow;
    }
    return svg + "</svg>\n";
}

std::string ladderTable(const nlohmann::json& race) {
    std::string rows;
    for (const nlohmann::json& rung : rungsOf(race)) {
        std::string row = "<th scope=\"row\">" + escaped(wordsOf(textIn(rung, "rung"))) + "</th>";
        if (const std::string problem = textIn(rung, "problem"); !problem.empty()) {
            rows += "<tr>" + row + "<td class=\"words\" colspan=\"6\">" + escaped(problem) + "</td></tr>\n";
            continue;
        }
        for (const char* key : {"calls", "cells"})
            row += element("td", "", fixed(numberIn(rung, key), 0));
        row += element("td", "", fixed(numberIn(rung, "ms_per_step"), 2));
        row += element("td", "", speed(numberIn(rung, "names_per_second")));
        row += element("td", "", times(numberIn(rung, "ratio")));
        row += element("td", "",
                       times(numberIn(rung, "ratio_low")) + " – " + times(numberIn(rung, "ratio_high")));
        rows += element("tr", "", row) + "\n";
    }
    return "<table>\n<caption class=\"unseen\">All figures of the race</caption>\n<thead><tr>"
           "<th scope=\"col\">Rung</th><th scope=\"col\">Calls</th><th scope=\"col\">Cells computed</th>"
           "<th scope=\"col\">ms per update</th><th scope=\"col\">Names/s</th><th scope=\"col\">Ratio</th>"
           "<th scope=\"col\">95 %</th></tr></thead>\n<tbody>\n" +
           rows + "</tbody>\n</table>\n";
}

} // namespace batchscope
