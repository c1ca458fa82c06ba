#pragma once

#include "core/data/name_dataset.h"
#include "core/models/batch_path.h"
#include "core/timing/lap_statistics.h"
#include "core/training/train_options.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace batchscope {

struct RaceOptions {
    TrainOptions model; ///< cell, sizes, optimiser, letters, split, seed, threads, device, `plan.ratio`;
                        ///< engines are all raced
    std::int64_t names = 256; ///< names of a step, the same for all rungs, 1 … 4,096
    std::int64_t rounds = 25; ///< measured, 2 … 10,000
    std::int64_t warmUp = 2;  ///< rounds run first and not counted, 1 … 100
};

/// One rung of the ladder: an optimiser step on the same names, each rung changing one thing.
struct Rung {
    BatchPath path = BatchPath::Packed;
    std::string device; ///< "cpu" or "cuda"
    std::string engine;
    std::int64_t names = 0;
    std::int64_t calls = 0;      ///< of the recurrent model, forward
    std::int64_t cells = 0;      ///< letters and padding computed, a layer and direction
    std::int64_t peakBytes = 0;  ///< most that a step's tensors held at once, beyond weights and optimiser
    std::vector<double> seconds; ///< of each measured round
    Spread spread;               ///< of `seconds`
    double namesPerSecond = 0;   ///< names / median
    Ratio ratio;                 ///< to the first rung
    std::string problem;         ///< why it could not be run; else empty

    std::string name() const; ///< "packed", "packed, cuda", "packed, fused"
};

struct RaceResult {
    /// Slowest way first: letter by letter, name by name, padded, bucketed, packed by LibTorch; packed by the
    /// fused engine.
    std::vector<Rung> rungs;
    std::int64_t rounds = 0; ///< measured so far
    std::int64_t wanted = 0;
    std::int64_t lettersOfBatch = 0, longest = 0;
    MachineNoise noise; ///< noiseOf() all rungs
    bool complete() const { return rounds == wanted; }
};

struct RaceProgress {
    const RaceResult& result; ///< of whole rounds so far; no figures before the first measured round
    bool warmingUp = true;
    double done = 0;        ///< share of all steps, 0 … 1
    double secondsLeft = 0; ///< estimated; 0 while unknown
};
using RaceSink = std::function<void(const RaceProgress&)>;

/// Times each rung once a round, the order turning by one from round to round so that drift and what one
/// leaves in the caches hit all alike. A step is: tensors from the BatchLayout, forward, backward, update;
/// devices are synchronised around it. `sink` is called from this thread after every step, outside the
/// measured time. Stopping keeps what there is. Throws InputError for options out of range.
RaceResult race(const NameDataset& data, const RaceOptions& options, std::stop_token stop = {},
                const RaceSink& sink = {});

/// What each rung gives: how many times as fast it is as the one before. All 0 while one of them is not
/// measured.
struct Lesson {
    double all = 0; ///< packed against letter by letter: the product of the next three
    double wholeNames = 0, batching = 0, packing = 0;
    double fused = 0; ///< against packed by LibTorch; 0: not raced

    explicit operator bool() const { return all > 0; }
};
Lesson lessonOf(const RaceResult& result);
/// "Packed is 41.0 × as fast as letter by letter: 5.10 × from whole names per call, 7.60 × from
/// batching, 1.06 × from packing; the fused engine is 6.10 × as fast as that"; empty without a lesson.
std::string toText(const Lesson& lesson);
/// The sentence about the machine; empty where it was quiet.
std::string noiseText(const RaceResult& result);

} // namespace batchscope
