#include "core/runs/metrics_row.h"

#include "core/base/number_text.h"

namespace batchscope {

const std::string& metricsHeader() {
    static const std::string header = [] {
        std::string line = "step,loss,smoothed_loss,running_mean_loss,names,cells,tokens,seconds,"
                           "names_per_second,eval_loss";
        for (const std::string_view name : classifierScores())
            line.append(",").append(name);
        return line + '\n';
    }();
    return header;
}

std::string metricsRow(const StepMetrics* metrics, const Evaluation* evaluation) {
    std::string row;
    if (metrics) {
        const StepMetrics& m = *metrics;
        row = std::to_string(m.step) + ',' + shortest(m.loss) + ',' + shortest(m.smoothedLoss) + ',' +
              shortest(m.runningMeanLoss) + ',' + std::to_string(m.names) + ',' + std::to_string(m.cells) +
              ',' + std::to_string(m.tokens) + ',' + shortest(m.seconds) + ',' + shortest(m.namesPerSecond);
    } else {
        row = std::to_string(evaluation->step) + ",,,,,,,,";
    }
    row += ',';
    if (evaluation) row += shortest(evaluation->loss);
    for (const std::string_view name : classifierScores()) {
        row += ',';
        if (evaluation) row += shortest(evaluation->scores[name]);
    }
    return row + '\n';
}

} // namespace batchscope
