#pragma once

#include "core/measuring/race.h"

#include <QWidget>

#include <memory>

class QAbstractItemModel;
class QLabel;
class QPaintDevice;

namespace batchscope {

class FigureTable;
class LadderBars;
class MeasureBar;
class NumberField;
class Panel;
class PlotButton;
class WarningNote;

/// The race: the same optimiser step from letter by letter to packed, a bar each, with what it teaches and
/// all its numbers. Shows what it is given and starts nothing itself. GUI thread only.
///
///     connect(&view->bar(), &MeasureBar::startRequested, …);
///     view->setResult(result, lessonText(lessonOf(*result)));
class RaceView : public QWidget {
    Q_OBJECT
public:
    explicit RaceView(QWidget* parent = nullptr);

    /// So far or at last; null: says what a race does. Before the first measured round it is warming up.
    void setResult(std::shared_ptr<const RaceResult> result, const QString& lesson);

    MeasureBar& bar() { return *bar_; }
    qint64 names() const;  ///< of a step, as asked for
    qint64 rounds() const; ///< to measure, as asked for
    void setNames(qint64 names);
    void setRounds(qint64 rounds);
    QAbstractItemModel* table() const; ///< the numbers drawn, a row a rung
    /// The ladder and the lesson, for a file.
    void drawTo(QPaintDevice& device, const QSize& size) const;

private:
    void makeTable();
    void layOut();
    void showLadder();
    void showTable();
    QString figure() const;

    std::shared_ptr<const RaceResult> result_;
    MeasureBar* bar_;
    NumberField *names_, *rounds_;
    Panel *ladderPanel_, *tablePanel_;
    LadderBars* ladder_;
    PlotButton* logarithmic_;
    QLabel *intro_, *lesson_;
    WarningNote* noise_;
    FigureTable* table_;
};

} // namespace batchscope
