#pragma once

#include "core/training/metrics.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace batchscope {

// The evaluations of the history: figures, scores and confusion matrices are rows of three tables.

/// Calls `take` with each evaluation of a run, or of all runs, in the order of runs and steps; without
/// matrices.
void eachEvaluation(SQLite::Database& history, std::optional<std::int64_t> run,
                    const std::function<void(std::int64_t run, const Evaluation&)>& take);
/// Adds the matrices of a run to its evaluations; one that is none of so many classes is left empty.
void addConfusions(SQLite::Database& history, std::int64_t run, std::size_t classes,
                   std::vector<Evaluation>& evaluations);
/// Writes one, in place of what the run had at that step.
void addEvaluationRows(SQLite::Database& history, std::int64_t run, const Evaluation& evaluation);

/// One statement with its values.
template <typename... Values>
void execute(SQLite::Database& database, const char* sql, const Values&... values) {
    SQLite::Statement statement(database, sql);
    int next = 1;
    (statement.bind(next++, values), ...);
    statement.exec();
}

} // namespace batchscope
