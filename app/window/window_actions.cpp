#include "app/controllers/batch_controller.h"
#include "app/controllers/options_history.h"
#include "app/controllers/runs_controller.h"
#include "app/window/exporter.h"
#include "app/window/main_window.h"
#include "app/window/top_bar.h"
#include "core/files/checkpoint.h"
#include "core/training/predictor.h"
#include "widgets/batch/batch_page.h"
#include "widgets/measure/race_page.h"
#include "widgets/plots/line_plot.h"
#include "widgets/runs/runs_page.h"
#include "widgets/text/setting_words.h"
#include "widgets/theme/banner.h"
#include "widgets/train/train_page.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QUndoGroup>
#include <QUndoStack>

#include <algorithm>
#include <exception>

namespace batchscope {

QAction* MainWindow::action(const QString& text, const QString& shortcut, const QString& toolTip,
                            const QString& name) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    if (!shortcut.isEmpty()) action->setShortcut(QKeySequence(shortcut));
    action->setToolTip(shortcut.isEmpty() ? toolTip
                                          : tr("%1 (%2)").arg(toolTip, action->shortcut().toString(
                                                                           QKeySequence::NativeText)));
    addAction(action);
    return action;
}

void MainWindow::list(const QString& heading, const QList<QAction*>& actions) {
    auto group = std::find_if(sheet_.begin(), sheet_.end(),
                              [&heading](const ShortcutGroup& each) { return each.heading == heading; });
    if (group == sheet_.end()) group = sheet_.insert(sheet_.end(), {heading, {}});
    group->actions += actions;
}

void MainWindow::makeActions() {
    const std::pair<QString, QString> pages[kPages] = {
        {tr("Data"), tr("The names, their lengths and classes, and problems of the file")},
        {tr("Batch"), tr("The batches that are trained on: padding, mask, batch_sizes")},
        {tr("Train"), tr("Live curves of the run, and a field that classifies a name")},
        {tr("Race"), tr("Prove that all ways to compute a batch agree, and time each")},
        {tr("Explain"), tr("How the model reads a name letter by letter, and which classes it confuses")},
        {tr("Runs"), tr("The history of all runs: compare their curves and settings")}};
    pageActions_ = new QActionGroup(this);
    for (int i = 0; i < kPages; ++i) {
        QAction* page = action(pages[i].first, QStringLiteral("Ctrl+%1").arg(i + 1), pages[i].second,
                               QStringLiteral("page%1").arg(i));
        page->setCheckable(true);
        pageActions_->addAction(page);
        connect(page, &QAction::triggered, this, [this, i] {
            stack_->setCurrentIndex(i);
            focusPage();
            say({});
        });
    }
    list(tr("Pages"), pageActions_->actions());
    start_ = action(tr("Start"), QStringLiteral("F5"),
                    tr("Train with these settings, or resume after a pause"), QStringLiteral("start"));
    pause_ = action(tr("Pause"), QStringLiteral("F6"), tr("Pause the run after the current batch"),
                    QStringLiteral("pause"));
    nextBatch_ = action(tr("Next batch"), QStringLiteral("F7"), tr("Run one batch, then pause"),
                        QStringLiteral("nextBatch"));
    stop_ = action(tr("Stop"), QStringLiteral("F8"), tr("End the run; its curves and weights stay"),
                   QStringLiteral("stop"));
    reset_ = action(tr("Reset"), QStringLiteral("Ctrl+R"), tr("Discard the run's curves and weights"),
                    QStringLiteral("reset"));
    for (QAction* action : {start_, nextBatch_})
        action->setData(action->toolTip()); // told again once nothing is measured any more
    connect(start_, &QAction::triggered, this, [this] {
        const bool fresh = !workbench_.training().active();
        if (fresh && !refusal().isEmpty()) return banner_->tell(refusal_);
        workbench_.start();
        if (fresh) showPage(Page::Train);
    });
    connect(pause_, &QAction::triggered, this, [this] { workbench_.training().pause(); });
    connect(nextBatch_, &QAction::triggered, this, [this] {
        if (!workbench_.training().active() && !refusal().isEmpty()) return banner_->tell(refusal_);
        workbench_.nextBatch();
        // Where neither the batch nor its curves can be seen, it would run unseen.
        if (page() != Page::Batch && page() != Page::Train && page() != Page::Explain) showPage(Page::Batch);
    });
    connect(stop_, &QAction::triggered, this, [this] { workbench_.training().stop(); });
    connect(reset_, &QAction::triggered, &workbench_, &Workbench::reset);
    list(tr("Run"), {start_, pause_, nextBatch_, stop_, reset_});

    menus_ = new QMenuBar(this);
    makeFileMenu();
    makeEditMenu();
    makeRunMenu();
    makeViewMenu();
    makeHelpMenu();

    auto* centre = new QWidget(this);
    auto* box = new QVBoxLayout(centre);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(banner_);
    box->addWidget(stack_, 1);
    setCentralWidget(centre);
    auto* head = new QWidget(this);
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(menus_);
    rows->addWidget(new TopBar(pageActions_->actions(), {start_, pause_, nextBatch_, stop_, reset_}, head));
    setMenuWidget(head);
    showPage(Page::Batch);
}

