#include "core/data/clean_text.h"
#include "core/data/folded_text.h"
#include "core/data/header_words.h"
#include "core/data/table_guess.h"

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

namespace batchscope {

namespace {

constexpr std::size_t kLeastRows = 4; ///< below the header, for a class of one row to be odd

// Cells of one row by what they are taken for.
struct Pair {
    std::string name, label;
};

Pair pairOf(const SampleRow& row, const ColumnsGuess& columns) {
    if (columns.label.value == kLastColumn) return {row.cells.front(), row.cells.back()};
    const auto cell = [&row](const std::string& column) {
        const std::size_t index = std::stoul(column) - 1;
        return index < row.cells.size() ? row.cells[index] : std::string();
    };
    return {cell(columns.name.value), cell(columns.label.value)};
}

bool isHeadOfNumbers(const SampleRows& rows, std::size_t column) {
    const std::string& cell = rows[0].cells[column];
    const ColumnFacts below = factsOf(rows, 1, column);
    return !cell.empty() && !isNumber(cell) && below.filled > 1 && below.numbers;
}

// An index or row names under an empty cell.
bool headsRowNames(const SampleRows& rows, std::size_t count) {
    const SampleRow& first = rows[0];
    if (count < 3 || first.cells.size() != count || !first.cells[0].empty()) return false;
    const ColumnFacts below = factsOf(rows, 1, 0);
    return below.filled + 1 == rows.size() && below.distinct == below.filled &&
           std::none_of(first.cells.begin() + 1, first.cells.end(),
                        [](const auto& cell) { return cell.empty(); });
}

// R leaves out the word above the row names.
bool leavesOutRowNames(const SampleRows& rows, std::size_t count) {
    if (count < 3 || rows[0].cells.size() + 1 != count) return false;
    const ColumnFacts below = factsOf(rows, 1, 0);
    return below.filled > 1 && below.filled + 1 == rows.size() && below.distinct == below.filled;
}

// Whether another row has the label of the first; `besideIt`: with another name, since joined files repeat a
// header. The sample may hold too little of a sorted file. Case does not count.
bool occursBelow(const TableText& text, const Division& division, const Pair& first, bool besideIt) {
    DelimitedText reader(text.utf8, text.file, division);
    DelimitedRow row;
    if (!reader.next(row)) return false;
    const std::string folded = caseFolded(first.label);
    std::unordered_set<std::string> others;
    while (reader.next(row)) {
        if (row.state != DelimitedRow::State::Divided) continue;
        std::string below(stripped(row.label));
        if (others.contains(below)) continue;
        if (caseFolded(below) == folded) {
            if (!besideIt || stripped(row.name) != first.name) return true;
            continue;
        }
        others.insert(std::move(below));
    }
    return false;
}

struct LabelCounts {
    std::size_t rows = 0, labels = 0, single = 0;
};

LabelCounts countBelow(const SampleRows& rows, const ColumnsGuess& columns) {
    std::map<std::string, std::size_t> counts;
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (!rows[i].unclosed && rows[i].cells.size() > 1) ++counts[pairOf(rows[i], columns).label];
    LabelCounts result{0, counts.size(), 0};
    for (const auto& [label, count] : counts) {
        result.rows += count;
        result.single += count == 1;
    }
    return result;
}

} // namespace

Guess<bool> guessHeader(const TableText& text, const Division& division, const SampleRows& rows,
                        const ColumnsGuess& columns) {
    const Guess<bool> none{false, Certainty::Plain, FormReason::ReadsAsRow, {}, {}};
    if (rows.empty() || rows[0].unclosed || rows[0].cells.size() < 2) return none;
    const std::vector<std::string>& cells = rows[0].cells;
    const std::size_t count = usualCount(rows, rows.size() > 1 ? 1 : 0);
    const Pair first = pairOf(rows[0], columns);
    const bool pair = cells.size() == 2 && count <= 2;
    const auto yes = [](Certainty certainty, FormReason reason, const std::string& subject) {
        return Guess<bool>{true, certainty, reason, subject, {}};
    };
    const bool names = std::any_of(cells.begin(), cells.end(), isNameWord);
    const bool labels = std::any_of(cells.begin(), cells.end(), isLabelWord);
    const bool fits = cells.size() == count || cells.size() + 1 == count;
    // A single letter, such as y, may be a class as well.
    const bool isClass = pair && first.label.size() == 1 && occursBelow(text, division, first, true);
    if (names && labels && fits && !isClass)
        return yes(pair ? Certainty::Plain : Certainty::Certain, FormReason::HeaderWords, first.label);
    if (headsRowNames(rows, count) || leavesOutRowNames(rows, count))
        return yes(Certainty::Certain, FormReason::EmptyFirstCell, {});
    for (std::size_t i = 0; cells.size() == count && i < count; ++i)
        if (isHeadOfNumbers(rows, i)) return yes(Certainty::Certain, FormReason::NumbersBelow, cells[i]);

    const LabelCounts below = countBelow(rows, columns);
    if (first.label.empty() || below.labels < 2 || below.rows <= below.labels || below.rows < 3) return none;
    const bool word = pair ? isNameWord(first.name) || isLabelWord(first.label) : fits && (names || labels);
    const bool odd = below.single == 0 && below.rows >= kLeastRows;
    if ((!word && !odd) || occursBelow(text, division, first, false)) return none;
    if (word) return yes(Certainty::Certain, FormReason::LabelWordOnce, first.label);
    return yes(Certainty::Uncertain, FormReason::OnlyRowOfItsClass, first.label);
}

} // namespace batchscope
