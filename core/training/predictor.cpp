#include "core/training/predictor.h"

#include "core/base/input_error.h"
#include "core/data/names_loader.h"
#include "core/training/model_state.h"

#include <ATen/core/grad_mode.h>

#include <algorithm>

namespace batchscope {

Predictor::Predictor(std::shared_ptr<const ModelState> state) : state_(std::move(state)) {}
Predictor::~Predictor() = default;

Prediction Predictor::predict(std::string_view nameUtf8, std::size_t count) const {
    const std::u32string name = normaliseName(nameUtf8);
    if (name.empty()) throw InputError("there is no name to classify; type at least one letter");
    if (name.size() > kMaxNameLetters) {
        throw InputError("the name has " + std::to_string(name.size()) + " letters; at most " +
                         std::to_string(kMaxNameLetters) + " can be classified");
    }
    const RunContext& context = *state_->context;
    Prediction prediction;
    prediction.name = toUtf8(name);
    const std::vector<std::int64_t> codes = context.alphabet.encode(name);
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (codes[i] == context.alphabet.unknown() &&
            prediction.unknownLetters.find(name[i]) == std::u32string::npos)
            prediction.unknownLetters += name[i];
    }

    const at::NoGradGuard noGrad;
    const at::Tensor scores = state_->model()->forward(toTensors(codes, at::kCPU))[0].exp();
    const auto size = std::int64_t(std::min(count, context.classes.size()));
    const auto [values, indices] = scores.topk(size);
    for (std::int64_t i = 0; i < size; ++i) {
        prediction.top.push_back(
            {context.classes[std::size_t(indices[i].item<std::int64_t>())], values[i].item<double>()});
    }
    return prediction;
}

const TrainOptions& Predictor::options() const {
    return state_->context->options;
}

std::int64_t Predictor::step() const {
    return state_->step;
}

const std::vector<std::string>& Predictor::classes() const {
    return state_->context->classes;
}

} // namespace batchscope