void MainWindow::focusPage() {
    // Arrow keys should work on what the page is about, and no button light up by chance.
    switch (page()) {
    case Page::Batch:
        batchPage_->setFocus();
        break;
    case Page::Train:
        trainPage_->lossPlot()->setFocus();
        break;
    case Page::Race:
        racePage_->setFocus();
        break;
    case Page::Runs:
        if (runs_->history()) runs_->history()->refresh();
        runsPage_->setFocus();
        break;
    default:
        stack_->currentWidget()->setFocus();
        break;
    }
}

void MainWindow::makeFileMenu() {
    QMenu* menu = menus_->addMenu(tr("&File"));
    QAction* openFile =
        action(tr("&Open names…"), QStringLiteral("Ctrl+O"), tr("Load a names file"), QStringLiteral("open"));
    QAction* openAsking = action(tr("Open names &with settings…"), QStringLiteral("Ctrl+Alt+O"),
                                 tr("Choose delimiter, header, columns and encoding of a names file"),
                                 QStringLiteral("openAsking"));
    QAction* openFolder =
        action(tr("Open &folder…"), QStringLiteral("Ctrl+Shift+O"),
               tr("Load a folder with one text file per class"), QStringLiteral("openFolder"));
    QAction* bundled = action(tr("Open &bundled names"), QStringLiteral("Ctrl+B"),
                              tr("Load the names that come with the program"), QStringLiteral("openBundled"));
    QAction* openExperiment =
        action(tr("Open &experiment…"), QStringLiteral("Ctrl+E"),
               tr("Use the settings of a saved experiment"), QStringLiteral("openExperiment"));
    QAction* saveExperiment = action(tr("Save e&xperiment…"), QStringLiteral("Ctrl+Shift+S"),
                                     tr("Write the settings, without weights, to a small file to share"),
                                     QStringLiteral("saveExperiment"));
    connect(openExperiment, &QAction::triggered, this, &MainWindow::chooseExperiment);
    connect(saveExperiment, &QAction::triggered, this, &MainWindow::saveExperiment);
    save_ = action(tr("&Save checkpoint…"), QStringLiteral("Ctrl+S"),
                   tr("Write the current weights to a file"), QStringLiteral("save"));
    QAction* quit = action(tr("&Quit"), QStringLiteral("Ctrl+Q"), tr("Close the window and stop the run"),
                           QStringLiteral("quit"));
    save_->setEnabled(false);
    connect(openFile, &QAction::triggered, this, &MainWindow::chooseFile);
    connect(openAsking, &QAction::triggered, this, &MainWindow::chooseFileToAsk);
    connect(openFolder, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(bundled, &QAction::triggered, this, [this] { open({}); });
    connect(save_, &QAction::triggered, this, &MainWindow::saveCheckpoint);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    menu->addActions({openFile, openAsking, openFolder, bundled});
    recentMenu_ = menu->addMenu(tr("Open &recent"));
    connect(recentMenu_, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    menu->addSeparator();
    menu->addActions({openExperiment, saveExperiment, save_});
    QAction* pictures =
        action(tr("Export all &pictures…"), QStringLiteral("Ctrl+Shift+E"),
               tr("Write every plot and batch view into a folder"), QStringLiteral("exportPictures"));
    connect(pictures, &QAction::triggered, exporter_, &Exporter::exportPictures);
    menu->addAction(pictures);
    menu->addSeparator();
    menu->addAction(quit);
    list(tr("File"),
         {openFile, openAsking, openFolder, bundled, openExperiment, saveExperiment, save_, pictures, quit});
}

void MainWindow::makeEditMenu() {
    QMenu* menu = menus_->addMenu(tr("&Edit"));
    undo_->addStack(&edits_->stack());
    undo_->addStack(&runs_->undoStack());
    const auto choose = [this] {
        undo_->setActiveStack(page() == Page::Runs ? &runs_->undoStack() : &edits_->stack());
    };
    connect(stack_, &QStackedWidget::currentChanged, this, choose);
    choose();
    QAction* undo = undo_->createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
    undo->setToolTip(tr("Undo the last change of the settings, or of the history on the Runs page (Ctrl+Z)"));
    QAction* redo = undo_->createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Z")));
    redo->setToolTip(tr("Redo what was undone (Ctrl+Shift+Z)"));
    for (QAction* each : {undo, redo}) {
        addAction(each);
        menu->addAction(each);
    }
    list(tr("Edit"), {undo, redo});
    menu->addSeparator();
    menu->addActions(runsPage_->actions());
    list(tr("On the Runs page"), runsPage_->actions());
}

void MainWindow::makeRunMenu() {
    QMenu* menu = menus_->addMenu(tr("&Run"));
    menu->addActions({start_, pause_, nextBatch_, stop_, reset_});
    menu->addSeparator();
    int number = 0;
    for (const Preset& each : presets()) {
        QAction* preset = action(tr("Preset: %1").arg(presetTitle(each)),
                                 QStringLiteral("Ctrl+Alt+%1").arg(++number), tr("Use these settings"), {});
        connect(preset, &QAction::triggered, this, [this, make = each.make] { applyPreset(make()); });
        menu->addAction(preset);
        list(tr("Run"), {preset});
    }
}

void MainWindow::makeViewMenu() {
    QMenu* menu = menus_->addMenu(tr("&View"));
    menu->addActions(pageActions_->actions());
    menu->addSeparator();
    follow_ = action(tr("&Follow the run"), QStringLiteral("F"),
                     tr("Show the batch that the run is working on"), QStringLiteral("follow"));
    follow_->setCheckable(true);
    follow_->setChecked(true);
    connect(follow_, &QAction::triggered, &workbench_, &Workbench::setFollowing);
    connect(&workbench_, &Workbench::batchChanged, follow_,
            [this] { follow_->setChecked(workbench_.following()); });
    menu->addAction(follow_);
    list(tr("Run"), {follow_});
    batchPage_->addChip(follow_);
    QMenu* batch = menu->addMenu(tr("&Batch"));
    batch->addAction(batch_->ownNamesAction());
    batch->addActions(batchPage_->menuActions());
    list(tr("On the Batch page"), QList<QAction*>{batch_->ownNamesAction()} + batchPage_->menuActions());
    menu->addMenu(tr("R&ace"))->addActions(racePage_->menuActions());
    list(tr("On the Race page"), racePage_->menuActions());
    menu->addSeparator();
    QMenu* themes = menu->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(this);
    const std::tuple<QString, QString, ThemeKind> kinds[] = {
        {tr("As the &system"), QStringLiteral("Ctrl+Shift+1"), ThemeKind::System},
        {tr("&Light"), QStringLiteral("Ctrl+Shift+2"), ThemeKind::Light},
        {tr("&Dark"), QStringLiteral("Ctrl+Shift+3"), ThemeKind::Dark},
        {tr("&High contrast"), QStringLiteral("Ctrl+Shift+4"), ThemeKind::HighContrast}};
    for (const auto& [text, shortcut, kind] : kinds) {
        QAction* each = action(text, shortcut, tr("Colours of the window"), {});
        each->setCheckable(true);
        each->setChecked(ThemeManager::instance().kind() == kind);
        group->addAction(each);
        themes->addAction(each);
        list(tr("Theme"), {each});
        connect(each, &QAction::triggered, this, [this, kind = kind] {
            ThemeManager::instance().setKind(kind);
            settings_.setTheme(kind);
        });
    }
    makeSizeMenu(menu->addMenu(tr("&Size of text and pictures")));
    makeLanguageMenu(menu->addMenu(tr("La&nguage")));
}

void MainWindow::makeSizeMenu(QMenu* menu) {
    auto* group = new QActionGroup(this);
    int key = 5;
    for (const int percent : AppSettings::kScales) {
        QAction* each = action(tr("%1 %").arg(percent), QStringLiteral("Ctrl+Shift+%1").arg(key++),
                               tr("Size of text and pictures, from the next start"), {});
        each->setCheckable(true);
        each->setChecked(settings_.scale() == percent);
        group->addAction(each);
        menu->addAction(each);
        list(tr("Size of text and pictures"), {each});
        connect(each, &QAction::triggered, this, [this, percent] {
            settings_.setScale(percent);
            say(tr("Text and pictures will be at %1 % from the next start").arg(percent));
        });
    }
}

void MainWindow::makeLanguageMenu(QMenu* menu) {
    auto* group = new QActionGroup(this);
    int key = 1;
    for (const char* code : AppSettings::kLanguages) {
        const QString language = QString::fromLatin1(code);
        // Each in its own words, so that who does not read the others finds it.
        QString name = QLocale(language).nativeLanguageName();
        if (language == QLatin1String("en")) name = QStringLiteral("English"); // not "American English"
        if (!name.isEmpty()) name[0] = name[0].toUpper();
        QAction* each = action(language.isEmpty() ? tr("As the &system") : name,
                               QStringLiteral("Ctrl+Alt+Shift+%1").arg(key++),
                               tr("Language of the window, from the next start of the program"),
                               QStringLiteral("language-") + language);
        each->setCheckable(true);
        each->setChecked(settings_.language() == language);
        group->addAction(each);
        menu->addAction(each);
        list(tr("Language"), {each});
        connect(each, &QAction::triggered, this, [this, language] {
            settings_.setLanguage(language);
            say(tr("The language changes at the next start of the program"));
        });
    }
}

void MainWindow::saveCheckpoint() {
    const auto model = workbench_.model();
    if (!model) return;
    const QString file = QFileDialog::getSaveFileName(this, tr("Save checkpoint"),
                                                      settings_.place("checkpoint", "checkpoint.safetensors"),
                                                      tr("Checkpoints (*.safetensors)"));
    if (file.isEmpty()) return;
    try {
        writeCheckpoint(*model, file.toStdString());
        settings_.setFolder("checkpoint", file);
        say(tr("Saved the weights of update %1 to %2").arg(model->step()).arg(file));
    } catch (const std::exception& problem) {
        banner_->tell(QString::fromUtf8(problem.what()));
    }
}

void MainWindow::fillRecentMenu() {
    recentMenu_->clear();
    const QStringList files = settings_.recentFiles();
    for (const QString& file : files) {
        QAction* each = recentMenu_->addAction(QFileInfo(file).fileName());
        each->setToolTip(file);
        connect(each, &QAction::triggered, this, [this, file] { open(file); });
    }
    if (files.isEmpty())
        recentMenu_->addAction(tr("None yet"))->setEnabled(false);
    else
        connect(recentMenu_->addAction(tr("Clear the list")), &QAction::triggered, this,
                [this] { settings_.clearRecentFiles(); });
}

} // namespace batchscope
