#include "widgets/tables/whole_rows_table.h"

#include <QHeaderView>

namespace batchscope {

void WholeRowsTable::updateGeometries() {
    if (leaving_) return;           // the new margin lays the viewport out, which comes back here
    QTableView::updateGeometries(); // which leaves no margin at the bottom
    if (!model()) return;
    const QMargins margins = viewportMargins();
    const int row = verticalHeader()->defaultSectionSize(), rows = model()->rowCount(rootIndex());
    const int room = viewport()->height() + margins.bottom();
    const bool allFit = rows * row <= room;
    const int spare = allFit || room < row ? 0 : room % row;
    if (spare == margins.bottom()) return;
    leaving_ = true;
    setViewportMargins(margins.left(), margins.top(), margins.right(), spare);
    leaving_ = false;
}

} // namespace batchscope
