#include "core/storage/run_schema.h"

#include "core/data/input_error.h"
#include "core/storage/store_error.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <array>
#include <string>

namespace batchscope {

namespace {

constexpr int kApplication = 0x42536370; // "BScp"
constexpr int kVersion = 1;

struct Table {
    const char* name;
    const char* sql;
};

// Curves are plain rows, so that any SQLite tool can read them. Confusion matrices stand apart: a list of
// runs wants each evaluation's figures and none of the matrices.
constexpr std::array<Table, 5> kTables{{
    {"runs",
     "CREATE TABLE runs(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, notes TEXT NOT NULL, "
     "tags TEXT NOT NULL, state TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT NOT NULL, "
     "error TEXT NOT NULL, settings TEXT NOT NULL, data_file TEXT NOT NULL, data_sha256 TEXT NOT NULL, "
     "classes TEXT NOT NULL, train_rows INTEGER NOT NULL, test_rows INTEGER NOT NULL, "
     "parameters INTEGER NOT NULL, device TEXT NOT NULL, engine TEXT NOT NULL, threads INTEGER NOT NULL, "
     "version TEXT NOT NULL, libtorch TEXT NOT NULL, blas TEXT NOT NULL, folder TEXT NOT NULL, "
     "steps INTEGER NOT NULL, seconds REAL NOT NULL, names_per_second REAL NOT NULL, "
     "smoothed_loss REAL NOT NULL, removed INTEGER NOT NULL DEFAULT 0)"},
    {"steps", "CREATE TABLE steps(run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE, "
              "step INTEGER NOT NULL, loss REAL NOT NULL, names INTEGER NOT NULL, cells INTEGER NOT NULL, "
              "tokens INTEGER NOT NULL, seconds REAL NOT NULL, PRIMARY KEY(run, step)) WITHOUT ROWID"},
    {"evaluations", "CREATE TABLE evaluations(run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE, "
                    "step INTEGER NOT NULL, rows INTEGER NOT NULL, loss REAL NOT NULL, top1 REAL NOT NULL, "
                    "top2 REAL NOT NULL, macro_f1 REAL NOT NULL, seconds REAL NOT NULL, PRIMARY KEY(run, "
                    "step)) WITHOUT ROWID"},
    {"confusions", "CREATE TABLE confusions(run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE, "
                   "step INTEGER NOT NULL, counts TEXT NOT NULL, PRIMARY KEY(run, step)) WITHOUT ROWID"},
    {"measurements", "CREATE TABLE measurements(id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, "
                     "made_at TEXT NOT NULL, settings TEXT NOT NULL, data_sha256 TEXT NOT NULL, "
                     "result TEXT NOT NULL)"},
}};

int pragma(SQLite::Database& database, const char* name) {
    return database.execAndGet(std::string("PRAGMA ") + name).getInt();
}

void makeTables(SQLite::Database& database) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (pragma(database, "application_id") == kApplication) return; // another process was faster
    for (const Table& table : kTables)
        database.exec(table.sql);
    database.exec("PRAGMA application_id = " + std::to_string(kApplication));
    database.exec("PRAGMA user_version = " + std::to_string(kVersion));
    transaction.commit();
}

// A file of someone else's making may hold views and triggers that never end.
bool hasOurTablesAlone(SQLite::Database& database) {
    SQLite::Statement query(database,
                            "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' "
                            "ESCAPE '\\'");
    std::size_t found = 0;
    while (query.executeStep()) {
        bool known = false;
        for (const Table& table : kTables) {
            known = known || (query.getColumn(0).getString() == "table" &&
                              query.getColumn(1).getString() == table.name &&
                              query.getColumn(2).getString() == table.sql);
        }
        if (!known) return false;
        ++found;
    }
    return found == kTables.size();
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
    if (const int version = pragma(database, "user_version"); version != kVersion) {
        throw InputError(file, "has format " + std::to_string(version) + ", this program reads " +
                                   std::to_string(kVersion) +
                                   "; use the newer program, or set BATCHSCOPE_DATA to another folder");
    }
    if (!hasOurTablesAlone(database))
        throw InputError(file, "is no history of Batchscope; move it away to begin a new one");
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
