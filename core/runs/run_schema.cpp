#include "core/runs/run_schema.h"

#include "core/base/input_error.h"
#include "core/files/store_error.h"
#include "core/runs/history_migration.h"
#include "core/runs/history_tables.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <string>

namespace batchscope {

namespace {

constexpr int kApplication = 0x42536370; // "BScp"

int pragma(SQLite::Database& database, const char* name) {
    return database.execAndGet(std::string("PRAGMA ") + name).getInt();
}

void makeTables(SQLite::Database& database) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (pragma(database, "application_id") == kApplication) return; // another process was faster
    for (const HistoryTable& table : historyTables(kHistoryFormat))
        database.exec(table.sql);
    database.exec("PRAGMA application_id = " + std::to_string(kApplication));
    database.exec("PRAGMA user_version = " + std::to_string(kHistoryFormat));
    transaction.commit();
}

// A file of someone else's making may hold views and triggers that never end.
bool hasOurTablesAlone(SQLite::Database& database, int format) {
    SQLite::Statement query(database,
                            "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' "
                            "ESCAPE '\\'");
    std::size_t found = 0;
    while (query.executeStep()) {
        bool known = false;
        for (const HistoryTable& table : historyTables(format)) {
            known = known || (query.getColumn(0).getString() == "table" &&
                              query.getColumn(1).getString() == table.name &&
                              query.getColumn(2).getString() == table.sql);
        }
        if (!known) return false;
        ++found;
    }
    return found == historyTables(format).size();
}

void prepare(SQLite::Database& database, const std::filesystem::path& file) {
    database.exec("PRAGMA trusted_schema = OFF");
    database.exec("PRAGMA cell_size_check = ON");
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA hard_heap_limit = 536870912");
    const int application = pragma(database, "application_id");
    const bool fresh = application == 0 && pragma(database, "schema_version") == 0;
    if (!fresh && application != kApplication)
        throw InputError(file, "is a database of another program; name another file");
    database.exec("PRAGMA journal_mode = WAL");
    // In WAL mode NORMAL keeps the file whole through a power cut; what it may lose are the last moments.
    database.exec("PRAGMA synchronous = NORMAL");
    if (fresh) makeTables(database);
    const int format = pragma(database, "user_version");
    if (format < 1 || format > kHistoryFormat) {
        throw InputError(file, "has format " + std::to_string(format) + ", this program reads 1 to " +
                                   std::to_string(kHistoryFormat) +
                                   "; use the newer program, or set BATCHSCOPE_DATA to another folder");
    }
    if (!hasOurTablesAlone(database, format))
        throw InputError(file, "is no history of Batchscope; move it away to begin a new one");
    if (format < kHistoryFormat) migrateHistory(database, file);
}

int codeOf(const SQLite::Exception& problem) {
    return problem.getErrorCode() & 0xff; // without the extended part
}

/// Only a file that is something else, or damaged, may be moved away.
std::string remedyFor(const SQLite::Exception& problem) {
    switch (codeOf(problem)) {
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return "check the permissions of file and folder, or set BATCHSCOPE_DATA to a folder that can be "
               "written";
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return "free some space or check the disk, or set BATCHSCOPE_DATA to another folder";
    case SQLITE_NOMEM:
        return "close other programs and try again";
    default:
        return "move the file away to begin a new one, or set BATCHSCOPE_DATA to another folder";
    }
}

} // namespace

bool isBusy(const SQLite::Exception& problem) {
    return codeOf(problem) == SQLITE_BUSY || codeOf(problem) == SQLITE_LOCKED;
}

std::string busyText(const std::filesystem::path& file, const SQLite::Exception& problem) {
    return file.string() + ": another program has the history open and locked (" + problem.what() +
           "); finish there, or wait";
}

SQLite::Database openHistory(const std::filesystem::path& file, std::chrono::milliseconds patience) {
    try {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                  int(patience.count()));
        prepare(database, file);
        return database;
    } catch (const SQLite::Exception& problem) {
        if (isBusy(problem)) throw StoreBusy(busyText(file, problem));
        throw InputError(file, std::string("the history cannot be opened (") + problem.what() + "); " +
                                   remedyFor(problem));
    }
}

} // namespace batchscope
