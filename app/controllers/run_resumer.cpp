#include "app/controllers/run_resumer.h"

#include "core/base/input_error.h"
#include "core/base/plain_error.h"
#include "core/files/checkpoint_keeper.h"
#include "core/runs/find_data.h"
#include "core/runs/find_moved.h"
#include "core/runs/recorded_run.h"
#include "widgets/session/path_text.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace batchscope {

namespace {

struct WaitCursor {
    WaitCursor() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    ~WaitCursor() { QApplication::restoreOverrideCursor(); }
    WaitCursor(const WaitCursor&) = delete;
    WaitCursor& operator=(const WaitCursor&) = delete;
};

QString nameOf(const RunRecord& run) {
    return QString::fromStdString(run.name);
}

std::optional<RunMark> markIn(const RunCurves& curves) {
    if (curves.steps.empty()) return std::nullopt;
    const StepMetrics& first = curves.steps.front();
    return RunMark{first.step, first.loss, first.seconds};
}

} // namespace

RunResumer::RunResumer(Workbench& workbench, HistorySession& history, QWidget& window, QObject* parent)
    : QObject(parent), workbench_(workbench), history_(history), window_(window) {
    connect(&history_, &HistorySession::curvesRead, this, &RunResumer::curvesRead);
    connect(&workbench_.namesSession(), &NamesSession::failed, this, [this] { opening_ = false; });
    // Queued: the pages learn of the new names first.
    connect(&workbench_, &Workbench::dataChanged, this, &RunResumer::namesOpened, Qt::QueuedConnection);
}

void RunResumer::resume(qint64 id) {
    if (mayBegin()) withFolder(id, [this](const std::filesystem::path& folder) { begin(folder); });
}

// Asked again after each wait: a measurement or another run may have been started meanwhile.
bool RunResumer::mayBegin() {
    const QString blocked = blocked_ ? blocked_() : QString();
    if (!blocked.isEmpty())
        Q_EMIT failed(tr("Not now: %1").arg(blocked));
    else if (workbench_.training().active())
        Q_EMIT failed(tr("a run is in progress; stop it before resuming another"));
    else
        return true;
    return false;
}

void RunResumer::withFolder(qint64 id, FolderAct act, std::function<void()> without) {
    wanted_ = id;
    act_ = std::move(act);
    without_ = std::move(without);
    opening_ = false;
    history_.loadCurves(id); // curvesRead() follows
}

void RunResumer::curvesRead(qint64 id, const std::shared_ptr<const RunCurves>& curves) {
    if (id != wanted_ || !act_) return;
    const FolderAct act = std::exchange(act_, nullptr);
    const auto without = std::exchange(without_, nullptr);
    before_ = curves;
    const RunRecord* found = history_.run(wanted_);
    if (!found) return;
    const RunRecord run = *found; // the history is read again while a dialog is open
    if (const auto folder = folderOf(run); !folder.empty())
        act(folder);
    else if (without)
        without();
}

std::filesystem::path RunResumer::folderOf(const RunRecord& run) {
    const auto mark = markIn(*before_);
    const auto found = findRunFolder(run.folder, mark);
    const std::filesystem::path folder = found ? *found : askForFolder(run, mark);
    if (!folder.empty() && folder != run.folder) history_.setFolder(run.id, folder);
    return folder;
}

std::filesystem::path RunResumer::askForFolder(const RunRecord& run, const std::optional<RunMark>& mark) {
    const QString chosen = QFileDialog::getExistingDirectory(
        &window_, tr("The folder of %1 was not found: where is it now?").arg(nameOf(run)),
        QFileInfo(pathText(run.folder)).absolutePath());
    if (chosen.isEmpty()) {
        Q_EMIT failed(tr("%1: the folder of the run was not found").arg(pathText(run.folder)));
    } else if (!holdsRun(pathOf(chosen), mark)) {
        Q_EMIT failed(
            tr("%1 does not contain %2; choose the folder with its checkpoints").arg(chosen, nameOf(run)));
    } else {
        return pathOf(chosen);
    }
    return {};
}

void RunResumer::begin(const std::filesystem::path& folder) {
    folder_ = folder;
    try {
        point_ = CheckpointKeeper(folder_).read();
    } catch (const std::exception& error) {
        return Q_EMIT failed(QString::fromStdString(plainMessage(error)));
    }
    if (!mayBegin()) return;
    const auto& data = workbench_.data();
    if (data && point_->wasTrainedOn(*data)) return goOn();
    openNames();
}

void RunResumer::openNames() {
    QString file;
    try {
        const WaitCursor cursor;
        const FoundData found = findDataOf(*point_, folder_);
        file = pathText(found.file);
        if (!found.note.empty())
            Q_EMIT said(tr("Found %1 by its content: %2").arg(pathText(point_->dataFile()), file));
    } catch (const InputError&) {
        file = askForNames(pathText(point_->dataFile()));
    }
    if (file.isEmpty()) return;
    opening_ = true;
    Q_EMIT openRequested(file, point_->dataForm());
    // Whoever says no to it is not surprised by the run later.
    if (!workbench_.namesSession().loading()) opening_ = false;
}

QString RunResumer::askForNames(const QString& file) {
    const bool there = QFileInfo::exists(file);
    const QString question =
        there ? tr("%1 has changed since the run was trained on it: where is the original file?").arg(file)
              : tr("%1 was not found: where is it now?").arg(file);
    const QString chosen = QFileDialog::getOpenFileName(&window_, question, QFileInfo(file).absolutePath());
    if (chosen.isEmpty()) {
        Q_EMIT failed(there ? tr("%1 has changed since the run was trained on it, so the run cannot be "
                                 "resumed exactly; start a new run")
                                  .arg(file)
                            : tr("%1 was not found, and the run cannot be resumed without it").arg(file));
        return {};
    }
    try {
        return pathText(findDataOf(*point_, folder_, pathOf(chosen)).file);
    } catch (const InputError& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
        return {};
    }
}

void RunResumer::namesOpened() {
    if (!std::exchange(opening_, false) || !mayBegin()) return;
    const auto& data = workbench_.data();
    if (data && point_->wasTrainedOn(*data)) goOn();
}

void RunResumer::goOn() {
    const RunRecord* run = history_.run(wanted_);
    const auto curves = std::exchange(before_, nullptr);
    const auto point = std::exchange(point_, nullptr);
    if (!run || !curves || !point) return;
    try {
        TrainOptions options = point->options();
        options.steps = std::max(options.steps, run->options.steps); // more were asked for since
        Q_EMIT optionsRequested(options);
        workbench_.resume(point, options, {folder_, history_.file(), true}, *curves);
        Q_EMIT trainingShown();
        Q_EMIT said(tr("%1 resumes after update %2").arg(nameOf(*run)).arg(point->step()));
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromStdString(plainMessage(error)));
    }
}

} // namespace batchscope
