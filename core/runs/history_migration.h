#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace batchscope {

/// Brings a history of an older format up to kHistoryFormat, in one transaction, after a whole copy of the
/// file was put beside it: `history-format-1.sqlite`. Killed at any moment, the file is of the old format or
/// of the new one, whole. Another process may do the same at the same time. Throws SQLite::Exception where
/// the database cannot be written, InputError where there is no room for the copy.
void migrateHistory(SQLite::Database& database, const std::filesystem::path& file);

} // namespace batchscope
