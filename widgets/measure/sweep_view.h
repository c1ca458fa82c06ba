#pragma once

#include "core/measuring/sweep.h"

#include <QWidget>

#include <memory>

class QAbstractItemModel;
class QLabel;
class QPaintDevice;
class QStackedWidget;

namespace batchscope {

class FigureTable;
class LinePlot;
class MeasureBar;
class NumberField;
class Panel;
class PlotButton;
class WarningNote;

/// What the batch size does: to speed, to memory, and to the noise of the gradient. Shows what it is given
/// and starts nothing itself. GUI thread only.
class SweepView : public QWidget {
    Q_OBJECT
public:
    explicit SweepView(QWidget* parent = nullptr);

    /// So far or at last; null: says what a sweep does.
    void setResult(std::shared_ptr<const SweepResult> result);

    MeasureBar& bar() { return *bar_; }
    qint64 rounds() const; ///< to measure, as asked for
    qint64 draws() const;  ///< batches a size for the gradient's spread, as asked for
    void setRounds(qint64 rounds);
    void setDraws(qint64 draws);
    bool showsMemory() const; ///< else efficiency
    void setShowsMemory(bool memory);
    QAbstractItemModel*
    table() const; ///< a row a way and batch size, then one a size of the gradient's noise
    /// All three plots above each other, for a file.
    void drawTo(QPaintDevice& device, const QSize& size) const;

private:
    void makePlots();
    QWidget* makeCost();
    QWidget* makeNoise();
    void layOut();
    void showSpeed();
    void showNoise();
    void showTable();
    void showWords();

    std::shared_ptr<const SweepResult> result_;
    MeasureBar* bar_;
    NumberField *rounds_, *draws_;
    Panel *speedPanel_, *costPanel_, *noisePanel_, *tablePanel_;
    LinePlot *speed_, *efficiency_, *memory_, *noise_;
    PlotButton *toEfficiency_, *toMemory_;
    QStackedWidget* cost_;
    QLabel *ends_, *slope_;
    WarningNote* machine_;
    FigureTable* table_;
};

} // namespace batchscope
