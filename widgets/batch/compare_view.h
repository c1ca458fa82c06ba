#pragma once

#include "core/batching/strategy_study.h"

#include <QWidget>

#include <memory>
#include <vector>

class QTableView;

namespace batchscope {

class Panel;
class ScatterPlot;
class StrategyCard;
class StudyTableModel;

/// All batching strategies on the data at hand: waste against steps, a table of all figures, and a card about
/// the chosen one. Choosing in the plot chooses in the table, and the other way round. GUI thread only.
///
///     view->setStudy(session->result(), options.plan.strategy);
class CompareView : public QWidget {
    Q_OBJECT
public:
    using Study = std::shared_ptr<const std::vector<StudiedStrategy>>;

    explicit CompareView(QWidget* parent = nullptr);

    /// Null: nothing to show. `current` is the strategy of the settings; it is chosen where it is new, else
    /// the choice stays.
    void setStudy(Study study, Strategy current);
    void setBusy(bool busy); ///< a study is on its way; what is shown stays
    Strategy chosen() const { return chosen_; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void strategyChosen(batchscope::Strategy strategy); ///< by the user
    void useRequested(batchscope::Strategy strategy);

private:
    void makePlot();
    void makeTable();
    void layOut();
    void choose(Strategy strategy);
    void showChosen();
    void spanProblems();
    void fitColumns();
    void updateFigures();
    const StudiedStrategy* studied(Strategy strategy) const;

    Study study_;
    Strategy current_ = Strategy::Plain, chosen_ = Strategy::Plain;
    bool busy_ = false, started_ = false, filling_ = false;
    Panel *plotPanel_, *cardPanel_, *tablePanel_;
    ScatterPlot* plot_;
    StrategyCard* card_;
    StudyTableModel* model_;
    QTableView* table_;
};

} // namespace batchscope
