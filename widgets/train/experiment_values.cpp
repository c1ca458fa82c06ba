#include "widgets/train/data_button.h"
#include "widgets/train/experiment_panel.h"

#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace batchscope {

namespace {

int presetOf(const TrainOptions& options) {
    const auto all = presets();
    return int(std::find_if(all.begin(), all.end(),
                            [&](const Preset& each) { return sameExperiment(options, each.make()); }) -
               all.begin());
}

} // namespace

void ExperimentPanel::setOptions(const TrainOptions& options) {
    options_ = options;
    preset_->setCurrentIndex(presetOf(options));
    for (const auto& show : shows_)
        show();
    showSplitSeed();
    updateEnabled();
}

void ExperimentPanel::setDataText(const QString& name, const QString& count, const QString& toolTip) {
    data_->setParts(name, count);
    data_->setToolTip(toolTip);
}

void ExperimentPanel::setProblem(const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
}

void ExperimentPanel::setRunning(bool running) {
    note_->setVisible(running);
}

} // namespace batchscope
