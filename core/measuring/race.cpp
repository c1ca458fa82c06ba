#include "core/measuring/race.h"

#include "core/base/ranges.h"
#include "core/measuring/step_contender.h"
#include "core/models/path_cost.h"
#include "core/training/threads.h"
#include "core/training/torch_device.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace batchscope {

namespace {

constexpr std::array kLadder{BatchPath::LetterByLetter, BatchPath::NameByName, BatchPath::Padded,
                             BatchPath::Bucketed, BatchPath::Packed};
constexpr std::uint64_t kRaceStream = 0x72616365; // the names drawn for a race are no others' draw

void check(const RaceOptions& options) {
    validateStep(options.model);
    requireDevice(options.model.device);
    checkRange("names", options.names, ranges::kMeasuredNames);
    checkRange("rounds", options.rounds, ranges::kRaceRounds);
    checkRange("warm-up", options.warmUp, ranges::kWarmUp);
}

/// The rungs with their contenders, and the result as it grows.
class Ladder {
public:
    Ladder(const Ground& ground, const RaceOptions& options) {
        Random random(options.model.seed, kRaceStream);
        const auto rows = ground.drawRows(std::size_t(options.names), random);
        layout_ = layOut(rows, ground.data.lengths());
        result_.wanted = options.rounds;
        result_.lettersOfBatch = layout_->tokens();
        result_.longest = layout_->steps();
        for (const at::Device device : measuredDevices(options.model.device)) {
            addDevice(ground, options, device);
            if (device.is_cpu()) addFused(ground, options);
        }
    }

    const std::vector<std::unique_ptr<Contender>>& contenders() const { return contenders_; }
    RaceResult& result() { return result_; }

    void took(const Laps& laps, std::size_t who) {
        bool wholeRound = true;
        for (std::size_t i = 0; i < laps.size(); ++i)
            wholeRound =
                wholeRound && (!result_.rungs[i].problem.empty() || laps[i].size() == laps[who].size());
        // All figures at once, so that those of one picture are of the same rounds.
        if (!wholeRound) return;
        for (std::size_t i = 0; i < laps.size(); ++i)
            refresh(laps[i], i);
        result_.rounds = std::int64_t(laps[who].size());
        compareNowAndThen(laps);
    }
    void failed(std::size_t who, const std::string& problem) { result_.rungs[who].problem = problem; }
    void finish(const Laps& laps) {
        for (std::size_t who = 0; who < laps.size(); ++who)
            refresh(laps[who], who);
        compare(laps);
    }

private:
    void addDevice(const Ground& ground, const RaceOptions& options, at::Device device) {
        TrainOptions model = options.model;
        model.engine = Engine::LibTorch;
        const auto stepper = std::make_shared<Stepper>(ground, model, device);
        stepper->requireMemory(BatchPath::Padded, layout_->cells());
        stepper->settle(*layout_);
        for (const BatchPath path : kLadder)
            add(stepper, options, path);
    }

    void addFused(const Ground& ground, const RaceOptions& options) {
        TrainOptions model = options.model;
        model.engine = Engine::Fused;
        const auto stepper = std::make_shared<Stepper>(ground, model, at::kCPU);
        stepper->settle(*layout_);
        add(stepper, options, BatchPath::Packed);
    }

    void add(const std::shared_ptr<Stepper>& stepper, const RaceOptions& options, BatchPath path) {
        const PathCost cost = pathCost(path, *layout_, options.model.plan.ratio);
        Rung& rung = result_.rungs.emplace_back();
        rung.path = path;
        rung.device = deviceName(stepper->device());
        rung.engine = toText(stepper->engineOf(path));
        rung.names = layout_->size();
        rung.calls = cost.calls;
        rung.cells = cost.cells;
        contenders_.push_back(std::make_unique<StepContender>(stepper, path, StepContender::Layouts{layout_},
                                                              std::min<std::int64_t>(2, options.warmUp)));
    }

    void refresh(const std::vector<double>& seconds, std::size_t who) {
        Rung& rung = result_.rungs[who];
        rung.seconds = seconds;
        rung.spread = spreadOf(seconds);
        rung.namesPerSecond = rung.spread.median > 0 ? double(rung.names) / rung.spread.median : 0;
        rung.peakBytes = static_cast<const StepContender&>(*contenders_[who]).peakBytes();
    }

