#include "core/base/number_text.h"
#include "core/report/html_text.h"
#include "core/report/report_tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace batchscope {

namespace {

struct Matrix {
    const std::vector<std::int64_t>& counts;
    std::size_t classes;
    std::vector<std::size_t> shown; // in the order of the classes

    std::int64_t at(std::size_t truth, std::size_t predicted) const {
        return counts[truth * classes + predicted];
    }
    std::int64_t rows(std::size_t truth) const {
        const auto begin = counts.begin() + std::ptrdiff_t(truth * classes);
        return std::accumulate(begin, begin + std::ptrdiff_t(classes), std::int64_t(0));
    }
    bool isWhole() const { return shown.size() == classes; }
};

Matrix matrixOf(const std::vector<std::int64_t>& counts, std::size_t classes) {
    Matrix matrix{counts, classes, std::vector<std::size_t>(classes)};
    std::vector<std::int64_t> rows;
    for (std::size_t truth = 0; truth < classes; ++truth)
        rows.push_back(matrix.rows(truth));
    std::iota(matrix.shown.begin(), matrix.shown.end(), std::size_t(0));
    if (classes <= kShownClasses) return matrix;
    std::stable_sort(matrix.shown.begin(), matrix.shown.end(),
                     [&](std::size_t a, std::size_t b) { return rows[a] > rows[b]; });
    matrix.shown.resize(kShownClasses);
    std::sort(matrix.shown.begin(), matrix.shown.end());
    return matrix;
}

std::string cell(std::int64_t count, std::int64_t rows, bool isRight) {
    if (count == 0) return isRight ? "<td class=\"right\">0</td>" : "<td></td>";
    const double share = double(count) / double(rows);
    // Where both themes' text colours change over, by contrast with the shade behind them.
    const char* const shade = share > 0.74 ? " high" : share > 0.56 ? " mid" : "";
    return std::string("<td class=\"cell") + shade + (isRight ? " right" : "") +
           "\" style=\"--v:" + shortest(std::round(100 * (0.06 + 0.94 * share)) / 100) + "\">" +
           std::to_string(count) + "</td>";
}

// Cells of one width, whatever their numbers.
std::string columns(const Matrix& matrix) {
    const std::size_t cells = matrix.shown.size() + (matrix.isWhole() ? 0 : 1);
    return "<colgroup><col/><col span=\"" + std::to_string(cells) +
           "\" style=\"width:" + shortest(std::round(7500 / double(cells)) / 100) +
           "%\"/><col/><col/></colgroup>\n";
}

std::string headRow(const Matrix& matrix, const std::vector<std::string>& classes) {
    std::string head = "<th class=\"corner\">true ↓ · predicted →</th>";
    for (const std::size_t predicted : matrix.shown)
        head += "<th scope=\"col\"><div dir=\"auto\">" + escaped(classes[predicted]) + "</div></th>";
    if (!matrix.isWhole()) head += "<th scope=\"col\"><div>others</div></th>";
    return "<thead><tr>" + head +
           "<th scope=\"col\" class=\"recall\">rows</th><th scope=\"col\" class=\"recall\">recall</th></tr>"
           "</thead>\n";
}

std::string classRow(const Matrix& matrix, std::size_t truth, const std::string& name) {
    const std::int64_t rows = matrix.rows(truth);
    std::string row = "<th scope=\"row\" dir=\"auto\">" + escaped(name) + "</th>";
    std::int64_t others = rows;
    for (const std::size_t predicted : matrix.shown) {
        const std::int64_t count = matrix.at(truth, predicted);
        row += cell(count, rows, truth == predicted);
        others -= count;
    }
    if (!matrix.isWhole()) row += cell(others, rows, false);
    row += element("td", "recall", grouped(rows));
    row += element("td", "recall",
                   rows > 0 ? percent(double(matrix.at(truth, truth)) / double(rows)) : std::string("–"));
    return element("tr", "", row) + "\n";
}

} // namespace

std::string confusionTable(const Evaluation& evaluation, const std::vector<std::string>& classes) {
    const std::size_t size = classes.size();
    if (evaluation.confusion.empty() || evaluation.confusion.size() != size * size) return {};
    const Matrix matrix = matrixOf(evaluation.confusion, size);
    std::string rows;
    for (const std::size_t truth : matrix.shown)
        rows += classRow(matrix, truth, classes[truth]);
    std::string html = "<div class=\"scroll\" tabindex=\"0\">\n<table class=\"matrix\">\n<caption "
                       "class=\"unseen\">Held-out names by true class (rows) and predicted class (columns); "
                       "an empty cell is none</caption>\n" +
                       columns(matrix) + headRow(matrix, classes) + "<tbody>\n" + rows +
                       "</tbody>\n</table>\n</div>\n";
    html += element("p", "note",
                    "A cell’s shade is its share of the true class’s rows; recall is the share on the "
                    "diagonal. An empty cell is none.");
    if (!matrix.isWhole())
        html += element("p", "note",
                        "The " + grouped(std::int64_t(matrix.shown.size())) + " classes with most rows of " +
                            grouped(std::int64_t(size)) + " are shown; confusion.csv has all.");
    return html;
}

} // namespace batchscope
