#include "core/storage/metrics_row.h"

#include "core/storage/report/number_text.h"

namespace batchscope {

const std::string& metricsHeader() {
    static const std::string header = "step,loss,smoothed_loss,running_mean_loss,names,cells,tokens,seconds,"
                                      "names_per_second,eval_loss,top1,top2,macro_f1\n";
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
    if (!evaluation) return row + ",,,,\n";
    return row + ',' + shortest(evaluation->loss) + ',' + shortest(evaluation->top1) + ',' +
           shortest(evaluation->top2) + ',' + shortest(evaluation->macroF1) + '\n';
}

} // namespace batchscope
