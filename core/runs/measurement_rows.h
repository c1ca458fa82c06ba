#pragma once

#include "core/runs/run_record.h"

#include <SQLiteCpp/Database.h>
#include <nlohmann/json_fwd.hpp>

#include <string>

namespace batchscope {

/// The rows of the history's table of measurements. Errors: SQLite::Exception, UnreadableRow.
void addMeasurement(SQLite::Database& history, const std::string& kind, const TrainOptions& options,
                    const std::string& dataSha256, const nlohmann::json& result);
/// The latest of that kind with the run's data, and with its settings as far as a measurement depends on
/// them, as JSON text; empty where there is none or it is nested too deeply to be handed on.
std::string latestMeasurement(SQLite::Database& history, const std::string& kind, const RunRecord& run);

} // namespace batchscope
