#include "app/controllers/runs_controller.h"
#include "app/window/main_window.h"
#include "app/window/screen_fit.h"
#include "core/data/bundled_names.h"
#include "widgets/import/form_words.h"
#include "widgets/import/import_dialog.h"
#include "widgets/theme/banner.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include <utility>

// How names come into the window: chosen, loaded, asked for.
namespace batchscope {

namespace {

QString bundledPath() {
    try {
        return QString::fromStdString(bundledNames().string());
    } catch (const std::exception&) {
        return {};
    }
}

QString namesFilter() {
    return MainWindow::tr("Names (*.csv *.tsv *.txt);;All files (*)");
}

} // namespace

void MainWindow::chooseFile() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open names"), settings_.folder("names"), namesFilter());
    if (file.isEmpty()) return;
    settings_.setFolder("names", file);
    open(file);
}

void MainWindow::chooseFileToAsk() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Open names with settings"),
                                                      settings_.folder("names"), namesFilter());
    if (file.isEmpty()) return;
    settings_.setFolder("names", file);
    ask(file, false, settings_.readingForm(file));
}

void MainWindow::chooseFolder() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Open a folder with one text file per class"));
    if (!folder.isEmpty()) open(folder);
}

bool MainWindow::mayReplaceRun(const QString& path) {
    if (!workbench_.training().active()) return true;
    const auto answer = QMessageBox::question(
        this, tr("A run is in progress"),
        tr("Opening other names stops the run. Stop it and open %1?").arg(QFileInfo(path).fileName()));
    return answer == QMessageBox::Yes;
}

void MainWindow::open(const QString& path, bool skipBadRows, const ReadingForm& form) {
    if (!mayReplaceRun(path)) return;
    const bool known = form.empty() && !path.isEmpty();
    load(path, skipBadRows, known ? settings_.readingForm(path) : form, false);
}

void MainWindow::load(const QString& path, bool skipBadRows, const ReadingForm& form, bool chosen) {
    const QString bundled = bundledPath();
    openingPath_ = path.isEmpty() ? bundled : path;
    openingForm_ = form;
    formChosen_ = chosen;
    bundled_ = QFileInfo(openingPath_) == QFileInfo(bundled);
    if (openingPath_.isEmpty()) {
        banner_->tell(tr("The bundled names are missing; open a file of your own, or reinstall"));
        return;
    }
    workbench_.namesSession().load(openingPath_, skipBadRows, form);
}

void MainWindow::ask(const QString& path, bool skipBadRows, const ReadingForm& given) {
    if (mayReplaceRun(path)) workbench_.namesSession().ask(path, skipBadRows, given);
}

void MainWindow::showQuestion(const FormQuestion& question) {
    restoring_.clear();
    auto* dialog = new ImportDialog(question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, path = question.path, skip = question.skipBadRows] {
                load(path, skip, dialog->form(), true);
            });
    connect(dialog, &QDialog::rejected, this, [this] {
        runs_->forgetNames();
        if (!workbench_.data()) open({});
    });
    keepOnScreen(*dialog);
    dialog->open();
}

void MainWindow::showFailure(const QString& path, const QString& message, bool badRows, bool table) {
    const bool last = std::exchange(restoring_, QString()) == path && !path.isEmpty();
    banner_->dismiss(std::exchange(loadError_, last ? QString() : message));
    const QString text =
        last ? tr("%1. It was open last; the bundled names are loaded instead").arg(message) : message;
    const ReadingForm form = openingForm_;
    if (badRows)
        banner_->tell(text, tr("Load without bad rows"), [this, path, form, chosen = formChosen_] {
            if (mayReplaceRun(path)) load(path, true, form, chosen);
        });
    else if (table)
        banner_->tell(text, tr("Change settings…"), [this, path, form] { ask(path, false, form); });
    else
        banner_->tell(text);
    if (last) open({});
}

void MainWindow::takeData() {
    restoring_.clear();
    for (const QString& said : {loadError_, readingNote_})
        banner_->dismiss(said);
    const LoadedNames& names = workbench_.namesSession().names();
    if (!bundled_ && names.dataset) {
        settings_.addRecentFile(openingPath_);
        if (formChosen_) settings_.setReadingForm(openingPath_, names.dataset->form());
        const auto& reading = names.report->reading;
        if (reading && reading->certainty() == Certainty::Certain) {
            readingNote_ = tr("%1 was read with these guesses: %2")
                               .arg(QFileInfo(openingPath_).fileName(), guessWords(*reading));
            banner_->offer(readingNote_, tr("Change…"),
                           [this, path = openingPath_] { ask(path, false, {}); });
        }
    }
    showData();
}

} // namespace batchscope
