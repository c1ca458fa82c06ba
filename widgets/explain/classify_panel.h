#pragma once

#include "core/training/predictor.h"
#include "widgets/theme/panel.h"

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;

namespace batchscope {

class RankingBars;

/// "Classify a name": what the current weights take the typed name for, again with every key and every new
/// model. A mistake in the name is said in a line beneath it. Classifies on the GUI thread.
class ClassifyPanel : public Panel {
    Q_OBJECT
public:
    using Classifier = std::function<Prediction(const QString& name, int count)>;

    explicit ClassifyPanel(QWidget* parent = nullptr);

    void setPredictor(std::shared_ptr<const Predictor> predictor); ///< null: no model any more
    /// `classify` may throw what Predictor::predict throws; `step` is how long its weights were trained.
    void setClassifier(Classifier classify, qint64 step);
    void clearModel();

    QString name() const;
    void setName(const QString& name);
    QString
    message() const; ///< the line beneath the name: unknown letters, a mistake, or what to do; often empty
    const RankingBars* ranking() const { return ranking_; }

private:
    static QString unknownText(const QStringList& letters);
    void classify();
    void say(const QString& text, bool warning);

    Classifier classifier_;
    QLineEdit* edit_;
    QLabel* message_;
    RankingBars* ranking_;
};

} // namespace batchscope
