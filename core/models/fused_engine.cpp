#include "core/models/fused_engine.h"

#include "core/kernels/fused_pass.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <mutex>

namespace batchscope {

namespace {

using torch::autograd::AutogradContext;

/// Tensors w_ih, w_hh, b_ih, b_hh of each layer and direction as the kernels take them.
template <class Cell>
std::vector<Cell> cellsOf(at::TensorList tensors) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i + 3 < tensors.size(); i += 4)
        cells.push_back({tensors[i].data_ptr<float>(), tensors[i + 1].data_ptr<float>(),
                         tensors[i + 2].data_ptr<float>(), tensors[i + 3].data_ptr<float>()});
    return cells;
}

std::span<const std::int64_t> numbers(const torch::Tensor& tensor) {
    return {tensor.data_ptr<std::int64_t>(), std::size_t(tensor.numel())};
}

} // namespace

/// Passes that no batch is in.
class FusedEngine::Pool {
public:
    explicit Pool(const ModelShape& shape) : shape_(shape) {}

    std::unique_ptr<kernels::FusedPass> take() {
        const std::lock_guard lock(mutex_);
        if (free_.empty()) return std::make_unique<kernels::FusedPass>(shape_);
        auto pass = std::move(free_.back());
        free_.pop_back();
        return pass;
    }
    void giveBack(std::unique_ptr<kernels::FusedPass> pass) {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(pass));
    }
    std::int64_t bytes() const {
        const std::lock_guard lock(mutex_);
        std::int64_t sum = 0;
        for (const auto& pass : free_)
            sum += pass->bytes();
        return sum;
    }
    std::int64_t outputs() const { return shape_.directions() * shape_.hidden_size; }

private:
    ModelShape shape_;
    mutable std::mutex mutex_;
    std::vector<std::unique_ptr<kernels::FusedPass>> free_;
};

namespace {

/// A pass between its forward and its backward; goes back to the pool when autograd lets go of it.
struct Lease : torch::CustomClassHolder {
    explicit Lease(std::shared_ptr<FusedEngine::Pool> from) : pool(std::move(from)), pass(pool->take()) {}
    ~Lease() override { pool->giveBack(std::move(pass)); }

    std::shared_ptr<FusedEngine::Pool> pool;
    std::unique_ptr<kernels::FusedPass> pass;
    bool walkedBack = false;
};

constexpr std::size_t kArgumentsBeforeWeights = 2;

struct FusedStates : torch::autograd::Function<FusedStates> {
    static torch::Tensor forward(AutogradContext* context, const std::shared_ptr<FusedEngine::Pool>& pool,
                                 const BatchTensors* batch, at::TensorList weights) {
        const auto lease = c10::make_intrusive<Lease>(pool);
        torch::Tensor last = torch::empty({batch->size(), pool->outputs()}, weights.front().options());
        lease->pass->forward(
            {numbers(batch->codes), numbers(batch->batch_sizes), numbers(batch->sorted_indices)},
            cellsOf<kernels::CellWeights>(weights), at::get_num_threads(), last.data_ptr<float>());
        context->save_for_backward(weights.vec());
        context->saved_data["lease"] = c10::IValue::make_capsule(lease);
        return last;
    }

    static torch::autograd::variable_list backward(AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients) {
        const auto capsule = context->saved_data["lease"].toCapsule();
        auto& lease = static_cast<Lease&>(*capsule);
        TORCH_CHECK(!lease.walkedBack, "the fused engine goes back through a batch once");
        lease.walkedBack = true;
        const torch::autograd::variable_list weights = context->get_saved_variables();
        torch::autograd::variable_list results(kArgumentsBeforeWeights), ofWeights;
        for (const torch::Tensor& weight : weights)
            ofWeights.push_back(torch::empty_like(weight));
        const torch::Tensor last = gradients.front().contiguous();
        lease.pass->backward(cellsOf<kernels::CellWeights>(weights), last.data_ptr<float>(),
                             cellsOf<kernels::CellGradients>(ofWeights));
        results.insert(results.end(), ofWeights.begin(), ofWeights.end());
        return results;
    }
};

} // namespace

FusedEngine::FusedEngine(const ModelShape& shape) : pool_(std::make_shared<Pool>(shape)) {}
FusedEngine::~FusedEngine() = default;

bool FusedEngine::takes(const torch::Tensor& weight) {
    return weight.device().is_cpu() && weight.scalar_type() == torch::kFloat32;
}

torch::Tensor FusedEngine::lastStates(const BatchTensors& batch, const std::vector<torch::Tensor>& weights) {
    return FusedStates::apply(pool_, &batch, at::TensorList(weights));
}

std::int64_t FusedEngine::bytes() const {
    return pool_->bytes();
}

} // namespace batchscope
