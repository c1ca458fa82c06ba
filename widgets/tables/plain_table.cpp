#include "widgets/tables/plain_table.h"

#include "widgets/theme/theme.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace batchscope {

namespace {

constexpr int kAround = 20; ///< pixels that a header keeps around its text

} // namespace

int roomFor(const QString& text) {
    return QFontMetrics(uiFont(13, QFont::Medium)).horizontalAdvance(text) + kAround;
}

void fitTitles(QTableView* table) {
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        const int room = roomFor(table->model()->headerData(column, Qt::Horizontal).toString());
        table->setColumnWidth(column, std::max(table->columnWidth(column), room));
    }
}

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
