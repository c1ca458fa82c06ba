#include "widgets/data/name_search.h"

#include <QString>

#include <algorithm>
#include <array>

namespace batchscope {

namespace {

constexpr char32_t kTableSize = 0x600; // Latin, Greek, Cyrillic

const std::array<char32_t, kTableSize>& foldTable() {
    static const auto table = [] {
        std::array<char32_t, kTableSize> made{};
        for (char32_t c = 0; c < kTableSize; ++c)
            made[c] = QChar::toCaseFolded(c);
        return made;
    }();
    return table;
}

int compareFolded(std::u32string_view a, std::u32string_view b) {
    const std::size_t common = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < common; ++i) {
        const char32_t x = folded(a[i]), y = folded(b[i]);
        if (x != y) return x < y ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

// Three letters from `start` on in one number: most comparisons end with two of them.
std::uint64_t keyOf(std::u32string_view name, std::size_t start) {
    std::uint64_t key = 0;
    for (std::size_t i = start; i < start + 3; ++i)
        key = (key << 21) | (i < name.size() ? folded(name[i]) : 0);
    return key;
}

} // namespace

char32_t folded(char32_t letter) {
    return letter < kTableSize ? foldTable()[letter] : QChar::toCaseFolded(letter);
}

std::u32string folded(std::u32string_view text) {
    std::u32string out(text);
    for (char32_t& letter : out)
        letter = folded(letter);
    return out;
}

std::u32string folded(std::string_view utf8) {
    return folded(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))
                      .normalized(QString::NormalizationForm_C)
                      .toStdU32String());
}

bool containsFolded(std::u32string_view text, std::u32string_view needle) {
    if (needle.empty()) return true;
    if (needle.size() > text.size()) return false;
    const std::size_t last = text.size() - needle.size();
    for (std::size_t start = 0; start <= last; ++start) {
        if (folded(text[start]) != needle[0]) continue;
        std::size_t i = 1;
        while (i < needle.size() && folded(text[start + i]) == needle[i])
            ++i;
        if (i == needle.size()) return true;
    }
    return false;
}

void sortByName(std::span<std::uint32_t> rows, const NameDataset& names, bool descending) {
    struct Keyed {
        std::uint64_t key, next;
        std::uint32_t row;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        const auto name = names.name(row);
        keyed.push_back({keyOf(name, 0), keyOf(name, 3), row});
    }
    const auto less = [&](const Keyed& a, const Keyed& b) {
        if (a.key != b.key) return a.key < b.key;
        if (a.next != b.next) return a.next < b.next;
        return compareFolded(names.name(a.row), names.name(b.row)) < 0;
    };
    if (descending) {
        std::stable_sort(keyed.begin(), keyed.end(),
                         [&](const Keyed& a, const Keyed& b) { return less(b, a); });
    } else {
        std::stable_sort(keyed.begin(), keyed.end(), less);
    }
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const Keyed& k) { return k.row; });
}

} // namespace batchscope
