#include "core/training/thread_choice.h"

#include "core/timing/lap_statistics.h"

#include <algorithm>
#include <vector>

namespace batchscope {

namespace {

constexpr double kTooLong = 4, kEnough = 0.2, kMost = 1; // seconds: of one batch, of all tries, of all tries
constexpr std::size_t kFewest = 3, kMostTries = 15;
constexpr double kWorthwhile = 0.95;

class Tries {
public:
    Tries(int all, const std::function<void(int)>& batch, LapClock& clock)
        : all_(all), batch_(batch), clock_(clock) {}

    double timeOf(int threads) {
        const double begin = clock_.now();
        batch_(threads);
        return clock_.now() - begin;
    }

    void round() {
        const bool oneFirst = one_.size() % 2 == 0; // who comes first may find the caches colder
        if (oneFirst) one_.push_back(timeOf(1));
        allThreads_.push_back(timeOf(all_));
        if (!oneFirst) one_.push_back(timeOf(1));
    }

    bool enough(double spent) const {
        if (spent >= kMost) return !one_.empty();
        return one_.size() >= kMostTries || (one_.size() >= kFewest && spent >= kEnough);
    }

    ThreadChoice choice() const { return choiceOf(spreadOf(one_).median, spreadOf(allThreads_).median); }
    ThreadChoice choiceOf(double one, double all) const {
        return {all < kWorthwhile * one ? all_ : 1, one, all};
    }

private:
    int all_;
    const std::function<void(int)>& batch_;
    LapClock& clock_;
    std::vector<double> one_, allThreads_;
};

} // namespace

ThreadChoice chooseThreads(int all, const std::function<void(int threads)>& batch, LapClock& clock,
                           std::stop_token stop) {
    if (all == 1) return {};
    Tries tries(all, batch, clock);
    const double firstOfAll = tries.timeOf(all);
    if (stop.stop_requested()) return {all};
    const double firstOfOne = tries.timeOf(1);
    if (std::max(firstOfAll, firstOfOne) > kTooLong) return tries.choiceOf(firstOfOne, firstOfAll);
    const double begin = clock.now();
    do {
        if (stop.stop_requested()) return {all};
        tries.round();
    } while (!tries.enough(clock.now() - begin));
    return tries.choice();
}

} // namespace batchscope
