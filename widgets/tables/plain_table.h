#pragma once

#include <QString>

class QTableView;

namespace batchscope {

/// The look that all tables of the pages share: rows of one height in alternating shades, no grid, no row
/// numbers, texts that keep clear of their neighbours and of the sort arrow.
void makePlain(QTableView* table, int rowHeight = 24);

/// The width of a column in which a header or a cell of that text is not cut.
int roomFor(const QString& text);
/// Widens columns until none of their headers is cut.
void fitTitles(QTableView* table);

} // namespace batchscope
