#include "core/runs/run_store.h"

#include "core/base/time_text.h"
#include "core/base/whole_path.h"
#include "core/runs/evaluation_rows.h"
#include "core/runs/measurement_rows.h"
#include "core/runs/run_lookup.h"
#include "core/runs/run_rows.h"
#include "core/runs/run_schema.h"
#include "core/training/speedometer.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <exception>
#include <map>

namespace batchscope {

namespace {

using SQLite::Statement;
using SQLite::Transaction;

std::string nameFor(const RunRecord& record, std::int64_t id) {
    return "Run " + std::to_string(id) + ": " + toText(record.options.cell) + " " +
           std::to_string(record.options.hidden_size) + ", " + toText(record.options.plan.strategy);
}

void addEvaluation(RunRecord& record, const Evaluation& evaluation) { // in the order of steps
    if (!record.best || evaluation.scores.betterThan(record.best->scores)) record.best = evaluation;
    record.last = evaluation;
}

} // namespace

struct RunStore::Impl {
    Impl(std::filesystem::path path, std::chrono::milliseconds patience)
        : file(std::move(path)), database(openHistory(file, patience)) {}

    std::filesystem::path file;
    SQLite::Database database;

    auto guarded(const auto& work) {
        try {
            return work();
        } catch (const std::exception&) {
            throwAsStoreError();
        }
    }

    [[noreturn]] void throwAsStoreError() const {
        try {
            throw;
        } catch (const SQLite::Exception& problem) {
            if (isBusy(problem)) throw StoreBusy(busyText(file, problem));
            throw StoreError(file.string() + ": the history cannot be read or written (" + problem.what() +
                             "); free some space or check the file's permissions");
        } catch (const UnreadableRow& problem) {
            throw StoreError(file.string() + ": " + problem.what());
        }
    }

    /// 0: the run cannot be read.
    std::size_t classesOf(std::int64_t id) {
        const auto found = select("id = ?", id);
        return found.empty() ? 0 : found.front().classes.size();
    }

    std::filesystem::path lockFile(std::int64_t id) const {
        return file.parent_path() / "locks" / (std::to_string(id) + ".lock");
    }

    void markTheDead() {
        std::vector<std::int64_t> running;
        Statement query(database, "SELECT id FROM runs WHERE state = 'running'");
        while (query.executeStep())
            running.push_back(query.getColumn(0).getInt64());
        for (const std::int64_t id : running) {
            if (!RunLock::isHeld(lockFile(id)))
                execute(database, "UPDATE runs SET state = 'interrupted' WHERE id = ? AND state = 'running'",
                        id);
        }
    }

    /// With the evaluations' figures, latest first; a row that cannot be read is left out.
    std::vector<RunRecord> select(const std::string& where, const auto&... values) {
        std::vector<RunRecord> records;
        Statement query(database,
                        "SELECT id, " + runColumns() + " FROM runs WHERE " + where + " ORDER BY id DESC");
        int next = 1;
        (query.bind(next++, values), ...);
        while (query.executeStep()) {
            try {
                records.push_back(readRun(query));
            } catch (const UnreadableRow&) {
            }
        }
        return records;
    }

    void addFigures(std::vector<RunRecord>& records) {
        std::map<std::int64_t, RunRecord*> byId;
        for (RunRecord& record : records)
            byId[record.id] = &record;
        const auto only = records.size() == 1 ? std::optional(records.front().id) : std::nullopt;
        eachEvaluation(database, only, [&](std::int64_t run, const Evaluation& evaluation) {
            const auto found = byId.find(run);
            if (found != byId.end()) addEvaluation(*found->second, evaluation);
        });
    }

