// step_parts NAMES CELL HIDDEN BATCH THREADS [ROUNDS]: what a training step of one batch is made of, on the
// CPU. Prints medians with quartiles, in milliseconds, of: the matrix products alone that the fused engine
// cannot do without; its passes (the products with everything between them); the same with fresh memory each
// time; a whole step with it (encoding, passes, classifier, update); a whole step with LibTorch's module; and
// encoding a batch. All take turns within each round.
#include "core/data/names_loader.h"
#include "core/kernels/fused_pass.h"
#include "core/kernels/gemm.h"
#include "core/kernels/layer_walk.h"
#include "core/kernels/part_rows.h"
#include "core/kernels/parts.h"
#include "core/measuring/step_contender.h"
#include "core/timing/lap_statistics.h"
#include "core/timing/lap_timer.h"
#include "core/training/threads.h"

#include <ATen/Functions.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>

using namespace batchscope;

namespace {

class Work : public Contender {
public:
    explicit Work(std::function<void()> work) : work_(std::move(work)) {}
    void step() override { work_(); }
    void synchronize() override {}

private:
    std::function<void()> work_;
};

/// The products of a step of a one-layer, one-direction model: per letter forward and back, and the weights'
/// gradient.
class Products {
public:
    Products(const BatchLayout& layout, std::int64_t hidden, std::int64_t wide, int parts)
        : h_(hidden), wide_(wide), parts_(std::size_t(parts)) {
        const std::vector<std::int64_t> codes(std::size_t(layout.tokens()), 0);
        weights_.assign(std::size_t(h_ * wide_), 0.01F);
        for (int i = 0; i < parts; ++i) {
            Part& part = parts_[std::size_t(i)];
            part.rows.take(codes, layout.batch_sizes, i, parts);
            part.gates.assign(std::size_t(part.rows.rows() * wide_), 0.01F);
            part.states.assign(std::size_t(part.rows.rows() * h_), 0.01F);
            part.back.assign(std::size_t(part.rows.names() * h_), 0.0F);
            part.gradient.assign(weights_.size(), 0.0F);
        }
    }

    void run() {
        kernels::runParts(int(parts_.size()), int(parts_.size()),
                          [this](int i) { runPart(parts_[std::size_t(i)]); });
    }

private:
    struct Part {
        kernels::PartRows rows;
        std::vector<float> gates, states, back, gradient;
    };

    void runPart(Part& part) const {
        using kernels::gemm, kernels::Matrix;
        const kernels::PartRows& rows = part.rows;
        const auto at = [&](std::int64_t step) { return rows.offsets[std::size_t(step)]; };
        for (std::int64_t t = 1; t < rows.steps(); ++t)
            gemm(rows.sizeAt(t), wide_, h_, {part.states.data() + at(t) * h_, h_},
                 Matrix{weights_.data(), h_}.t(), 0, part.gates.data() + at(t) * wide_, wide_);
        float beta = 0;
        for (std::int64_t t = rows.steps() - 1, end = rows.rows(); t > 0; --t) {
            gemm(rows.sizeAt(t), h_, wide_, {part.gates.data() + at(t) * wide_, wide_}, {weights_.data(), h_},
                 0, part.back.data(), h_);
            if (end - at(t) < kernels::LayerWalkBack::kLettersAtOnce && t > 1) continue;
            gemm(wide_, h_, end - at(t), Matrix{part.gates.data() + at(t) * wide_, wide_}.t(),
                 {part.states.data() + at(t) * h_, h_}, beta, part.gradient.data(), h_);
            beta = 1;
            end = at(t);
        }
    }

    std::int64_t h_, wide_;
    std::vector<Part> parts_;
    std::vector<float> weights_;
};

/// The engine's passes alone, on a batch and weights of a model.
class Passes {
public:
    Passes(const Ground& ground, const TrainOptions& options, const BatchLayout& layout)
        : shape_(ground.shape(options)), pass_(shape_), model_(makeModel(shape_, 0, at::kCPU)),
          batch_(toTensors(layout, ground.encoded, ground.data.labels(), at::kCPU)),
          last_(at::zeros({layout.size(), options.hidden_size})) {
        for (const at::Tensor& parameter : recurrentWeights())
            gradients_.push_back(at::empty_like(parameter));
    }

