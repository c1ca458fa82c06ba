#include "core/data/input_error.h"
#include "core/training/options_json.h"
#include "widgets/pages/combo_values.h"
#include "widgets/pages/experiment_panel.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

template <typename Integer>
int clamped(Integer value) {
    return int(std::clamp<std::int64_t>(std::int64_t(value), 0, 2'000'000'000));
}

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
    filling_ = true;
    base_ = options;
    preset_->setCurrentIndex(presetOf(options));
    choose(split_, options.split.by);
    heldOut_->setValue(int(std::lround(100 * options.split.testFraction)));
    choose(strategy_, options.plan.strategy);
    batchSize_->setValue(clamped(options.plan.batchSize));
    ratio_->setValue(options.plan.ratio);
    boundaries_->setText(QString::fromStdString(toText(options.plan.boundaries)));
    pool_->setValue(clamped(options.plan.pool));
    budget_->setValue(clamped(options.plan.budget));
    choose(execution_, options.execution);
    choose(sampling_, options.sampling);
    seed_->setValue(clamped(options.seed));
    choose(cell_, options.cell);
    hidden_->setValue(clamped(options.hidden_size));
    layers_->setValue(clamped(options.num_layers));
    bidirectional_->setChecked(options.bidirectional);
    choose(letters_, options.letters);
    choose(optimizer_, options.optimizer);
    learningRate_->setValue(options.learningRate);
    momentum_->setValue(options.momentum);
    steps_->setValue(clamped(options.steps));
    evalEvery_->setValue(clamped(options.evalEvery));
    choose(device_, options.device);
    threads_->setValue(options.threads);
    choose(engine_, options.engine);
    filling_ = false;
    updateEnabled();
}

TrainOptions ExperimentPanel::options() const {
    TrainOptions options = base_;
    options.split.by = chosen<SplitBy>(split_);
    options.split.testFraction = heldOut_->value() / 100.0;
    options.split.seed = std::uint64_t(seed_->value());
    options.plan.strategy = chosen<Strategy>(strategy_);
    options.plan.batchSize = batchSize_->value();
    options.plan.ratio = ratio_->value();
    options.plan.boundaries = typedBoundaries();
    options.plan.pool = pool_->value();
    options.plan.budget = budget_->value();
    options.execution = chosen<Execution>(execution_);
    options.sampling = chosen<Sampling>(sampling_);
    options.seed = std::uint64_t(seed_->value());
    options.cell = chosen<Cell>(cell_);
    options.hidden_size = hidden_->value();
    options.num_layers = layers_->value();
    options.bidirectional = bidirectional_->isChecked();
    options.letters = chosen<Letters>(letters_);
    options.optimizer = chosen<Optimizer>(optimizer_);
    options.learningRate = learningRate_->value();
    options.momentum = momentum_->value();
    options.steps = steps_->value();
    options.evalEvery = evalEvery_->value();
    options.device = chosen<Device>(device_);
    options.threads = threads_->value();
    options.engine = chosen<Engine>(engine_);
    return options;
}

std::vector<std::int64_t> ExperimentPanel::typedBoundaries() const {
    try {
        return boundariesFromText(boundaries_->text().toStdString());
    } catch (const InputError&) {
        return {}; // which no strategy takes: the problem is told where it is used
    }
}

void ExperimentPanel::setDataText(const QString& text, const QString& toolTip) {
    data_->setText(text);
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
