#pragma once

#include "core/runs/run_files.h"
#include "widgets/session/history_session.h"
#include "widgets/session/workbench.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace batchscope {

/// Resumes runs of the history. What a run needs, its folder and its names, may have been moved: it is looked
/// for by content, and then asked for in a dialog. GUI thread only.
class RunResumer : public QObject {
    Q_OBJECT
public:
    /// All must outlive this; dialogs belong to `window`.
    RunResumer(Workbench& workbench, HistorySession& history, QWidget& window, QObject* parent = nullptr);

    /// Asked before a run is resumed: what stands against it now, such as a race; empty: nothing.
    void setBlocked(std::function<QString()> blocked) { blocked_ = std::move(blocked); }
    /// Resumes a run of the history; opens its names first where others are loaded. failed() says what stands
    /// against it.
    void resume(qint64 id);
    /// The names that openRequested() asked for were not opened: the user said no.
    void forgetNames() { opening_ = false; }
    using FolderAct = std::function<void(const std::filesystem::path&)>;
    /// Finds the folder of a run, then calls `act` with it. Where the user does not know it either: failed(),
    /// then `without`.
    void withFolder(qint64 id, FolderAct act, std::function<void()> without = {});

Q_SIGNALS:
    void failed(const QString& message); ///< one line for people
    void said(const QString& sentence);
    void optionsRequested(const batchscope::TrainOptions& options);
    /// The names of a run that is to be resumed, see pathOf(), and how they were read.
    void openRequested(const QString& file, const batchscope::ReadingForm& form);
    void trainingShown(); ///< a run is resumed: time to look at its curves

private:
    bool mayBegin(); ///< false: failed() has said why not
    void curvesRead(qint64 id, const std::shared_ptr<const RunCurves>& curves);
    std::filesystem::path folderOf(const RunRecord& run); ///< empty: not found; failed() has said so
    std::filesystem::path askForFolder(const RunRecord& run, const std::optional<RunMark>& mark);
    void begin(const std::filesystem::path& folder);
    void openNames();
    QString askForNames(const QString& file);
    void namesOpened();
    void goOn();

    Workbench& workbench_;
    HistorySession& history_;
    QWidget& window_;
    std::function<QString()> blocked_;
    qint64 wanted_ = 0;             ///< run whose curves are being read
    FolderAct act_;                 ///< what is done once they and the folder are there
    std::function<void()> without_; ///< what is done instead where there is no folder
    std::shared_ptr<const RunCurves> before_;
    std::filesystem::path folder_; ///< of the run that is being resumed
    std::shared_ptr<const ResumePoint> point_;
    bool opening_ = false; ///< its names
};

} // namespace batchscope
