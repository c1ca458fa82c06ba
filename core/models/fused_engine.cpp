#include "core/models/fused_engine.h"

#include "core/kernels/fused_pass.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>
#include <torch/types.h>

#include <mutex>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>

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

/// Passes that no batch is in, and the rooms for gradients.
class FusedEngine::Pool {
public:
    explicit Pool(const ModelShape& shape) : shape_(shape) {}

    std::unique_ptr<kernels::FusedPass> takePass() {
        auto pass = take(passes_);
        return pass ? std::move(pass) : std::make_unique<kernels::FusedPass>(shape_);
    }
    std::unique_ptr<kernels::GradientRoom> takeRoom() {
        auto room = take(rooms_);
        return room ? std::move(room) : std::make_unique<kernels::GradientRoom>();
    }
    void giveBack(std::unique_ptr<kernels::FusedPass> pass) noexcept { keep(std::move(pass), passes_); }
    void giveBack(std::unique_ptr<kernels::GradientRoom> room) noexcept { keep(std::move(room), rooms_); }

    std::int64_t bytes() const {
        const std::lock_guard lock(mutex_);
        std::int64_t sum = 0;
        for (const auto& pass : passes_)
            sum += pass->bytes();
        for (const auto& room : rooms_)
            sum += room->bytes();
        return sum;
    }
    void setSharing(kernels::Sharing sharing) {
        const std::lock_guard lock(mutex_);
        sharing_ = sharing;
    }
    kernels::Sharing sharing() const {
        const std::lock_guard lock(mutex_);
        return sharing_.value_or(kernels::Sharing{at::get_num_threads(), at::get_num_threads()});
    }
    std::int64_t outputs() const { return shape_.directions() * shape_.hidden_size; }

private:
    static constexpr std::size_t kKept = 8;
    template <class Item>
    using Items = std::vector<std::unique_ptr<Item>>;

    template <class Item>
    std::unique_ptr<Item> take(Items<Item>& items) {
        const std::lock_guard lock(mutex_);
        if (items.empty()) return nullptr;
        auto item = std::move(items.back());
        items.pop_back();
        return item;
    }
    template <class Item>
    void keep(std::unique_ptr<Item> item, Items<Item>& items) noexcept {
        const std::lock_guard lock(mutex_);
        if (item && items.size() < items.capacity()) items.push_back(std::move(item));
    }
    template <class Item>
    static Items<Item> reserved() {
        Items<Item> items;
        items.reserve(kKept);
        return items;
    }

    ModelShape shape_;
    mutable std::mutex mutex_;
    std::optional<kernels::Sharing> sharing_;
    Items<kernels::FusedPass> passes_ = reserved<kernels::FusedPass>();
    Items<kernels::GradientRoom> rooms_ = reserved<kernels::GradientRoom>();
};

namespace {

/// A pass between its forward and its backward; goes back to the pool when autograd lets go of it.
struct Lease : torch::CustomClassHolder {
    explicit Lease(std::shared_ptr<FusedEngine::Pool> from) : pool(std::move(from)), pass(pool->takePass()) {}
    ~Lease() override { pool->giveBack(std::move(pass)); }

    std::shared_ptr<FusedEngine::Pool> pool;
    std::unique_ptr<kernels::FusedPass> pass; ///< none where memory ran out
    bool walkedBack = false;
};

/// Frees what a pass could get where it could not get all.
template <class Work>
void orOutOfMemory(Lease& lease, std::int64_t names, const Work& work) {
    try {
        work();
    } catch (const std::bad_alloc&) {
        lease.pass.reset();
        throw std::runtime_error("not enough memory for a batch of " + std::to_string(names) +
                                 " names; a smaller hidden size or batch needs less");
    }
}

constexpr std::size_t kArgumentsBeforeWeights = 2;

struct FusedStates : torch::autograd::Function<FusedStates> {
    static torch::Tensor forward(AutogradContext* context, const std::shared_ptr<FusedEngine::Pool>& pool,
                                 const BatchTensors* batch, at::TensorList weights) {
        const auto lease = c10::make_intrusive<Lease>(pool);
        torch::Tensor last = torch::empty({batch->size(), pool->outputs()}, weights.front().options());
        orOutOfMemory(*lease, batch->size(), [&] {
            lease->pass->forward(
                {numbers(batch->codes), numbers(batch->batch_sizes), numbers(batch->sorted_indices)},
                cellsOf<kernels::CellWeights>(weights), pool->sharing(), last.data_ptr<float>());
        });
        context->save_for_backward(weights.vec());
        context->saved_data["lease"] = c10::IValue::make_capsule(lease);
        return last;
    }

    static torch::autograd::variable_list backward(AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients) {
        const auto capsule = context->saved_data["lease"].toCapsule();
        auto& lease = static_cast<Lease&>(*capsule);
        TORCH_CHECK(!lease.walkedBack, "the fused engine goes back through a batch once");
        TORCH_CHECK(!torch::GradMode::is_enabled(), "the fused engine has no gradients of gradients");
        lease.walkedBack = true;
        const torch::autograd::variable_list weights = context->get_saved_variables();
        torch::autograd::variable_list results(kArgumentsBeforeWeights), ofWeights;
        for (const torch::Tensor& weight : weights)
            ofWeights.push_back(torch::empty_like(weight));
        const torch::Tensor last = gradients.front().contiguous();
        auto room = lease.pool->takeRoom();
        orOutOfMemory(lease, last.size(0), [&] {
            lease.pass->backward(cellsOf<kernels::CellWeights>(weights), last.data_ptr<float>(),
                                 cellsOf<kernels::CellGradients>(ofWeights), *room);
        });
        lease.pool->giveBack(std::move(room));
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

void FusedEngine::setSharing(int parts, int threads) {
    pool_->setSharing({parts, threads});
}

std::int64_t FusedEngine::bytes() const {
    return pool_->bytes();
}

} // namespace batchscope
