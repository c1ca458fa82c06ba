#pragma once

#include <span>

namespace batchscope {

/// The format of the histories that this program writes. Formats:
///   1  version 0.1.0: evaluations with the columns top1, top2, macro_f1
///   2  scores are rows (run, step, name, value)
constexpr int kHistoryFormat = 2;

struct HistoryTable {
    const char* name;
    const char* sql; ///< as sqlite_schema holds it
};

/// The tables of a history of that format, 1 … kHistoryFormat. They never change: files of every format
/// exist.
std::span<const HistoryTable> historyTables(int format);
/// One of them.
const HistoryTable& historyTable(int format, const char* name);

} // namespace batchscope
