#pragma once

#include "core/timing/lap_timer.h"

#include <functional>
#include <stop_token>

namespace batchscope {

/// How many threads a run computes with, found by trying: median seconds of a batch with one and with all.
struct ThreadChoice {
    int threads = 1;
    double one = 0, all = 0; ///< 0: not measured
};

/// Calls `batch(1)` and `batch(all)` in turns, some ten times or for a second, and takes all threads where
/// they save at least a twentieth of the time: beside busy programs they rarely do. The first try of each is
/// thrown away, unless it takes seconds: then it is the only one. All threads where `stop` is requested
/// meanwhile.
///
///     batch(1) takes 40 ms, batch(2) 25 ms  ->  {2, 0.040, 0.025}
ThreadChoice chooseThreads(int all, const std::function<void(int threads)>& batch, LapClock& clock,
                           std::stop_token stop = {});

} // namespace batchscope
