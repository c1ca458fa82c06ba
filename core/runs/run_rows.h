#pragma once

#include "core/runs/run_record.h"

#include <SQLiteCpp/Statement.h>

#include <string>
#include <vector>

namespace batchscope {

/// A run's columns, in the order in which bindRun() fills and readRun() takes them; without `id`.
const std::string& runColumns();
/// Binds them from parameter 1 on; returns the number of the next parameter.
int bindRun(SQLite::Statement& statement, const RunRecord& record);
/// Of a row that selects `id` and then runColumns(). Throws UnreadableRow where it holds something else.
RunRecord readRun(SQLite::Statement& statement);

/// A list of words as the text of one column.
///
///     {"a", "b"} -> ["a","b"]
std::string wordsText(const std::vector<std::string>& words);
/// The settings as text in a fixed order of keys, so that equal settings are equal text.
std::string settingsText(const TrainOptions& options);

} // namespace batchscope
