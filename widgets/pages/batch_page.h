#pragma once

#include "widgets/models/batch_scene.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QStackedWidget;
class QTableView;

namespace batchscope {

class BatchCounters;
class BatchGridView;
class BatchLegend;
class BatchSelection;
class BatchStepper;
class BatchTableModel;
class Panel;

/// One batch of the epoch, as the trainer runs it: the padded grid or its mask, a table twin, what the
/// padding costs, and a bar to turn the batches. The page shows what it is given and asks for other batches
/// by signals.
class BatchPage : public QWidget {
    Q_OBJECT
public:
    explicit BatchPage(QWidget* parent = nullptr);

    /// Batch `index` (from 0) of `count`; an empty scene shows the empty state. `caption` names the epoch's
    /// plan. A selected spot stays where it lies in the new batch too.
    void setScene(const BatchScene& scene, qint64 index, qint64 count, const QString& caption);
    void setCaption(const QString& caption);
    /// A further view of the batch, right of the padded one; it shares `selection()`. Takes ownership.
    void addView(QWidget* view, int stretch = 1);

    BatchSelection* selection() const { return selection_; } ///< for further views of the same batch
    BatchGridView* grid() const { return grid_; }
    Panel* panel() const { return panel_; }

    QAction* maskAction() const { return mask_; }       ///< checkable, M
    QAction* tableAction() const { return table_; }     ///< checkable, Ctrl+T
    QAction* previousAction() const;                    ///< Ctrl+Left
    QAction* nextAction() const;                        ///< Ctrl+Right
    QAction* zoomInAction() const { return zoomIn_; }   ///< Ctrl++
    QAction* zoomOutAction() const { return zoomOut_; } ///< Ctrl+-
    QAction* zoomFitAction() const { return zoomFit_; } ///< Ctrl+0
    /// All of them, in menu order.
    QList<QAction*> menuActions() const;

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void jumpRequested(qint64 index);
    /// What is under the pointer or selected, in words; "Batch 1 of 40 · step 3: …".
    void statusSentence(const QString& sentence);

private:
    void makeActions();
    void makePanel();
    void makeTable();
    void headerButton(QAction* action, const QString& text);
    void updatePanel();
    void say();
    void showZoom();
    void fitWidth();
    void followInTable();

    BatchScene scene_;
    qint64 index_ = 0, count_ = 0;
    BatchSelection* selection_;
    Panel* panel_;
    QHBoxLayout* views_ = nullptr;
    QStackedWidget* stack_;
    BatchGridView* grid_;
    QTableView* tableView_;
    BatchTableModel* tableModel_;
    BatchLegend* legend_;
    BatchCounters* counters_;
    BatchStepper* stepper_;
    QAction *mask_, *table_, *zoomIn_, *zoomOut_, *zoomFit_;
};

} // namespace batchscope
