#pragma once

#include <QString>

class QAbstractItemModel;

namespace batchscope {

/// A table as comma-separated text (RFC 4180): a header line, then a line a row, each ended by CR LF. Cells
/// whose Qt::EditRole is a finite number are written plainly, with a point and no thousands separators, in as
/// many digits as bring it back; all others as they are shown.
///
///     a "quoted" name, 1,234.5 shown  ->  "a ""quoted"" name",1234.5
QString csvText(const QAbstractItemModel& model);

} // namespace batchscope
