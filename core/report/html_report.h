#pragma once

#include "core/runs/run_record.h"

#include <string>

namespace batchscope {

/// A run as one HTML page that needs nothing else: no network (its Content-Security-Policy forbids it), no
/// further file, no script. Settings, data and its SHA-256, machine, headline figures, curves, evaluations,
/// the confusion matrix of the best evaluation, and the race where one is given. Light or dark as the
/// reader's system, light on paper. The page is well-formed XML too.
///
/// `race` is what `batchscope-cli race --json` prints, or empty. Everything the user named is
/// escaped, and bytes that are no UTF-8 made visible. What a run does not have (no step, no evaluation) the
/// page says. Curves of many steps are thinned to their extremes, and the page says so. Throws
/// nlohmann::json::exception where `race` is neither; thread-safe.
///
///     writeAtomically(folder / "report.html", htmlReport(run, curves));
std::string htmlReport(const RunRecord& run, const RunCurves& curves, const std::string& race = {});

} // namespace batchscope
