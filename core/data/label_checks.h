#pragma once

#include "core/data/row_collector.h"

#include <cstddef>
#include <string>
#include <vector>

namespace batchscope {

/// Two labels that people take for one.
struct AlikeLabels {
    std::size_t first, second; ///< indices, first < second
    const char* how;           ///< "by case alone", …
};

/// Labels that differ from an earlier one by case, by the form of letters or blanks, by letters of another
/// script that look the same, or in how one number is written (1 and 1.0, 007 and 7); one entry per label.
///
///     English, Japanese, english  ->  {0, 2, "by case alone"}
std::vector<AlikeLabels> alikeLabels(const std::vector<std::string>& labels);

/// What is odd about the labels of the rows: alike ones, and a first row alone in its class.
std::vector<PlacedProblem> labelProblems(const CollectedRows& rows);

} // namespace batchscope
