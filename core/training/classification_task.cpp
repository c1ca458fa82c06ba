#include "core/training/classification_task.h"

#include "core/batching/batch_plan.h"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/nll_loss.h>

#include <algorithm>
#include <chrono>

namespace batchscope {

ClassificationTask::ClassificationTask(const NameDataset& data, const Alphabet& alphabet,
                                       std::span<const std::uint32_t> test, NameClassifier model,
                                       at::Device device, Execution execution)
    : data_(data), encoded_(data, alphabet), test_(test), model_(std::move(model)), device_(device),
      execution_(execution) {}

std::shared_ptr<const BatchLayout> ClassificationTask::layOut(std::span<const std::uint32_t> rows) const {
    return batchscope::layOut(rows, data_.lengths());
}

LossSum ClassificationTask::loss(const BatchLayout& batch) {
    const BatchTensors tensors = toTensors(batch, encoded_, data_.labels(), device_);
    const at::Tensor scores = model_->forward(tensors, execution_);
    return {at::nll_loss(scores, tensors.labels, {}, at::Reduction::Sum), double(batch.size())};
}

std::optional<Evaluation> ClassificationTask::evaluate(std::int64_t step, std::stop_token stop) {
    constexpr std::int64_t kBatch = 512;
    const at::NoGradGuard noGrad;
    const auto begin = std::chrono::steady_clock::now();
    const auto classes = std::int64_t(data_.classes().size());
    const BatchPlan plan = makePlan(test_, data_.lengths(), {Strategy::Sorted, kBatch, 1.5, {}});
    EvaluationCounter counter{std::size_t(classes)};
    for (std::size_t k = 0; k < plan.batches(); ++k) {
        if (stop.stop_requested()) return std::nullopt;
        const auto layout = layOut(plan.batch(k));
        const BatchTensors batch = toTensors(*layout, encoded_, data_.labels(), device_);
        const at::Tensor scores = model_->forward(batch);
        const at::Tensor best = std::get<1>(scores.topk(std::min<std::int64_t>(2, classes))).to(at::kCPU);
        const at::Tensor losses = -scores.gather(1, batch.labels.unsqueeze(1)).to(at::kCPU, at::kDouble);
        const auto ranks = best.accessor<std::int64_t, 2>();
        const auto loss = losses.accessor<double, 2>();
        for (std::int64_t i = 0; i < layout->size(); ++i)
            counter.add(data_.label(layout->rows[std::size_t(i)]), ranks[i][0],
                        classes > 1 ? ranks[i][1] : -1, loss[i][0]);
    }
    Evaluation result = counter.result(step);
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return result;
}

} // namespace batchscope
