#pragma once

#include "core/runs/run_record.h"

#include <string>
#include <vector>

namespace batchscope {

/// The curves of a run as the text of metrics.csv: a row a step in the order given, evaluations in the row of
/// their step. Of several evaluations of one step the last counts; one whose step is not among the steps (of
/// the untrained model, say) has a row of its own. Both lists ascend by step. LF line ends.
///
///     no step, no evaluation  ->  the header line alone
std::string metricsCsv(const RunCurves& curves);

/// The confusion matrix as text: a row a true class, a column a predicted one, both in the order of
/// `classes`; names in quotation marks per RFC 4180, LF line ends. The header line alone for an evaluation
/// without a matrix.
///
///     classes a, b  ->  "truth \ predicted","a","b"
///                       "a",3,1
///                       "b",0,4
///
/// Throws std::invalid_argument where the matrix has another size than `classes` asks for.
std::string confusionCsv(const Evaluation& evaluation, const std::vector<std::string>& classes);

} // namespace batchscope
