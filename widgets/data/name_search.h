#pragma once

#include "core/data/name_dataset.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

/// Searching and ordering names by their code points, whatever their case, without a QString a row.

/// The letter without its case, as Unicode's simple folding has it.
char32_t folded(char32_t letter);
std::u32string folded(std::u32string_view text);
std::u32string folded(std::string_view utf8);

/// True where `text`, folded, contains `needle`, which is folded already.
bool containsFolded(std::u32string_view text, std::u32string_view needle);

/// Sorts `rows` of `names` by name: folded code points first, so that case does not matter. Stable,
/// descending too.
void sortByName(std::span<std::uint32_t> rows, const NameDataset& names, bool descending);

} // namespace batchscope
