#include "core/measuring/prover.h"

#include "core/base/free_memory.h"
#include "core/base/input_error.h"
#include "core/base/ranges.h"
#include "core/base/visible_text.h"
#include "core/measuring/ground.h"
#include "core/models/path_runner.h"
#include "core/training/threads.h"
#include "core/training/torch_device.h"

#include <ATen/Context.h>
#include <torch/autograd.h>
#include <torch/types.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace batchscope {

namespace {

constexpr std::array kAllPaths{BatchPath::LetterByLetter, BatchPath::NameByName, BatchPath::Padded,
                               BatchPath::PaddedMask,     BatchPath::Bucketed,   BatchPath::Packed};
constexpr std::uint64_t kProofStream = 0x70726f6f66; // the names drawn for a proof are no others' draw

void check(const ProofOptions& options) {
    requireDevice(options.device);
    if (options.shapes.empty()) throw InputError("there is no model shape to prove; give at least one");
    for (const ProofShape& shape : options.shapes)
        checkRange("layers", shape.num_layers, ranges::kLayers);
    checkRange("hidden size", options.hidden_size, ranges::kHiddenSize);
    checkRange("names", options.names, ranges::kMeasuredNames);
    checkRangeFromOne("threads", options.threads, ranges::kThreads);
    if (!(options.ratio >= 1 && options.ratio <= 1e6))
        throw InputError("ratio must be a number of at least 1, such as 1.5");
}

/// Random training rows; the last gives way to a name with letter 0 where none has it.
std::vector<std::uint32_t> proofRows(const Ground& ground, std::size_t count, std::uint64_t seed) {
    Random random(seed, kProofStream);
    auto rows = ground.drawRows(std::min(count, ground.split.train.size()), random);
    const auto hasLetterZero = [&](std::uint32_t row) {
        for (std::int64_t t = 0; t < ground.data.lengths()[row]; ++t) {
            if (ground.encoded.code(row, t) == 0) return true;
        }
        return false;
    };
    if (std::any_of(rows.begin(), rows.end(), hasLetterZero)) return rows;
    const auto& all = ground.split.train;
    const auto found = std::find_if(all.begin(), all.end(), hasLetterZero);
    if (found != all.end()) rows.back() = *found;
    return rows;
}

/// What one pass through a model gives, in float64 on the CPU.
struct Pass {
    torch::Tensor logits;
    double loss = 0;
    std::vector<torch::Tensor> gradients;
};

torch::Tensor settled(const torch::Tensor& tensor) {
    return tensor.detach().to(torch::kCPU, torch::kFloat64);
}

Pass passOf(PathRunner& runner, NameClassifier& model, BatchPath path, const BatchLayout& layout) {
    const PathRunner::Outcome outcome = runner.run(path, layout);
    Pass pass;
    pass.logits = settled(outcome.logits);
    pass.loss = outcome.loss.item<double>();
    for (const torch::Tensor& gradient : torch::autograd::grad({outcome.loss}, model->parameters()))
        pass.gradients.push_back(settled(gradient));
    return pass;
}

/// NaN where any entry is: a comparison must not pass for being impossible.
double largest(const torch::Tensor& values) {
    return values.abs().max().item<double>();
}

void compare(const Pass& reference, const Pass& pass, ProofCell& cell) {
    const auto greater = [](double a, double b) { return std::isnan(a) || a > b ? a : b; };
    cell.max_abs_logit = largest(pass.logits - reference.logits);
    cell.abs_loss = std::abs(pass.loss - reference.loss);
    for (std::size_t i = 0; i < pass.gradients.size(); ++i) {
        const double difference = largest(pass.gradients[i] - reference.gradients[i]);
        const double size = largest(reference.gradients[i]);
        cell.max_abs_grad = greater(difference, cell.max_abs_grad);
        cell.max_rel_grad = greater(size > 0 ? difference / size : difference, cell.max_rel_grad);
    }
}

/// Newer GPUs round products to 10 bits (TF32) unless they are told not to, which no tolerance here forgives.
class FullPrecision {
public:
    FullPrecision() {
        at::globalContext().setAllowTF32CuDNN(false);
        at::globalContext().setAllowTF32CuBLAS(false);
    }
    ~FullPrecision() {
        at::globalContext().setAllowTF32CuDNN(cudnn_);
        at::globalContext().setAllowTF32CuBLAS(cublas_);
    }
    FullPrecision(const FullPrecision&) = delete;
    FullPrecision& operator=(const FullPrecision&) = delete;

private:
    bool cudnn_ = at::globalContext().allowTF32CuDNN(), cublas_ = at::globalContext().allowTF32CuBLAS();
};

/// Throws InputError where a model of this shape, in float64 and float32 with gradients, exceeds what is
/// free.
void requireMemory(const ProofShape& shape, const ModelShape& full) {
    constexpr double kBytes = 8 + 8 + 4 + 8; // weights and gradient of the reference, of a path with its copy
    const double needed = kBytes * double(parameterCount(full)), free = double(freeMemory());
    if (free == 0 || needed <= 0.8 * free) return;
    throw InputError(toText(shape) + " with hidden size " + std::to_string(full.hidden_size) +
                     " needs about " + std::to_string(std::llround(needed / 1e9)) + " GB to be proved and " +
                     std::to_string(std::llround(free / 1e9)) + " GB are free; choose a smaller hidden size");
}

struct Way {
    BatchPath path;
    torch::Device device;
    Engine engine;
};

/// Every path on every device by LibTorch, then those that the fused engine has.
std::vector<Way> waysOf(const ProofOptions& options) {
    std::vector<Way> ways;
    for (const torch::Device device : measuredDevices(options.device)) {
        for (const BatchPath path : kAllPaths)
            ways.push_back({path, device, Engine::LibTorch});
        if (!device.is_cpu()) continue;
        for (const BatchPath path : {BatchPath::NameByName, BatchPath::Packed})
            ways.push_back({path, device, Engine::Fused});
    }
    return ways;
}

/// All paths of one shape.
class ShapeProof {
public:
    ShapeProof(const Ground& ground, const ProofOptions& options, const ProofShape& shape,
               const BatchLayout& layout)
        : ground_(ground), options_(options), shape_(shape), layout_(layout),
          full_(ground.shape(shape.cell, options.hidden_size, shape.num_layers, shape.bidirectional)) {
        requireMemory(shape, full_);
        NameClassifier exact = makeModel(full_, options.seed, torch::kCPU);
        exact->to(torch::kFloat64);
        PathRunner runner(exact, ground.data, ground.encoded, torch::kCPU, options.ratio);
        reference_ = passOf(runner, exact, BatchPath::LetterByLetter, layout);
    }

