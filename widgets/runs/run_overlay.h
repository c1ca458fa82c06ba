#pragma once

#include "core/runs/run_record.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <memory>

class QComboBox;

namespace batchscope {

class LinePlot;

/// The curves of several runs over one another. What is drawn over what is chosen above the plot. Each run
/// has a colour and, where its points are marked, a shape of its own. GUI thread only.
class RunOverlay : public QWidget {
    Q_OBJECT
public:
    enum class What { Loss, RawLoss, MeanLoss, HeldOutLoss, Top1, Top2, Speed };
    enum class Over { Batches, Names, Letters, Seconds };
    static constexpr int kMostRuns = 10;

    struct Run {
        QString name;
        int mark = 0; ///< of Theme::series
        std::shared_ptr<const RunCurves> curves;

        bool operator==(const Run&) const = default;
    };

    explicit RunOverlay(QWidget* parent = nullptr);
    void setRuns(const QList<Run>& runs); ///< at most kMostRuns are drawn
    void show(What what, Over over);
    What what() const;
    Over over() const;

    LinePlot* plot() const { return plot_; }        ///< made anew when other runs are drawn
    QWidget* choosers() const { return choosers_; } ///< the two fields, for the head of a panel

Q_SIGNALS:
    void plotReplaced();

private:
    void draw();

    QWidget* choosers_;
    QComboBox* what_;
    QComboBox* over_;
    LinePlot* plot_ = nullptr;
    QList<Run> runs_;
};

/// The points of one curve of a run: `what` at the x that `over` says, with names and letters counted from
/// the first step on and letters without padding.
///
///     steps of 2 names with 5 letters each: Over::Letters puts step 3 at 15
std::vector<QPointF> runPoints(const RunCurves& curves, RunOverlay::What what, RunOverlay::Over over);

} // namespace batchscope