    std::optional<RunRecord> one(const std::string& where, const auto&... values) {
        auto records = select(where, values...);
        if (records.empty()) return std::nullopt;
        records.resize(1);
        addFigures(records);
        return records.front();
    }
};

RunStore::RunStore(const std::filesystem::path& file, std::chrono::milliseconds patience)
    : impl_(std::make_unique<Impl>(file, patience)) {}
RunStore::~RunStore() = default;

void RunStore::setPatience(std::chrono::milliseconds patience) {
    impl_->database.setBusyTimeout(int(patience.count()));
}

RunStore::Begun RunStore::begin(const RunRecord& record) {
    return impl_->guarded([&] {
        auto& database = impl_->database;
        Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        Statement insert(database, "INSERT INTO runs(" + runColumns() +
                                       ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
                                       "?,?,?,?,?,?,?,?)");
        bindRun(insert, record);
        insert.exec();
        Begun begun;
        begun.id = database.getLastInsertRowid();
        if (record.name.empty())
            execute(database, "UPDATE runs SET name = ? WHERE id = ?", nameFor(record, begun.id), begun.id);
        begun.lock = RunLock::take(impl_->lockFile(begun.id)); // before anyone can see the run
        transaction.commit();
        return begun;
    });
}

RunStore::Begun RunStore::resume(std::int64_t id, std::int64_t step) {
    return impl_->guarded([&] {
        auto& database = impl_->database;
        Begun begun{id, RunLock::take(impl_->lockFile(id))};
        if (begun.lock.busy()) return begun;
        Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const char* sql : {"DELETE FROM steps WHERE run = ? AND step > ?",
                                "DELETE FROM evaluations WHERE run = ? AND step > ?",
                                "DELETE FROM scores WHERE run = ? AND step > ?",
                                "DELETE FROM confusions WHERE run = ? AND step > ?"})
            execute(database, sql, id, step);
        execute(database,
                "UPDATE runs SET state = 'running', removed = 0, ended_at = '', error = '', "
                "steps = min(steps, ?) WHERE id = ?",
                step, id);
        transaction.commit();
        return begun;
    });
}

void RunStore::append(std::int64_t id, const std::vector<StepMetrics>& steps,
                      const std::vector<Evaluation>& evaluations) {
    impl_->guarded([&] {
        auto& database = impl_->database;
        Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        Statement step(database, "INSERT OR REPLACE INTO steps VALUES (?,?,?,?,?,?,?)");
        for (const StepMetrics& m : steps) {
            int next = 1;
            for (const std::int64_t value : {id, m.step})
                step.bind(next++, value);
            step.bind(next++, m.loss);
            for (const std::int64_t value : {m.names, m.cells, m.tokens})
                step.bind(next++, value);
            step.bind(next++, m.seconds);
            step.exec();
            step.reset();
        }
        for (const Evaluation& e : evaluations) {
            addEvaluationRows(database, id, e);
        }
        if (!steps.empty()) {
            const StepMetrics& m = steps.back();
            execute(database,
                    "UPDATE runs SET steps = ?, seconds = ?, names_per_second = ?, smoothed_loss = ? WHERE "
                    "id = ?",
                    m.step, m.seconds, m.namesPerSecond, m.smoothedLoss, id);
        }
        transaction.commit();
    });
}

void RunStore::describeStart(const RunRecord& r) {
    impl_->guarded([&] {
        execute(impl_->database,
                "UPDATE runs SET device = ?, engine = ?, threads = ?, train_rows = ?, test_rows = ?, "
                "parameters = ?, settings = ?, data_file = ? WHERE id = ?",
                r.device, r.engine, r.threads, r.trainRows, r.testRows, r.parameters, settingsText(r.options),
                r.dataFile, r.id);
    });
}

void RunStore::finish(const RunRecord& r) {
    impl_->guarded([&] {
        execute(impl_->database,
                "UPDATE runs SET state = ?, ended_at = ?, error = ?, steps = ?, seconds = ?, "
                "names_per_second = ?, smoothed_loss = ? WHERE id = ?",
                toText(r.state), r.endedAt, r.error, r.steps, r.seconds, r.namesPerSecond, r.smoothedLoss,
                r.id);
    });
}

std::vector<RunRecord> RunStore::runs() {
    return impl_->guarded([&] {
        impl_->markTheDead();
        auto records = impl_->select("removed = 0");
        impl_->addFigures(records);
        return records;
    });
}

