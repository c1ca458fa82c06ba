#include "core/training/options_json.h"
#include "widgets/pages/data_button.h"
#include "widgets/pages/experiment_panel.h"

#include <QComboBox>
#include <QLabel>

#include <nlohmann/json.hpp>

namespace batchscope {

namespace {

bool same(TrainOptions a, const TrainOptions& b) {
    a.device = b.device;
    a.threads = b.threads;
    return toJson(a) == toJson(b);
}

int presetOf(const TrainOptions& options) {
    if (same(options, quickLook())) return 0;
    if (same(options, articleRnn())) return 1;
    if (same(options, articleLstm())) return 2;
    return 3;
}

} // namespace

void ExperimentPanel::setOptions(const TrainOptions& options) {
    options_ = options;
    preset_->setCurrentIndex(presetOf(options));
    for (const auto& show : shows_)
        show();
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
