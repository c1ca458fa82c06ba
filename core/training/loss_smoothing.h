#pragma once

namespace batchscope {

/// Exponential mean of a noisy curve over about the last `steps` values: each new value weighs 1 / steps.
/// Corrected for its beginning, so that the first value is not pulled to 0; over 1 step it is the value
/// itself.
///
///     over 2 steps: 4, 2  ->  4, 2.67     (0.5 x 4 x 0.5 + 0.5 x 2) / (1 - 0.5 x 0.5)
class LossSmoothing {
public:
    static constexpr double kSteps = 10; ///< of the smoothed loss in histories, reports and tables

    explicit LossSmoothing(double steps = kSteps) : newest_(steps > 1 ? 1 / steps : 1) {}
    LossSmoothing(double steps, double average, double weight) ///< goes on from there
        : newest_(steps > 1 ? 1 / steps : 1), average_(average), weight_(weight) {}

    void add(double value) {
        average_ += newest_ * (value - average_);
        weight_ += newest_ * (1 - weight_);
    }
    double value() const { return weight_ > 0 ? average_ / weight_ : 0; } ///< 0 before the first
    double average() const { return average_; }                           ///< not yet corrected
    double weight() const { return weight_; }

private:
    double newest_, average_ = 0, weight_ = 0;
};

} // namespace batchscope
