#pragma once

#include "core/base/number_range.h"

/// What the settings take: the only place of these numbers. The core's validate(), the options of the command
/// line and the fields of the window take them from here.
namespace batchscope::ranges {

// Batching.
inline constexpr WholeRange kBatchSize{1, 1'000'000};
inline constexpr WholeRange kPool{1, 1'000'000};
inline constexpr WholeRange kBudget{1, 1'000'000'000};
inline constexpr RealRange kRatio{1}; ///< longest allowed / shortest of a bucket

// Data, model and optimiser.
inline constexpr RealRange kTestFraction{0, 1, true, true};
inline constexpr WholeRange kSeed{}; ///< all 64 bits
inline constexpr WholeRange kHiddenSize{1, 16'384};
inline constexpr WholeRange kLayers{1, 16};
inline constexpr RealRange kLearningRate{0, 1e38, true}; ///< what a float holds; more makes LibTorch throw
inline constexpr RealRange kMomentum{0, 1, false, true};

// The run and the machine.
inline constexpr WholeRange kSteps{1, 1'000'000'000};
inline constexpr WholeRange kStepsBetween{0, 1'000'000'000}; ///< 0: at the end only
inline constexpr WholeRange kThreads{0, 1024};               ///< 0: auto

// Measurements.
inline constexpr WholeRange kMeasuredNames{1, 4096};
inline constexpr WholeRange kNeighbourBatches{1, 10'000};
inline constexpr WholeRange kRaceRounds{2, 10'000};
inline constexpr WholeRange kWarmUp{1, 100};
inline constexpr WholeRange kSweepRounds{2, 1000};
inline constexpr WholeRange kSweepDraws{2, 1000};
inline constexpr WholeRange kCostBatches{2, 1000};
inline constexpr WholeRange kCostRounds{1, 1000};

} // namespace batchscope::ranges