    ProofCell cell(const Way& way) {
        const auto& [path, device, engine] = way;
        NameClassifier model = makeModel(full_, options_.seed, device);
        model->setEngine(engine);
        PathRunner runner(model, ground_.data, ground_.encoded, device, options_.ratio, options_.trap);
        ProofCell cell;
        cell.shape = shape_;
        cell.path = path;
        cell.device = deviceName(device);
        cell.engine = toText(engine);
        cell.trapped = strikes(options_.trap, path, engine) &&
                       harms(options_.trap, shape_.num_layers, shape_.bidirectional);
        compare(reference_, passOf(runner, model, path, layout_), cell);
        return cell;
    }

private:
    const Ground& ground_;
    const ProofOptions& options_;
    const ProofShape& shape_;
    const BatchLayout& layout_;
    ModelShape full_;
    Pass reference_;
};

} // namespace

std::vector<ProofShape> allProofShapes() {
    std::vector<ProofShape> shapes;
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        for (const std::int64_t layers : {1, 2}) {
            for (const bool bidirectional : {false, true})
                shapes.push_back({cell, layers, bidirectional});
        }
    }
    return shapes;
}

std::string toText(const ProofShape& shape) {
    std::string cell = toText(shape.cell);
    std::transform(cell.begin(), cell.end(), cell.begin(), [](char c) { return char(c - 'a' + 'A'); });
    const std::string layers =
        shape.num_layers == 1 ? "1 layer" : std::to_string(shape.num_layers) + " layers";
    return cell + ", " + layers + (shape.bidirectional ? ", both directions" : ", one direction");
}

bool ProofCell::pass() const {
    return max_abs_logit <= kProofTolerance && abs_loss <= kProofTolerance && max_rel_grad <= kProofTolerance;
}

bool Proof::pass() const {
    return complete &&
           std::all_of(cells.begin(), cells.end(), [](const ProofCell& each) { return each.pass(); });
}

std::size_t proofCells(const ProofOptions& options) {
    return options.shapes.size() * waysOf(options).size();
}

Proof prove(const NameDataset& data, const ProofOptions& options, std::stop_token stop,
            const ProofProgress& progress) {
    check(options);
    useThreads(options.threads);
    const FullPrecision guard;
    const Ground ground(data, options.split, options.letters);
    Proof proof;
    proof.rows = proofRows(ground, std::size_t(options.names), options.seed);
    if (!ground.alphabet.letters().empty())
        proof.letterZero = visibleText(toUtf8(ground.alphabet.letters().substr(0, 1)));
    const auto layout = layOut(proof.rows, data.lengths());
    const auto ways = waysOf(options);
    for (const ProofShape& shape : options.shapes) {
        if (stop.stop_requested()) return proof;
        ShapeProof paths(ground, options, shape, *layout);
        for (const Way& way : ways) {
            if (stop.stop_requested()) return proof;
            proof.cells.push_back(paths.cell(way));
            if (progress) progress(proof.cells.back(), proof.cells.size(), proofCells(options));
        }
    }
    proof.complete = true;
    return proof;
}

} // namespace batchscope
