#pragma once

#include "widgets/batch/batch_scene.h"
#include "widgets/batch/batch_selection.h"
#include "widgets/batch/text_cache.h"

#include <QPainterPath>
#include <QWidget>

#include <optional>
#include <utility>

namespace batchscope {

class BatchGridView;

/// The two permutations between the padded and the packed view, as ribbons: each row's way from its place in
/// the batch to its place in sorted order. At the end beside the padded view stands where its row went
/// (unsorted_indices), beside the packed view where it came from (sorted_indices). Rows that still run at the
/// current step are in the accent colour. Hovering a ribbon selects its row.
class PermutationView : public QWidget {
    Q_OBJECT
public:
    static constexpr int kWidth = 104;

    /// The views must outlive this; they give the places of the ribbons' ends.
    PermutationView(BatchSelection* selection, const BatchGridView* padded, const BatchGridView* packed,
                    QWidget* parent = nullptr);

    void setScene(const BatchScene& scene); ///< may be empty
    /// Where the ribbon of a batch row lies; empty where neither end is visible.
    QPainterPath ribbonOf(qint64 row) const;
    qint64 rowAt(QPoint at) const; ///< batch row of the ribbon nearest to a point; -1: none near

Q_SIGNALS:
    void chosen(batchscope::BatchSelection::Spot spot);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int topOf(const BatchGridView* view) const;                               ///< of its viewport, in ours
    std::optional<double> endOf(const BatchGridView* view, qint64 row) const; ///< y, also outside the view
    std::optional<std::pair<double, double>> endsOf(qint64 row) const;        ///< both, kept near the view
    bool visible(const BatchGridView* view, qint64 row) const;
    double across(double x) const; ///< x from the padded view's side as x from the left, and back
    QList<qint64> shownRows() const;
    void paintRibbons(QPainter& painter, const QList<qint64>& rows) const;
    void paintNumbers(QPainter& painter, const QList<qint64>& rows) const;
    void paintHeads(QPainter& painter) const;
    void updateWords();

    BatchSelection* selection_;
    const BatchGridView *padded_, *packed_;
    BatchScene scene_;
    mutable TextCache texts_;
};

} // namespace batchscope
