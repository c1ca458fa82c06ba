#include "core/measuring/sweep.h"

#include "core/base/free_memory.h"
#include "core/base/input_error.h"
#include "core/base/plain_error.h"
#include "core/base/ranges.h"
#include "core/measuring/gradient_noise.h"
#include "core/measuring/step_contender.h"
#include "core/models/path_cost.h"
#include "core/training/threads.h"
#include "core/training/torch_device.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace batchscope {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::array kSwept{BatchPath::Padded, BatchPath::Bucketed, BatchPath::Packed};
constexpr std::int64_t kNamesOfLap = 64; ///< so that a lap of small batches is not one name's luck
constexpr std::uint64_t kSweepStream = 0x7377656570;
constexpr double kMemoryMargin = 0.8; ///< of what is free: the rest is for everything that is no tensor

void check(const SweepOptions& options) {
    validateStep(options.model);
    requireDevice(options.model.device);
    if (options.sizes.empty()) throw InputError("there is no batch size to measure; give at least one");
    for (const std::int64_t size : options.sizes)
        checkRange("batch size", size, ranges::kMeasuredNames);
    checkRange("rounds", options.rounds, ranges::kSweepRounds);
    checkRange("draws", options.draws, ranges::kSweepDraws);
}

std::int64_t stepsOfLap(std::int64_t batchSize) {
    return std::max<std::int64_t>(1, kNamesOfLap / batchSize);
}

class Sweep {
public:
    Sweep(const Ground& ground, const SweepOptions& options, std::stop_token stop, const SweepSink& sink)
        : ground_(ground), options_(options), stop_(std::move(stop)), sink_(sink),
          device_(chooseDevice(options.model.device, notice_)),
          stepper_(std::make_shared<Stepper>(ground, options.model, device_)),
          free_(options.memory > 0  ? options.memory
                : device_.is_cuda() ? 0
                                    : freeMemory()) {
        sizes_ = options.sizes;
        std::sort(sizes_.begin(), sizes_.end());
        sizes_.erase(std::unique(sizes_.begin(), sizes_.end()), sizes_.end());
    }

    SweepResult go() {
        drawBatches();
        stepper_->requireMemory(BatchPath::Packed, layouts_.front().front()->tokens());
        stepper_->settle(*layouts_.front().front());
        probeAll();
        timeAll();
        if (!stop_.stop_requested()) {
            const auto began = Clock::now();
            measureNoise(ground_, options_, timedSizes(), result_, stop_, [&](double done) {
                const double spent = std::chrono::duration<double>(Clock::now() - began).count();
                tell("gradient noise", done, spent / done * (1 - done));
            });
        }
        result_.complete = !stop_.stop_requested();
        return std::move(result_);
    }

private:
    void drawBatches() {
        Random random(options_.model.seed, kSweepStream);
        for (const std::int64_t size : sizes_) {
            StepContender::Layouts& layouts = layouts_.emplace_back();
            for (std::int64_t left = stepsOfLap(size); left > 0; --left)
                layouts.push_back(ground_.drawBatch(size, random));
        }
    }

    /// Smallest first, so that a size that does not fit is known before it is tried.
    void probeAll() {
        for (const BatchPath path : kSwept) {
            std::string problem;
            for (std::size_t i = 0; i < sizes_.size() && !stop_.stop_requested(); ++i) {
                SweepPoint& point = result_.points.emplace_back();
                point.path = path;
                point.device = deviceName(device_);
                point.engine = toText(stepper_->engineOf(path));
                point.batchSize = sizes_[i];
                point.cells = meanCells(path, layouts_[i]);
                if (problem.empty()) problem = outgrown(i);
                if (problem.empty()) problem = probe(i);
                point.problem = problem;
                tell("finding the memory limit",
                     double(result_.points.size()) / double(kSwept.size() * sizes_.size()), 0);
            }
        }
    }

    double meanCells(BatchPath path, const StepContender::Layouts& layouts) const {
        double sum = 0;
        for (const auto& layout : layouts)
            sum += double(pathCost(path, *layout, options_.model.plan.ratio).cells);
        return sum / double(layouts.size());
    }

    /// Why the newest point cannot fit, going by the one before it, of size number `i` - 1; else empty.
    std::string outgrown(std::size_t i) const {
        if (free_ == 0) return {};
        double needed = double(
            stepper_->leastBytes(result_.points.back().path, std::int64_t(result_.points.back().cells)));
        if (i > 0) {
            const SweepPoint& before = result_.points[result_.points.size() - 2];
            const double fixed =
                std::min(double(before.peakBytes), weightBytes_); // one gradient, at any size
            needed =
                fixed + (double(before.peakBytes) - fixed) * double(sizes_[i]) / double(before.batchSize);
        }
        if (needed <= kMemoryMargin * double(free_)) return {};
        return "needs about " + gibibytes(needed) + " of " + gibibytes(double(free_)) + " free";
    }

