#pragma once

#include "core/training/scores.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace batchscope {

/// One training step.
struct StepMetrics {
    std::int64_t step = 0;      ///< from 1
    double loss = 0;            ///< mean NLL over this batch's names, before the update
    double smoothedLoss = 0;    ///< exponential mean of the raw loss: LossSmoothing over kSteps
    double runningMeanLoss = 0; ///< mean of all raw losses since step 1: the curve the articles plot
    std::int64_t names = 0;     ///< names in this batch
    std::int64_t cells = 0;     ///< cells of its padded grid
    std::int64_t tokens = 0;    ///< letters in it
    double seconds = 0;         ///< training time since step 1 began, without pauses and evaluations
    double namesPerSecond = 0;  ///< over about the last second
};

/// The whole held-out split, every row once.
struct Evaluation {
    std::int64_t step = 0; ///< steps trained
    std::int64_t rows = 0;
    double loss = 0; ///< mean NLL a name
    Scores scores;
    std::vector<std::int64_t> confusion; ///< [truth * classes + prediction], shape [classes, classes]
    double seconds = 0;

    /// Whether it is the better one of two by the primary score; any is better than one without rows.
    bool betterThan(const Evaluation& other) const {
        return other.rows == 0 || scores.betterThan(other.scores);
    }

    bool operator==(const Evaluation&) const = default;
};

/// Collects predictions row by row: top1, the share of rows whose label has the highest score; top2, one of
/// the two highest; macro_f1, the unweighted mean of F1 over the classes that occur in the split or the
/// predictions. Not thread-safe.
///
///     3 classes, rows (truth 0, best 0, second 1), (truth 2, best 1, second 2): top1 0.5, top2 1.0
class EvaluationCounter {
public:
    explicit EvaluationCounter(std::size_t classes);
    /// `second` is -1 where there is none; `loss` is the row's own NLL.
    void add(std::int64_t truth, std::int64_t best, std::int64_t second, double loss);
    Evaluation result(std::int64_t step) const; ///< `seconds` is left 0

private:
    std::size_t classes_;
    std::vector<std::int64_t> confusion_;
    std::int64_t rows_ = 0, top2_ = 0;
    double loss_ = 0;
};

/// The three curves of the training loss. Not thread-safe.
class LossCurve {
public:
    struct State {
        std::int64_t count = 0;
        double sum = 0, average = 0, weight = 0;

        bool operator==(const State&) const = default;
    };

    LossCurve() = default;
    explicit LossCurve(const State& state) : state_(state) {} ///< goes on from there

    void add(double loss);
    double smoothed() const;
    double runningMean() const;
    const State& state() const { return state_; }

private:
    State state_;
};

} // namespace batchscope
