#pragma once

#include "core/data/name_dataset.h"

#include <cstdint>
#include <string>
#include <vector>

namespace batchscope {

enum class SplitBy {
    Row,  ///< rows are drawn: a name that stands twice may stand on both sides (11 % of the articles' test
          ///< rows do)
    Name, ///< names are drawn with all their rows: no name stands on both sides
};

struct SplitOptions {
    SplitBy by = SplitBy::Row;
    double testFraction = 0.2; ///< 0 < testFraction < 1
    std::uint64_t seed = 0;
};

/// Row indices of a dataset, each row on exactly one side, each side ascending.
struct Split {
    std::vector<std::uint32_t> train;
    std::vector<std::uint32_t> test;
};

/// Draws the held-out rows class by class (stratified), so that each class keeps its share on both sides: a
/// class with n rows gives round(n * testFraction) of them, at least one to each side where it has two. By
/// name, a name counts to the class of its first row and classes keep their share as nearly as whole names
/// allow. The same options and data give the same split on every machine. Throws InputError where
/// `testFraction` is not between 0 and 1 or a side would be empty.
Split makeSplit(const NameDataset& names, const SplitOptions& options);

std::string toText(SplitBy by);                   ///< "row", "name"
SplitBy splitByFromText(const std::string& text); ///< throws InputError naming the choices

} // namespace batchscope
