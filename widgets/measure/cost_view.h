#pragma once

#include "core/measuring/cost_model.h"

#include <QWidget>

#include <memory>

class QAbstractItemModel;
class QLabel;
class QPaintDevice;

namespace batchscope {

class FigureTable;
class MeasureBar;
class NumberField;
class Panel;
class ScatterPlot;
class WarningNote;

/// What an epoch of each strategy costs on this machine: the advice first, then how well the model that it
/// rests on predicts what was measured. Shows what it is given and starts nothing itself. GUI thread only.
class CostView : public QWidget {
    Q_OBJECT
public:
    explicit CostView(QWidget* parent = nullptr);

    /// So far or at last; null: says what is measured.
    void setResult(std::shared_ptr<const CostResult> result);

    MeasureBar& bar() { return *bar_; }
    qint64 batches() const; ///< to measure of each strategy, as asked for
    qint64 rounds() const;
    void setBatches(qint64 batches);
    void setRounds(qint64 rounds);
    QAbstractItemModel* table() const; ///< a row a strategy and execution
    /// Advice, plot and equations, for a file.
    void drawTo(QPaintDevice& device, const QSize& size) const;

private:
    void makePlot();
    void layOut();
    void showPlot();
    void showTable();
    void showWords();

    std::shared_ptr<const CostResult> result_;
    MeasureBar* bar_;
    NumberField *batches_, *rounds_;
    QLabel *advice_, *equations_;
    WarningNote* noise_;
    Panel *advicePanel_, *plotPanel_, *tablePanel_;
    ScatterPlot* plot_;
    FigureTable* table_;
};

} // namespace batchscope
