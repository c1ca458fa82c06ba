#include "core/training/optimizer.h"

#include "core/base/input_error.h"

#include <torch/optim/adam.h>
#include <torch/optim/sgd.h>

#include <map>
#include <sstream>
#include <type_traits>

namespace batchscope {

namespace {

using torch::optim::AdamParamState;
using torch::optim::SGDParamState;

const std::string kPrefix = "optimizer.";

// LibTorch keyed the states by text up to 1.13 and by address later.
template <typename States>
auto keyOf(const States&, const torch::Tensor& parameter) {
    using Key = typename States::key_type;
    if constexpr (std::is_same_v<Key, std::string>) {
        std::ostringstream text;
        text << parameter.unsafeGetTensorImpl();
        return text.str();
    } else {
        return Key(parameter.unsafeGetTensorImpl());
    }
}

/// Hands out the moments by name, each once, and knows which were left over.
class MomentStore {
public:
    explicit MomentStore(const Moments& moments) : left_(moments.begin(), moments.end()) {}

    bool empty() const { return left_.empty(); }
    torch::Tensor take(const std::string& name, const torch::Tensor& like) {
        const auto found = left_.find(kPrefix + name);
        if (found == left_.end()) throw InputError("tensor " + kPrefix + name + " is missing");
        const torch::Tensor tensor = found->second;
        left_.erase(found);
        if (tensor.sizes() != like.sizes())
            throw InputError("tensor " + kPrefix + name + " has a different shape than its parameter");
        return tensor.to(like.device(), like.scalar_type(), false, true);
    }
    void requireEmpty() const {
        if (!left_.empty())
            throw InputError("tensor " + left_.begin()->first + " does not belong to this optimiser");
    }

private:
    std::map<std::string, torch::Tensor> left_;
};

} // namespace

struct ModelOptimizer::Impl {
    NameClassifier model;
    std::unique_ptr<torch::optim::Optimizer> optimizer;
};

ModelOptimizer::ModelOptimizer(const TrainOptions& options, NameClassifier model)
    : impl_(std::make_unique<Impl>(Impl{std::move(model), nullptr})) {
    const std::vector<torch::Tensor> parameters = impl_->model->parameters();
    if (options.optimizer == Optimizer::Adam)
        impl_->optimizer =
            std::make_unique<torch::optim::Adam>(parameters, torch::optim::AdamOptions(options.learningRate));
    else
        impl_->optimizer = std::make_unique<torch::optim::SGD>(
            parameters, torch::optim::SGDOptions(options.learningRate).momentum(options.momentum));
}

ModelOptimizer::~ModelOptimizer() = default;

void ModelOptimizer::zeroGradients() {
    impl_->optimizer->zero_grad();
}

void ModelOptimizer::step() {
    impl_->optimizer->step();
}

Moments ModelOptimizer::moments() const {
    Moments moments;
    const auto& states = std::as_const(*impl_->optimizer).state();
    const auto add = [&moments](const char* kind, const std::string& name, const torch::Tensor& tensor) {
        if (tensor.defined())
            moments.emplace_back(kPrefix + kind + "." + name, tensor.detach().to(torch::kCPU).clone());
    };
    for (const auto& [name, parameter] : impl_->model->namedParameters()) {
        const auto found = states.find(keyOf(states, parameter));
        if (found == states.end()) continue;
        if (const auto* sgd = dynamic_cast<const SGDParamState*>(found->second.get())) {
            add("momentum_buffer", name, sgd->momentum_buffer());
        } else if (const auto* adam = dynamic_cast<const AdamParamState*>(found->second.get())) {
            add("exp_avg", name, adam->exp_avg());
            add("exp_avg_sq", name, adam->exp_avg_sq());
        }
    }
    return moments;
}

void ModelOptimizer::restore(const Moments& moments, std::int64_t step) {
    MomentStore store(moments);
    if (store.empty()) return; // before the first step, or SGD without momentum
    auto& states = impl_->optimizer->state();
    const bool isAdam = dynamic_cast<const torch::optim::Adam*>(impl_->optimizer.get()) != nullptr;
    for (const auto& [name, parameter] : impl_->model->namedParameters()) {
        auto& state = states[keyOf(states, parameter)];
        if (isAdam) {
            auto adam = std::make_unique<AdamParamState>();
            adam->step(step);
            adam->exp_avg(store.take("exp_avg." + name, parameter));
            adam->exp_avg_sq(store.take("exp_avg_sq." + name, parameter));
            state = std::move(adam);
        } else {
            auto sgd = std::make_unique<SGDParamState>();
            sgd->momentum_buffer(store.take("momentum_buffer." + name, parameter));
            state = std::move(sgd);
        }
    }
    store.requireEmpty();
}

} // namespace batchscope
