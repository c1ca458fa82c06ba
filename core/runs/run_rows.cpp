#include "core/runs/run_rows.h"

#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/files/store_error.h"
#include "core/training/options_json.h"

#include <SQLiteCpp/Column.h>
#include <nlohmann/json.hpp>

namespace batchscope {

namespace {

std::vector<std::string> words(const std::string& text) {
    return parseJson(text).get<std::vector<std::string>>();
}

/// Takes one column after the other.
class Columns {
public:
    explicit Columns(SQLite::Statement& statement) : statement_(statement) {}

    std::string text() { return statement_.getColumn(next_++).getString(); }
    std::int64_t integer() { return statement_.getColumn(next_++).getInt64(); }
    double real() { return statement_.getColumn(next_++).getDouble(); }

private:
    SQLite::Statement& statement_;
    int next_ = 0;
};

RunRecord recordFrom(SQLite::Statement& statement) {
    Columns columns(statement);
    RunRecord r;
    r.id = columns.integer();
    r.name = columns.text();
    r.notes = columns.text();
    r.tags = words(columns.text());
    r.state = runStateFromText(columns.text());
    r.startedAt = columns.text();
    r.endedAt = columns.text();
    r.error = columns.text();
    r.options = optionsFromJson(parseJson(columns.text()));
    r.dataFile = columns.text();
    r.dataSha256 = columns.text();
    r.classes = words(columns.text());
    r.trainRows = columns.integer();
    r.testRows = columns.integer();
    r.parameters = columns.integer();
    r.device = columns.text();
    r.engine = columns.text();
    r.threads = int(columns.integer());
    r.version = columns.text();
    r.libtorch = columns.text();
    r.blas = columns.text();
    r.folder = columns.text();
    r.steps = columns.integer();
    r.seconds = columns.real();
    r.namesPerSecond = columns.real();
    r.smoothedLoss = columns.real();
    return r;
}

} // namespace

const std::string& runColumns() {
    static const std::string columns =
        "name, notes, tags, state, started_at, ended_at, error, settings, data_file, data_sha256, classes, "
        "train_rows, test_rows, parameters, device, engine, threads, version, libtorch, blas, folder, steps, "
        "seconds, names_per_second, smoothed_loss";
    return columns;
}

int bindRun(SQLite::Statement& statement, const RunRecord& r) {
    int next = 1;
    const auto texts = [&](const auto&... values) { (statement.bind(next++, values), ...); };
    texts(r.name, r.notes, wordsText(r.tags), toText(r.state), r.startedAt, r.endedAt, r.error,
          settingsText(r.options), r.dataFile, r.dataSha256, wordsText(r.classes));
    statement.bind(next++, r.trainRows);
    statement.bind(next++, r.testRows);
    statement.bind(next++, r.parameters);
    texts(r.device, r.engine);
    statement.bind(next++, r.threads);
    texts(r.version, r.libtorch, r.blas, r.folder);
    statement.bind(next++, r.steps);
    statement.bind(next++, r.seconds);
    statement.bind(next++, r.namesPerSecond);
    statement.bind(next++, r.smoothedLoss);
    return next;
}

RunRecord readRun(SQLite::Statement& statement) {
    try {
        return recordFrom(statement);
    } catch (const InputError&) {
        throw UnreadableRow();
    } catch (const nlohmann::json::exception&) {
        throw UnreadableRow();
    }
}

std::string wordsText(const std::vector<std::string>& words) {
    return jsonText(words);
}

std::string settingsText(const TrainOptions& options) {
    return jsonText(toJson(options)); // nlohmann's objects are sorted by key
}

} // namespace batchscope
