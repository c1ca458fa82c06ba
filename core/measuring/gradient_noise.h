#pragma once

#include "core/measuring/sweep.h"

#include <functional>
#include <span>
#include <stop_token>

namespace batchscope {

struct Ground;

/// Spread of the mean gradients of random batches about their own mean, at fixed weights. Not thread-safe.
///
///     gradients (1, 0) and (3, 0):   variance 2, squared length of the mean, freed of that noise, 3
class GradientSpread {
public:
    void add(std::span<const double> gradient); ///< all of one length
    std::int64_t count() const { return count_; }
    double variance() const;    ///< mean squared distance to the expected gradient; 0 below two
    double meanSquared() const; ///< squared length of the expected gradient, without bias; at least 0

private:
    std::int64_t count_ = 0;
    std::vector<double> mean_;
    double squares_ = 0;
};

/// Fits v of v / B and the measured slope to `points`; leaves `result` as it is below two with a variance.
void fitNoise(std::span<const NoisePoint> points, SweepResult& result);

/// Measures `options.draws` batches of each size in `sizes` and puts noise and fit into `result`. `onDraw` is
/// called after each, with the share done.
void measureNoise(const Ground& ground, const SweepOptions& options, std::span<const std::int64_t> sizes,
                  SweepResult& result, std::stop_token stop, const std::function<void(double)>& onDraw);

} // namespace batchscope
