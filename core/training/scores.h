#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace batchscope {

/// What a score of an evaluation is. Adding one takes a row of the table in scores.cpp and the code that
/// computes it.
struct ScoreKind {
    std::string_view name;  ///< in files, in the history and on the command line: "top1"
    std::string_view title; ///< for people: "top-1" (context "Scores")
    bool share = true;      ///< 0 … 1, shown in percent; else a plain number
    bool higherIsBetter = true;
    int drawn = 0; ///< place in the legend of a plot
};

/// All kinds that this program knows; of those of one task the primary one comes first.
std::span<const ScoreKind> scoreKinds();
/// The kind of that name. One that this program does not know, of a file of a newer one, is a plain number
/// that goes by its name; the result then refers to `name`.
ScoreKind scoreKind(std::string_view name);
/// What a classifier is scored by, the primary one first: top1, top2, macro_f1.
std::span<const std::string_view> classifierScores();

struct Score {
    std::string name;
    double value = 0;

    bool operator==(const Score&) const = default;
};

/// The scores of one evaluation by name, the primary one first.
///
///     Scores scores{{"top1", 0.5}, {"top2", 1.0}};   scores["top1"] == 0.5, scores["wer"] is not a number
class Scores {
public:
    Scores() = default;
    Scores(std::initializer_list<Score> scores) : scores_(scores) {}

    void set(std::string_view name, double value);
    double operator[](std::string_view name) const; ///< not a number where there is none of that name
    bool has(std::string_view name) const;
    /// Whether the primary score is better than `other`'s. One without scores is better than none.
    bool betterThan(const Scores& other) const;

    /// Puts them in the order of scoreKinds(), whatever order a file held them in; unknown ones last.
    void arrange();

    bool empty() const { return scores_.empty(); }
    auto begin() const { return scores_.begin(); }
    auto end() const { return scores_.end(); }

    bool operator==(const Scores&) const = default;

private:
    std::vector<Score> scores_;
};

/// A score as people read it: "76.3 %", or "0.512" where it is no share.
std::string scoreText(const ScoreKind& kind, double value, int percentDecimals = 1);
/// "top-1 76.26 %, top-2 86.54 %, macro-F1 51.20 %"
std::string scoresText(const Scores& scores, const std::string& between);

} // namespace batchscope
