#include "tests/fuzz/mutator.h"

#include <algorithm>
#include <cctype>

namespace batchscope::fuzz {

namespace {

constexpr std::size_t kMostBytes = std::size_t(1) << 18, kLongestPiece = 64;
constexpr std::uint64_t kIntegers[] = {0,
                                       1,
                                       2,
                                       7,
                                       8,
                                       127,
                                       128,
                                       255,
                                       256,
                                       0x7fff,
                                       0x8000,
                                       0xffff,
                                       0x10000,
                                       100'000'000,
                                       0x7fffffff,
                                       0x80000000,
                                       0xffffffff,
                                       0x100000000,
                                       0x7fffffffffffffff,
                                       0x8000000000000000,
                                       0xfffffffffffffff8,
                                       0xffffffffffffffff};
constexpr const char* kNumbers[] = {"0",
                                    "-1",
                                    "1",
                                    "1.5",
                                    "1e9",
                                    "1e308",
                                    "1e999",
                                    "-1e-400",
                                    "2147483648",
                                    "4294967297",
                                    "9223372036854775807",
                                    "9223372036854775808",
                                    "18446744073709551615",
                                    "18446744073709551616",
                                    "NaN",
                                    "null",
                                    "true",
                                    "[]",
                                    "{}",
                                    "[0,0]",
                                    "\"x\"",
                                    "\\\"x\\\""};

} // namespace

Mutator::Mutator(std::vector<std::string> corpus, std::uint64_t seed)
    : corpus_(std::move(corpus)), random_(seed) {}

std::size_t Mutator::below(std::size_t limit) {
    return limit == 0 ? 0 : random_() % limit;
}

std::string Mutator::next() {
    std::string bytes = corpus_[below(corpus_.size())];
    do
        change(bytes);
    while (below(2) == 0);
    if (bytes.size() > kMostBytes) bytes.resize(kMostBytes);
    return bytes;
}

void Mutator::change(std::string& bytes) {
    switch (below(8)) {
    case 0:
    case 1:
        return changeBits(bytes);
    case 2:
        return putIn(bytes);
    case 3:
        return takeOut(bytes);
    case 4:
        return below(2) == 0 ? copyWithin(bytes) : splice(bytes);
    case 5:
        return putInteger(bytes);
    default:
        return putNumber(bytes);
    }
}

void Mutator::changeBits(std::string& bytes) {
    if (bytes.empty()) return;
    char& byte = bytes[below(bytes.size())];
    byte = char(below(2) == 0 ? byte ^ (1 << below(8)) : int(below(256)));
}

void Mutator::putIn(std::string& bytes) {
    const std::size_t count = 1 + below(kLongestPiece);
    bytes.insert(below(bytes.size() + 1), count, char(below(2) == 0 ? 0 : below(256)));
}

void Mutator::takeOut(std::string& bytes) {
    const std::size_t at = below(bytes.size() + 1);
    bytes.erase(at, below(8) == 0 ? std::string::npos : 1 + below(kLongestPiece));
}

void Mutator::copyWithin(std::string& bytes) {
    const std::string piece = bytes.substr(below(bytes.size() + 1), 1 + below(bytes.size() / 2 + 1));
    const std::size_t at = below(bytes.size() + 1);
    if (below(2) == 0)
        bytes.insert(at, piece);
    else
        bytes.replace(at, piece.size(), piece);
}

void Mutator::splice(std::string& bytes) {
    const std::string& other = corpus_[below(corpus_.size())];
    bytes.resize(below(bytes.size() + 1));
    bytes += other.substr(std::min(bytes.size(), other.size()));
}

void Mutator::putInteger(std::string& bytes) {
    const std::uint64_t value = kIntegers[below(std::size(kIntegers))];
    const std::size_t width = std::size_t(1) << below(4);
    if (bytes.size() < width) return;
    const std::size_t at = below(8) == 0 ? 0 : below(bytes.size() - width + 1);
    const bool littleEndian = below(4) != 0; // SQLite's are big-endian
    for (std::size_t i = 0; i < width; ++i)
        bytes[at + i] = char(value >> (8 * (littleEndian ? i : width - 1 - i)));
}

void Mutator::putNumber(std::string& bytes) {
    const auto isDigit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
    const auto from = bytes.begin() + std::ptrdiff_t(below(bytes.size() + 1));
    const auto begin = std::find_if(from, bytes.end(), isDigit);
    if (begin == bytes.end()) return changeBits(bytes);
    const auto end = std::find_if_not(begin, bytes.end(), isDigit);
    bytes.replace(begin, end, kNumbers[below(std::size(kNumbers))]);
}

} // namespace batchscope::fuzz
