#include "core/runs/history_migration.h"

#include "core/base/input_error.h"
#include "core/runs/history_tables.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <string>
#include <system_error>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

int formatOf(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt();
}

/// The database must be locked for writing, so that nothing is added after the copy.
void copyWhole(const fs::path& file, int format) {
    const fs::path copy = file.parent_path() / (file.stem().string() + "-format-" + std::to_string(format) +
                                                file.extension().string());
    fs::path part = copy;
    part += ".part";
    std::error_code error;
    fs::remove(part, error);
    try {
        SQLite::Database reader(file.string(), SQLite::OPEN_READONLY);
        SQLite::Statement into(reader, "VACUUM INTO ?");
        into.bind(1, part.string());
        into.exec();
    } catch (const SQLite::Exception&) {
        fs::remove(part, error);
        throw;
    }
    fs::rename(part, copy, error);
    if (error) {
        const std::string reason = error.message();
        fs::remove(part, error);
        throw InputError(copy, "cannot be written (" + reason + "); check the folder's permissions");
    }
}

/// Scores become rows, so that every task has its own.
void toFormat2(SQLite::Database& database) {
    database.exec("ALTER TABLE evaluations RENAME TO evaluations_1");
    database.exec(historyTable(2, "evaluations").sql);
    database.exec(historyTable(2, "scores").sql);
    database.exec("INSERT INTO evaluations SELECT run, step, rows, loss, seconds FROM evaluations_1");
    for (const char* name : {"top1", "top2", "macro_f1"})
        database.exec(std::string("INSERT INTO scores SELECT run, step, '") + name + "', " + name +
                      " FROM evaluations_1");
    database.exec("DROP TABLE evaluations_1");
}

} // namespace

void migrateHistory(SQLite::Database& database, const fs::path& file) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const int format = formatOf(database);
    if (format == kHistoryFormat) return; // another process was faster
    copyWhole(file, format);
    if (format < 2) toFormat2(database);
    database.exec("PRAGMA user_version = " + std::to_string(kHistoryFormat));
    transaction.commit();
}

} // namespace batchscope
