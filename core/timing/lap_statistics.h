#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace batchscope {

/// Median and quartiles (linear between neighbours, as numpy's percentile).
///
///     {1, 2, 3, 4}: q1 1.75, median 2.5, q3 3.25
struct Spread {
    double q1 = 0, median = 0, q3 = 0;
    double relative() const { return median > 0 ? (q3 - q1) / median : 0; } ///< interquartile range / median
};
Spread spreadOf(std::span<const double> values); ///< zeros where there are none

/// How many times faster a contender is than the first one: median over median, with the middle 95 % of what
/// resampling gives.
struct Ratio {
    double value = 0, low = 0, high = 0;
    bool holds(double other) const { return low <= other && other <= high; }
};
/// `first[r]` and `other[r]` are seconds of the same round r. Rounds are drawn together, in blocks of
/// neighbours (moving block bootstrap), so that what slows a machine for a while widens the interval instead
/// of passing for independent luck. The same input gives the same interval. All 0 without rounds.
Ratio ratioOf(std::span<const double> first, std::span<const double> other);

/// What the times of a measurement tell of the machine that it ran on.
struct MachineNoise {
    enum class Kind { Quiet, Noisy, Drifted };
    Kind kind = Kind::Quiet;
    std::size_t who = 0; ///< whose times tell
    double share =
        0; ///< noisy: interquartile range / median; drifted: what the second half of the rounds took more

    explicit operator bool() const { return kind != Kind::Quiet; }
};
/// `seconds[i]` are the times of contender i's rounds. Noisy: an interquartile range above 20 % of the
/// median; drifted: a second half slower or faster than the first by more than 20 %.
MachineNoise noiseOf(std::span<const std::vector<double>> seconds);
/// One sentence with what to do, `who` being the contender's name; empty for a quiet machine.
std::string toText(const MachineNoise& noise, const std::string& who);

} // namespace batchscope
