#include "app/controllers/runs_controller.h"

#include "core/base/input_error.h"
#include "core/base/plain_error.h"
#include "core/base/user_folder.h"
#include "core/base/whole_path.h"
#include "widgets/runs/runs_page.h"
#include "widgets/session/path_text.h"

#include <QDesktopServices>
#include <QSettings>
#include <QUndoStack>
#include <QUrl>

#include <functional>
#include <utility>

namespace batchscope {

namespace {

constexpr int kRefreshMilliseconds = 1000, kRetryMilliseconds = 2000;
const QString kOffered = QStringLiteral("runs/lastOffered");

class Edit : public QUndoCommand {
public:
    Edit(const QString& text, std::function<void()> redo, std::function<void()> undo)
        : QUndoCommand(text), redo_(std::move(redo)), undo_(std::move(undo)) {}
    void redo() override { redo_(); }
    void undo() override { undo_(); }

private:
    std::function<void()> redo_, undo_;
};

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

QStringList wordsOf(const std::vector<std::string>& tags) {
    QStringList words;
    for (const std::string& tag : tags)
        words << textOf(tag);
    return words;
}

} // namespace

RunsController::RunsController(Workbench& workbench, RunsPage& page, QObject* parent)
    : QObject(parent), workbench_(workbench), page_(page), undo_(new QUndoStack(this)) {
    try {
        folder_ = wholePath(userFolder());
        history_ = std::make_unique<HistorySession>(historyFile());
        page_.setFileText(textOf(history_->file().string()));
    } catch (const InputError& error) {
        problem_ = QString::fromUtf8(error.what());
        page_.setProblem(problem_);
    }
    refresh_.setInterval(kRefreshMilliseconds);
    retry_.setInterval(kRetryMilliseconds);
    if (!history_) return;
    resumer_ = std::make_unique<RunResumer>(workbench_, *history_, page_);
    workbench_.setPlace([this] { return placeForARun(); });
    connectPage();
    connectWorkbench();
    connectResumer();
}

RunsController::~RunsController() = default;

RunPlace RunsController::placeForARun() const {
    const std::string name = suggestedRunName(workbench_.options());
    return {folder_ / "runs" / name, history_->file(), false};
}

void RunsController::push(const QString& text, std::function<void()> redo, std::function<void()> undo) {
    undo_->push(new Edit(text, std::move(redo), std::move(undo)));
}

void RunsController::connectPage() {
    HistorySession& history = *history_;
    connect(&history, &HistorySession::runsChanged, this, [this] { page_.setRuns(history_->runs()); });
    connect(&history, &HistorySession::curvesRead, &page_, &RunsPage::setCurves);
    connect(&history, &HistorySession::failed, this, &RunsController::failed);
    connect(&history, &HistorySession::problemChanged, this, &RunsController::showProblem);
    connect(&retry_, &QTimer::timeout, &history, &HistorySession::refresh);
    connect(&page_, &RunsPage::curvesWanted, &history, &HistorySession::loadCurves);
    connect(&page_, &RunsPage::renamed, this, [this, &history](qint64 id, const QString& name) {
        const QString before = textOf(history.run(id)->name);
        push(
            tr("rename"), [&history, id, name] { history.rename(id, name); },
            [&history, id, before] { history.rename(id, before); });
    });
    connect(&page_, &RunsPage::tagged, this, [this, &history](qint64 id, const QStringList& tags) {
        const QStringList before = wordsOf(history.run(id)->tags);
        push(
            tr("tag"), [&history, id, tags] { history.setTags(id, tags); },
            [&history, id, before] { history.setTags(id, before); });
    });
    connect(&page_, &RunsPage::noted, this, [this, &history](qint64 id, const QString& notes) {
        const RunRecord* run = history.run(id);
        const QString before = run ? textOf(run->notes) : QString();
        push(
            tr("notes"), [&history, id, notes] { history.setNotes(id, notes); },
            [&history, id, before] { history.setNotes(id, before); });
    });
    connect(&page_, &RunsPage::removeRequested, this, [this, &history](const QList<qint64>& ids) {
        const std::vector<qint64> all(ids.begin(), ids.end());
        push(
            tr("remove"), [&history, all] { history.setRemoved(all, true); },
            [&history, all] { history.setRemoved(all, false); });
        Q_EMIT removed(all.size() == 1 ? tr("Removed a run; Ctrl+Z brings it back")
                                       : tr("Removed %1 runs; Ctrl+Z brings them back").arg(all.size()));
    });
    connect(&page_, &RunsPage::settingsRequested, this, [this, &history](qint64 id) {
        const RunRecord* run = history.run(id);
        Q_EMIT optionsRequested(run->options);
        Q_EMIT said(tr("Using the settings of %1").arg(textOf(run->name)));
    });
    connect(&page_, &RunsPage::resumeRequested, this, &RunsController::resume);
    connect(&page_, &RunsPage::exportRequested, this, [this, &history](qint64 id) {
        std::error_code error;
        if (std::filesystem::exists(history.run(id)->folder, error)) return Q_EMIT exportRequested(id);
        // Without its folder there are no weights, but curves, report and tables.
        const auto go = [this, id] { Q_EMIT exportRequested(id); };
        resumer_->withFolder(
            id, [go](const std::filesystem::path&) { go(); }, go);
    });
    connect(&page_, &RunsPage::folderRequested, this, [this](qint64 id) {
        resumer_->withFolder(id, [this](const std::filesystem::path& where) {
            const QString folder = pathText(where);
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
                Q_EMIT failed(tr("%1: no program to show folders was found; open it yourself").arg(folder));
        });
    });
}

void RunsController::forgetNames() {
    if (resumer_) resumer_->forgetNames();
}

void RunsController::connectResumer() {
    connect(resumer_.get(), &RunResumer::failed, this, &RunsController::failed);
    connect(resumer_.get(), &RunResumer::said, this, &RunsController::said);
    connect(resumer_.get(), &RunResumer::optionsRequested, this, &RunsController::optionsRequested);
    connect(resumer_.get(), &RunResumer::openRequested, this, &RunsController::openRequested);
    connect(resumer_.get(), &RunResumer::trainingShown, this, &RunsController::trainingShown);
}

// Once for each reason, and tried again until it is gone.
void RunsController::showProblem() {
    const QString problem = history_->problem();
    page_.setProblem(problem);
    if (problem.isEmpty())
        retry_.stop();
    else
        retry_.start();
    const QString before = std::exchange(toldProblem_, problem);
    if (!before.isEmpty()) Q_EMIT mended(before);
    if (!problem.isEmpty()) Q_EMIT failed(problem);
}

void RunsController::connectWorkbench() {
    connect(&refresh_, &QTimer::timeout, this, [this] {
        if (page_.isVisible()) history_->refresh();
    });
    connect(&workbench_.training(), &TrainingSession::stateChanged, this,
            [this](TrainingSession::State state) {
                if (state == TrainingSession::State::Idle)
                    refresh_.stop();
                else
                    refresh_.start();
                history_->refresh();
            });
    connect(&workbench_, &Workbench::mailed, this, [this](const MetricsMailbox::Mail& mail) {
        if (!mail.warnings.empty()) Q_EMIT failed(wordsOf(mail.warnings).join(u'\n'));
    });
}

void RunsController::setBlocked(std::function<QString()> blocked) {
    if (resumer_) resumer_->setBlocked(std::move(blocked));
}

void RunsController::resume(qint64 id) {
    if (resumer_) resumer_->resume(id);
}

void RunsController::keepRace(const TrainOptions& options, const QString& dataSha256, const QString& json) {
    if (history_) history_->addMeasurement(QStringLiteral("race"), options, dataSha256, json);
}

void RunsController::lookForInterrupted() {
    if (!history_) return;
    connect(history_.get(), &HistorySession::runsChanged, this, [this] {
        if (std::exchange(looked_, true)) return;
        // Only what this window kept itself, and each run once: who said no is not asked again.
        for (const RunRecord& run : history_->runs()) {
            const std::filesystem::path own = folder_ / "runs";
            if (std::filesystem::path(run.folder).parent_path() != own) continue;
            std::error_code error;
            if (run.state != RunState::Interrupted ||
                !std::filesystem::exists(CheckpointKeeper(run.folder).newest(), error))
                return;
            if (QSettings().value(kOffered).toLongLong() >= run.id) return;
            QSettings().setValue(kOffered, qint64(run.id));
            return Q_EMIT interrupted(
                run.id, tr("The program ended while %1 was at update %2 of %3. Its last checkpoint was kept.")
                            .arg(textOf(run.name))
                            .arg(run.steps)
                            .arg(run.options.steps));
        }
    });
    history_->refresh();
}

void RunsController::close() {
    if (history_) history_->purge(folder_ / "runs");
}

} // namespace batchscope
