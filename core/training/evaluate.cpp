#include "core/training/evaluate.h"

#include "core/batching/batch_plan.h"

#include <ATen/core/grad_mode.h>

#include <chrono>

namespace batchscope {

std::optional<Evaluation> evaluate(NameClassifier& model, const NameDataset& data,
                                   const EncodedNames& encoded, std::span<const std::uint32_t> rows,
                                   at::Device device, std::int64_t step, std::stop_token stop) {
    constexpr std::int64_t kBatch = 512;
    const at::NoGradGuard noGrad;
    const auto begin = std::chrono::steady_clock::now();
    const auto classes = std::int64_t(data.classes().size());
    const BatchPlan plan = makePlan(rows, data.lengths(), {Strategy::Sorted, kBatch, 1.5, {}});
    EvaluationCounter counter{std::size_t(classes)};
    for (std::size_t k = 0; k < plan.batches(); ++k) {
        if (stop.stop_requested()) return std::nullopt;
        const auto layout = layOut(plan.batch(k), data.lengths());
        const BatchTensors batch = toTensors(*layout, encoded, data.labels(), device);
        const at::Tensor scores = model->forward(batch);
        const at::Tensor best = std::get<1>(scores.topk(std::min<std::int64_t>(2, classes))).to(at::kCPU);
        const at::Tensor losses = -scores.gather(1, batch.labels.unsqueeze(1)).to(at::kCPU, at::kDouble);
        const auto ranks = best.accessor<std::int64_t, 2>();
        const auto loss = losses.accessor<double, 2>();
        for (std::int64_t i = 0; i < layout->size(); ++i)
            counter.add(data.label(layout->rows[std::size_t(i)]), ranks[i][0], ranks[i][1], loss[i][0]);
    }
    Evaluation result = counter.result(step);
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return result;
}

} // namespace batchscope
