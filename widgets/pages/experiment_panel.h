#pragma once

#include "core/training/train_options.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace batchscope {

/// The settings of the next run, for the dock "Experiment". Shows what it is given and tells every edit at
/// once; it keeps no settings but those on its controls.
class ExperimentPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExperimentPanel(QWidget* parent = nullptr);

    void setOptions(const TrainOptions& options); ///< does not emit edited()
    TrainOptions options() const;
    QString strategyText(Strategy strategy) const;                 ///< as the dock names it
    void setDataText(const QString& text, const QString& toolTip); ///< such as "bundled · 21,063"
    void setProblem(const QString& problem);                       ///< one line for people; empty hides it
    void setRunning(bool running);                                 ///< says that edits are for the next run

Q_SIGNALS:
    void edited(const batchscope::TrainOptions& options);
    void openRequested();

private:
    void makeControls();
    void addSection(const QString& title);
    void addRow(const QString& label, QWidget* control, const QString& toolTip);
    QComboBox* choice(const QList<std::pair<QString, int>>& items);
    QSpinBox* number(int low, int high, int step = 1);
    QDoubleSpinBox* fraction(double low, double high, int decimals, double step);
    std::vector<std::int64_t> typedBoundaries() const; ///< empty where they are none
    void tellEdit();
    void updateEnabled();
    void choosePreset(int preset);

    QFormLayout* form_;
    QLabel *problem_, *note_;
    QPushButton* data_;
    QComboBox *preset_, *split_, *strategy_, *execution_, *sampling_, *cell_, *letters_, *optimizer_,
        *device_, *engine_;
    QSpinBox *heldOut_, *batchSize_, *seed_, *hidden_, *layers_, *steps_, *evalEvery_, *threads_, *pool_,
        *budget_;
    QDoubleSpinBox *ratio_, *momentum_, *learningRate_;
    QLineEdit* boundaries_;
    QCheckBox* bidirectional_;
    TrainOptions base_; ///< what no control shows
    bool filling_ = false;
};

} // namespace batchscope