std::optional<RunRecord> RunStore::run(std::int64_t id) {
    return impl_->guarded([&] {
        impl_->markTheDead();
        return impl_->one("id = ?", id);
    });
}

std::optional<RunRecord> RunStore::runIn(const std::filesystem::path& folder) {
    return impl_->guarded([&] {
        impl_->markTheDead();
        return impl_->one("id = ?", runIdIn(impl_->database, wholePath(folder)));
    });
}

std::optional<RunMark> RunStore::mark(std::int64_t id) {
    return impl_->guarded([&] { return firstMark(impl_->database, id); });
}

void RunStore::setFolder(std::int64_t id, const std::filesystem::path& folder) {
    impl_->guarded([&] {
        execute(impl_->database, "UPDATE runs SET folder = ? WHERE id = ?", wholePath(folder).string(), id);
    });
}

RunCurves RunStore::curves(std::int64_t id) {
    return impl_->guarded([&] {
        RunCurves curves;
        Statement steps(
            impl_->database,
            "SELECT step, loss, names, cells, tokens, seconds FROM steps WHERE run = ? ORDER BY step");
        steps.bind(1, id);
        LossCurve loss;
        Speedometer speed;
        while (steps.executeStep()) {
            StepMetrics m;
            m.step = steps.getColumn(0).getInt64();
            m.loss = steps.getColumn(1).getDouble();
            m.names = steps.getColumn(2).getInt64();
            m.cells = steps.getColumn(3).getInt64();
            m.tokens = steps.getColumn(4).getInt64();
            m.seconds = steps.getColumn(5).getDouble();
            loss.add(m.loss);
            m.smoothedLoss = loss.smoothed();
            m.runningMeanLoss = loss.runningMean();
            m.namesPerSecond = speed.add(m.seconds, m.names);
            curves.steps.push_back(m);
        }
        eachEvaluation(impl_->database, id, [&](std::int64_t, const Evaluation& evaluation) {
            curves.evaluations.push_back(evaluation);
        });
        addConfusions(impl_->database, id, impl_->classesOf(id), curves.evaluations);
        return curves;
    });
}

void RunStore::rename(std::int64_t id, const std::string& name) {
    impl_->guarded([&] { execute(impl_->database, "UPDATE runs SET name = ? WHERE id = ?", name, id); });
}

void RunStore::setNotes(std::int64_t id, const std::string& notes) {
    impl_->guarded([&] { execute(impl_->database, "UPDATE runs SET notes = ? WHERE id = ?", notes, id); });
}

void RunStore::setTags(std::int64_t id, std::vector<std::string> tags) {
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    impl_->guarded(
        [&] { execute(impl_->database, "UPDATE runs SET tags = ? WHERE id = ?", wordsText(tags), id); });
}

void RunStore::setRemoved(std::int64_t id, bool removed) {
    impl_->guarded(
        [&] { execute(impl_->database, "UPDATE runs SET removed = ? WHERE id = ?", int(removed), id); });
}

std::vector<std::string> RunStore::purge(const std::vector<std::int64_t>& ids) {
    return impl_->guarded([&] {
        impl_->markTheDead();
        std::vector<std::string> folders;
        for (const std::int64_t id : ids) {
            const auto gone = impl_->select("id = ? AND removed = 1 AND state <> 'running'", id);
            if (gone.empty()) continue;
            execute(impl_->database, "DELETE FROM runs WHERE id = ?", id);
            const std::string& folder = gone.front().folder;
            if (!folder.empty() && impl_->select("folder = ?", folder).empty()) folders.push_back(folder);
        }
        return folders;
    });
}

void RunStore::addMeasurement(const std::string& kind, const TrainOptions& options,
                              const std::string& dataSha256, const nlohmann::json& result) {
    impl_->guarded([&] { batchscope::addMeasurement(impl_->database, kind, options, dataSha256, result); });
}

std::string RunStore::measurementFor(const std::string& kind, const RunRecord& run) {
    return impl_->guarded([&] { return latestMeasurement(impl_->database, kind, run); });
}

} // namespace batchscope
