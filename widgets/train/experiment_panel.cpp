#include "widgets/train/experiment_panel.h"

#include "core/training/device.h"
#include "widgets/fields/choice_field.h"
#include "widgets/fields/field_note.h"
#include "widgets/fields/number_field.h"
#include "widgets/fields/number_list_field.h"
#include "widgets/text/setting_words.h"
#include "widgets/train/data_button.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QStandardItemModel>

#include <optional>
#include <type_traits>

namespace batchscope {

namespace {

constexpr int kFieldWidth = 132;

template <typename T>
constexpr bool kIsNumber = std::is_arithmetic_v<T> && !std::is_same_v<T, bool>;

void disableItem(QComboBox* box, int row, const QString& reason) {
    auto* item = static_cast<QStandardItemModel*>(box->model())->item(row);
    item->setEnabled(false);
    item->setToolTip(reason);
}

} // namespace

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
    preset_ = new ChoiceField(this);
    preset_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const Preset& each : presets())
        preset_->addItem(presetTitle(each));
    preset_->addItem(tr("Custom"));
    connect(preset_, &QComboBox::activated, this, &ExperimentPanel::choosePreset);
    addRow(tr("Preset"), preset_, tr("Settings to start from; any edit makes them your own"));
    std::optional<SettingSection> section;
    for (const Setting& each : settings()) {
        if (!each.inDock) continue;
        if (section != each.section) {
            section = each.section;
            addSection(sectionTitle(each.section));
            if (section == SettingSection::Data) {
                data_ = new DataButton(this);
                connect(data_, &QPushButton::clicked, this, &ExperimentPanel::openRequested);
                addRow(tr("Names"), data_, tr("Open another names file"));
            }
        }
        addSetting(each);
    }
}

void ExperimentPanel::addSetting(const Setting& setting) {
    const SettingValue kind = setting.get(options_);
    QWidget* control = std::holds_alternative<std::string>(kind)                 ? makeChoice(setting)
                       : std::holds_alternative<bool>(kind)                      ? makeSwitch(setting)
                       : std::holds_alternative<std::vector<std::int64_t>>(kind) ? makeList(setting)
                                                                                 : makeNumber(setting);
    rows_.push_back({&setting, control});
    addRow(settingLabel(setting), control, settingHelp(setting));
}

QWidget* ExperimentPanel::makeChoice(const Setting& setting) {
    auto* box = new ChoiceField(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const SettingWord& each : setting.words)
        box->addItem(wordTitle(each), QString::fromUtf8(each.word.data(), qsizetype(each.word.size())));
    if (setting.key == "device" && !machine().cuda)
        disableItem(box, box->findData(QStringLiteral("cuda")), QString::fromStdString(machine().cudaReason));
    connect(box, &QComboBox::activated, this,
            [this, box, &setting] { edit(setting, box->currentData().toString().toStdString()); });
    shows_.emplace_back([this, box, &setting] {
        box->setCurrentIndex(box->findData(QString::fromStdString(toText(setting.get(options_)))));
    });
    return box;
}

QWidget* ExperimentPanel::makeSwitch(const Setting& setting) {
    auto* box = new QCheckBox(wordTitle(setting.words.back()), this);
    connect(box, &QCheckBox::clicked, this, [this, &setting](bool on) { edit(setting, on); });
    shows_.emplace_back([this, box, &setting] { box->setChecked(std::get<bool>(setting.get(options_))); });
    return box;
}

QWidget* ExperimentPanel::makeNumber(const Setting& setting) {
    auto* field = new NumberField(setting.range, this);
    field->setStep(setting.step);
    if (setting.percent) field->setUnit(Unit::Percent);
    if (!setting.zero.title.empty()) field->setSpecial(Decimal(), zeroTitle(setting));
    if (setting.key == "split_seed") splitSeed_ = field;
    const auto take = [this, field, &setting] {
        edit(setting, std::visit(
                          [field](const auto& now) -> SettingValue {
                              using Number = std::remove_cvref_t<decltype(now)>;
                              if constexpr (kIsNumber<Number>)
                                  return field->value().as<Number>();
                              else
                                  return now;
                          },
                          setting.get(options_)));
    };
    const auto show = [this, field, &setting] {
        std::visit(
            [field](const auto& now) {
                if constexpr (kIsNumber<std::remove_cvref_t<decltype(now)>>) field->setValue(Decimal(now));
            },
            setting.get(options_));
    };
    bind(field, take, show);
    return field;
}

QWidget* ExperimentPanel::makeList(const Setting& setting) {
    auto* field = new NumberListField(kMaxBoundaries, this);
    bind(
        field, [this, field, &setting] { edit(setting, field->values()); },
        [this, field, &setting] {
            field->setValues(std::get<std::vector<std::int64_t>>(setting.get(options_)));
        });
    return field;
}

void ExperimentPanel::edit(const Setting& setting, const SettingValue& value) {
    // Seed is of the split too, as long as that has no other of its own.
    const bool both = setting.key == "seed" && options_.split.seed == options_.seed;
    setting.set(options_, value);
    if (both) options_.split.seed = options_.seed;
    if (setting.key == "seed") showSplitSeed();
    tellEdit();
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

void ExperimentPanel::bind(TypedField* field, std::function<void()> take, std::function<void()> show) {
    field->setWheelSteps(false); // it scrolls the dock
    fields_ << field;
    connect(field, &TypedField::edited, this, std::move(take));
    connect(field, &TypedField::noteChanged, this, &ExperimentPanel::tellUnmarked);
    shows_.push_back(std::move(show));
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
    if (preset >= int(presets().size())) return;
    TrainOptions options = presets()[std::size_t(preset)].make();
    options.device = options_.device;
    options.threads = options_.threads;
    setOptions(options);
    Q_EMIT edited(options);
}

void ExperimentPanel::tellEdit() {
    preset_->setCurrentIndex(int(presets().size()));
    updateEnabled();
    Q_EMIT edited(options_);
}

void ExperimentPanel::updateEnabled() {
    for (const Row& row : rows_) {
        const bool used = row.setting->applies(options_);
        if (row.setting->hiddenWhereIdle)
            form_->setRowVisible(row.control, used);
        else
            row.control->setEnabled(used);
    }
    // What no run uses and nobody can mend must not hold up a start.
    for (TypedField* each : fields_)
        if (each->marked() && (!each->isEnabled() || !form_->isRowVisible(each))) each->restore();
}

} // namespace batchscope
