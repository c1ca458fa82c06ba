#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace batchscope {

/// Where a difference lies on the logarithmic axis from 1e-9 to 1 that spans `width` pixels; what lies beyond
/// an end is at that end, NaN at the upper.
double differencePlace(double difference, double width);

/// Paints the differences of a path: a mark a batch, and the tolerance as a line. Marks beyond it are red and
/// taller.
class InvarianceStrip : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kMargin = 14; ///< pixels beside the axis
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

/// The header of a table of such strips: above them stand the axis' numbers.
class InvarianceHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit InvarianceHeader(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace batchscope
