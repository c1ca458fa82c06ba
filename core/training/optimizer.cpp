#include "core/training/optimizer.h"

#include "core/data/input_error.h"

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
            throw InputError("tensor " + kPrefix + name + " has another shape than its parameter");
        return tensor.to(like.device(), like.scalar_type(), false, true);
    }
    void requireEmpty() const {
        if (!left_.empty())
            throw InputError("tensor " + left_.begin()->first + " has no place in this optimiser");
    }

private:
    std::map<std::string, torch::Tensor> left_;
};

} // namespace

std::unique_ptr<torch::optim::Optimizer> makeOptimizer(const TrainOptions& options, NameClassifier& model) {
    if (options.optimizer == Optimizer::Adam) {
        return std::make_unique<torch::optim::Adam>(model->parameters(),
                                                    torch::optim::AdamOptions(options.learningRate));
    }
    return std::make_unique<torch::optim::SGD>(
        model->parameters(), torch::optim::SGDOptions(options.learningRate).momentum(options.momentum));
}

Moments momentsOf(const torch::optim::Optimizer& optimizer, const NameClassifier& model) {
    Moments moments;
    const auto& states = optimizer.state();
    const auto add = [&moments](const char* kind, const std::string& name, const torch::Tensor& tensor) {
        if (tensor.defined())
            moments.emplace_back(kPrefix + kind + "." + name, tensor.detach().to(torch::kCPU).clone());
    };
    for (const auto& item : model->named_parameters()) {
        const auto found = states.find(keyOf(states, item.value()));
        if (found == states.end()) continue;
        if (const auto* sgd = dynamic_cast<const SGDParamState*>(found->second.get())) {
            add("momentum_buffer", item.key(), sgd->momentum_buffer());
        } else if (const auto* adam = dynamic_cast<const AdamParamState*>(found->second.get())) {
            add("exp_avg", item.key(), adam->exp_avg());
            add("exp_avg_sq", item.key(), adam->exp_avg_sq());
        }
    }
    return moments;
}

void restoreMoments(torch::optim::Optimizer& optimizer, const NameClassifier& model, const Moments& moments,
                    std::int64_t step) {
    MomentStore store(moments);
    if (store.empty()) return; // before the first step, or SGD without momentum
    auto& states = optimizer.state();
    const bool adam = dynamic_cast<const torch::optim::Adam*>(&optimizer) != nullptr;
    for (const auto& item : model->named_parameters()) {
        auto& state = states[keyOf(states, item.value())];
        if (adam) {
            auto made = std::make_unique<AdamParamState>();
            made->step(step);
            made->exp_avg(store.take("exp_avg." + item.key(), item.value()));
            made->exp_avg_sq(store.take("exp_avg_sq." + item.key(), item.value()));
            state = std::move(made);
        } else {
            auto made = std::make_unique<SGDParamState>();
            made->momentum_buffer(store.take("momentum_buffer." + item.key(), item.value()));
            state = std::move(made);
        }
    }
    store.requireEmpty();
}

} // namespace batchscope
