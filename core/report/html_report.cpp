#include "core/report/html_report.h"

#include "core/base/json_text.h"
#include "core/base/number_text.h"
#include "core/report/html_text.h"
#include "core/report/report_charts.h"
#include "core/report/report_style.h"
#include "core/report/report_tables.h"
#include "core/report/svg_ladder.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace batchscope {

namespace {

std::string titleOf(const RunRecord& run) {
    return run.name.empty() ? "Run " + std::to_string(run.id) : run.name;
}

// "2026-11-22T09:00:00Z" as people write it; another text stays.
std::string timeText(const std::string& utc) {
    if (utc.size() != 20 || utc[10] != 'T' || utc[19] != 'Z') return utc;
    return utc.substr(0, 10) + " " + utc.substr(11, 5) + " UTC";
}

std::string head(const RunRecord& run) {
    // Attributes and void elements are written out in full, so that XML readers take the page too.
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
           "'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
           "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
           "<meta name=\"generator\" content=\"Batchscope " BATCHSCOPE_VERSION "\"/>\n<title>" +
           escaped(titleOf(run)) + " – Batchscope</title>\n<style>" + kReportStyle + "</style>\n</head>\n";
}

std::string banner(const RunRecord& run) {
    const std::string state = toText(run.state);
    std::string chips = "<li class=\"state " + state + "\">" + state + "</li>";
    for (const std::string& tag : run.tags)
        chips += "<li dir=\"auto\">" + escaped(tag) + "</li>";
    std::string times = run.startedAt.empty() ? "not started" : "started " + timeText(run.startedAt);
    if (!run.endedAt.empty()) times += " · ended " + timeText(run.endedAt);
    return "<header>\n<p class=\"made\">Batchscope · run report</p>\n<h1 dir=\"auto\">" +
           escaped(titleOf(run)) + "</h1>\n" + element("p", "dim", escaped(times)) + "\n" +
           element("ul", "chips", chips) + "\n</header>\n";
}

std::string tile(const std::string& figure, const std::string& words, bool first = false) {
    return std::string("<div") + (first ? " class=\"first\"" : "") + ">" + element("dt", "", words) +
           element("dd", "", figure) + "</div>\n";
}

/// "top-1 76.3 %"
std::string primaryText(const Evaluation& evaluation) {
    if (evaluation.scores.empty()) return {};
    const Score& score = *evaluation.scores.begin();
    const ScoreKind kind = scoreKind(score.name);
    std::string text(kind.title);
    return text.append(" ").append(scoreText(kind, score.value));
}

std::string headline(const RunRecord& run) {
    std::string tiles;
    if (run.best) {
        bool first = true;
        for (const Score& score : run.best->scores) {
            const ScoreKind kind = scoreKind(score.name);
            std::string words(kind.title);
            words = first ? "best " + words + ", at update " + grouped(run.best->step)
                          : words + " at that update";
            tiles += tile(scoreText(kind, score.value), words, first);
            first = false;
        }
    }
    if (run.last && !run.last->scores.empty()) {
        const Score& score = *run.last->scores.begin();
        const ScoreKind kind = scoreKind(score.name);
        std::string words(kind.title);
        words.append(", last, at update ").append(grouped(run.last->step));
        tiles += tile(scoreText(kind, score.value), words);
    }
    tiles += tile(duration(run.seconds),
                  "of training, " + grouped(run.steps) + (run.steps == 1 ? " update" : " updates"));
    if (run.namesPerSecond > 0) tiles += tile(fixed(run.namesPerSecond, 0), "names a second");
    return "<section aria-label=\"Headline figures\">\n" + element("dl", "tiles", "\n" + tiles) +
           "</section>\n";
}

std::string panel(const std::string& width, const std::string& title, const std::string& figure,
                  const std::string& body) {
    return "<section class=\"" + width + "\">\n<div class=\"head\">" + element("h2", "", title) +
           (figure.empty() ? "" : element("span", "figure", figure)) + "</div>\n" + body + "</section>\n";
}

std::string words(const RunRecord& run) {
    std::string html;
    if (!run.error.empty())
        html += "<section class=\"fault\" role=\"note\">\n<h2>The run ended with an error</h2>\n"
                "<p class=\"lines\" dir=\"auto\">" +
                escapedLines(run.error) + "</p>\n</section>\n";
    if (!run.notes.empty())
        html +=
            panel("", "Notes", "", "<p class=\"lines\" dir=\"auto\">" + escapedLines(run.notes) + "</p>\n");
    return html;
}

std::string curvePanels(const RunRecord& run, const RunCurves& curves) {
    std::string html;
    if (curves.steps.empty()) {
        html += panel("", "Loss", "",
                      element("p", "dim", "No update was trained, so there are no curves.") + "\n");
    } else {
        html += panel("", "Loss",
                      "update " + grouped(curves.steps.back().step) + " · smoothed " +
                          fixed(curves.steps.back().smoothedLoss, 3),
                      lossFigure(curves));
    }
    if (curves.evaluations.empty()) {
        html += panel("", "Accuracy on the held-out split", "",
                      element("p", "dim", "The run has no evaluation yet, so there is no accuracy to show.") +
                          "\n");
    } else {
        html += panel("half", "Accuracy on the held-out split",
                      "last " + primaryText(curves.evaluations.back()), accuracyFigure(run, curves));
        html += panel("half long", "Evaluations", grouped(std::int64_t(curves.evaluations.size())),
                      evaluationsTable(curves.evaluations, run.best));
    }
    if (!curves.steps.empty())
        html +=
            panel("", "Speed", "whole run " + fixed(run.namesPerSecond, 0) + " names/s", speedFigure(curves));
    return html;
}

std::string racePanel(const std::string& text) {
    const nlohmann::json race = text.empty() ? nlohmann::json() : parseJson(text);
    const std::string ladder = svgLadder(race);
    if (ladder.empty()) return {};
    std::string html = "<div class=\"scroll\" tabindex=\"0\">\n" + ladder + "</div>\n";
    if (const std::string lesson = textIn(race, "lesson"); !lesson.empty())
        html += element("p", "lesson", escaped(lesson)) + "\n";
    if (const std::string noise = textIn(race, "noise"); !noise.empty())
        html += element("p", "warning", "⚠ " + escaped(noise)) + "\n";
    return panel("", "The ladder",
                 fixed(numberIn(race, "rounds"), 0) + " rounds · " + fixed(numberIn(race, "letters"), 0) +
                     " letters per update, longest " + fixed(numberIn(race, "longest"), 0),
                 html + "<div class=\"scroll\" tabindex=\"0\">\n" + ladderTable(race) + "</div>\n");
}

std::string confusionPanel(const RunRecord& run) {
    const auto hasMatrix = [](const std::optional<Evaluation>& e) { return e && !e->confusion.empty(); };
    const bool isBest = hasMatrix(run.best);
    if (!isBest && !hasMatrix(run.last)) return {};
    const Evaluation& shown = isBest ? *run.best : *run.last;
    const std::string table = confusionTable(shown, run.classes);
    if (table.empty()) return {};
    return panel("", "Confusion matrix",
                 std::string(isBest ? "best" : "last") + " evaluation, update " + grouped(shown.step) +
                     " · " + grouped(shown.rows) + " held-out names",
                 table);
}

std::string facts(const RunRecord& run) {
    return panel("", "Settings", "", "<div class=\"columns\">\n" + settingsTables(run.options) + "</div>\n") +
           panel("half", "Data", "", dataTable(run)) +
           panel("half", "Machine and versions", "", machineTable(run));
}

} // namespace

std::string htmlReport(const RunRecord& run, const RunCurves& curves, const std::string& race) {
    return head(run) + "<body>\n" + banner(run) + "<main>\n" + headline(run) + words(run) +
           curvePanels(run, curves) + racePanel(race) + confusionPanel(run) + facts(run) +
           "</main>\n<footer>made by Batchscope " BATCHSCOPE_VERSION "</footer>\n</body>\n</html>\n";
}

} // namespace batchscope
