#include "core/measuring/cost_model.h"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/linalg_lstsq.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

namespace batchscope {

namespace {

struct Fit {
    std::array<double, 3> coefficients{};
    double error = std::numeric_limits<double>::infinity(); ///< sum of squares
};

/// Least squares over the columns whose bit is set in `columns`.
Fit fitColumns(const at::Tensor& counts, const at::Tensor& seconds, unsigned columns) {
    std::vector<at::Tensor> used;
    for (unsigned i = 0; i < 3; ++i) {
        if (columns & (1U << i)) used.push_back(counts.select(1, i));
    }
    at::Tensor matrix = at::stack(used, 1);
    const at::Tensor scale = matrix.norm(2, 0).clamp_min(1e-300); // columns differ by orders of magnitude
    matrix = matrix / scale;
    const at::Tensor solution =
        std::get<0>(at::linalg_lstsq(matrix, seconds.unsqueeze(1), c10::nullopt, "gelsd")).select(1, 0);
    Fit fit;
    fit.error = (at::matmul(matrix, solution) - seconds).square().sum().item<double>();
    const at::Tensor unscaled = solution / scale;
    std::int64_t k = 0;
    for (unsigned i = 0; i < 3; ++i) {
        if (columns & (1U << i)) fit.coefficients[i] = unscaled[k++].item<double>();
    }
    return fit;
}

std::string secondsText(double seconds) {
    char text[32];
    if (seconds < 0.1)
        std::snprintf(text, sizeof text, "%.0f ms", 1e3 * seconds);
    else
        std::snprintf(text, sizeof text, seconds < 1 ? "%.2f s" : "%.1f s", seconds);
    return text;
}

/// "packing saves 4 %"
std::string gainText(const std::string& what, double share) {
    const auto percent = std::lround(100 * share);
    return what + (percent >= 0 ? " saves " : " costs ") + std::to_string(std::labs(percent)) + " %";
}

constexpr double kTie = 0.03; ///< share of the time that a prediction is not sure of

/// How far from random a strategy's batches are; what changes nothing comes first.
int orderliness(Strategy strategy) {
    constexpr std::array kOrder{Strategy::Plain,       Strategy::Pooled,   Strategy::LengthGrouped,
                                Strategy::Boundaries,  Strategy::Bucketed, Strategy::TokenBudget,
                                Strategy::ExactLength, Strategy::Sorted};
    static_assert(kOrder.size() == kStrategies);
    return int(std::find(kOrder.begin(), kOrder.end(), strategy) - kOrder.begin());
}

bool measured(const EpochTime& each) {
    return each.problem.empty() && each.epoch > 0;
}

/// The cheapest; of those that tie with it, the one whose batches are nearest to random ones. Null: none.
const EpochTime* bestOf(std::span<const EpochTime> epochs) {
    const EpochTime* cheapest = nullptr;
    for (const EpochTime& each : epochs) {
        if (measured(each) && (!cheapest || each.epoch < cheapest->epoch)) cheapest = &each;
    }
    const EpochTime* best = cheapest;
    for (const EpochTime& each : epochs) {
        if (!measured(each) || each.epoch > cheapest->epoch * (1 + kTie)) continue;
        const int more = orderliness(each.strategy) - orderliness(best->strategy);
        if (more < 0 || (more == 0 && each.epoch < best->epoch)) best = &each;
    }
    return best;
}

const EpochTime* find(std::span<const EpochTime> epochs, Strategy strategy, Execution execution) {
    for (const EpochTime& each : epochs) {
        if (each.strategy == strategy && each.execution == execution && measured(each)) return &each;
    }
    return nullptr;
}

} // namespace

CostModel fitCostModel(std::span<const TimedBatch> batches) {
    CostModel model;
    model.batches = batches.size();
    if (batches.empty()) return model;
    std::vector<double> counts, times;
    for (const TimedBatch& each : batches) {
        counts.insert(counts.end(), {1.0, double(each.shape.longest), double(each.computed())});
        times.push_back(each.seconds);
    }
    const at::Tensor matrix = at::tensor(at::ArrayRef<double>(counts), at::kDouble).view({-1, 3});
    const at::Tensor seconds = at::tensor(at::ArrayRef<double>(times), at::kDouble);
    Fit best;
    for (unsigned columns = 1; columns < 8; ++columns) {
        const Fit fit = fitColumns(matrix, seconds, columns);
        const bool possible =
            std::all_of(fit.coefficients.begin(), fit.coefficients.end(), [](double c) { return c >= 0; });
        if (possible && fit.error < best.error) best = fit;
    }
    model.a = best.coefficients[0];
    model.b = best.coefficients[1];
    model.c = best.coefficients[2];
    const double total = (seconds - seconds.mean()).square().sum().item<double>();
    if (total > 0) model.r2 = 1 - best.error / total;
    return model;
}

Advice adviceOf(std::span<const EpochTime> epochs, std::int64_t batchSize, const std::string& packedEngine) {
    const EpochTime* best = bestOf(epochs);
    if (!best) return {};
    Advice advice{best->strategy, best->execution, batchSize, best->epoch, packedEngine, {}, {}};
    const EpochTime* packed = find(epochs, best->strategy, Execution::Packed);
    const EpochTime* padded = find(epochs, best->strategy, Execution::Padded);
    const EpochTime* plain = find(epochs, Strategy::Plain, best->execution);
    if (packed && padded) advice.packing = 1 - packed->epoch / padded->epoch;
    if (plain) advice.grouping = 1 - best->epoch / plain->epoch;
    return advice;
}

std::string toText(const Advice& advice) {
    if (!advice) return {};
    const std::string engine = advice.engine == "libtorch" ? "" : " by the " + advice.engine + " engine";
    std::string text = "Cheapest: " + toText(advice.strategy) + " batches of " +
                       std::to_string(advice.batchSize) + ", " + toText(advice.execution) + ": " +
                       secondsText(advice.epoch) + " per epoch";
    if (advice.packing) text += "; " + gainText("packing" + engine, *advice.packing);
    if (advice.strategy == Strategy::Plain)
        text += ", grouping by length saves nothing";
    else if (advice.grouping)
        text += ", " + gainText("grouping by length", *advice.grouping);
    return text;
}

std::string noiseText(const CostResult& result) {
    if (!result.noise) return {};
    const TimedBatch& who = result.timed[result.noise.who];
    return toText(result.noise, toText(who.strategy) + ", " + toText(who.execution));
}

} // namespace batchscope
