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

/// Empty, or one sentence saying that the machine is too noisy, by whose times one can tell, and what to do.
/// `names[i]` belongs to `seconds[i]`, the times of its rounds. Noisy: an interquartile range above 20 % of
/// the median, or a second half slower or faster than the first by more than 20 %.
std::string noiseOf(std::span<const std::string> names, std::span<const std::vector<double>> seconds);

} // namespace batchscope
