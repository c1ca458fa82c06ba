#include "app/controllers/options_history.h"
#include "app/window/main_window.h"
#include "core/base/input_error.h"
#include "core/files/experiment_file.h"
#include "core/runs/find_moved.h"
#include "widgets/session/path_text.h"
#include "widgets/theme/banner.h"
#include "widgets/train/experiment_panel.h"

#include <QFileDialog>
#include <QFileInfo>

#include <exception>

// The settings as a file to share, and as what the window was left with.
namespace batchscope {

namespace {

constexpr std::uintmax_t kMostBytesAtStart = std::uintmax_t(64) << 20;
const QString kSuffix = QString::fromLatin1(kExperimentSuffix);

QString filter() {
    return MainWindow::tr("Experiments (*%1)").arg(kSuffix);
}

} // namespace

bool MainWindow::isExperiment(const QString& path) {
    return path.endsWith(kSuffix, Qt::CaseInsensitive);
}

void MainWindow::takeOptions(const TrainOptions& options) {
    edits_->note(workbench_.options(), options);
    experiment_->setOptions(options);
    workbench_.setOptions(options);
}

void MainWindow::chooseExperiment() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open experiment"), settings_.folder("experiment"), filter());
    if (!file.isEmpty()) openExperiment(file);
}

void MainWindow::openExperiment(const QString& path) {
    try {
        const Experiment experiment = readExperiment(pathOf(path));
        settings_.setFolder("experiment", path);
        takeOptions(experiment.options);
        say(tr("Using the settings of %1").arg(QFileInfo(path).fileName()));
        openDataOf(experiment, true);
    } catch (const InputError& problem) {
        banner_->tell(QString::fromUtf8(problem.what()));
    }
}

void MainWindow::openDataOf(const Experiment& experiment, bool tell) {
    const ReadingForm& form = experiment.dataForm;
    const auto& names = workbench_.data();
    if (names && names->sha256() == experiment.dataSha256 && (form.empty() || form == names->form())) return;
    const QString file = pathText(experiment.dataFile);
    std::error_code error;
    if (file.isEmpty() || std::filesystem::exists(experiment.dataFile, error))
        return open(file, false, file.isEmpty() ? ReadingForm() : form);
    if (tell) {
        banner_->tell(tr("The experiment was made with %1, which was not found; its settings now apply to "
                         "the loaded names. Open the file if you have it")
                          .arg(file));
    }
}

void MainWindow::saveExperiment() {
    QString file = QFileDialog::getSaveFileName(
        this, tr("Save experiment"), settings_.place("experiment", "experiment" + kSuffix), filter());
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += kSuffix;
    try {
        writeExperiment(experiment(), pathOf(file));
        settings_.setFolder("experiment", file);
        say(tr("Saved the settings to %1").arg(file));
    } catch (const std::exception& problem) {
        banner_->tell(QString::fromUtf8(problem.what()));
    }
}

Experiment MainWindow::experiment() const {
    Experiment experiment{workbench_.options(), {}, {}, {}};
    if (const auto& names = workbench_.data()) {
        experiment.dataSha256 = names->sha256();
        if (bundled_) return experiment;
        experiment.dataFile = sourceOf(*names);
        experiment.dataForm = names->form();
    }
    return experiment;
}

void MainWindow::restoreSession(const QString& file) {
    const bool experiment = isExperiment(file);
    Experiment last;
    if (const auto kept = lastSession()) {
        last = *kept;
        last.dataFile = pathOf(pathFromStored(QString::fromStdString(last.dataFile))).string();
        takeOptions(last.options);
    }
    if (experiment) openExperiment(file);
    edits_->forget();
    if (workbench_.namesSession().loading()) return;
    if ((file.isEmpty() || experiment) && !last.dataFile.empty())
        openLast(last);
    else
        open(experiment ? QString() : file);
}

void MainWindow::openLast(const Experiment& last) {
    std::error_code error;
    const QString file = pathText(last.dataFile);
    if (std::filesystem::exists(last.dataFile, error)) {
        restoring_ = file;
        return open(file, false, last.dataForm);
    }
    open({});
    const std::filesystem::path folder = std::filesystem::path(last.dataFile).parent_path();
    const auto found = findByContent(last.dataSha256, last.dataFile, {folder}, kMostBytesAtStart);
    const QString moved = found ? pathText(*found) : QString();
    banner_->tell(
        tr("%1, which was open last, was not found; the bundled names are loaded instead").arg(file),
        found ? tr("Open %1").arg(QFileInfo(moved).fileName()) : QString(),
        [this, moved, form = last.dataForm] { open(moved, false, form); });
}

std::optional<Experiment> MainWindow::lastSession() const {
    const QString text = settings_.experiment();
    if (text.isEmpty()) return std::nullopt;
    try {
        return parseExperiment(text.toStdString());
    } catch (const InputError&) { // of another version
        return std::nullopt;
    }
}

void MainWindow::rememberSession() {
    Experiment now = experiment();
    now.dataFile = storedPath(pathText(now.dataFile)).toStdString();
    if (!workbench_.data()) { // closed before any names were there: those of the last time stay the last
        if (const auto last = lastSession())
            now.dataFile = last->dataFile, now.dataSha256 = last->dataSha256, now.dataForm = last->dataForm;
    }
    settings_.setExperiment(QString::fromStdString(experimentText(now)));
    settings_.setWindow(saveGeometry(), saveState());
}

} // namespace batchscope
