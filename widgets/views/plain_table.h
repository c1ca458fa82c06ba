#pragma once

class QTableView;

namespace batchscope {

/// The look that all tables of the pages share: rows of one height in alternating shades, no grid, no row
/// numbers, texts that keep clear of their neighbours and of the sort arrow.
void makePlain(QTableView* table, int rowHeight = 24);

} // namespace batchscope
