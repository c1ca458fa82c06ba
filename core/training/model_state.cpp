#include "core/training/model_state.h"

#include "core/base/input_error.h"

#include <torch/types.h>

#include <sstream>

namespace batchscope {

namespace {

std::string shapeText(const torch::Tensor& tensor) {
    std::ostringstream out;
    out << tensor.sizes();
    return out.str();
}

} // namespace

ModelShape shapeOf(const RunContext& context) {
    const TrainOptions& options = context.options;
    return {options.cell,       context.alphabet.size(), options.hidden_size,
            options.num_layers, options.bidirectional,   std::int64_t(context.classes.size())};
}

NameClassifier& ModelState::model() const {
    std::call_once(built_, [this] {
        const torch::NoGradGuard noGrad;
        NameClassifier model(context->shape);
        const NamedTensors targets = model->namedParameters();
        if (targets.size() != parameters.size())
            throw InputError("the model has a different number of tensors");
        for (const auto& [name, value] : parameters) {
            const torch::Tensor* found = targets.find(name);
            if (!found) throw InputError("tensor " + name + " does not belong to this model");
            torch::Tensor target = *found;
            if (target.sizes() != value.sizes()) {
                throw InputError("tensor " + name + " has shape " + shapeText(value) +
                                 ", the settings ask for " + shapeText(target));
            }
            target.copy_(value);
        }
        model->eval();
        model_ = model;
    });
    return model_;
}

std::shared_ptr<const ModelState> snapshot(const NameClassifier& model,
                                           std::shared_ptr<const RunContext> context, std::int64_t step) {
    auto state = std::make_shared<ModelState>();
    state->context = std::move(context);
    state->step = step;
    for (const auto& [name, tensor] : model->namedParameters())
        state->parameters.emplace_back(name, tensor.detach().to(torch::kCPU, true).clone());
    return state;
}

} // namespace batchscope
