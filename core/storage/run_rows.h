#pragma once

#include "core/storage/run_record.h"

#include <SQLiteCpp/Statement.h>
#include <nlohmann/json_fwd.hpp>

#include <string>

namespace batchscope {

/// A run's columns, in the order in which bindRun() fills and readRun() takes them; without `id`.
const std::string& runColumns();
/// Binds them from parameter 1 on; returns the number of the next parameter.
int bindRun(SQLite::Statement& statement, const RunRecord& record);
/// Of a row that selects `id` and then runColumns(). Throws InputError or a JSON error where the row holds
/// something else.
RunRecord readRun(SQLite::Statement& statement);

/// JSON on one line; text that is not UTF-8 is repaired.
std::string jsonText(const nlohmann::json& json);
/// The settings as text in a fixed order of keys, so that equal settings are equal text.
std::string settingsText(const TrainOptions& options);

} // namespace batchscope
