#pragma once

#include "core/measuring/race.h"
#include "core/training/predictor.h"

#include <memory>

namespace batchscope {

struct SweepOptions {
    TrainOptions model;
    std::vector<std::int64_t> sizes{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096};
    std::int64_t rounds = 5; ///< measured, 2 … 1,000
    std::int64_t draws = 8;  ///< batches a size for the gradient's spread, 2 … 1,000
    /// Weights to measure the gradient at; null: fresh ones of `model`'s seed. Its classes must be those of
    /// the data (InputError); letters that it does not know it takes as unknown.
    std::shared_ptr<const Predictor> weights;
    std::int64_t memory = 0; ///< bytes a step may take; 0: what the machine has free
};

/// One batch size by one way.
struct SweepPoint {
    BatchPath path = BatchPath::Packed; ///< padded, bucketed or packed
    std::string device, engine;         ///< packed goes by the engine that is set, the others by LibTorch
    std::int64_t batchSize = 0;
    double cells = 0; ///< computed a step, mean of those measured
    std::int64_t peakBytes = 0;
    std::vector<double> seconds; ///< a step, of each measured round; small batches are timed several at once
    Spread spread;
    double namesPerSecond = 0;
    double speedUp = 0;    ///< names per second / those of the smallest size timed of the same way
    double efficiency = 0; ///< speedUp / (batchSize / that size)
    std::string problem;   ///< "needs about 6.2 GiB of 4.0 GiB free"; then nothing was measured
};

/// How far a batch's mean gradient lies from the mean of such gradients.
struct NoisePoint {
    std::int64_t batchSize = 0, draws = 0;
    /// Mean squared distance of a batch's gradient to the expected one (unbiased: over draws - 1).
    double variance = 0;
};

struct SweepResult {
    std::vector<SweepPoint> points; ///< path after path, sizes rising
    std::vector<NoisePoint> noise;  ///< sizes rising
    double noiseOfOne =
        0; ///< v of the line v / B that fits the measured variances best (least squares of logs)
    double noiseSlope = 0;      ///< measured d log variance / d log B; -1 is what independent names give
    double gradientSquared = 0; ///< squared length of the mean gradient (of the largest batch)
    double noiseScale =
        0; ///< noiseOfOne / gradientSquared: the batch size at which noise equals signal; 0: not known
    std::int64_t weightsStep = 0; ///< steps that the weights had been trained for
    MachineNoise noiseOfMachine;  ///< noiseOf() all points
    bool complete = false;
};

struct SweepProgress {
    const SweepResult& result;
    std::string stage;      ///< "finding the memory limit", "timing" or "gradient noise"
    double done = 0;        ///< share of the stage, 0 … 1
    double secondsLeft = 0; ///< of the stage; 0 while unknown
};
using SweepSink = std::function<void(const SweepProgress&)>;

/// Steps of every size, interleaved as in race(), then gradients. Names are drawn with replacement from the
/// training rows. A size whose memory, extrapolated from the smaller ones, exceeds what is free is not tried.
SweepResult sweep(const NameDataset& data, const SweepOptions& options, std::stop_token stop = {},
                  const SweepSink& sink = {});

/// The sentence about the machine; empty where it was quiet.
std::string noiseText(const SweepResult& result);

} // namespace batchscope
