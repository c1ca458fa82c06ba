#include "core/timing/lap_timer.h"

#include "core/base/plain_error.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <numeric>

namespace batchscope {

namespace {

class SteadyClock : public LapClock {
public:
    double now() override {
        return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
    }
};

/// What is left, from what each contender's last step took.
class Remaining {
public:
    Remaining(std::size_t contenders, std::int64_t rounds)
        : last_(contenders, 0), left_(contenders, rounds) {}

    void took(std::size_t contender, double seconds) {
        last_[contender] = seconds;
        --left_[contender];
        spent_ += seconds;
    }
    void leaves(std::size_t contender) { left_[contender] = 0; }
    /// 0 before all have run once.
    double seconds() const {
        double sum = 0;
        for (std::size_t i = 0; i < last_.size(); ++i) {
            if (left_[i] > 0 && last_[i] == 0) return 0;
            sum += last_[i] * double(left_[i]);
        }
        return sum;
    }
    double share() const {
        const double rest = seconds();
        if (rest > 0 || nothingLeft()) return spent_ / (spent_ + rest);
        return 0;
    }

private:
    bool nothingLeft() const {
        return spent_ > 0 && std::all_of(left_.begin(), left_.end(), [](auto left) { return left == 0; });
    }
    std::vector<double> last_;
    std::vector<std::int64_t> left_;
    double spent_ = 0;
};

double timedStep(Contender& contender, LapClock& clock) {
    contender.synchronize();
    const double begin = clock.now();
    contender.step();
    contender.synchronize();
    return clock.now() - begin;
}

class LapRun {
public:
    LapRun(const std::vector<std::unique_ptr<Contender>>& contenders, LapClock& clock,
           const LapOptions& options)
        : contenders_(contenders), clock_(clock), options_(options), laps_(contenders.size()),
          failed_(contenders.size(), false), remaining_(contenders.size(), options.warmUp + options.rounds) {}

    Laps go(const std::stop_token& stop) {
        for (std::int64_t round = 0; round < options_.warmUp + options_.rounds; ++round) {
            if (!runRound(round, stop)) {
                dropUnfinished(round - options_.warmUp);
                break;
            }
        }
        return std::move(laps_);
    }

private:
    bool runRound(std::int64_t round, const std::stop_token& stop) {
        const std::size_t count = contenders_.size();
        for (std::size_t place = 0; place < count; ++place) {
            const std::size_t who = (std::size_t(round) + place) % count;
            if (failed_[who]) continue;
            if (stop.stop_requested()) return false;
            if (!runStep(who, round < options_.warmUp)) continue;
            if (options_.onStep)
                options_.onStep(
                    {laps_, round, round < options_.warmUp, who, remaining_.share(), remaining_.seconds()});
        }
        return true;
    }

    bool runStep(std::size_t who, bool warmingUp) {
        try {
            const double seconds = timedStep(*contenders_[who], clock_);
            if (!warmingUp) laps_[who].push_back(seconds);
            remaining_.took(who, seconds);
            return true;
        } catch (const std::exception& problem) {
            if (!options_.onProblem) throw;
            failed_[who] = true;
            remaining_.leaves(who);
            options_.onProblem(who, plainMessage(problem));
            return false;
        }
    }

    void dropUnfinished(std::int64_t rounds) {
        for (std::vector<double>& each : laps_)
            each.resize(std::min(each.size(), std::size_t(std::max<std::int64_t>(0, rounds))));
    }

    const std::vector<std::unique_ptr<Contender>>& contenders_;
    LapClock& clock_;
    const LapOptions& options_;
    Laps laps_;
    std::vector<bool> failed_;
    Remaining remaining_;
};

} // namespace

LapClock& steadyLapClock() {
    static SteadyClock clock;
    return clock;
}

Laps runLaps(const std::vector<std::unique_ptr<Contender>>& contenders, LapClock& clock,
             const LapOptions& options, std::stop_token stop) {
    return LapRun(contenders, clock, options).go(stop);
}

} // namespace batchscope
