#include "core/data/name_dataset.h"

#include "core/base/input_error.h"
#include "core/data/clean_text.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

namespace batchscope {

namespace {

constexpr char32_t kReplacement = 0xfffd;

bool isScalar(char32_t c) {
    return c < 0xd800 || (c > 0xdfff && c <= 0x10ffff);
}

} // namespace

void NameDataset::append(std::u32string_view name, std::uint32_t label, std::uint32_t line) {
    assert(!name.empty());
    letters_.append(name);
    offsets_.push_back(letters_.size());
    lengths_.push_back(static_cast<std::int64_t>(name.size()));
    labels_.push_back(label);
    lines_.push_back(line);
}

void NameDataset::sortClasses() {
    std::vector<std::uint32_t> order(classes_.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(),
              [this](std::uint32_t a, std::uint32_t b) { return classes_[a] < classes_[b]; });
    std::vector<std::string> sorted(classes_.size());
    std::vector<std::uint32_t> place(classes_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        sorted[i] = std::move(classes_[order[i]]);
        place[order[i]] = i;
    }
    classes_ = std::move(sorted);
    for (std::uint32_t& label : labels_)
        label = place[label];
}

void NameDataset::setSource(std::filesystem::path source, std::string sha256) {
    source_ = std::move(source);
    sha256_ = std::move(sha256);
}

void NameDataset::reserve(std::size_t rows, std::size_t letters) {
    letters_.reserve(letters);
    offsets_.reserve(rows + 1);
    lengths_.reserve(rows);
    labels_.reserve(rows);
    lines_.reserve(rows);
}

std::string NameDataset::nameUtf8(std::size_t row) const {
    return toUtf8(name(row));
}

std::string toUtf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t letter : text) {
        std::array<char, U8_MAX_LENGTH> bytes{};
        std::size_t length = 0;
        const char32_t c = isScalar(letter) ? letter : kReplacement;
        U8_APPEND_UNSAFE(bytes.data(), length, c);
        out.append(bytes.data(), length);
    }
    return out;
}

std::u32string normaliseName(std::string_view utf8) {
    if (firstInvalidUtf8(utf8) != std::string_view::npos)
        throw InputError("the name " + std::string(utf8.substr(0, 100)) +
                         " is not UTF-8; type it as UTF-8 text");
    std::u32string letters;
    cleanLetters(utf8, letters);
    return letters;
}

} // namespace batchscope
