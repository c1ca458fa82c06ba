#pragma once

#include "core/training/metrics.h"

#include <string>

namespace batchscope {

/// The first line of metrics.csv, with its line end: "step,loss,smoothed_loss,…,top1,top2,macro_f1\n".
const std::string& metricsHeader();
/// One line of metrics.csv, with its line end. Where there is no step or no evaluation its columns are empty;
/// at least one of both must be given.
std::string metricsRow(const StepMetrics* metrics, const Evaluation* evaluation);

} // namespace batchscope
