#pragma once

#include "core/data/delimited_text.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

/// Rows enough to tell how a table is written.
inline constexpr std::size_t kSampleRows = 2000;

struct SampleRow {
    std::vector<std::string> cells; ///< without the white space around them
    std::size_t line = 0;           ///< from 1
    bool unclosed = false;          ///< a quote does not close: `cells` holds the line
};
using SampleRows = std::vector<SampleRow>;

/// The first rows of a text as a delimiter divides them.
SampleRows sampleRows(std::string_view utf8, const std::filesystem::path& file, char delimiter,
                      std::size_t skipLines, std::size_t most = kSampleRows);

/// Fields up to the last one that is not empty.
std::size_t filledCells(const SampleRow& row);
/// The number of fields of most rows from row `begin` on; the least of several. 0 without rows.
std::size_t usualCount(const SampleRows& rows, std::size_t begin);
/// The share of rows from `begin` on that have `count` fields.
double shareOfCount(const SampleRows& rows, std::size_t begin, std::size_t count);

/// What a column holds in the rows from `begin` on that have it.
struct ColumnFacts {
    std::size_t filled = 0;
    std::size_t distinct = 0;
    bool numbers = false; ///< all filled cells are numbers
    bool counts = false;  ///< it counts the rows: 0, 1, 2 … or 1, 2, 3 …

    /// A word that stands in all rows may be the first class of a sorted file.
    bool repeats() const { return 2 * distinct <= filled && (distinct >= 2 || (!numbers && filled > 2)); }
};
ColumnFacts factsOf(const SampleRows& rows, std::size_t begin, std::size_t column);
/// The same of each row's last field.
ColumnFacts factsOfLast(const SampleRows& rows, std::size_t begin);

/// Whether the text is a number such as -1, 2.5, 2,5 or 1e3.
bool isNumber(std::string_view text);

} // namespace batchscope
