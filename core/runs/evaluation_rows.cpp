#include "core/runs/evaluation_rows.h"

#include "core/files/evaluation_json.h"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <string>

namespace batchscope {

using SQLite::Statement;

void eachEvaluation(SQLite::Database& history, std::optional<std::int64_t> run,
                    const std::function<void(std::int64_t, const Evaluation&)>& take) {
    Statement query(
        history, std::string("SELECT e.run, e.step, e.rows, e.loss, e.seconds, s.name, s.value "
                             "FROM evaluations e LEFT JOIN scores s ON s.run = e.run AND s.step = e.step ") +
                     (run ? "WHERE e.run = ? " : "") + "ORDER BY e.run, e.step");
    if (run) query.bind(1, *run);
    std::int64_t id = 0;
    std::optional<Evaluation> current;
    const auto hand = [&] {
        if (!current) return;
        current->scores.arrange();
        take(id, *current);
    };
    while (query.executeStep()) {
        const std::int64_t of = query.getColumn(0).getInt64(), step = query.getColumn(1).getInt64();
        if (!current || of != id || step != current->step) {
            hand();
            id = of;
            current.emplace();
            current->step = step;
            current->rows = query.getColumn(2).getInt64();
            current->loss = query.getColumn(3).getDouble();
            current->seconds = query.getColumn(4).getDouble();
        }
        if (!query.getColumn(5).isNull())
            current->scores.set(query.getColumn(5).getString(), query.getColumn(6).getDouble());
    }
    hand();
}

void addConfusions(SQLite::Database& history, std::int64_t run, std::size_t classes,
                   std::vector<Evaluation>& evaluations) {
    Statement query(history, "SELECT step, counts FROM confusions WHERE run = ? ORDER BY step");
    query.bind(1, run);
    while (query.executeStep()) {
        const std::int64_t step = query.getColumn(0).getInt64();
        const auto found =
            std::lower_bound(evaluations.begin(), evaluations.end(), step,
                             [](const Evaluation& e, std::int64_t wanted) { return e.step < wanted; });
        if (found == evaluations.end() || found->step != step) continue;
        found->confusion = confusionFromText(query.getColumn(1).getString());
        if (!hasMatrixOf(*found, classes)) found->confusion.clear();
    }
}

void addEvaluationRows(SQLite::Database& history, std::int64_t run, const Evaluation& e) {
    execute(history, "INSERT OR REPLACE INTO evaluations VALUES (?,?,?,?,?)", run, e.step, e.rows, e.loss,
            e.seconds);
    execute(history, "DELETE FROM scores WHERE run = ? AND step = ?", run, e.step);
    for (const Score& score : e.scores)
        execute(history, "INSERT INTO scores VALUES (?,?,?,?)", run, e.step, score.name, score.value);
    execute(history, "INSERT OR REPLACE INTO confusions VALUES (?,?,?)", run, e.step, confusionText(e));
}

} // namespace batchscope
