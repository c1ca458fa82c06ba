#include "core/data/clean_text.h"
#include "core/data/header_words.h"
#include "core/data/left_out_rows.h"
#include "core/data/table_guess.h"

#include <algorithm>
#include <array>
#include <optional>

namespace batchscope {

namespace {

constexpr std::array kDelimiters{',', '\t', ';', '|'};
constexpr std::size_t kTitleRows = 5;
constexpr std::size_t kFewRows = 500;

// Excel's first line, with or without quotes.
std::optional<char> sepLine(const TableText& text) {
    LineReader lines(text.utf8, text.file);
    std::string_view line;
    if (!lines.next(line)) return std::nullopt;
    if (line.size() > 1 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
    if (line.size() != 5 || (line.substr(0, 4) != "sep=" && line.substr(0, 4) != "SEP=")) return std::nullopt;
    return canDivide(line.back()) ? std::optional(line.back()) : std::nullopt;
}

std::string lineOf(const TableText& text, std::size_t number) {
    LineReader lines(text.utf8, text.file);
    std::string_view line;
    while (lines.next(line) && lines.number() < number) {
    }
    return std::string(stripped(line));
}

// A header may begin with it as well.
bool isComment(const SampleRow& row) {
    if (row.cells.empty()) return false;
    const std::string& first = row.cells.front();
    if (!first.starts_with('#') && !first.starts_with("//") && !beginsComment(first)) return false;
    const auto holds = [&row](bool (*isWord)(std::string_view)) {
        return std::any_of(row.cells.begin(), row.cells.end(), isWord);
    };
    return filledCells(row) < 2 || !holds(isNameWord) || !holds(isLabelWord);
}

/// Leading comments, unless most rows begin like that.
std::size_t commentRows(const SampleRows& rows) {
    const auto all = std::count_if(rows.begin(), rows.end(), isComment);
    if (2 * static_cast<std::size_t>(all) > rows.size()) return 0;
    return static_cast<std::size_t>(std::find_if_not(rows.begin(), rows.end(), isComment) - rows.begin());
}

// The comma of 12,50 in a row that another character divides is not a delimiter.
void joinDecimals(SampleRow& row) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto holdsOther = [](const std::string& cell) {
        return cell.find_first_of("\t;|") != std::string::npos;
    };
    if (row.unclosed || std::none_of(row.cells.begin(), row.cells.end(), holdsOther)) return;
    for (std::size_t i = 0; i + 1 < row.cells.size();) {
        std::string& left = row.cells[i];
        const std::string& right = row.cells[i + 1];
        if (left.empty() || right.empty() || !isDigit(left.back()) || !isDigit(right.front())) {
            ++i;
            continue;
        }
        left.append(",").append(right);
        row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

struct DelimiterFacts {
    char delimiter;
    std::size_t rows = 0, divided = 0;
    double distinct = 1; ///< share of different values in the column that repeats most
    bool constant = false;
    std::size_t count = 0;
};

DelimiterFacts factsOf(const TableText& text, char delimiter, std::size_t skipLines) {
    SampleRows rows = sampleRows(text.utf8, text.file, delimiter, skipLines, kFewRows);
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(commentRows(rows)));
    if (delimiter == ',') std::for_each(rows.begin(), rows.end(), joinDecimals);
    DelimiterFacts facts{delimiter};
    facts.rows = rows.size();
    facts.divided =
        static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const SampleRow& row) {
            return !row.unclosed && filledCells(row) > 1;
        }));
    const std::size_t body = rows.size() > 2 ? 1 : 0; // the first may be a header
    facts.count = usualCount(rows, body);
    facts.constant = shareOfCount(rows, body, facts.count) == 1;
    const auto take = [&facts](const ColumnFacts& column) {
        if (2 * column.filled < facts.rows || column.counts) return;
        facts.distinct = std::min(facts.distinct,
                                  static_cast<double>(column.distinct) / static_cast<double>(column.filled));
    };
    for (std::size_t i = 0; facts.count > 1 && i < facts.count; ++i)
        take(batchscope::factsOf(rows, body, i));
    take(factsOfLast(rows, body));
    return facts;
}

// Which of two that divide about as many rows it is, if that can be told.
bool isClear(const DelimiterFacts& best, const DelimiterFacts& other) {
    const bool repeatsAlone = best.distinct <= 0.75 && other.distinct >= 0.95;
    return repeatsAlone || 3 * best.distinct <= other.distinct;
}

} // namespace

Guess<char> guessDelimiter(const TableText& text) {
    const std::optional<char> sep = sepLine(text);
    if (sep) return {*sep, Certainty::Certain, FormReason::SepLine, {}, {}};
    std::vector<DelimiterFacts> all;
    for (const char each : kDelimiters)
        all.push_back(factsOf(text, each, 0));
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.divided > b.divided; });
    const std::size_t most = all.front().divided;
    if (most == 0) {
        const DelimiterFacts blank = factsOf(text, ' ', 0); // R's write.table, with quotes around all texts
        if (text.utf8.starts_with('"') && blank.rows > 0 && blank.divided == blank.rows)
            return {' ', Certainty::Certain, FormReason::DividesEveryRow, {}, {}};
        return {',', Certainty::Plain, FormReason::NothingDivides, {}, {}};
    }
    // A tenth less may be a title, a comment, rows that are bad.
    std::erase_if(all, [most](const auto& each) { return 10 * each.divided < 9 * most; });
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.distinct < b.distinct; });
    const DelimiterFacts& best = all.front();
    Guess<char> guess{best.delimiter, Certainty::Plain, FormReason::DividesEveryRow, {}, {}};
    if (best.divided < best.rows) guess.reason = FormReason::DividesMostRows;
    if (best.delimiter == ';' || best.delimiter == '|') guess.certainty = Certainty::Certain;
    for (std::size_t i = 1; i < all.size(); ++i)
        guess.others.push_back(all[i].delimiter);
    if (all.size() == 1) return guess;
    const bool clear =
        std::all_of(all.begin() + 1, all.end(), [&best](const auto& other) { return isClear(best, other); });
    guess.certainty = clear ? Certainty::Certain : Certainty::Uncertain;
    guess.reason = clear ? FormReason::LabelsRepeat : FormReason::SeveralDelimiters;
    return guess;
}

Guess<std::size_t> guessSkipLines(const TableText& text, char delimiter) {
    Guess<std::size_t> guess{0, Certainty::Plain, FormReason::TableAtStart, {}, {}};
    if (sepLine(text)) guess = {1, Certainty::Certain, FormReason::SepLine, {}, {}};
    SampleRows rows = sampleRows(text.utf8, text.file, delimiter, guess.value);
    const std::size_t comments = commentRows(rows);
    const auto skip = [&](std::size_t count, FormReason reason) {
        guess = {rows[count - 1].line, Certainty::Certain, reason, lineOf(text, rows[0].line), {}};
    };
    if (comments > 0) skip(comments, FormReason::CommentLines);
    for (std::size_t i = comments; i < std::min(rows.size(), comments + kTitleRows); ++i) {
        const auto holds = [&](bool (*isWord)(std::string_view)) {
            return std::any_of(rows[i].cells.begin(), rows[i].cells.end(), isWord);
        };
        if (filledCells(rows[i]) > 1 && holds(isNameWord) && holds(isLabelWord)) {
            if (i > comments) skip(i, FormReason::LinesBeforeTable);
            break;
        }
        if (filledCells(rows[i]) > 1) break; // a row
    }
    return guess;
}

} // namespace batchscope
