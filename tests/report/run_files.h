#pragma once

#include "core/runs/run_record.h"

#include <filesystem>
#include <string>

/// The curves that a metrics.csv holds; a row's evaluation has step, loss, top1, top2 and macroF1 alone.
batchscope::RunCurves curvesFromCsv(const std::string& csv);
/// What the run.json in a run's folder says about it; its name is the folder's.
batchscope::RunRecord recordFromFolder(const std::filesystem::path& folder);
std::string contentOf(const std::filesystem::path& file);
