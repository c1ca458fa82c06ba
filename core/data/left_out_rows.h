#pragma once

#include "core/data/delimited_text.h"
#include "core/data/form_guess.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace batchscope {

/// Knows the rows of a table that are none of its data wherever they stand:
///
///     # end, 2020     a comment: the sign, a blank, and text
///     |---|:--|       the rule between head and body of a Markdown table
///
/// Where most rows begin with such a sign they are data.
class LeftOutRows {
public:
    LeftOutRows(std::string_view utf8, const std::filesystem::path& file, const FormGuess& guess);

    enum class What { Comment, Rule };
    /// `row` is the one that `text` gave last.
    std::optional<What> what(const DelimitedRow& row, const DelimitedText& text);

private:
    bool holdsComments_ = false;
    std::vector<std::string_view> cells_;
};

/// Whether a cell, stripped, begins as a comment does.
bool beginsComment(std::string_view cell);

} // namespace batchscope
