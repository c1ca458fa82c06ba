#include "app/window/main_window.h"

#include "app/controllers/batch_controller.h"
#include "app/controllers/options_history.h"
#include "app/controllers/race_controller.h"
#include "app/controllers/runs_controller.h"
#include "app/window/exporter.h"
#include "app/window/top_bar.h"
#include "core/training/device.h"
#include "widgets/batch/batch_page.h"
#include "widgets/data/data_page.h"
#include "widgets/explain/explain_page.h"
#include "widgets/measure/race_page.h"
#include "widgets/runs/runs_page.h"
#include "widgets/session/path_text.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/banner.h"
#include "widgets/theme/page_room.h"
#include "widgets/theme/short_label.h"
#include "widgets/train/experiment_panel.h"
#include "widgets/train/smoothing_slider.h"
#include "widgets/train/train_page.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUndoGroup>
#include <QUndoStack>

#include <algorithm>

namespace batchscope {

namespace {

/// As wide as its widget needs with a scroll bar beside it: nothing is pushed out of sight, whatever the
/// style, the fonts and the language.
class DockScroll : public QScrollArea {
public:
    QSize minimumSizeHint() const override {
        constexpr int kLeast = 281;
        const int bar = verticalScrollBar()->sizeHint().width();
        const int wanted = widget() ? widget()->minimumSizeHint().width() + bar : 0;
        return {std::max(kLeast, wanted), QScrollArea::minimumSizeHint().height()};
    }
    QSize sizeHint() const override { return minimumSizeHint(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), stack_(new QStackedWidget), banner_(new Banner), dataPage_(new DataPage),
      batchPage_(new BatchPage), trainPage_(new TrainPage), racePage_(new RacePage),
      explainPage_(new ExplainPage), runsPage_(new RunsPage),
      batch_(new BatchController(workbench_, *batchPage_, this)),
      race_(new RaceController(workbench_, *racePage_, this)),
      runs_(new RunsController(workbench_, *runsPage_, this)), exporter_(new Exporter(*this)),
      edits_(new OptionsHistory(this)), undo_(new QUndoGroup(this)), experiment_(new ExperimentPanel),
      sentence_(new ShortLabel), status_(new QLabel), progress_(new QProgressBar),
      cancelLoad_(new QPushButton(tr("Cancel"))) {
    setWindowTitle(QStringLiteral("Batchscope"));
    setAcceptDrops(true);
    makePages();
    makeActions();
    makeDock();
    makeStatusBar();
    connectWorkbench();
    connectRun();
    connectRace();
    connectRuns();
    resize(1440, 900);
    restoreGeometry(settings_.geometry());
    restoreState(settings_.layout());
    showData();
    showState();
}

MainWindow::~MainWindow() {
    runs_->undoStack().disconnect(this); // its end is a change as well
}

void MainWindow::makePages() {
    for (QWidget* page : std::initializer_list<QWidget*>{dataPage_, batchPage_, trainPage_, racePage_,
                                                         explainPage_, runsPage_})
        stack_->addWidget(scrolling(page));
}

void MainWindow::makeDock() {
    auto* scroll = new DockScroll;
    scroll->setWidget(experiment_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields take the focus, and scroll into view
    auto* dock = new QDockWidget(tr("Experiment"), this);
    dock->setObjectName(QStringLiteral("experimentDock"));
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setWidget(scroll);
    addDockWidget(isRightToLeft() ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea, dock);
}

void MainWindow::makeStatusBar() {
    sentence_->setAccessibleName(tr("What is under the pointer"));
    status_->setAccessibleName(tr("State of the run"));
    sentence_->setProperty("role", "said");
    status_->setProperty("role", "state");
    status_->setToolTip(
        tr("LibTorch %1, %2")
            .arg(QString::fromStdString(machine().libtorch), QString::fromStdString(machine().blas)));
    progress_->setFixedWidth(160);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Loading"));
    cancelLoad_->setToolTip(tr("Cancel loading and keep the current names"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(sentence_, 1);
    statusBar()->addPermanentWidget(progress_);
    statusBar()->addPermanentWidget(cancelLoad_);
    statusBar()->addPermanentWidget(status_);
    progress_->hide();
    cancelLoad_->hide();
}

void MainWindow::connectWorkbench() {
    NamesSession& names = workbench_.namesSession();
    connect(&names, &NamesSession::loadingChanged, this, [this](bool loading) {
        progress_->setValue(0);
        progress_->setVisible(loading);
        cancelLoad_->setVisible(loading);
        showState();
    });
    connect(&names, &NamesSession::progressed, progress_, &QProgressBar::setValue);
    connect(cancelLoad_, &QPushButton::clicked, this, [this] {
        workbench_.namesSession().cancel();
        runs_->forgetNames();
        restoring_.clear();
    });
    connect(&names, &NamesSession::failed, this, &MainWindow::showFailure);
    connect(&names, &NamesSession::asked, this, &MainWindow::showQuestion);
    connect(&workbench_, &Workbench::dataChanged, this, &MainWindow::takeData);
    connect(&workbench_, &Workbench::splitChanged, this, [this] {
        if (workbench_.data()) dataPage_->setSplit(workbench_.split());
    });
    connect(&workbench_, &Workbench::batchChanged, this, &MainWindow::showStatus);
    connect(&workbench_, &Workbench::optionsChanged, this, [this] {
        experiment_->setProblem(workbench_.problem());
        showState();
    });
    connect(experiment_, &ExperimentPanel::edited, this, [this](const TrainOptions& options) {
        edits_->note(workbench_.options(), options);
        workbench_.setOptions(options);
    });
    connect(experiment_, &ExperimentPanel::unmarked, this, [this] { banner_->dismiss(refusal_); });
    race_->setRefusal([this] { return refusal(); });
    connect(edits_, &OptionsHistory::wanted, this, &MainWindow::takeOptions);
    connect(experiment_, &ExperimentPanel::openRequested, this, &MainWindow::chooseFile);
    connect(batch_, &BatchController::optionsRequested, this, &MainWindow::takeOptions);
    connect(batch_, &BatchController::failed, this,
            [this](const QString& message) { banner().tell(message); });
    connect(batchPage_, &BatchPage::statusSentence, this, &MainWindow::say);
}

void MainWindow::connectRun() {
    TrainingSession& training = workbench_.training();
    trainPage_->smoothing()->setSteps(settings_.smoothing());
    connect(trainPage_->smoothing(), &SmoothingSlider::stepsChanged, this,
            [this](int updates) { settings_.setSmoothing(updates); });
    connect(&training, &TrainingSession::stateChanged, this, &MainWindow::showState);
    connect(&training, &TrainingSession::failed, this,
            [this](const QString& message) { banner_->tell(tr("The run ended: %1").arg(message)); });
    connect(&workbench_, &Workbench::runReset, this, [this] {
        trainPage_->reset({}, workbench_.training().active() ? workbench_.runOptions().steps : 0);
        explainPage_->reset();
        showStatus();
    });
    connect(&workbench_, &Workbench::mailed, this, [this](const MetricsMailbox::Mail& mail) {
        if (mail.start) trainPage_->reset(*mail.start, workbench_.runOptions().steps);
        trainPage_->appendSteps(mail.steps);
        for (const Evaluation& each : mail.evaluations)
            trainPage_->appendEvaluation(each, workbench_.majorityShare());
        if (!mail.evaluations.empty()) explainPage_->setEvaluation(mail.evaluations.back());
        showStatus();
    });
    connect(&workbench_, &Workbench::modelChanged, this, [this] {
        trainPage_->setPredictor(workbench_.model());
        explainPage_->setPredictor(workbench_.model());
        save_->setEnabled(workbench_.model() != nullptr);
    });
    connect(&training, &TrainingSession::ended, this, [this](const RunResult& result) {
        trainPage_->setEnded(result.end == RunResult::End::Finished);
        showStatus();
        QApplication::alert(this);
    });
}

void MainWindow::connectRace() {
    connect(race_, &RaceController::busyChanged, this, &MainWindow::showState);
    connect(race_, &RaceController::progressed, this, &MainWindow::showStatus);
    connect(race_, &RaceController::said, this, &MainWindow::say);
    connect(race_, &RaceController::failed, banner_,
            [this](const QString& message) { banner_->tell(message); });
    connect(racePage_, &RacePage::statusSentence, this, &MainWindow::say);
}

void MainWindow::connectRuns() {
    connect(runs_, &RunsController::failed, banner_,
            [this](const QString& message) { banner_->tell(message); });
    connect(runs_, &RunsController::said, this, &MainWindow::say);
    connect(runs_, &RunsController::removed, this, [this](const QString& message) {
        say(message);
        removed_ = message;
        banner_->offer(message, tr("Undo"), [this] { runs_->undoStack().undo(); });
    });
    connect(&runs_->undoStack(), &QUndoStack::indexChanged, this, [this] {
        // Undo would take back something else from now on.
        banner_->dismiss(removed_);
    });
    connect(runs_, &RunsController::optionsRequested, this, &MainWindow::takeOptions);
    connect(race_, &RaceController::raced, runs_, &RunsController::keepRace);
    connect(runs_, &RunsController::exportRequested, this, [this](qint64 id) {
        if (const RunRecord* run = runs_->history()->run(id)) // it may be gone since it was asked for
            exporter_->exportRun(id, runs_->history()->file(), QString::fromStdString(run->name));
    });
    connect(exporter_, &Exporter::failed, banner_,
            [this](const QString& message) { banner_->tell(message); });
    connect(exporter_, &Exporter::said, this, &MainWindow::say);
    // The run was begun with its good rows, and the file is known to be the same.
    connect(runs_, &RunsController::openRequested, this,
            [this](const QString& file, const ReadingForm& form) { open(file, true, form); });
    connect(runs_, &RunsController::mended, this,
            [this](const QString& message) { banner_->dismiss(message); });
    connect(runs_, &RunsController::trainingShown, this, [this] { showPage(Page::Train); });
    connect(runs_, &RunsController::interrupted, this, [this](qint64 id, const QString& message) {
        banner_->tellNext(message, tr("Resume run"), [this, id] { runs_->resume(id); });
        connect(runs_, &RunsController::trainingShown, banner_,
                [this, message] { banner_->dismiss(message); });
    });
    runs_->setBlocked([this] { return race_->busyText(); });
    if (!runs_->problem().isEmpty()) banner_->tell(runs_->problem());
    runs_->lookForInterrupted();
}

void MainWindow::showPage(Page page) {
    pageActions_->actions()[int(page)]->trigger();
}

MainWindow::Page MainWindow::page() const {
    return Page(stack_->currentIndex());
}

void MainWindow::showData() {
    const LoadedNames& names = workbench_.namesSession().names();
    dataPage_->setData(names.dataset, names.report);
    if (!names.dataset) {
        experiment_->setDataText(tr("none"), {}, tr("Open a names file"));
        return;
    }
    const QString file = QFileInfo(QString::fromStdString(names.dataset->source().string())).fileName();
    experiment_->setDataText(
        bundled_ ? tr("bundled") : file, grouped(qint64(names.dataset->size())),
        tr("%1. Click to open another file.").arg(QString::fromStdString(names.dataset->source().string())));
    dataTitle_ = tr("%1 - Batchscope").arg(bundled_ ? tr("bundled names") : file);
    batch_->showBatch();
    showState();
}

void MainWindow::say(const QString& sentence) {
    sentence_->setText(sentence);
}

QString MainWindow::refusal() {
    const QString why = experiment_->refusal();
    return refusal_ = why.isEmpty() ? QString() : tr("Not started. %1").arg(why);
}

void MainWindow::applyPreset(TrainOptions options) {
    options.device = workbench_.options().device; // of the machine, not of an experiment
    options.threads = workbench_.options().threads;
    takeOptions(options);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    const QString file = pathText(pathOf(event->mimeData()->urls().first()));
    if (isExperiment(file))
        openExperiment(file);
    else
        open(file);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    rememberSession();
    race_->session().stopAndWait();
    workbench_.training().stopAndWait();
    runs_->close();
    event->accept();
}

} // namespace batchscope
