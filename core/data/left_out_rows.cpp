#include "core/data/left_out_rows.h"

#include "core/data/clean_text.h"
#include "core/data/form_sample.h"

#include <algorithm>
#include <array>

namespace batchscope {

namespace {

constexpr std::array<std::string_view, 4> kSigns{"# ", "#\t", "% ", "// "};

// Dividing each row once more would take as long as reading it.
bool mayHoldComments(std::string_view utf8) {
    return std::any_of(kSigns.begin(), kSigns.end(), [utf8](std::string_view sign) {
        for (std::size_t at = utf8.find(sign); at != std::string_view::npos; at = utf8.find(sign, at + 1))
            if (at == 0 || std::string_view("\n\r\" \t").find(utf8[at - 1]) != std::string_view::npos)
                return true;
        return false;
    });
}

bool holdsOnly(std::string_view text, const char* signs) {
    return text.find_first_not_of(signs) == std::string_view::npos;
}

bool isRule(std::string_view cell) {
    constexpr std::size_t kLeast = 2; // a dash alone stands for a value that is missing
    return cell.size() >= kLeast && holdsOnly(cell, "-:=+");
}

} // namespace

bool beginsComment(std::string_view cell) {
    return std::any_of(kSigns.begin(), kSigns.end(),
                       [cell](std::string_view sign) { return cell.starts_with(sign); });
}

LeftOutRows::LeftOutRows(std::string_view utf8, const std::filesystem::path& file, const FormGuess& guess) {
    if (!mayHoldComments(utf8)) return;
    const SampleRows rows = sampleRows(utf8, file, guess.delimiter.value, guess.skipLines.value);
    const auto comments = std::count_if(rows.begin(), rows.end(), [](const SampleRow& row) {
        return !row.cells.empty() && beginsComment(row.cells.front());
    });
    holdsComments_ = 2 * static_cast<std::size_t>(comments) <= rows.size();
}

std::optional<LeftOutRows::What> LeftOutRows::what(const DelimitedRow& row, const DelimitedText& text) {
    if (row.state == DelimitedRow::State::UnclosedQuote) return std::nullopt;
    if (!holdsComments_ && !holdsOnly(row.name, "-:=+| \t")) return std::nullopt;
    text.cells(cells_);
    for (std::string_view& cell : cells_)
        cell = stripped(cell);
    if (holdsComments_ && !cells_.empty() && beginsComment(cells_.front())) return What::Comment;
    std::erase_if(cells_, [](std::string_view cell) { return cell.empty(); });
    const bool rule = cells_.size() > 1 && std::all_of(cells_.begin(), cells_.end(), isRule);
    return rule ? std::optional(What::Rule) : std::nullopt;
}

} // namespace batchscope
