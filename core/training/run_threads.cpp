#include "core/training/run_threads.h"

#include "core/training/threads.h"

#include <algorithm>

namespace batchscope {

namespace {

// Weights and biases from which the updates are worth LibTorch's threads beside the fused engine. Fewer cost
// less than waiting for a second thread beside a busy program.
constexpr std::int64_t kManyParameters = 1 << 21;

} // namespace

RunThreads::RunThreads(const TrainOptions& options, const RunStart* before)
    : threads_(usableThreads(options.threads)), parts_(threads_),
      open_(!before && options.threads == 0 && threads_ > 1), notice_(tooManyThreads(options.threads)) {
    if (!before) return;
    parts_ = std::max(1, before->parts);
    if (options.threads != 0) {
        parts_ = std::max(parts_, threads_); // asked for: faster, with other last digits
        return;
    }
    threads_ = usableThreads(std::max(1, before->threads)); // as it was chosen
    notice_ = tooManyThreads(before->threads);
    choice_ = {threads_, before->secondsWithOne, before->secondsWithAll};
}

void RunThreads::apply(NameClassifier& model, Execution execution, bool onCpu) {
    model_ = model;
    fused_ = model->engineOf(execution) == Engine::Fused;
    open_ = open_ && onCpu;
    share(threads_);
}

void RunThreads::share(int threads) {
    threads_ = threads;
    if (!fused_) return useThreads(threads);
    model_->setSharing(parts_, threads);
    useThreads(parameterCount(model_->shape()) < kManyParameters ? 1 : parts_);
}

void RunThreads::choose(const std::function<void()>& batch, std::stop_token stop) {
    if (!open_) return;
    const auto timed = [&](int threads) {
        share(threads);
        batch();
    };
    choice_ = chooseThreads(threads_, timed, steadyLapClock(), std::move(stop));
    share(choice_.threads);
}

void RunThreads::describe(RunStart& start) const {
    start.threads = threads_;
    start.parts = fused_ ? parts_ : threads_;
    start.secondsWithOne = choice_.one;
    start.secondsWithAll = choice_.all;
}

} // namespace batchscope
