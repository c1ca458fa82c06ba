#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace batchscope {

/// Brings a history of an older format up to kHistoryFormat, in one transaction, after a whole copy of the
/// file was put beside it: `history-format-1.sqlite`. Killed at any moment, the file is of the old format or
/// of the new one, whole. Another process may do the same at the same time. Throws SQLite::Exception where
/// the database is damaged, or it or the copy cannot be written; InputError where the copy cannot get its
/// name.
void migrateHistory(SQLite::Database& database, const std::filesystem::path& file);

} // namespace batchscope
