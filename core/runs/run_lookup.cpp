#include "core/runs/run_lookup.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <string>
#include <system_error>
#include <vector>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

using SQLite::Statement;

struct Known {
    std::int64_t id = 0;
    fs::path folder;
};

std::vector<Known> all(Statement& query) {
    std::vector<Known> runs;
    while (query.executeStep())
        runs.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString()});
    return runs;
}

std::vector<Known> recordedAt(SQLite::Database& history, const fs::path& folder) {
    std::error_code error;
    Statement query(history, "SELECT id, folder FROM runs WHERE folder IN (?, ?) ORDER BY id DESC");
    query.bind(1, folder.string());
    query.bind(2, fs::weakly_canonical(folder, error).string());
    return all(query);
}

std::vector<Known> markedSo(SQLite::Database& history, const RunMark& mark) {
    Statement query(history, "SELECT r.id, r.folder FROM runs r JOIN steps s ON s.run = r.id AND s.step = ? "
                             "WHERE r.folder <> '' AND s.loss = ? AND s.seconds = ? ORDER BY r.id DESC");
    query.bind(1, mark.step);
    query.bind(2, mark.loss);
    query.bind(3, mark.seconds);
    return all(query);
}

/// Whether the history holds another first step: then the folder has been given to another run since.
bool contradicts(SQLite::Database& history, std::int64_t id, const RunMark& mark) {
    Statement query(history, "SELECT loss, seconds FROM steps WHERE run = ? AND step = ?");
    query.bind(1, id);
    query.bind(2, mark.step);
    return query.executeStep() &&
           RunMark{mark.step, query.getColumn(0).getDouble(), query.getColumn(1).getDouble()} != mark;
}

} // namespace

std::int64_t runIdIn(SQLite::Database& history, const fs::path& folder) {
    const auto mark = readRunMark(folder);
    const std::vector<Known> marked = mark ? markedSo(history, *mark) : std::vector<Known>();
    std::error_code error;
    for (const Known& run : marked) { // whatever path names it
        if (run.folder == folder || fs::equivalent(run.folder, folder, error)) return run.id;
    }
    for (const Known& run : recordedAt(history, folder)) {
        if (!mark || !contradicts(history, run.id, *mark)) return run.id;
    }
    for (const Known& run : marked) { // moved; a run that still stands there was copied
        if (readRunMark(run.folder) != mark) return run.id;
    }
    return 0;
}

std::optional<RunMark> firstMark(SQLite::Database& history, std::int64_t id) {
    Statement query(history, "SELECT step, loss, seconds FROM steps WHERE run = ? ORDER BY step LIMIT 1");
    query.bind(1, id);
    if (!query.executeStep()) return std::nullopt;
    return RunMark{query.getColumn(0).getInt64(), query.getColumn(1).getDouble(),
                   query.getColumn(2).getDouble()};
}

} // namespace batchscope
