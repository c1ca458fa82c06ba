#pragma once

#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QTableView;

namespace batchscope {

class BatchGridView;
class BatchLegend;
class BatchTableModel;
class Denominators;
class Panel;
class PermutationView;

/// One batch twice: padded in batch order, or its mask, and packed in sorted order, with the ribbons of the
/// two permutations between them. Each has a table twin.
class XrayView : public QWidget {
    Q_OBJECT
public:
    /// `selection` is shared with other views of the batch and must outlive this.
    explicit XrayView(BatchSelection* selection, QWidget* parent = nullptr);

    void setScene(const BatchScene& scene); ///< may be empty
    void setTables(bool on);                ///< tables in place of pictures
    BatchGridView* padded() const { return padded_; }
    BatchGridView* packed() const { return packed_; }
    PermutationView* ribbons() const { return ribbons_; }
    Panel* paddedPanel() const { return paddedPanel_; }
    void scrollTo(BatchSelection::Spot spot); ///< in both views

    QAction* maskAction() const { return mask_; }       ///< checkable, M
    QAction* zoomInAction() const { return zoomIn_; }   ///< Ctrl++
    QAction* zoomOutAction() const { return zoomOut_; } ///< Ctrl+-
    QAction* zoomFitAction() const { return zoomFit_; } ///< Ctrl+0
    QList<QAction*> menuActions() const { return {mask_, zoomIn_, zoomOut_, zoomFit_}; }

Q_SIGNALS:
    void chosen(batchscope::BatchSelection::Spot spot);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeActions();
    QWidget* paddedContent();
    void connectTable(QTableView* table, BatchTableModel* model);
    void followInTable(QTableView* table, const BatchTableModel* model) const;
    void updatePanels();
    void zoomBoth(int cellHeight);
    void fitColumns(); ///< until the user zooms

    BatchSelection* selection_;
    BatchScene scene_;
    Panel *paddedPanel_, *packedPanel_;
    BatchGridView *padded_, *packed_;
    PermutationView* ribbons_;
    BatchTableModel *paddedModel_, *packedModel_;
    QTableView *paddedTable_, *packedTable_;
    QStackedWidget *paddedStack_, *packedStack_;
    BatchLegend* legend_;
    Denominators* denominators_;
    QAction *mask_, *zoomIn_, *zoomOut_, *zoomFit_;
    bool tables_ = false, zoomed_ = false, zooming_ = false;
};

} // namespace batchscope
