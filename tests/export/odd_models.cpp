#include "tests/export/odd_models.h"

#include "core/training/model_state.h"

#include <limits>

namespace batchscope {

namespace {

std::shared_ptr<ModelState> copyOf(const Predictor& model) {
    auto state = std::make_shared<ModelState>();
    state->context = model.state().context;
    for (const auto& [name, tensor] : model.state().parameters)
        state->parameters.emplace_back(name, tensor.clone());
    return state;
}

} // namespace

std::shared_ptr<const Predictor> withNan(const Predictor& model) {
    const auto state = copyOf(model);
    state->parameters.back().second[0] = std::numeric_limits<float>::quiet_NaN();
    return std::make_shared<const Predictor>(state);
}

std::shared_ptr<const Predictor> withTensorTwice(const Predictor& model) {
    const auto state = copyOf(model);
    state->parameters.push_back(state->parameters.back());
    return std::make_shared<const Predictor>(state);
}

} // namespace batchscope
