#pragma once

#include "core/runs/run_record.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>

namespace batchscope {

/// What `run.json` in a run's folder says: settings, data, machine, outcome. The name is the folder's, `id`
/// is 0, `folder` its whole path; a run whose process is gone reads Interrupted. Nothing where there is no
/// such file, or where it holds something else. Reads the files of every version from 0.1.0 on.
std::optional<RunRecord> readRunDescription(const std::filesystem::path& folder);

/// The curves in `metrics.csv` of a run's folder, up to that step: figures of each step and evaluation, and
/// of the last evaluation also the confusion matrix, where `run.json` holds one. Empty where there is no such
/// file; ends where a row is not whole.
RunCurves readRunCurves(const std::filesystem::path& folder,
                        std::int64_t upTo = std::numeric_limits<std::int64_t>::max());

/// The first step in a run's `metrics.csv`. Its training time in seconds, written exactly, differs from run
/// to run: with the loss and the data it tells a folder's run apart from all others, wherever the folder
/// stands.
///
///     1,2.8904,2.8904,…,0.00231,…   ->   {step 1, loss 2.8904, seconds 0.00231}
struct RunMark {
    std::int64_t step = 0;
    double loss = 0, seconds = 0;

    bool operator==(const RunMark&) const = default;
};
/// Nothing where no step is written yet.
std::optional<RunMark> readRunMark(const std::filesystem::path& folder);

} // namespace batchscope
