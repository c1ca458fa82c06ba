#include "core/runs/history_tables.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace batchscope {

namespace {

// Curves are plain rows, so that any SQLite tool can read them. Confusion matrices stand apart: a list of
// runs wants each evaluation's figures and none of the matrices.
constexpr const char* kRuns =
    "CREATE TABLE runs(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, notes TEXT NOT NULL, "
    "tags TEXT NOT NULL, state TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT NOT NULL, "
    "error TEXT NOT NULL, settings TEXT NOT NULL, data_file TEXT NOT NULL, data_sha256 TEXT NOT NULL, "
    "classes TEXT NOT NULL, train_rows INTEGER NOT NULL, test_rows INTEGER NOT NULL, "
    "parameters INTEGER NOT NULL, device TEXT NOT NULL, engine TEXT NOT NULL, threads INTEGER NOT NULL, "
    "version TEXT NOT NULL, libtorch TEXT NOT NULL, blas TEXT NOT NULL, folder TEXT NOT NULL, "
    "steps INTEGER NOT NULL, seconds REAL NOT NULL, names_per_second REAL NOT NULL, "
    "smoothed_loss REAL NOT NULL, removed INTEGER NOT NULL DEFAULT 0)";
constexpr const char* kSteps =
    "CREATE TABLE steps(run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE, "
    "step INTEGER NOT NULL, loss REAL NOT NULL, names INTEGER NOT NULL, cells INTEGER NOT NULL, "
    "tokens INTEGER NOT NULL, seconds REAL NOT NULL, PRIMARY KEY(run, step)) WITHOUT ROWID";
constexpr const char* kConfusions =
    "CREATE TABLE confusions(run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE, "
    "step INTEGER NOT NULL, counts TEXT NOT NULL, PRIMARY KEY(run, step)) WITHOUT ROWID";
constexpr const char* kMeasurements =
    "CREATE TABLE measurements(id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, "
    "made_at TEXT NOT NULL, settings TEXT NOT NULL, data_sha256 TEXT NOT NULL, "
    "result TEXT NOT NULL)";

constexpr std::array<HistoryTable, 5> kFormat1{{
    {"runs", kRuns},
    {"steps", kSteps},
    {"evaluations", "CREATE TABLE evaluations(run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE, "
                    "step INTEGER NOT NULL, rows INTEGER NOT NULL, loss REAL NOT NULL, top1 REAL NOT NULL, "
                    "top2 REAL NOT NULL, macro_f1 REAL NOT NULL, seconds REAL NOT NULL, PRIMARY KEY(run, "
                    "step)) WITHOUT ROWID"},
    {"confusions", kConfusions},
    {"measurements", kMeasurements},
}};

constexpr std::array<HistoryTable, 6> kFormat2{{
    {"runs", kRuns},
    {"steps", kSteps},
    {"evaluations",
     "CREATE TABLE evaluations(run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE, "
     "step INTEGER NOT NULL, rows INTEGER NOT NULL, loss REAL NOT NULL, seconds REAL NOT NULL, "
     "PRIMARY KEY(run, step)) WITHOUT ROWID"},
    {"scores", "CREATE TABLE scores(run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE, "
               "step INTEGER NOT NULL, name TEXT NOT NULL, value REAL NOT NULL, "
               "PRIMARY KEY(run, step, name)) WITHOUT ROWID"},
    {"confusions", kConfusions},
    {"measurements", kMeasurements},
}};

} // namespace

std::span<const HistoryTable> historyTables(int format) {
    if (format == 1) return kFormat1;
    return kFormat2;
}

const HistoryTable& historyTable(int format, const char* name) {
    const auto tables = historyTables(format);
    return *std::find_if(tables.begin(), tables.end(),
                         [name](const HistoryTable& each) { return std::string_view(each.name) == name; });
}

} // namespace batchscope
