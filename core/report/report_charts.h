#pragma once

#include "core/runs/run_record.h"

#include <string>

namespace batchscope {

// The curves of a report, each with its unit, its legend and, where points were left out, a sentence saying
// so. HTML that is also well-formed XML.

/// Loss of each batch, smoothed, running mean; held-out loss of each evaluation. Needs a step.
std::string lossFigure(const RunCurves& curves);
/// Top-1, top-2 and macro-F1 of each evaluation, and what naming the largest class always would give. Needs
/// an evaluation.
std::string accuracyFigure(const RunRecord& run, const RunCurves& curves);
/// Names a second at each step. Needs a step.
std::string speedFigure(const RunCurves& curves);

} // namespace batchscope
