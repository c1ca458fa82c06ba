#include "core/report/run_csv.h"

#include "core/runs/metrics_row.h"

#include <stdexcept>

namespace batchscope {

namespace {

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

} // namespace

std::string metricsCsv(const RunCurves& curves) {
    std::string csv = metricsHeader();
    auto evaluation = curves.evaluations.begin();
    const auto end = curves.evaluations.end();
    for (const StepMetrics& step : curves.steps) {
        for (; evaluation != end && evaluation->step < step.step; ++evaluation)
            csv += metricsRow(nullptr, &*evaluation);
        const Evaluation* here = nullptr;
        for (; evaluation != end && evaluation->step == step.step; ++evaluation)
            here = &*evaluation;
        csv += metricsRow(&step, here);
    }
    for (; evaluation != end; ++evaluation)
        csv += metricsRow(nullptr, &*evaluation);
    return csv;
}

std::string confusionCsv(const Evaluation& evaluation, const std::vector<std::string>& classes) {
    const std::size_t size = classes.size();
    const auto& counts = evaluation.confusion;
    if (!counts.empty() && counts.size() != size * size)
        throw std::invalid_argument("the confusion matrix does not go with the classes");
    std::string csv = quoted("truth \\ predicted");
    for (const std::string& name : classes)
        csv += ',' + quoted(name);
    csv += '\n';
    if (counts.empty()) return csv;
    for (std::size_t truth = 0; truth < size; ++truth) {
        csv += quoted(classes[truth]);
        for (std::size_t predicted = 0; predicted < size; ++predicted)
            csv += ',' + std::to_string(counts[truth * size + predicted]);
        csv += '\n';
    }
    return csv;
}

} // namespace batchscope
