#include "core/timing/lap_statistics.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr int kResamples = 2000;
constexpr double kNoisy = 0.2;

/// `sorted` is not empty.
double quantile(std::span<const double> sorted, double share) {
    const double place = share * double(sorted.size() - 1);
    const auto below = std::size_t(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return quantile(values, 0.5);
}

double drift(std::span<const double> values) {
    const std::size_t half = values.size() / 2;
    const double before = spreadOf(values.first(half)).median;
    const double after = spreadOf(values.last(half)).median;
    return before > 0 ? after / before - 1 : 0;
}

std::string percentText(double share) {
    return std::to_string(std::lround(100 * share)) + " %";
}

} // namespace

Spread spreadOf(std::span<const double> values) {
    if (values.empty()) return {};
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    return {quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)};
}

Ratio ratioOf(std::span<const double> first, std::span<const double> other) {
    const std::size_t rounds = std::min(first.size(), other.size());
    if (rounds == 0) return {};
    const auto ratio = [](const std::vector<double>& a, const std::vector<double>& b) {
        return medianOf(a) / medianOf(b);
    };
    Ratio result;
    std::vector<double> a(first.begin(), first.begin() + std::ptrdiff_t(rounds));
    std::vector<double> b(other.begin(), other.begin() + std::ptrdiff_t(rounds));
    result.value = result.low = result.high = ratio(a, b);
    if (rounds == 1) return result;
    const auto block = std::max<std::size_t>(1, std::size_t(std::lround(std::cbrt(double(rounds)))));
    Random random(0);
    std::vector<double> resampled;
    for (int k = 0; k < kResamples; ++k) {
        for (std::size_t filled = 0; filled < rounds;) {
            const std::size_t begin = random.below(rounds - block + 1);
            for (std::size_t i = 0; i < block && filled < rounds; ++i, ++filled) {
                a[filled] = first[begin + i];
                b[filled] = other[begin + i];
            }
        }
        resampled.push_back(ratio(a, b));
    }
    std::sort(resampled.begin(), resampled.end());
    result.low = std::min(result.value, quantile(resampled, 0.025));
    result.high = std::max(result.value, quantile(resampled, 0.975));
    return result;
}

MachineNoise noiseOf(std::span<const std::vector<double>> seconds) {
    constexpr std::size_t kEnough = 4; // fewer rounds tell nothing about the machine
    std::size_t worst = 0;
    double spread = 0, drifted = 0;
    std::size_t drifter = 0;
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        if (seconds[i].size() < kEnough) continue;
        const double relative = spreadOf(seconds[i]).relative(), moved = drift(seconds[i]);
        if (relative > spread) {
            spread = relative;
            worst = i;
        }
        if (std::abs(moved) > std::abs(drifted)) {
            drifted = moved;
            drifter = i;
        }
    }
    if (spread > kNoisy) return {MachineNoise::Kind::Noisy, worst, spread};
    if (std::abs(drifted) > kNoisy) return {MachineNoise::Kind::Drifted, drifter, drifted};
    return {};
}

std::string toText(const MachineNoise& noise, const std::string& who) {
    const std::string advice = "; close other programs and measure again with more rounds";
    switch (noise.kind) {
    case MachineNoise::Kind::Quiet:
        break;
    case MachineNoise::Kind::Noisy:
        return "the machine is noisy: the middle half of the times of " + who + " spans " +
               percentText(noise.share) + " of their median" + advice;
    case MachineNoise::Kind::Drifted:
        return "the machine drifted: " + who + " took " + percentText(std::abs(noise.share)) +
               (noise.share > 0 ? " more" : " less") + " time in the second half of the rounds" + advice;
    }
    return {};
}

} // namespace batchscope
