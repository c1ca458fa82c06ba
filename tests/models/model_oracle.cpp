#include "tests/models/model_oracle.h"

#include "core/base/random.h"
#include "core/models/name_classifier.h"

#include <torch/types.h>

#include <algorithm>

namespace batchscope::oracle {

namespace {

ModelShape full(const Shape& shape) {
    return {shape.cell, kLetters, kHidden, shape.num_layers, shape.bidirectional, kClasses};
}

NameClassifier makeModel(const Shape& shape, std::uint64_t seed) {
    NameClassifier model(full(shape));
    model->initialise(seed);
    return model;
}

struct RandomBatch {
    NameDataset names;
    std::shared_ptr<const BatchLayout> layout;
    std::vector<std::vector<std::int64_t>> codes; ///< of each batch row
    BatchTensors tensors;
};

RandomBatch makeBatch(std::uint64_t seed) {
    Random random(seed);
    RandomBatch batch;
    std::u32string letters;
    for (std::int64_t i = 0; i + 1 < kLetters; ++i)
        letters += char32_t(U'a' + i);
    const Alphabet alphabet(letters);
    const std::size_t rows = 1 + random.below(12);
    std::vector<std::uint32_t> order;
    for (std::uint32_t row = 0; row < rows; ++row) {
        std::u32string name;
        const std::size_t length = 1 + random.below(8);
        for (std::size_t k = 0; k < length; ++k)
            name += char32_t(U'a' + random.below(kLetters));
        batch.names.append(name, std::uint32_t(random.below(kClasses)), row + 1);
        order.push_back(row);
    }
    batch.names.setClasses({"A", "B", "C", "D"});
    random.shuffle(std::span(order));
    batch.layout = layOut(order, batch.names.lengths());
    for (const std::uint32_t row : order)
        batch.codes.push_back(alphabet.encode(batch.names.name(row)));
    batch.tensors =
        toTensors(*batch.layout, EncodedNames(batch.names, alphabet), batch.names.labels(), torch::kCPU);
    return batch;
}

/// One step of one layer in one direction, by the textbook's formulas and PyTorch's gate order.
struct StepState {
    torch::Tensor h, c;
};

void step(NameClassifierImpl& model, const std::string& suffix, const torch::Tensor& x, StepState& state) {
    const auto parameters = model.namedParameters();
    const auto gate = [&](const char* kind, const torch::Tensor& input) {
        return torch::mv(parameters["rnn.weight_" + std::string(kind) + suffix], input) +
               parameters["rnn.bias_" + std::string(kind) + suffix];
    };
    const torch::Tensor fromInput = gate("ih_l", x), fromState = gate("hh_l", state.h);
    switch (model.shape().cell) {
    case Cell::Rnn:
        state.h = torch::tanh(fromInput + fromState);
        return;
    case Cell::Lstm: {
        const auto g = (fromInput + fromState).chunk(4);
        state.c = torch::sigmoid(g[1]) * state.c + torch::sigmoid(g[0]) * torch::tanh(g[2]);
        state.h = torch::sigmoid(g[3]) * torch::tanh(state.c);
        return;
    }
    case Cell::Gru: {
        const auto i = fromInput.chunk(3), h = fromState.chunk(3);
        const torch::Tensor reset = torch::sigmoid(i[0] + h[0]), update = torch::sigmoid(i[1] + h[1]);
        state.h = (1 - update) * torch::tanh(i[2] + reset * h[2]) + update * state.h;
        return;
    }
    }
}

torch::Tensor letterByLetter(NameClassifierImpl& model, const std::vector<std::int64_t>& codes) {
    const torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> inputs;
    for (const std::int64_t code : codes)
        inputs.push_back(torch::one_hot(torch::tensor(code), kLetters).to(torch::kFloat));
    torch::Tensor last;
    for (std::int64_t layer = 0; layer < model.shape().num_layers; ++layer) {
        std::vector<torch::Tensor> outputs(inputs.size());
        std::vector<torch::Tensor> finals;
        for (std::int64_t direction = 0; direction < model.shape().directions(); ++direction) {
            const std::string suffix = std::to_string(layer) + (direction == 1 ? "_reverse" : "");
            StepState state{torch::zeros(kHidden), torch::zeros(kHidden)};
            for (std::size_t t = 0; t < inputs.size(); ++t) {
                const std::size_t at = direction == 0 ? t : inputs.size() - 1 - t;
                step(model, suffix, inputs[at], state);
                outputs[at] = direction == 0 ? state.h : torch::cat({outputs[at], state.h});
            }
            finals.push_back(state.h);
        }
        inputs = outputs;
        last = torch::cat(finals);
    }
    const auto parameters = model.namedParameters();
    return torch::log_softmax(torch::mv(parameters["linear.weight"], last) + parameters["linear.bias"], 0);
}

std::vector<torch::Tensor> gradients(NameClassifier& model, const RandomBatch& batch, Execution execution) {
    model->zeroGradients();
    torch::nll_loss(model->forward(batch.tensors, execution), batch.tensors.labels).backward();
    std::vector<torch::Tensor> all;
    for (const auto& parameter : model->parameters())
        all.push_back(parameter.grad().clone());
    return all;
}

} // namespace

double largestLogitError(const Shape& shape, Execution execution, std::uint64_t seed) {
    NameClassifier model = makeModel(shape, seed);
    const RandomBatch batch = makeBatch(seed + 1);
    const torch::Tensor scores = model->forward(batch.tensors, execution).detach();
    double worst = 0;
    for (std::size_t i = 0; i < batch.codes.size(); ++i) {
        const torch::Tensor expected = letterByLetter(*model, batch.codes[i]);
        worst = std::max(worst, (scores[std::int64_t(i)] - expected).abs().max().item<double>());
    }
    return worst;
}

double largestGradientError(const Shape& shape, Execution execution, std::uint64_t seed) {
    NameClassifier model = makeModel(shape, seed);
    const RandomBatch batch = makeBatch(seed + 1);
    const auto reference = gradients(model, batch, Execution::Packed);
    const auto other = gradients(model, batch, execution);
    double worst = 0;
    for (std::size_t i = 0; i < reference.size(); ++i) {
        const double scale = std::max(1e-3, reference[i].abs().max().item<double>());
        worst = std::max(worst, (reference[i] - other[i]).abs().max().item<double>() / scale);
    }
    return worst;
}

std::vector<float> initialWeights(const Shape& shape, std::uint64_t seed) {
    NameClassifier model = makeModel(shape, seed);
    std::vector<float> all;
    for (const auto& parameter : model->parameters()) {
        const torch::Tensor flat = parameter.detach().flatten().contiguous();
        all.insert(all.end(), flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel());
    }
    return all;
}

std::string parameterNames(const Shape& shape) {
    NameClassifier model(full(shape));
    std::string names;
    for (const auto& item : model->namedParameters())
        names += (names.empty() ? "" : " ") + item.first;
    return names;
}

} // namespace batchscope::oracle
