#pragma once

#include "app/controllers/run_resumer.h"
#include "core/runs/recorded_run.h"
#include "widgets/session/history_session.h"
#include "widgets/session/workbench.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QUndoStack;

namespace batchscope {

class RunsPage;

/// Between the Workbench, the history and the Runs page: has every run written down, shows the history, does
/// and undoes what the user wants with it, and goes on with runs that were interrupted.
class RunsController : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this. Without a folder to keep it in there is no history: problem() says why.
    RunsController(Workbench& workbench, RunsPage& page, QObject* parent = nullptr);
    ~RunsController() override;

    HistorySession* history() { return history_.get(); } ///< null: there is none
    const QString& problem() const { return problem_; }
    QUndoStack& undoStack() { return *undo_; }

    /// Asked before a run goes on: what stands against it now, such as a race; empty: nothing.
    void setBlocked(std::function<QString()> blocked);
    /// See RunResumer.
    void resume(qint64 id);
    void forgetNames();
    /// Keeps a race beside the runs with its model and names.
    void keepRace(const TrainOptions& options, const QString& dataSha256, const QString& json);
    /// Reads the history, and tells interrupted() once if the program ended under the last run.
    void lookForInterrupted();
    /// Forgets removed runs for good, with the folders that this program made for them.
    void close();

Q_SIGNALS:
    void failed(const QString& message); ///< one line for people
    void mended(const QString& message); ///< what failed() said is over
    void said(const QString& sentence);
    void removed(const QString& message); ///< which undoStack() takes back
    void optionsRequested(const batchscope::TrainOptions& options);
    /// The names of a run that is to be resumed, and how they were read.
    void openRequested(const QString& file, const batchscope::ReadingForm& form);
    void exportRequested(qint64 id);
    void trainingShown(); ///< a run goes on: time to look at its curves
    void interrupted(qint64 id, const QString& message);

private:
    RunPlace placeForARun() const;
    void connectPage();
    void connectWorkbench();
    void connectResumer();
    void showProblem();
    void push(const QString& text, std::function<void()> redo, std::function<void()> undo);

    Workbench& workbench_;
    RunsPage& page_;
    std::filesystem::path folder_;
    QString problem_;
    QUndoStack* undo_;
    QTimer refresh_;
    QTimer retry_;        ///< while the history cannot be read
    QString toldProblem_; ///< of the history
    bool looked_ = false;
    std::unique_ptr<HistorySession> history_;
    std::unique_ptr<RunResumer> resumer_;
};

} // namespace batchscope
