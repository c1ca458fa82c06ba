#pragma once

#include "core/runs/run_record.h"
#include "widgets/session/worker.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <vector>

namespace batchscope {

class RunStore;

/// The history of runs for the window: reads and writes the file on a worker thread, one wish after the
/// other. While another program keeps the file locked, wishes wait and are tried again; problem() says so.
/// GUI thread only. Destroying a session does what is still wished for, as far as it can, and joins.
///
///     session.refresh();        ->  runsChanged(), session.runs()
///     session.loadCurves(7);    ->  curvesRead(7, curves), curves->steps
class HistorySession : public QObject {
    Q_OBJECT
public:
    /// The history in `file`; made where it is missing once a run is written, or refresh() is called.
    explicit HistorySession(std::filesystem::path file, QObject* parent = nullptr);
    ~HistorySession() override;

    const std::filesystem::path& file() const { return file_; }
    const std::vector<RunRecord>& runs() const { return runs_; } ///< latest first, as last read
    const RunRecord* run(qint64 id) const;                       ///< null: not among runs()
    bool known() const { return known_; }                        ///< the history has been read once
    const QString& problem() const { return problem_; } ///< why the file cannot be read now; empty: it can

    void refresh();
    void loadCurves(qint64 id); ///< curvesRead() follows

    // Each is followed by runsChanged().
    void rename(qint64 id, const QString& name);
    void setNotes(qint64 id, const QString& notes);
    void setTags(qint64 id, const QStringList& tags);
    void setRemoved(const std::vector<qint64>& ids, bool removed);
    void setFolder(qint64 id, const std::filesystem::path& folder);
    /// Forgets the runs that this session removed for good, such as when the window closes, and deletes their
    /// folders where those lie in `own`.
    void purge(const std::filesystem::path& own);

    /// Keeps a measurement; see RunStore::addMeasurement.
    void addMeasurement(const QString& kind, const TrainOptions& options, const QString& dataSha256,
                        const QString& json);

Q_SIGNALS:
    void runsChanged();
    void curvesRead(qint64 id, const std::shared_ptr<const batchscope::RunCurves>& curves);
    void failed(const QString& message); ///< one line for people; what was read before stays
    void problemChanged();               ///< another program's lock, or an end of it

private:
    using Wish = std::function<void(RunStore&)>;
    void post(Wish wish);
    void postAndRefresh(Wish wish);
    void postRefresh();
    void work(std::stop_token stop);
    bool take(std::stop_token stop, Wish& wish);
    void report(const std::string& problem);
    void setProblem(const QString& problem);
    void takeRuns(std::vector<RunRecord> runs);

    std::filesystem::path file_;
    std::vector<RunRecord> runs_;
    std::set<qint64> removed_;
    bool known_ = false;
    bool refreshing_ = false; ///< wished for, and not answered yet
    QString problem_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<Wish> wishes_;
    Worker worker_; // last
};

} // namespace batchscope
