#pragma once

#include "core/data/name_dataset.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace batchscope {

/// The letters that a model knows, each with its index in the one-hot vector. A letter it does not know has
/// an index of its own, the last one, and so never passes for a known letter (the articles' `find` gives -1,
/// which sets the channel of the last letter).
///
///     Alphabet abc(U"abc");   abc.size() == 4;   abc.indexOf(U'b') == 1;   abc.indexOf(U'?') == 3
class Alphabet {
public:
    Alphabet() = default;
    /// Letters in the order of their indices; repeated ones are taken once.
    explicit Alphabet(std::u32string_view letters);
    /// All letters of the given rows, ordered by code point.
    static Alphabet fromNames(const NameDataset& names, std::span<const std::uint32_t> rows);
    /// The articles' 57 letters: a-z, A-Z, blank, and . , ; '
    static Alphabet article();

    /// Width of the one-hot vector: the letters and the unknown symbol.
    std::int64_t size() const { return static_cast<std::int64_t>(letters_.size()) + 1; }
    std::int64_t unknown() const { return static_cast<std::int64_t>(letters_.size()); }
    std::int64_t indexOf(char32_t letter) const;
    const std::u32string& letters() const { return letters_; }
    std::vector<std::int64_t> encode(std::u32string_view name) const;

private:
    std::u32string letters_;
    std::unordered_map<char32_t, std::int64_t> index_;
};

} // namespace batchscope
