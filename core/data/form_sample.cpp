#include "core/data/form_sample.h"

#include "core/data/clean_text.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace batchscope {

namespace {

class FactCounter {
public:
    void add(const std::string& cell) {
        if (cell.empty()) return;
        std::size_t number = 0;
        const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
        const bool whole = read.ec == std::errc() && read.ptr == cell.data() + cell.size();
        if (filled_ == 0) first_ = number;
        counts_ = counts_ && whole && first_ <= 1 && number == first_ + filled_;
        numbers_ = numbers_ && isNumber(cell);
        ++filled_;
        values_.insert(cell);
    }
    ColumnFacts facts() const {
        return {filled_, values_.size(), filled_ > 0 && numbers_, filled_ > 1 && counts_};
    }

private:
    std::set<std::string> values_;
    std::size_t filled_ = 0, first_ = 0;
    bool counts_ = true, numbers_ = true;
};

} // namespace

SampleRows sampleRows(std::string_view utf8, const std::filesystem::path& file, char delimiter,
                      std::size_t skipLines, std::size_t most) {
    DelimitedText reader(utf8, file, {delimiter, skipLines, std::nullopt});
    SampleRows rows;
    DelimitedRow row;
    std::vector<std::string_view> cells;
    while (rows.size() < most && reader.next(row)) {
        reader.cells(cells);
        SampleRow sample{{}, row.line, row.state == DelimitedRow::State::UnclosedQuote};
        for (const std::string_view cell : cells)
            sample.cells.emplace_back(stripped(cell));
        rows.push_back(std::move(sample));
    }
    return rows;
}

std::size_t filledCells(const SampleRow& row) {
    std::size_t count = row.cells.size();
    while (count > 0 && row.cells[count - 1].empty())
        --count;
    return count;
}

std::size_t usualCount(const SampleRows& rows, std::size_t begin) {
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t i = begin; i < rows.size(); ++i)
        if (!rows[i].unclosed) ++counts[rows[i].cells.size()];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? 0 : most->first;
}

double shareOfCount(const SampleRows& rows, std::size_t begin, std::size_t count) {
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(std::min(begin, rows.size()));
    const auto fitting =
        std::count_if(first, rows.end(), [count](const SampleRow& row) { return row.cells.size() == count; });
    return static_cast<double>(fitting) /
           static_cast<double>(std::max<std::ptrdiff_t>(rows.end() - first, 1));
}

ColumnFacts factsOf(const SampleRows& rows, std::size_t begin, std::size_t column) {
    FactCounter counter;
    for (std::size_t i = begin; i < rows.size(); ++i)
        if (!rows[i].unclosed && column < rows[i].cells.size()) counter.add(rows[i].cells[column]);
    return counter.facts();
}

ColumnFacts factsOfLast(const SampleRows& rows, std::size_t begin) {
    FactCounter counter;
    for (std::size_t i = begin; i < rows.size(); ++i)
        if (!rows[i].unclosed && rows[i].cells.size() > 1) counter.add(rows[i].cells.back());
    return counter.facts();
}

bool isNumber(std::string_view text) {
    std::string point(text);
    if (std::count(point.begin(), point.end(), ',') == 1) point[point.find(',')] = '.';
    if (point.starts_with('+')) point.erase(0, 1);
    double value = 0;
    const auto read = std::from_chars(point.data(), point.data() + point.size(), value);
    const bool word = point.find_first_of("0123456789") == std::string::npos; // inf, nan
    return !point.empty() && !word && read.ec == std::errc() && read.ptr == point.data() + point.size();
}

} // namespace batchscope
