#include "core/base/ranges.h"
#include "core/measuring/cost_model.h"
#include "core/measuring/step_contender.h"
#include "core/training/threads.h"
#include "core/training/torch_device.h"

#include <algorithm>
#include <array>

namespace batchscope {

namespace {

constexpr std::array kExecutions{Execution::Padded, Execution::Packed};

BatchPath pathOf(Execution execution) {
    return execution == Execution::Packed ? BatchPath::Packed : BatchPath::Padded;
}

void check(const CostOptions& options) {
    validateStep(options.model);
    requireDevice(options.model.device);
    checkRange("batches", options.batches, ranges::kCostBatches);
    checkRange("rounds", options.rounds, ranges::kCostRounds);
}

/// `count` batches of a plan, evenly spread, or all where there are fewer.
std::vector<std::size_t> spreadOver(std::size_t batches, std::size_t count) {
    std::vector<std::size_t> picked;
    count = std::min(count, batches);
    for (std::size_t k = 0; k < count; ++k)
        picked.push_back(count == 1 ? 0 : k * (batches - 1) / (count - 1));
    return picked;
}

class CostStudy {
public:
    CostStudy(const Ground& ground, const CostOptions& options, std::stop_token stop, const CostSink& sink)
        : ground_(ground), options_(options), stop_(std::move(stop)), sink_(sink),
          device_(chooseDevice(options.model.device, notice_)),
          stepper_(std::make_shared<Stepper>(ground, options.model, device_)) {
        result_.device = deviceName(device_);
        result_.packedEngine = toText(stepper_->engineOf(BatchPath::Packed));
    }

    CostResult go() {
        strategies_ =
            studyStrategies(ground_.split.train, ground_.data.lengths(), ground_.data.labels(),
                            options_.model.plan, options_.model.sampling, options_.model.seed, stop_);
        for (const Execution execution : kExecutions) {
            for (const StudiedStrategy& each : strategies_)
                add(each, execution);
        }
        timeAll();
        fit();
        return std::move(result_);
    }

private:
    void add(const StudiedStrategy& studied, Execution execution) {
        if (!studied.problem.empty()) return;
        for (const std::size_t k : spreadOver(studied.plan.batches(), std::size_t(options_.batches))) {
            const auto layout = layOut(studied.plan.batch(k), ground_.data.lengths());
            stepper_->requireMemory(pathOf(execution),
                                    execution == Execution::Padded ? layout->cells() : layout->tokens());
            result_.timed.push_back({studied.options.strategy, execution,
                                     BatchShape{layout->size(), layout->steps(), layout->tokens()}, 0});
            contenders_.push_back(std::make_unique<StepContender>(stepper_, pathOf(execution),
                                                                  StepContender::Layouts{layout}, 0));
        }
    }

    void timeAll() {
        LapOptions laps;
        laps.warmUp = 1;
        laps.rounds = options_.rounds;
        laps.onStep = [this](const LapState& state) {
            if (sink_) sink_({result_, state.done, state.secondsLeft});
        };
        const Laps all = runLaps(contenders_, steadyLapClock(), laps, stop_);
        for (std::size_t who = 0; who < all.size(); ++who) {
            TimedBatch& batch = result_.timed[who];
            batch.seconds = spreadOf(all[who]).median;
        }
        result_.noise = noiseOf(all);
        // A batch that no whole round has timed tells nothing.
        const auto untimed = [](const TimedBatch& each) { return each.seconds <= 0; };
        const auto noisy = result_.timed.begin() + std::ptrdiff_t(result_.noise.who);
        result_.noise.who -= std::size_t(std::count_if(result_.timed.begin(), noisy, untimed));
        std::erase_if(result_.timed, untimed);
    }

    std::vector<TimedBatch> timedOf(Execution execution, const Strategy* without) const {
        std::vector<TimedBatch> some;
        for (const TimedBatch& each : result_.timed) {
            if (each.execution == execution && (!without || each.strategy != *without)) some.push_back(each);
        }
        return some;
    }

    void fit() {
        result_.complete = !stop_.stop_requested();
        result_.padded = fitCostModel(timedOf(Execution::Padded, nullptr));
        result_.packed = fitCostModel(timedOf(Execution::Packed, nullptr));
        for (const Execution execution : kExecutions) {
            for (const StudiedStrategy& each : strategies_)
                result_.epochs.push_back(epochTime(each, execution));
        }
        if (!result_.complete) return;
        std::vector<EpochTime> trainable = result_.epochs; // a run would refuse to go both ways padded
        if (options_.model.bidirectional)
            std::erase_if(trainable, [](const EpochTime& e) { return e.execution == Execution::Padded; });
        result_.advice = adviceOf(trainable, options_.model.plan.batchSize, result_.packedEngine);
    }

    EpochTime epochTime(const StudiedStrategy& studied, Execution execution) const {
        const bool packed = execution == Execution::Packed;
        EpochTime time;
        time.strategy = studied.options.strategy;
        time.execution = execution;
        time.problem = studied.problem;
        if (!time.problem.empty()) return time;
        const CostModel others = fitCostModel(timedOf(execution, &time.strategy));
        for (const TimedBatch& each : result_.timed) {
            if (each.strategy != time.strategy || each.execution != execution) continue;
            time.measured += each.seconds;
            time.predicted += others.seconds(1, double(each.shape.longest), double(each.computed()));
        }
        const BatchCost& cost = studied.cost;
        time.epoch =
            (packed ? result_.packed : result_.padded)
                .seconds(double(cost.batches), double(cost.steps), double(packed ? cost.tokens : cost.cells));
        return time;
    }

    const Ground& ground_;
    const CostOptions& options_;
    std::stop_token stop_;
    const CostSink& sink_;
    std::string notice_;
    at::Device device_;
    std::shared_ptr<Stepper> stepper_;
    std::vector<StudiedStrategy> strategies_;
    std::vector<std::unique_ptr<Contender>> contenders_; ///< one for each timed batch
    CostResult result_;
};

} // namespace

CostResult measureCosts(const NameDataset& data, const CostOptions& options, std::stop_token stop,
                        const CostSink& sink) {
    check(options);
    useThreads(options.model.threads);
    const Ground ground(data, options.model.split, options.model.letters);
    return CostStudy(ground, options, std::move(stop), sink).go();
}

} // namespace batchscope
