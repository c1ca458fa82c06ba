#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace batchscope {

/// Seconds since some moment; never goes back.
class LapClock {
public:
    virtual ~LapClock() = default;
    virtual double now() = 0;
};
LapClock& steadyLapClock();

/// Something whose work is timed step by step.
class Contender {
public:
    virtual ~Contender() = default;
    virtual void step() = 0;
    /// Waits until all work given to the device is done; called right before and right after each timed step,
    /// the second time within the time.
    virtual void synchronize() {}
};

/// Seconds of each contender's measured rounds: laps[contender][round]. A contender that failed has fewer.
using Laps = std::vector<std::vector<double>>;

struct LapState {
    const Laps& laps;
    std::int64_t round = 0; ///< from 0, warm-up among them
    bool warmingUp = true;
    std::size_t contender = 0; ///< that has just run
    double done = 0;           ///< share of the work, by the time it takes, 0 … 1
    double secondsLeft = 0;    ///< 0 while unknown
};

struct LapOptions {
    std::int64_t warmUp = 2; ///< rounds, run and thrown away
    std::int64_t rounds = 25;
    /// Called after every step, outside the timed span.
    std::function<void(const LapState&)> onStep = {};
    /// Called where a step throws: the contender is left out from there on, or, without this, the exception
    /// goes on to the caller.
    std::function<void(std::size_t contender, const std::string& problem)> onProblem = {};
};

/// Runs every contender once a round; round r begins with contender r mod n, so that all stand at every place
/// equally often. `stop` acts between steps; a round that was not finished is thrown away, so that all laps
/// belong to whole rounds.
///
///     2 contenders, warmUp 1, rounds 2:   a b | b a | a b   ->   laps {{a1, a2}, {b1, b2}}
Laps runLaps(const std::vector<std::unique_ptr<Contender>>& contenders, LapClock& clock,
             const LapOptions& options, std::stop_token stop = {});

} // namespace batchscope
