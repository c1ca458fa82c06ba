#include "widgets/views/plain_table.h"

#include <QHeaderView>
#include <QTableView>

namespace batchscope {

void makePlain(QTableView* table, int rowHeight) {
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false); // Tab goes on to the next control
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->horizontalHeader()->setHighlightSections(false);
    QHeaderView* rows = table->verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setMinimumSectionSize(rowHeight);
    rows->setDefaultSectionSize(rowHeight);
    // Qt heeds an item's padding only beside a border.
    table->setStyleSheet(QStringLiteral("QTableView::item { border: none; padding: 0 4px; }"
                                        // The arrow's width is taken off the text's right.
                                        "QHeaderView::section { padding: 7px 0 5px 7px; }"
                                        "QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: "
                                        "border; subcontrol-position: top center;"
                                        " width: 8px; height: 8px; }"));
}

} // namespace batchscope
