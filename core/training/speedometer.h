#pragma once

#include <cstdint>
#include <deque>
#include <utility>

namespace batchscope {

/// Names per second over about the last second of training time. Not thread-safe.
class Speedometer {
public:
    /// `seconds` is the training time at the end of a step that ran `names` names.
    double add(double seconds, std::int64_t names) {
        marks_.emplace_back(seconds, total_ += double(names));
        while (marks_.size() > 2 && seconds - marks_[1].first > 1)
            marks_.pop_front();
        const auto [since, before] = marks_.size() > 1 ? marks_.front() : std::pair{0.0, 0.0};
        return seconds > since ? (total_ - before) / (seconds - since) : 0;
    }

private:
    std::deque<std::pair<double, double>> marks_;
    double total_ = 0; // of figures that may come from a damaged file, and so must not overflow
};

} // namespace batchscope
