#include "tests/models/fused_oracle.h"

#include "core/base/random.h"
#include "core/measuring/memory_counter.h"
#include "core/models/name_classifier.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>
#include <torch/types.h>

#include <algorithm>
#include <cmath>

namespace batchscope::oracle {

namespace {

constexpr std::uint32_t kClasses = 4;

ModelShape shapeOf(const FusedCase& test) {
    return {test.cell, std::int64_t(test.letters) + 1, test.hidden_size, test.num_layers, test.bidirectional,
            kClasses};
}

NameClassifier modelOf(const FusedCase& test, Engine engine) {
    NameClassifier model(shapeOf(test));
    model->initialise(test.seed);
    model->setEngine(engine);
    return model;
}

NameClassifier exactModel(const FusedCase& test) {
    NameClassifier model = modelOf(test, Engine::LibTorch);
    model->to(torch::kFloat64);
    return model;
}

BatchTensors batchOf(const FusedCase& test, std::uint64_t seed) {
    Random random(seed, 1);
    std::u32string letters;
    for (std::size_t i = 0; i < test.letters; ++i)
        letters += char32_t(U'a' + i);
    NameDataset data;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < test.names; ++row) {
        std::u32string name;
        for (std::size_t left = 1 + random.below(test.longest); left > 0; --left)
            name += char32_t(U'a' + random.below(test.letters));
        data.append(name, std::uint32_t(random.below(kClasses)), row + 1);
        rows.push_back(row);
    }
    return toTensors(*layOut(rows, data.lengths()), EncodedNames(data, Alphabet(letters)), data.labels(),
                     torch::kCPU);
}

struct Outcome {
    torch::Tensor logits;
    double loss = 0;
    std::vector<torch::Tensor> gradients;
};

Outcome outcomeOf(NameClassifier& model, const BatchTensors& batch) {
    const torch::Tensor logits = model->logits(model->lastStates(batch, Execution::Packed));
    const torch::Tensor loss = torch::nll_loss(torch::log_softmax(logits, 1), batch.labels);
    return {logits.detach().clone(), loss.item<double>(), torch::autograd::grad({loss}, model->parameters())};
}

double lossOf(NameClassifier& model, const BatchTensors& batch) {
    const torch::NoGradGuard noGrad;
    return torch::nll_loss(model->forward(batch), batch.labels).item<double>();
}

double farthest(const torch::Tensor& a, const torch::Tensor& b) {
    return (a - b).abs().max().item<double>();
}

} // namespace

FusedErrors fusedErrors(const FusedCase& test) {
    at::set_num_threads(test.threads);
    const BatchTensors batch = batchOf(test, test.seed);
    NameClassifier exact = exactModel(test), fused = modelOf(test, Engine::Fused);
    TORCH_CHECK(fused->engineOf(Execution::Packed) == Engine::Fused);
    const Outcome expected = outcomeOf(exact, batch), actual = outcomeOf(fused, batch);
    FusedErrors errors;
    errors.logit = farthest(actual.logits.to(torch::kFloat64), expected.logits);
    errors.loss = std::abs(actual.loss - expected.loss);
    for (std::size_t i = 0; i < expected.gradients.size(); ++i) {
        const double size = expected.gradients[i].abs().max().item<double>();
        const double error = farthest(actual.gradients[i].to(torch::kFloat64), expected.gradients[i]);
        errors.gradient = std::max(errors.gradient, size > 0 ? error / size : error);
    }
    return errors;
}

double differenceQuotientError(const FusedCase& test) {
    constexpr double kStep = 1e-5;
    at::set_num_threads(test.threads);
    torch::manual_seed(test.seed);
    const BatchTensors batch = batchOf(test, test.seed);
    NameClassifier exact = exactModel(test), fused = modelOf(test, Engine::Fused);
    const Outcome actual = outcomeOf(fused, batch);
    const torch::NoGradGuard noGrad;
    double along = 0, length = 0;
    std::vector<torch::Tensor> direction;
    for (const torch::Tensor& gradient : actual.gradients) {
        direction.push_back(torch::randn(gradient.sizes(), torch::kFloat64));
        along += (gradient.to(torch::kFloat64) * direction.back()).sum().item<double>();
        length += gradient.to(torch::kFloat64).square().sum().item<double>();
    }
    const auto moved = [&](double by) {
        auto weights = exact->parameters();
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i].add_(direction[i], by);
        const double loss = lossOf(exact, batch);
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i].sub_(direction[i], by);
        return loss;
    };
    return std::abs((moved(kStep) - moved(-kStep)) / (2 * kStep) - along) / std::sqrt(length);
}

bool repeatsExactly(const FusedCase& test) {
    at::set_num_threads(test.threads);
    NameClassifier fused = modelOf(test, Engine::Fused);
    const BatchTensors batch = batchOf(test, test.seed);
    FusedCase larger = test;
    larger.names = 3 * test.names;
    larger.longest = 2 * test.longest;
    const BatchTensors another = batchOf(larger, test.seed + 1);
    const Outcome first = outcomeOf(fused, batch);
    for (int again = 0; again < 2; ++again) {
        outcomeOf(fused, another);
        const Outcome next = outcomeOf(fused, batch);
        if (!torch::equal(next.logits, first.logits) || next.loss != first.loss) return false;
        for (std::size_t i = 0; i < first.gradients.size(); ++i)
            if (!torch::equal(next.gradients[i], first.gradients[i])) return false;
    }
    return true;
}

double interleavingError(const FusedCase& test) {
    at::set_num_threads(test.threads);
    NameClassifier fused = modelOf(test, Engine::Fused);
    const BatchTensors batch = batchOf(test, test.seed), another = batchOf(test, test.seed + 1);
    const Outcome expected = outcomeOf(fused, batch);
    const torch::Tensor first = fused->lastStates(batch, Execution::Packed);
    const torch::Tensor second = fused->lastStates(another, Execution::Packed);
    const torch::Tensor loss = torch::nll_loss(torch::log_softmax(fused->logits(first), 1), batch.labels);
    const auto gradients = torch::autograd::grad({loss + 0 * second.sum()}, fused->parameters());
    double worst = 0;
    for (std::size_t i = 0; i < gradients.size(); ++i)
        worst = std::max(worst, farthest(gradients[i], expected.gradients[i]));
    const torch::Tensor oneByOne = fused->logits(fused->lastStates(batch, Execution::Sequential));
    return std::max(worst, farthest(oneByOne, expected.logits));
}

StepMemory stepMemory(const FusedCase& test) {
    at::set_num_threads(test.threads);
    const BatchTensors batch = batchOf(test, test.seed);
    const auto held = [&](Engine engine) {
        NameClassifier model = modelOf(test, engine);
        const std::int64_t tensors = peakBytesOf(torch::kCPU, [&] { outcomeOf(model, batch); });
        return tensors + model->engineBytes();
    };
    return {held(Engine::LibTorch), held(Engine::Fused)};
}

} // namespace batchscope::oracle