    std::string probe(std::size_t i) {
        SweepPoint& point = result_.points.back();
        auto contender = std::make_unique<StepContender>(stepper_, point.path, layouts_[i], 1);
        try {
            contender->step();
        } catch (const std::exception& problem) {
            return "did not fit: " + plainMessage(problem);
        }
        point.peakBytes = contender->peakBytes();
        contenders_.push_back(std::move(contender));
        timed_.push_back(result_.points.size() - 1);
        return {};
    }

    void timeAll() {
        LapOptions laps;
        laps.warmUp = 1;
        laps.rounds = options_.rounds;
        laps.onStep = [this](const LapState& state) {
            if (!state.warmingUp) take(state.contender, state.laps[state.contender]);
            tell("timing", state.done, state.secondsLeft);
        };
        laps.onProblem = [this](std::size_t who, const std::string& problem) {
            result_.points[timed_[who]].problem = "did not fit: " + problem;
        };
        const Laps all = runLaps(contenders_, steadyLapClock(), laps, stop_);
        for (std::size_t who = 0; who < all.size(); ++who) {
            // Stopped within the first round: what was timed of it stays.
            if (!all[who].empty()) take(who, all[who]);
        }
        result_.noiseOfMachine = noiseOf(all);
        if (result_.noiseOfMachine) result_.noiseOfMachine.who = timed_[result_.noiseOfMachine.who];
    }

    void take(std::size_t who, const std::vector<double>& laps) {
        SweepPoint& point = result_.points[timed_[who]];
        const auto steps = double(stepsOfLap(point.batchSize));
        point.seconds.clear();
        for (const double lap : laps)
            point.seconds.push_back(lap / steps);
        point.spread = spreadOf(point.seconds);
        if (point.spread.median <= 0) return;
        point.namesPerSecond = double(point.batchSize) / point.spread.median;
        compareWay(timed_[who] / sizes_.size() * sizes_.size());
    }

    // With the smallest size that was timed: while the first round goes on that need not be the smallest.
    void compareWay(std::size_t first) {
        const auto begin = result_.points.begin() + std::ptrdiff_t(first);
        const auto end = std::min(begin + std::ptrdiff_t(sizes_.size()), result_.points.end());
        const auto smallest =
            std::find_if(begin, end, [](const SweepPoint& each) { return each.namesPerSecond > 0; });
        for (auto point = smallest; point != end; ++point) {
            if (point->namesPerSecond <= 0) continue;
            point->speedUp = point->namesPerSecond / smallest->namesPerSecond;
            point->efficiency = point->speedUp * double(smallest->batchSize) / double(point->batchSize);
        }
    }

    std::vector<std::int64_t> timedSizes() const {
        std::vector<std::int64_t> sizes;
        for (const SweepPoint& point : result_.points) {
            if (point.path == BatchPath::Packed && point.problem.empty()) sizes.push_back(point.batchSize);
        }
        return sizes;
    }

    void tell(const std::string& stage, double done, double secondsLeft) {
        if (sink_) sink_({result_, stage, done, secondsLeft});
    }

    const Ground& ground_;
    const SweepOptions& options_;
    std::stop_token stop_;
    const SweepSink& sink_;
    std::string notice_;
    at::Device device_;
    std::shared_ptr<Stepper> stepper_;
    std::int64_t free_; ///< 0: not known
    double weightBytes_ = 4.0 * double(parameterCount(ground_.shape(options_.model)));
    std::vector<std::int64_t> sizes_;
    std::vector<StepContender::Layouts> layouts_; ///< of each size
    std::vector<std::unique_ptr<Contender>> contenders_;
    std::vector<std::size_t> timed_; ///< the point of each contender
    SweepResult result_;
};

} // namespace

SweepResult sweep(const NameDataset& data, const SweepOptions& options, std::stop_token stop,
                  const SweepSink& sink) {
    check(options);
    useThreads(options.model.threads);
    if (options.weights && options.weights->classes() != data.classes()) {
        throw InputError("the trained model has other classes than these names; train one on them, or "
                         "measure with untrained weights");
    }
    const Ground ground(data, options.model.split, options.model.letters);
    return Sweep(ground, options, std::move(stop), sink).go();
}

std::string noiseText(const SweepResult& result) {
    if (!result.noiseOfMachine) return {};
    const SweepPoint& who = result.points[result.noiseOfMachine.who];
    return toText(result.noiseOfMachine, toText(who.path) + " " + std::to_string(who.batchSize));
}

} // namespace batchscope
