#pragma once

#include "core/base/number_range.h"
#include "core/training/train_options.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace batchscope {

class DataButton;
class NumberField;
class NumberListField;
class TypedField;

/// The settings of the next run, for the dock "Experiment". Shows exactly what it is given and tells every
/// edit at once; an edit changes that one setting and no other.
class ExperimentPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExperimentPanel(QWidget* parent = nullptr);

    void setOptions(const TrainOptions& options); ///< does not emit edited()
    const TrainOptions& options() const { return options_; }
    QString strategyText(Strategy strategy) const; ///< as the dock names it
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
    void makeDataControls();
    void makeBatchingControls();
    void makeModelControls();
    void makeOptimiserControls();
    void makeMachineControls();
    void makeSeed();
    void addSection(const QString& title);
    void addRow(const QString& label, QWidget* control, const QString& toolTip);
    void addNote(TypedField* field);
    QComboBox* choice(const QList<std::pair<QString, int>>& items);
    /// Each shows and edits the one setting that `member` names: `[](auto& o) -> auto& { return o.steps; }`.
    template <typename Member>
    QComboBox* choice(const QList<std::pair<QString, int>>& items, Member member);
    template <typename Member>
    NumberField* number(const NumberRange& range, double step, Member member);
    void bind(TypedField* field, std::function<void()> take, std::function<void()> show);
    void showSplitSeed();
    void tellEdit();
    void tellUnmarked();
    void updateEnabled();
    void choosePreset(int preset);

    QFormLayout* form_;
    QLabel *problem_, *note_;
    DataButton* data_;
    QComboBox *preset_, *split_, *strategy_, *execution_, *sampling_, *cell_, *letters_, *optimizer_,
        *device_, *engine_;
    NumberField *heldOut_, *splitSeed_, *batchSize_, *seed_, *hidden_, *layers_, *steps_, *evalEvery_,
        *threads_, *pool_, *budget_, *ratio_, *momentum_, *learningRate_;
    NumberListField* boundaries_;
    QCheckBox* bidirectional_;
    QList<TypedField*> fields_;                ///< from top to bottom
    std::vector<std::function<void()>> shows_; ///< each puts its setting on its control
    TrainOptions options_;
};

} // namespace batchscope
