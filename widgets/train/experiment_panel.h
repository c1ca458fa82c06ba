#pragma once

#include "core/training/settings.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;

namespace batchscope {

class DataButton;
class NumberField;
class TypedField;

/// The settings of the next run, for the dock "Experiment". Shows exactly what it is given and tells every
/// edit at once; an edit changes that one setting and no other.
class ExperimentPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExperimentPanel(QWidget* parent = nullptr);

    void setOptions(const TrainOptions& options); ///< does not emit edited()
    const TrainOptions& options() const { return options_; }
    /// Such as "surnames.csv" and "24,000"; what does not fit is cut out of the middle of the name.
    void setDataText(const QString& name, const QString& count, const QString& toolTip);
    void setProblem(const QString& problem); ///< one line for people; empty hides it
    void setRunning(bool running);           ///< says that edits are for the next run

    /// Reads what is typed in the fields, as Enter does. Where one is marked it gets the focus, and what is
    /// wrong with it is returned: "Steps: “1.5” is not a whole number. …". Empty: all are well.
    QString refusal();

Q_SIGNALS:
    void edited(const batchscope::TrainOptions& options);
    void openRequested();
    void unmarked(); ///< of the fields that were marked none is any more

private:
    void makeControls();
    void addSetting(const Setting& setting);
    QWidget* makeChoice(const Setting& setting);
    QWidget* makeSwitch(const Setting& setting);
    QWidget* makeNumber(const Setting& setting);
    QWidget* makeList(const Setting& setting);
    void addSection(const QString& title);
    void addRow(const QString& label, QWidget* control, const QString& toolTip);
    void addNote(TypedField* field);
    void bind(TypedField* field, std::function<void()> take, std::function<void()> show);
    /// Writes one setting, and no other.
    void edit(const Setting& setting, const SettingValue& value);
    void showSplitSeed();
    void tellEdit();
    void tellUnmarked();
    void updateEnabled();
    void choosePreset(int preset);

    struct Row {
        const Setting* setting;
        QWidget* control;
    };

    QFormLayout* form_;
    QLabel *problem_, *note_;
    DataButton* data_ = nullptr;
    QComboBox* preset_ = nullptr;
    NumberField* splitSeed_ = nullptr;
    std::vector<Row> rows_;
    QList<TypedField*> fields_;                ///< from top to bottom
    std::vector<std::function<void()>> shows_; ///< each puts its setting on its control
    TrainOptions options_;
};

} // namespace batchscope
