#include "core/runs/run_folder.h"

#include "core/base/atomic_file.h"
#include "core/base/input_error.h"
#include "core/base/json_text.h"
#include "core/base/time_text.h"
#include "core/data/reading_form_json.h"
#include "core/files/evaluation_json.h"
#include "core/runs/metrics_row.h"
#include "core/runs/run_files.h"
#include "core/training/device.h"
#include "core/training/options_json.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <utility>

namespace batchscope {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kRowsAtOnce = 8192; // bytes

/// The bytes of metrics.csv up to that step; a last line that was cut short is left out.
std::uint64_t bytesUpTo(const fs::path& file, std::int64_t step) {
    std::ifstream in(file);
    std::uint64_t kept = 0;
    std::string line;
    while (std::getline(in, line) && !in.eof()) {
        std::int64_t number = 0;
        const auto read = std::from_chars(line.data(), line.data() + line.size(), number);
        if (read.ec == std::errc() && number > step) break;
        kept += line.size() + 1;
    }
    return kept;
}

} // namespace

RunFolder::RunFolder(fs::path folder, std::shared_ptr<const NameDataset> data, const TrainOptions& options)
    : folder_(std::move(folder)), keeper_(folder_), data_(std::move(data)), options_(options) {
    std::error_code error;
    made_ = fs::create_directories(folder_, error);
    if (error)
        throw InputError(folder_, "cannot be made (" + error.message() + "); name another folder with --out");
    takeLock(); // before looking: two runs that begin at once must not both find the folder empty
    if (fs::exists(folder_ / "run.json", error))
        throw InputError(folder_, "holds a run already; name another folder with --out, or remove this one");
    prove("name another folder with --out");
}

RunFolder::RunFolder(fs::path folder, std::shared_ptr<const NameDataset> data, const TrainOptions& options,
                     const ResumePoint& from)
    : folder_(std::move(folder)), keeper_(folder_), data_(std::move(data)), options_(options),
      resumedAt_(from.step()) {
    takeLock();
    prove("a run is resumed in its own folder: make it writable, or copy it to where you may write");
    keeper_.sweep();
}

void RunFolder::takeLock() {
    lock_ = RunLock::take(folder_ / ".lock");
    if (lock_.busy())
        throw InputError(folder_,
                         "a run is in progress in it, in another window or command; stop it there first");
}

void RunFolder::prove(const char* advice) {
    std::error_code error;
    try {
        writeAtomically(folder_ / ".probe", "");
        fs::remove(folder_ / ".probe", error);
    } catch (const std::runtime_error& problem) {
        throw InputError(std::string(problem.what()) + "; " + advice);
    }
}

RunFolder::~RunFolder() {
    std::error_code error;
    keep([&] { metrics_.flush(); });
    lock_.release();
    if (made_ && fs::is_empty(folder_, error)) fs::remove(folder_, error);
}

void RunFolder::onStart(const RunStart& start) {
    start_ = start;
    const auto before = resumedAt_ > 0 ? readRunDescription(folder_) : std::nullopt;
    startedAt_ = before && !before->startedAt.empty() ? before->startedAt : utcNow();
    const fs::path file = folder_ / "metrics.csv";
    const std::uint64_t kept = resumedAt_ > 0 ? bytesUpTo(file, resumedAt_) : 0;
    metrics_.open(file, kept);
    if (kept == 0) metrics_.add(metricsHeader());
    keep([&] { metrics_.flush(); });
    keep([&] { writeDescription("running", nullptr, {}); });
}

void RunFolder::onStep(const StepMetrics& metrics) {
    flushRow();
    pending_ = metrics;
}

void RunFolder::onEvaluation(const Evaluation& evaluation) {
    evaluation_ = evaluation;
    // Of a step before a stop there is no row to wait for: its evaluation stands alone.
    if (!pending_) {
        metrics_.add(metricsRow(nullptr, &evaluation));
        evaluation_.reset();
    }
    flushRow();
    keep([&] { metrics_.flush(); });
}

void RunFolder::flushRow() {
    if (!pending_) return;
    metrics_.add(metricsRow(&*pending_, evaluation_ ? &*evaluation_ : nullptr));
    pending_.reset();
    evaluation_.reset();
    if (metrics_.kept() >= kRowsAtOnce) keep([&] { metrics_.flush(); });
}

void RunFolder::keep(const std::function<void()>& write) {
    try {
        write();
    } catch (const std::runtime_error& problem) {
        if (warning_.empty())
            warning_ =
                std::string(problem.what()) + "; training continues, and what was written before stands";
    }
}

void RunFolder::onCheckpoint(const std::shared_ptr<const ResumePoint>& point) {
    flushRow();
    keep([&] { metrics_.flush(); }); // a resumed run needs all rows up to its checkpoint
    keep([&] { keeper_.add(*point); });
}

void RunFolder::onBest(const std::shared_ptr<const ResumePoint>& point) {
    keep([&] { keeper_.addBest(*point); });
}

void RunFolder::finish(const RunResult& result) {
    flushRow();
    std::string problem;
    try {
        metrics_.flush();
    } catch (const std::runtime_error& error) {
        problem = error.what();
    }
    keeper_.add(*result.point);
    writeDescription(result.end == RunResult::End::Finished ? "finished" : "stopped", &result, {});
    if (!problem.empty()) throw std::runtime_error(problem);
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
          {"form", toJson(data_->form())},
          {"rows", data_->size()},
          {"classes", data_->classes()},
          {"train_rows", start_.trainRows},
          {"test_rows", start_.testRows}}},
        {"device", start_.device},
        {"engine", start_.engine},
        {"threads", start_.threads},
        {"parts", start_.parts},
        {"parameters", start_.parameters},
    };
    if (start_.secondsWithOne > 0)
        json["thread_choice"] = {{"seconds_with_one", start_.secondsWithOne},
                                 {"seconds_with_all", start_.secondsWithAll}};
    if (resumedAt_ > 0) json["resumed_at_step"] = resumedAt_;
    if (!start_.notice.empty()) json["notice"] = start_.notice;
    if (!error.empty()) json["error"] = error;
    if (result) {
        json["steps"] = result->steps;
        json["seconds"] = result->seconds;
        json["names_per_second"] = result->namesPerSecond;
        json["evaluation"] = toJson(result->evaluation);
        json["best"] = toJson(result->best);
    }
    writeAtomically(folder_ / "run.json", jsonText(json, 2) + "\n");
}

std::string suggestedRunName(const TrainOptions& options) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now).count() % 1000;
    char fraction[8];
    std::snprintf(fraction, sizeof fraction, "%03d-", int(milliseconds));
    return utcNow("%Y%m%d-%H%M%S-") + fraction + toText(options.cell) + "-" +
           std::to_string(options.hidden_size);
}

} // namespace batchscope
