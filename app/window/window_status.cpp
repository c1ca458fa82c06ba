#include "app/controllers/race_controller.h"
#include "app/window/main_window.h"
#include "core/training/device.h"
#include "widgets/text/number_text.h"
#include "widgets/train/experiment_panel.h"

#include <QAction>
#include <QLabel>

// What the buttons, the status bar and the title say of the run.
namespace batchscope {

void MainWindow::showState() {
    using State = TrainingSession::State;
    const State state = workbench_.training().state();
    const QString measuring = race_->busyText();
    const bool free = measuring.isEmpty(); // a training beside a measurement would falsify it
    const bool loading = workbench_.namesSession().loading(); // the names that come would end the run
    const bool ready = workbench_.ready() && free && !loading;
    start_->setEnabled((state == State::Idle && ready) || (state == State::Paused && free));
    start_->setText(state == State::Paused ? tr("Resume") : tr("Start"));
    pause_->setEnabled(state == State::Running);
    nextBatch_->setEnabled((state == State::Idle && ready) || state == State::Running ||
                           (state == State::Paused && free));
    for (QAction* action : {start_, nextBatch_})
        action->setToolTip(!free     ? tr("Not now: %1").arg(measuring)
                           : loading ? tr("Not now: other names are being loaded")
                                     : action->data().toString());
    stop_->setEnabled(state == State::Running || state == State::Paused);
    reset_->setEnabled(workbench_.run().has_value() || workbench_.training().active());
    experiment_->setRunning(workbench_.training().active());
    showStatus();
}

void MainWindow::showStatus() {
    reset_->setEnabled(workbench_.run().has_value() || workbench_.training().active());
    status_->setText(runStatus());
    showTitle();
}

// The title stands above every page and in the task bar: the end of a run is seen there from elsewhere too.
void MainWindow::showTitle() {
    if (dataTitle_.isEmpty()) return;
    const qint64 done = workbench_.lastStep().step, total = workbench_.runOptions().steps;
    QString state;
    if (workbench_.training().active() && total > 0)
        state = tr("%1 % trained").arg(100 * done / total);
    else if (done > 0)
        state = done == total ? tr("training finished") : tr("training stopped");
    const QString title = state.isEmpty() ? dataTitle_ : state + QStringLiteral(" \u00b7 ") + dataTitle_;
    if (title != windowTitle()) setWindowTitle(title);
}

QString MainWindow::runStatus() const {
    using State = TrainingSession::State;
    QStringList parts;
    if (const QString measuring = race_->statusText(); !measuring.isEmpty()) parts << measuring;
    const StepMetrics& last = workbench_.lastStep();
    const qint64 total = workbench_.runOptions().steps;
    switch (const_cast<Workbench&>(workbench_).training().state()) {
    case State::Idle:
        parts << (last.step == 0 ? tr("idle") : last.step == total ? tr("done") : tr("stopped"));
        break;
    case State::Running:
        break;
    case State::Paused:
        parts << tr("paused");
        break;
    case State::Stopping:
        parts << tr("stopping");
        break;
    }
    if (last.step > 0) {
        parts << tr("update %1 / %2").arg(grouped(last.step), grouped(total));
        parts << tr("%1 names/s").arg(grouped(qint64(last.namesPerSecond)));
    }
    if (const auto& epoch =
            workbench_.shownEpoch()) // that of the pages: the user's own names' where they are on
        parts << tr("waste %1").arg(percent(epoch->cost.waste()));
    if (const_cast<Workbench&>(workbench_).training().active() && last.step > 0) {
        const auto left = qint64(last.seconds / double(last.step) * double(total - last.step));
        parts << tr("%1:%2 left").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'));
    }
    const auto& run = workbench_.run();
    const int threads =
        run ? run->threads
            : (workbench_.options().threads > 0 ? workbench_.options().threads : machine().threads);
    const bool cuda =
        run ? run->device == "cuda" : machine().cuda && workbench_.options().device != Device::Cpu;
    parts << (cuda ? tr("CUDA")
                   : tr("CPU, %1").arg(threads == 1 ? tr("1 thread") : tr("%1 threads").arg(threads)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace batchscope
