#pragma once

#include "core/measuring/cost_model.h"
#include "core/measuring/race.h"
#include "core/measuring/sweep.h"

#include <QString>

#include <cmath>
#include <memory>

namespace batchscope::test {

/// A race as an RNN of 128 runs it on a small machine, figures made up; with `cuda` each batched rung again
/// on a graphics processor.
inline std::shared_ptr<RaceResult> someRace(std::int64_t rounds = 25, bool cuda = false) {
    auto result = std::make_shared<RaceResult>();
    result->rounds = rounds;
    result->wanted = 25;
    result->lettersOfBatch = 1832;
    result->longest = 17;
    const auto add = [&](BatchPath path, const char* device, double speed, std::int64_t calls,
                         std::int64_t cells, double spread) {
        Rung rung;
        rung.path = path;
        rung.device = device;
        rung.names = 256;
        rung.calls = calls;
        rung.cells = cells;
        if (rounds > 0) {
            const double median = 256 / speed;
            rung.namesPerSecond = speed;
            rung.peakBytes = cells * 4096;
            rung.spread = {median * (1 - spread), median, median * (1 + 1.4 * spread)};
            const double ratio = speed / 520;
            rung.ratio = ratio == 1 ? Ratio{1, 1, 1}
                                    : Ratio{ratio, ratio * (1 - 0.6 * spread), ratio * (1 + 0.5 * spread)};
        }
        result->rungs.push_back(rung);
    };
    add(BatchPath::LetterByLetter, "cpu", 520, 1832, 1832, 0.02);
    add(BatchPath::NameByName, "cpu", 2900, 256, 1832, 0.03);
    add(BatchPath::Padded, "cpu", 21'000, 1, 4352, 0.04);
    add(BatchPath::Bucketed, "cpu", 15'000, 9, 2010, 0.05);
    add(BatchPath::Packed, "cpu", 24'000, 1, 1832, 0.03);
    if (cuda) {
        add(BatchPath::NameByName, "cuda", 1450, 256, 1832, 0.03);
        add(BatchPath::Padded, "cuda", 88'000, 1, 4352, 0.08);
        add(BatchPath::Bucketed, "cuda", 41'000, 9, 2010, 0.05);
        add(BatchPath::Packed, "cuda", 61'000, 1, 1832, 0.06);
    }
    return result;
}

inline const char* someLesson() {
    return "packed 46.2 x letter by letter: 5.6 x from whole names per call, 7.2 x from batching, 1.1 x "
           "from "
           "packing";
}

/// By the times of the third that was measured.
inline MachineNoise someNoise() {
    return {MachineNoise::Kind::Noisy, 2, 0.31};
}
inline QString noiseSaid(const char* who) {
    return QStringLiteral("the machine is noisy: the middle half of the times of %1 spans 31 % of their "
                          "median; close other programs and measure again with more rounds")
        .arg(who);
}

/// Speed-ups that level off, padded without memory above 1,024, and gradients with independent noise.
inline std::shared_ptr<SweepResult> someSweep(bool complete = true) {
    auto result = std::make_shared<SweepResult>();
    const BatchPath paths[]{BatchPath::Padded, BatchPath::Bucketed, BatchPath::Packed};
    const double limits[]{58, 34, 71};
    for (int k = 0; k < 3; ++k) {
        for (std::int64_t size = 1; size <= 4096; size *= 2) {
            SweepPoint point;
            point.path = paths[k];
            point.device = "cpu";
            point.batchSize = size;
            point.cells = size * 8;
            if (k == 0 && size > 1024) {
                point.problem = "needs about 6.2 GiB of 4.0 GiB free";
            } else {
                const double b = double(size);
                point.speedUp = b / (1 + (b - 1) / limits[k]);
                point.efficiency = point.speedUp / b;
                point.namesPerSecond = 360 * point.speedUp;
                const double median = b / point.namesPerSecond;
                point.spread = {0.97 * median, median, 1.05 * median};
                point.peakBytes = std::int64_t((1.4 + (k == 0 ? 0.9 : 0.35) * b) * 1024 * 1024);
            }
            result->points.push_back(point);
        }
    }
    if (!complete) return result;
    double wobble = 1.12;
    for (std::int64_t size = 1; size <= 4096; size *= 2) {
        result->noise.push_back({size, 8, 0.83 / double(size) * wobble});
        wobble = 2.02 - wobble;
    }
    result->noiseOfOne = 0.83;
    result->noiseSlope = -0.98;
    result->gradientSquared = 0.0024;
    result->noiseScale = 346;
    result->weightsStep = 3000;
    result->complete = true;
    return result;
}

/// All strategies padded, then packed; with `problem` the token budget cannot be planned.
inline std::shared_ptr<CostResult> someCosts(bool complete = true, bool problem = false) {
    auto result = std::make_shared<CostResult>();
    result->device = "cpu";
    result->padded = {0.9e-3, 48e-6, 0.9e-6, 0.994, 64};
    result->packed = {1.1e-3, 61e-6, 0.85e-6, 0.987, 64};
    result->timed.resize(128);
    const double padded[]{5.9, 3.2, 3.3, 4.1, 3.7, 3.25, 4.0, 3.4};
    const double packed[]{4.6, 3.1, 3.2, 4.3, 3.5, 3.15, 3.8, 3.3};
    for (const Execution execution : {Execution::Padded, Execution::Packed}) {
        for (std::size_t i = 0; i < kStrategies; ++i) {
            EpochTime time;
            time.strategy = Strategy(i);
            time.execution = execution;
            if (problem && time.strategy == Strategy::TokenBudget) {
                time.problem = "a name of 19 letters exceeds the budget of 10 tokens";
            } else {
                time.epoch = execution == Execution::Packed ? packed[i] : padded[i];
                time.measured = time.epoch * 0.034;
                time.predicted = time.measured * (0.95 + 0.015 * double(i));
            }
            result->epochs.push_back(time);
        }
    }
    if (!complete) return result;
    result->advice = {Strategy::Sorted, Execution::Packed, 512, 3.1, "libtorch", 0.03, 0.33};
    result->complete = true;
    return result;
}

} // namespace batchscope::test
