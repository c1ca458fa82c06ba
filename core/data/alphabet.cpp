#include "core/data/alphabet.h"

#include <cstddef>

namespace batchscope {

namespace {

constexpr std::size_t kCodePoints = 0x110000;

} // namespace

Alphabet::Alphabet(std::u32string_view letters) {
    for (const char32_t letter : letters)
        if (index_.emplace(letter, static_cast<std::int64_t>(letters_.size())).second) letters_ += letter;
}

Alphabet Alphabet::fromNames(const NameDataset& names, std::span<const std::uint32_t> rows) {
    std::vector<bool> seen(kCodePoints);
    for (const std::uint32_t row : rows)
        for (const char32_t letter : names.name(row))
            if (letter < kCodePoints) seen[letter] = true;
    std::u32string letters;
    for (std::size_t letter = 0; letter < kCodePoints; ++letter)
        if (seen[letter]) letters += static_cast<char32_t>(letter);
    return Alphabet(letters);
}

Alphabet Alphabet::article() {
    return Alphabet(U"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ .,;'");
}

std::int64_t Alphabet::indexOf(char32_t letter) const {
    const auto found = index_.find(letter);
    return found == index_.end() ? unknown() : found->second;
}

std::vector<std::int64_t> Alphabet::encode(std::u32string_view name) const {
    std::vector<std::int64_t> indices;
    indices.reserve(name.size());
    for (const char32_t letter : name)
        indices.push_back(indexOf(letter));
    return indices;
}

} // namespace batchscope
