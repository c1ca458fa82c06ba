#include "core/training/trainer.h"

#include "core/training/evaluate.h"
#include "core/training/model_state.h"
#include "core/training/optimizer.h"
#include "core/training/speedometer.h"
#include "core/training/threads.h"
#include "core/training/torch_device.h"

#include <ATen/Parallel.h>

#include <chrono>
#include <cmath>
#include <optional>

namespace batchscope {

namespace {

using Clock = std::chrono::steady_clock;
constexpr double kSnapshotSeconds = 0.2;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

const TrainOptions& checked(const TrainOptions& options) {
    validate(options);
    requireDevice(options.device);
    return options;
}

} // namespace

struct Trainer::Impl {
    Impl(std::shared_ptr<const NameDataset> names, TrainOptions settings)
        : data(std::move(names)), options(checked(settings)), split(makeSplit(*data, options.split)) {}

    std::shared_ptr<const NameDataset> data;
    TrainOptions options;
    Split split;

    std::shared_ptr<const RunContext> makeContext() const {
        auto context = std::make_shared<RunContext>();
        context->alphabet = alphabetOf(options.letters, *data, split.train);
        context->classes = data->classes();
        context->options = options;
        context->dataFile = data->source().string();
        context->dataSha256 = data->sha256();
        context->shape = {options.cell,          context->alphabet.size(),
                          options.hidden_size,   options.num_layers,
                          options.bidirectional, std::int64_t(context->classes.size())};
        return context;
    }
};

namespace {

/// The state of one Trainer::run.
class Run {
public:
    Run(const NameDataset& data, const TrainOptions& options, const Split& split,
        std::shared_ptr<const RunContext> context, TrainingSink& sink)
        : data_(data), options_(options), split_(split), context_(std::move(context)), sink_(sink),
          device_(chooseDevice(options.device, start_.notice)), encoded_(data, context_->alphabet),
          sampler_(split.train, data.lengths(), options.plan, options.sampling, options.seed),
          model_(context_->shape) {
        model_->initialise(options.seed);
        model_->to(device_);
        model_->setEngine(options.engine);
        model_->train();
        optimizer_ = makeOptimizer(options, model_);
        start_.device = device_.is_cuda() ? "cuda" : "cpu";
        start_.engine = toText(model_->engineOf(options.execution));
        start_.threads = at::get_num_threads();
        start_.trainRows = std::int64_t(split.train.size());
        start_.testRows = std::int64_t(split.test.size());
        for (const auto& parameter : model_->parameters())
            start_.parameters += parameter.numel();
    }

    RunResult go(std::stop_token stop, Gate* gate) {
        sink_.onStart(start_);
        publish();
        for (std::int64_t step = 1; step <= options_.steps; ++step) {
            if (stop.stop_requested() || (gate && !gate->pass(stop))) return finish(RunResult::End::Stopped);
            takeStep(step);
            const bool last = step == options_.steps;
            const bool due = options_.evalEvery > 0 && step % options_.evalEvery == 0;
            if ((due || last) && !takeEvaluation(step, stop)) return finish(RunResult::End::Stopped);
            if (options_.checkpointEvery > 0 && step % options_.checkpointEvery == 0 && !last)
                sink_.onCheckpoint(takeSnapshot());
            if (secondsSince(published_) > kSnapshotSeconds) publish();
        }
        return finish(RunResult::End::Finished);
    }

private:
    void takeStep(std::int64_t step) {
        const auto layout = sampler_.next();
        sink_.onBatch(step, layout);
        const auto begin = Clock::now();
        const BatchTensors batch = toTensors(*layout, encoded_, data_.labels(), device_);
        optimizer_->zero_grad();
        const torch::Tensor loss = torch::nll_loss(model_->forward(batch, options_.execution), batch.labels);
        const double value = loss.item<double>();
        if (!std::isfinite(value)) {
            throw TrainingError("the loss is not finite any more at step " + std::to_string(step) +
                                "; try a smaller learning rate");
        }
        loss.backward();
        optimizer_->step();
        const double spent = secondsSince(begin);
        record(step, value, *layout, spent);
    }

    void record(std::int64_t step, double loss, const BatchLayout& layout, double spent) {
        curve_.add(loss);
        StepMetrics& metrics = result_.last;
        metrics.step = step;
        metrics.loss = loss;
        metrics.smoothedLoss = curve_.smoothed();
        metrics.runningMeanLoss = curve_.runningMean();
        metrics.names = layout.size();
        metrics.cells = layout.cells();
        metrics.tokens = layout.tokens();
        metrics.seconds += spent;
        names_ += layout.size();
        metrics.namesPerSecond = speed_.add(metrics.seconds, layout.size());
        sink_.onStep(metrics);
    }

    bool takeEvaluation(std::int64_t step, const std::stop_token& stop) {
        model_->eval();
        auto evaluation = evaluate(model_, data_, encoded_, split_.test, device_, step, stop);
        model_->train();
        if (!evaluation) return false;
        if (result_.best.rows == 0 || evaluation->top1 > result_.best.top1) result_.best = *evaluation;
        result_.evaluation = std::move(*evaluation);
        sink_.onEvaluation(result_.evaluation);
        publish();
        return true;
    }

    std::shared_ptr<const Predictor> takeSnapshot() {
        return std::make_shared<const Predictor>(snapshot(model_, context_, result_.last.step));
    }

    void publish() {
        sink_.onModel(takeSnapshot());
        published_ = Clock::now();
    }

    RunResult finish(RunResult::End end) {
        result_.end = end;
        result_.steps = result_.last.step;
        result_.seconds = result_.last.seconds;
        result_.namesPerSecond = result_.seconds > 0 ? double(names_) / result_.seconds : 0;
        result_.model = takeSnapshot();
        sink_.onModel(result_.model);
        return result_;
    }

    const NameDataset& data_;
    const TrainOptions& options_;
    const Split& split_;
    std::shared_ptr<const RunContext> context_;
    TrainingSink& sink_;
    RunStart start_;
    torch::Device device_;
    EncodedNames encoded_;
    BatchSampler sampler_;
    NameClassifier model_;
    std::unique_ptr<torch::optim::Optimizer> optimizer_;
    LossCurve curve_;
    Speedometer speed_;
    RunResult result_;
    std::int64_t names_ = 0;
    Clock::time_point published_;
};

} // namespace

Trainer::Trainer(std::shared_ptr<const NameDataset> data, TrainOptions options)
    : impl_(std::make_unique<Impl>(std::move(data), options)) {}

Trainer::~Trainer() = default;

const TrainOptions& Trainer::options() const {
    return impl_->options;
}

const Split& Trainer::split() const {
    return impl_->split;
}

RunResult Trainer::run(std::stop_token stop, TrainingSink& sink, Gate* gate) {
    useThreads(impl_->options.threads);
    Run run(*impl_->data, impl_->options, impl_->split, impl_->makeContext(), sink);
    return run.go(stop, gate);
}

} // namespace batchscope
