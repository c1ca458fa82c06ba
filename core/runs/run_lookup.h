#pragma once

#include "core/runs/run_files.h"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <filesystem>
#include <optional>

namespace batchscope {

/// The id of the run that stands in this folder, given by its whole path; 0: none. See RunStore::runIn.
std::int64_t runIdIn(SQLite::Database& history, const std::filesystem::path& folder);
/// The first step that the history holds of a run.
std::optional<RunMark> firstMark(SQLite::Database& history, std::int64_t id);

} // namespace batchscope
