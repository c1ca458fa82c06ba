#include "core/base/input_error.h"
#include "core/base/ranges.h"
#include "core/data/names_loader.h"
#include "core/measuring/ground.h"
#include "core/measuring/prover.h"
#include "core/models/path_runner.h"
#include "core/training/threads.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace batchscope {

namespace {

constexpr std::array kBatchingPaths{BatchPath::Padded, BatchPath::PaddedMask, BatchPath::Bucketed,
                                    BatchPath::Packed};
constexpr std::uint64_t kNeighbourStream = 0x6e65696768; // apart from other draws of the same seed

void check(const InvarianceOptions& options, const ProofOptions& common) {
    checkRange("layers", options.shape.num_layers, ranges::kLayers);
    checkRange("hidden size", common.hidden_size, ranges::kHiddenSize);
    checkRangeFromOne("threads", common.threads, ranges::kThreads);
    checkRange("batches", options.batches, ranges::kNeighbourBatches);
    checkRange("neighbours", options.neighbours, ranges::kMeasuredNames);
}

std::u32string wantedName(const Ground& ground, const std::string& typed, Random& random) {
    if (typed.empty())
        return std::u32string(ground.data.name(ground.split.train[random.below(ground.split.train.size())]));
    const std::u32string name = normaliseName(typed);
    if (name.empty()) throw InputError("there is no name to test; type at least one letter");
    if (name.size() > kMaxNameLetters) {
        throw InputError("the name has " + std::to_string(name.size()) + " letters; at most " +
                         std::to_string(kMaxNameLetters) + " can be tested");
    }
    return name;
}

/// The name in row 0 and the names it may sit with.
NameDataset company(const Ground& ground, std::u32string_view name, std::size_t neighbours, Random& random) {
    NameDataset names;
    names.append(name, 0, 1);
    for (const std::uint32_t row : ground.drawRows(neighbours, random))
        names.append(ground.data.name(row), ground.data.label(row), std::uint32_t(names.size() + 1));
    names.setClasses(ground.data.classes());
    return names;
}

} // namespace

bool Invariance::pass() const {
    return max_abs_logit <= kProofTolerance;
}

InvarianceProof proveInvariance(const NameDataset& data, const ProofOptions& common,
                                const InvarianceOptions& options, std::stop_token stop,
                                const InvarianceProgress& progress) {
    check(options, common);
    useThreads(common.threads);
    const at::NoGradGuard noGrad;
    const Ground ground(data, common.split, common.letters);
    Random random(common.seed, kNeighbourStream);
    const std::u32string name = wantedName(ground, options.name, random);
    const auto pool =
        std::size_t(options.neighbours) * std::size_t(std::min<std::int64_t>(options.batches, 20));
    const NameDataset names = company(ground, name, pool, random);
    const EncodedNames encoded(names, ground.alphabet);
    const ProofShape& shape = options.shape;
    PathRunner runner(
        makeModel(ground.shape(shape.cell, common.hidden_size, shape.num_layers, shape.bidirectional),
                  common.seed, at::kCPU),
        names, encoded, at::kCPU, common.ratio, common.trap);

    InvarianceProof proof;
    proof.name = toUtf8(name);
    std::vector<at::Tensor> alone;
    for (const BatchPath path : kBatchingPaths) {
        proof.paths.emplace_back().path = path;
        alone.push_back(runner.run(path, *layOut(std::vector<std::uint32_t>{0}, names.lengths())).logits[0]);
    }
    for (std::int64_t batch = 0; batch < options.batches; ++batch) {
        std::vector<std::uint32_t> rows;
        for (std::int64_t k = 0; k < options.neighbours; ++k)
            rows.push_back(std::uint32_t(1 + random.below(names.size() - 1)));
        const auto place = std::int64_t(random.below(rows.size() + 1));
        rows.insert(rows.begin() + place, 0);
        const auto layout = layOut(rows, names.lengths());
        for (std::size_t k = 0; k < proof.paths.size(); ++k) {
            if (stop.stop_requested()) return proof;
            Invariance& result = proof.paths[k];
            const at::Tensor scores = runner.run(result.path, *layout).logits[place];
            const double difference = (scores - alone[k]).abs().max().item<double>();
            result.max_abs_logits.push_back(difference);
            if (std::isnan(difference) || difference > result.max_abs_logit)
                result.max_abs_logit = difference;
            if (scores.argmax().item<std::int64_t>() != alone[k].argmax().item<std::int64_t>())
                ++result.changedAnswers;
        }
        if (progress) progress(batch + 1);
    }
    proof.complete = true;
    return proof;
}

} // namespace batchscope
