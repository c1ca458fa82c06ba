#include "core/storage/run_folder.h"

#include "core/data/input_error.h"
#include "core/storage/atomic_file.h"
#include "core/storage/metrics_row.h"
#include "core/training/device.h"
#include "core/training/options_json.h"

#include <nlohmann/json.hpp>

#include <ctime>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

std::string timeText(const char* format) {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    char text[64];
    return {text, std::strftime(text, sizeof text, format, &utc)};
}

nlohmann::json describe(const Evaluation& evaluation) {
    if (evaluation.rows == 0) return nullptr;
    return {{"step", evaluation.step},          {"rows", evaluation.rows}, {"loss", evaluation.loss},
            {"top1", evaluation.top1},          {"top2", evaluation.top2}, {"macro_f1", evaluation.macroF1},
            {"confusion", evaluation.confusion}};
}

} // namespace

RunFolder::RunFolder(fs::path folder, std::shared_ptr<const NameDataset> data, const TrainOptions& options)
    : folder_(std::move(folder)), data_(std::move(data)), options_(options) {
    std::error_code error;
    if (fs::exists(folder_ / "run.json", error))
        throw InputError(folder_, "holds a run already; name another folder with --out, or remove this one");
    made_ = fs::create_directories(folder_, error);
    if (error)
        throw InputError(folder_, "cannot be made (" + error.message() + "); name another folder with --out");
    try {
        writeAtomically(folder_ / ".probe", "");
        fs::remove(folder_ / ".probe", error);
    } catch (const std::runtime_error& problem) {
        throw InputError(std::string(problem.what()) + "; name another folder with --out");
    }
}

RunFolder::~RunFolder() {
    std::error_code error;
    metrics_.close();
    if (made_ && fs::is_empty(folder_, error)) fs::remove(folder_, error);
}

void RunFolder::onStart(const RunStart& start) {
    start_ = start;
    startedAt_ = timeText("%Y-%m-%dT%H:%M:%SZ");
    metrics_.open(folder_ / "metrics.csv", std::ios::trunc);
    metrics_ << metricsHeader();
    writeDescription("running", nullptr, {});
}

void RunFolder::onStep(const StepMetrics& metrics) {
    flushRow();
    pending_ = metrics;
}

void RunFolder::onEvaluation(const Evaluation& evaluation) {
    evaluation_ = evaluation;
    flushRow();
    metrics_.flush();
}

void RunFolder::flushRow() {
    if (!pending_) return;
    metrics_ << metricsRow(&*pending_, evaluation_ ? &*evaluation_ : nullptr);
    pending_.reset();
    evaluation_.reset();
}

void RunFolder::onCheckpoint(const std::shared_ptr<const Predictor>& model) {
    try {
        model->save(checkpoint());
    } catch (const std::runtime_error& problem) {
        warning_ = std::string(problem.what()) + "; training goes on without this checkpoint";
    }
}

void RunFolder::finish(const RunResult& result) {
    flushRow();
    metrics_.flush();
    const bool written = metrics_.good();
    result.model->save(checkpoint());
    writeDescription(result.end == RunResult::End::Finished ? "finished" : "stopped", &result, {});
    if (!written)
        throw std::runtime_error((folder_ / "metrics.csv").string() + " could not be written in full");
}

void RunFolder::fail(const std::string& message) noexcept {
    try {
        if (startedAt_.empty()) return;
        flushRow();
        writeDescription("failed", nullptr, message);
    } catch (...) { // the error that ended the run is the one to tell
    }
}

void RunFolder::writeDescription(const std::string& state, const RunResult* result,
                                 const std::string& error) {
    nlohmann::json json{
        {"batchscope", BATCHSCOPE_VERSION},
        {"libtorch", machine().libtorch},
        {"blas", machine().blas},
        {"state", state},
        {"started_at", startedAt_},
        {"settings", toJson(options_)},
        {"data",
         {{"file", data_->source().string()},
          {"sha256", data_->sha256()},
          {"rows", data_->size()},
          {"classes", data_->classes()},
          {"train_rows", start_.trainRows},
          {"test_rows", start_.testRows}}},
        {"device", start_.device},
        {"engine", start_.engine},
        {"threads", start_.threads},
        {"parameters", start_.parameters},
    };
    if (!start_.notice.empty()) json["notice"] = start_.notice;
    if (!error.empty()) json["error"] = error;
    if (result) {
        json["steps"] = result->steps;
        json["seconds"] = result->seconds;
        json["names_per_second"] = result->namesPerSecond;
        json["evaluation"] = describe(result->evaluation);
        json["best"] = describe(result->best);
    }
    writeAtomically(folder_ / "run.json",
                    json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

std::string suggestedRunName(const TrainOptions& options) {
    return timeText("%Y%m%d-%H%M%S-") + toText(options.cell) + "-" + std::to_string(options.hidden_size);
}

} // namespace batchscope
