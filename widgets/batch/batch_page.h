#pragma once

#include "core/batching/epoch.h"
#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"

#include <QWidget>

#include <memory>

class QAction;
class QActionGroup;
class QBoxLayout;
class QHBoxLayout;
class QStackedWidget;
class QTableView;

namespace batchscope {

class BatchGridView;
class BatchStepper;
class EpochPanels;
class EpochTableModel;
class EpochView;
class MemoryTableModel;
class MemoryView;
class PackJourney;
class Panel;
class TransportBar;
class XrayView;

/// The batch X-ray: one batch padded and packed, the packed data in memory, the epoch that it is of, and a
/// bar to play it through time; other views take the middle's place. The page shows what it is given and asks
/// for other batches by signals. Space, comma and full stop play and step from wherever the focus is.
class BatchPage : public QWidget {
    Q_OBJECT
public:
    enum class View { Xray, Epoch, OneHot, Compare };
    static constexpr int kViews = 4;

    explicit BatchPage(QWidget* parent = nullptr);

    /// Batch `index` (from 0) of `count`; an empty scene shows the empty state. A chosen spot stays where it
    /// lies in the new batch too.
    void setScene(const BatchScene& scene, qint64 index, qint64 count);
    void setCount(qint64 count); ///< a run goes on while an earlier batch of it is shown
    /// The epoch that the batches are of and the same rows ungrouped; `strategy` as the dock names it.
    void setEpochs(std::shared_ptr<const Epoch> before, std::shared_ptr<const Epoch> after,
                   const QString& strategy);
    /// Which batch of the epoch is shown; -1: none, such as where it is `ofRun`, a step that a run took.
    void setCurrentBatch(qint64 batch, bool ofRun);
    /// Shows another epoch in the band beneath, such as that of a strategy tried out; null: the page's own.
    void previewEpoch(std::shared_ptr<const Epoch> epoch, const QString& title);

    void addView(View view, QWidget* widget); ///< fills OneHot or Compare; takes ownership
    /// Left of the bands beneath, while `shows` is checked; takes ownership of the box.
    void setSideBox(QWidget* box, QAction* shows);
    void addChip(QAction* action); ///< at the right of the page's head

    void showView(View view);
    View view() const;
    BatchSelection* selection() const { return selection_; }
    XrayView* xray() const { return xray_; }
    BatchGridView* grid() const; ///< the padded one
    MemoryView* memory() const { return memory_; }
    EpochView* epochBand() const { return band_; }
    EpochPanels* epochPanels() const { return epochPanels_; }
    TransportBar* transport() const { return transport_; }
    PackJourney* journey() const { return journey_; }
    Panel* panel() const; ///< of the padded grid

    QAction* viewAction(View view) const;
    QAction* tableAction() const { return table_; }     ///< checkable, Ctrl+T
    QAction* animateAction() const { return animate_; } ///< checkable: whether cells travel
    QAction* previousAction() const;                    ///< Ctrl+Left
    QAction* nextAction() const;                        ///< Ctrl+Right
    /// All of them, in menu order.
    QList<QAction*> menuActions() const;

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void jumpRequested(qint64 index); ///< within the batches that setScene() counted
    void epochBatchRequested(qint64 index);
    void viewChanged();
    /// What is under the pointer or selected, in words; "Batch 1 of 40 · step 3: …".
    void statusSentence(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeActions();
    QBoxLayout* makeHead();
    void makeMemory();
    void makeBand();
    void connectParts();
    void applyView();
    void applyTables();
    void updateEnabled();
    void followInTable();
    void updateMemoryFigure();
    void updateBand();
    void say();

    BatchScene scene_;
    qint64 index_ = 0, count_ = 0;
    QString strategy_;
    std::shared_ptr<const Epoch> before_, epoch_, preview_;
    qint64 current_ = -1;
    bool ofRun_ = false;
    bool following_ = false; ///< the memory's table follows the selection, not the other way round
    QString previewTitle_;
    BatchSelection* selection_;
    XrayView* xray_;
    EpochPanels* epochPanels_;
    QStackedWidget* views_;
    QHBoxLayout *beneath_, *chips_ = nullptr;
    Panel *memoryPanel_, *bandPanel_;
    MemoryView* memory_;
    EpochView* band_;
    MemoryTableModel* memoryModel_;
    EpochTableModel* bandModel_;
    QTableView *memoryTable_, *bandTable_;
    QStackedWidget *memoryStack_, *bandStack_;
    BatchStepper* stepper_;
    TransportBar* transport_;
    PackJourney* journey_;
    QActionGroup* viewActions_;
    QAction *table_, *animate_, *copy_;
};

} // namespace batchscope
