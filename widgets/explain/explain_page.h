#pragma once

#include "core/training/letter_trace.h"
#include "core/training/metrics.h"
#include "core/training/predictor.h"
#include "widgets/explain/trace_plot.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;

namespace batchscope {

class ConfusionPlot;
class FigureTable;
class Panel;

/// What a model makes of names: where in a name it makes up its mind, which classes it takes for which, and
/// how well it knows each. Traces with each key and each new model while it is shown, on the GUI thread.
class ExplainPage : public QWidget {
    Q_OBJECT
public:
    using Tracer = std::function<LetterTrace(const QString& name)>;

    explicit ExplainPage(QWidget* parent = nullptr);

    void setPredictor(std::shared_ptr<const Predictor> predictor); ///< null: no model any more
    /// `trace` may throw what traceLetters() throws; `step` is how long its weights were trained.
    void setTracer(Tracer trace, QStringList classes, qint64 step);
    void setEvaluation(const Evaluation& evaluation); ///< of the classes that setTracer() was told
    void reset();                                     ///< the run is gone; the typed name stays

    QLineEdit* nameEdit() const { return name_; }
    TracePlot* tracePlot() const { return trace_; }
    ConfusionPlot* confusionPlot() const { return confusions_; }
    const FigureTable* classTable() const { return classes_; }
    QString traceWords() const;     ///< the line beneath the trace
    QString confusionWords() const; ///< the line beneath the matrix

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTracePanel();
    QWidget* makeConfusionPanel();
    QWidget* makeClassPanel();
    void retrace();
    TracePlot::Trace explain(const LetterTrace& trace); ///< also in words
    static QString leadText(const LetterTrace& trace, const QString& answer);
    void showTraceWords();
    void showConfusionWords();
    void showClasses();

    Tracer tracer_;
    QStringList names_; ///< of the classes
    Evaluation evaluation_;
    QString settled_; ///< what the trace shows, in words
    Panel *tracePanel_, *confusionPanel_, *classPanel_;
    QLineEdit* name_;
    TracePlot* trace_;
    ConfusionPlot* confusions_;
    FigureTable* classes_;
    QLabel *traceWords_, *confusionWords_;
    bool stale_ = false;
};

} // namespace batchscope
