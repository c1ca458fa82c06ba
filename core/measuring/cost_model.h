#pragma once

#include "core/batching/batch_cost.h"
#include "core/batching/strategy_study.h"
#include "core/measuring/race.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace batchscope {

/// One batch that was timed.
struct TimedBatch {
    Strategy strategy = Strategy::Plain;
    Execution execution = Execution::Packed;
    BatchShape shape;
    double seconds = 0; ///< median of its rounds

    /// What its execution computes: rows x longest padded, letters packed.
    std::int64_t computed() const { return execution == Execution::Packed ? shape.tokens : shape.cells(); }
};

/// seconds = a * batches + b * steps + c * cells, no coefficient below 0 (work never gives time back); least
/// squares.
///
///     (steps, cells) (3, 6) 1.9 s, (2, 2) 1.4 s, (5, 40) 5.5 s, (1, 8) 1.9 s:   a 1, b 0.1, c 0.1
struct CostModel {
    double a = 0;            ///< seconds a batch
    double b = 0;            ///< seconds a sequential step
    double c = 0;            ///< seconds a cell computed
    double r2 = 0;           ///< share of the times' variance explained; 0 where all are equal
    std::size_t batches = 0; ///< measured ones that it was fitted to

    double seconds(double batchCount, double steps, double cells) const {
        return a * batchCount + b * steps + c * cells;
    }
};
CostModel fitCostModel(std::span<const TimedBatch> batches); ///< zeros without batches

/// What an epoch of a strategy costs by one execution.
struct EpochTime {
    Strategy strategy = Strategy::Plain;
    Execution execution = Execution::Packed;
    double predicted =
        0;               ///< seconds of the batches measured, by a model fitted to the other strategies' only
    double measured = 0; ///< seconds of the batches measured
    double epoch = 0;    ///< seconds of the whole epoch, by the model fitted to all
    std::string problem; ///< why the strategy could not be planned
};

/// The cheapest epoch, and what its parts save. Of epochs within 3 % of the cheapest, the one whose batches
/// are nearest to random ones: pooled rather than sorted.
struct Advice {
    Strategy strategy = Strategy::Plain;
    Execution execution = Execution::Packed;
    std::int64_t batchSize = 0;
    double epoch = 0;   ///< seconds; 0: no advice can be given
    std::string engine; ///< of packed batches
    /// Share of the time that is saved, negative where it is lost: by packing, against the same strategy
    /// padded, and by grouping, against `plain` run the same way. None where the other was not measured.
    std::optional<double> packing, grouping;

    explicit operator bool() const { return epoch > 0; }
};

struct CostOptions {
    TrainOptions model;       ///< with the batch size and the sizes of the strategies
    std::int64_t batches = 8; ///< measured of each strategy, evenly spread over its epoch, 2 … 1,000
    std::int64_t rounds = 3;  ///< measured, 1 … 1,000
};

struct CostResult {
    std::vector<TimedBatch> timed;
    CostModel padded, packed;
    std::vector<EpochTime> epochs; ///< every strategy padded, then packed
    std::string device;
    std::string packedEngine; ///< padded batches are LibTorch's
    Advice advice;            ///< adviceOf() them
    MachineNoise noise;       ///< noiseOf() the batches timed
    bool complete = false;
};

struct CostProgress {
    const CostResult& result; ///< complete only at the end
    double done = 0, secondsLeft = 0;
};
using CostSink = std::function<void(const CostProgress&)>;

/// Times batches of every strategy's epoch, padded and packed, interleaved, fits the model and predicts.
/// Throws InputError for options out of range.
CostResult measureCosts(const NameDataset& data, const CostOptions& options, std::stop_token stop = {},
                        const CostSink& sink = {});

Advice adviceOf(std::span<const EpochTime> epochs, std::int64_t batchSize,
                const std::string& packedEngine = "libtorch");
/// One sentence; empty without an advice. The engine is named beside what packing saves where it is not
/// LibTorch, which pads: the saving is then the engine's as well.
///
///     "Cheapest: bucketed batches of 512, packed: 3.1 s per epoch; packing saves 4 %, grouping by length
///      saves 38 %"
std::string toText(const Advice& advice);
/// The sentence about the machine; empty where it was quiet.
std::string noiseText(const CostResult& result);

} // namespace batchscope
