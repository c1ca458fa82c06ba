#pragma once

#include "core/runs/run_record.h"

#include <string>
#include <vector>

namespace batchscope {

// The tables of a report as HTML that is also well-formed XML; all texts of the run are escaped.

/// Settings by group, as the window's dock names them; those that this run did not use are left out.
std::string settingsTables(const TrainOptions& options);
std::string dataTable(const RunRecord& run);
std::string machineTable(const RunRecord& run);

/// A row an evaluation, the best marked. Of more than 200 every n-th is shown, the best and the last always,
/// and a sentence says so.
std::string evaluationsTable(const std::vector<Evaluation>& evaluations,
                             const std::optional<Evaluation>& best);

/// Classes a matrix shows at most: the ones with most rows; a last column counts the predictions of others.
inline constexpr std::size_t kShownClasses = 40;
/// The confusion matrix, a cell's shade being its share of the true class's rows, with each class's recall.
/// Empty where the evaluation has no matrix that goes with the classes.
std::string confusionTable(const Evaluation& evaluation, const std::vector<std::string>& classes);

} // namespace batchscope