    // Intervals cost the more the more rounds there are: at most a twentieth of the time is theirs.
    void compareNowAndThen(const Laps& laps) {
        const double now = steadyLapClock().now();
        if (now < nextComparison_) return keepRatiosInStep();
        compare(laps);
        nextComparison_ = now + 20 * (steadyLapClock().now() - now);
    }

    // Between two comparisons the interval is that of some rounds ago, the ratio is not.
    void keepRatiosInStep() {
        const double first = result_.rungs.front().spread.median;
        for (Rung& rung : result_.rungs) {
            if (rung.spread.median <= 0) continue;
            rung.ratio.value = first / rung.spread.median;
            rung.ratio.low = std::min(rung.ratio.low, rung.ratio.value);
            rung.ratio.high = std::max(rung.ratio.high, rung.ratio.value);
        }
    }

    void compare(const Laps& laps) {
        result_.rounds = 0;
        for (Rung& rung : result_.rungs) {
            rung.ratio = ratioOf(laps.front(), rung.seconds);
            result_.rounds = std::max(result_.rounds, std::int64_t(rung.seconds.size()));
        }
        result_.noise = noiseOf(laps);
    }

    std::shared_ptr<const BatchLayout> layout_;
    std::vector<std::unique_ptr<Contender>> contenders_;
    RaceResult result_;
    double nextComparison_ = 0;
};

std::string times(double ratio) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f ×", ratio < 10 ? 2 : 1, ratio);
    return text;
}

} // namespace

std::string Rung::name() const {
    return toText(path) + (device == "cpu" ? "" : ", " + device) + (engine == "fused" ? ", fused" : "");
}

RaceResult race(const NameDataset& data, const RaceOptions& options, std::stop_token stop,
                const RaceSink& sink) {
    check(options);
    useThreads(options.model.threads);
    const Ground ground(data, options.model.split, options.model.letters);
    Ladder ladder(ground, options);
    LapOptions laps;
    laps.warmUp = options.warmUp;
    laps.rounds = options.rounds;
    laps.onStep = [&](const LapState& state) {
        if (!state.warmingUp) ladder.took(state.laps, state.contender);
        if (sink) sink({ladder.result(), state.warmingUp, state.done, state.secondsLeft});
    };
    laps.onProblem = [&](std::size_t who, const std::string& problem) { ladder.failed(who, problem); };
    ladder.finish(runLaps(ladder.contenders(), steadyLapClock(), laps, stop));
    return std::move(ladder.result());
}

Lesson lessonOf(const RaceResult& result) {
    const auto find = [&](BatchPath path, bool fused = false) -> const Rung* {
        for (const Rung& rung : result.rungs) {
            if (rung.path == path && rung.device == result.rungs.front().device && rung.spread.median > 0 &&
                fused == (rung.engine == "fused"))
                return &rung;
        }
        return nullptr;
    };
    const Rung *letters = find(BatchPath::LetterByLetter), *names = find(BatchPath::NameByName),
               *padded = find(BatchPath::Padded), *packed = find(BatchPath::Packed),
               *fused = find(BatchPath::Packed, true);
    if (!letters || !names || !padded || !packed) return {};
    const auto gain = [](const Rung& from, const Rung& to) { return from.spread.median / to.spread.median; };
    return {gain(*letters, *packed), gain(*letters, *names), gain(*names, *padded), gain(*padded, *packed),
            fused ? gain(*packed, *fused) : 0};
}

std::string toText(const Lesson& lesson) {
    if (!lesson) return {};
    return "Packed is " + times(lesson.all) + " as fast as letter by letter: " + times(lesson.wholeNames) +
           " from whole names per call, " + times(lesson.batching) + " from batching, " +
           times(lesson.packing) + " from packing" +
           (lesson.fused > 0 ? "; the fused engine is " + times(lesson.fused) + " as fast as that" : "");
}

std::string noiseText(const RaceResult& result) {
    return result.noise ? toText(result.noise, result.rungs[result.noise.who].name()) : std::string();
}

} // namespace batchscope
