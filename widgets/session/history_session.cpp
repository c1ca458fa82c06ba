#include "widgets/session/history_session.h"

#include "core/base/json_text.h"
#include "core/runs/run_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <exception>
#include <optional>
#include <utility>

namespace batchscope {

namespace {

constexpr std::chrono::milliseconds kBetween{500};

} // namespace

HistorySession::HistorySession(std::filesystem::path file, QObject* parent)
    : QObject(parent), file_(std::move(file)) {
    worker_.start([this](std::stop_token stop) { work(stop); },
                  [this](const QString& error) {
                      if (!error.isEmpty()) Q_EMIT failed(error);
                  });
}

HistorySession::~HistorySession() {
    worker_.stopAndWait();
}

const RunRecord* HistorySession::run(qint64 id) const {
    const auto found =
        std::find_if(runs_.begin(), runs_.end(), [id](const RunRecord& run) { return run.id == id; });
    return found == runs_.end() ? nullptr : &*found;
}

void HistorySession::post(Wish wish) {
    {
        const std::lock_guard lock(mutex_);
        wishes_.push_back(std::move(wish));
    }
    wake_.notify_one();
}

void HistorySession::postAndRefresh(Wish wish) {
    post(std::move(wish));
    postRefresh();
}

void HistorySession::refresh() {
    if (!std::exchange(refreshing_, true)) postRefresh(); // else the one that waits reads what is newest
}

void HistorySession::postRefresh() {
    post([this](RunStore& store) {
        auto runs = std::make_shared<std::vector<RunRecord>>(store.runs());
        QMetaObject::invokeMethod(
            this, [this, runs] { takeRuns(std::move(*runs)); }, Qt::QueuedConnection);
    });
}

void HistorySession::takeRuns(std::vector<RunRecord> runs) {
    runs_ = std::move(runs);
    known_ = true;
    refreshing_ = false;
    Q_EMIT runsChanged();
}

void HistorySession::loadCurves(qint64 id) {
    post([this, id](RunStore& store) {
        auto curves = std::make_shared<const RunCurves>(store.curves(id));
        QMetaObject::invokeMethod(
            this, [this, id, curves] { Q_EMIT curvesRead(id, curves); }, Qt::QueuedConnection);
    });
}

void HistorySession::rename(qint64 id, const QString& name) {
    postAndRefresh([id, name = name.toStdString()](RunStore& store) { store.rename(id, name); });
}

void HistorySession::setNotes(qint64 id, const QString& notes) {
    postAndRefresh([id, notes = notes.toStdString()](RunStore& store) { store.setNotes(id, notes); });
}

void HistorySession::setTags(qint64 id, const QStringList& tags) {
    std::vector<std::string> words;
    for (const QString& tag : tags)
        words.push_back(tag.toStdString());
    postAndRefresh([id, words](RunStore& store) { store.setTags(id, words); });
}

void HistorySession::setRemoved(const std::vector<qint64>& ids, bool removed) {
    for (const qint64 id : ids) {
        if (removed)
            removed_.insert(id);
        else
            removed_.erase(id);
    }
    postAndRefresh([ids, removed](RunStore& store) {
        for (const qint64 id : ids)
            store.setRemoved(id, removed);
    });
}

void HistorySession::setFolder(qint64 id, const std::filesystem::path& folder) {
    postAndRefresh([id, folder](RunStore& store) { store.setFolder(id, folder); });
}

void HistorySession::purge(const std::filesystem::path& own) {
    post([own, ids = std::vector<std::int64_t>(removed_.begin(), removed_.end())](RunStore& store) {
        for (const std::filesystem::path folder : store.purge(ids)) {
            const std::filesystem::path plain = folder.lexically_normal();
            std::error_code error; // a folder that stays behind harms nobody
            if (plain == folder && plain.has_filename() && plain.parent_path() == own)
                std::filesystem::remove_all(folder, error);
        }
    });
}

void HistorySession::addMeasurement(const QString& kind, const TrainOptions& options,
                                    const QString& dataSha256, const QString& json) {
    post([kind = kind.toStdString(), options, sha = dataSha256.toStdString(), json = json.toStdString()](
             RunStore& store) { store.addMeasurement(kind, options, sha, parseJson(json)); });
}

bool HistorySession::take(std::stop_token stop, Wish& wish) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, stop, [this] { return !wishes_.empty(); });
    if (wishes_.empty()) return false; // asked to stop, and nothing is left
    wish = std::move(wishes_.front());
    wishes_.pop_front();
    return true;
}

void HistorySession::work(std::stop_token stop) {
    std::optional<RunStore> store;
    Wish wish;
    while (take(stop, wish)) {
        try {
            if (!store) store.emplace(file_);
            wish(*store);
            report({});
        } catch (const StoreBusy& problem) {
            report(problem.what());
            if (stop.stop_requested()) return; // nobody waits for the other program's end
            std::unique_lock lock(mutex_);
            wishes_.push_front(std::move(wish));
            std::condition_variable_any().wait_for(lock, stop, kBetween, [] { return false; });
        } catch (const std::exception& problem) {
            const QString message = QString::fromUtf8(problem.what());
            if (!store) {
                report(problem.what());
                QMetaObject::invokeMethod(
                    this, [this] { refreshing_ = false; }, Qt::QueuedConnection);
            } else {
                QMetaObject::invokeMethod(
                    this,
                    [this, message] {
                        refreshing_ = false;
                        Q_EMIT failed(message);
                    },
                    Qt::QueuedConnection);
            }
        }
    }
}

void HistorySession::report(const std::string& problem) {
    QMetaObject::invokeMethod(
        this, [this, text = QString::fromStdString(problem)] { setProblem(text); }, Qt::QueuedConnection);
}

void HistorySession::setProblem(const QString& problem) {
    if (problem == problem_) return;
    problem_ = problem;
    Q_EMIT problemChanged();
}

} // namespace batchscope
