#include "tests/training/task_oracle.h"

#include "core/training/classification_task.h"
#include "tests/support/some_names.h"

#include <torch/types.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace batchscope::oracle {

namespace {

std::vector<torch::Tensor> gradientsOf(NameClassifier& model) {
    std::vector<torch::Tensor> gradients;
    for (torch::Tensor& parameter : model->parameters()) {
        gradients.push_back(parameter.grad().clone());
        parameter.mutable_grad() = torch::Tensor();
    }
    return gradients;
}

} // namespace

PartsErrors partsErrors(Cell cell, Execution execution, std::size_t rows, std::size_t parts) {
    const auto data = easyNames();
    std::vector<std::uint32_t> all(data->size());
    std::iota(all.begin(), all.end(), 0u);
    const Alphabet alphabet = alphabetOf(Letters::Training, *data, all);
    NameClassifier model(
        ModelShape{{cell, alphabet.size(), 12, 1, false}, std::int64_t(data->classes().size())});
    model->initialise(3);
    ClassificationTask task(*data, alphabet, all, model, at::kCPU, execution);
    const std::span<const std::uint32_t> batch = std::span(all).first(rows);

    const LossSum whole = task.loss(*task.layOut(batch));
    whole.mean().backward();
    const auto expected = gradientsOf(model);

    PartsErrors errors;
    errors.units = whole.units;
    torch::Tensor sum = torch::zeros({});
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t from = rows * part / parts, to = rows * (part + 1) / parts;
        const LossSum each = task.loss(*task.layOut(batch.subspan(from, to - from)));
        sum = sum + each.sum;
        errors.units -= each.units;
    }
    (sum / whole.units).backward();
    const auto found = gradientsOf(model);
    double largest = 0, difference = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        largest = std::max(largest, expected[i].abs().max().item<double>());
        difference = std::max(difference, (expected[i] - found[i]).abs().max().item<double>());
    }
    errors.gradient = difference / largest;
    const auto total = whole.sum.item<double>();
    errors.sum = std::abs(total - sum.item<double>()) / total;

    const EncodedNames encoded(*data, alphabet);
    const BatchTensors tensors = toTensors(*task.layOut(batch), encoded, data->labels(), at::kCPU);
    const torch::Tensor mean = torch::nll_loss(model->forward(tensors, execution), tensors.labels);
    errors.mean = std::abs(whole.mean().item<double>() - mean.item<double>()) / mean.item<double>();
    mean.backward();
    const auto ofMean = gradientsOf(model);
    for (std::size_t i = 0; i < expected.size(); ++i)
        errors.meanGradient =
            std::max(errors.meanGradient, (expected[i] - ofMean[i]).abs().max().item<double>());
    return errors;
}

} // namespace batchscope::oracle
