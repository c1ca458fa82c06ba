#include "widgets/pages/experiment_panel.h"

#include "core/training/device.h"
#include "widgets/models/strategy_words.h"
#include "widgets/pages/combo_values.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QWheelEvent>

#include <iterator>

namespace batchscope {

namespace {

constexpr int kFieldWidth = 128;

// Scrolling through the dock must not turn the numbers that the pointer passes over.
template <typename Control>
class NoWheel : public Control {
public:
    using Control::Control;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

void disableItem(QComboBox* box, int row, const QString& reason) {
    auto* item = static_cast<QStandardItemModel*>(box->model())->item(row);
    item->setEnabled(false);
    item->setToolTip(reason);
}

} // namespace

ExperimentPanel::ExperimentPanel(QWidget* parent)
    : QWidget(parent), form_(new QFormLayout(this)), problem_(new QLabel(this)), note_(new QLabel(this)) {
    setAccessibleName(tr("Experiment"));
    form_->setContentsMargins(20, 12, 20, 16);
    form_->setHorizontalSpacing(8);
    form_->setVerticalSpacing(6);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    makeControls();
    for (QLabel* label : {problem_, note_}) {
        label->setWordWrap(true);
        form_->insertRow(1, label);
        label->hide();
    }
    problem_->setProperty("role", "warning");
    problem_->setAccessibleName(tr("Problem with the settings"));
    note_->setProperty("role", "dim");
    note_->setText(tr("A run is on: edits are for the next one."));
    setOptions(quickLook());
}

void ExperimentPanel::makeControls() {
    preset_ =
        choice({{tr("Quick look"), 0}, {tr("Article RNN"), 1}, {tr("Article LSTM"), 2}, {tr("Custom"), 3}});
    addRow(tr("Preset"), preset_, tr("Settings to start from; any edit makes them your own"));

    addSection(tr("DATA"));
    data_ = new QPushButton(this);
    data_->setProperty("role", "field");
    connect(data_, &QPushButton::clicked, this, &ExperimentPanel::openRequested);
    addRow(tr("Names"), data_, tr("Open another names file"));
    split_ = choice({{tr("by row"), int(SplitBy::Row)}, {tr("by name"), int(SplitBy::Name)}});
    addRow(tr("Split"), split_, tr("Hold out single rows, or whole names so that none stands on both sides"));
    heldOut_ = number(1, 99, 5);
    heldOut_->setSuffix(tr(" %"));
    addRow(tr("Held out"), heldOut_, tr("Share of the rows that is only used to measure accuracy"));

    addSection(tr("BATCHING"));
    QList<std::pair<QString, int>> strategies;
    for (int i = 0; i < int(kStrategies); ++i)
        strategies += {strategyName(Strategy(i)), i};
    strategy_ = choice(strategies);
    addRow(tr("Grouping"), strategy_,
           tr("Who sits with whom; Batch > Compare shows what each costs on these names"));
    batchSize_ = number(1, int(kMaxBatchSize), 16);
    addRow(tr("Batch size"), batchSize_, tr("Names in a batch"));
    ratio_ = fraction(1, 100, 2, 0.1);
    addRow(tr("Growth ratio"), ratio_,
           tr("Bucketed: a batch ends where a name is longer than its shortest by this factor"));
    boundaries_ = new QLineEdit(this);
    connect(boundaries_, &QLineEdit::editingFinished, this, &ExperimentPanel::tellEdit);
    addRow(tr("Boundaries"), boundaries_,
           tr("First length of each bucket but the first: 5,7 makes 1-4, 5-6, 7 and longer"));
    pool_ = number(1, int(kMaxPool), 10);
    addRow(tr("Pool"), pool_, tr("Pooled: batches' worth of names that are sorted together"));
    budget_ = number(1, int(kMaxBudget), 256);
    addRow(tr("Token budget"), budget_, tr("Names x longest of a batch at most"));
    execution_ = choice({{tr("packed"), int(Execution::Packed)},
                         {tr("padded"), int(Execution::Padded)},
                         {tr("sequential"), int(Execution::Sequential)}});
    addRow(tr("Run as"), execution_, tr("Compute letters only, the whole grid, or one name at a time"));
    sampling_ = choice(
        {{tr("by epoch"), int(Sampling::Epoch)}, {tr("with replacement"), int(Sampling::Replacement)}});
    addRow(tr("Sampling"), sampling_, tr("Every name once an epoch, or the articles' random draws"));
    seed_ = number(0, 2'000'000'000);
    addRow(tr("Seed"), seed_, tr("Of weights, batches and split: the same seed gives the same run"));

    addSection(tr("MODEL"));
    cell_ = choice({{tr("RNN"), int(Cell::Rnn)}, {tr("LSTM"), int(Cell::Lstm)}, {tr("GRU"), int(Cell::Gru)}});
    addRow(tr("Cell"), cell_, tr("Recurrent cell"));
    hidden_ = number(1, 16384, 32);
    addRow(tr("Hidden size"), hidden_, tr("Numbers in a state (hidden_size)"));
    layers_ = number(1, 16);
    addRow(tr("Layers"), layers_, tr("Stacked cells (num_layers)"));
    bidirectional_ = new QCheckBox(tr("both ways"), this);
    connect(bidirectional_, &QCheckBox::toggled, this, &ExperimentPanel::tellEdit);
    addRow(tr("Directions"), bidirectional_, tr("Read names forwards and backwards (bidirectional)"));
    letters_ =
        choice({{tr("all seen"), int(Letters::Training)}, {tr("article's 57"), int(Letters::Article)}});
    addRow(tr("Alphabet"), letters_, tr("Letters that have an input of their own; all others share one"));

    addSection(tr("OPTIMISER"));
    optimizer_ = choice({{tr("SGD"), int(Optimizer::Sgd)}, {tr("Adam"), int(Optimizer::Adam)}});
    addRow(tr("Method"), optimizer_, tr("How gradients become steps"));
    learningRate_ = fraction(0.000001, 1000, 6, 0.01);
    addRow(tr("Learning rate"), learningRate_, tr("Size of a step"));
    momentum_ = fraction(0, 0.9999, 4, 0.05);
    addRow(tr("Momentum"), momentum_, tr("SGD: how much of the last step goes on"));
    steps_ = number(1, 1'000'000'000, 500);
    addRow(tr("Steps"), steps_, tr("Batches to train on"));
    evalEvery_ = number(0, 1'000'000'000, 100);
    evalEvery_->setSpecialValueText(tr("at the end"));
    addRow(tr("Evaluate every"), evalEvery_, tr("Steps between measurements on the held-out rows"));

    addSection(tr("MACHINE"));
    device_ = choice(
        {{tr("auto"), int(Device::Auto)}, {tr("CPU"), int(Device::Cpu)}, {tr("CUDA"), int(Device::Cuda)}});
    if (!machine().cuda) disableItem(device_, 2, QString::fromStdString(machine().cudaReason));
    addRow(tr("Device"), device_, tr("Where to compute; auto takes a GPU where there is one"));
    threads_ = number(0, 1024);
    threads_->setSpecialValueText(tr("auto"));
    addRow(tr("Threads"), threads_,
           tr("CPU threads of the training; auto: one or all %1, whichever trains faster when the run begins")
               .arg(machine().threads));
    engine_ = choice({{tr("fused"), int(Engine::Fused)}, {tr("LibTorch"), int(Engine::LibTorch)}});
    addRow(tr("Engine"), engine_,
           tr("What computes packed batches on the CPU: the program's own engine, several times as fast, or "
              "PyTorch's; "
              "padded batches and GPUs are always PyTorch's"));
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
}

QComboBox* ExperimentPanel::choice(const QList<std::pair<QString, int>>& items) {
    auto* box = new NoWheel<QComboBox>(this);
    for (const auto& [text, value] : items)
        box->addItem(text, value);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(box, &QComboBox::activated, this, [this, box](int index) {
        if (box == preset_)
            choosePreset(index);
        else
            tellEdit();
    });
    return box;
}

QSpinBox* ExperimentPanel::number(int low, int high, int step) {
    auto* box = new NoWheel<QSpinBox>(this);
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false);
    connect(box, &QSpinBox::valueChanged, this, &ExperimentPanel::tellEdit);
    return box;
}

QDoubleSpinBox* ExperimentPanel::fraction(double low, double high, int decimals, double step) {
    // Shows as many digits as the number has: 0.15, not 0.150000.
    class Box : public NoWheel<QDoubleSpinBox> {
    public:
        using NoWheel::NoWheel;
        QString textFromValue(double value) const override { return locale().toString(value, 'g', 7); }
    };
    auto* box = new Box(this);
    box->setDecimals(decimals);
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setKeyboardTracking(false);
    connect(box, &QDoubleSpinBox::valueChanged, this, &ExperimentPanel::tellEdit);
    return box;
}

void ExperimentPanel::choosePreset(int preset) {
    using Make = TrainOptions (*)();
    constexpr Make kMakers[] = {quickLook, articleRnn, articleLstm};
    if (preset >= int(std::size(kMakers))) return;
    TrainOptions options = kMakers[preset]();
    options.device = chosen<Device>(device_);
    options.threads = threads_->value();
    setOptions(options);
    Q_EMIT edited(options);
}

void ExperimentPanel::tellEdit() {
    if (filling_) return;
    preset_->setCurrentIndex(3);
    updateEnabled();
    Q_EMIT edited(options());
}

void ExperimentPanel::updateEnabled() {
    const auto strategy = chosen<Strategy>(strategy_);
    form_->setRowVisible(ratio_, strategy == Strategy::Bucketed);
    form_->setRowVisible(boundaries_, strategy == Strategy::Boundaries);
    form_->setRowVisible(pool_, strategy == Strategy::Pooled);
    form_->setRowVisible(budget_, strategy == Strategy::TokenBudget);
    momentum_->setEnabled(chosen<Optimizer>(optimizer_) == Optimizer::Sgd);
}

} // namespace batchscope