    /// What it was before: nothing is kept.
    void runFresh() {
        pass_.emplace(shape_);
        run();
    }
    void run() {
        const auto weights = recurrentWeights();
        const kernels::CellWeights cell{weights[0].data_ptr<float>(), weights[1].data_ptr<float>(),
                                        weights[2].data_ptr<float>(), weights[3].data_ptr<float>()};
        const kernels::CellGradients gradient{
            gradients_[0].data_ptr<float>(), gradients_[1].data_ptr<float>(), gradients_[2].data_ptr<float>(),
            gradients_[3].data_ptr<float>()};
        pass_->forward({span(batch_.codes), span(batch_.batch_sizes), span(batch_.sorted_indices)},
                       {&cell, 1}, {at::get_num_threads(), at::get_num_threads()}, last_.data_ptr<float>());
        pass_->backward({&cell, 1}, last_.data_ptr<float>(), {&gradient, 1}, room_);
    }

private:
    std::vector<at::Tensor> recurrentWeights() const {
        auto all = model_->parameters(); // the linear layer's come last
        all.resize(all.size() - 2);
        return all;
    }
    static std::span<const std::int64_t> span(const at::Tensor& tensor) {
        return {tensor.data_ptr<std::int64_t>(), std::size_t(tensor.numel())};
    }
    ModelShape shape_;
    std::optional<kernels::FusedPass> pass_;
    kernels::GradientRoom room_;
    NameClassifier model_;
    BatchTensors batch_;
    at::Tensor last_;
    std::vector<at::Tensor> gradients_;
};

} // namespace

int main(int argc, char** argv) try {
    if (argc < 6) {
        std::fprintf(stderr, "usage: step_parts NAMES CELL HIDDEN BATCH THREADS [ROUNDS]\n");
        return 2;
    }
    TrainOptions options;
    options.cell = cellFromText(argv[2]);
    options.hidden_size = std::atoll(argv[3]);
    options.threads = std::atoi(argv[5]);
    options.letters = Letters::Article;
    options.device = Device::Cpu;
    useThreads(options.threads);
    const LoadedNames names = loadNames(argv[1]);
    const Ground ground(*names.dataset, options.split, options.letters);
    Random random(1, 1);
    const auto layout = ground.drawBatch(std::atoll(argv[4]), random);

    Products products(*layout, options.hidden_size, gatesOf(options.cell) * options.hidden_size,
                      options.threads);
    Passes passes(ground, options, *layout), fresh(ground, options, *layout);
    options.engine = Engine::Fused;
    const auto fused = std::make_shared<Stepper>(ground, options, at::kCPU);
    options.engine = Engine::LibTorch;
    const auto libtorch = std::make_shared<Stepper>(ground, options, at::kCPU);

    const char* const labels[] = {"products",    "passes",         "passes, fresh",
                                  "step, fused", "step, libtorch", "encoding"};
    std::vector<std::unique_ptr<Contender>> contenders;
    const auto add = [&](std::function<void()> work) {
        contenders.push_back(std::make_unique<Work>(std::move(work)));
    };
    add([&] { products.run(); });
    add([&] { passes.run(); });
    add([&] { fresh.runFresh(); });
    add([&] { fused->train(BatchPath::Packed, *layout); });
    add([&] { libtorch->train(BatchPath::Packed, *layout); });
    add([&] { toTensors(*layout, ground.encoded, ground.data.labels(), at::kCPU); });
    LapOptions laps;
    laps.warmUp = 3;
    laps.rounds = argc > 6 ? std::atoll(argv[6]) : 31;
    const Laps all = runLaps(contenders, steadyLapClock(), laps, {});

    std::printf("%s, hidden %s, %s names (%lld letters), %s threads\n", argv[2], argv[3], argv[4],
                static_cast<long long>(layout->tokens()), argv[5]);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Spread spread = spreadOf(all[i]);
        std::printf("%-16s%9.3f ms (%.3f - %.3f)\n", labels[i], spread.median * 1e3, spread.q1 * 1e3,
                    spread.q3 * 1e3);
    }
    return 0;
} catch (const std::exception& problem) {
    std::fprintf(stderr, "step_parts: %s\n", problem.what());
    return 1;
}
