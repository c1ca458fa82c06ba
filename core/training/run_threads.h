#pragma once

#include "core/models/name_classifier.h"
#include "core/training/run_progress.h"
#include "core/training/thread_choice.h"
#include "core/training/train_options.h"

#include <functional>
#include <stop_token>
#include <string>

namespace batchscope {

/// The threads of one run on the thread that made this object, which is the one that trains.
///
/// The fused engine divides each batch into parts(), as many as the options ask for or the computer has
/// processors; its numbers depend on these and not on how many threads work on them, so that a choice by
/// measuring changes no bit. LibTorch's own kernels may differ in their last digits. A resumed run keeps both
/// numbers, unless its options ask for others: more threads than parts make more parts.
class RunThreads {
public:
    /// `before`: where the run that goes on was computed; null for a new one.
    RunThreads(const TrainOptions& options, const RunStart* before);

    /// Makes `model` compute with these; `onCpu`: the device, which has nothing to choose where it is a GPU.
    void apply(NameClassifier& model, Execution execution, bool onCpu);
    /// Where the options leave it open, chooses by `batch`, which computes one batch and leaves no trace.
    void choose(const std::function<void()>& batch, std::stop_token stop);

    void describe(RunStart& start) const; ///< writes threads, parts and times of the choice
    /// One line for people where the options ask for more threads than there are; else empty.
    const std::string& notice() const { return notice_; }

private:
    void share(int threads);

    int threads_, parts_;
    bool open_; ///< to be chosen by measuring
    std::string notice_;
    ThreadChoice choice_;
    NameClassifier model_{nullptr};
    bool fused_ = false;
};

} // namespace batchscope
