#include "app/main_window.h"
#include "app/options_history.h"
#include "core/data/input_error.h"
#include "core/storage/experiment_file.h"
#include "widgets/pages/experiment_panel.h"
#include "widgets/theme/banner.h"

#include <QFileDialog>
#include <QFileInfo>

#include <exception>

// The settings as a file to share, and as what the window was left with.
namespace batchscope {

namespace {

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
        const Experiment experiment = readExperiment(path.toStdString());
        settings_.setFolder("experiment", path);
        takeOptions(experiment.options);
        say(tr("Using the settings of %1").arg(QFileInfo(path).fileName()));
        openDataOf(experiment, true);
    } catch (const InputError& problem) {
        banner_->tell(QString::fromUtf8(problem.what()));
    }
}

void MainWindow::openDataOf(const Experiment& experiment, bool tell) {
    if (const auto& names = workbench_.data(); names && names->sha256() == experiment.dataSha256) return;
    const QString file = QString::fromStdString(experiment.dataFile);
    if (file.isEmpty() || QFileInfo::exists(file)) return open(file);
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
        writeExperiment(experiment(), file.toStdString());
        settings_.setFolder("experiment", file);
        say(tr("Saved the settings to %1").arg(file));
    } catch (const std::exception& problem) {
        banner_->tell(QString::fromUtf8(problem.what()));
    }
}

Experiment MainWindow::experiment() const {
    Experiment experiment{workbench_.options(), {}, {}};
    if (const auto& names = workbench_.data()) {
        experiment.dataSha256 = names->sha256();
        if (!bundled_) experiment.dataFile = sourceOf(*names);
    }
    return experiment;
}

void MainWindow::restoreSession(const QString& file) {
    const bool experiment = isExperiment(file);
    QString opened = experiment ? QString() : file;
    try {
        const QString text = settings_.experiment();
        if (!text.isEmpty()) {
            const Experiment last = parseExperiment(text.toStdString());
            takeOptions(last.options);
            const QString lastFile = QString::fromStdString(last.dataFile);
            if (opened.isEmpty() && QFileInfo::exists(lastFile)) opened = lastFile;
        }
    } catch (const InputError&) { // of another version: begin as at the first start
    }
    if (experiment) openExperiment(file);
    edits_->forget();
    if (!workbench_.namesSession().loading()) open(opened);
}

void MainWindow::rememberSession() {
    settings_.setExperiment(QString::fromStdString(experimentText(experiment())));
    settings_.setWindow(saveGeometry(), saveState());
}

} // namespace batchscope
