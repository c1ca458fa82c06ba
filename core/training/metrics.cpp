#include "core/training/metrics.h"

#include "core/training/loss_smoothing.h"

namespace batchscope {

EvaluationCounter::EvaluationCounter(std::size_t classes)
    : classes_(classes), confusion_(classes * classes, 0) {}

void EvaluationCounter::add(std::int64_t truth, std::int64_t best, std::int64_t second, double loss) {
    ++rows_;
    ++confusion_[std::size_t(truth) * classes_ + std::size_t(best)];
    if (truth == best || truth == second) ++top2_;
    loss_ += loss;
}

Evaluation EvaluationCounter::result(std::int64_t step) const {
    Evaluation result;
    result.step = step;
    result.rows = rows_;
    result.confusion = confusion_;
    for (const std::string_view name : classifierScores())
        result.scores.set(name, 0);
    if (rows_ == 0) return result;
    std::int64_t right = 0, seen = 0;
    double f1 = 0;
    for (std::size_t c = 0; c < classes_; ++c) {
        std::int64_t truths = 0, predictions = 0;
        for (std::size_t other = 0; other < classes_; ++other) {
            truths += confusion_[c * classes_ + other];
            predictions += confusion_[other * classes_ + c];
        }
        const std::int64_t hits = confusion_[c * classes_ + c];
        right += hits;
        if (truths + predictions == 0) continue;
        ++seen;
        f1 += 2.0 * double(hits) / double(truths + predictions);
    }
    result.loss = loss_ / double(rows_);
    result.scores.set("top1", double(right) / double(rows_));
    result.scores.set("top2", double(top2_) / double(rows_));
    result.scores.set("macro_f1", f1 / double(seen));
    return result;
}

void LossCurve::add(double loss) {
    ++state_.count;
    state_.sum += loss;
    LossSmoothing smoothing(LossSmoothing::kSteps, state_.average, state_.weight);
    smoothing.add(loss);
    state_.average = smoothing.average();
    state_.weight = smoothing.weight();
}

double LossCurve::smoothed() const {
    return state_.weight > 0 ? state_.average / state_.weight : 0;
}

double LossCurve::runningMean() const {
    return state_.count > 0 ? state_.sum / double(state_.count) : 0;
}

} // namespace batchscope
