#pragma once

#include "core/training/metrics.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace batchscope::cli {

/// Tells on standard error how a run goes: on a terminal one line that is drawn over, elsewhere a line an
/// evaluation.
class Progress {
public:
    explicit Progress(std::int64_t steps);
    ~Progress(); ///< leaves the cursor on a new line

    void step(const StepMetrics& metrics);
    void evaluation(const Evaluation& evaluation);

private:
    void clear();

    std::int64_t steps_;
    bool terminal_;
    bool drawn_ = false;
    std::chrono::steady_clock::time_point last_{};
    std::string accuracy_;
};

/// "1:04:09", "2:07"
std::string clockText(double seconds);

} // namespace batchscope::cli
