#pragma once

#include "core/batching/batch_sampler.h"
#include "core/training/metrics.h"

#include <cstdint>
#include <string>

namespace batchscope {

/// Where and on what a run computes, as it turned out.
struct RunStart {
    std::string device; ///< "cpu" or "cuda"
    std::string engine;
    int threads = 0; ///< that compute
    int parts =
        0; ///< that a batch is divided into for them: the fused engine's numbers depend on these alone
    /// Where the number of threads was chosen by measuring (--threads auto), seconds a batch with one and
    /// with all; else 0.
    double secondsWithOne = 0, secondsWithAll = 0;
    std::int64_t trainRows = 0, testRows = 0;
    std::int64_t parameters = 0;
    std::int64_t step = 0; ///< steps trained before: of a resumed run more than 0
    std::string notice;    ///< one line for people, such as why there is no GPU; often empty
};

/// Where a run stands between two steps, all but its tensors.
struct RunProgress {
    RunStart start;
    BatchSampler::Position position; ///< of the next batch; with the seed it is the generators' whole state
    std::int64_t names = 0;          ///< trained on so far, each as often as it was drawn
    LossCurve curve;
    StepMetrics last;      ///< of the last step; step 0: none ran
    Evaluation evaluation; ///< rows 0: none yet
    Evaluation best;       ///< of the best primary score
};

} // namespace batchscope
