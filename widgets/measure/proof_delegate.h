#pragma once

#include <QStyledItemDelegate>

namespace batchscope {

/// Paints a cell of the proof's matrix: a check mark and the difference on a calm ground, a cross and the
/// difference on red, an empty place where the cell is still to come. A dashed frame: the mistake is in this
/// path and does not show.
class ProofDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kGroupGap = 12; ///< pixels before the first column of a group but the first
    using QStyledItemDelegate::QStyledItemDelegate;

    static bool beginsGroup(int column) { return column > 0 && column % 4 == 0; }
    /// `rect` of a column without the gap before it.
    static QRect cellRect(const QRect& rect, int column, Qt::LayoutDirection direction);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace batchscope
