#include "core/training/scores.h"

#include "core/base/number_text.h"
#include "core/base/translatable.h"

#include <algorithm>
#include <array>
#include <limits>

namespace batchscope {

namespace {

constexpr std::array kKinds{
    ScoreKind{"top1", TRANSLATABLE("Scores", "top-1"), true, true, 1},
    ScoreKind{"top2", TRANSLATABLE("Scores", "top-2"), true, true, 0},
    ScoreKind{"macro_f1", TRANSLATABLE("Scores", "macro-F1"), true, true, 2},
};

constexpr std::array<std::string_view, 3> kClassifier{"top1", "top2", "macro_f1"};

auto find(auto& named, std::string_view name) {
    return std::find_if(named.begin(), named.end(), [&](const auto& each) { return each.name == name; });
}

} // namespace

std::span<const ScoreKind> scoreKinds() {
    return kKinds;
}

ScoreKind scoreKind(std::string_view name) {
    const auto found = find(kKinds, name);
    return found != kKinds.end() ? *found : ScoreKind{name, name, false, true, int(kKinds.size())};
}

std::span<const std::string_view> classifierScores() {
    return kClassifier;
}

void Scores::set(std::string_view name, double value) {
    const auto found = find(scores_, name);
    if (found == scores_.end())
        scores_.push_back({std::string(name), value});
    else
        found->value = value;
}

double Scores::operator[](std::string_view name) const {
    const auto found = find(scores_, name);
    return found == scores_.end() ? std::numeric_limits<double>::quiet_NaN() : found->value;
}

bool Scores::has(std::string_view name) const {
    return find(scores_, name) != scores_.end();
}

void Scores::arrange() {
    std::stable_sort(scores_.begin(), scores_.end(), [](const Score& a, const Score& b) {
        return find(kKinds, a.name) < find(kKinds, b.name);
    });
}

bool Scores::betterThan(const Scores& other) const {
    if (scores_.empty() || other.scores_.empty()) return !scores_.empty();
    const Score &mine = scores_.front(), &theirs = other.scores_.front();
    return scoreKind(mine.name).higherIsBetter ? mine.value > theirs.value : mine.value < theirs.value;
}

std::string scoreText(const ScoreKind& kind, double value, int percentDecimals) {
    return kind.share ? fixed(100 * value, percentDecimals) + " %" : fixed(value, 3);
}

std::string scoresText(const Scores& scores, const std::string& between) {
    std::string text;
    for (const Score& score : scores) {
        const ScoreKind kind = scoreKind(score.name);
        if (!text.empty()) text += between;
        text.append(kind.title).append(" ").append(scoreText(kind, score.value, 2));
    }
    return text;
}

} // namespace batchscope
