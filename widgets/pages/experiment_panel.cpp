#include "widgets/pages/experiment_panel.h"

#include "core/base/option_ranges.h"
#include "core/training/device.h"
#include "widgets/fields/choice_field.h"
#include "widgets/fields/field_note.h"
#include "widgets/fields/number_field.h"
#include "widgets/fields/number_list_field.h"
#include "widgets/models/strategy_words.h"
#include "widgets/pages/combo_values.h"
#include "widgets/pages/data_button.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QStandardItemModel>

namespace batchscope {

namespace {

constexpr int kFieldWidth = 132;

void disableItem(QComboBox* box, int row, const QString& reason) {
    auto* item = static_cast<QStandardItemModel*>(box->model())->item(row);
    item->setEnabled(false);
    item->setToolTip(reason);
}

} // namespace

template <typename Member>
QComboBox* ExperimentPanel::choice(const QList<std::pair<QString, int>>& items, Member member) {
    QComboBox* box = choice(items);
    using Choice = std::remove_reference_t<decltype(member(options_))>;
    connect(box, &QComboBox::activated, this, [this, box, member] {
        member(options_) = chosen<Choice>(box);
        tellEdit();
    });
    shows_.emplace_back([this, box, member] { choose(box, member(options_)); });
    return box;
}

template <typename Member>
NumberField* ExperimentPanel::number(const NumberRange& range, double step, Member member) {
    auto* field = new NumberField(range, this);
    field->setStep(step);
    using Number = std::remove_reference_t<decltype(member(options_))>;
    bind(
        field, [this, field, member] { member(options_) = field->value().template as<Number>(); },
        [this, field, member] { field->setValue(Decimal(member(options_))); });
    return field;
}

ExperimentPanel::ExperimentPanel(QWidget* parent)
    : QWidget(parent), form_(new QFormLayout), problem_(new QLabel(this)), note_(new QLabel(this)) {
    setAccessibleName(tr("Experiment"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 12, 20, 16);
    box->setSpacing(6);
    for (QLabel* label : {problem_, note_}) {
        label->setWordWrap(true);
        box->addWidget(label);
        label->hide();
    }
    box->addLayout(form_);
    box->addStretch(1);
    form_->setHorizontalSpacing(8);
    form_->setVerticalSpacing(6);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    makeControls();
    problem_->setProperty("role", "warning");
    problem_->setAccessibleName(tr("Problem with the settings"));
    note_->setProperty("role", "dim");
    note_->setText(tr("Running. Changes apply to the next run."));
    setOptions(quickLook());
}

void ExperimentPanel::makeControls() {
    preset_ =
        choice({{tr("Quick look"), 0}, {tr("Article RNN"), 1}, {tr("Article LSTM"), 2}, {tr("Custom"), 3}});
    connect(preset_, &QComboBox::activated, this, &ExperimentPanel::choosePreset);
    addRow(tr("Preset"), preset_, tr("Settings to start from; any edit makes them your own"));
    makeDataControls();
    makeBatchingControls();
    makeModelControls();
    makeOptimiserControls();
    makeMachineControls();
}

void ExperimentPanel::makeDataControls() {
    addSection(tr("DATA"));
    data_ = new DataButton(this);
    connect(data_, &QPushButton::clicked, this, &ExperimentPanel::openRequested);
    addRow(tr("Names"), data_, tr("Open another names file"));
    split_ = choice(
        {{tr("by row"), int(SplitBy::Row)}, {tr("by name"), int(SplitBy::Name)}},
        [](auto& o) -> auto& { return o.split.by; });
    addRow(tr("Split"), split_, tr("Hold out single rows, or whole names so that no name is in both parts"));
    heldOut_ = number(
        ranges::kTestFraction, 0.05, [](auto& o) -> auto& { return o.split.testFraction; });
    heldOut_->setUnit(Unit::Percent);
    addRow(tr("Held out"), heldOut_, tr("Share of the rows used only to measure accuracy"));
    splitSeed_ = number(
        ranges::kSeed, 1, [](auto& o) -> auto& { return o.split.seed; });
    addRow(tr("Split seed"), splitSeed_,
           tr("Seed of the split alone; while it is the same number as Seed, it changes with it"));
}

void ExperimentPanel::makeBatchingControls() {
    addSection(tr("BATCHING"));
    QList<std::pair<QString, int>> strategies;
    for (int i = 0; i < int(kStrategies); ++i)
        strategies += {strategyName(Strategy(i)), i};
    strategy_ = choice(
        strategies, [](auto& o) -> auto& { return o.plan.strategy; });
    addRow(tr("Grouping"), strategy_,
           tr("Which names share a batch; Batch > Compare shows what each choice costs on these names"));
    batchSize_ = number(
        ranges::kBatchSize, 16, [](auto& o) -> auto& { return o.plan.batchSize; });
    addRow(tr("Batch size"), batchSize_, tr("Names in a batch"));
    ratio_ = number(
        ranges::kRatio, 0.1, [](auto& o) -> auto& { return o.plan.ratio; });
    addRow(tr("Growth ratio"), ratio_,
           tr("Bucketed: a batch ends where a name is longer than its shortest by this factor"));
    boundaries_ = new NumberListField(kMaxBoundaries, this);
    bind(
        boundaries_, [this] { options_.plan.boundaries = boundaries_->values(); },
        [this] { boundaries_->setValues(options_.plan.boundaries); });
    addRow(tr("Boundaries"), boundaries_,
           tr("First length of each bucket but the first: 5,7 makes 1-4, 5-6, 7 and longer"));
    pool_ = number(
        ranges::kPool, 10, [](auto& o) -> auto& { return o.plan.pool; });
    addRow(tr("Pool"), pool_, tr("Pooled: how many batches of names are sorted together"));
    budget_ = number(
        ranges::kBudget, 256, [](auto& o) -> auto& { return o.plan.budget; });
    addRow(tr("Token budget"), budget_, tr("Limit of names x longest name in a batch"));
    execution_ = choice(
        {{tr("packed"), int(Execution::Packed)},
         {tr("padded"), int(Execution::Padded)},
         {tr("sequential"), int(Execution::Sequential)}},
        [](auto& o) -> auto& { return o.execution; });
    addRow(tr("Run as"), execution_, tr("Compute letters only, the whole grid, or one name at a time"));
    sampling_ = choice(
        {{tr("by epoch"), int(Sampling::Epoch)}, {tr("with replacement"), int(Sampling::Replacement)}},
        [](auto& o) -> auto& { return o.sampling; });
    addRow(tr("Sampling"), sampling_, tr("Every name once per epoch, or random draws with replacement"));
    makeSeed();
    addRow(tr("Seed"), seed_, tr("Of weights, batches and split: the same seed gives the same run"));
}

void ExperimentPanel::makeModelControls() {
    addSection(tr("MODEL"));
    cell_ = choice(
        {{tr("RNN"), int(Cell::Rnn)}, {tr("LSTM"), int(Cell::Lstm)}, {tr("GRU"), int(Cell::Gru)}},
        [](auto& o) -> auto& { return o.cell; });
    addRow(tr("Cell"), cell_, tr("Recurrent cell"));
    hidden_ = number(
        ranges::kHiddenSize, 32, [](auto& o) -> auto& { return o.hidden_size; });
    addRow(tr("Hidden size"), hidden_, tr("Numbers in a state (hidden_size)"));
    layers_ = number(
        ranges::kLayers, 1, [](auto& o) -> auto& { return o.num_layers; });
    addRow(tr("Layers"), layers_, tr("Stacked cells (num_layers)"));
    bidirectional_ = new QCheckBox(tr("both"), this);
    connect(bidirectional_, &QCheckBox::clicked, this, [this](bool both) {
        options_.bidirectional = both;
        tellEdit();
    });
    shows_.emplace_back([this] { bidirectional_->setChecked(options_.bidirectional); });
    addRow(tr("Directions"), bidirectional_, tr("Read names forwards and backwards (bidirectional)"));
    letters_ = choice(
        {{tr("all seen"), int(Letters::Training)}, {tr("article's 57"), int(Letters::Article)}},
        [](auto& o) -> auto& { return o.letters; });
    addRow(tr("Alphabet"), letters_, tr("Letters that have an input of their own; all others share one"));
}

void ExperimentPanel::makeOptimiserControls() {
    addSection(tr("OPTIMISER"));
    optimizer_ = choice(
        {{tr("SGD"), int(Optimizer::Sgd)}, {tr("Adam"), int(Optimizer::Adam)}},
        [](auto& o) -> auto& { return o.optimizer; });
    addRow(tr("Method"), optimizer_, tr("How gradients become updates"));
    learningRate_ = number(
        ranges::kLearningRate, 0.01, [](auto& o) -> auto& { return o.learningRate; });
    addRow(tr("Learning rate"), learningRate_, tr("Size of an update"));
    momentum_ = number(
        ranges::kMomentum, 0.05, [](auto& o) -> auto& { return o.momentum; });
    addRow(tr("Momentum"), momentum_, tr("SGD: how much of the last update is kept"));
    steps_ = number(
        ranges::kSteps, 500, [](auto& o) -> auto& { return o.steps; });
    addRow(tr("Updates"), steps_, tr("Updates to train, one batch each"));
    evalEvery_ = number(
        ranges::kStepsBetween, 100, [](auto& o) -> auto& { return o.evalEvery; });
    evalEvery_->setSpecial(Decimal(), tr("at the end"));
    addRow(tr("Evaluate every"), evalEvery_, tr("Updates between measurements on the held-out rows"));
}

void ExperimentPanel::makeMachineControls() {
    addSection(tr("MACHINE"));
    device_ = choice(
        {{tr("auto"), int(Device::Auto)}, {tr("CPU"), int(Device::Cpu)}, {tr("CUDA"), int(Device::Cuda)}},
        [](auto& o) -> auto& { return o.device; });
    if (!machine().cuda) disableItem(device_, 2, QString::fromStdString(machine().cudaReason));
    addRow(tr("Device"), device_, tr("Where to compute; auto uses a GPU if there is one"));
    threads_ = number(
        ranges::kThreads, 1, [](auto& o) -> auto& { return o.threads; });
    threads_->setSpecial(Decimal(), tr("auto"));
    addRow(tr("Threads"), threads_,
           tr("CPU threads of the training; auto: one or all %1, whichever trains faster when the run begins")
               .arg(machine().threads));
    engine_ = choice(
        {{tr("fused"), int(Engine::Fused)}, {tr("LibTorch"), int(Engine::LibTorch)}},
        [](auto& o) -> auto& { return o.engine; });
    addRow(tr("Engine"), engine_,
           tr("What computes packed batches on the CPU: the program's own engine, several times as fast, or "
              "PyTorch's; padded batches and GPUs always use PyTorch's"));
}

void ExperimentPanel::addSection(const QString& title) {
    auto* label = new QLabel(title, this);
    label->setProperty("role", "section");
    label->setContentsMargins(0, 8, 0, 2);
    form_->addRow(label);
}

void ExperimentPanel::addRow(const QString& label, QWidget* control, const QString& toolTip) {
    auto* caption = new QLabel(label, this);
    caption->setProperty("role", "dim");
    caption->setBuddy(control);
    control->setAccessibleName(label);
    control->setToolTip(toolTip);
    control->setMinimumWidth(kFieldWidth);
    form_->addRow(caption, control);
    if (auto* field = qobject_cast<TypedField*>(control)) addNote(field);
}

void ExperimentPanel::addNote(TypedField* field) {
    auto* note = new FieldNote(field, this);
    form_->addRow(note);
    form_->setRowVisible(note, false);
    connect(note, &FieldNote::wanted, this, [this, note](bool shown) { form_->setRowVisible(note, shown); });
}

QComboBox* ExperimentPanel::choice(const QList<std::pair<QString, int>>& items) {
    auto* box = new ChoiceField(this);
    for (const auto& [text, value] : items)
        box->addItem(text, value);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

void ExperimentPanel::bind(TypedField* field, std::function<void()> take, std::function<void()> show) {
    field->setWheelSteps(false); // it scrolls the dock
    fields_ << field;
    connect(field, &TypedField::edited, this, [this, take = std::move(take)] {
        take();
        tellEdit();
    });
    connect(field, &TypedField::noteChanged, this, &ExperimentPanel::tellUnmarked);
    shows_.push_back(std::move(show));
}

// Seed is of the split too, as long as that has no other of its own.
void ExperimentPanel::makeSeed() {
    seed_ = new NumberField(ranges::kSeed, this);
    bind(
        seed_,
        [this] {
            const bool both = options_.split.seed == options_.seed;
            options_.seed = seed_->whole();
            if (both) options_.split.seed = options_.seed;
            showSplitSeed();
        },
        [this] {
            seed_->setWhole(options_.seed);
            showSplitSeed();
        });
}

void ExperimentPanel::showSplitSeed() {
    splitSeed_->setSpecial(Decimal(options_.seed), tr("as Seed"));
    if (!splitSeed_->marked()) splitSeed_->setWhole(options_.split.seed);
}

QString ExperimentPanel::refusal() {
    TypedField* marked = firstMarked(fields_);
    if (!marked) return {};
    marked->setFocus();
    return tr("%1: %2").arg(marked->accessibleName(), marked->note());
}

void ExperimentPanel::tellUnmarked() {
    for (const TypedField* each : fields_)
        if (each->marked()) return;
    Q_EMIT unmarked();
}

void ExperimentPanel::choosePreset(int preset) {
    using Make = TrainOptions (*)();
    constexpr Make kMakers[] = {quickLook, articleRnn, articleLstm};
    if (preset >= int(std::size(kMakers))) return;
    TrainOptions options = kMakers[preset]();
    options.device = options_.device;
    options.threads = options_.threads;
    setOptions(options);
    Q_EMIT edited(options);
}

void ExperimentPanel::tellEdit() {
    preset_->setCurrentIndex(3);
    updateEnabled();
    Q_EMIT edited(options_);
}

void ExperimentPanel::updateEnabled() {
    const Strategy strategy = options_.plan.strategy;
    form_->setRowVisible(ratio_, strategy == Strategy::Bucketed);
    form_->setRowVisible(boundaries_, strategy == Strategy::Boundaries);
    form_->setRowVisible(pool_, strategy == Strategy::Pooled);
    form_->setRowVisible(budget_, strategy == Strategy::TokenBudget);
    momentum_->setEnabled(options_.optimizer == Optimizer::Sgd);
    // What no run uses and nobody can mend must not hold up a start.
    for (TypedField* each : fields_)
        if (each->marked() && (!each->isEnabled() || !form_->isRowVisible(each))) each->restore();
}

} // namespace batchscope
