#pragma once

#include "core/data/data_report.h"
#include "core/data/load_ticker.h"
#include "core/data/row_collector.h"

namespace batchscope {

/// Everything in the report that follows from the rows; encoding, form and header are the caller's.
DataReport buildReport(const CollectedRows& rows, LoadTicker& ticker);

} // namespace batchscope
