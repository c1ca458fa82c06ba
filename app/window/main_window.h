#pragma once

#include "app/window/app_settings.h"
#include "widgets/session/workbench.h"

#include <QMainWindow>

class QActionGroup;
class QLabel;
class QMenu;
class QMenuBar;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QUndoGroup;

namespace batchscope {

struct Experiment;
class Banner;
class BatchController;
class BatchPage;
class DataPage;
class ExplainPage;
class Exporter;
class ExperimentPanel;
class OptionsHistory;
class RaceController;
class RacePage;
class RunsController;
class RunsPage;
class ShortLabel;
class Tour;
class TrainPage;
struct FormQuestion;

/// The workbench's window: dock, pages, run buttons, status line, and the wires between them and the
/// Workbench.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    enum class Page { Data, Batch, Train, Race, Explain, Runs };
    static constexpr int kPages = 6;

    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    Workbench& workbench() { return workbench_; }
    Banner& banner() { return *banner_; }
    void showPage(Page page);
    Page page() const;
    /// Loads a file or folder, keeping what is there until it is read whole; asks first where a run is in
    /// progress, and where it is not certain how the file is to be read. `path` as pathText() makes it; an
    /// empty `form`: as it was chosen for this file, or else guessed.
    void open(const QString& path, bool skipBadRows = false, const ReadingForm& form = {});
    /// Takes the settings that the window was left with, and opens `file` (names, or an experiment), or else
    /// the names it was left with; where these are gone or do not load, the bundled ones, and the banner says
    /// so.
    void restoreSession(const QString& file);
    /// Takes an experiment's settings and opens its names where they are here.
    void openExperiment(const QString& path);

    /// Walks the user through the window; Help > Tour.
    void startTour();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void makePages();
    void makeActions();
    void makeFileMenu();
    void makeEditMenu();
    void makeRunMenu();
    void makeViewMenu();
    void makeSizeMenu(QMenu* menu);
    void makeLanguageMenu(QMenu* menu);
    void makeHelpMenu();
    void makeDock();
    void makeStatusBar();
    void connectWorkbench();
    void connectRun();
    void connectRace();
    void connectRuns();
    QAction* action(const QString& text, const QString& shortcut, const QString& toolTip,
                    const QString& name);
    void list(const QString& heading, const QList<QAction*>& actions); ///< in the sheet of shortcuts

    void focusPage();
    void chooseFile();
    void chooseFolder();
    void chooseFileToAsk();
    bool mayReplaceRun(const QString& path);
    void load(const QString& path, bool skipBadRows, const ReadingForm& form, bool chosen);
    void ask(const QString& path, bool skipBadRows, const ReadingForm& given);
    void showQuestion(const FormQuestion& question);
    void showFailure(const QString& path, const QString& message, bool badRows, bool table);
    void takeData();
    void saveCheckpoint();
    void chooseExperiment();
    void saveExperiment();
    static bool isExperiment(const QString& path);
    void takeOptions(const TrainOptions& options);
    void openDataOf(const Experiment& experiment, bool tell);
    void openLast(const Experiment& last);
    Experiment experiment() const;
    std::optional<Experiment> lastSession() const; ///< its dataFile as storedPath()
    void rememberSession();
    void fillRecentMenu();
    void applyPreset(TrainOptions options);
    QString refusal(); ///< of the dock: which field is marked and why; empty: none
    QWidget* buttonOf(const QAction* action) const; ///< in the top bar
    void showShortcuts();
    void showAbout();

    void showData();
    void showState();
    void showStatus();
    void showTitle();
    QString runStatus() const;
    void say(const QString& sentence);

    AppSettings settings_;
    Workbench workbench_;

    QStackedWidget* stack_;
    Banner* banner_;
    DataPage* dataPage_;
    BatchPage* batchPage_;
    TrainPage* trainPage_;
    RacePage* racePage_;
    ExplainPage* explainPage_;
    RunsPage* runsPage_;
    BatchController* batch_;
    RaceController* race_;
    RunsController* runs_;
    Exporter* exporter_;
    OptionsHistory* edits_;
    QUndoGroup* undo_;     ///< of the settings, and on the Runs page of the history
    Tour* tour_ = nullptr; ///< once it was asked for
    ExperimentPanel* experiment_;
    QActionGroup* pageActions_;
    struct ShortcutGroup {
        QString heading; ///< "On the Batch page"
        QList<QAction*> actions;
    };
    QList<ShortcutGroup> sheet_; ///< every action with a shortcut, as the sheet lists them
    QAction *start_, *pause_, *nextBatch_, *stop_, *reset_, *follow_, *save_;
    QMenuBar* menus_;
    QMenu* recentMenu_;
    ShortLabel* sentence_;
    QLabel* status_;
    QProgressBar* progress_;
    QPushButton* cancelLoad_;
    bool bundled_ = false;
    QString openingPath_;     ///< see pathText()
    ReadingForm openingForm_; ///< that it was to be read in; empty: guessed
    bool formChosen_ = false; ///< by the user, for this file
    QString dataTitle_;       ///< of what is open, for the title of the window
    QString restoring_;       ///< the file that was open last, while it is opened again
    QString removed_;         ///< what the banner says of the last runs that were removed
    QString refusal_;         ///< what the banner says of the last start that was refused
    QString loadError_;       ///< what the banner says of the last load that failed
    QString readingNote_;     ///< what the banner says of how the names were read
};

} // namespace batchscope
