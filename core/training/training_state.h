#pragma once

#include "core/training/model_state.h"
#include "core/training/run_progress.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace batchscope {

/// What stands behind a ResumePoint; all tensors are float32 on the CPU.
struct TrainingState {
    std::shared_ptr<const ModelState> weights;
    /// What the optimiser keeps of each parameter: "optimizer.momentum_buffer.rnn.weight_ih_l0" (SGD with
    /// momentum), "optimizer.exp_avg.…" and "optimizer.exp_avg_sq.…" (Adam). Empty before the first step.
    std::vector<std::pair<std::string, at::Tensor>> moments;
    RunProgress progress;
};

} // namespace batchscope
