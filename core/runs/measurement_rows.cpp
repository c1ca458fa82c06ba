#include "core/runs/measurement_rows.h"

#include "core/base/json_text.h"
#include "core/base/time_text.h"
#include "core/files/store_error.h"
#include "core/runs/run_rows.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace batchscope {

namespace {

/// The settings that a measurement depends on.
constexpr const char* kMeasuredBy[] = {"cell",       "hidden_size", "num_layers", "bidirectional",
                                       "batch_size", "letters",     "threads",    "device"};

bool measuredSo(const nlohmann::json& settings, const nlohmann::json& wanted) {
    return settings.is_object() &&
           std::all_of(std::begin(kMeasuredBy), std::end(kMeasuredBy), [&](const char* key) {
               const auto found = settings.find(key);
               return found == settings.end() ? !wanted.contains(key) : *found == wanted.at(key);
           });
}

} // namespace

void addMeasurement(SQLite::Database& history, const std::string& kind, const TrainOptions& options,
                    const std::string& dataSha256, const nlohmann::json& result) {
    SQLite::Statement insert(
        history, "INSERT INTO measurements(kind, made_at, settings, data_sha256, result) VALUES (?,?,?,?,?)");
    int next = 1;
    for (const std::string& text : {kind, utcNow(), settingsText(options), dataSha256, jsonText(result)})
        insert.bind(next++, text);
    insert.exec();
}

std::string latestMeasurement(SQLite::Database& history, const std::string& kind, const RunRecord& run) {
    SQLite::Statement query(history, "SELECT settings, result FROM measurements WHERE kind = ? AND "
                                     "data_sha256 = ? ORDER BY id DESC");
    query.bind(1, kind);
    query.bind(2, run.dataSha256);
    const auto wanted = parseJson(settingsText(run.options));
    try {
        while (query.executeStep()) {
            if (!measuredSo(parseJson(query.getColumn(0).getString()), wanted)) continue;
            const auto result = parseFlatJson(query.getColumn(1).getString());
            return result.is_null() ? std::string() : jsonText(result);
        }
    } catch (const nlohmann::json::exception&) {
        throw UnreadableRow();
    }
    return {};
}

} // namespace batchscope
